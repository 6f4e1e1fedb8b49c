// C05: the report was published in time. Only a date that the report gives of itself counts, and a page may have been
// put up anew since; so it is a remark, not an error.
import type { Evidence } from '../../model'
import type { Ledger } from '../ledger'
import { defect, only, type Rule, type RulePage } from '../rule'

export const C05: Rule = {
  id: 'C05',
  family: 'completeness',
  severity: 'info',
  kind: 'completeness',
  options: {
    days: {
      ...{ default: 0, min: 0, max: 366 },
      says: { zh: '期限过后宽限几天', en: 'Days of grace after the deadline' }
    }
  },
  run(ledger: Ledger, { days }) {
    const { year, publishedOn, issuer } = ledger.facts.report
    if (year === null || publishedOn === null) return []
    const isDepartment = year >= 2019 && DEPARTMENT.test(issuer ?? '') && !GOVERNMENT.test(issuer ?? '')
    const deadline = `${year + 1}-${isDepartment ? '01-31' : '03-31'}`
    if (publishedOn <= deadline || daysAfter(deadline, publishedOn) <= days!) return []
    return only(
      defect(`${year}/${publishedOn}`, {
        message: {
          zh: `发布日期${publishedOn}晚于法定期限${deadline}，请核对发布日期。`,
          en: `Published on ${publishedOn}, after the deadline of ${deadline}. Please check the date.`
        },
        explanation: {
          zh: '页面日期可能是网站改版后重新发布的日期；如确系逾期，应说明原因。',
          en: 'The date may be that of a page put up anew; if the report was late, say why.'
        },
        evidence: [placeOfDate(ledger.facts.text, publishedOn)]
      })
    )
  }
}

export const C05Page: RulePage = {
  title: { zh: '按期公布', en: 'Published in time' },
  since: '0.1.0',
  source: {
    zh: '2008年施行的《政府信息公开条例》第三十一条（3月31日）；2019年修订的第四十九条（部门1月31日，政府3月31日）',
    en: 'Article 31 of the 2008 Regulation (31 March); article 49 of the 2019 Regulation (departments 31 January, governments 31 March)'
  },
  looksAt: { zh: '报告的发布日期和年度', en: 'The date of publication and the year of the report' },
  example: {
    fails: `某县人民政府2018年政府信息公开工作年度报告
发布时间：2019-06-20
一、概述
全年主动公开政府信息1528条。`,
    passes: `某县人民政府2018年政府信息公开工作年度报告
发布时间：2019-03-20
一、概述
全年主动公开政府信息1528条。`
  }
}

/** Dates are written 2019-03-31; both are read as midnight UTC. */
const daysAfter = (deadline: string, date: string): number => (Date.parse(date) - Date.parse(deadline)) / 86_400_000

const DEPARTMENT = /(局|委|委员会|办|中心|厅|院|站|队)$/
const GOVERNMENT = /(人民政府|省|市|县|区|镇|乡|街道|街道办事处|管理委员会|管委会)$/

/** Where the date is printed, in the usual spellings; else the start of the text. */
function placeOfDate(text: string, date: string): Evidence {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  for (const printed of [
    date,
    `${y}年${m}月${d}日`,
    date.replaceAll('-', '/'),
    date.replaceAll('-', '.'),
    `${y}${m}${d}日`
  ]) {
    const at = text.indexOf(printed)
    if (at >= 0) return { start: at, end: at + printed.length, role: 'place' }
  }
  return { start: 0, end: Math.min(1, text.length), role: 'place' }
}
