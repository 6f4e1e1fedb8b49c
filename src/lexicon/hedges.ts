// The hedges, compiled: words before and after a figure that turn it into an interval.
import { type Endings, endings } from '../text/endings'
import { buildTrie, pairsOf, type Trie } from '../text/trie'
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

export function compileHedges(dictionary: HedgesDictionary): Hedges {
  return {
    before: endings(pairsOf<Hedge>(dictionary.before)),
    distant: endings(pairsOf<Hedge>(dictionary.distant)),
    inside: buildTrie(pairsOf<Hedge>(dictionary.inside)),
    after: buildTrie(pairsOf<Hedge>(dictionary.after))
  }
}
