// Which concepts the words before a figure name. Looked up only for the few figures that need it.
import { concepts } from '../lexicon'

/** Ids of the concepts named in `text[start, end)`; a longer wording hides the shorter ones inside it. */
export function conceptsIn(text: string, start: number, end: number): Set<string> {
  const { trie, names } = concepts()
  const found = new Set<string>()
  for (let at = start; at < end; ) {
    const entry = trie.longest(text, at, end)
    if (entry < 0) {
      at++
      continue
    }
    for (const concept of trie.values[entry]!.concepts) found.add(names[concept]!)
    at += trie.lengths[entry]!
  }
  return found
}
