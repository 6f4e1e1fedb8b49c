// N05: an amount of money is in the same unit in prose and table; ten thousand times apart is 万元 for 元.
import type { Ledger } from '../ledger'
import { comparisons, evidenceIn, labelOf, shownValue } from '../narrative'
import { placeOf, quoteOf } from '../place'
import { answers, claimEvidence, type Rule, type RulePage } from '../rule'
import { isOtherUnit } from './N01'

export const N05: Rule = {
  id: 'N05',
  family: 'narrative',
  severity: 'error',
  kind: 'narrative-table',
  run: (ledger: Ledger) =>
    answers(comparisons(ledger), comparison => {
      const { claim, value, refs, figures, factor } = comparison
      if (value === null || claim.negated || !isOtherUnit(claim, value)) return null
      const place = placeOf(ledger, claim.section)
      const label = labelOf(comparison)
      const unit = factor === 1 ? '元' : '万元'
      return {
        verdict: 'fail',
        about: claim.indicator!,
        stated: claim.value,
        computed: value,
        claims: [claim],
        cells: refs,
        formula: `${claim.text} ≠ ${figures}${unit}`,
        why: null,
        remark: {
          message: {
            zh: `${place.zh}称“${quoteOf(ledger, claim)}”，表中“${label}”填${figures}${unit}（即${shownValue(comparison)}），正好相差一万倍，请核对单位。`,
            en: `${place.en} says “${quoteOf(ledger, claim)}”, but the table has ${figures}${unit} for “${label}”, ten thousand times apart. Please check the unit.`
          },
          explanation: {
            zh: '统计表此项以万元为单位。多半是表中按元填写，或正文漏写“万”。',
            en: 'The unit of this row is 万元. Probably the cell was filled in 元, or the text lacks 万.'
          },
          evidence: [claimEvidence(claim, 'stated'), ...evidenceIn(comparison)]
        }
      }
    })
}

export const N05Page: RulePage = {
  title: { zh: '金额单位一致', en: 'Amounts of money are in the same unit' },
  since: '0.1.0',
  source: {
    zh: '统计表以万元为单位的各项',
    en: 'Rows of the forms whose unit is 万元'
  },
  looksAt: {
    zh: '正文金额与统计表金额正好相差一万倍的地方',
    en: 'Amounts that differ from the table by a factor of exactly ten thousand'
  },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
七、收费情况
全年依申请公开信息收取费用320元。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 六、举报投诉数量 | 件 | 0 |
| 七、依申请公开信息收取的费用 | 万元 | 320 |
| 八、机构建设和保障经费情况 | —— | |
| （一）政府信息公开工作专门机构数 | 个 | 1 |`,
    passes: `某县2018年政府信息公开工作年度报告
七、收费情况
全年依申请公开信息收取费用320元。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 六、举报投诉数量 | 件 | 0 |
| 七、依申请公开信息收取的费用 | 万元 | 0.032 |
| 八、机构建设和保障经费情况 | —— | |
| （一）政府信息公开工作专门机构数 | 个 | 1 |`
  }
}
