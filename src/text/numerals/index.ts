// Numerals: finding them, and the interval each stands for.
export { type Hedge, hedge, intervalOf, type Stated, significantUnit } from './interval'
export { findNumerals, type NumeralFinder, type NumeralWords, numeralFinder } from './numerals'
export { quantified } from './quantified'
