// Everything that crosses an arrow of the pipeline, as types.
export type * from './contract'
export type * from './document'
export type * from './reading'
