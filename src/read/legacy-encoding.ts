// Which legacy Chinese encoding bytes are in. Every candidate decodes a sample, and the one whose characters are the
// everyday ones wins: standards put everyday characters on their first level (GB 2312 rows 16-55, Big5 A440-C67E), and
// bytes read in the wrong encoding come out as rare characters, kana and private use.
import { decodeLoosely, decodeStrictly } from './strict-decoding'

export interface Guess {
  encoding: string
  /** Share of non-ASCII characters that are everyday ones, 0 to 1. */
  likelihood: number
  /** The whole text, where all of it was read to find out; else null. */
  text: string | null
}

/** Enough to tell encodings apart, small enough to decode several times. */
const SAMPLE_BYTES = 16 * 1024

/** Worse than this is not Chinese text in that encoding. */
const LEAST = 0.6

/** Bytes of one encoding read in another do not come near this. */
export const SURE = 0.97

/** What a declaration is worth: it decides between readings that are about as likely. */
const DECLARED_BONUS = 0.1

/**
 * The likeliest of GB 18030, Big5 and the declared encoding; null when none makes Chinese text.
 *
 * @param declared a label as TextDecoder names it, or null
 */
export function bestLegacy(bytes: Uint8Array, declared: string | null): Guess | null {
  // The declared one first: where it plainly holds, no other has to be tried.
  const candidates = new Set(declared === null || declared === 'utf-8' ? [] : [declared])
  candidates.add('gb18030').add('big5')
  let best: Guess | null = null
  let bestScore = LEAST
  for (const encoding of candidates) {
    const sample = sampleOf(bytes)
    const text = decodeLoosely(sample, encoding)
    const likelihood = likelihoodOf(text)
    const score = likelihood + (encoding === declared ? DECLARED_BONUS : 0)
    if (score > bestScore) {
      best = { encoding, likelihood, text: sample.length === bytes.length ? text : null }
      bestScore = score
    }
    if (likelihood >= SURE) break
  }
  return best
}

/**
 * The text when the bytes are UTF-8 apart from a few broken places (a file cut off inside a character, a stray byte),
 * else null.
 */
export function brokenUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder()
  // A character that is not ASCII has two bytes at least: more broken places than this are too many, whatever follows.
  const most = allowed(bytes.length / 2)
  let text = ''
  let broken = 0
  let good = 0
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    const part = decoder.decode(bytes.subarray(at, at + STEP_BYTES), { stream: at + STEP_BYTES < bytes.length })
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i)
      if (unit === 0xfffd) broken++
      else if (unit > 0x7f) good++
    }
    if (broken > most) return null
    text += part
  }
  return good > 0 && broken <= allowed(good) && good > broken * 4 ? text : null
}

const STEP_BYTES = 1024

/** Broken places that a text with so many characters may have. */
const allowed = (good: number): number => 3 + good * 0.01

function likelihoodOf(text: string): number {
  const known = everyday()
  let all = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    all++
    if (known[unit] === 1) good++
    else if (unit === 0xfffd) good -= 4
    else if (unit >= 0x4e00 && unit <= 0x9fa5) good += 0.3
    else if (unit >= 0x2000 && unit <= 0x27ff) good += 0.5
  }
  return all === 0 ? 0 : good / all
}

/** A stretch of the file that holds non-ASCII bytes, and ends where a character can end. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes
  let first = 0
  while (first < bytes.length && bytes[first]! < 0x80) first++
  let end = Math.min(first + SAMPLE_BYTES, bytes.length)
  while (end > first && end < bytes.length && bytes[end - 1]! >= 0x80) end--
  return bytes.subarray(first, end > first ? end : Math.min(first + SAMPLE_BYTES, bytes.length))
}

/** 1 at the everyday characters. */
let everydayUnits: Uint8Array | null = null

/** First levels of GB 2312 and Big5, and the punctuation of both, read from the platform's own tables. */
function everyday(): Uint8Array {
  if (everydayUnits !== null) return everydayUnits
  everydayUnits = new Uint8Array(0x10000)
  addRange(everydayUnits, 'gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]])
  addRange(
    everydayUnits,
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe]
    ]
  )
  for (const sign of '，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·％＋－＝／　０１２３４５６７８９〇①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢ×℃') {
    everydayUnits[sign.charCodeAt(0)] = 1
  }
  return everydayUnits
}

function addRange(into: Uint8Array, encoding: string, lead: [number, number], trail: [number, number][]): void {
  for (let a = lead[0]; a <= lead[1]; a++) {
    for (const [from, to] of trail) {
      for (let b = from; b <= to; b++) {
        const text = decodeStrictly(Uint8Array.of(a, b), encoding)
        if (text !== null && text.length === 1 && text >= '\u4e00' && text <= '\u9fa5') into[text.charCodeAt(0)] = 1
      }
    }
  }
}
