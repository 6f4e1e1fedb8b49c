// Numerals: finding them, and the interval each stands for.
export { findNumerals, type NumeralFinder, type NumeralWords, numeralFinder } from './numerals'
