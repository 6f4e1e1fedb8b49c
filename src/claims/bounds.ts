// From a figure and the words that hedge it to an interval: 8.4万余 is [84000, 85000), 近100 is (90, 100],
// 98.25% is [98.245, 98.255], 不少于3 is [3, ∞). No word of doubt is dropped; several at once are intersected.

import type { Hedge, Hedges } from '../lexicon'
import type { Bound, Numeral, Range } from '../model'
import { endingAt } from '../text/endings'
import { charClass, isBlank, isDigit, isIdeograph } from './characters'

export interface Hedging {
  hedges: readonly Hedge[]
  /** Offset of the first hedge before the numeral, the numeral's own start when there is none. */
  start: number
  /** End of the last hedge after the measure. */
  end: number
}

/** How much smaller than 近N the figure may be: a tenth of N. 近 is used of 95 for 100, hardly of 80. */
const NEAR = 0.1

/** Small words that may stand between a hedge and its figure: 达到近100人, 超过了30件. */
const isLink = charClass('了到至为有过')

const NO_HEDGES: readonly Hedge[] = []

const goesOn = (unit: number): boolean => isIdeograph(unit) || isDigit(unit)

/** Collects the hedges before `start` and after `end` of a measured figure, between `floor` and `ceiling`. */
export function hedgesAround(
  text: string,
  start: number,
  end: number,
  floor: number,
  ceiling: number,
  words: Hedges
): Hedging {
  let found: Hedge[] | null = null
  let at = start
  let first = start
  for (let steps = 0; at > floor && steps < 4; steps++) {
    while (at > floor && isBlank(text.charCodeAt(at - 1))) at--
    const hit = hedgeBefore(text, at, floor, words)
    if (hit !== undefined) {
      found ??= []
      found.push(hit[1])
      at -= hit[0].length
      if (hit[1] !== 'none') first = at
    } else if (at > floor && isLink(text.charCodeAt(at - 1))) {
      at--
    } else break
  }
  if (found === null) {
    const distant = distantHedge(text, at, floor, words)
    if (distant !== null) found = [distant]
  }
  const after = words.after.longest(text, end, ceiling)
  // 20人多次, 3件起诉, 比上年的45件多16件: one character that begins something else
  if (after === -1 || (words.after.lengths[after] === 1 && goesOn(text.charCodeAt(end + 1))))
    return { hedges: found ?? NO_HEDGES, start: first, end }
  found ??= []
  found.push(words.after.values[after]!)
  return { hedges: found, start: first, end: end + words.after.lengths[after]! }
}

/** How many characters of a verb may stand between 至少 and its figure. */
const DISTANT_REACH = 4

function distantHedge(text: string, at: number, floor: number, words: Hedges): Hedge | null {
  for (let end = at; end > floor && end >= at - DISTANT_REACH; end--) {
    const hit = endingAt(words.distant, text, end, floor)
    // 申请最多的三个单位
    if (hit !== undefined && text[end] !== '的') return hit[1]
    if (!isIdeograph(text.charCodeAt(end - 1))) return null
  }
  return null
}

/** 不少于 is at least, 未超过 at most. */
const NEGATED: { [hedge in Hedge]?: Hedge } = { above: 'at-most', below: 'at-least' }
const MAY = /(?:[不未]|没有?)[得能应可要宜会准]?$/

function hedgeBefore(text: string, at: number, floor: number, words: Hedges): readonly [string, Hedge] | undefined {
  if (at <= floor) return undefined
  const hit = endingAt(words.before, text, at, floor)
  if (hit === undefined) return undefined
  const start = at - hit[0].length
  const negated = NEGATED[hit[1]]
  const negator = negated === undefined ? null : MAY.exec(text.slice(Math.max(floor, start - 3), start))
  return negator === null ? hit : [negator[0] + hit[0], negated!]
}

/** Whether a numeral stands for what is written, as most do: see `asWritten`. */
export const isAsWritten = ({ max, bound }: Numeral, hedges: readonly Hedge[]): boolean =>
  hedges.length === 0 && max === null && bound === 'exact'

