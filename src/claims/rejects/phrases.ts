// Numerals inside titles, slogans and set phrases, and what is left of tables.

import type { Trie } from '../../text/trie'
import { isIdeograph, isLineBreak } from '../characters'
import type { Candidate, Reject } from './reject'

/** Longest quotation that is taken for a name: “五个一”, “2+N”, “三级书记抓”. */
const LONGEST_NAME = 14

export const quotedTitle: Reject = {
  class: 'quoted-title',
  test: ({ numeral, sentence }) => inside(sentence.titles, numeral.start, Number.POSITIVE_INFINITY)
}

export const quotedName: Reject = {
  class: 'quoted-name',
  test: ({ numeral, sentence }) => inside(sentence.quotes, numeral.start, LONGEST_NAME)
}

function inside(spans: readonly number[], at: number, longest: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if (spans[i]! < at && at < spans[i + 1]! && spans[i + 1]! - spans[i]! <= longest) return true
  }
  return false
}

/** 最多跑一次, 两微一端, 十九大: the dictionary's phrase covers the whole numeral. */
export const setPhrase: Reject = {
  class: 'set-phrase',
  test: ({ text, numeral, floor, words }) => {
    if (!numeral.chinese) return false
    const lowest = Math.max(floor, numeral.end - words.longestPhrase)
    for (let at = numeral.start; at >= lowest; at--) {
      if (covers(words.setPhrases, text, at, numeral.end) || covers(words.names, text, at, numeral.end)) return true
    }
    return false
  }
}

function covers(phrases: Trie<string>, text: string, at: number, end: number): boolean {
  const phrase = phrases.longest(text, at, text.length)
  return phrase !== -1 && at + phrases.lengths[phrase]! >= end
}

/** A line with nothing but numbers on it, or a row of tabs: a table that lost its shape. */
export const tableResidue: Reject = {
  class: 'table-residue',
  test: c => {
    const { text, numeral, measure } = c
    let start = numeral.start
    let end = measure.end
    while (start > 0 && isEmptyMark(text.charCodeAt(start - 1))) start--
    if (start > 0 && !isLineBreak(text.charCodeAt(start - 1)) && text.charCodeAt(start - 1) !== 0x09) return false
    while (end < text.length && isEmptyMark(text.charCodeAt(end))) end++
    return end >= text.length || isLineBreak(text.charCodeAt(end)) || text.charCodeAt(end) === 0x09
  }
}

const isEmptyMark = (unit: number): boolean => unit === 0x20 || unit === 0x2e

/** 一名 reports a count only where something was done or set up; elsewhere 一 is an article. The reader decides that late. */
export const noMeasure: Reject = {
  class: 'no-measure',
  test: ({ text, numeral, measure }: Candidate) =>
    measure.unit === null &&
    numeral.kind !== 'fraction' &&
    (numeral.chinese ? numeral.value !== 0 : isIdeograph(text.charCodeAt(numeral.end)))
}
