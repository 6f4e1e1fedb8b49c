// N03: a figure that the prose states is not left blank in the table.
import type { Ledger } from '../ledger'
import { comparisons, evidenceIn, labelOf } from '../narrative'
import { placeOf, quoteOf } from '../place'
import { CONTEXT_ONLY } from '../reasons'
import { answers, claimEvidence, type Rule, type RulePage } from '../rule'
import { applicationsExample } from './example-reports'

export const N03: Rule = {
  id: 'N03',
  family: 'narrative',
  severity: 'warning',
  kind: 'narrative-table',
  run: (ledger: Ledger) =>
    answers(comparisons(ledger), comparison => {
      const { claim, value, refs } = comparison
      if (value !== null || claim.value === 0 || claim.negated) return null
      const isSure = claim.context === 'clause' && claim.bound === 'exact'
      const place = placeOf(ledger, claim.section)
      const label = labelOf(comparison)
      return {
        verdict: isSure ? 'fail' : 'open',
        about: claim.indicator!,
        stated: claim.value,
        computed: null,
        claims: [claim],
        cells: refs,
        formula: `${claim.value} ≠ □`,
        why: isSure ? null : CONTEXT_ONLY,
        remark: {
          severity: isSure ? 'warning' : 'info',
          message: {
            zh: `${place.zh}称“${quoteOf(ledger, claim)}”，表中“${label}”却是空白，请核对后补填。`,
            en: `${place.en} says “${quoteOf(ledger, claim)}”, but “${label}” is blank in the table. Please check and fill it in.`
          },
          explanation: {
            zh: '统计表的空格不等于0。请按台账补填，或核对正文的数字。',
            en: 'A blank cell is not zero. Fill it in from the records, or check the figure in the text.'
          },
          evidence: [claimEvidence(claim, 'stated'), ...evidenceIn(comparison)]
        }
      }
    })
}

export const N03Page: RulePage = {
  title: { zh: '正文有数，表中不应空白', en: 'What the prose states is not blank in the table' },
  since: '0.1.0',
  source: {
    zh: '统计表逐项列出应填的指标',
    en: 'The forms ask for every figure they list'
  },
  looksAt: {
    zh: '正文写明的数字和表中对应的空白格',
    en: 'Figures in prose whose cell in the table is blank'
  },
  get example() {
    return { fails: applicationsExample(65, ['', 21, 0, 44]), passes: applicationsExample(65, [65, 21, 0, 44]) }
  }
}
