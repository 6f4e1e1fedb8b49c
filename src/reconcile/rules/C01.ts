// C01: every statutory section is there and holds something. Only reports that follow the format's numbering are
// judged: a report of another build has another order, not a missing part.
import { formOf } from '../../forms'
import type { Section } from '../../model'
import { type StatutorySection, statutorySections } from '../headings'
import type { Ledger } from '../ledger'
import { once } from '../once'
import { answers, defect, type Outcome, type Rule, type RulePage } from '../rule'
import { FIFTH, sectionsExample } from './example-reports'

export const C01: Rule = {
  id: 'C01',
  family: 'completeness',
  severity: 'warning',
  kind: 'completeness',
  run: (ledger: Ledger) =>
    answers(followedFormat(ledger) ?? [], ({ title, section }) =>
      section === null ? missing(ledger, title) : isEmpty(ledger, section) ? empty(title, section) : null
    )
}

export const C01Page: RulePage = {
  title: { zh: '法定部分齐全', en: 'The statutory sections are complete' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号',
    en: 'Article 50 of the Regulation on Open Government Information; 国办公开办函〔2019〕60号 and 〔2021〕30号'
  },
  looksAt: { zh: '2019年度起报告的六个部分', en: 'The six sections of reports from 2019 on' },
  get example() {
    return { fails: sectionsExample(null), passes: sectionsExample(FIFTH) }
  }
}

/** Sections that must be there for the report to follow the format at all. */
const FOLLOWED = 3

/** The statutory sections, or null when the report is of no format or of another build. */
export const followedFormat = once(({ facts }: Ledger): readonly StatutorySection[] | null => {
  const { form } = facts.report
  if (form === null) return null
  const titles = formOf(form).sections
  if (titles.length === 0) return null
  const found = statutorySections(titles, facts.sections)
  return found.filter(s => s.section !== null).length >= FOLLOWED ? found : null
})

/** Nothing but marks under the heading: no words, no parts with headings of their own, no table with anything in it. */
function isEmpty({ facts: { text } }: Ledger, { headingStart, heading, end }: Section): boolean {
  return !/[0-9A-Za-z\u3400-\u9fff\uf900-\ufaff]/.test(text.slice(headingStart + heading.length, end))
}

function missing({ facts }: Ledger, title: string): Outcome {
  return defect(title, {
    message: {
      zh: `缺少“${title}”部分，请补写。`,
      en: `The section “${title}” is missing. Please add it.`
    },
    explanation: {
      zh: '年度报告应包括格式规定的六个部分；没有内容的部分也要写明“无”。',
      en: 'The format prescribes six sections; one without content says so.'
    },
    evidence: [{ start: 0, end: Math.min(facts.text.length, 1), role: 'place' }]
  })
}

const empty = (title: string, section: Section): Outcome =>
  defect(`${title}/空`, {
    message: {
      zh: `“${title}”部分只有标题，没有内容，请补写。`,
      en: `The section “${title}” has a heading and nothing under it. Please fill it in.`
    },
    explanation: {
      zh: '没有需要报告的内容时，也要写明“无”或“没有其他需要报告的事项”。',
      en: 'Where there is nothing to report, the section says so.'
    },
    evidence: [{ start: section.headingStart, end: section.headingStart + section.heading.length, role: 'place' }]
  })
