// C03: no figure or date of another year was left in. Reports are written on top of last year's; what stays behind is a
// period, a closing date, or a year that has not come yet.
import type { Ledger } from '../ledger'
import { shorten } from '../place'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const C03: Rule = {
  id: 'C03',
  family: 'completeness',
  title: { zh: '没有留下其他年度的日期', en: 'No date of another year was left in' },
  severity: 'error',
  kind: 'completeness',
  *run(ledger: Ledger): Iterable<Outcome> {
    const { text, report } = ledger.facts
    const { year, period } = report
    if (year === null) return
    if (period !== null && Number(period.from.slice(0, 4)) !== year && Number(period.to.slice(0, 4)) !== year) {
      const from = Number(period.from.slice(0, 4))
      const at = Math.max(0, text.indexOf(`${from}年`))
      yield defect(`${year}/${period.from}`, {
        message: {
          zh: `报告年度是${year}年，统计期限却写到${period.from}至${period.to}，请核对。`,
          en: `The report is for ${year}, but its period is ${period.from} to ${period.to}. Please check.`
        },
        explanation: {
          zh: '多为沿用往年文本时没有改年份。',
          en: 'Probably the year was not changed in last year’s text.'
        },
        evidence: [{ start: at, end: Math.min(text.length, at + 5), role: 'place' }]
      })
    }
    yield* closingDates(text, year)
    yield* farYears(text, year)
  }
}

export const C03Page: RulePage = {
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第四十九条：年度报告报告上一年度的情况',
    en: 'Article 49 of the Regulation: the report covers the year before'
  },
  looksAt: {
    zh: '统计期限、截至日期和远超报告年度的年份',
    en: 'The period, closing dates, and years far beyond the report’s own'
  },
  example: {
    fails: '某县2022年政府信息公开工作年度报告\n一、总体情况\n截至2087年底，全县共有政务新媒体12个。',
    passes: '某县2022年政府信息公开工作年度报告\n一、总体情况\n截至2022年底，全县共有政务新媒体12个。'
  }
}

const CLOSING = /截[至止]到?(20\d{2})年(?:年?底|年?末|12月)/g

/** 截至2087年底 in a report of 2024: the year had not come to an end. */
function* closingDates(text: string, year: number): Iterable<Outcome> {
  for (const found of text.matchAll(CLOSING)) {
    const stated = Number(found[1])
    if (stated === year || stated < year - 1) continue
    const isFuture = stated > year
    yield defect(found[0], {
      severity: isFuture ? 'error' : 'info',
      message: {
        zh: `“${shorten(found[0])}”与报告年度${year}年不符，请核对年份。`,
        en: `“${shorten(found[0])}” does not fit a report for ${year}. Please check the year.`
      },
      explanation: {
        zh: isFuture ? '报告不可能统计到尚未结束的年度。' : '如确为往年数字，请写明；多为沿用往年文本时没有改年份。',
        en: isFuture
          ? 'A report cannot count what has not happened yet.'
          : 'If it is a figure of an earlier year, say so.'
      },
      evidence: [{ start: found.index, end: found.index + found[0].length, role: 'place' }]
    })
  }
}

/** Years so far ahead that no plan names them; 2035 and the five-year plans are named by many. */
const FAR = 30
const YEAR = /(?<!\d)(20\d{2}|2[1-9]\d{2})年/g

function* farYears(text: string, year: number): Iterable<Outcome> {
  const seen = new Set<number>()
  for (const found of text.matchAll(YEAR)) {
    const stated = Number(found[1])
    if (stated < year + FAR || seen.has(stated) || stated === 2049 || stated === 2050 || stated === 2060) continue
    seen.add(stated)
    if (/截[至止]到?$/.test(text.slice(Math.max(0, found.index - 3), found.index))) continue
    yield defect(found[0], {
      severity: 'warning',
      message: {
        zh: `文中出现“${found[0]}”，远在报告年度${year}年之后，请核对年份。`,
        en: `The text names ${stated}, far beyond the report's year ${year}. Please check.`
      },
      explanation: { zh: '多为年份误写。', en: 'Probably a mistyped year.' },
      evidence: [{ start: found.index, end: found.index + found[0].length, role: 'place' }]
    })
  }
}
