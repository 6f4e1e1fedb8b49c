// Numbers that the scan of numerals passes over (codes, list markers, set words), for whoever asks what a number was taken for.
// Not on the way to claims.

import type { RejectWords } from '../lexicon'
import type { Numeral } from '../model'
import { measureAfter } from './measure'
import type { Sentence } from './reading'
import { isInside, type RejectClass, rejectOf } from './rejects'
import type { Watch } from './watch'

const NUMBERS = /\d[\d.]*\d|\d|[〇零一二两三四五六七八九十百千]+/g

/** The numbers of a sentence that are in none of its numerals and that somebody might take for a quantity. */
function unreadNumbers(text: string, sentence: Sentence, numerals: readonly Numeral[], words: RejectWords): Numeral[] {
  const found: Numeral[] = []
  const stretch = text.slice(sentence.start, sentence.end)
  let next = 0
  NUMBERS.lastIndex = 0
  for (let match = NUMBERS.exec(stretch); match !== null; match = NUMBERS.exec(stretch)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    while (next < numerals.length && numerals[next]!.end <= start) next++
    if (next < numerals.length && numerals[next]!.start < end) continue
    const chinese = !/\d/.test(match[0])
    if (chinese && !isName(text, start, end, sentence, words)) continue
    const value = chinese ? 0 : Number(match[0])
    const decimal = chinese ? '0' : match[0]
    found.push({ kind: 'integer', start, end, decimal, value, max: null, precision: 1, bound: 'exact', chinese })
  }
  return found
}

/** A Chinese number is worth a word where it is part of a name or a marker; in 统一 and 进一步 it is no number to anybody. */
function isName(
  text: string,
  start: number,
  end: number,
  { titles, quotes }: Sentence,
  { names, listMarks }: RejectWords
): boolean {
  if (listMarks.longest(text, end, text.length) !== -1 && (start === 0 || !/[\u3400-\u9fff]/.test(text[start - 1]!)))
    return true
  for (let at = start; at >= Math.max(0, start - 8); at--) {
    const entry = names.longest(text, at, text.length)
    if (entry !== -1 && at + names.lengths[entry]! >= end) return true
  }
  return isInside(titles, start) || isInside(quotes, start)
}

/** Watches every number: what `tell` is told of those that the scan of numerals found, and of those that it passed over, with their class. */
export const everyNumber = (tell: (numeral: Numeral, reject: RejectClass | null) => void): Watch => ({
  numeral: tell,
  sentence(text, sentence, numerals, candidateOf, words) {
    for (const numeral of unreadNumbers(text, sentence, numerals, words.rejects)) {
      const measure = measureAfter(text, numeral, sentence.end, words.measures)
      tell(numeral, rejectOf(candidateOf(numeral, measure, sentence, false)) ?? 'no-measure')
    }
  }
})
