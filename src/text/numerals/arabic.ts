// Reads a number that starts with an Arabic digit: separators, decimals, 8.4万, 5亿6000万, 10余万, 2e5, 40k.
// Signs, per cents, fractions and ranges are put around it elsewhere.
import { lastPower, type Reading, reading, trimmed } from './reading'
import {
  ARABIC,
  BLANK,
  COMMA,
  COUNTED_INSIDE,
  FULL_STOP,
  isLatin,
  KILO_MEASURE,
  MORE,
  POINT,
  pastBlanks,
  ROLE,
  SIGN,
  UNIT,
  WORTH
} from './signs'

/** Longer runs of digits are no number anybody states: keys, bar codes, damage. */
export const MOST_DIGITS = 40

const isArabic = (text: string, at: number, end: number): boolean => at < end && ROLE[text.charCodeAt(at)] === ARABIC

/** End of the run of digits that starts at `at`. */
export function digitsEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && ROLE[text.charCodeAt(i)] === ARABIC) i++
  return i
}

/** Whether exactly three digits stand at `at`. */
const isTriple = (text: string, at: number, end: number): boolean =>
  isArabic(text, at, end) && isArabic(text, at + 1, end) && isArabic(text, at + 2, end) && !isArabic(text, at + 3, end)

/**
 * End of the integer that starts at `at`, thousands groups included. Groups are of exactly three digits after one to
 * three, all parted alike, by commas (39,071) or by single blanks (39 071). By blanks only where no other number stands
 * before or after the run, and no group starts the whole with a zero: `2018 123` and `5 39 071` are several numbers.
 */
function integerEnd(text: string, at: number, floor: number, end: number): number {
  const first = digitsEnd(text, at, end)
  if (first - at > 3 || WORTH[text.charCodeAt(at)] === 0) return first
  const separator = first < end ? text.charCodeAt(first) : 0
  const byComma = COMMA[separator] === 1
  if (!byComma && BLANK[separator] === 0) return first
  if (!isTriple(text, first + 1, end)) return first
  if (!byComma && at - 2 >= floor && BLANK[text.charCodeAt(at - 1)] === 1 && isArabic(text, at - 2, end)) return first
  let i = first
  let groups = 0
  while (groups < 6 && i < end && text.charCodeAt(i) === separator && isTriple(text, i + 1, end)) {
    i += 4
    groups++
  }
  // A further number after the same separator: the run is a list, not one number.
  if (i < end && text.charCodeAt(i) === separator && isArabic(text, i + 1, end)) return first
  return i
}

/**
 * Suffixes of thousands, ten thousands and millions, as in 40k and 1.2w; W is for watts, but in 10W次 and 10W+. A letter after them
 * makes another word (km, MB).
 */
function letterScale(unit: number, next: number): number {
  if (unit === 0x6b || unit === 0x4b) return 3
  if (unit === 0x77 || (unit === 0x57 && COUNTED_INSIDE[next] === 1)) return 4
  if (unit === 0x4d) return 6
  return 0
}

/** 百分之, 百分点: what begins with a unit and is no part of the number. */
const isShareWord = (text: string, at: number, end: number): boolean =>
  at + 1 < end &&
  text.charCodeAt(at) === SIGN.part &&
  (text.charCodeAt(at + 1) === SIGN.of || POINT[text.charCodeAt(at + 1)] === 1)

/** Power that the units at `at` multiply by, and where they end: 万, 亿, 千万, 万亿. */
export interface Scale {
  power: number
  end: number
  /** The largest single unit. */
  top: number
}

export function scaleAt(text: string, at: number, end: number): Scale | null {
  let power = 0
  let top = 0
  let i = at
  for (;;) {
    const next = pastBlanks(text, i, end)
    if (next >= end) break
    const unit = text.charCodeAt(next)
    if (ROLE[unit] !== UNIT) break
    const worth = WORTH[unit]!
    if (worth === 1 && power === 0) break
    if (worth === 12) break
    if (worth === 3 && next + 1 < end && KILO_MEASURE[text.charCodeAt(next + 1)] === 1) break
    if (isShareWord(text, next + 1, end)) break
    power += worth
    if (worth > top) top = worth
    i = next + 1
    if (power > 16) break
  }
  return power === 0 ? null : { power, end: i, top }
}

/**
 * Reads the number whose first Arabic digit, or point before digits, stands at `at`.
 *
 * @param floor where the text under reading begins: nothing before it is looked at
 * @returns null for runs of more than MOST_DIGITS digits
 */
