// Y06: a figure that jumps beyond what it did elsewhere in the same year. With too few peers, only a jump that a
// misplaced digit would make is shown.

import type { CellSet } from '../../reconcile/ledger'
import { cellEvidence, type Outcome } from '../../reconcile/rule'
import type { YearPair, YearRule } from '../years'

export const Y06: YearRule = {
  id: 'Y06',
  family: 'across-years',
  title: { zh: '变动幅度异常', en: 'A jump beyond the usual' },
  severity: 'info',
  kind: 'across-years',
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '前后两年统计表的各项总数，和同年其他单位的变动',
    en: 'Totals of two successive tables, and what other bodies’ did'
  },
  example: {
    fails: `某县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（五）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 1204 |
==========
某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（五）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 12230 |`,
    passes: `某县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（五）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 1204 |
==========
某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（五）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 1530 |`
  },
  options: {
    times: {
      ...{ default: 8, min: 1, max: 1000 },
      says: {
        zh: '没有同类单位可比时，变动几倍才提示',
        en: 'Factor that is shown when there are no peers to compare with'
      }
    },
    least: {
      ...{ default: 50, min: 0, max: 1_000_000 },
      says: { zh: '两年中较大的数至少多大才比较', en: 'Least size of the larger figure; small ones jump all the time' }
    }
  },
  *run(pair, { times, least }) {
    const [before, after] = [pair.before.ledger.sets[0], pair.after.ledger.sets[0]]
    if (before === undefined || after === undefined || before.form.id !== after.form.id) return
    for (const indicator of indicatorsOf(after)) {
      const change = changeOf(before, after, indicator)
      if (change === null || change.large < least!) continue
      const usual = usualRange(pair, indicator)
      const [low, high] = usual ?? [1 / times!, times!]
      if (change.factor < low || change.factor > high) yield report(pair, after, indicator, change, usual)
    }
  }
}

/** Peers needed for a range of their own. */
const ENOUGH = 8
/** Interquartile ranges, of logarithms, beyond the quartiles: what Tukey calls far out. */
const FAR_OUT = 3

interface Change {
  from: number
  to: number
  factor: number
  large: number
}

const indicatorsOf = (set: CellSet): Set<string> => new Set(set.cells.map(c => c.indicator!))

function changeOf(before: CellSet, after: CellSet, indicator: string): Change | null {
  const from = before.amount(indicator, before.form.columnOf(indicator)) ?? 0
  const to = after.amount(indicator, after.form.columnOf(indicator)) ?? 0
  if (from <= 0 || to <= 0) return null
  return { from, to, factor: to / from, large: Math.max(from, to) }
}

/** Factors that the peers' figures show, null with too few of them. */
function usualRange({ peers }: YearPair, indicator: string): [number, number] | null {
  const logs: number[] = []
  for (const peer of peers) {
    const [before, after] = [peer.before.ledger.sets[0], peer.after.ledger.sets[0]]
    const change = before === undefined || after === undefined ? null : changeOf(before, after, indicator)
    if (change !== null) logs.push(Math.log(change.factor))
  }
  if (logs.length < ENOUGH) return null
  logs.sort((a, b) => a - b)
  const [q1, q3] = [quantile(logs, 0.25), quantile(logs, 0.75)]
  const reach = FAR_OUT * Math.max(q3 - q1, Math.log(1.25))
  return [Math.exp(q1 - reach), Math.exp(q3 + reach)]
}

function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
}

function report(
  { before }: YearPair,
  after: CellSet,
  indicator: string,
  { from, to, factor }: Change,
  usual: [number, number] | null
): Outcome {
  const label = after.form.label(indicator)
  const times = factor >= 1 ? `是上年的${round(factor)}倍` : `降到上年的${round(factor * 100)}%`
  const range = usual === null ? null : { low: round(usual[0]), high: round(usual[1]) }
  return {
    verdict: 'open',
    about: `${indicator}/${before.analysis.report.year}`,
    stated: to,
    computed: from,
    claims: [],
    cells: [{ indicator, column: after.form.columnOf(indicator) }],
    formula: `${from} → ${to}`,
    why: { zh: '变动幅度异常，数字本身不能判定', en: 'an unusual jump; the figures alone decide nothing' },
    remark: {
      message: {
        zh: `“${label}”由上年${from}变为${to}，${times}，请核对是否多写或少写了数字。`,
        en: `“${label}” went from ${from} to ${to}. Check for a digit too many or too few.`
      },
      explanation:
        range === null
          ? {
              zh: '没有足够的同类单位可比，只按倍数提示。',
              en: 'There are too few peers to compare with; the factor alone is shown.'
            }
          : {
              zh: `同年其他单位此项变动多在${range.low}至${range.high}倍之间。`,
              en: `In the same year, other bodies’ figures changed by factors from ${range.low} to ${range.high}.`
            },
      evidence: after.cellsOf(indicator, after.form.columnOf(indicator)).map(cellEvidence)
    }
  }
}

const round = (x: number): number => Math.round(x * 10) / 10
