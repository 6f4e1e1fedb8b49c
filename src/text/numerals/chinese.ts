// Reads a number that starts with a Chinese numeral sign: 三万九千零七十一, 二百二, 十五六, 二〇一八, 一点五, 数百万, 一千多万.
// Values stay below 2^53 and are exact; a longer chain of units ends the number. Set words are not known here.
import { digitsEnd, MOST_DIGITS } from './arabic'
import {
  emptySum,
  isBigUnit,
  isPair,
  type Sum,
  settleLast,
  takeBareUnit,
  takeBigUnit,
  takeDigit,
  takeHedge,
  takeSmallUnit,
  takeTens
} from './chinese-sum'
import { lastPower, type Reading, reading, trimmed } from './reading'
import {
  DIGIT,
  INSIDE_ONLY,
  isIdeograph,
  MORE,
  NOT_AFTER_POINT,
  OPENER,
  POINT,
  pastBlanks,
  ROLE,
  roleAt,
  SIGN,
  TENS,
  UNIT,
  VAGUE,
  WORTH
} from './signs'

/**
 * Reads the number whose first sign stands at `at`: a digit, 廿, a unit, or 数 几 before a unit.
 *
 * @param floor where the text under reading begins
 * @returns null where no number starts
 */
export function readChinese(text: string, at: number, floor: number, end: number): Reading | null {
  const unit = text.charCodeAt(at)
  if (INSIDE_ONLY[unit] === 1 && !hasNeighbour(text, at, end)) return null
  const string = digitString(text, at, end)
  if (string !== null) return string.end - at > MOST_DIGITS && string.digits === '' ? null : string
  const sum = emptySum()
  const stop = VAGUE[unit] === 1 ? readVague(text, at, end, sum) : readSum(text, at, floor, end, sum)
  if (stop < 0) return null
  const value = sum.total + sum.section
  const found = reading(at, stop, String(value), true)
  if (sum.spread > 0) found.highDigits = String(value + sum.spread)
  found.scale = sum.vague ? 0 : scaleOf(sum, text, at, stop)
  found.scaled = sum.big !== 99 && value > 0
  found.more = sum.more
  found.hedged = sum.hedged
  found.vague = sum.vague
  found.lone = stop === at + 1
  if (sum.vague) {
    found.kind = 'vague'
    found.unit = lastPower(found.digits, 0)
  } else if (found.scaled) {
    found.unit = lastPower(String(sum.section > 0 ? sum.section : value), 0)
    if (sum.section === 0) found.unit = Math.min(found.unit, sum.last)
  }
  if (!found.more && !found.vague) readPoint(text, found, end)
  return found
}

/** Adds up signs from `at` for as long as they continue the number; where it ends, or -1 for no number. */
function readSum(text: string, at: number, floor: number, end: number, sum: Sum): number {
  let stop = at
  // A 零 or a hedge before it may turn out to end nothing, so the end moves only past signs that can be last.
  let i = at
  if (roleAt(text, at, end) === UNIT && WORTH[text.charCodeAt(at)]! > 1) {
    if (!isBareUnit(text, at, floor, end)) return -1
    i = stop = takeBareUnit(text, at, sum)
  }
  while (i < end) {
    const next = pastBlanks(text, i, end)
    if (next >= end) break
    const gap = next > i
    const role = ROLE[text.charCodeAt(next)]!
    let taken = -1
    if (role === DIGIT) taken = takeDigit(text, next, gap, end, sum)
    else if (role === TENS) taken = takeTens(text, next, sum)
    else if (role === UNIT) {
      taken = isBigUnit(text, next, end) ? takeBigUnit(text, next, end, sum) : takeSmallUnit(text, next, sum)
    } else if (MORE.has(text.charCodeAt(next))) taken = takeHedge(text, next, gap, end, sum)
    if (taken < 0) break
    i = taken
    if (!sum.zero || role !== DIGIT || sum.pending >= 0) stop = taken
  }
  settleLast(sum)
  return stop > at ? stop : -1
}

/** 数十, 几百万: from two to nine of the unit. */
function readVague(text: string, at: number, end: number, sum: Sum): number {
  const i = pastBlanks(text, at + 1, end)
  if (roleAt(text, i, end) !== UNIT || partOfEnd(text, i + 1, end) > 0) return -1
  // 总数十二: the digits after the unit show that 数 was a noun's end
  if (roleAt(text, i + 1, end) === DIGIT) return -1
  let stop = i + 1
  let power = WORTH[text.charCodeAt(i)]!
  while (isBigUnit(text, stop, end)) {
    power += WORTH[text.charCodeAt(stop)]!
    if (power > 14) return -1
    stop++
  }
  sum.section = 2 * 10 ** power
  sum.spread = 7 * 10 ** power
  sum.vague = true
  return stop
}

