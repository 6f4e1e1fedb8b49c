// What single characters mean in the writing of numbers, compiled from dictionaries/numerals.json into flat tables.
// It knows characters, not how they combine.
import writing from '../../../dictionaries/numerals.json'
import units from '../../../dictionaries/units.json'

/** What a character can start or continue: its class in `ROLE`. */
export const NONE = 0
export const ARABIC = 1
export const DIGIT = 2
export const TENS = 3
export const UNIT = 4
/** A sign of minus, a point before digits, 半, 数, a URL's colon: rare starters that need a closer look. */
export const OTHER = 5

/** Class of every code unit. */
export const ROLE = new Uint8Array(65536)
/** Value of a digit sign; for TENS the number of tens; for UNIT the power of ten. */
export const WORTH = new Uint8Array(65536)

const set = (signs: string): Uint8Array => {
  const table = new Uint8Array(65536)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}

for (let value = 0; value < 10; value++) {
  ROLE[0x30 + value] = ARABIC
  WORTH[0x30 + value] = value
  for (const sign of writing.digits[value]!) {
    ROLE[sign.charCodeAt(0)] = DIGIT
    WORTH[sign.charCodeAt(0)] = value
  }
}
for (const [sign, tens] of Object.entries(writing.tens)) {
  ROLE[sign.charCodeAt(0)] = TENS
  WORTH[sign.charCodeAt(0)] = tens
}
for (const [sign, power] of Object.entries(writing.units)) {
  ROLE[sign.charCodeAt(0)] = UNIT
  WORTH[sign.charCodeAt(0)] = power
}
for (const sign of `${writing.signs}${writing.vague}${writing.half}-.:`) ROLE[sign.charCodeAt(0)] = OTHER

/** Formal and rare signs that are numbers only beside another sign of a number. */
export const INSIDE_ONLY = set(writing.inside)
/** What those signs may count alone. */
export const COUNTED_INSIDE = set(writing.insideBefore)
export const NOT_AFTER_POINT = set(writing.neverAfterPoint)
export const POINT = set(writing.points)
export const VAGUE = set(writing.vague)
/** Before these 千 is part of a measure (5千米, 300千瓦), not of an Arabic number. */
export const KILO_MEASURE = set(writing.kiloMeasures)
export const HALF = set(writing.half)
export const MINUS_WORD = set(writing.signs)
export const MINUS_WORD_NOT_AFTER = set(writing.signNotAfter)
export const MINUS = set('-')
export const OPENER = set(writing.openers)
export const RANGE_WORD = set(writing.rangeWords)
const DASHES = '-~—–―〜'
export const RANGE_DASH = set(DASHES)
export const PERCENT = set('%')
export const COMMA = set(',')
export const FULL_STOP = set('.')
/** Blanks that may stand inside a number: not tabs, not line breaks. */
const BLANKS = ' '
export const BLANK = set(BLANKS)

const code = (sign: string): number => sign.charCodeAt(0)
/** Characters that the grammar itself turns on. */
export const SIGN = {
  part: code('分'),
  of: code('之'),
  and: code('又'),
  one: code('一'),
  hundred: code('百'),
  several: code('数'),
  ordinal: code('第'),
  upwards: code('上'),
  past: code('过'),
  tenth: code('成'),
  discount: code('折'),
  permille: code('‰'),
  come: code('来'),
  remainder: code('余')
} as const

/** Hedges inside or right after the digits, and the characters before which each is an ordinary character. */
export const MORE: ReadonlyMap<number, Uint8Array> = new Map(
  Object.entries(writing.more).map(([sign, notBefore]) => [sign.charCodeAt(0), set(notBefore)])
)
/** 成 and 折, tenths, and the characters before which each begins another word. */
export const TENTH: ReadonlyMap<number, Uint8Array> = new Map(
  Object.entries(writing.tenth).map(([sign, notBefore]) => [sign.charCodeAt(0), set(notBefore)])
)

/**
 * Signs that may go on with a number right behind its first digits, all but the comma: behind any other the number is as it stands,
 * and needs no closer look.
 */
export const GOES_ON = set(
  [
    ...writing.digits,
    ...Object.keys({ ...writing.tens, ...writing.units, ...writing.more, ...writing.tenth }),
    `${writing.points}${writing.half}${writing.rangeWords}${BLANKS}${DASHES}.%‰分又/@`
  ].join('')
)
for (let i = 0; i < 26; i++) for (const base of [0x41, 0x61]) GOES_ON[base + i] = 1
for (let i = 0; i < 10; i++) GOES_ON[0x30 + i] = 1

/** Measures of one character, with the words for them that dictionaries/units.json has. */
const { measure: _, ...countable } = units.classes
const counted = new Set([
  ...writing.measureSigns,
  ...[...Object.values(countable), units.durations.words].flat().filter(word => word.length === 1)
])
for (const sign of writing.measureSignsNot) counted.delete(sign)
export const measureStarts: readonly string[] = [...counted, ...writing.measureStarts]

export { isIdeograph } from '../ideograph'
export const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

/** Role of the character at `at`; NONE at or after `end`. */
export const roleAt = (text: string, at: number, end: number): number => (at < end ? ROLE[text.charCodeAt(at)]! : NONE)

/** First offset at or after `at` that is no blank; at most four blanks are passed, so that a scan stays linear. */
export function pastBlanks(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i < at + 4 && BLANK[text.charCodeAt(i)] === 1) i++
  return i
}
