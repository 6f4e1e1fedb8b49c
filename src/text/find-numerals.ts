// The numbers written in a text, for those who import the package.
import type { Numeral } from '../model'
import { normalise } from './normalise'
import { findNumerals as findPlainNumerals, quantified } from './numerals'

/**
 * Finds the numbers written in `text`, Arabic and Chinese, with the hedges written inside them.
 *
 * @param text any text, as it is: full-width digits and blanks inside numbers are read
 * @param start where to begin, a UTF-16 offset
 * @param end where to stop, exclusive; nothing outside of `[start, end)` is looked at
 * @returns numerals in reading order, not overlapping, offsets of `text`. 12.5个百分点 is one numeral of kind `points`,
 *   一打 is 12, 三双 is 6. Runs of more than 40 digits are passed over. docs/numerals.md says what is no number.
 */
export function findNumerals(text: string, start = 0, end: number = text.length): Numeral[] {
  const normal = normalise(text.slice(start, end))
  const length = normal.text.length
  const found = quantified(normal.text, findPlainNumerals(normal.text), 0, length)
  const at = (offset: number): number => start + (normal.sourceOf?.[offset] ?? offset)
  return found.map(n => ({ ...n, start: at(n.start), end: at(n.end - 1) + 1 }))
}
