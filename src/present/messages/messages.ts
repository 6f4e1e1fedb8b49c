// The shape of the catalogue, taken from the Chinese texts: a language that lacks one of them does not compile.
import type { zh } from './zh'

/** Literal texts widen to string, so that another language can fill the same shape. */
type Widen<T> = T extends (...input: infer I) => string
  ? (...input: I) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widen<T[K]> }

export type Messages = Widen<typeof zh>
