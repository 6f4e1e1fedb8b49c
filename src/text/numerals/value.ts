// One value as written: a number with its sign, and what makes it a per cent, tenths or a fraction.
// 百分之九十八, 98.25%, 三成, 三分之一, 二又三分之一, 3/5, -5. Ranges are made of two of these elsewhere.
import { Decimal } from '../decimal'
import { digitsEnd, readArabic, readMore } from './arabic'
import { partOfEnd, readChinese } from './chinese'
import { plain, type Reading, reading, trimmed } from './reading'
import {
  ARABIC,
  BLANK,
  DIGIT,
  HALF,
  isIdeograph,
  isLatin,
  MINUS,
  MINUS_WORD,
  MINUS_WORD_NOT_AFTER,
  PERCENT,
  pastBlanks,
  ROLE,
  SIGN,
  TENS,
  TENTH,
  UNIT,
  VAGUE,
  WORTH
} from './signs'

/** Reads the number at `at`, an Arabic digit, a point before digits, or a Chinese sign. */
function readNumber(text: string, at: number, floor: number, end: number): Reading | null {
  if (at >= end) return null
  const role = ROLE[text.charCodeAt(at)]!
  if (role === ARABIC) return readArabic(text, at, floor, end)
  if (role === DIGIT || role === TENS || role === UNIT || VAGUE[text.charCodeAt(at)] === 1) {
    const reading = readChinese(text, at, floor, end)
    if (reading !== null && !reading.vague) readMore(text, reading, end)
    return reading
  }
  if (role !== 0 && isLeadingPoint(text, at, floor, end)) return readArabic(text, at, floor, end)
  return null
}

/** .5 at the start, after a blank, a bracket or a sign. Elsewhere the point ends a sentence. */
function isLeadingPoint(text: string, at: number, floor: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== 0x2e) return false
  if (at + 1 >= end || ROLE[text.charCodeAt(at + 1)] !== ARABIC) return false
  if (at === floor) return true
  const before = text.charCodeAt(at - 1)
  return BLANK[before] === 1 || before === 0x28 || MINUS[before] === 1 || MINUS_WORD[before] === 1
}

const SIGN_AFTER = new Set('([{:：,，、=≈<>≤≥＝（为是达至到降长比约于率增减\n\r\t')

/** Whether the minus at `at` is a sign: after a separator or a verb of change, not between two numbers or in a code. */
function isSign(text: string, at: number, floor: number, end: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (at + 1 >= end) return false
  const number = ROLE[next] === ARABIC || isLeadingPoint(text, at + 1, floor, end)
  if (!number) return false
  return at === floor || BLANK[text.charCodeAt(at - 1)] === 1 || SIGN_AFTER.has(text[at - 1]!)
}

/**
 * Reads the value that starts at `at`.
 *
 * @param floor where the text under reading begins
 * @param signed whether a minus sign may open it
 */
export function readValue(text: string, at: number, floor: number, end: number, signed = true): Reading | null {
  const unit = text.charCodeAt(at)
  let first = at
  let negative = false
  if (signed && MINUS[unit] === 1) {
    if (!isSign(text, at, floor, end)) return null
    negative = true
    first = at + 1
  } else if (signed && MINUS_WORD[unit] === 1) {
    if (at > floor && MINUS_WORD_NOT_AFTER[text.charCodeAt(at - 1)] === 1) return null
    negative = true
    first = pastBlanks(text, at + 1, end)
  } else if (HALF[unit] === 1) return readHalf(text, at, floor, end)
  const value = readNumber(text, first, floor, end)
  if (value === null) return null
  if (negative) {
    value.start = at
    value.negative = true
    value.lone = false
  }
  const whole = value.highDigits === '' ? readFraction(text, value, first, floor, end) : value
  readShare(text, whole, end)
  return whole
}

const isOneUnit = (text: string, start: number, end: number): boolean =>
  end === start + 1 && ROLE[text.charCodeAt(start)] === UNIT