export function readArabic(text: string, at: number, floor: number, end: number): Reading | null {
  const integer = FULL_STOP[text.charCodeAt(at)] === 1 ? at : integerEnd(text, at, floor, end)
  if (integer - at > MOST_DIGITS) return null
  let digits = text.slice(at, integer).replace(/\D/g, '')
  let i = integer
  let power = 0
  let pointed = false
  if (i < end && FULL_STOP[text.charCodeAt(i)] === 1 && isArabic(text, i + 1, end)) {
    const decimals = digitsEnd(text, i + 1, end)
    // 1.2.3 and 2018.12.31 are several numbers; so is what comes before the second point
    const list = decimals < end && FULL_STOP[text.charCodeAt(decimals)] === 1 && isArabic(text, decimals + 1, end)
    const listed = at - 1 > floor && FULL_STOP[text.charCodeAt(at - 1)] === 1 && isArabic(text, at - 2, end)
    if (!list && !listed) {
      if (decimals - i > MOST_DIGITS) return null
      digits += text.slice(i + 1, decimals)
      power = i + 1 - decimals
      pointed = true
      i = decimals
    }
  }
  // .2.1: the point belongs to a list
  if (digits === '') return null
  const found = reading(at, i, trimmed(digits), false)
  found.power = power
  found.unit = power
  if (pointed) {
    found.pointed = true
    found.kind = 'decimal'
  }
  if (i >= end) return found
  const next = text.charCodeAt(i)
  if (next < 0x80) {
    if (BLANK[next] === 0) {
      readExponent(text, found, end)
      readLetters(text, found, end)
      return found
    }
    const letter = pastBlanks(text, i, end)
    if (letter < end && isLatin(text.charCodeAt(letter))) {
      readLetters(text, found, end)
      return found
    }
  }
  readScale(text, found, end)
  return found
}

/** 2e5, 21.2E0, 12.32e+14: at most two digits of exponent. */
function readExponent(text: string, number: Reading, end: number): void {
  const letter = text.charCodeAt(number.end)
  if (letter !== 0x65 && letter !== 0x45) return
  let i = number.end + 1
  const sign = i < end ? text.charCodeAt(i) : 0
  const negative = sign === 0x2d
  if (negative || sign === 0x2b) i++
  const stop = digitsEnd(text, i, end)
  if (stop === i || stop > i + 2 || (stop < end && isLatin(text.charCodeAt(stop)))) return
  const exponent = Number(text.slice(i, stop))
  number.power += negative ? -exponent : exponent
  number.unit += negative ? -exponent : exponent
  number.end = stop
}

function readLetters(text: string, number: Reading, end: number): void {
  const at = pastBlanks(text, number.end, end)
  if (at >= end) return
  const power = letterScale(text.charCodeAt(at), at + 1 < end ? text.charCodeAt(at + 1) : 0)
  if (power === 0) return
  if (at + 1 < end && (isLatin(text.charCodeAt(at + 1)) || isArabic(text, at + 1, end))) return
  number.power += power
  number.unit += power
  number.scaled = true
  number.end = at + 1
}

/** 余万, 万余, 亿6000万, 万3千. */
function readScale(text: string, number: Reading, end: number): void {
  readMore(text, number, end)
  const scale = scaleAt(text, number.end, end)
  if (scale === null) return
  number.power += scale.power
  number.unit += scale.power
  number.scale = scale.power
  if (number.more) number.hedged += scale.power
  number.scaled = scale.top >= 4
  number.end = scale.end
  if (number.more) return
  if (!number.pointed) readSmaller(text, number, scale, end)
  readMore(text, number, end)
}

/** What continues 5亿 with smaller units: 6000万, 3千. A part without a unit of its own is another number. */
function readSmaller(text: string, number: Reading, scale: Scale, end: number): void {
  let smallest = scale.power
  let total = Number(number.digits) * 10 ** scale.power
  for (;;) {
    const at = pastBlanks(text, number.end, end)
    if (!isArabic(text, at, end)) break
    const stop = digitsEnd(text, at, end)
    if (stop - at > 4) break
    const next = scaleAt(text, stop, end)
    if (next === null) break
    const part = Number(text.slice(at, stop))
    if (part === 0 || part * 10 ** next.power >= 10 ** smallest) break
    total += part * 10 ** next.power
    if (!Number.isSafeInteger(total)) break
    number.digits = String(total)
    number.power = 0
    number.scale = 0
    number.unit = next.power
    number.end = next.end
    smallest = next.power
  }
}

/** A hedge at the reading's end: 余 多 来 几. Sets the place up to which the number is open. */
export function readMore(text: string, number: Reading, end: number): void {
  if (number.more || number.highDigits !== '') return
  const at = pastBlanks(text, number.end, end)
  if (at >= end) return
  const sign = text.charCodeAt(at)
  const notBefore = MORE.get(sign)
  if (notBefore === undefined) return
  if (at + 1 < end && notBefore[text.charCodeAt(at + 1)] === 1) return
  // A hedge parted by a blank needs a unit after it (五百 余万); else the blank ended the number.
  if (at > number.end && (at + 1 >= end || ROLE[text.charCodeAt(pastBlanks(text, at + 1, end))] !== UNIT)) return
  const place = lastPower(number.digits, number.power)
  // 12多, 3来: only 余 may follow a number that is not round
  if (sign !== SIGN.remainder && place === 0 && !number.scaled) return
  if (number.digits === '0') return
  number.more = true
  // 8.0万余 stays below 8.1万; 10万余 below 11万; 1000余 below 2000
  number.hedged = number.scaled || number.pointed ? Math.min(place, number.unit) : place
  number.end = at + 1
}
