// What may stand around the words that name a body or a thing and is no part of the name: 其中|县公安局|共, 今年|申请|达. Words are
// data: dictionaries/particles.json.
import particles from '../../dictionaries/particles.json'
import { type Endings, endingAt, endings } from '../text/endings'
import { type Trie, themselves, wordTrie } from '../text/trie'
import { CLOSE, charClass } from './characters'

/** The words that are taken off before and behind a name. */
export interface Edges {
  leads: Trie<string>
  tails: Endings<string>
  /** Words that end in a tail and are taken for whole. */
  kept: Endings<string>
}

/** Around the name of a body, which prepositions may lead. */
export const edgesOfName = ({ leads, prepositions, tails, adverbs }: typeof particles): Edges => ({
  leads: wordTrie([...leads, ...prepositions]),
  tails: endings(themselves([...tails, ...adverbs])),
  kept: endings([])
})

/** Around what a figure counts. */
export const edgesOfSubject = ({ leads, tails, kept }: typeof particles): Edges => ({
  leads: wordTrie(leads),
  tails: endings(themselves(tails)),
  kept: endings(themselves(kept))
})

/** By the words of the dictionary. */
export const NAME = edgesOfName(particles)
export const SUBJECT = edgesOfSubject(particles)

const isMark = charClass(' \t\n\r\u2028\u2029,、:;“”"\'()')

/** 2018年, 2018 年, 2018年度 */
const YEAR = /^\d{4} ?年度?/
const LONGEST_YEAR = 7

/** 1、 (2) 三. 一是 ①: a number in a list of points. */
const MARKER = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)是]|[①-⑩])/
const LONGEST_MARKER = 5

/** Past the number of a point, and the words, marks and years that may lead a name in `[from, to)`. */
export function pastLeads(text: string, from: number, to: number, { leads }: Edges): number {
  let at = from + (MARKER.exec(text.slice(from, from + LONGEST_MARKER))?.[0].length ?? 0)
  for (;;) {
    const lead = leads.longest(text, at, to)
    if (lead !== -1) at += leads.lengths[lead]!
    else if (at < to && isMark(text.charCodeAt(at))) at++
    else {
      const year = YEAR.exec(text.slice(at, Math.min(to, at + LONGEST_YEAR)))
      if (year === null) return at
      at += year[0].length
    }
  }
}

/** End of `[from, to)` without the words and marks that may follow a name. */
export function beforeTails(text: string, from: number, to: number, { tails, kept }: Edges): number {
  for (let end = to; ; ) {
    while (end > from && isMark(text.charCodeAt(end - 1)) && !closesWithin(text, from, end)) end--
    if (end <= from || endingAt(kept, text, end, from) !== undefined) return end
    const tail = endingAt(tails, text, end, from)
    if (tail === undefined) return end
    end -= tail[0].length
  }
}

/** Whether a stretch ends with a bracket that opens inside it. */
function closesWithin(text: string, from: number, end: number): boolean {
  return text.charCodeAt(end - 1) === CLOSE && text.slice(from, end).includes('(')
}
