// How dictionaries are written in the bundled core, where every byte is fetched: lists of words say how much of each word is
// that of the word before it, pairs of characters how far each is from the one before, and all share an alphabet. Nothing but
// the writing changes: `unpacked` gives back what `packed` was given, and `reader` reads what `respelled` wrote. Only these two
// are bundled.

/** Before a word: how many characters of the one before it begins with. No such character stands in a packed word. */
const SHARED = ' 123456789'
/** Before a text of pairs. */
const PAIRS = '\t'
/** From here on a step is written as a character; larger steps are written as the character itself that they lead to. */
const STEP = 0x23
const LARGEST_STEP = 0x3000 - STEP
const FIRST = 0x4e00

/**
 * The same data with lists of words and texts of pairs written short.
 *
 * @param isSet whether the words of lists may be put into another order
 * @throws RangeError when a text begins with what tells a packed one
 */
export function packed(data: unknown, isSet: boolean): unknown {
  if (typeof data === 'string') {
    if (/^[ \t]/.test(data)) throw new RangeError(`“${data}” cannot be told from a packed text`)
    return isPairs(data) ? packedPairs(data) : data
  }
  if (Array.isArray(data))
    return isWords(data) ? packedWords(isSet ? [...data].sort() : data) : data.map(d => packed(d, isSet))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, packed(value, isSet)]))
}

const isWords = (list: unknown[]): list is string[] =>
  list.length > 1 && list.every(word => typeof word === 'string' && word !== '' && !/[ 1-9\t]/.test(word))

function packedWords(words: readonly string[]): string {
  let before = ''
  return words
    .map(word => {
      let shared = 0
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++
      before = word
      return SHARED[shared] + word.slice(shared)
    })
    .join('')
}

/** A long even text of ideographs. */
const isPairs = (text: string): boolean => text.length >= 200 && /^(?:[一-鿿]{2})+$/.test(text)

/** The steps from each first character to the next, then those from each second one, larger and backward ones as the character. */
function packedPairs(text: string): string {
  const steps = [0, 1].map(side =>
    [...text]
      .filter((_, i) => i % 2 === side)
      .map((c, i, side) => {
        const step = c.charCodeAt(0) - (side[i - 1]?.charCodeAt(0) ?? FIRST)
        return step >= 0 && step < LARGEST_STEP ? String.fromCharCode(STEP + step) : c
      })
      .join('')
  )
  return PAIRS + steps.join('')
}

/** Puts back what `packed` wrote short, in place. */
export function unpacked<T extends object>(data: T): T {
  const open = data as Record<string, unknown>
  for (const key in open) {
    const value = open[key]
    if (typeof value === 'object' && value !== null) unpacked(value)
    else if (typeof value === 'string') {
      if (value[0] === ' ') open[key] = wordsOf(value)
      else if (value[0] === PAIRS) open[key] = pairsOf(value)
    }
  }
  return data
}

function wordsOf(list: string): string[] {
  const words = list.match(/[ 1-9][^ 1-9]*/g)!
  let word = ''
  for (let i = 0; i < words.length; i++) {
    const part = words[i]!
    const shared = part.charCodeAt(0) & 0xf
    word = shared === 0 ? part.slice(1) : word.slice(0, shared) + part.slice(1)
    words[i] = word
  }
  return words
}

function pairsOf(text: string): string {
  const half = (text.length - 1) / 2
  const before = [FIRST, FIRST]
  let pairs = ''
  for (let i = 0; i < half * 2; i++) {
    const unit = text.charCodeAt(1 + (i >> 1) + (i & 1) * half)
    before[i & 1] = unit < FIRST ? before[i & 1]! + unit - STEP : unit
    pairs += String.fromCharCode(before[i & 1]!)
  }
  return pairs
}

/** Characters from here on are written by their place in an alphabet: three bytes as two, the same lead byte for frequent ones. */
const OWN = 0x80
/** From here on they stand for themselves: steps to them would be halves of pairs. */
const FAR = 0xd800
/** So many places have two bytes. */
const PLACES = 0x800 - OWN

/**
 * The characters of texts that are not ASCII, frequent ones first; between powers of two by code, so that steps can tell them.
 *
 * @throws RangeError when there are more than an alphabet has places
 */
export function alphabetOf(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const unit of texts.flatMap(text => text.split(''))) {
    if (isSpelled(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  if (counts.size > PLACES) throw new RangeError(`${counts.size} different characters are more than an alphabet holds`)
  const byCode = (a: string, b: string): number => (a < b ? -1 : 1)
  const all = [...counts].sort(([a, m], [b, n]) => n - m || byCode(a, b)).map(([unit]) => unit)
  for (let from = 1; from < all.length; from *= 2) {
    all.splice(from, from, ...all.slice(from, from * 2).sort(byCode))
  }
  return all.join('')
}

const isSpelled = (unit: string): boolean => unit.charCodeAt(0) >= OWN && unit.charCodeAt(0) < FAR

/** A text in which characters stand for those of an alphabet; ASCII stands for itself. */
export const respelled = (text: string, alphabet: string): string =>
  text
    .split('')
    .map(unit => (isSpelled(unit) ? String.fromCharCode(OWN + alphabet.indexOf(unit)) : unit))
    .join('')

/** An alphabet as the steps from each character to the next, anew from each power of two. */
export function alphabetSteps(alphabet: string): string {
  let before = 0
  return alphabet
    .split('')
    .map((unit, i) => {
      if ((i & (i - 1)) === 0) before = OWN - 1
      const step = unit.charCodeAt(0) - before
      before += step
      return String.fromCharCode(STEP + step)
    })
    .join('')
}

/** Reads what `respelled` wrote. Lists of numbers, since a fresh process would make a text for every character otherwise. */
export function reader(steps: string): (text: string) => string {
  const alphabet = new Uint16Array(OWN + steps.length)
  let before = 0
  for (let i = 0; i < alphabet.length; i++) {
    const place = i - OWN
    if (place >= 0) {
      if ((place & (place - 1)) === 0) before = OWN - 1
      before += steps.charCodeAt(place) - STEP
    }
    alphabet[i] = place < 0 ? i : before
  }
  return text => {
    const units = new Uint16Array(PIECE)
    let read = ''
    for (let at = 0; at < text.length; at += PIECE) {
      const length = Math.min(PIECE, text.length - at)
      for (let i = 0; i < length; i++) {
        const unit = text.charCodeAt(at + i)
        units[i] = alphabet[unit] ?? unit
      }
      read += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
    }
    return read
  }
}

/** So many characters are put together at once. */
const PIECE = 4096
