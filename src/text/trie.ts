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
 * Compiles `[word, value]` pairs. Throws RangeError on an empty word, and on dictionaries of some hundred thousand words.
 *
 * Children sit in one open-addressing hash table, key beside child, keyed by parent node and code unit: a step is one probe.
 * A node without children is no node: its entry stands in its place as a negative number, so that the end of a word costs
 * no probe. First characters sit in pages of 256, only those that occur: a character that starts no word is settled by two
 * array reads, and a dictionary of ten words costs kilobytes, not the quarter megabyte of a full table. A filter of 32 bits
 * for every first character tells which second ones may follow: in prose most do not, and so cost no probe either.
 */
export function buildTrie<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const words: string[] = []
  const values: T[] = []
  const lengths: number[] = []
  let units = 0
  for (const [word, value] of entries) {
    if (word.length === 0) throw new RangeError('buildTrie: a dictionary word is empty')
    words.push(word)
    values.push(value)
    lengths.push(word.length)
    units += word.length
  }
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
  const hasChildren = new Uint8Array(units + 2)
  // Nodes of first characters have the lowest numbers, so that their filters lie close together.
  let nodes = 1
  for (const word of words) {
    const root = (pageOf[word.charCodeAt(0) >> 8]! << 8) | (word.charCodeAt(0) & 0xff)
    if (first[root] === 0) first[root] = nodes++
  }
  const seconds = new Int32Array(nodes)
  let bits = 5
  while (1 << bits < units) bits++
  let table = new Int32Array(2 << bits)
  let filled = 0

  const grow = (): void => {
    const old = table
    bits++
    table = new Int32Array(2 << bits)
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      const slot = slotOf(table, 32 - bits, old[i]!)
      table[slot] = old[i]!
      table[slot + 1] = old[i + 1]!
    }
  }

  for (let w = 0; w < words.length; w++) {
    const word = words[w]!
    const root = (pageOf[word.charCodeAt(0) >> 8]! << 8) | (word.charCodeAt(0) & 0xff)
    let node = first[root]!
    seconds[node]! |= word.length === 1 ? -1 : 1 << word.charCodeAt(1)
    for (let i = 1; i < word.length; i++) {
      hasChildren[node] = 1
      const key = (node << 16) | word.charCodeAt(i)
      const slot = slotOf(table, 32 - bits, key)
      node = table[slot + 1]!
      if (node === 0) {
        node = nodes++
        table[slot] = key
        table[slot + 1] = node
        if (++filled * 2 > 1 << bits) grow()
      }
    }
    if (entryOf[node] === -1) entryOf[node] = w
  }
  // A key holds 16 bits of the node's number.
  if (nodes > 65536) throw new RangeError('buildTrie: too many words for one dictionary')
  for (let i = 1; i < table.length; i += 2) {
    const node = table[i]!
    if (node !== 0 && hasChildren[node] === 0) table[i] = ~entryOf[node]!
  }

  const children = table
  const shift = 32 - bits
  return {
    values,
    lengths,
    longest(text, at, end) {
      if (at >= end) return -1
      const unit = text.charCodeAt(at)
      let node = first[(pageOf[unit >> 8]! << 8) | (unit & 0xff)]!
      let i = at + 1
      if ((seconds[node]! & (1 << text.charCodeAt(i))) === 0) return -1
      let best = entryOf[node]!
      while (i < end) {
        node = children[slotOf(children, shift, (node << 16) | text.charCodeAt(i)) + 1]!
        if (node <= 0) return node < 0 ? ~node : best
        if (entryOf[node] !== -1) best = entryOf[node]!
        i++
      }
      return best
    },
    each(text, at, end, visit) {
      if (at >= end) return
      const unit = text.charCodeAt(at)
      let node = first[(pageOf[unit >> 8]! << 8) | (unit & 0xff)]!
      if (node === 0) return
      if (entryOf[node] !== -1) visit(entryOf[node]!)
      for (let i = at + 1; node > 0 && i < end; i++) {
        node = children[slotOf(children, shift, (node << 16) | text.charCodeAt(i)) + 1]!
        if (node > 0 && entryOf[node] !== -1) visit(entryOf[node]!)
      }
      if (node < 0) visit(~node)
    }
  }
}

/** Where a key stands in a table of key and child side by side, or the empty place where it would: child 0. */
function slotOf(table: Int32Array, shift: number, key: number): number {
  const mask = table.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> shift) << 1
  while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & mask
  return slot
}
