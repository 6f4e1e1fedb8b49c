// Reads a number that starts with a Chinese numeral sign: 三万九千零七十一, 二百二, 十五六, 二〇一八, 一点五, 数百万, 一千多万.
// Values stay below 2^53 and are exact; a longer chain of units ends the number. Set words are not known here.
import { digitsEnd, MOST_DIGITS } from './arabic'
import { lastPower, type Reading, reading, trimmed } from './reading'
import {
  ARABIC,
  BLANK,
  DIGIT,
  INSIDE_ONLY,
  isIdeograph,
  MORE,
  NOT_AFTER_POINT,
  OPENER,
  POINT,
  pastBlanks,
  ROLE,
  TENS,
  UNIT,
  VAGUE,
  WORTH
} from './signs'

const ZERO_1 = 0x96f6
const ZERO_2 = 0x3007
const isZero = (unit: number): boolean => unit === ZERO_1 || unit === ZERO_2
const role = (text: string, at: number, end: number): number => (at < end ? ROLE[text.charCodeAt(at)]! : 0)

/** The sum under way. `low` and `spread` are in units of the section, below 万. */
interface Sum {
  total: number
  section: number
  /** Upper end minus value: 1 for 十五六. */
  spread: number
  /** Power of the last small unit of the section, 4 at its start; of the last big unit, 99 at the start. */
  small: number
  big: number
  /** Power of the big units that end what was read, 万亿 12. */
  last: number
  more: boolean
  hedged: number
  vague: boolean
}

const fits = (sum: Sum, power: number): boolean => {
  const multiplied = sum.section === 0 || power >= sum.big ? sum.total + sum.section : sum.section
  return sum.total + (multiplied + sum.spread) * 10 ** power <= Number.MAX_SAFE_INTEGER
}

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
  const sum: Sum = {
    total: 0,
    section: 0,
    spread: 0,
    small: 4,
    big: 99,
    last: 0,
    more: false,
    hedged: 0,
    vague: false
  }
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

/** What 三到五万 and 三到五百 multiply their first number by. */
function scaleOf(sum: Sum, text: string, at: number, stop: number): number {
  if (sum.section === 0) return sum.last
  const power = stop === at + 2 && ROLE[text.charCodeAt(at)] === DIGIT ? WORTH[text.charCodeAt(at + 1)]! : 0
  return ROLE[text.charCodeAt(at + 1)] === UNIT && power > 1 ? power : 0
}

/** A formal sign needs another sign of a number after it: 陆佰, 参萬, 陆点五, 伍分之. */
function hasNeighbour(text: string, at: number, end: number): boolean {
  const i = pastBlanks(text, at + 1, end)
  const next = role(text, i, end)
  if (next === UNIT || next === TENS) return true
  if (ROLE[text.charCodeAt(at)] === UNIT && (next === DIGIT || partOfEnd(text, at + 1, end) > 0)) return true
  if (next === DIGIT) return INSIDE_ONLY[text.charCodeAt(i)] === 1
  if (i >= end) return false
  const after = pastBlanks(text, i + 1, end)
  return POINT[text.charCodeAt(i)] === 1 && role(text, after, end) === DIGIT
}

/** 二〇一八, 一二三, 五五: digits read one by one; 三五 is a range. Without digits where the run is too long. */
function digitString(text: string, at: number, end: number): Reading | null {
  if (role(text, at, end) !== DIGIT || role(text, at + 1, end) !== DIGIT) return null
  let i = at
  while (role(text, i, end) === DIGIT) i++
  const length = i - at
  if (role(text, i, end) === UNIT && length === 2) return null
  let digits = ''
  if (length <= MOST_DIGITS) for (let k = at; k < i; k++) digits += WORTH[text.charCodeAt(k)]
  const pair = length === 2 && isPair(WORTH[text.charCodeAt(at)]!, WORTH[text.charCodeAt(at + 1)]!)
  const found = reading(at, i, pair ? digits[0]! : trimmed(digits), true)
  if (pair) found.highDigits = digits[1]!
  else readPoint(text, found, end)
  return found
}

/** 两三 is two to three, 三五 three to five; 五三 is no range. */
const isPair = (low: number, high: number): boolean => low > 0 && (high === low + 1 || (low === 3 && high === 5))

/** 数十, 几百万: from two to nine of the unit. */
function readVague(text: string, at: number, end: number, sum: Sum): number {
  const i = pastBlanks(text, at + 1, end)
  if (role(text, i, end) !== UNIT) return -1
  if (text.startsWith('分之', i + 1)) return -1
  // 总数十二: the digits after the unit show that 数 was a noun's end
  if (role(text, i + 1, end) === DIGIT) return -1
  let stop = i + 1
  let power = WORTH[text.charCodeAt(i)]!
  while (role(text, stop, end) === UNIT && WORTH[text.charCodeAt(stop)]! >= 4) {
    power += WORTH[text.charCodeAt(stop)]!
    if (power > 14) return -1
    stop++
  }
  sum.section = 2 * 10 ** power
  sum.spread = 7 * 10 ** power
  sum.vague = true
  return stop
}

