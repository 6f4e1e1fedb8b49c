// How alike two short Chinese labels are, for matching printed row labels to the official ones.
// Character bigrams, so that inserted or dropped words cost little and order counts; nothing is known of meaning.

/**
 * Blanks, punctuation and symbols as labels have them; 々 and 〇 are letters. Written out, because engines take several
 * milliseconds to prepare the classes of Unicode, on the first report of every run.
 */
const DROPPED =
  /[\s!-/:-@[-`{-~\u00a1-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d\u30fb\ufe10-\ufe6f\uff00-\uff0f\ufeff]+/g
/** 一、 (二) 1. at the start of a label. */
const OUTLINE =
  /^\s*(?:[([【]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)\]】]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.)](?!\d))\s*/u
/** ① and ㈠, taken off before compatibility forms turn them into digits. */
const CIRCLED = /^\s*[\u2460-\u2473\u3220-\u3229]\s*/u

/** A label without its outline number, blanks, punctuation and symbols; full-width letters and digits become ASCII. */
export function foldLabel(label: string): string {
  let folded = label.replace(CIRCLED, '').normalize('NFKC')
  for (let i = 0; i < 3; i++) {
    const shorter = folded.replace(OUTLINE, '')
    if (shorter === folded || shorter === '') break
    folded = shorter
  }
  return folded.replace(DROPPED, '').toLowerCase()
}

/**
 * Likeness of two labels after folding, from 0 (nothing shared) to 1 (equal): Dice's coefficient over character
 * bigrams, the label's ends counted as characters, so that single characters and beginnings have weight too.
 */
export function labelSimilarity(a: string, b: string): number {
  return foldedSimilarity(foldLabel(a), foldLabel(b))
}

/** The same for labels that are folded already. Linear in their lengths. */
export function foldedSimilarity(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const counts = new Map<number, number>()
  for (let i = 0; i <= a.length; i++) {
    const pair = bigram(a, i)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i <= b.length; i++) {
    const pair = bigram(b, i)
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      counts.set(pair, left - 1)
      shared++
    }
  }
  return (2 * shared) / (a.length + b.length + 2)
}

/** The characters before and after gap `i`; the outside of the label is 0. */
const bigram = (text: string, i: number): number =>
  (i === 0 ? 0 : text.charCodeAt(i - 1)) * 65536 + (i === text.length ? 0 : text.charCodeAt(i))
