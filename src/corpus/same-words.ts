// Finds last year's figure that is stated in the words of this year's: 全年主动公开政府信息2400条, then 3000条. Only words that say
// what is counted and that occur once in each report prove that one quantity is meant.
import type { Claim } from '../model'
import { intervalOf, isPoint } from '../reconcile/interval'
import type { OpenReport } from './report'

/** Words before a figure that say enough: 发布信息 is said of every channel. */
const FEWEST = 6

/** How far before a figure its words are read. */
const REACH = 60

/** Value of the figure that last year's report states in the same words, with the same measure; null where there is no such one. */
export function sameWords(before: OpenReport, after: OpenReport, claim: Claim): number | null {
  const words = wordsOf(after, claim)
  if (words === null || new Set(valuesOf(after, words)).size !== 1) return null
  const [value, ...others] = new Set(valuesOf(before, words))
  return value === undefined || others.length > 0 ? null : value
}

/** Values of a report's own exact figures in these words. */
const valuesOf = (report: OpenReport, words: string): number[] =>
  report.analysis.claims.flatMap(c =>
    c.role === 'level' && report.ledger.isOwn(c) && isPoint(intervalOf(c)) && wordsOf(report, c) === words
      ? [c.value]
      : []
  )

/** What stands in a figure's clause before it, without the time and 共, its measure, and the noun behind it. Null for too few words. */
function wordsOf({ text }: OpenReport, claim: Claim): string | null {
  const clause = text.slice(Math.max(claim.sentence.start, claim.start - REACH), claim.start)
  const words = clause
    .slice(Math.max(...BREAKS.map(stop => clause.lastIndexOf(stop))) + 1)
    .replace(TIMES, '')
    .replace(/\d[\d.,]*/g, '#')
    .replace(/\s+/g, '')
  if (words.length < FEWEST) return null
  const behind = /^[\u4e00-\u9fff]*/.exec(text.slice(claim.end, claim.end + FEWEST))![0].replace(/^[比较同].*/, '')
  return [words, claim.unit, behind].join('/')
}

const BREAKS = ['，', ',', '。', '；', ';', '：', ':', '\n']

/** 2023年, 本年度, 全年, 截至12月底, 累计共. */
const TIMES =
  /截[至止][\d年月日底末止]*|\d{4}年度?|\d{1,2}月(?:\d{1,2}日)?|[本今当]年度?|全年度?|一年来?|期间|累计|合计|总计|一?共/g
