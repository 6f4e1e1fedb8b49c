// The concept dictionary, compiled: which concepts each wording stands for, and a trie over all wordings.
// It knows words, not figures; what a set of concepts means is said in dictionaries/indicators.json.
import dictionary from '../../dictionaries/concepts.json'
import { buildTrie, type Trie } from '../text/trie'

/** Concepts are numbered in the order of the dictionary. */
export interface Concepts {
  readonly names: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  /** Wordings; the value lists the numbers of all concepts that a wording stands for. */
  readonly trie: Trie<readonly number[]>
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
  const meanings = new Map<string, number[]>()
  for (const [i, name] of names.entries()) {
    for (const wording of table[name]!) {
      const known = meanings.get(wording)
      if (known) known.push(i)
      else meanings.set(wording, [i])
    }
  }
  const isObject = new Uint8Array(names.length)
  for (const [i, name] of names.entries()) if (name.startsWith('object.')) isObject[i] = 1
  return { names, numberOf, trie: buildTrie(meanings), isObject }
}
