// N02: what the prose says did not happen is zero in the table.
import type { Ledger } from '../ledger'
import { type Comparison, comparisons, evidenceIn, labelOf } from '../narrative'
import { placeOf, quoteOf } from '../place'
import { BLANK_CELL } from '../reasons'
import { answers, claimEvidence, type Remark, type Rule, type RulePage } from '../rule'

export const N02: Rule = {
  id: 'N02',
  family: 'narrative',
  severity: 'error',
  kind: 'zero',
  run: (ledger: Ledger) =>
    answers(comparisons(ledger), comparison => {
      const { claim, value, refs, figures } = comparison
      if (!claim.negated) return null
      const verdict = value === null ? 'open' : value === 0 ? 'pass' : 'fail'
      const isSure = claim.context !== 'section' && !isToldBeside(ledger, comparison)
      return {
        verdict: verdict === 'fail' && !isSure ? 'open' : verdict,
        about: claim.indicator!,
        stated: 0,
        computed: value,
        claims: [claim],
        cells: refs,
        formula: value === 0 ? `0 = ${figures}` : `0 ≠ ${figures}`,
        why: value === null ? BLANK_CELL : null,
        remark: verdict === 'fail' ? remarkOn(ledger, comparison, isSure) : null
      }
    })
}

/** 未作出强制拆除决定，实施行政强制8件: the sentence that denies it has the table's figure, so what it denies is narrower. */
const isToldBeside = (ledger: Ledger, { claim, value }: Comparison): boolean =>
  (ledger.stated.get(claim.indicator!) ?? []).some(c => c.value === value && c.sentence.start === claim.sentence.start)

export const N02Page: RulePage = {
  title: { zh: '称“没有”的，表中应为0', en: 'What is said not to have happened is zero in the table' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '“未收到”“未发生”“没有”等说法和表中对应的数',
    en: 'Negated statements and the cells they speak of'
  },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
四、复议诉讼情况
全年未发生因政府信息公开申请行政复议。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 四、因政府信息公开申请行政复议数量 | 件 | 2 |
| （一）维持具体行政行为数 | 件 | 2 |
| （二）被依法纠错数 | 件 | 0 |
| （三）其他情形数 | 件 | 0 |`,
    passes: `某县2018年政府信息公开工作年度报告
四、复议诉讼情况
全年未发生因政府信息公开申请行政复议。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 四、因政府信息公开申请行政复议数量 | 件 | 0 |
| （一）维持具体行政行为数 | 件 | 0 |
| （二）被依法纠错数 | 件 | 0 |
| （三）其他情形数 | 件 | 0 |`
  }
}

function remarkOn(ledger: Ledger, comparison: Comparison, isSure: boolean): Remark {
  const { claim, value, set } = comparison
  const place = placeOf(ledger, claim.section)
  const label = labelOf(comparison)
  const quote = quoteOf(ledger, claim)
  return {
    severity: isSure ? 'error' : 'info',
    message: {
      zh: `${place.zh}称“${quote}”，表中“${label}”却为${value}${claim.unit ?? set.form.row(claim.indicator!)?.unit ?? ''}，请核对。`,
      en: `${place.en} says “${quote}”, but the table has ${value} for “${label}”. Please check.`
    },
    explanation: {
      zh: '正文说没有，统计表却有数。请核对原始台账，改正有误的一处。',
      en: 'The text says there were none, the table has a figure. Check the records and correct one of them.'
    },
    evidence: [claimEvidence(claim, 'stated'), ...evidenceIn(comparison)]
  }
}
