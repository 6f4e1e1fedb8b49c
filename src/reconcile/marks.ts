// One pass over the text for all rules that look at single characters or at words of their own: quotes and brackets,
// garbled characters, years, letters inside figures, advertisements, citations. It collects places; the rules judge.
import law from '../../dictionaries/legal-basis.json'
import mojibake from '../../dictionaries/mojibake.json'
import spam from '../../dictionaries/spam.json'
import { charClass } from '../text/char-class'
import { buildTrie, type Trie } from '../text/trie'
import type { Ledger } from './ledger'
import { once } from './once'

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

/** The words, what a character may be or begin, and whether it is anything. */
interface Kinds {
  words: Trie<readonly WordKind[]>
  isMark(unit: number): boolean
  isPair(unit: number): boolean
  isLetter(unit: number): boolean
}

/** Not in use: what is read there was written for a font of its own, or could not be decoded. */
const isGarbled = (unit: number): boolean => (unit >= 0xe000 && unit < 0xf900) || unit === 0xfffd

let kinds: Kinds | undefined

function readKinds(): Kinds {
  const words = new Map<string, WordKind[]>()
  const add = (kind: WordKind, list: readonly string[]): void => {
    for (const word of list) {
      const known = words.get(word)
      if (known === undefined) words.set(word, [kind])
      else if (!known.includes(kind)) known.push(kind)
    }
  }
  add('topic', [...spam.topics, ...spam.alone])
  add('mojibake', mojibake.signs)
  add('cite', law.entries.flatMap(e => e.cites).flatMap(spellings))
  add('author', ['由', '现将', '现公布'])
  const [pairs, letters] = [PAIRS.join(''), LOOKALIKES.join('')]
  return {
    words: buildTrie(words),
    isMark: charClass(`2${pairs}${letters}${[...words.keys()].map(word => word[0]).join('')}`),
    isPair: charClass(pairs),
    isLetter: charClass(letters)
  }
}

/** Document numbers are printed with three kinds of brackets. */
export const spellings = (cite: string): string[] =>
  cite.includes('[')
    ? [cite, cite.replace('[', '〔').replace(']', '〕'), cite.replace('[', '［').replace(']', '］')]
    : cite.includes('(')
      ? [cite, cite.replace('(', '（').replace(')', '）')]
      : [cite]

/** Places in the text of a report; looked for at the first call. */
export const marksOf = once(({ facts }: Ledger): Marks => readMarks(facts.text))

function readMarks(text: string): Marks {
  kinds ??= readKinds()
  const { words: dictionary, isMark, isPair, isLetter } = kinds
  const [pairs, garbled, years, letters]: [number[], number[], number[], number[]] = [[], [], [], []]
  const words: Record<WordKind, number[]> = { topic: [], mojibake: [], cite: [], author: [] }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isMark(unit)) {
      if (isGarbled(unit)) keep(garbled, i)
    } else if (isPair(unit)) keep(pairs, i)
    else if (unit === 0x32) {
      if (isDigit(text.charCodeAt(i + 1)) && isYear(text, i)) keep(years, i)
    } else if (isLetter(unit)) {
      if (isDigit(text.charCodeAt(i - 1))) keep(letters, i)
    } else {
      const word = dictionary.longest(text, i, text.length)
      if (word >= 0) for (const list of dictionary.values[word]!) keep(words[list], i)
    }
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
