// Finds every number written in a text, in one scan: Arabic and Chinese numerals, signs, per cents, tenths, fractions,
// ranges and the hedges written inside them. It does not ask what a number counts: dates, ordinals and list markers
// are numbers here (docs/numerals.md says which words are not), and hedges outside (近, 超过, 左右) are left to the reader.
import words from '../../../dictionaries/not-numerals.json'
import type { Numeral } from '../../model'
import { buildTrie } from '../trie'
import { MOST_DIGITS } from './arabic'
import { codeEnd, isCode, pastCode } from './codes'
import { readRange } from './range'
import { lastPower, numberOf, plain, powerOfTen, type Reading } from './reading'
import type { Rules, WordClass } from './rules'
import {
  ARABIC,
  COMMA,
  COUNTED_INSIDE,
  DIGIT,
  GOES_ON,
  INSIDE_ONLY,
  isIdeograph,
  isLatin,
  measureStarts,
  NONE,
  OTHER,
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
 * @param text text in normal writing
 * @param start where to begin, a UTF-16 offset
 * @param end where to stop, exclusive; nothing outside of `[start, end)` is looked at
 * @returns numerals in reading order, not overlapping, `[start, end)` as offsets of `text`. Runs of more than 40 digits
 *   are passed over.
 */
export function findNumerals(text: string, start = 0, end = text.length): Numeral[] {
  builtIn ??= numeralFinder()
  return builtIn(text, start, end)
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
    // most numbers are a few digits and nothing more
    const stop = plainEnd(text, i, role, end)
    const value = stop > 0 || role === NONE ? null : readAt(rules, text, i, start, end)
    const valueEnd = value === null ? stop : value.end
    if (valueEnd === 0 && (role === ARABIC || role === DIGIT)) {
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
        if (valueEnd - i <= length) {
          i += length
          continue
        }
      }
    }
    if (valueEnd === 0) {
      i++
      continue
    }
    // a code has no digits
    const lone = value === null ? role === DIGIT : value.lone
    if (value?.digits !== '' && (!lone || isNumberAlone(rules, text, i, valueEnd, role, start, end))) {
      found.push(value === null ? plainNumeral(text, i, valueEnd, role, start) : numeral(text, value, start))
    }
    i = valueEnd
  }
  return found
}

/** Longest number of which every digit counts when it is read as a float. */
const MOST_PLAIN = 15

/** End of a number that is but Arabic digits, or one Chinese digit, with nothing behind that may go on with it; 0 for any other. */
function plainEnd(text: string, at: number, role: number, end: number): number {
  let stop = at + 1
  if (role === ARABIC) {
    const first = text.charCodeAt(at)
    while (stop < end && isAsciiDigit(text.charCodeAt(stop))) stop++
    if (stop - at > MOST_PLAIN || (first === 0x30 && stop - at > 1)) return 0
  } else if (role !== DIGIT) return 0
  if (stop >= end) return stop
  const next = text.charCodeAt(stop)
  if (GOES_ON[next] === 1) return 0
  return COMMA[next] === 1 && stop + 1 < end && ROLE[text.charCodeAt(stop + 1)] === ARABIC ? 0 : stop
}

const isAsciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function plainNumeral(text: string, start: number, end: number, role: number, floor: number): Numeral {
  const digits = role === ARABIC ? text.slice(start, end) : String(WORTH[text.charCodeAt(start)])
  const result: Numeral = {
    start,
    end,
    kind: 'integer',
    decimal: digits,
    value: numberOf(digits, 0),
    max: null,
    precision: 1,
    bound: 'exact',
    chinese: role === DIGIT
  }
  if (isOrdinal(text, start, floor)) result.ordinal = true
  return result
}

/** Past the digits at `i` when no number could be read from them: a run too long to be one goes as a whole. */
function pastRun(text: string, i: number, end: number): number {
  const role = ROLE[text.charCodeAt(i)]
  let stop = i
  while (stop < end && ROLE[text.charCodeAt(stop)] === role) stop++
  return stop - i > MOST_DIGITS ? stop : i + 1
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

/**
 * Whether a single Chinese digit or bare unit is a number: by what follows (a measure, or no ideograph at all), and for
 * 一 and 零 also by what stands before. 一户一档, 统一, 第一 are judged here, words of the dictionary before.
 */
function isNumberAlone(
  rules: Rules,
  text: string,
  start: number,
  stop: number,
  role: number,
  floor: number,
  end: number
): boolean {
  if (isOrdinal(text, start, floor)) return true
  const follower = stop < end ? text.charCodeAt(stop) : 0
  if (INSIDE_ONLY[text.charCodeAt(start)] === 1) return COUNTED_INSIDE[follower] === 1
  const written = stop < end && isIdeograph(follower) && ROLE[follower] === NONE
  if (role === DIGIT && stop === start + 1 && WORTH[text.charCodeAt(start)] === 1) {
    if (follower !== 0 && isIdeograph(follower) && text.charCodeAt(stop + 1) === SIGN.one && stop + 2 < end)
      return false
    if (start - 2 >= floor && text.charCodeAt(start - 2) === SIGN.one && written) return false
    if (!written && start > floor && isIdeograph(text.charCodeAt(start - 1))) return false
  }
  return !written || rules.measures.longest(text, stop, end) >= 0
}

const isOrdinal = (text: string, at: number, floor: number): boolean =>
  at > floor && text.charCodeAt(at - 1) === SIGN.ordinal

function numeral(text: string, value: Reading, floor: number): Numeral {
  let { digits, power, highDigits, kind, more, unit } = value
  let vague = value.vague
  if (value.chinese && highDigits === '' && power === 0 && !more && ROLE[text.charCodeAt(value.start)] === UNIT) {
    // 上百, 上万, 上千万: at least the unit, and of its order
    const opener = value.start > floor ? text.charCodeAt(value.start - 1) : 0
    if (opener === SIGN.upwards && lastPower(digits, 0) === digits.length - 1) {
      more = vague = true
      unit = digits.length - 1
    }
  }
  const negative = value.negative && digits !== '0'
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
    decimal: negative ? `-${plain(digits, power)}` : plain(digits, power),
    value: negative ? -numberOf(digits, power) : numberOf(digits, power),
    max: highDigits === '' ? null : numberOf(highDigits, power),
    precision: exact ? 0 : counted ? 1 : powerOfTen(hedged),
    bound: more ? 'more' : vague ? 'about' : 'exact',
    chinese: value.chinese
  }
  if (value.fraction !== null) result.fraction = value.fraction
  if (isOrdinal(text, value.start, floor)) result.ordinal = true
  return result
}
