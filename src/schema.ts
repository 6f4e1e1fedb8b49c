// Public entry `gouji/schema`: the contract as zod schemas, for those who validate what they load.
export * from './model/schema'
