// Public entry `gouji/schema`: the contract as zod schemas, for those who validate what they load.

export { additionsSchema } from './lexicon/schema'
export * from './model/schema'
