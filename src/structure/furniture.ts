// Tells the lines of a report from those of the web page around it: menus, footers, share buttons, signature and date lines.
import dictionary from '../../dictionaries/furniture.json'
import { charClass } from '../text/char-class'
import { type Trie, wordTrie } from '../text/trie'

let words: { anywhere: Trie<string>; whole: ReadonlySet<string> } | undefined

/** A line of this length or more is prose even where its stops were lost. */
const SHORTEST_PROSE = 26

const isStop = charClass('。;,:!?、')

/**
 * Whether `[start, end)`, one printed line without blanks around, reads as prose. Lines without any stop that are too short to
 * be a sentence (a menu, a name, a date) do not, and neither do footers of the page.
 */
export function isProse(text: string, start: number, end: number): boolean {
  words ??= { anywhere: wordTrie(dictionary.anywhere), whole: new Set(dictionary.whole) }
  let stops = false
  let fullStop = false
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3002) fullStop = true
    if (isStop(unit)) stops = true
  }
  if (!fullStop && isFurniture(text, start, end)) return false
  return stops || end - start >= SHORTEST_PROSE
}

export function isFurniture(text: string, start: number, end: number): boolean {
  words ??= { anywhere: wordTrie(dictionary.anywhere), whole: new Set(dictionary.whole) }
  if (end - start <= 8 && words.whole.has(text.slice(start, end))) return true
  for (let at = start; at < end; at++) if (words.anywhere.longest(text, at, end) >= 0) return true
  return false
}
