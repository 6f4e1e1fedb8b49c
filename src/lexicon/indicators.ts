// The indicator definitions, compiled against the concepts. A definition says which concepts a clause must name to
// state an official figure; no indicator is code.
import dictionary from '../../dictionaries/indicators.json'
import type { FormId } from '../model'
import { add, addAll, type ConceptSet, has } from './concept-set'
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
  role?: string
  year?: string
  units: readonly (string | null)[]
}

/** Sets stand for "any one of these", but `none`: none of these. */
export interface Indicator {
  readonly id: string
  readonly object: ConceptSet | null
  readonly all: readonly ConceptSet[]
  readonly given: readonly ConceptSet[]
  readonly none: ConceptSet
  readonly within: string | null
  readonly alsoIn: ConceptSet
  readonly both: readonly string[]
  /** States an increase or decrease, not a level. */
  readonly change: boolean
  /** States the figure of the year before the report's. */
  readonly lastYear: boolean
  readonly units: ReadonlySet<string | null>
  /** All concepts that speak for the definition. */
  readonly wanted: ConceptSet
  /** How much the definition asks for: of two that fit, the more specific one is meant. */
  readonly weight: number
}

/** The definitions of one form, and which of them a concept can be the reason to look at. */
export interface Indicators {
  readonly all: readonly Indicator[]
  /** By number of a concept: indexes of the definitions whose first demand it meets. */
  readonly opening: readonly (readonly number[])[]
}

const byForm = new Map<FormId, Indicators>()

/** The definitions of one form, compiled at the first call for it. */
export function indicatorsOf(form: FormId, concepts: Concepts): Indicators {
  let indicators = byForm.get(form)
  if (!indicators) {
    const entries: readonly IndicatorEntry[] = dictionary.indicators
    const all = entries.filter(e => e.forms.includes(form)).map(e => compile(e, concepts))
    const opening: number[][] = concepts.names.map(() => [])
    for (const [i, { all: demands }] of all.entries()) {
      for (const [c, list] of opening.entries()) if (demands[0] !== undefined && has(demands[0], c)) list.push(i)
    }
    indicators = { all, opening }
    byForm.set(form, indicators)
  }
  return indicators
}

function compile(entry: IndicatorEntry, concepts: Concepts): Indicator {
  const set = (names: readonly string[]): ConceptSet => {
    const out = concepts.none()
    for (const name of names) add(out, concepts.of(name))
    return out
  }
  const any = (names: string): ConceptSet => set(names.split('|'))
  const all = (entry.all ?? []).map(any)
  const given = (entry.given ?? []).map(any)
  const object = entry.object === undefined ? null : any(entry.object)
  const wanted = concepts.none()
  for (const part of [...all, ...given, object ?? wanted]) addAll(wanted, part)
  return {
    id: entry.id,
    object,
    wanted,
    all,
    given,
    none: set(entry.none ?? []),
    within: entry.within ?? null,
    alsoIn: set(entry.alsoIn ?? []),
    both: entry.both ?? [],
    change: entry.role === 'change',
    lastYear: entry.year === 'last',
    units: new Set(entry.units),
    weight: all.length * 4 + given.length + entry.id.split('.').length
  }
}
