// Sentences that stand in two reports alike, figures and years apart. For the eye; the rule Y04 is the judge.
import type { Span } from '../../../src/model'

export interface MarkedSentence extends Span {
  repeated: boolean
}

/** Shorter sentences repeat in every report and say nothing. */
const SHORTEST = 12

const keyOf = (sentence: string): string => sentence.replace(/[\s\d.,%，。；：、]/g, '')

/** Sentences of a text, ended by a full stop or a line break. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const c = text[i]
    const stop = i === text.length || c === '\n' || c === '\r'
    if (!stop && c !== '。' && c !== '！' && c !== '？') continue
    const end = stop ? i : i + 1
    if (text.slice(start, end).trim() !== '') spans.push({ start, end })
    start = stop ? i + 1 : end
  }
  return spans
}

/** Marks the sentences of `text` that `other` has too. Linear in both. */
export function repeatedIn(text: string, other: string): { sentences: MarkedSentence[]; share: number } {
  const known = new Set(sentencesOf(other).map(s => keyOf(other.slice(s.start, s.end))))
  let all = 0
  let same = 0
  const sentences = sentencesOf(text).map(s => {
    const key = keyOf(text.slice(s.start, s.end))
    const repeated = key.length >= SHORTEST && known.has(key)
    all += key.length
    if (repeated) same += key.length
    return { ...s, repeated }
  })
  return { sentences, share: all === 0 ? 0 : same / all }
}
