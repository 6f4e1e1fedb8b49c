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
  /**
   * The first offset from `at` on where an entry may start, by its first two characters; `end` when there is none. For passing
   * over prose in one tight loop, in which most characters start nothing.
   */
  next(text: string, at: number, end: number): number
  /** Calls `visit(entry)` for every entry that starts at `at` and ends at or before `end`, shortest first. */
  each(text: string, at: number, end: number, visit: (entry: number) => void): void
}

/**
 * Compiles `[word, value]` pairs. Throws RangeError on an empty word, and on dictionaries of some ten thousand words.
 *
 * Children sit in one open-addressing hash table, key beside child, keyed by parent node and code unit: a step is one probe.
 * A node without children is no node: its entry stands in its place as a negative number, so that the end of a word costs
 * no probe. First characters sit in pages of 256, only those that occur: a character that starts no word is settled by two
 * array reads, and a dictionary of ten words costs kilobytes, not the quarter megabyte of a full table. A filter of 32 bits
 * for every first character tells which second ones may follow: in prose most do not, and so cost no probe either.
 *
 * Nothing is laid out before a text asks for it: the words below a node are a chain until a text first comes there, and are then
 * dealt to its children. A report has a quarter of the pairs that words begin with, and a process that reads one report should not
 * pay for all.
 */