/** The interval that any other numeral and the hedges around it stand for, and its one-word summary. */
export function hedgedInterval(numeral: Numeral, hedges: readonly Hedge[]): { bound: Bound; range: Range } {
  const v = numeral.value
  const high = numeral.max ?? v
  if (numeral.kind === 'vague' && numeral.max !== null) {
    // 数十 is anything of two digits: the last of 20, 30, … 90 reaches up to 100
    return { bound: 'more', range: { min: v, max: (numeral.max / 9) * 10, maxOpen: true } }
  }
  if (numeral.max !== null && hedges.every(h => h === 'none')) {
    return { bound: numeral.bound === 'exact' ? 'exact' : 'more', range: { min: v, max: high } }
  }
  const step = lastDigitStep(numeral)
  let range: Range | null = null
  let more = numeral.bound === 'more'
  let less = false
  let about = numeral.bound === 'about'
  const meet = (next: Range): void => {
    range = range === null ? next : intersect(range, next)
  }
  if (numeral.bound === 'more') meet({ min: v, max: numeral.max ?? add(v, step), maxOpen: true })
  for (const hedge of hedges) {
    if (hedge === 'more') meet({ min: v, max: add(v, step), maxOpen: true })
    else if (hedge === 'above') meet({ min: v, max: null, minOpen: true })
    else if (hedge === 'at-least') meet({ min: v, max: null })
    else if (hedge === 'below') meet({ min: null, max: high, maxOpen: true })
    else if (hedge === 'at-most') meet({ min: null, max: high })
    else if (hedge === 'near') meet({ min: subtract(v, v * NEAR), minOpen: true, max: high })
    else if (hedge === 'about') about = true
    if (hedge === 'more' || hedge === 'above' || hedge === 'at-least') more = true
    if (hedge === 'below' || hedge === 'at-most' || hedge === 'near') less = true
  }
  const contradictory = more && less
  if (about || contradictory) {
    // 约20余 is no more than 30, 近20余 no less than 18, 约三分之一 a tenth more or less
    const either = numeral.kind === 'fraction' ? v * NEAR : step / 2
    return {
      bound: 'about',
      range: {
        min: subtract(v, less ? Math.max(either, v * NEAR) : either),
        max: add(high, more ? step : either)
      }
    }
  }
  if (range !== null) return { bound: more ? 'more' : 'less', range }
  return { bound: 'exact', range: asWritten(numeral) }
}

/** Half a unit of the last digit to both sides; a whole number is itself. */
export function asWritten({ value, precision }: Numeral): Range {
  if (precision === 1 || value === 0) return { min: value, max: value }
  return { min: subtract(value, precision / 2), max: add(value, precision / 2) }
}

/** One unit of the last digit that is not zero: 1000 for 84000 and for 1000, 0.01 for 98.25. */
function lastDigitStep(numeral: Numeral): number {
  const { decimal } = numeral
  if (decimal.includes('.')) return numeral.precision
  let zeros = 0
  while (zeros < decimal.length - 1 && decimal.charCodeAt(decimal.length - 1 - zeros) === 0x30) zeros++
  return Number(`1e${zeros}`)
}

function intersect(a: Range, b: Range): Range {
  const out: Range = { min: a.min, max: a.max }
  if (a.minOpen) out.minOpen = true
  if (a.maxOpen) out.maxOpen = true
  if (b.min !== null && (out.min === null || b.min > out.min || (b.min === out.min && b.minOpen))) {
    out.min = b.min
    if (b.minOpen) out.minOpen = true
    else delete out.minOpen
  }
  if (b.max !== null && (out.max === null || b.max < out.max || (b.max === out.max && b.maxOpen))) {
    out.max = b.max
    if (b.maxOpen) out.maxOpen = true
    else delete out.maxOpen
  }
  return out
}

/** Sums of short decimals, without the tail that binary floats leave (98.25 + 0.005). */
const add = (a: number, b: number): number => short(a + b)
const subtract = (a: number, b: number): number => short(a - b)

/** As many places after the point as most figures have; others are written out and read again, which takes longer. */
const PLACES = 1e6

function short(value: number): number {
  const scaled = value * PLACES
  const whole = Math.round(scaled)
  const isWhole = Math.abs(scaled - whole) <= Math.abs(scaled) * 1e-14 && Math.abs(scaled) < 1e12
  return isWhole ? whole / PLACES : Number(value.toPrecision(15))
}
