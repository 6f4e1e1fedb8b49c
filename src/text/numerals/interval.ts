// What a written number leaves open, as an interval: 8.4万余 is [84000, 85000), 98.25% is [98.245, 98.255].
// Hedges outside the digits (近, 约, 超过, 以上) are applied by name; finding those words is not done here.
import type { Numeral, Range } from '../../model'
import { type Big, Decimal } from '../decimal'

/** What an interval is made from. */
export type Stated = Pick<Numeral, 'kind' | 'decimal' | 'max' | 'precision' | 'bound'>

/**
 * Hedges by what they say of the value v: `about` 约 左右 (around v), `near` 近 将近 (below v, not far), `over` 超过 逾
 * (more than v), `at-least` 以上 不低于, `under` 不足 不到 低于 (less than v), `at-most` 以下 以内 不超过.
 */
export type Hedge = 'about' | 'near' | 'over' | 'at-least' | 'under' | 'at-most'

/** Whole numbers written out are exact; what was rounded (8.4万, 12万, 98.25%) covers half a unit of its last digit. */
const isRounded = (stated: Stated): boolean =>
  stated.precision > 0 &&
  (stated.precision !== 1 || stated.kind === 'percent' || stated.kind === 'permille' || stated.kind === 'decimal')

/**
 * The interval a numeral stands for, in the numeral's own unit (percent as printed).
 *
 * @returns ends are included unless `minOpen` or `maxOpen` is set. 余 多 几: up to one unit of the last written place,
 *   exclusive. Ranges: their ends as written. 数十: from twenty to below a hundred.
 */
export function intervalOf(stated: Stated): Range {
  const value = new Decimal(stated.decimal)
  if (stated.kind === 'vague') {
    return { min: value.toNumber(), max: above(stated), maxOpen: true }
  }
  if (stated.max !== null) return { min: value.toNumber(), max: stated.max }
  if (stated.bound === 'more') {
    const place = new Decimal(stated.precision)
    return value.lt(0)
      ? { min: value.minus(place).toNumber(), max: value.toNumber(), minOpen: true }
      : { min: value.toNumber(), max: value.plus(place).toNumber(), maxOpen: true }
  }
  if (!isRounded(stated)) return { min: value.toNumber(), max: value.toNumber() }
  return around(value, value, new Decimal(stated.precision).div(2))
}

const above = (stated: Stated): number =>
  new Decimal(stated.max ?? stated.decimal).plus(new Decimal(stated.precision)).toNumber()

const around = (low: Big, high: Big, half: Big): Range => ({
  min: low.minus(half).toNumber(),
  max: high.plus(half).toNumber()
})

/**
 * The unit of the last significant digit: 1000 for 9000, 100 for 12300, 0.01 for 98.25, never finer than written.
 *
 * @returns the unit as an exact decimal; 1 for zero
 */
export function significantUnit(stated: Stated): Big {
  const value = new Decimal(stated.decimal).abs()
  if (value.eq(0)) return new Decimal(stated.precision > 0 ? stated.precision : 1)
  // big.js keeps significant digits without trailing zeros: c × 10^(e - length + 1)
  const unit = new Decimal(`1e${value.e - value.c.length + 1}`)
  const written = new Decimal(stated.precision > 0 ? stated.precision : 1)
  // 8.0万 was written to the thousand, whatever its zeros
  return stated.kind === 'integer' || unit.lt(written) ? max(unit, written) : written
}

const max = (a: Big, b: Big): Big => (a.gt(b) ? a : b)

/**
 * The interval of a numeral under a hedge that stands beside it.
 *
 * `about` widens by half a unit of the last significant digit on both sides. `near` reaches down by half such a unit,
 * from a power of ten by one unit of the digit below it: 近100 is (90, 100], 近9000 (8500, 9000]. The others are open
 * on one side: `null` is no limit.
 */
export function hedge(stated: Stated, kind: Hedge): Range {
  const low = new Decimal(stated.decimal)
  const high = stated.max === null ? low : new Decimal(stated.max)
  const plain = intervalOf(stated)
  switch (kind) {
    case 'about':
      return stated.bound === 'more' ? plain : around(low, high, significantUnit(stated).div(2))
    case 'near': {
      const unit = significantUnit(stated)
      const down = low.abs().eq(unit) ? unit.div(10) : unit.div(2)
      return { min: low.minus(down).toNumber(), max: high.toNumber(), minOpen: true }
    }
    case 'over':
      return { min: low.toNumber(), max: null, ...(stated.bound === 'more' ? {} : { minOpen: true }) }
    case 'at-least':
      return { min: low.toNumber(), max: null }
    case 'under':
      return { min: null, max: high.toNumber(), maxOpen: true }
    case 'at-most':
      return { min: null, max: high.toNumber() }
  }
}