export function buildTrie<T>(entries: ReadonlyMap<string, T> | Iterable<readonly [string, T]>): Trie<T> {
  const words: string[] = []
  const values: T[] = []
  const lengths: number[] = []
  const pageOf = new Uint8Array(256)
  let pages = 1
  let units = 0
  const take = (word: string, value: T): void => {
    if (word.length === 0) throw new RangeError('buildTrie: a dictionary word is empty')
    words.push(word)
    values.push(value)
    lengths.push(word.length)
    units += word.length
    const page = word.charCodeAt(0) >> 8
    if (pageOf[page] === 0) pageOf[page] = pages++
  }
  // Walking the pairs of a map makes each of them anew, and taking a pair apart by a pattern walks an iterator over it: either
  // costs more than all else here in a fresh process.
  if (entries instanceof Map) {
    entries.forEach((value, word) => {
      take(word, value)
    })
  } else for (const entry of entries) take(entry[0], entry[1])
  // A key holds 16 bits of the node's number.
  if (units > 65536) throw new RangeError('buildTrie: too many words for one dictionary')
  // Page 0 stays empty: it is what characters of unused pages are looked up in. A Uint8 numbers at most 255 more, and
  // U+FF00–FFFF is folded away by the normaliser; a dictionary that used every page would be refused here.
  if (pages > 256) throw new RangeError('buildTrie: words start on every page of the code space')
  const first = new Int32Array(pages * 256)
  const entryOf = new Int32Array(units + 2).fill(-1)
  const seconds = new Int32Array(pages * 256)
  let nodes = 1
  let bits = 5
  while (1 << bits < words.length) bits++
  let shift = 32 - bits
  let children = new Int32Array(2 << bits)
  let filled = 0
  /** In a chain: what stands before a word, as it stood in the place of the chain; 0 before the last one. */
  const before = new Int32Array(words.length)

  words.forEach((word, w) => {
    const unit = word.charCodeAt(0)
    const at = (pageOf[unit >> 8]! << 8) | (unit & 0xff)
    before[w] = first[at]!
    first[at] = ~w - LATER
    seconds[at]! |= word.length === 1 ? -1 : 1 << word.charCodeAt(1)
  })

  /** The place of a child, kept free for it where there is none. */
  function slotAt(node: number, unit: number): number {
    if (filled * 2 >= 1 << bits) grow()
    const key = (node << 16) | unit
    const slot = slotOf(children, shift, key)
    if (children[slot + 1] === 0) {
      children[slot] = key
      filled++
    }
    return slot
  }

  function grow(): void {
    const old = children
    bits++
    shift--
    children = new Int32Array(2 << bits)
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      const slot = slotOf(children, shift, old[i]!)
      children[slot] = old[i]!
      children[slot + 1] = old[i + 1]!
    }
  }

  /**
   * The node that a chain becomes: its words, alike in their first `depth` characters, are dealt to the children. Of a word given
   * twice the first counts.
   */
  function dealt(chain: number, depth: number): number {
    const node = nodes++
    for (let next = chain; next !== 0; ) {
      const w = ~(next < -LATER ? next + LATER : next)
      next = before[w]!
      if (lengths[w] === depth) {
        if (entryOf[node] === -1 || entryOf[node]! > w) entryOf[node] = w
        continue
      }
      const slot = slotAt(node, words[w]!.charCodeAt(depth))
      const known = children[slot + 1]!
      before[w] = known
      children[slot + 1] = known === 0 && lengths[w] === depth + 1 ? ~w : ~w - LATER
    }
    return node
  }

  /** The root of the first character in a place; 0 for none. */
  function rootAt(place: number): number {
    const root = first[place]!
    if (root >= 0) return root
    const node = dealt(root, 1)
    first[place] = node
    return node
  }

  /** The node of the chain in a slot, for words alike in `depth` characters. */
  function opened(slot: number, depth: number): number {
    const chain = children[slot + 1]!
    // Before its words are dealt, for which the table may grow and move.
    children[slot + 1] = nodes
    return dealt(chain, depth)
  }

  return {
    values,
    lengths,
    longest(text, at, end) {
      if (at >= end) return -1
      const unit = text.charCodeAt(at)
      const place = (pageOf[unit >> 8]! << 8) | (unit & 0xff)
      let i = at + 1
      if ((seconds[place]! & (1 << text.charCodeAt(i))) === 0) return -1
      let node = rootAt(place)
      let best = entryOf[node]!
      while (i < end) {
        const slot = slotOf(children, shift, (node << 16) | text.charCodeAt(i))
        node = children[slot + 1]!
        if (node <= 0) {
          if (node >= -LATER) return node < 0 ? ~node : best
          node = opened(slot, i + 1 - at)
        }
        if (entryOf[node] !== -1) best = entryOf[node]!
        i++
      }
      return best
    },
    next(text, at, end) {
      if (at >= end) return end
      let unit = text.charCodeAt(at)
      for (let i = at + 1; i < text.length; i++) {
        const follower = text.charCodeAt(i)
        if ((seconds[(pageOf[unit >> 8]! << 8) | (unit & 0xff)]! & (1 << follower)) !== 0) return i - 1
        if (i === end) return end
        unit = follower
      }
      // no character follows the last one, which an entry of a single character needs none for
      return seconds[(pageOf[unit >> 8]! << 8) | (unit & 0xff)] === -1 ? end - 1 : end
    },
    each(text, at, end, visit) {
      if (at >= end) return
      const unit = text.charCodeAt(at)
      let node = rootAt((pageOf[unit >> 8]! << 8) | (unit & 0xff))
      if (node === 0) return
      if (entryOf[node] !== -1) visit(entryOf[node]!)
      for (let i = at + 1; node > 0 && i < end; i++) {
        const slot = slotOf(children, shift, (node << 16) | text.charCodeAt(i))
        node = children[slot + 1]!
        if (node < -LATER) node = opened(slot, i + 1 - at)
        if (node > 0 && entryOf[node] !== -1) visit(entryOf[node]!)
      }
      if (node < 0) visit(~node)
    }
  }
}

/** Words that stand for themselves, for `buildTrie` and `endings`. */
export const themselves = (words: readonly string[]) => words.map(word => [word, word] as const)

/** A trie of words that stand for themselves. */
export const wordTrie = (words: readonly string[]): Trie<string> => buildTrie(themselves(words))

/** A table of value → words as pairs, for `buildTrie` and `endings`. */
export const pairsOf = <T extends string>(table: { readonly [value in T]?: readonly string[] }) =>
  Object.entries<readonly string[] | undefined>(table).flatMap(([value, words]) =>
    (words ?? []).map(word => [word, value as T] as const)
  )

/** Below this, a child stands for a chain of words: `~w - LATER` for the one that begins with word `w`. */
const LATER = 1 << 17

/** Where a key stands in a table of key and child side by side, or the empty place where it would: child 0. */
function slotOf(table: Int32Array, shift: number, key: number): number {
  const mask = table.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> shift) << 1
  while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & mask
  return slot
}
