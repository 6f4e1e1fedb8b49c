// Sentences that stand in two reports alike, figures and years apart. For the eye; the rule Y04 is the judge.
import type { Span } from '../../../src/model'

export interface MarkedSentence extends Span {
  /** Where the same sentence starts in the other report; null when it has none. */
  twin: number | null
  /** Whether it begins a line. */
  opens: boolean
}

/** Shorter sentences repeat in every report and say nothing. */
const SHORTEST = 12

const keyOf = (sentence: string): string => sentence.replace(/[\s\d.,%，。；：、]/g, '')

/** Sentences of a text without the blanks around them, ended by a full stop or a line break. */
export function sentencesOf(text: string): (Span & { opens: boolean })[] {
  const spans: (Span & { opens: boolean })[] = []
  let start = 0
  let opens = true
  for (let i = 0; i <= text.length; i++) {
    const c = text[i]
    const stop = i === text.length || c === '\n' || c === '\r'
    if (!stop && c !== '。' && c !== '！' && c !== '？') continue
    let end = stop ? i : i + 1
    while (start < end && isBlank(text, start)) start++
    while (end > start && isBlank(text, end - 1)) end--
    if (end > start) {
      spans.push({ start, end, opens })
      opens = false
    }
    if (stop) opens = true
    start = i + 1
  }
  return spans
}

const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) <= 0x20 || /\s/.test(text[at]!)

/** Marks the sentences of `text` that `other` has too. Linear in both. */
export function repeatedIn(text: string, other: string): { sentences: MarkedSentence[]; share: number } {
  const known = new Map<string, number>()
  for (const s of sentencesOf(other)) {
    const key = keyOf(other.slice(s.start, s.end))
    if (!known.has(key)) known.set(key, s.start)
  }
  let all = 0
  let same = 0
  const sentences = sentencesOf(text).map(s => {
    const key = keyOf(text.slice(s.start, s.end))
    const twin = key.length >= SHORTEST ? (known.get(key) ?? null) : null
    all += key.length
    if (twin !== null) same += key.length
    return { ...s, twin }
  })
  return { sentences, share: all === 0 ? 0 : same / all }
}
