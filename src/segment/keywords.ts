// Words that are particular to a text among others: by TF-IDF, or by log-likelihood against a reference (Dunning 1993).
import { loadSegmenter, type SegmentOptions } from './segment'
import type { Segment, Word } from './word'

export interface KeywordOptions extends SegmentOptions {
  /** Default `tf-idf`; with a `reference`, `log-likelihood`. */
  method?: 'tf-idf' | 'log-likelihood' | undefined
  /** Texts of everybody else: other counties, other years. TF-IDF takes document frequencies from them as well. */
  reference?: readonly string[] | undefined
  /** How many to give. Default 20. */
  count?: number | undefined
}

export interface Keyword {
  word: string
  /** Weight by the method chosen: comparable inside one result only. */
  score: number
  /** How often in the texts, and in the reference. */
  frequency: number
  referenceFrequency: number
}

/**
 * What is particular to a text or a set of texts, heaviest first.
 *
 * @param texts one text, or several taken together; TF-IDF needs several, or a reference, to know what is common
 * @throws RangeError for log-likelihood without a reference
 */
export async function keywords(texts: string | readonly string[], options: KeywordOptions = {}): Promise<Keyword[]> {
  const { reference = [], count = 20 } = options
  const method = options.method ?? (reference.length > 0 ? 'log-likelihood' : 'tf-idf')
  if (method === 'log-likelihood' && reference.length === 0) {
    throw new RangeError('keywords: log-likelihood compares with a reference; give `reference`, or use method "tf-idf"')
  }
  const segment = await loadSegmenter(options)
  const own = countsOf(typeof texts === 'string' ? [texts] : texts, segment)
  const other = countsOf(reference, segment)
  const score = method === 'tf-idf' ? tfIdf(own, other) : logLikelihood(own, other)
  return [...own.frequency]
    .map(([word, frequency]) => ({
      word,
      score: score(word),
      frequency,
      referenceFrequency: other.frequency.get(word) ?? 0
    }))
    .filter(k => k.score > 0)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, count)
}

interface Counts {
  texts: number
  words: number
  frequency: Map<string, number>
  /** In how many texts. */
  documents: Map<string, number>
}

function countsOf(texts: readonly string[], segment: Segment): Counts {
  const counts: Counts = { texts: texts.length, words: 0, frequency: new Map(), documents: new Map() }
  for (const text of texts) {
    const here = new Set<string>()
    for (const word of segment(text)) {
      if (!isTerm(word)) continue
      counts.words++
      counts.frequency.set(word.text, (counts.frequency.get(word.text) ?? 0) + 1)
      here.add(word.text)
    }
    for (const word of here) counts.documents.set(word, (counts.documents.get(word) ?? 0) + 1)
  }
  return counts
}

/** Words of two ideographs or more that are no numerals, pronouns, particles, prepositions, conjunctions, adverbs or measure words. */
const isTerm = ({ text, pos }: Word): boolean =>
  text.length > 1 && !/[^\u3400-\u9fff]/.test(text) && (pos === null || !/^[mrupcdqfy]/.test(pos))

const tfIdf = (own: Counts, other: Counts) => {
  const texts = own.texts + other.texts
  return (word: string): number => {
    const documents = (own.documents.get(word) ?? 0) + (other.documents.get(word) ?? 0)
    return (
      ((own.frequency.get(word) ?? 0) / own.words) * Math.log((1 + texts) / (1 + documents) + (texts === 1 ? 1 : 0))
    )
  }
}

/** G² of a word's frequency here against there; 0 where it is rarer here. */
const logLikelihood = (own: Counts, other: Counts) => {
  const total = own.words + other.words
  return (word: string): number => {
    const a = own.frequency.get(word) ?? 0
    const b = other.frequency.get(word) ?? 0
    const here = (own.words * (a + b)) / total
    const there = (other.words * (a + b)) / total
    if (a <= here) return 0
    return 2 * (a * Math.log(a / here) + (b === 0 ? 0 : b * Math.log(b / there)))
  }
}
