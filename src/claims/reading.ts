// Working values of the claims stage: a sentence being read, the figures in it, the words around them.
// They live for one sentence (figures a little longer, for 其中 at the start of the next) and never leave the stage.

import type { ConceptSet, UnitClass } from '../lexicon'
import type { Bound, Claim, Numeral, Range } from '../model'

export interface Sentence {
  start: number
  end: number
  /** Spans inside 《》, then inside short “”: pairs of offsets. */
  titles: number[]
  quotes: number[]
  /** 未 无 没 零 不 occurs. */
  negator: boolean
  /** Index of the innermost section in the outline, -1 outside all. */
  section: number
}

/** Every concept hit and clause mark of one sentence, in order, as parallel lists. */
export interface Tags {
  count: number
  start: number[]
  end: number[]
  meanings: (readonly number[])[]
  /** The concepts of all of them: most questions about a word are answered by its standing nowhere. */
  named: ConceptSet
}

/** A figure on its way to become a claim. */
export interface Figure {
  numeral: Numeral
  start: number
  end: number
  /** Value in the base unit. */
  value: number
  unit: string | null
  class: UnitClass | null
  bound: Bound
  range: Range
  negated: boolean
  /** Words before and after that say what is counted: [from, to) before the figure and [noun, after) behind it. */
  from: number
  to: number
  noun: number
  after: number
  sentence: Sentence
  /** Concept numbers named in the words around. */
  concepts: ConceptSet
  /** Concepts that the list gives to all its items. */
  shared: ConceptSet | null
  /** Its words are an item of A、B、C分别为a、b、c. */
  distributed: boolean
  /** Brackets open around it. */
  depth: number
  whole: Figure | null
  /** Concepts of its own items, once its sentence's lists are known. */
  items: ConceptSet | null
  claim: Claim | null
  /** The object that the words around gave it, and which words; its items take it from here. */
  lent: { object: ConceptSet; context: 'head' | 'section' } | null
  modality: Claim['modality']
  role: Claim['role']
  year: number | null
  /** What something was before: 由45件增加到61件, 较上年的45件增长. */
  former: boolean
  /** Goes over from another year or to the next: the years of its words are not its own. */
  transferred: boolean
  /** The day that the sentence names before the figure: a single event, not the year's total. */
  day: { start: number; end: number } | null
}
