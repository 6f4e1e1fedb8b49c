// One thing that a sentence says there is none of.
import type { Negations } from '../lexicon'

export interface Zero {
  /** The negator and the thing with all between them, whichever stands first. */
  start: number
  end: number
  /** The thing that is none, without the negator. */
  object: { start: number; end: number }
  concept: number
  /** No verb is written: 无申请. */
  verbless: boolean
}

/** The concept among those of a word that can be counted zero, -1 when there is none. */
export function countedConcept(meanings: readonly number[], words: Negations): number {
  for (const m of meanings) if (words.isCounted[m] === 1) return m
  return -1
}
