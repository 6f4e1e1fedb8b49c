// C02: the statutory sections stand in the prescribed order under the prescribed titles.
import type { Ledger } from '../ledger'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'
import { followedFormat } from './C01'
import { FIFTH, sectionsExample } from './example-reports'

export const C02: Rule = {
  id: 'C02',
  family: 'completeness',
  severity: 'info',
  kind: 'completeness',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    let last = -1
    for (const { title, section, isExact } of followedFormat(ledger) ?? []) {
      if (section === null) continue
      const place = {
        start: section.headingStart,
        end: section.headingStart + section.heading.length,
        role: 'place'
      } as const
      if (section.start < last) {
        found.push(
          defect(`${title}/顺序`, {
            severity: 'warning',
            message: {
              zh: `“${section.heading.trim()}”没有排在格式规定的位置，请按规定顺序调整。`,
              en: `“${section.heading.trim()}” is out of the prescribed order.`
            },
            explanation: { zh: `格式规定此部分为“${title}”。`, en: `The format has this section as “${title}”.` },
            evidence: [place]
          })
        )
      }
      last = Math.max(last, section.start)
      if (isExact) continue
      found.push(
        defect(`${title}/标题`, {
          message: {
            zh: `标题“${section.heading.trim()}”与格式规定的“${title}”不一致。`,
            en: `The heading “${section.heading.trim()}” is worded differently from “${title}”.`
          },
          explanation: {
            zh: '格式规定了各部分标题，宜照用，便于汇总和比较。',
            en: 'The format prescribes the titles; using them helps to collect and compare reports.'
          },
          evidence: [place]
        })
      )
    }
    return found
  }
}

export const C02Page: RulePage = {
  title: { zh: '各部分标题和顺序合格式', en: 'Sections have the prescribed titles and order' },
  since: '0.1.0',
  source: {
    zh: '国办公开办函〔2019〕60号、〔2021〕30号',
    en: '国办公开办函〔2019〕60号 and 〔2021〕30号'
  },
  looksAt: { zh: '2019年度起报告的一级标题', en: 'The top headings of reports from 2019 on' },
  get example() {
    return { fails: sectionsExample('存在问题及改进措施'), passes: sectionsExample(FIFTH) }
  }
}
