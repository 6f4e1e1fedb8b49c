// Which concepts of the dictionary the words before a figure name. Looked up only for the few figures that need it.
import dictionary from '../../dictionaries/concepts.json'
import { buildTrie, type Trie } from '../text/trie'

let words: Trie<string[]> | null = null

/** Ids of the concepts named in `text[start, end)`, longest words first. */
export function conceptsIn(text: string, start: number, end: number): Set<string> {
  words ??= compile()
  const found = new Set<string>()
  for (let at = start; at < end; ) {
    const entry = words.longest(text, at, end)
    if (entry < 0) {
      at++
      continue
    }
    for (const concept of words.values[entry]!) found.add(concept)
    at += words.lengths[entry]!
  }
  return found
}

/** A word may name several concepts. */
function compile(): Trie<string[]> {
  const concepts = new Map<string, string[]>()
  for (const [concept, list] of Object.entries(dictionary.concepts)) {
    for (const word of list) {
      const known = concepts.get(word)
      if (known === undefined) concepts.set(word, [concept])
      else known.push(concept)
    }
  }
  return buildTrie(concepts)
}
