// Finds every number written in a text, in one scan: Arabic and Chinese numerals, signs, per cents, tenths, fractions,
// ranges and the hedges written inside them. It does not ask what a number counts: dates, ordinals and list markers
// are numbers here (docs/numerals.md says which words are not), and hedges outside (近, 超过, 左右) are left to the reader.
import words from '../../../dictionaries/not-numerals.json'
import type { Numeral } from '../../model'
import { buildTrie, type Trie } from '../trie'
import { codeEnd, digitsEnd, inCode, isCode, MOST_DIGITS } from './arabic'
import { plain, powerOfTen, type Reading } from './reading'
import {
  ARABIC,
  DIGIT,
  isIdeograph,
  isLatin,
  measureStarts,
  NONE,
  OTHER,
  RANGE_DASH,
  RANGE_WORD,
  ROLE,
  SIGN,
  UNIT,
  WORTH
} from './signs'
import { readValue } from './value'

/** Words to add to the built-in ones. */
export interface NumeralWords {
  /** Set words in which the sign of a number is no number. */
  notNumerals?: Iterable<string>
  /** Words that begin what is counted: after them a single 一, 二, 百 is a number. */
  measureStarts?: Iterable<string>
}

type WordClass = 'word' | 'numeral'

const WORD_BIT = 0x80
const ROLE_MASK = 0x7f

export type NumeralFinder = (text: string, start?: number, end?: number) => Numeral[]

/**
 * Compiles a finder of numerals with words of one's own added to the built-in dictionaries.
 * Throws RangeError where a word is empty.
 */
export function numeralFinder(added: NumeralWords = {}): NumeralFinder {
  const numberWords = buildTrie<WordClass>([
    ...words.numerals.map(word => [word, 'numeral'] as const),
    ...[words.phrases, words.names, words.government, words.codes, words.guards, added.notNumerals ?? []]
      .flatMap(list => [...list])
      .map(word => [word, 'word'] as const)
  ])
  const measures = buildTrie<true>(
    [...measureStarts, ...(added.measureStarts ?? [])].map(word => [word, true] as const)
  )
  // The role of every character, and a mark on those that begin a word of the dictionary.
  const classes = ROLE.slice()
  for (const list of [words.numerals, words.phrases, words.names, words.government, words.codes, words.guards]) {
    for (const word of list) classes[word.charCodeAt(0)]! |= WORD_BIT
  }
  for (const word of added.notNumerals ?? []) classes[word.charCodeAt(0)]! |= WORD_BIT
  const rules: Rules = { numberWords, measures, classes }
  return (text, start = 0, end = text.length) => scan(rules, text, start, Math.min(end, text.length))
}

let builtIn: NumeralFinder | null = null

/**
 * Finds the numbers written in `text`.
 *
 * @param text any text, in normal writing or not: full-width digits and blanks inside Chinese numerals are read
 * @param start where to begin, a UTF-16 offset
 * @param end where to stop, exclusive; nothing outside of `[start, end)` is looked at
 * @returns numerals in reading order, not overlapping, `[start, end)` as offsets of `text`. Runs of more than 40 digits
 *   are passed over.
 */
export function findNumerals(text: string, start = 0, end = text.length): Numeral[] {
  builtIn ??= numeralFinder()
  return builtIn(text, start, end)
}

interface Rules {
  numberWords: Trie<WordClass>
  measures: Trie<true>
  classes: Uint8Array
}

function scan(rules: Rules, text: string, start: number, end: number): Numeral[] {
  const { classes } = rules
  const found: Numeral[] = []
  let i = start
  while (i < end) {
    const mark = classes[text.charCodeAt(i)]!
    if (mark === NONE) {
      i++
      continue
    }
    const role = mark & ROLE_MASK
    if (role === ARABIC || role === OTHER) {
      const past = pastCode(rules, text, i, start, end)
      if (past > i) {
        i = past
        continue
      }
    }
    const value = role === NONE ? null : readAt(rules, text, i, start, end)
    if (value === null && (role === ARABIC || role === DIGIT)) {
      const past = pastRun(text, i, end)
      if (past > i + 1) {
        i = past
        continue
      }
    }
    if ((mark & WORD_BIT) !== 0) {
      const entry = rules.numberWords.longest(text, i, end)
      if (entry >= 0 && rules.numberWords.values[entry] === 'word') {
        const length = rules.numberWords.lengths[entry]!
        if (value === null || value.end - i <= length) {
          i += length
          continue
        }
      }
    }
    if (value === null) {
      i++
      continue
    }
    if (value.lone && !isNumberAlone(rules, text, value, start, end)) {
      i = value.end
      continue
    }
    found.push(numeral(text, value, start))
    i = value.end
  }
  return found
}