/** What 三到五万 and 三到五百 multiply their first number by. */
function scaleOf(sum: Sum, text: string, at: number, stop: number): number {
  if (sum.section === 0) return sum.last
  if (stop !== at + 2 || ROLE[text.charCodeAt(at)] !== DIGIT || ROLE[text.charCodeAt(at + 1)] !== UNIT) return 0
  const power = WORTH[text.charCodeAt(at + 1)]!
  return power > 1 ? power : 0
}

/** A formal sign needs another sign of a number after it: 陆佰, 参萬, 陆点五, 伍分之. */
function hasNeighbour(text: string, at: number, end: number): boolean {
  const i = pastBlanks(text, at + 1, end)
  const next = roleAt(text, i, end)
  if (next === UNIT || next === TENS) return true
  if (ROLE[text.charCodeAt(at)] === UNIT && (next === DIGIT || partOfEnd(text, at + 1, end) > 0)) return true
  if (next === DIGIT) return INSIDE_ONLY[text.charCodeAt(i)] === 1
  if (i >= end) return false
  const after = pastBlanks(text, i + 1, end)
  return POINT[text.charCodeAt(i)] === 1 && roleAt(text, after, end) === DIGIT
}

/** 二〇一八, 一二三, 五五: digits read one by one; 三五 is a range. Without digits where the run is too long. */
function digitString(text: string, at: number, end: number): Reading | null {
  if (roleAt(text, at, end) !== DIGIT || roleAt(text, at + 1, end) !== DIGIT) return null
  let i = at
  while (roleAt(text, i, end) === DIGIT) i++
  const length = i - at
  if (roleAt(text, i, end) === UNIT && length === 2) return null
  let digits = ''
  if (length <= MOST_DIGITS) for (let k = at; k < i; k++) digits += WORTH[text.charCodeAt(k)]
  const pair = length === 2 && isPair(WORTH[text.charCodeAt(at)]!, WORTH[text.charCodeAt(at + 1)]!)
  const found = reading(at, i, pair ? digits[0]! : trimmed(digits), true)
  if (pair) found.highDigits = digits[1]!
  else readPoint(text, found, end)
  return found
}

/** 百余件, 上百件, 近千人, 百万, 百分之: where a unit without a digit is a number. */
function isBareUnit(text: string, at: number, floor: number, end: number): boolean {
  if (at + 1 < end) {
    const next = text.charCodeAt(at + 1)
    if (MORE.has(next) && VAGUE[next] === 0 && next !== SIGN.come) return true
    // 百三 is 130, where no word runs into it
    if (ROLE[next] === DIGIT && WORTH[next] !== 0 && (at === floor || !isIdeograph(text.charCodeAt(at - 1))))
      return true
    if (ROLE[next] === UNIT && WORTH[next]! >= 4 && WORTH[text.charCodeAt(at)]! < 4) return true
  }
  if (partOfEnd(text, at + 1, end) > 0) return true
  if (at === floor) return false
  const before = text.charCodeAt(at - 1)
  return OPENER[before] === 1 || before === SIGN.of
}

/** End of 分之 at `at`, blanks passed; -1 where it does not stand. */
export function partOfEnd(text: string, at: number, end: number): number {
  const of = pastBlanks(text, at, end)
  if (text.charCodeAt(of) !== SIGN.part || of >= end) return -1
  const part = pastBlanks(text, of + 1, end)
  return part < end && text.charCodeAt(part) === SIGN.of ? part + 1 : -1
}

/** 一点五, 四百 点 五, 十点二三三, and a unit after it: 三点五万. Times (八点三十) are no decimals. */
function readPoint(text: string, number: Reading, end: number): void {
  const point = pastBlanks(text, number.end, end)
  if (point >= end || POINT[text.charCodeAt(point)] === 0 || number.highDigits !== '') return
  const first = pastBlanks(text, point + 1, end)
  let i = first
  let decimals = ''
  while (roleAt(text, i, end) === DIGIT && NOT_AFTER_POINT[text.charCodeAt(i)] === 0 && i - first < MOST_DIGITS) {
    decimals += WORTH[text.charCodeAt(i)]
    i++
  }
  if (decimals === '' || roleAt(text, i, end) === TENS) return
  if (roleAt(text, i, end) === UNIT && WORTH[text.charCodeAt(i)] === 1) return
  if (roleAt(text, digitsEnd(text, i, end), end) === DIGIT) return
  let digits = number.digits
  for (let k = number.power; k > 0; k--) digits += '0'
  number.digits = trimmed(digits + decimals)
  number.power = -decimals.length
  number.unit = -decimals.length
  number.pointed = true
  number.kind = 'decimal'
  number.scale = 0
  number.scaled = false
  number.lone = false
  number.end = i
  while (roleAt(text, number.end, end) === UNIT) {
    const power = WORTH[text.charCodeAt(number.end)]!
    if (power === 12 || number.power + power > 14) break
    number.power += power
    number.unit += power
    number.scale += power
    number.scaled = true
    number.end++
  }
}
