// Dictionaries, loaded and compiled once, at their first use.

export { add, addAll, type ConceptSet, clear, has, keepOnly, meets, removeAll } from './concept-set'
export { type Concepts, concepts, type Meaning } from './concepts'
export { type Hedge, type Hedges, hedges } from './hedges'
export { type Indicator, type Indicators, indicatorsOf } from './indicators'
export { type Measures, measures, type Unit, type UnitClass } from './measures'
export { type Negations, negations } from './negations'
export { type RejectWords, rejectWords } from './rejects'