/** Past the digits at `i` when no number could be read from them: a run too long to be one goes as a whole. */
function pastRun(text: string, i: number, end: number): number {
  const role = ROLE[text.charCodeAt(i)]
  let stop = i
  while (stop < end && ROLE[text.charCodeAt(stop)] === role) stop++
  return stop - i > MOST_DIGITS ? stop : i + 1
}

/** End of an address or a code that stands at `i`, whose digits are no numbers; `i` where there is none. */
function pastCode(rules: Rules, text: string, i: number, floor: number, end: number): number {
  const unit = text.charCodeAt(i)
  if (unit === 0x3a) return text.startsWith('//', i + 1) ? pastAddress(text, i, end) : i
  if (unit === 0x2e) return i >= floor + 3 && text.startsWith('www', i - 3) ? pastAddress(text, i, end) : i
  if (ROLE[unit] !== ARABIC) return i
  if (inCode(text, i, floor)) {
    // APP3个, QQ群 apart: a word of two letters or more, a whole number and a measure make a quantity after all
    const stop = digitsEnd(text, i, end)
    const word = i - 2 >= floor && isLatin(text.charCodeAt(i - 2))
    if (word && stop < end && isIdeograph(text.charCodeAt(stop)) && rules.measures.longest(text, stop, end) >= 0)
      return i
    return codeEnd(text, i, end)
  }
  return i
}

function pastAddress(text: string, at: number, end: number): number {
  let i = at
  while (i < end) {
    const unit = text.charCodeAt(i)
    if (unit <= 0x20 || unit >= 0x7f || unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x2c) break
    i++
  }
  return i
}

/** The value at `i` with the upper end of its range, if it has one. */
function readAt(rules: Rules, text: string, i: number, floor: number, end: number): Reading | null {
  const value = readValue(text, i, floor, end)
  if (value === null) return null
  if (ROLE[text.charCodeAt(i)] === ARABIC && value.end < end) {
    const next = text.charCodeAt(value.end)
    if ((isLatin(next) || next === 0x40) && isCode(text, i, end)) {
      value.end = codeEnd(text, value.end, end)
      value.lone = true
      value.digits = ''
      return value
    }
  }
  if (value.highDigits === '' && !value.more && !value.vague && value.kind !== 'fraction') {
    readRange(rules, text, value, floor, end)
  }
  return value
}

/** 30-40, 3至5, 一到两, 5%～20%, 百分之五到十, 三到五万. */
function readRange(rules: Rules, text: string, low: Reading, floor: number, end: number): void {
  if (low.end >= end) return
  const connector = text.charCodeAt(low.end)
  const dash = RANGE_DASH[connector] === 1
  if (!dash && RANGE_WORD[connector] === 0) return
  let at = low.end + 1
  if (dash && connector === 0x2014 && text.charCodeAt(at) === 0x2014) at++
  if (at >= end) return
  if (ROLE[text.charCodeAt(at)] === OTHER || ROLE[text.charCodeAt(at)] === NONE) return
  const word = rules.numberWords.longest(text, at, end)
  const high = readValue(text, at, at, end, false)
  if (high === null || high.more || high.vague || high.highDigits !== '' || high.kind === 'fraction') return
  if (word >= 0 && rules.numberWords.values[word] === 'word' && high.end - at <= rules.numberWords.lengths[word]!)
    return
  if (dash && !isDashed(text, low, at, high.end, floor, end)) return
  if (!raise(low, high)) return
  low.end = high.end
  low.lone = low.lone && high.lone
}

/** Whether a dash parts the ends of a range: not pieces of a date, a phone or a document number. */
function isDashed(text: string, low: Reading, at: number, stop: number, floor: number, end: number): boolean {
  if (low.start > floor) {
    const before = text.charCodeAt(low.start - 1)
    if (RANGE_DASH[before] === 1 || before === 0x2e || before === 0x2f || isLatin(before)) return false
  }
  if (stop < end) {
    const after = text.charCodeAt(stop)
    if (RANGE_DASH[after] === 1 && stop + 1 < end && ROLE[text.charCodeAt(stop + 1)] === ARABIC) return false
    if (isLatin(after)) return false
  }
  return !leadsWithZero(text, low.start, low.end) && !leadsWithZero(text, at, stop)
}

const leadsWithZero = (text: string, at: number, stop: number): boolean =>
  stop > at + 1 &&
  WORTH[text.charCodeAt(at)] === 0 &&
  ROLE[text.charCodeAt(at)] === ARABIC &&
  ROLE[text.charCodeAt(at + 1)] === ARABIC

