// The indicator definitions, compiled against the concepts. A definition says which concepts a clause must name to
// state an official figure; no indicator is code.
import type { FormId } from '../model'
import { add, addAll, type ConceptSet, removeAll } from './concept-set'
import type { Concepts } from './concepts'
import type { IndicatorEntry } from './dictionaries'

/** Sets stand for "any one of these", but `none`: none of these. */
export interface Indicator {
  readonly id: string
  readonly object: ConceptSet | null
  readonly all: readonly ConceptSet[]
  readonly given: readonly ConceptSet[]
  /** Named by the figure's own words or the heading; asked of no zero, since none at all is none of these. */
  readonly under: readonly ConceptSet[]
  readonly none: ConceptSet
  /** None of these around: in the whole, in the words before, in the heading. */
  readonly unless: ConceptSet | null
  /** None of these among the items of the figure. */
  readonly without: ConceptSet
  /** None of these elsewhere in the sentence. */
  readonly beside: ConceptSet | null
  /** One of these elsewhere in the sentence, not in the figure's own words. */
  readonly amid: ConceptSet | null
  /** The figure's own words say nothing else: 按期517件. */
  readonly bare: boolean
  /** Nor any other concept of what is counted. */
  readonly sole: boolean
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
  /**
   * The definitions whose first demand some concept of a set meets, as bits: `i & 31` of word `i >> 5` is number `i`. Holds until
   * the next call: it is asked for every figure.
   */
  openedBy(set: Readonly<ConceptSet>): Int32Array
}

/** The definitions of one form, compiled. Throws RangeError when one names a concept that no dictionary has. */
export function compileIndicators(entries: readonly IndicatorEntry[], form: FormId, concepts: Concepts): Indicators {
  const own = entries.filter(e => e.forms.includes(form)).flatMap(spelledOut)
  const kinds = new Map<string, ConceptSet>()
  const kindOf = (kind: string): ConceptSet => {
    const known = kinds.get(kind) ?? concepts.where({ test: name => name.startsWith(kind) })
    kinds.set(kind, known)
    return known
  }
  const opened = new Int32Array((own.length + 31) >> 5)
  const { length } = opened
  /** Row by row, one for every concept; and the concepts with a row that is not empty. */
  const openings = new Int32Array(concepts.names.length * length)
  const openers = concepts.none()
  own.forEach(({ all: demands }, i) => {
    for (const name of demands?.[0]?.split('|') ?? []) {
      const concept = concepts.of(name)
      openings[concept * length + (i >> 5)]! |= 1 << (i & 31)
      add(openers, concept)
    }
  })
  return {
    all: own.map(e => compile(e, concepts, kindOf)),
    openedBy(set) {
      for (let w = 0; w < length; w++) opened[w] = 0
      for (let k = 0; k < openers.length; k++) {
        for (let bits = set[k]! & openers[k]!; bits !== 0; bits &= bits - 1) {
          const row = (k * 32 + 31 - Math.clz32(bits & -bits)) * length
          for (let w = 0; w < length; w++) opened[w]! |= openings[row + w]!
        }
      }
      return opened
    }
  }
}

/** One definition for each of the words that stand for `*`, in ids and concepts alike. */
export function spelledOut<E extends { readonly each?: readonly string[] | undefined }>(entry: E): E[] {
  const { each } = entry
  return each ? each.map(word => JSON.parse(JSON.stringify(entry).replaceAll('*', word))) : [entry]
}

function compile(entry: IndicatorEntry, concepts: Concepts, kindOf: (kind: string) => ConceptSet): Indicator {
  const empty = concepts.none()
  const set = (names: readonly string[] = []): ConceptSet => {
    if (names.length === 0) return empty
    const out = concepts.none()
    for (const name of names) {
      if (name.endsWith('.')) addAll(out, kindOf(name))
      else add(out, concepts.of(name))
    }
    return out
  }
  const any = (names: string): ConceptSet => set(names.split('|'))
  const all = (entry.all ?? []).map(any)
  const given = (entry.given ?? []).map(any)
  const object = entry.object === undefined ? null : any(entry.object)
  const wanted = concepts.none()
  for (const part of [...all, ...given, object ?? wanted]) addAll(wanted, part)
  const none = set(entry.none)
  for (const part of [...all, object ?? empty]) removeAll(none, part)
  return {
    id: entry.id,
    object,
    wanted,
    all,
    given,
    under: (entry.under ?? []).map(any),
    none,
    unless: entry.unless === undefined ? null : set(entry.unless),
    without: set(entry.without),
    beside: entry.beside === undefined ? null : set(entry.beside),
    amid: entry.amid === undefined ? null : set(entry.amid),
    bare: entry.bare ?? false,
    sole: entry.sole ?? false,
    within: entry.within ?? null,
    alsoIn: set(entry.alsoIn),
    both: entry.both ?? [],
    change: entry.role === 'change',
    lastYear: entry.year === 'last',
    units: new Set(entry.units),
    weight: all.length * 4 + given.length + entry.id.split('.').length
  }
}
