// The hedges, compiled: words before and after a figure that turn it into an interval.
import { buildTrie, type Trie } from '../text/trie'
import type { HedgesDictionary } from './dictionaries'

/** See the note in dictionaries/hedges.json. */
export type Hedge = 'near' | 'about' | 'above' | 'at-least' | 'below' | 'at-most' | 'more' | 'none'

export interface Hedges {
  /** Hedges before a figure by their last character, longest first. */
  readonly before: ReadonlyMap<string, readonly (readonly [word: string, hedge: Hedge])[]>
  /** Hedges that a verb may separate from their figure (至少公开12项). */
  readonly distant: readonly (readonly [word: string, hedge: Hedge])[]
  readonly inside: Trie<Hedge>
  readonly after: Trie<Hedge>
}

function pairs(table: Readonly<Record<string, readonly string[]>>): [string, Hedge][] {
  return Object.entries(table).flatMap(([hedge, words]) => words.map(w => [w, hedge as Hedge] as [string, Hedge]))
}

export function compileHedges(dictionary: HedgesDictionary): Hedges {
  const before = new Map<string, [string, Hedge][]>()
  for (const pair of pairs(dictionary.before)) {
    const last = pair[0].at(-1)!
    const list = before.get(last)
    if (list) list.push(pair)
    else before.set(last, [pair])
  }
  for (const list of before.values()) list.sort((a, b) => b[0].length - a[0].length)
  return {
    before,
    distant: pairs(dictionary.distant),
    inside: buildTrie(pairs(dictionary.inside)),
    after: buildTrie(pairs(dictionary.after))
  }
}
