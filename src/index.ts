// Public entry `gouji`: runs anywhere, synchronous, imports nothing of Node.
export { type AnalyzeOptions, analyze } from './analyze'
export { findNumerals } from './find-numerals'
export type * from './model'
export { plainDocument } from './text/plain-document'
