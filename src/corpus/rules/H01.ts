// H01: the whole equals the sum of its units' reports. A whole may have figures of its own beside its units, so less
// than the whole is open; more than the whole is not.
import type { Evidence } from '../../model'
import type { Outcome, Remark } from '../../reconcile'
import { minus } from '../../reconcile/interval'
import { evidenceOf, figureIn } from '../figures'
import { calledBy } from '../report'
import type { RollUp, RollUpRow, RollUpRule } from '../roll-up-rule'

export const H01: RollUpRule = {
  id: 'H01',
  family: 'roll-up',
  title: { zh: '汇总报告等于各单位之和', en: 'The whole equals the sum of its units' },
  severity: 'error',
  kind: 'roll-up',
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第四十九条：部门和本级政府分别公布年度报告',
    en: 'Article 49 of the Regulation: departments and the government publish a report each'
  },
  looksAt: {
    zh: '汇总单位的统计表和各单位统计表的合计；没有表的，看正文写明的数',
    en: 'The whole’s table and the sum of its units’ tables; the prose of those without a table'
  },
  example: { fails: reports(300), passes: reports(330) },
  *run(rollUp: RollUp) {
    for (const row of rollUp.rows) {
      if (row.stated !== null && row.sum !== null) yield check(rollUp, row)
    }
  }
}

function check(rollUp: RollUp, row: RollUpRow): Outcome {
  const { whole, units, missing, complete } = rollUp
  const [stated, sum] = [row.stated!, row.sum!]
  const absent = [...missing, ...units.filter((_, i) => row.units[i] === null).map(calledBy)]
  const figures = row.units.filter(v => v !== null).join('+')
  const own = figureIn(whole, row.indicator, row.column)!
  const isPrinted = [own, ...units.map(u => figureIn(u, row.indicator, row.column))].every(
    f => f === null || f.claims.length === 0
  )
  const outcome: Outcome = {
    verdict: 'pass',
    about: `${row.indicator}[${row.column ?? ''}]/${calledBy(whole)}`,
    stated,
    computed: sum,
    claims: own.claims,
    cells: own.claims.length > 0 ? [] : [{ indicator: row.indicator, column: row.column }],
    formula: `${figures} = ${stated}`,
    why: null,
    remark: null
  }
  if (sum === stated) return outcome
  const isMore = sum > stated
  const isSure = isMore || (complete && absent.length === 0)
  return {
    ...outcome,
    verdict: isSure ? 'fail' : 'open',
    formula: `${figures} = ${sum} ≠ ${stated}`,
    why: isSure ? null : absent.length > 0 ? UNITS_MISSING(absent) : OWN_FIGURES,
    remark: remarkOn(rollUp, row, absent, { isSure, isMore, isPrinted, evidence: evidenceOf(own) })
  }
}

/** What is known of a difference. */
interface Standing {
  isSure: boolean
  isMore: boolean
  /** All figures are of tables; what only prose states is told with less certainty. */
  isPrinted: boolean
  evidence: Evidence[]
}

function remarkOn(
  { units }: RollUp,
  row: RollUpRow,
  absent: readonly string[],
  { isSure, isMore, isPrinted, evidence }: Standing
): Remark {
  const { stated, sum, label, unit } = row
  const difference = `${Math.abs(minus(stated!, sum!))}${unit}`
  const list = (blank: string, comma: string): string =>
    units.map((u, i) => `${calledBy(u)} ${row.units[i] ?? blank}`).join(comma)
  return {
    severity: !isSure ? 'info' : isPrinted ? 'error' : 'warning',
    message: {
      zh: `汇总${isPrinted ? '表' : '报告'}“${label}”为${stated}${unit}，${units.length}个单位合计${sum}${unit}，${isMore ? '多' : '少'}${difference}，请核对。`,
      en: `The whole has ${stated} for “${label}”, its ${units.length} units add up to ${sum}, ${difference} ${isMore ? 'more' : 'less'}. Please check.`
    },
    explanation: {
      zh: `各单位：${list('空白', '、')}。${absent.length === 0 ? '' : `缺：${absent.join('、')}。`}${isMore ? '请核对汇总时是否漏加单位，或有单位多填。' : '请核对是否有单位漏填；差额如为本级自身的数，不必改。'}`,
      en: `Units: ${list('blank', ', ')}.${absent.length === 0 ? '' : ` Missing: ${absent.join(', ')}.`} ${isMore ? 'Was a unit left out of the sum, or did one state too much?' : 'Did a unit leave something out? What the whole has of its own may stay.'}`
    },
    evidence
  }
}

/** A whole that states `penalties`, and two units that have 330 between them. */
function reports(penalties: number): string {
  return [report('某县', penalties, 20), report('某县公安局', 210, 12), report('某县应急管理局', 120, 8)].join(
    '\n==========\n'
  )
}

function report(issuer: string, penalties: number, coercion: number): string {
  return `${issuer}2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ${penalties} |
| 行政强制 | ${coercion} |`
}

const OWN_FIGURES = {
  zh: '各单位合计小于汇总数，差额可能是本级自身的数',
  en: 'the units add up to less; the rest may be the whole’s own'
}
const UNITS_MISSING = (names: readonly string[]) => ({
  zh: `缺少单位：${names.join('、')}`,
  en: `units missing: ${names.join(', ')}`
})
