// Words looked up by where they end: which word of a list stands right before an offset.
// A few words each; for long lists read from the left there is the trie.
import { charClass } from './char-class'

export interface Endings<T> {
  /** Whether any word ends in a code unit. */
  readonly mayEnd: (unit: number) => boolean
  /** Words with their values by the code unit that they end in, longest first. */
  readonly byUnit: ReadonlyMap<number, readonly (readonly [word: string, value: T])[]>
}

/** Compiles `[word, value]` pairs. */
export function endings<T>(entries: Iterable<readonly [string, T]>): Endings<T> {
  const byUnit = new Map<number, (readonly [string, T])[]>()
  for (const entry of entries) {
    const last = entry[0].charCodeAt(entry[0].length - 1)
    const list = byUnit.get(last)
    if (list) list.push(entry)
    else byUnit.set(last, [entry])
  }
  for (const list of byUnit.values()) list.sort((a, b) => b[0].length - a[0].length)
  return { mayEnd: charClass(String.fromCharCode(...byUnit.keys())), byUnit }
}

/** The longest word that ends at `end` and begins at `floor` or later, with its value; undefined when there is none. */
export function endingAt<T>(
  words: Endings<T>,
  text: string,
  end: number,
  floor: number
): readonly [word: string, value: T] | undefined {
  const last = text.charCodeAt(end - 1)
  if (!words.mayEnd(last)) return undefined
  for (const entry of words.byUnit.get(last)!) {
    const from = end - entry[0].length
    if (from >= floor && text.startsWith(entry[0], from)) return entry
  }
  return undefined
}
