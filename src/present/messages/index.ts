// The message catalogue: one object a language, of one type.
import { en } from './en'
import { zh } from './zh'

/** Literal texts widen to string, so that another language can fill the same shape. */
type Widen<T> = T extends (...input: infer I) => string
  ? (...input: I) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widen<T[K]> }

export type Messages = Widen<typeof zh>

const catalogue = { zh, en } as const satisfies Record<string, Messages>

export type Language = keyof typeof catalogue

export const languages = Object.keys(catalogue) as Language[]

/** The texts of one language. */
export const messagesIn = (language: Language): Messages => catalogue[language]