/** Makes `low` a range up to `high`, shared signs and units given to both. False where the two are no range. */
function raise(low: Reading, high: Reading): boolean {
  const share = (kind: Reading['kind']): boolean => kind === 'percent' || kind === 'permille'
  let power = low.power
  let kind = low.kind
  let unit = low.unit
  if (share(high.kind) && !share(low.kind)) {
    if (low.scale > 0) return false
    kind = high.kind
    // 三到五成: the unit of tenths is shared, the sign of per cent changes nothing
    if (high.power > 0 && high.digits !== '0') {
      power++
      unit++
    }
  } else if (share(low.kind) && !share(high.kind) && !low.prefixed) return false
  else if (share(low.kind) && share(high.kind) && low.kind !== high.kind) return false
  let scaled = low.scaled || high.scaled
  if (high.scale > 0 && low.scale === 0 && !low.scaled) {
    const coefficient = Number(plain(high.digits, high.power - high.scale))
    if (Number(plain(low.digits, low.power)) < coefficient) {
      power += high.scale
      unit += high.scale
    } else scaled = low.scaled
  }
  const from = Number(plain(low.digits, power)) * (low.negative ? -1 : 1)
  const to = Number(plain(high.digits, high.power))
  if (!(from < to)) return false
  const common = Math.min(power, high.power)
  low.highDigits = high.digits === '0' ? '0' : high.digits + '0'.repeat(high.power - common)
  low.digits = low.digits === '0' ? '0' : low.digits + '0'.repeat(power - common)
  low.power = common
  low.unit = Math.min(unit, high.unit)
  low.kind = kind === 'integer' && high.kind === 'decimal' ? 'decimal' : kind
  low.scaled = scaled
  low.pointed ||= high.pointed
  low.chinese &&= high.chinese
  return true
}

/**
 * Whether a single Chinese digit or bare unit is a number: by what follows (a measure, or no ideograph at all), and for
 * 一 and 零 also by what stands before. 一户一档, 统一, 第一 are judged here, words of the dictionary before.
 */
function isNumberAlone(rules: Rules, text: string, value: Reading, floor: number, end: number): boolean {
  if (value.digits === '') return false
  if (isOrdinal(text, value.start, floor)) return true
  const stop = value.end
  const follower = stop < end ? text.charCodeAt(stop) : 0
  const written = stop < end && isIdeograph(follower) && ROLE[follower] === NONE
  if (value.digits === '1' && value.end === value.start + 1 && ROLE[text.charCodeAt(value.start)] === DIGIT) {
    if (follower !== 0 && isIdeograph(follower) && text.charCodeAt(stop + 1) === SIGN.one && stop + 2 < end)
      return false
    if (value.start - 2 >= floor && text.charCodeAt(value.start - 2) === SIGN.one && written) return false
    if (!written && value.start > floor && isIdeograph(text.charCodeAt(value.start - 1))) return false
  }
  return !written || rules.measures.longest(text, stop, end) >= 0
}

const isOrdinal = (text: string, at: number, floor: number): boolean =>
  at > floor && text.charCodeAt(at - 1) === SIGN.ordinal

function numeral(text: string, value: Reading, floor: number): Numeral {
  let { digits, power, highDigits, kind, more, unit } = value
  let vague = value.vague
  if (value.lone && highDigits === '' && power === 0 && !more) {
    // 上百, 上万: at least the unit, and of its order
    const opener = value.start > floor ? text.charCodeAt(value.start - 1) : 0
    if (opener === SIGN.upwards && ROLE[text.charCodeAt(value.start)] === UNIT) {
      more = vague = true
      unit = WORTH[text.charCodeAt(value.start)]!
    }
  }
  const decimal = `${value.negative && digits !== '0' ? '-' : ''}${plain(digits, power)}`
  const hedged = more && !vague ? value.hedged : unit
  const exact = kind === 'fraction'
  const counted = !value.pointed && !value.scaled && kind === 'integer' && !more && !vague
  if (vague) {
    kind = 'vague'
    if (highDigits === '') highDigits = `9${digits.slice(1)}`
  }
  const result: Numeral = {
    start: value.start,
    end: value.end,
    kind,
    decimal,
    value: Number(decimal),
    max: highDigits === '' ? null : Number(plain(highDigits, power)),
    precision: exact ? 0 : counted ? 1 : powerOfTen(hedged),
    bound: more ? 'more' : vague ? 'about' : 'exact',
    chinese: value.chinese
  }
  if (value.fraction !== null) result.fraction = value.fraction
  if (isOrdinal(text, value.start, floor)) result.ordinal = true
  return result
}
