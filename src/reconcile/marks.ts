// One pass over the text for all rules that look at single characters or at words of their own: quotes and brackets,
// garbled characters, years, letters inside figures, advertisements, citations. It collects places; the rules judge.
import law from '../../dictionaries/legal-basis.json'
import mojibake from '../../dictionaries/mojibake.json'
import spam from '../../dictionaries/spam.json'
import type { Facts } from '../model'
import { buildTrie, type Trie } from '../text/trie'

export interface Marks {
  /** Offsets of paired marks, in order, up to `pairsEnd`. */
  pairs: readonly number[]
  /** The end of the text, or of the last whole line before the marks became too many. */
  pairsEnd: number
  /** Offsets of replacement and private-use characters. */
  garbled: readonly number[]
  /** Offsets of numbers of at least four digits that begin with 2: years, and dates run together. */
  years: readonly number[]
  /** Offsets of letters that look like digits and have a digit before them. */
  letters: readonly number[]
  /** Offsets where words of these kinds begin; `authors` are words that may name the author of the report. */
  words: Readonly<Record<WordKind, readonly number[]>>
}

type WordKind = 'topic' | 'mojibake' | 'cite' | 'author'

export const PAIRS = ['“”', '《》', '（）', '()', '【】', '〔〕', '「」'] as const
/** Letters that look like 0 and 1. */
export const LOOKALIKES = ['O', 'o', 'l', 'I'] as const

const PLAIN = 0
const WORD = 1
const PAIR = 2
const TWO = 3
const LETTER = 4
const GARBLED = 5

/** What a character may be or begin, and the words themselves. */
interface Kinds {
  classes: Uint8Array
  words: Trie<readonly WordKind[]>
}

let kinds: Kinds | undefined

function readKinds(): Kinds {
  const classes = new Uint8Array(65536)
  classes.fill(GARBLED, 0xe000, 0xf900)
  classes[0xfffd] = GARBLED
  const words = new Map<string, WordKind[]>()
  const add = (kind: WordKind, list: readonly string[]): void => {
    for (const word of list) {
      classes[word.charCodeAt(0)] = WORD
      const known = words.get(word)
      if (known === undefined) words.set(word, [kind])
      else if (!known.includes(kind)) known.push(kind)
    }
  }
  add('topic', [...spam.topics, ...spam.alone])
  add('mojibake', mojibake.signs)
  add('cite', law.entries.flatMap(e => e.cites).flatMap(spellings))
  add('author', ['由', '现将', '现公布'])
  for (const mark of PAIRS.join('')) classes[mark.charCodeAt(0)] = PAIR
  for (const letter of LOOKALIKES) classes[letter.charCodeAt(0)] = LETTER
  classes[0x32] = TWO
  return { classes, words: buildTrie(words) }
}

/** Document numbers are printed with three kinds of brackets. */
export const spellings = (cite: string): string[] =>
  cite.includes('[')
    ? [cite, cite.replace('[', '〔').replace(']', '〕'), cite.replace('[', '［').replace(']', '］')]
    : cite.includes('(')
      ? [cite, cite.replace('(', '（').replace(')', '）')]
      : [cite]

const known = new WeakMap<Facts, Marks>()

/** Places in the text of a report; looked for at the first call. */
export function marksOf(facts: Facts): Marks {
  let marks = known.get(facts)
  if (marks === undefined) {
    marks = readMarks(facts.text)
    known.set(facts, marks)
  }
  return marks
}

function readMarks(text: string): Marks {
  kinds ??= readKinds()
  const { classes, words: dictionary } = kinds
  const [pairs, garbled, years, letters]: [number[], number[], number[], number[]] = [[], [], [], []]
  const words: Record<WordKind, number[]> = { topic: [], mojibake: [], cite: [], author: [] }
  for (let i = 0; i < text.length; i++) {
    const kind = classes[text.charCodeAt(i)]!
    if (kind === PLAIN) continue
    if (kind === WORD) {
      const word = dictionary.longest(text, i, text.length)
      if (word >= 0) for (const list of dictionary.values[word]!) keep(words[list], i)
    } else if (kind === PAIR) keep(pairs, i)
    else if (kind === TWO) {
      if (isDigit(text.charCodeAt(i + 1)) && isYear(text, i)) keep(years, i)
    } else if (kind === LETTER) {
      if (isDigit(text.charCodeAt(i - 1))) keep(letters, i)
    } else keep(garbled, i)
  }
  let pairsEnd = text.length
  if (pairs.length === MOST) {
    pairsEnd = Math.max(0, text.lastIndexOf('\n', pairs[MOST - 1]!))
    while (pairs.length > 0 && pairs[pairs.length - 1]! >= pairsEnd) pairs.pop()
  }
  return { pairs, pairsEnd, garbled, years, letters, words }
}

/** Places of one kind that are kept; a text with more is no report, and the memory for them is not to grow with it. */
const MOST = 200_000

function keep(places: number[], at: number): void {
  if (places.length < MOST) places.push(at)
}

const isYear = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at - 1))

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
