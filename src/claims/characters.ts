// Character classes of normalised text that the claims stage asks for, as code unit tests.
import { charClass } from '../text/char-class'

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

/** Longer than any clause of a report; what goes on without a mark is not looked through anew for each of its figures. */
export const LONGEST_CLAUSE = 240

/** Start of the clause that ends at `at`. */
export function clauseBefore(text: string, at: number, floor: number): number {
  const lowest = Math.max(floor, at - LONGEST_CLAUSE)
  while (at > lowest && !endsClause(text.charCodeAt(at - 1))) at--
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
