// What may be watched on the way from numerals to claims, by who explains them. Reading a report watches nothing.
import type { Lexicon } from '../lexicon'
import type { Claim, Numeral } from '../model'
import type { Sentence } from './reading'
import type { RejectClass } from './rejects'
import type { Surroundings } from './report'
import type { Candidates } from './survivors'

export interface Watch {
  /** Told of every numeral: the class that rejected it, or null when it became a figure. */
  numeral?(numeral: Numeral, reject: RejectClass | null): void
  /** Told of every sentence with the numerals found in it, before they are looked at. */
  sentence?(
    text: string,
    sentence: Sentence,
    numerals: readonly Numeral[],
    candidateOf: Candidates,
    words: Lexicon
  ): void
  /** Told of every figure that may be an official one, while what stands around it is at hand. */
  figure?(around: Surroundings, claim: Claim): void
}
