// What may be watched on the way from numerals to claims, by who explains them. Reading a report watches nothing.
import type { Lexicon } from '../lexicon'
import type { Numeral } from '../model'
import type { Sentence } from './reading'
import type { FigureWatch } from './report'
import type { Candidates, NumeralWatch } from './survivors'

export interface Watch extends NumeralWatch, FigureWatch {
  /** Told of every sentence with the numerals found in it, before they are looked at. */
  sentence?(
    text: string,
    sentence: Sentence,
    numerals: readonly Numeral[],
    candidateOf: Candidates,
    words: Lexicon
  ): void
}
