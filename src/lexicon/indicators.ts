// The indicator definitions, compiled against the concepts. A definition says which concepts a clause must name to
// state an official figure; no indicator is code.
import dictionary from '../../dictionaries/indicators.json'
import type { FormId } from '../model'
import type { Concepts } from './concepts'

/** A definition as written in dictionaries/indicators.json; the note there says what each field means. */
export interface IndicatorEntry {
  id: string
  forms: readonly string[]
  object?: string
  all?: readonly string[]
  given?: readonly string[]
  none?: readonly string[]
  within?: string
  alsoIn?: readonly string[]
  both?: readonly string[]
  units: readonly (string | null)[]
}

/** Any one of these concepts. */
export type AnyOf = readonly number[]

export interface Indicator {
  readonly id: string
  readonly object: AnyOf | null
  readonly all: readonly AnyOf[]
  readonly given: readonly AnyOf[]
  readonly none: readonly number[]
  readonly within: string | null
  readonly alsoIn: AnyOf
  readonly both: readonly string[]
  readonly units: ReadonlySet<string | null>
}

const byForm = new Map<string, readonly Indicator[]>()

/** The definitions of one form, compiled at the first call for it. */
export function indicatorsOf(form: FormId, concepts: Concepts): readonly Indicator[] {
  let list = byForm.get(form)
  if (!list) {
    const entries: readonly IndicatorEntry[] = dictionary.indicators
    list = entries.filter(e => e.forms.includes(form)).map(e => compile(e, concepts))
    byForm.set(form, list)
  }
  return list
}

function compile(entry: IndicatorEntry, { numberOf }: Concepts): Indicator {
  const one = (name: string): number => {
    const n = numberOf.get(name)
    if (n === undefined)
      throw new RangeError(`dictionaries/indicators.json, ${entry.id}: no concept is called "${name}"`)
    return n
  }
  const any = (names: string): AnyOf => names.split('|').map(one)
  return {
    id: entry.id,
    object: entry.object === undefined ? null : any(entry.object),
    all: (entry.all ?? []).map(any),
    given: (entry.given ?? []).map(any),
    none: (entry.none ?? []).map(one),
    within: entry.within ?? null,
    alsoIn: (entry.alsoIn ?? []).map(one),
    both: entry.both ?? [],
    units: new Set(entry.units)
  }
}