/** 三分之一, 百分之五, 二又三分之一, 3/5, 1 3/5, 一半. */
function readFraction(text: string, value: Reading, first: number, floor: number, end: number): Reading {
  if (value.more || value.vague) return value
  const numerator = partOfEnd(text, value.end, end)
  if (numerator > 0) {
    const part = readPart(text, numerator, floor, end)
    if (part === null) return value
    if (isOneUnit(text, first, value.end)) {
      const power = WORTH[text.charCodeAt(first)]!
      if (power <= 3 && power > 1) {
        part.start = value.start
        part.negative = part.negative !== value.negative
        part.prefixed = true
        part.lone = false
        part.kind = power === 2 ? 'percent' : 'permille'
        return part
      }
    }
    setFraction(value, '0', part, plain(value.digits, value.power))
    return value
  }
  const and = pastBlanks(text, value.end, end)
  if (and < end && text.charCodeAt(and) === SIGN.and) {
    const denominator = readNumber(text, pastBlanks(text, and + 1, end), floor, end)
    const over = denominator === null ? -1 : partOfEnd(text, denominator.end, end)
    if (denominator === null || over < 0) return value
    const part = readPart(text, over, floor, end)
    if (part !== null) {
      setFraction(value, plain(value.digits, value.power), part, plain(denominator.digits, denominator.power))
    }
    return value
  }
  if (value.chinese) {
    // 一半 is a half; 一半年 is not said
    if (value.lone && value.digits === '1' && HALF[text.charCodeAt(value.end)] === 1 && value.end < end) {
      setHalf(value, value.end + 1)
    }
    return value
  }
  readSlash(text, value, end)
  return value
}

/** What stands after 分之, sign included. */
function readPart(text: string, at: number, floor: number, end: number): Reading | null {
  let first = pastBlanks(text, at, end)
  const negative = first < end && (MINUS_WORD[text.charCodeAt(first)] === 1 || text.charCodeAt(first) === 0x2d)
  if (negative) first++
  const part = readNumber(text, first, floor, end)
  if (part !== null) part.negative = negative
  return part
}

function setFraction(value: Reading, whole: string, part: Reading, denominator: string): void {
  const below = new Decimal(denominator)
  if (below.eq(0)) return
  const above = new Decimal(plain(part.digits, part.power)).plus(new Decimal(whole).times(below))
  if (part !== value && part.negative) value.negative = !value.negative
  const decimal = above.div(below).toFixed()
  setDecimal(value, decimal)
  value.kind = 'fraction'
  value.fraction = { numerator: above.toFixed(), denominator }
  value.highDigits = ''
  value.scaled = false
  value.lone = false
  value.chinese &&= part.chinese
  value.end = part.end
}

function setHalf(value: Reading, end: number): void {
  setDecimal(value, '0.5')
  value.kind = 'fraction'
  value.fraction = { numerator: '1', denominator: '2' }
  value.lone = false
  value.end = end
}

function setDecimal(value: Reading, decimal: string): void {
  const point = decimal.indexOf('.')
  value.power = point < 0 ? 0 : point + 1 - decimal.length
  value.digits = trimmed(point < 0 ? decimal : decimal.slice(0, point) + decimal.slice(point + 1))
  value.unit = value.power
}

/** 3/5, 16/5 and 1 3/5: at most three digits a side, nothing of a date or a path around it. */
function readSlash(text: string, value: Reading, end: number): void {
  if (value.pointed || value.scaled || value.scale > 0) return
  let start = value.end
  let whole = '0'
  if (BLANK[text.charCodeAt(start)] === 1 && ROLE[text.charCodeAt(start + 1)] === ARABIC) {
    start = digitsEnd(text, start + 1, end)
    if (start - value.end > 4) return
    whole = plain(value.digits, value.power)
  } else if (value.digits.length > 3) return
  const slash = start < end ? text.charCodeAt(start) : 0
  if (slash !== 0x2f) return
  const before = value.start > 0 ? text.charCodeAt(value.start - 1) : 0
  if (before === 0x2f) return
  const stop = digitsEnd(text, start + 1, end)
  if (stop === start + 1 || stop > start + 4) return
  if (stop < end) {
    const after = text.charCodeAt(stop)
    if (after === 0x2f || after === 0x2e || isLatin(after)) return
  }
  const denominator = readArabic(text, start + 1, start + 1, stop)
  if (denominator === null || denominator.digits === '0') return
  const above = whole === '0' ? value : readArabic(text, value.end + 1, value.end + 1, start)
  if (above === null) return
  setFraction(value, whole, above, plain(denominator.digits, 0))
  value.end = stop
}