function readSum(text: string, at: number, floor: number, end: number, sum: Sum): number {
  let i = at
  let stop = at
  let pending = -1
  let pendingHigh = -1
  let zero = false
  /** A power that a digit without a unit stands for: 百 for the 二 of 三千二. */
  let shorthand = -1

  const first = text.charCodeAt(at)
  if (ROLE[first] === UNIT) {
    const power = WORTH[first]!
    // 百余, 千分之, 上百, 近千: a unit with nothing before it is a number only in such company
    if (power > 1) {
      sum.section = 10 ** Math.min(power, 3)
      if (power >= 4) {
        sum.section = 0
        sum.total = 10 ** power
        sum.big = power
        sum.last = power
        sum.small = 4
      } else sum.small = power
      if (!isBareUnit(text, at, floor, end)) return -1
      shorthand = power - 1
      i = at + 1
      stop = i
    }
  }

  while (i < end) {
    const blankEnd = pastBlanks(text, i, end)
    const unit = blankEnd < end ? text.charCodeAt(blankEnd) : 0
    const kind = blankEnd < end ? ROLE[unit]! : 0
    if (kind === DIGIT) {
      if (pending >= 0 || (blankEnd > i && !hasUnitSoon(text, blankEnd, end))) break
      if (sum.more) break
      if (isZero(unit)) {
        if (zero) break
        // 零 opens a number only alone; 一千零五, 十万零五十六
        if (blankEnd === at) {
          pending = 0
          i = stop = blankEnd + 1
          continue
        }
        const next = role(text, pastBlanks(text, blankEnd + 1, end), end)
        const hedge = VAGUE[text.charCodeAt(blankEnd + 1)] === 1
        if (next !== DIGIT && next !== UNIT && !hedge) break
        zero = true
        shorthand = -1
        i = blankEnd + 1
        continue
      }
      const value = WORTH[unit]!
      const after = role(text, blankEnd + 1, end)
      if (after === DIGIT) {
        const high = WORTH[text.charCodeAt(blankEnd + 1)]!
        const third = role(text, blankEnd + 2, end)
        const power = third === UNIT ? WORTH[text.charCodeAt(blankEnd + 2)]! : 0
        if (third !== DIGIT && isPair(value, high) && (power >= 4 || power < sum.small)) {
          pending = value
          pendingHigh = high
          i = stop = blankEnd + 2
          if (power === 0) break
          continue
        }
        // 二十三五: what follows is another number
        if (sum.small === 4 && sum.total === 0) break
      }
      pending = value
      i = stop = blankEnd + 1
      continue
    }
    if (kind === TENS) {
      if (pending >= 0 || sum.small <= 1 || sum.more) break
      sum.section += WORTH[unit]! * 10
      sum.small = 1
      zero = false
      shorthand = -1
      i = stop = blankEnd + 1
      continue
    }
    if (kind === UNIT) {
      const power = WORTH[unit]!
      if (power < 4) {
        if (sum.more || power >= sum.small) break
        // 二百十三 is said for 二百一十三; 二百百 is not
        if (pending < 0) {
          if (power !== 1) break
          pending = 1
        }
        const worth = 10 ** power
        sum.section += pending * worth
        if (pendingHigh >= 0) sum.spread = (pendingHigh - pending) * worth
        pending = -1
        pendingHigh = -1
        sum.small = power
        shorthand = power - 1
        zero = false
        i = stop = blankEnd + 1
        continue
      }
      if (power === 12 && !hasNumberAfter(text, blankEnd + 1, end)) break
      if (pending >= 0) {
        sum.section += pending
        if (pendingHigh >= 0) sum.spread = pendingHigh - pending
        pending = -1
        pendingHigh = -1
      }
      if (sum.section === 0 && sum.total === 0) break
      if (!fits(sum, power)) break
      if (sum.section === 0 || power >= sum.big) {
        // 四万万, 三万五千亿: the unit multiplies all that was said
        if (sum.section !== 0 && sum.big !== 99 && power === sum.big) break
        sum.total = (sum.total + sum.section) * 10 ** power
      } else sum.total += sum.section * 10 ** power
      sum.last = sum.section === 0 ? sum.last + power : power
      sum.spread *= 10 ** power
      if (sum.more) sum.hedged += power
      sum.section = 0
      sum.small = 4
      sum.big = Math.min(sum.big, power)
      shorthand = power - 1
      zero = false
      i = stop = blankEnd + 1
      continue
    }
    if (!sum.more && MORE.has(unit) && blankEnd < end && stop > at - 1) {
      // A hedge inside: 一千多万, 十几, 一百零几万
      if (pending >= 0 || (sum.section === 0 && sum.total === 0)) break
      const vague = VAGUE[unit] === 1
      const notBefore = MORE.get(unit)!
      if (blankEnd + 1 < end && notBefore[text.charCodeAt(blankEnd + 1)] === 1) break
      const next = pastBlanks(text, blankEnd + 1, end)
      const scaled = role(text, next, end) === UNIT && WORTH[text.charCodeAt(next)]! >= 4
      if (blankEnd > i && !scaled) break
      sum.more = true
      sum.hedged = vague && zero ? 1 : sum.section > 0 ? sum.small : shorthand >= 0 ? shorthand + 1 : 0
      if (sum.section === 0 && sum.big !== 99) sum.hedged = sum.big
      i = stop = blankEnd + 1
      if (!scaled) break
      continue
    }
    break
  }

  if (pending >= 0) {
    // 三千五 is 3500, 一万二 12000; after 零 or a ten the digit is itself
    const power = !zero && shorthand > 0 && pending > 0 ? shorthand : 0
    sum.section += pending * 10 ** power
    if (pendingHigh >= 0) sum.spread = (pendingHigh - pending) * 10 ** power
  }
  return stop > at ? stop : -1
}

