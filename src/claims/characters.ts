// Character classes of normalised text that the claims stage asks for, as code unit tests.
import { charClass } from '../text/char-class'
import type { Trie } from '../text/trie'

export { isIdeograph } from '../text/ideograph'
export { charClass }
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
export const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
export const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09
export const isLineBreak = (unit: number): boolean => unit === 0x0a || unit === 0x0d

/** `。` `!` `?` and line breaks end a sentence; `;` only a segment of it. */
export const endsSentence = charClass('。\n\r!?')

export const COMMA = 0x2c
export const SEMICOLON = 0x3b
export const COLON = 0x3a
export const OPEN = 0x28
export const CLOSE = 0x29
export const DUN = 0x3001

/** Punctuation that ends a clause: `, ; : ( ) [ ]` and sentence ends; `、` and quotes do not. */
export const endsClause = charClass(',;:()[]—。\n\r!?')

/** Whether a character stands in `[from, to)`. */
export function stands(unit: number, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === unit) return true
  return false
}

export const YEAR = '年'.charCodeAt(0)

/** Length of the year written at `at`, 2018年 or 2018年度, with so many blanks before 年 at most; 0 where none is. */
function yearLength(text: string, at: number, end: number, blanks: number): number {
  let i = at
  while (i < end && isDigit(text.charCodeAt(i))) i++
  if (i !== at + 4) return 0
  if (blanks > 0 && i < end && text.charCodeAt(i) === 0x20) i++
  if (i >= end || text.charCodeAt(i) !== YEAR) return 0
  return i + 1 < end && text[i + 1] === '度' ? i + 2 - at : i + 1 - at
}

/** 1、 (2) 三. 一是 ①: a number in a list of points. */
const MARKER = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)是]|[①-⑩])/

/** Past the number of a point, and the words, marks and years that may lead a name in `[from, to)`. */
export function pastLeads(
  text: string,
  from: number,
  to: number,
  leads: Trie<null>,
  isMark: (unit: number) => boolean,
  blanks: number
): number {
  const marker = MARKER.exec(text.slice(from, from + 5))?.[0].length ?? 0
  for (let at = from + marker; ; ) {
    const lead = leads.longest(text, at, to)
    const mark = at < to && isMark(text.charCodeAt(at)) ? 1 : 0
    const length = lead === -1 ? mark || yearLength(text, at, to, blanks) : leads.lengths[lead]!
    if (length === 0) return at
    at += length
  }
}

/** Start of the clause that ends at `at`. */
export function clauseBefore(text: string, at: number, floor: number): number {
  while (at > floor && !endsClause(text.charCodeAt(at - 1))) at--
  return at
}

/** First offset at or after `at` that is no blank. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** End of the text before `at` with blanks taken off. */
export function skipBlanksBack(text: string, at: number, floor: number): number {
  while (at > floor && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
