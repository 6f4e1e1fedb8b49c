// The compiled dictionaries that the scan, the ranges and the codes share.
import type { Trie } from '../trie'

/** `word`: no number inside; `numeral`: a number after all. */
export type WordClass = 'word' | 'numeral'

export interface Rules {
  numberWords: Trie<WordClass>
  measures: Trie<true>
  /** Role of every character, and a mark on those that begin a dictionary word. */
  classes: Uint8Array
}
