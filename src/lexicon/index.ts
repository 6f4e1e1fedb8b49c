// Dictionaries, loaded and compiled once, at their first use.
import type { Concepts } from './concepts'
import { lexicon } from './lexicon'
import type { Measures } from './measures'

export { add, addAll, type ConceptSet, clear, countShared, has, keepOnly, meets, removeAll } from './concept-set'
export { type Concepts, type Meaning, perDictionary } from './concepts'
export { type Additions, BUILT_IN, type Dictionaries, type IndicatorEntry, type UnitClass } from './dictionaries'
export type { Hedge, Hedges } from './hedges'
export type { Indicator, Indicators } from './indicators'
export { extendLexicon, type Lexicon, lexicon, lexiconOf } from './lexicon'
export type { Measures, Unit } from './measures'
export type { Negations } from './negations'
export type { RejectWords } from './rejects'

/** The built-in concepts. */
export const concepts = (): Concepts => lexicon().concepts

/** The built-in measure words. */
export const measures = (): Measures => lexicon().measures
