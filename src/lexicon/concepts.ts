// The concept dictionary, compiled: which concepts each wording stands for, and a trie over all wordings.
// It knows words, not figures; what a set of concepts means is said in dictionaries/indicators.json.
import dictionary from '../../dictionaries/concepts.json'
import { buildTrie, type Trie } from '../text/trie'

/** What one wording stands for. */
export interface Meaning {
  readonly concepts: readonly number[]
  /** The wording counts only where a word begins: written `|申请` in the dictionary. */
  readonly anchored: boolean
}

/** Concepts are numbered in the order of the dictionary. */
export interface Concepts {
  readonly names: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly trie: Trie<Meaning>
  /** 1 for concepts of the class `object.`: what a figure counts. */
  readonly isObject: Uint8Array
}

let compiled: Concepts | undefined

/** The built-in concepts, compiled at the first call. */
export function concepts(): Concepts {
  compiled ??= compileConcepts(dictionary.concepts)
  return compiled
}

/** Compiles a table of concept → wordings. */
export function compileConcepts(table: Readonly<Record<string, readonly string[]>>): Concepts {
  const names = Object.keys(table)
  const numberOf = new Map(names.map((name, i) => [name, i]))
  const meanings = new Map<string, { concepts: number[]; anchored: boolean }>()
  for (const [i, name] of names.entries()) {
    for (const entry of table[name]!) {
      const anchored = entry.startsWith('|')
      const wording = anchored ? entry.slice(1) : entry
      const known = meanings.get(wording)
      if (known) known.concepts.push(i)
      else meanings.set(wording, { concepts: [i], anchored })
    }
  }
  const isObject = new Uint8Array(names.length)
  for (const [i, name] of names.entries()) if (name.startsWith('object.')) isObject[i] = 1
  return { names, numberOf, trie: buildTrie(meanings), isObject }
}
