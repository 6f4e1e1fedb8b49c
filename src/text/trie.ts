// A prefix tree over dictionary words, for finding every word of a dictionary in one pass over a text.
// It knows words and positions, not what the words mean.

/** Words compiled for look-up. Entries are numbered in the order given; a word given twice keeps its first number. */
export interface Trie<T> {
  /** The value of entry number `i`. */
  readonly values: readonly T[]
  /** Length in code units of entry number `i`. */
  readonly lengths: readonly number[]
  /**
   * Number of the longest entry that starts at `at` and ends at or before `end`; -1 when there is none.
   */
  longest(text: string, at: number, end: number): number
  /** Calls `visit(entry)` for every entry that starts at `at` and ends at or before `end`, shortest first. */
  each(text: string, at: number, end: number, visit: (entry: number) => void): void
}

/**
 * Compiles `[word, value]` pairs. Throws RangeError on an empty word.
 *
 * Children sit in one open-addressing hash table keyed by parent node and code unit: a step is one probe. First
 * characters sit in pages of 256, only those that occur: a character that starts no word is settled by two array reads,
 * and a dictionary of ten words costs kilobytes, not the quarter megabyte of a full table.
 */
export function buildTrie<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const words: string[] = []
  const values: T[] = []
  let units = 0
  for (const [word, value] of entries) {
    if (word.length === 0) throw new RangeError('buildTrie: a dictionary word is empty')
    words.push(word)
    values.push(value)
    units += word.length
  }
  const lengths = words.map(w => w.length)
  let capacity = 64
  while (capacity < units * 2) capacity *= 2
  const mask = capacity - 1
  const keyNode = new Int32Array(capacity)
  const keyUnit = new Uint16Array(capacity)
  const child = new Int32Array(capacity)
  const pageOf = new Uint8Array(256)
  let pages = 1
  for (const word of words) {
    const page = word.charCodeAt(0) >> 8
    if (pageOf[page] === 0) pageOf[page] = pages++
  }
  // Page 0 stays empty: it is what characters of unused pages are looked up in. A Uint8 numbers at most 255 more, and
  // U+FF00–FFFF is folded away by the normaliser; a dictionary that used every page would be refused here.
  if (pages > 256) throw new RangeError('buildTrie: words start on every page of the code space')
  const first = new Int32Array(pages * 256)
  const entryOf = new Int32Array(units + 2).fill(-1)
  let nodes = 1

  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask
    while (child[slot] !== 0 && (keyNode[slot] !== node || keyUnit[slot] !== unit)) slot = (slot + 1) & mask
    return slot
  }

  const rootOf = (unit: number): number => (pageOf[unit >> 8]! << 8) | (unit & 0xff)

  for (let w = 0; w < words.length; w++) {
    const word = words[w]!
    const root = rootOf(word.charCodeAt(0))
    let node = first[root]!
    if (node === 0) first[root] = node = nodes++
    for (let i = 1; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      const slot = slotOf(node, unit)
      if (child[slot] === 0) {
        keyNode[slot] = node
        keyUnit[slot] = unit
        child[slot] = nodes++
      }
      node = child[slot]!
    }
    if (entryOf[node] === -1) entryOf[node] = w
  }

  return {
    values,
    lengths,
    longest(text, at, end) {
      if (at >= end) return -1
      let node = first[rootOf(text.charCodeAt(at))]!
      let best = -1
      for (let i = at + 1; node !== 0; i++) {
        if (entryOf[node] !== -1) best = entryOf[node]!
        if (i >= end) break
        node = child[slotOf(node, text.charCodeAt(i))]!
      }
      return best
    },
    each(text, at, end, visit) {
      if (at >= end) return
      let node = first[rootOf(text.charCodeAt(at))]!
      for (let i = at + 1; node !== 0; i++) {
        if (entryOf[node] !== -1) visit(entryOf[node]!)
        if (i >= end) break
        node = child[slotOf(node, text.charCodeAt(i))]!
      }
    }
  }
}
