// The hedges, compiled: words before and after a figure that turn it into an interval.
import { buildTrie, type Trie } from '../text/trie'
import type { HedgesDictionary } from './dictionaries'

/** See the note in dictionaries/hedges.json. */
export type Hedge = 'near' | 'about' | 'above' | 'at-least' | 'below' | 'at-most' | 'more' | 'none'

export interface Hedges {
  /** Hedges before a figure. */
  readonly before: ByLastUnit
  /** Hedges that a verb may separate from their figure (至少公开12项). */
  readonly distant: ByLastUnit
  readonly inside: Trie<Hedge>
  readonly after: Trie<Hedge>
}

/** Words with their hedges by the code unit that they end in, longest first. */
export type ByLastUnit = ReadonlyMap<number, readonly (readonly [word: string, hedge: Hedge])[]>

function pairs(table: Readonly<Record<string, readonly string[]>>): [string, Hedge][] {
  return Object.entries(table).flatMap(([hedge, words]) => words.map(w => [w, hedge as Hedge] as [string, Hedge]))
}

function byLastUnit(table: Readonly<Record<string, readonly string[]>>): ByLastUnit {
  const byUnit = new Map<number, [string, Hedge][]>()
  for (const pair of pairs(table)) {
    const last = pair[0].charCodeAt(pair[0].length - 1)
    const list = byUnit.get(last)
    if (list) list.push(pair)
    else byUnit.set(last, [pair])
  }
  for (const list of byUnit.values()) list.sort((a, b) => b[0].length - a[0].length)
  return byUnit
}

export function compileHedges(dictionary: HedgesDictionary): Hedges {
  return {
    before: byLastUnit(dictionary.before),
    distant: byLastUnit(dictionary.distant),
    inside: buildTrie(pairs(dictionary.inside)),
    after: buildTrie(pairs(dictionary.after))
  }
}
