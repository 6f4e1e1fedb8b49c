// What a reject class sees of a numeral, and the names of the classes.
import type { Hedges, Measures, RejectWords } from '../../lexicon'
import type { Numeral } from '../../model'
import type { Measure } from '../measure'
import type { Sentence } from '../reading'

export type RejectClass =
  | 'quoted-title'
  | 'url'
  | 'email'
  | 'index-number'
  | 'broken-date'
  | 'date'
  | 'time-of-day'
  | 'proportion'
  | 'document-number'
  | 'article-of-law'
  | 'ordinal'
  | 'list-marker'
  | 'set-phrase'
  | 'phone'
  | 'postcode'
  | 'address'
  | 'product-name'
  | 'quoted-name'
  | 'table-residue'
  | 'duration'
  | 'classifier-noun'
  | 'no-count'
  | 'no-measure'

/** A numeral in its place. Offsets are of the text; `floor` and `ceiling` bound the sentence. */
export interface Candidate {
  text: string
  numeral: Numeral
  measure: Measure
  sentence: Sentence
  floor: number
  ceiling: number
  /** End of the numeral before it in the sentence, -1 where there is none, and what became of that. */
  previousEnd: number
  previousClass: RejectClass | null
  /** The sentence is a table printed on one line. */
  flattened: boolean
  /** Names of the reporter's place that have a number in them. */
  places: readonly string[]
  words: RejectWords
  measures: Measures
  hedges: Hedges
  /** The run of address characters around the numeral, once somebody has asked for it. */
  token: string | null
}

/** One class: its name and its recogniser, which looks at a bounded stretch around the numeral. */
export interface Reject {
  class: RejectClass
  /** Asked only of numerals in this writing; of all where nothing is said. */
  writing?: 'arabic' | 'chinese'
  /** Asked only of numerals with a measure, or only of those without one. */
  measured?: boolean
  test(candidate: Candidate): boolean
}
