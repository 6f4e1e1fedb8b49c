// Why a figure was not taken for another official figure. Definitions are held against it again, each with one of its conditions
// left out: the condition without which it would fit is what ruled it out. For whoever mends a dictionary; reading a
// report asks nothing of this.
import { addAll, type ConceptSet, type Concepts, type Indicator, type Indicators, keepOnly } from '../lexicon'
import type { Claim } from '../model'
import { isSaidBy, rankOf } from './attribution'
import { groupsOf } from './content'
import type { Surroundings } from './report'
import { earlierOf, headingOf, sentenceOf, wholesOf } from './surroundings'

/** The condition of a definition that a figure does not meet; or why one that fits was not taken. */
export type RuledOutBy =
  | 'measure'
  | 'time'
  | 'said'
  | 'unsaid'
  | 'whole'
  | 'more-words'
  | 'less-specific'
  | 'as-specific'
  | 'scope'
  | 'other-body'

export interface Rival {
  /** Id of the official figure that the claim was not taken for. */
  indicator: string
  by: RuledOutBy
  /** Names of the concepts that are said and must not be, or are missing; of the whole that is missing; else empty. */
  concepts: string[]
}

interface Relaxed {
  by: RuledOutBy
  definition: Indicator
  concepts(): string[]
}

/**
 * The official figures that one condition keeps from fitting, the most specific first. Asked while the figure of `around` is being
 * attributed.
 */
export function rivalsOf(
  around: Surroundings,
  claim: Claim,
  { all, openedBy }: Indicators,
  concepts: Concepts
): Rival[] {
  const { figure } = around
  const groups = groupsOf(concepts)
  const fits = (definition: Indicator): boolean => {
    if (!isSaidBy(figure, definition)) return false
    const rank = rankOf(figure, around, definition, groups)
    return rank !== null && rank >= 0
  }
  const opened = Int32Array.from(openedBy(figure.concepts))
  const found = new Map<string, Rival & { weight: number }>()
  const take = (indicator: string, weight: number, by: RuledOutBy, names: string[]): void => {
    if ((found.get(indicator)?.weight ?? -1) < weight) found.set(indicator, { indicator, weight, by, concepts: names })
  }
  for (const [i, definition] of all.entries()) {
    const { id, weight } = definition
    if ((opened[i >> 5]! & (1 << (i & 31))) === 0) continue
    if (id === claim.indicator) continue
    if (fits(definition)) take(id, weight, passedOver(claim), [])
    else {
      const failed = relaxations(definition, around, concepts).find(r => fits(r.definition))
      if (failed !== undefined) take(id, weight, failed.by, failed.concepts())
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ weight, ...rival }) => rival)
}

/** Why a definition that fits was not taken. */
function passedOver({ indicator, candidates, scope }: Claim): RuledOutBy {
  if (indicator !== null) return 'less-specific'
  if (scope.kind !== 'whole') return 'scope'
  return candidates.length > 1 ? 'as-specific' : 'other-body'
}

/** The definition without each of its conditions in turn. */
function relaxations(definition: Indicator, around: Surroundings, concepts: Concepts): Relaxed[] {
  const { figure } = around
  const empty = concepts.none()
  const names = (set: ConceptSet): string[] =>
    concepts.names.filter((_, concept) => (set[concept >> 5]! & (1 << (concept & 31))) !== 0)
  const shared =
    (set: ConceptSet | null, ...others: readonly ConceptSet[]) =>
    (): string[] => {
      const said = concepts.none()
      for (const other of others) addAll(said, other)
      if (set !== null) keepOnly(said, set)
      return names(said)
    }
  const without = (sets: readonly ConceptSet[], at: number): ConceptSet[] => sets.filter((_, i) => i !== at)
  const relaxed = (by: RuledOutBy, change: Partial<Indicator>, said: () => string[] = () => []): Relaxed => ({
    by,
    definition: { ...definition, ...change },
    concepts: said
  })
  const anyUnit: ReadonlySet<string | null> = Object.assign(new Set<string | null>(), { has: () => true })
  const { all, given, under, object, within, both } = definition
  return [
    relaxed('measure', { units: anyUnit }),
    relaxed('time', { change: figure.role === 'change', lastYear: figure.year !== null }),
    relaxed('said', { none: empty }, shared(definition.none, figure.concepts)),
    relaxed(
      'said',
      { unless: null },
      shared(definition.unless, headingOf(around), ...earlierOf(around), ...wholesOf(around))
    ),
    relaxed('said', { beside: null }, shared(definition.beside, sentenceOf(around))),
    relaxed('said', { without: empty }, shared(definition.without, figure.items ?? empty)),
    ...all.slice(1).map((set, i) => relaxed('unsaid', { all: without(all, i + 1) }, () => names(set))),
    relaxed('unsaid', { object: null }, () => names(object ?? empty)),
    ...given.map((set, i) => relaxed('unsaid', { given: without(given, i) }, () => names(set))),
    ...under.map((set, i) => relaxed('unsaid', { under: without(under, i) }, () => names(set))),
    relaxed('unsaid', { amid: null }, () => names(definition.amid ?? empty)),
    relaxed('whole', { within: null }, () => (within === null ? [] : [within])),
    relaxed('more-words', { bare: false, sole: false }),
    relaxed('unsaid', { both: [] }, () => [...both])
  ]
}
