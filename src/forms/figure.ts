// Reads what a value cell shows: a number with or without its unit, a mark for "nothing", a unit that waits for its
// number. Numbers in prose are the numeral grammar's.
import cells from '../../dictionaries/forms/cells.json'
import { charClass } from '../text/char-class'
import { isIdeograph } from '../text/ideograph'

export type Figure =
  /** `start`, `end`: the number's own characters in the text given. Zeros written as words have kind zero. */
  | { kind: 'number' | 'zero'; value: number; start: number; end: number; unit: string | null }
  | { kind: 'blank' }
  | { kind: 'unit'; unit: string }

const BLANK: Figure = { kind: 'blank' }
const ZEROS = new Set(cells.zero)
const UNITS = new Set(cells.units)
/** What a cell says without a number. Zeros get their place when they are read. */
const MARKS = new Map<string, Figure | 'zero'>([
  ...cells.units.map((unit): [string, Figure] => [unit, { kind: 'unit', unit }]),
  ...cells.zero.map((word): [string, 'zero'] => [word, 'zero']),
  ...cells.blank.map((mark): [string, Figure] => [mark, BLANK])
])
const longestMark = Math.max(...[...MARKS.keys()].map(m => m.length))
const SIGNS: [string, 1 | -1][] = [
  ...cells.increase.map((w): [string, 1 | -1] => [w, 1]),
  ...cells.decrease.map((w): [string, 1 | -1] => [w, -1])
]

/** Characters that a figure may begin with: most words are told from figures by their first. */
const OPENS = new Uint8Array(65536)
for (const word of [...MARKS.keys(), ...SIGNS.map(([w]) => w), ...'0123456789']) OPENS[word.charCodeAt(0)] = 1

/** Units and words for zero, longest first: what may be stuck to the end of a label when the blank before it is lost. */
export const marksAfterLabel: readonly string[] = [...UNITS, ...ZEROS].sort((a, b) => b.length - a.length)

/** `1 132`: one number whose thousands are set apart by blanks. */
export const isGrouped = (text: string, start = 0, end = text.length): boolean =>
  end - start <= LONGEST_GROUPED && isDigit(text.charCodeAt(start)) && GROUPED.test(text.slice(start, end))

const GROUPED = /^\d{1,3}(?: \d{3}){1,3}$/
const LONGEST_GROUPED = 15

/** `无无`: cells that say zero, the blanks between them lost. Null for anything else. */
export function zerosIn(text: string): number | null {
  const mark = text[0]
  if (mark === undefined || !ZEROS.has(mark) || text.length > 64) return null
  for (const c of text) if (c !== mark) return null
  return text.length
}

/** A cell longer than this is no figure, however many digits it holds. */
const LONGEST = 40

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
const isBlank = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d

/** Numbers of so many digits add up exactly. */
const MOST_DIGITS = 15

/**
 * Reads the text of one cell in normal writing, `[start, end)` of `text`; null when it is words.
 *
 * Accepts a sign (+ - 增 减), digits with thousands separators or blanks between them, a fraction, a unit, a bracketed
 * remark and a stop after it. Negative and fractional values are values. `无` and `零` are zero; `/`, `-`, `—` and a
 * unit without a number are blank.
 */
export function readFigure(text: string, start = 0, end = text.length): Figure | null {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  if (from === to) return BLANK
  if (to - from > LONGEST || OPENS[text.charCodeAt(from)] === 0) return null
  return digitsAlone(text, from, to) ?? markOrNumber(text, from, to)
}

/** The figure of most cells: digits and nothing else. */
function digitsAlone(text: string, start: number, end: number): Figure | null {
  if (end - start > MOST_DIGITS) return null
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return { kind: 'number', value, start, end, unit: null }
}

function markOrNumber(text: string, from: number, to: number): Figure | null {
  if (to - from <= longestMark) {
    const mark = MARKS.get(text.slice(from, to))
    if (mark === 'zero') return { kind: 'zero', value: 0, start: from, end: to, unit: null }
    if (mark !== undefined) return mark
  }

  let sign = 1
  let start = from
  let at = from
  if (!isDigit(text.charCodeAt(at))) {
    const word = SIGNS.find(([w]) => text.startsWith(w, at))
    if (word === undefined) return null
    sign = word[1]
    at += word[0].length
    while (at < to && isBlank(text.charCodeAt(at))) at++
    // 增, 减 and + stand beside the number, - is part of it
    if (sign > 0 || word[0].charCodeAt(0) > 0x7f) start = at
    if (!isDigit(text.charCodeAt(at))) return null
  }
  let digits = ''
  let end = at
  let point = false
  for (; at < to; at++) {
    const c = text.charCodeAt(at)
    if (isDigit(c)) {
      digits += text[at]
      end = at + 1
    } else if (c === 0x2e && !point && isDigit(text.charCodeAt(at + 1))) {
      digits += '.'
      point = true
    } else if (!(isBlank(c) || (c === 0x2c && !point)) || !digitFollows(text, at + 1, to)) break
  }
  const rest = restOf(text, end, to)
  const value = Number(digits) * sign
  if (rest === null || !Number.isFinite(value)) return null
  return { kind: 'number', value: value === 0 ? 0 : value, start, end, unit: rest.unit }
}

function digitFollows(text: string, at: number, to: number): boolean {
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at < to && isDigit(text.charCodeAt(at))
}

const isStop = charClass('。.;,、')

/** Unit, bracketed remark and stop after a number; null when something else stands there. */
function restOf(text: string, from: number, to: number): { unit: string | null } | null {
  // 1.当面申请: the number of a label
  if (to - from > 1 && isStop(text.charCodeAt(from)) && isIdeograph(text.charCodeAt(from + 1))) return null
  let rest = text.slice(from, to).trim()
  while (rest !== '' && isStop(rest.charCodeAt(rest.length - 1))) rest = rest.slice(0, -1).trimEnd()
  if (rest.endsWith(')')) {
    const open = rest.indexOf('(')
    if (open < 0) return null
    const inside = rest.slice(open + 1, -1)
    rest = rest.slice(0, open).trimEnd()
    if (rest === '' && UNITS.has(inside)) return { unit: inside }
  }
  if (rest === '') return { unit: null }
  return UNITS.has(rest) ? { unit: rest } : null
}
