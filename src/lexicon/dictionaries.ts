// The shape of the dictionaries of this floor, the built-in ones, and how a user's own are laid over them.
import concepts from '../../dictionaries/concepts.json'
import hedges from '../../dictionaries/hedges.json'
import indicators from '../../dictionaries/indicators.json'
import negations from '../../dictionaries/negations.json'
import rejects from '../../dictionaries/rejects.json'
import units from '../../dictionaries/units.json'

/** The classes of dictionaries/units.json. Written out: a type taken from the JSON would carry its words into the published types. */
export type UnitClass =
  | 'case'
  | 'item'
  | 'project'
  | 'time'
  | 'general'
  | 'people'
  | 'money'
  | 'ratio'
  | 'multiple'
  | 'measure'
  | 'noun'
  | 'score'

type Words = readonly string[]

export interface UnitsDictionary {
  classes: Readonly<Record<UnitClass, Words>>
  adjectives: { words: Words }
  durations: { words: Words }
  'vague-one': { words: Words }
}

export interface HedgesDictionary {
  before: Readonly<Record<string, Words>>
  distant: Readonly<Record<string, Words>>
  inside: Readonly<Record<string, Words>>
  after: Readonly<Record<string, Words>>
}

export interface RejectsDictionary {
  'set-phrases': Words
  'list-markers': { 'after-numeral': Words }
  hotlines: { numbers: Words }
  'phone-cues': Words
  'postcode-cues': Words
  'index-cues': Words
  'address-units': Words
  'version-units': Words
  'rank-cues': Words
  'document-cues': Words
}

/** What the name of a body ends like: a region below the reporter, a department, or words that only look like one. */
export type BodyKind = 'sub-region' | 'department' | 'none'

export interface ConceptsDictionary {
  bodies: Readonly<Record<BodyKind, Words>>
  concepts: Readonly<Record<string, Words>>
}

/** A definition as written in dictionaries/indicators.json; the note there says what each field means. */
export interface IndicatorEntry {
  id: string
  /** Words of which each takes the place of `*`. */
  each?: Words
  forms: Words
  object?: string
  all?: Words
  given?: Words
  under?: Words
  none?: Words
  unless?: Words
  without?: Words
  beside?: Words
  amid?: Words
  bare?: boolean
  sole?: boolean
  within?: string
  alsoIn?: Words
  both?: Words
  role?: string
  year?: string
  units: readonly (string | null)[]
}

export interface IndicatorsDictionary {
  indicators: readonly IndicatorEntry[]
}

export interface NegationsDictionary {
  negators: Words
  bare: Words
  implied: string
  events: Words
  occurrences: Words
  introducers: Words
  objects: Words
  'not-negators': Words
  tails: Words
}

export interface Dictionaries {
  units: UnitsDictionary
  hedges: HedgesDictionary
  rejects: RejectsDictionary
  concepts: ConceptsDictionary
  indicators: IndicatorsDictionary
  negations: NegationsDictionary
}

/** Any part of the dictionaries, down to single lists. */
export type Additions = { [K in keyof Dictionaries]?: Partially<Dictionaries[K]> }
type Partially<T> = T extends readonly unknown[] | string ? T : { [K in keyof T]?: Partially<T[K]> }

export const BUILT_IN: Dictionaries = { units, hedges, rejects, concepts, indicators, negations }

/** Dictionaries with `additions` laid over them: lists grow, tables gain entries, nothing is taken away. */
export function extended(base: Dictionaries, additions: Additions): Dictionaries {
  return merged(base, additions) as Dictionaries
}

/** Two users' additions as one. */
export const joined = (first: Additions, second: Additions): Additions => merged(first, second) as Additions

function merged(base: unknown, added: unknown): unknown {
  if (added === undefined) return base
  if (base === undefined) return added
  if (Array.isArray(base) && Array.isArray(added)) return [...base, ...added]
  if (isTable(base) && isTable(added)) {
    const out: Record<string, unknown> = { ...base }
    for (const [key, value] of Object.entries(added)) out[key] = merged(base[key], value)
    return out
  }
  return added
}

const isTable = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)