/** 百余件, 上百件, 近千人, 百万, 百分之: where a unit without a digit is a number. */
function isBareUnit(text: string, at: number, floor: number, end: number): boolean {
  if (at + 1 < end) {
    const next = text.charCodeAt(at + 1)
    if (MORE.has(next) && VAGUE[next] === 0 && next !== 0x6765) return true
    // 百三 is 130, where no word runs into it
    if (ROLE[next] === DIGIT && !isZero(next) && (at === floor || !isIdeograph(text.charCodeAt(at - 1)))) return true
    if (ROLE[next] === UNIT && WORTH[next]! >= 4 && WORTH[text.charCodeAt(at)]! < 4) return true
  }
  if (partOfEnd(text, at + 1, end) > 0) return true
  if (at === floor) return false
  const before = text.charCodeAt(at - 1)
  return OPENER[before] === 1 || before === 0x4e4b
}

/** End of 分之 at `at`, blanks passed; -1 where it does not stand. */
export function partOfEnd(text: string, at: number, end: number): number {
  const of = pastBlanks(text, at, end)
  if (text.charCodeAt(of) !== 0x5206 || of >= end) return -1
  const part = pastBlanks(text, of + 1, end)
  return part < end && text.charCodeAt(part) === 0x4e4b ? part + 1 : -1
}

/** After a blank a digit continues the number only with a unit of its own (一百 五 十 二), or as 四 百 五's last. */
function hasUnitSoon(text: string, at: number, end: number): boolean {
  const i = pastBlanks(text, at + 1, end)
  const next = role(text, i, end)
  if (next === UNIT) return true
  if (next === DIGIT || next === ARABIC) return false
  // 三 百 五, 兩千 四 百 五: the last digit of a spaced number
  return i >= end || text.charCodeAt(i) === 0x53c8 || BLANK[text.charCodeAt(i)] === 0
}

const hasNumberAfter = (text: string, at: number, end: number): boolean => {
  const next = role(text, at, end)
  return next === DIGIT || next === UNIT || next === TENS
}

/** 一点五, 四百 点 五, 十点二三三, and a unit after it: 三点五万. Times (八点三十) are no decimals. */
function readPoint(text: string, number: Reading, end: number): void {
  const point = pastBlanks(text, number.end, end)
  if (point >= end || POINT[text.charCodeAt(point)] === 0 || number.highDigits !== '') return
  const first = pastBlanks(text, point + 1, end)
  let i = first
  let decimals = ''
  while (role(text, i, end) === DIGIT && NOT_AFTER_POINT[text.charCodeAt(i)] === 0 && i - first < MOST_DIGITS) {
    decimals += WORTH[text.charCodeAt(i)]
    i++
  }
  if (decimals === '' || role(text, i, end) === TENS) return
  if (role(text, i, end) === UNIT && WORTH[text.charCodeAt(i)] === 1) return
  if (role(text, digitsEnd(text, i, end), end) === DIGIT) return
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
  while (role(text, number.end, end) === UNIT) {
    const power = WORTH[text.charCodeAt(number.end)]!
    if (power === 12 || number.power + power > 14) break
    number.power += power
    number.unit += power
    number.scale += power
    number.scaled = true
    number.end++
  }
}
