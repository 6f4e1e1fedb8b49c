// The message catalogue: one object a language, of one type.
import { en } from './en'
import type { Messages } from './messages'
import { zh } from './zh'

export type { Messages }

const catalogue = { zh, en } as const satisfies Record<string, Messages>

export type Language = keyof typeof catalogue

export const languages = Object.keys(catalogue) as Language[]

/** The texts of one language. */
export const messagesIn = (language: Language): Messages => catalogue[language]

/** The language that texts are in. */
export const languageOf = (say: Messages): Language => languages.find(l => catalogue[l] === say)!
