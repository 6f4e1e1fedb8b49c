// T01: a row that the form sums equals its parts; figures that the form bounds stay within their bounds.
// Blank parts count as 0 and the check says so; all parts blank, or a blank sum, decides nothing.
import { formForYear, type Relation, type Term } from '../../forms'
import type { Column } from '../../model'
import { concatMap } from '../../text/concat-map'
import type { Side } from '../evaluate'
import { minus } from '../interval'
import type { CellSet, Ledger } from '../ledger'
import { BLANKS_AS_ZERO, CHANNELS_EQUAL, CHANNELS_OVERLAP, CHANNELS_SHORT, ROWS_ABSENT } from '../reasons'
import { answers, cellEvidence, type Outcome, type Remark, type Rule, type RulePage } from '../rule'
import { cellRefs, columnsOf, evidenceOf, severityOf, unitOf } from '../table'

export const T01: Rule = {
  id: 'T01',
  family: 'table',
  severity: 'error',
  kind: 'table-sum',
  run(ledger: Ledger) {
    const { year } = ledger.facts.report
    // Tables of provinces before there was a form count some of its figures, and break them down in other ways.
    if (year !== null && formForYear(year) === null) return []
    return concatMap(ledger.sets, set => [
      ...concatMap(set.form.rowSums, sum => answers(columnsOf(set, sum), column => checkSum(set, sum, column))),
      ...answers(set.form.bounds, bound => (bound.kind === 'at-least' ? checkCover : checkBound)(set, bound))
    ])
  }
}

