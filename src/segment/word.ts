// What a segmenter gives, whichever engine is behind it.

/** One word with its place in the text. Words lie side by side and cover the text, blanks and marks included. */
export interface Word {
  text: string
  /** UTF-16 offsets, `[start, end)`. */
  start: number
  end: number
  /**
   * Part of speech as jieba writes it (n, v, vn, m, x …); null where the engine has none. `Intl.Segmenter` knows those of the domain
   * dictionary only.
   */
  pos: string | null
}

/** Cuts one text into words. */
export type Segment = (text: string) => Word[]

/** A word of a dictionary: the word, how frequent to take it, its part of speech. */
export type DictionaryWord = readonly [word: string, frequency: number, pos: string]

/** An engine, ready to be loaded. */
export interface Adapter {
  readonly name: AdapterName
  /**
   * Loads the engine with the given words added to its own.
   *
   * @throws SegmenterMissing when the engine is not installed, or not in this browser
   */
  load(words: readonly DictionaryWord[]): Promise<Segment>
}

export type AdapterName = '@node-rs/jieba' | 'nodejieba' | 'Intl.Segmenter'

export class SegmenterMissing extends Error {
  override readonly name = 'SegmenterMissing'
  constructor(
    readonly adapter: AdapterName,
    remedy: string,
    options?: ErrorOptions
  ) {
    super(`${adapter} is not there: ${remedy}`, options)
  }
}

/**
 * Puts words of an engine back on the text they came from. Engines may write a character otherwise (a lone surrogate becomes
 * U+FFFD) or leave some out; the text of a word is always the source's.
 */
export function placed(text: string, found: Iterable<readonly [word: string, pos: string | null]>): Word[] {
  const words: Word[] = []
  let at = 0
  const push = (end: number, pos: string | null): void => {
    if (end > at) words.push({ text: text.slice(at, end), start: at, end, pos })
    at = Math.max(at, end)
  }
  for (const [word, pos] of found) {
    if (word.length === 0) continue
    if (!text.startsWith(word, at)) {
      const next = text.indexOf(word, at)
      // Near: the engine left something out. Far or nowhere: it wrote the word otherwise, in the same length.
      if (next >= 0 && next - at <= LEFT_OUT) push(next, null)
    }
    push(Math.min(text.length, at + word.length), pos)
  }
  push(text.length, null)
  return words
}

const LEFT_OUT = 64