/** The sign of per cent or per mille after the digits, or 成 and 折, which are tenths. */
function readShare(text: string, value: Reading, end: number): void {
  if (value.kind === 'fraction' || value.prefixed) return
  const at = pastBlanks(text, value.end, end)
  if (at >= end) return
  const sign = text.charCodeAt(at)
  if (PERCENT[sign] === 1 || sign === SIGN.permille) {
    value.kind = sign === SIGN.permille ? 'permille' : 'percent'
    value.lone = false
    value.end = at + 1
    readMore(text, value, end)
    return
  }
  const notBefore = TENTH.get(sign)
  if (notBefore !== undefined && !value.more) readTenths(text, value, at, notBefore, end)
}

function readTenths(text: string, value: Reading, at: number, notBefore: Uint8Array, end: number): void {
  if (at + 1 < end && notBefore[text.charCodeAt(at + 1)] === 1) return
  if (value.vague || value.scaled || value.negative) return
  const isCheng = text.charCodeAt(at) === SIGN.tenth
  const number = Number(plain(value.digits, value.power))
  // 75折, 五五折 are hundredths: two digits of tenths
  const hundredths = !isCheng && !value.pointed && number > 10 && number < 100
  if (number > 10 && !hundredths) return
  if (!isCheng && number === 10) return
  value.kind = 'percent'
  value.lone = false
  value.end = at + 1
  if (hundredths) return
  value.power++
  value.unit++
  if (value.digits === '0') return
  if (!isCheng || value.highDigits !== '') return
  const next = pastBlanks(text, at + 1, end)
  if (next < end && HALF[text.charCodeAt(next)] === 1) {
    addFive(value, 5)
    value.end = next + 1
  } else if (next < end && ROLE[text.charCodeAt(next)] === DIGIT && !isWordAfter(text, next + 1, end)) {
    addFive(value, WORTH[text.charCodeAt(next)]!)
    value.end = next + 1
  } else readMore(text, value, end)
}

const isWordAfter = (text: string, at: number, end: number): boolean => at < end && isIdeograph(text.charCodeAt(at))

/** 八成半, 七成六: the digit after 成 counts hundredths. */
function addFive(value: Reading, hundredths: number): void {
  if (value.power < 1) return
  setDecimal(value, String(Number(plain(value.digits, value.power)) + hundredths))
}

/** 半数, 过半, 大半, 半百, 半成, 半折. 半年 and 半天 are measures of time, no numbers. */
function readHalf(text: string, at: number, floor: number, end: number): Reading | null {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0
  const before = at > floor ? text.charCodeAt(at - 1) : 0
  const value = reading(at, at + 1, '5', true)
  value.power = value.unit = -1
  value.kind = 'fraction'
  value.fraction = { numerator: '1', denominator: '2' }
  if (next === SIGN.several) value.end++
  else if (next === SIGN.hundred && before !== SIGN.one) {
    Object.assign(value, { end: at + 2, kind: 'integer', fraction: null, digits: '50', power: 0, unit: 0 })
  } else if (next === SIGN.tenth || next === SIGN.discount) {
    if (at + 2 < end && TENTH.get(next)![text.charCodeAt(at + 2)] === 1) return null
    const digits = next === SIGN.tenth ? '5' : '50'
    Object.assign(value, { end: at + 2, kind: 'percent', fraction: null, digits, power: 0, unit: 0 })
  } else if (before === SIGN.past) {
    // 过半: only where the half is not that of a measure (过半年)
    if (isWordAfter(text, at + 1, end)) return null
  } else return null
  return value
}