export const T01Page: RulePage = {
  title: { zh: '汇总行等于各分项之和', en: 'A sum row equals its parts' },
  since: '0.1.0',
  source: {
    zh: '政府信息公开情况统计表（2014至2018年度）；国办公开办函〔2019〕60号、〔2021〕30号所附表式',
    en: 'The statistics form of 2014 to 2018; forms attached to 国办公开办函〔2019〕60号 and 〔2021〕30号'
  },
  looksAt: {
    zh: '统计表中由分项汇总的行，以及不得超过总数的分项',
    en: 'Rows of the statistics table that sum other rows, and parts that cannot exceed their total'
  },
  notes: {
    zh: '空白不是0：分项全部空白或汇总行空白时不判断；部分空白按0计，并在理由中说明。主动公开总数对各渠道是不等式：同一信息经几个渠道公开只计1条，单一渠道不能超过总数，各渠道合计可以更大。表式不印的汇总行（不予公开、无法提供等）由分项算出。',
    en: 'A blank is not zero: all parts blank, or a blank sum, decides nothing; some blanks count as 0 and the check says so. Channels are bounded by the total, not summed to it. Sums that the form does not print are computed from their parts.'
  },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | 57 |
| 1.当面申请数 | 件 | 12 |
| 2.传真申请数 | 件 | 0 |
| 3.网络申请数 | 件 | 31 |
| 4.信函申请数 | 件 | 9 |`,
    passes: `某县2018年政府信息公开工作年度报告
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | 52 |
| 1.当面申请数 | 件 | 12 |
| 2.传真申请数 | 件 |  |
| 3.网络申请数 | 件 | 31 |
| 4.信函申请数 | 件 | 9 |`
  }
}

function checkSum(set: CellSet, relation: Relation, column: Column | null): Outcome | null {
  const whole = relation.left[0]!
  const stated = set.cell(whole.indicator, column)?.value ?? null
  if (stated === null) return null
  const side = set.evaluate(relation.right, column)
  if (side.value === null) return null
  const agrees = stated === side.value
  // A row left out of the printed table may hold what is missing.
  const isPartial = side.absent.length > 0 && side.value < stated
  return {
    verdict: agrees ? 'pass' : isPartial ? 'open' : 'fail',
    about: `${whole.indicator}[${column ?? ''}]`,
    stated,
    computed: side.value,
    claims: [],
    cells: cellRefs([whole, ...side.filled], column),
    formula: agrees ? `${side.figures} = ${stated}` : `${side.figures} = ${side.value} ≠ ${stated}`,
    why: isPartial ? ROWS_ABSENT : side.blank.length > 0 ? BLANKS_AS_ZERO : null,
    remark: agrees ? null : sumRemark(set, whole, stated, side, column, isPartial)
  }
}

function sumRemark(
  set: CellSet,
  whole: Term,
  stated: number,
  side: Side,
  column: Column | null,
  isPartial: boolean
): Remark {
  const label = set.form.label(whole.indicator, column)
  const unit = unitOf(set, whole.indicator)
  const difference = Math.abs(minus(stated, side.value!))
  return {
    severity: isPartial ? 'info' : severityOf(side),
    message: {
      zh: `表中“${label}”填${stated}${unit}，各分项合计${side.value}${unit}，相差${difference}${unit}，请核对。`,
      en: `The table gives ${stated} for “${label}”, but its parts add up to ${side.value}, a difference of ${difference}. Please check.`
    },
    explanation: {
      zh: `各分项：${namedFigures(set, side.filled, column)}。${blanks(set, side.blank)}请核对总数和各分项哪一格有误。`,
      en: `Parts: ${namedFigures(set, side.filled, column)}. Check which cell is wrong, the sum or one of its parts.`
    },
    evidence: evidenceOf(set, [whole], side.filled, column)
  }
}

/** Several channels against the total that counts every piece once. */
function checkCover(set: CellSet, relation: Relation): Outcome | null {
  const whole = relation.right[0]!
  const stated = set.amount(whole.indicator, null) ?? null
  if (stated === null) return null
  const side = set.evaluate(relation.left, null)
  if (side.value === null) return null
  const covers = side.value >= stated
  return {
    verdict: covers ? 'pass' : 'open',
    about: relation.id,
    stated,
    computed: side.value,
    claims: [],
    cells: cellRefs([whole, ...side.filled], null),
    formula: `${side.figures} = ${side.value} ${covers ? (side.value === stated ? '=' : '≥') : '<'} ${stated}`,
    why: !covers ? CHANNELS_SHORT : side.value === stated ? CHANNELS_EQUAL : CHANNELS_OVERLAP,
    remark: covers ? null : coverRemark(set, whole, stated, side)
  }
}

function coverRemark(set: CellSet, whole: Term, stated: number, side: Side): Remark {
  const label = set.form.label(whole.indicator)
  const unit = unitOf(set, whole.indicator)
  return {
    severity: 'info',
    message: {
      zh: `表中“${label}”填${stated}${unit}，各渠道合计只有${side.value}${unit}，少${minus(stated, side.value!)}${unit}，请核对是否漏填渠道。`,
      en: `The table gives ${stated} for “${label}”, but the channels add up to only ${side.value}. Check whether a channel is missing.`
    },
    explanation: {
      zh: `各渠道：${namedFigures(set, side.filled, null)}。${blanks(set, side.blank)}每条信息至少经一个渠道公开，各渠道合计不应小于总数。`,
      en: `Channels: ${namedFigures(set, side.filled, null)}. Every piece of information goes out through at least one channel.`
    },
    evidence: evidenceOf(set, [whole], side.filled, null)
  }
}

/** One figure that cannot exceed another. */
function checkBound(set: CellSet, relation: Relation): Outcome | null {
  const { left: small, right: large } = relation
  const part = set.evaluate(small, null)
  if (part.value === null) return null
  const whole = set.evaluate(large, null)
  if (whole.value === null) return null
  const holds = part.value <= whole.value
  return {
    verdict: holds ? 'pass' : 'fail',
    about: relation.id,
    stated: whole.value,
    computed: part.value,
    claims: [],
    cells: cellRefs([...large, ...small], null),
    formula: `${part.figures} ${holds ? '≤' : '>'} ${whole.figures}`,
    why: null,
    remark: holds ? null : boundRemark(set, relation, part.value, whole.value)
  }
}

function boundRemark(set: CellSet, { left: small, right: large, note }: Relation, part: number, whole: number): Remark {
  const partLabel = set.form.label(small[0]!.indicator)
  const wholeLabel = set.form.label(large[0]!.indicator)
  const unit = unitOf(set, small[0]!.indicator)
  const cells = (terms: readonly Term[]) => terms.flatMap(t => set.cellsOf(t.indicator, null)).map(cellEvidence)
  return {
    message: {
      zh: `表中“${partLabel}”填${part}${unit}，大于“${wholeLabel}”的${whole}${unit}，请核对。`,
      en: `The table gives ${part} for “${partLabel}”, more than the ${whole} for “${wholeLabel}”. Please check.`
    },
    explanation: {
      zh: `${note ?? '分项是总数的一部分，不会超过总数'}。请核对这两格。`,
      en: 'A part cannot exceed its whole. Check both cells.'
    },
    evidence: [...cells(large).map(e => ({ ...e, role: 'stated' as const })), ...cells(small)]
  }
}

const namedFigures = (set: CellSet, terms: readonly Term[], column: Column | null): string =>
  terms.map(t => `${set.form.label(t.indicator)}${set.amount(t.indicator, t.column ?? column)}`).join('、')

const blanks = (set: CellSet, terms: readonly Term[]): string =>
  terms.length === 0 ? '' : `空白按0计：${terms.map(t => set.form.label(t.indicator)).join('、')}。`
