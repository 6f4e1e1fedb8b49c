// Sums with signs that a sentence tells without a list: the year's balance (收到64件，含上年结转3件，办结61件，结转4件), a stock (原有60名，
// 新增8名，调离5名，现有65名), and so many times so much (12期，每期500份，共6500份). Only what the words tell in full is reckoned.
import growth from '../../dictionaries/growth.json'
import lists from '../../dictionaries/lists.json'
import type { Claim } from '../model'
import { minus, times, total } from './interval'
import type { Ledger } from './ledger'
import type { ListReading } from './list-reading'
import { isSameMeasure } from './measure'
import { sentencesOf, type Told } from './told-lists'

const { stock } = growth

/** Readings of sentences whose figures do not balance. */
export function toldBalances(ledger: Ledger): ListReading[] {
  const readings: ListReading[] = []
  for (const told of sentencesOf(ledger)) {
    const reading = yearOf(ledger, told) ?? stockOf(told) ?? productOf(told)
    if (reading !== null) readings.push(reading)
  }
  return readings
}

/** What came in and was carried in, against what was closed and carried out. Where there is a table, N01 compares each with it. */
function yearOf(ledger: Ledger, { counts }: Told): ListReading | null {
  const [balance] = ledger.sets.length === 0 ? (ledger.arithmetic?.balances ?? []) : []
  if (balance === undefined) return null
  const [, carriedIn, done, carriedOut] = [...balance.left, ...balance.right].map(term =>
    counts.filter(c => (c.indicator ?? c.candidates[0]) === term.indicator)
  )
  if (carriedIn?.length !== 1 || done?.length !== 1 || carriedOut?.length !== 1) return null
  const [before, closed, left] = [carriedIn[0]!, done[0]!, carriedOut[0]!]
  const isItem = (c: Claim) => c.of !== null && c.of !== before.of
  const others = counts.filter(c => c !== before && c !== closed && c !== left && !isItem(c))
  // 撤回3件 behind what was closed: there are more ways out
  if (others.length === 0 || others.some(c => c.start > closed.start || !isSameMeasure(c.unit, closed.unit)))
    return null
  const out = total([closed.value, left.value])
  if (others.some(c => c.value === out || c.value + before.value === out)) return null
  const whole = others[0]!
  const isIn = before.of === whole.id
  const computed = isIn ? out : minus(out, before.value)
  return told(whole, isIn ? [closed, left] : [closed, left, before], computed, isIn ? '+' : '+-')
}

/** What there was, and what came and went, against what there is. Some of what went may say what was done, and be said again. */
function stockOf({ counts, labels }: Told): ListReading | null {
  if (!labels.some(label => NOW.test(label))) return null
  const are = (words: readonly string[]) => counts.filter((_, i) => words.some(word => labels[i]!.includes(word)))
  const [before, now, into, out] = [are(stock.before), are(stock.now), are(stock.in), are(stock.out)]
  const flows = [...into, ...out]
  if (before.length !== 1 || now.length !== 1 || flows.length === 0 || flows.length > MOST_FLOWS) return null
  const [first, last] = [before[0]!, now[0]!]
  const all = [first, ...flows, last]
  if (new Set(all).size < counts.length || all.length > counts.length || all.some(c => c.unit !== first.unit))
    return null
  const signed = flows.map(c => (out.includes(c) ? -c.value : c.value))
  // What 万 rounds off
  const slack = total(all.map(c => minus(c.range.max ?? c.value, c.value)))
  for (let some = 1; some < 1 << flows.length; some++) {
    const sum = first.value + total(signed.filter((_, i) => some & (1 << i)))
    if (Math.abs(minus(sum, last.value)) <= slack) return null
  }
  return told(last, [first, ...flows], first.value + total(signed), signed.map(n => (n < 0 ? '-' : '+')).join(''))
}

const MOST_FLOWS = 5
const NOW = new RegExp(stock.now.join('|'))
const EACH = new RegExp(`[${growth.each}${growth.apiece}]([\u4e00-\u9fff])`)
const SUM = new RegExp([...lists.closing, ...lists.yearly].join('|'))

/** So many of them, so much each, and the sum. */
function productOf({ counts, labels }: Told): ListReading | null {
  for (let at = 0; at < counts.length; at++) {
    const each = counts[at]!
    const label = labels[at]!
    if (!label.includes(growth.each) && !label.includes(growth.apiece)) continue
    const [, unit] = EACH.exec(label) ?? []
    if (unit === undefined) continue
    const beside = [counts[at - 1], counts[at + 1]]
    const many = beside.find(c => c?.unit === unit) ?? (label.includes(growth.each) ? undefined : counts[at - 1])
    const sum = counts[Math.max(at, counts.indexOf(many ?? each)) + 1]
    if (many === undefined || sum === undefined || !isSameMeasure(sum.unit, each.unit)) continue
    if (many.unit === each.unit || !SUM.test(labels[counts.indexOf(sum)]!)) continue
    const computed = times(many.value, each.value)
    // 图书馆、档案馆各配送24期，每期20册，共960册: so many bodies each
    const isShared = labels.some(words => words.includes(growth.apiece)) && sum.value % computed === 0
    if (computed !== sum.value && !isShared) return told(sum, [many, each], computed, '×')
  }
  return null
}

/** @param signs between the parts, in order */
function told(whole: Claim, parts: readonly Claim[], computed: number, signs: string): ListReading {
  const figures = parts.map((c, i) => `${i === 0 ? '' : signs[i - 1]}${c.value}`).join('')
  const relation = computed > whole.value ? 'over' : 'short'
  const reading = { whole, parts, computed, relation, standing: 'told', doubt: null } as const
  return { ...reading, isApart: false, isSuspect: true, figures }
}
