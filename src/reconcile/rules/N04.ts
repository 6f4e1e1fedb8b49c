// N04: a rounded or hedged figure leaves room for the table's exact one: 近, 约, 余, and figures given in 万.
import { isOfSome } from '../extent'
import { meets, point } from '../interval'
import type { Ledger } from '../ledger'
import {
  type Comparison,
  comparisons,
  covers,
  evidenceIn,
  isRounded,
  labelOf,
  roundedFrom,
  shownValue
} from '../narrative'
import { placeOf, quoteOf } from '../place'
import { CONTEXT_ONLY, FAR_ABOVE, ROUNDED_TO_UNIT, WITHIN_HEDGE } from '../reasons'
import { answers, claimEvidence, type Outcome, type Rule, type RulePage } from '../rule'
import { isOtherUnit } from './N01'

export const N04: Rule = {
  id: 'N04',
  family: 'narrative',
  severity: 'warning',
  kind: 'narrative-table',
  run: (ledger: Ledger) => answers(comparisons(ledger), comparison => checkRounded(ledger, comparison))
}

export const N04Page: RulePage = {
  title: { zh: '约数与统计表的数相容', en: 'A rounded figure leaves room for the table’s' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '正文中“余”“近”“约”“万”等约数和表中对应的数',
    en: 'Hedged and rounded figures in prose and their cells in the table'
  },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
一、概述
全年主动公开政府信息1300余条。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 一、主动公开情况 | —— | |
| （一）主动公开政府信息数 | 条 | 1528 |
| 1.政府公报公开政府信息数 | 条 | 12 |
| 2.政府网站公开政府信息数 | 条 | 1528 |`,
    passes: `某县2018年政府信息公开工作年度报告
一、概述
全年主动公开政府信息1500余条。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 一、主动公开情况 | —— | |
| （一）主动公开政府信息数 | 条 | 1528 |
| 1.政府公报公开政府信息数 | 条 | 12 |
| 2.政府网站公开政府信息数 | 条 | 1528 |`
  }
}

function checkRounded(ledger: Ledger, comparison: Comparison): Outcome | null {
  const { claim, value, refs, figures } = comparison
  if (value === null || claim.value === value || claim.negated || !isRounded(claim) || isOtherUnit(claim, value))
    return null
  const base = {
    about: claim.indicator!,
    stated: claim.value,
    computed: value,
    claims: [claim],
    cells: refs,
    remark: null
  }
  if (covers(claim, value)) {
    // 超过100: true of 101 and of 9000; far above the next round figure it says too little to agree.
    const isFar = claim.range.max === null && value >= nextRound(claim.value)
    return {
      ...base,
      verdict: isFar ? 'open' : 'pass',
      formula: `${claim.text} ≈ ${figures}`,
      why: isFar ? FAR_ABOVE : WITHIN_HEDGE
    }
  }
  const isNear = claim.bound === 'exact' && meets(roundedFrom(claim), point(value))
  if (isNear) return { ...base, verdict: 'open', formula: `${claim.text} ≈ ${figures}`, why: ROUNDED_TO_UNIT }
  const isSure = claim.context !== 'section' && !isOfSome(ledger, claim)
  const place = placeOf(ledger, claim.section)
  const label = labelOf(comparison)
  return {
    ...base,
    verdict: isSure ? 'fail' : 'open',
    formula: `${claim.text} ≠ ${figures}`,
    why: isSure ? null : CONTEXT_ONLY,
    remark: {
      severity: isSure ? 'warning' : 'info',
      message: {
        zh: `${place.zh}称“${quoteOf(ledger, claim)}”，表中“${label}”为${shownValue(comparison)}，不在这一约数的范围内，请核对。`,
        en: `${place.en} says “${quoteOf(ledger, claim)}”, but the table has ${shownValue(comparison)} for “${label}”, outside of what the words allow. Please check.`
      },
      explanation: {
        zh: `约数${claim.text}不能表示${value}。请核对台账，改正有误的一处。`,
        en: `${claim.text} cannot stand for ${value}. Check the records and correct one of them.`
      },
      evidence: [claimEvidence(claim, 'stated'), ...evidenceIn(comparison)]
    }
  }
}

/** The next figure with the same first digit plus one: 1000 → 2000, 8500 → 9000. */
function nextRound(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value))
  return (Math.floor(value / unit) + 1) * unit
}
