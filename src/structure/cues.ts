// Cue words with what they say, found in one pass: the longest cue at a place wins and uses up its characters.
import { charClass } from '../text/char-class'
import { buildTrie, type Trie } from '../text/trie'

/** A compiled dictionary `{ meaning: [cue, …] }`; cues under `none` only keep shorter ones from speaking. */
export interface Cues<T extends string> {
  trie: Trie<T | 'none'>
  /** Whether a cue may begin with a character. */
  begins: (unit: number) => boolean
}

export function compileCues<T extends string>(
  meanings: Readonly<Partial<Record<T, readonly string[]>>>,
  none: readonly string[] = []
): Cues<T> {
  const entries: [string, T | 'none'][] = none.map(word => [word, 'none'])
  for (const meaning of Object.keys(meanings) as T[]) {
    for (const word of meanings[meaning]!) entries.push([word, meaning])
  }
  return { trie: buildTrie(entries), begins: charClass(entries.map(([word]) => word[0]).join('')) }
}

/** The meanings of the cues in `[start, end)`, in order of first appearance. A word listed under two meanings speaks for the first. */
export function meaningsIn<T extends string>(cues: Cues<T>, text: string, start: number, end: number): T[] {
  const { trie, begins } = cues
  const found: T[] = []
  for (let at = start; at < end; ) {
    const entry = begins(text.charCodeAt(at)) ? trie.longest(text, at, end) : -1
    if (entry < 0) {
      at++
      continue
    }
    const meaning = trie.values[entry]!
    if (meaning !== 'none' && !found.includes(meaning)) found.push(meaning)
    at += trie.lengths[entry]!
  }
  return found
}

/** A plain word list: whether one of its words stands in `[start, end)`, and where the first does; -1 for none. */
export function firstOf(trie: Trie<unknown>, text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (trie.longest(text, at, end) >= 0) return at
  return -1
}

/**
 * The first of a few words that begins at `at`. A loop, since a closure over `at` would cost its caller's loop a context for every
 * character that is passed.
 */
export function wordAt(text: string, words: readonly string[], at: number): string | undefined {
  for (const word of words) if (text.startsWith(word, at)) return word
  return undefined
}
