// All zod schemas of the contract. Loading this loads zod; the core takes only types from it.
export * from './analysis'
export * from './check'
export * from './claim'
export * from './outline'
export * from './problem'
export * from './report'
export * from './span'
export * from './table'
