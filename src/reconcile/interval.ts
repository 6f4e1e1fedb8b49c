// Stated figures as intervals, with exact decimals: sums, agreement, and what "rounded" leaves open.
// It knows numbers only, nothing of reports. After XBRL Calculations 1.1: figures agree when their intervals meet.
import type { Claim } from '../model'
import { Decimal } from '../text/decimal'

/** All values a figure may stand for. Unbounded ends are infinite and open. */
export interface Interval {
  readonly min: number
  readonly max: number
  readonly minOpen: boolean
  readonly maxOpen: boolean
}

export const point = (value: number): Interval => ({ min: value, max: value, minOpen: false, maxOpen: false })

/** The interval that a claim's words leave: 8.4万余 is [84000, 85000). */
export const intervalOf = ({ range }: Pick<Claim, 'range'>): Interval => ({
  min: range.min ?? Number.NEGATIVE_INFINITY,
  max: range.max ?? Number.POSITIVE_INFINITY,
  minOpen: range.min === null || range.minOpen === true,
  maxOpen: range.max === null || range.maxOpen === true
})

/**
 * The interval a percentage was rounded from: half a unit of its last printed digit to either side, also where the claim
 * itself leaves none (`95%` may stand for 94.97 %).
 */
export function roundingOf(claim: Pick<Claim, 'range' | 'value' | 'text' | 'bound'>): Interval {
  const own = intervalOf(claim)
  if (claim.bound !== 'exact' || own.min !== own.max) return own
  const places = /\d[.．](\d+)/.exec(claim.text)?.[1]?.length ?? 0
  const half = 0.5 / 10 ** places
  return { min: minus(claim.value, half), max: plus(claim.value, half), minOpen: false, maxOpen: false }
}

export const isPoint = (x: Interval): boolean => x.min === x.max

const SCALE = 1e4

/** a + b, exact for decimals. */
export function plus(a: number, b: number): number {
  const sum = a + b
  if (Number.isSafeInteger(sum) && Number.isInteger(a)) return sum
  if (!Number.isFinite(sum)) return sum
  // Percentages and amounts in 万: few digits after the point, so whole numbers once scaled.
  const [left, right] = [Math.round(a * SCALE), Math.round(b * SCALE)]
  if (left / SCALE === a && right / SCALE === b && Number.isSafeInteger(left + right)) return (left + right) / SCALE
  return new Decimal(a).plus(b).toNumber()
}

/** a − b, exact for decimals. */
export const minus = (a: number, b: number): number => plus(a, -b)

/** a × b, exact for decimals. */
export function times(a: number, b: number): number {
  const product = a * b
  if (Number.isInteger(a) && Number.isInteger(b) && Number.isSafeInteger(product)) return product
  if (!Number.isFinite(product)) return product
  return new Decimal(a).times(b).toNumber()
}

export const total = (values: readonly number[]): number => values.reduce(plus, 0)

/** The interval of a sum: ends add up, and an open end opens the sum's. */
export function addIntervals(parts: readonly Interval[]): Interval {
  let [min, max, minOpen, maxOpen] = [0, 0, false, false]
  for (const p of parts) {
    min = plus(min, p.min)
    max = plus(max, p.max)
    minOpen ||= p.minOpen
    maxOpen ||= p.maxOpen
  }
  return { min, max, minOpen, maxOpen }
}

/** Every value of `a` lies below every value of `b`. */
export const isBelow = (a: Interval, b: Interval): boolean =>
  a.max < b.min || (a.max === b.min && (a.maxOpen || b.minOpen))

/** Whether some value is in both. */
export const meets = (a: Interval, b: Interval): boolean => !isBelow(a, b) && !isBelow(b, a)

/** How a stated share compares with the counts it was formed from. */
export type RatioAnswer = 'agrees' | 'truncated' | 'last-digit' | 'rounded-to-all' | 'differs'

/** part ÷ whole in percent, rounded to `places` digits for people to read. */
export function percentOf(part: number, whole: number, places = 4): number {
  const scale = 10 ** places
  const scaled = part * 100 * scale
  if (Number.isSafeInteger(scaled) && Number.isSafeInteger(whole)) return Math.round(scaled / whole) / scale
  return new Decimal(part).times(100).div(whole).round(places).toNumber()
}

/** Compares a × b with c × d, exact for decimals: negative, zero or positive. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  // In whole numbers where they are small enough, since this runs for every bound of every percentage.
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    const integer = Math.round(c * scale)
    if (integer / scale !== c) continue
    const [left, right] = [a * b * scale, integer * d]
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
    break
  }
  return new Decimal(a).times(b).cmp(new Decimal(c).times(d))
}

/**
 * Compares a percentage, given by the interval of its rounding, with part ÷ whole.
 *
 * Rounding to nearest agrees. The next figure up or down in the last digit printed is told apart as `truncated`
 * (cut off instead of rounded) and `last-digit`, for both come from arithmetic, not from a wrong count. `100%` printed
 * for nearly all is `rounded-to-all`.
 */
export function compareRatio(stated: number, rounding: Interval, part: number, whole: number): RatioAnswer {
  // Both sides times `whole`, so that nothing is divided.
  const against = (bound: number): number => compareProducts(part, 100, bound, whole)
  const low = Number.isFinite(rounding.min) ? against(rounding.min) : 1
  const high = Number.isFinite(rounding.max) ? against(rounding.max) : -1
  const inside = (rounding.minOpen ? low > 0 : low >= 0) && (rounding.maxOpen ? high < 0 : high <= 0)
  if (inside) return stated === 100 && part !== whole && isRounded(rounding) ? 'rounded-to-all' : 'agrees'
  if (!isRounded(rounding)) return 'differs'
  const step = minus(rounding.max, rounding.min)
  if (against(stated) >= 0 && against(plus(stated, step)) < 0) return 'truncated'
  if (against(minus(stated, step)) > 0 && against(stated) < 0) return 'last-digit'
  return 'differs'
}

const isRounded = (x: Interval): boolean => Number.isFinite(x.min) && Number.isFinite(x.max) && x.min < x.max
