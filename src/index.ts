// Public entry `gouji`: runs anywhere, synchronous, imports nothing of Node.
export { type AnalyzeOptions, analyze } from './analyze'
export { type ClaimContext, extractClaims } from './extract-claims'
export type { Additions } from './lexicon'
export type * from './model'
export { findNumerals } from './text/find-numerals'
export { plainDocument } from './text/plain-document'
