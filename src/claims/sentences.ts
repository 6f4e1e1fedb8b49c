// Cuts prose into sentences, and notes on the way what later steps ask for: titles in 《》, quotations, negators.
// Tables are left out: their figures are cells, not claims.
import type { Grid, Outline, Span } from '../model'
import { charClass, endsSentence, isBlank, isLatin, isLineBreak } from './characters'
import type { Sentence } from './reading'

const TITLE_OPEN = 0x300a
const TITLE_CLOSE = 0x300b
const QUOTE_OPEN = 0x201c
const QUOTE_CLOSE = 0x201d
/** `"` opens and closes in turn. */
const STRAIGHT_QUOTE = 0x22
const FULL_STOP = 0x3002
/** A title or quotation that has not closed after this many characters lost its end. */
const LONGEST_TITLE = 200

/** 不存在, 不曾 */
const NOT = '不'.charCodeAt(0)
const negates = charClass('存曾')

/** All that the scan stops at; most of prose is none of these. */
const isNoted = charClass('\n\r!?"。《》“”未无没零不')

/** Marks after which a list goes on. */
const opensNext = charClass(';,、:')

/** The stretches of text that are not inside a table, in order. */
export function proseSpans(text: string, grids: readonly Grid[]): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const grid of grids) {
    if (grid.start > start) spans.push({ start, end: grid.start })
    start = Math.max(start, grid.end)
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** What sentences without titles and quotations share. */
const NONE: number[] = []

function withSpan(spans: number[], start: number, end: number): number[] {
  if (spans === NONE) return [start, end]
  spans.push(start, end)
  return spans
}

/** Longest sentence that goes on over a line break. */
const LONGEST_LIST = 4000

/** Where headings begin and end, in order: no sentence goes on over one. */
export function wallsOf({ sections }: Outline): Int32Array {
  const walls = new Int32Array(sections.length * 2)
  for (let i = 0; i < sections.length; i++) {
    const { headingStart, heading } = sections[i]!
    walls[2 * i] = headingStart
    walls[2 * i + 1] = headingStart + heading.length
  }
  return walls.sort()
}

/** Whether the sentence that began at `from` goes on behind the line break at `at`. */
function goesOn(text: string, from: number, at: number, end: number, walls: Int32Array): boolean {
  if (at - from > LONGEST_LIST) return false
  let last = at - 1
  while (last > from && isBlank(text.charCodeAt(last))) last--
  if (!opensNext(text.charCodeAt(last))) return false
  let next = at + 1
  while (next < end && (isBlank(text.charCodeAt(next)) || isLineBreak(text.charCodeAt(next)))) next++
  if (next >= end) return false
  let low = 0
  let high = walls.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (walls[middle]! <= from) low = middle + 1
    else high = middle
  }
  return low === walls.length || walls[low]! > next
}

/**
 * Calls `visit` for every sentence of a stretch, in order, blanks at its start taken off. It is one value that goes on to the next
 * sentence: who keeps it copies it. Most sentences state no figure. A line break ends a sentence, but not
 * behind `;`, `,`, `、` or `:`, where the list goes on in the next line.
 */
export function eachSentence(
  text: string,
  { start, end }: Span,
  walls: Int32Array,
  visit: (sentence: Sentence) => void
): void {
  let at = start
  const sentence: Sentence = { start, end, titles: NONE, quotes: NONE, negator: false, section: -1 }
  while (at < end) {
    while (at < end && (isBlank(text.charCodeAt(at)) || endsSentence(text.charCodeAt(at)))) at++
    if (at >= end) return
    sentence.start = at
    sentence.titles = NONE
    sentence.quotes = NONE
    sentence.negator = false
    let depth = 0
    let title = -1
    let quote = -1
    let straight = -1
    for (; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (!isNoted(unit)) continue
      if (unit === 0x0a || unit === 0x0d) {
        if (!opensNext(text.charCodeAt(at - 1)) && !isBlank(text.charCodeAt(at - 1))) break
        if (!goesOn(text, sentence.start, at, end, walls)) break
      } else if (unit === FULL_STOP) {
        if (depth === 0 || at - title > LONGEST_TITLE) break
      } else if (unit === 0x21 || unit === 0x3f) {
        // …/a?id=20
        if (depth === 0 && !isLatin(text.charCodeAt(at + 1))) break
      } else if (unit === TITLE_OPEN) {
        if (depth === 0) title = at
        depth++
      } else if (unit === TITLE_CLOSE) {
        if (depth > 0 && --depth === 0 && at - title <= LONGEST_TITLE)
          sentence.titles = withSpan(sentence.titles, title, at)
      } else if (unit === QUOTE_OPEN) quote = at
      else if (unit === QUOTE_CLOSE) {
        if (quote !== -1) sentence.quotes = withSpan(sentence.quotes, quote, at)
        quote = -1
      } else if (unit === STRAIGHT_QUOTE) {
        if (straight !== -1) sentence.quotes = withSpan(sentence.quotes, straight, at)
        straight = straight === -1 ? at : -1
      } else if (unit !== NOT || negates(text.charCodeAt(at + 1))) sentence.negator = true
    }
    sentence.end = at
    visit(sentence)
  }
}
