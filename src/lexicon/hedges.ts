// The hedges, compiled: words before and after a figure that turn it into an interval.
import { type Endings, endings } from '../text/endings'
import { buildTrie, type Trie } from '../text/trie'
import type { HedgesDictionary } from './dictionaries'

/** See the note in dictionaries/hedges.json. */
export type Hedge = 'near' | 'about' | 'above' | 'at-least' | 'below' | 'at-most' | 'more' | 'none'

export interface Hedges {
  /** Hedges before a figure. */
  readonly before: Endings<Hedge>
  /** Hedges that a verb may separate from their figure (至少公开12项). */
  readonly distant: Endings<Hedge>
  readonly inside: Trie<Hedge>
  readonly after: Trie<Hedge>
}

function pairs(table: Readonly<Record<string, readonly string[]>>): [string, Hedge][] {
  return Object.entries(table).flatMap(([hedge, words]) => words.map(w => [w, hedge as Hedge] as [string, Hedge]))
}

export function compileHedges(dictionary: HedgesDictionary): Hedges {
  return {
    before: endings(pairs(dictionary.before)),
    distant: endings(pairs(dictionary.distant)),
    inside: buildTrie(pairs(dictionary.inside)),
    after: buildTrie(pairs(dictionary.after))
  }
}
