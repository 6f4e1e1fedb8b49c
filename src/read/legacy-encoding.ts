// Which legacy Chinese encoding bytes are in. Every candidate decodes a sample, and the one whose characters are the
// everyday ones wins: standards put everyday characters on their first level (GB 2312 rows 16-55, Big5 A440-C67E), and
// bytes read in the wrong encoding come out as rare characters, kana and private use.
import { decodeStrictly } from './strict-decoding'

export interface Guess {
  encoding: string
  /** Share of non-ASCII characters that are everyday ones, 0 to 1. */
  likelihood: number
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
    const likelihood = likelihoodOf(bytes, encoding)
    const score = likelihood + (encoding === declared ? DECLARED_BONUS : 0)
    if (score > bestScore) {
      best = { encoding, likelihood }
      bestScore = score
    }
    if (encoding === declared && likelihood >= SURE) break
  }
  return best
}

/**
 * The text when the bytes are UTF-8 apart from a few broken places (a file cut off inside a character, a stray byte),
 * else null.
 */
export function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  let broken = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) good++
  }
  return good > 0 && broken <= 3 + good * 0.01 && good > broken * 4 ? text : null
}

function likelihoodOf(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sampleOf(bytes))
  const known = everyday()
  let all = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    all++
    if (unit === 0xfffd) good -= 4
    else if (known.has(unit)) good++
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

let everydayUnits: Set<number> | null = null

/** First levels of GB 2312 and Big5, and the punctuation of both, read from the platform's own tables. */
function everyday(): Set<number> {
  if (everydayUnits !== null) return everydayUnits
  everydayUnits = new Set()
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
    everydayUnits.add(sign.charCodeAt(0))
  }
  return everydayUnits
}

function addRange(into: Set<number>, encoding: string, lead: [number, number], trail: [number, number][]): void {
  for (let a = lead[0]; a <= lead[1]; a++) {
    for (const [from, to] of trail) {
      for (let b = from; b <= to; b++) {
        const text = decodeStrictly(Uint8Array.of(a, b), encoding)
        if (text !== null && text.length === 1 && text >= '\u4e00' && text <= '\u9fa5') into.add(text.charCodeAt(0))
      }
    }
  }
}
