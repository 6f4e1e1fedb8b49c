// Which official figure a claim states. Every definition of the form is held against the concepts of the claim's own words,
// then of the figure it is part of, then of the heading; the most specific one that fits wins. Where two fit, or the
// scope is narrower than the whole body, the claim has candidates and no indicator.
import type { Concepts, Indicator } from '../lexicon'
import type { Claim } from '../model'
import { strongObjects } from './content'
import type { Figure } from './reading'

export interface Surroundings {
  /** Concepts of the figures before in the same sentence, nearest first. */
  earlier: readonly ReadonlySet<number>[]
  heading: ReadonlySet<number>
  /** Indicator of the figure that this one is a part of. */
  wholeIndicator: string | null
  wholeConcepts: readonly ReadonlySet<number>[]
  /** The figure's own words. */
  words: string
}

export interface Attribution {
  indicator: string | null
  candidates: string[]
  context: Claim['context']
  /** Concepts that decided. */
  because: number[]
}

const NONE: Attribution = { indicator: null, candidates: [], context: null, because: [] }

type Rank = 0 | 1 | 2
/** The figure's own words fit, but nothing around says what they are about. */
const LACKS_CONTEXT = -1
const MOST_CANDIDATES = 4
const CONTEXTS = ['clause', 'head', 'section'] as const

/** Finds the indicator of a figure among the definitions of the report's form. */
export function attribute(
  figure: Figure,
  around: Surroundings,
  indicators: readonly Indicator[],
  concepts: Concepts
): Attribution {
  let best: { indicator: Indicator; rank: Rank; weight: number } | null = null
  let rival: Indicator | null = null
  const near: string[] = []
  const strong = strongObjects(concepts)
  for (const indicator of indicators) {
    const rank = rankOf(figure, around, indicator, strong)
    if (rank === null) continue
    if (rank === LACKS_CONTEXT) {
      if (indicator.all.some(anyOf => anyOf.some(c => figure.concepts.has(c) && !isNumberWord(c, concepts))))
        near.push(indicator.id)
      continue
    }
    const weight = indicator.all.length * 4 + indicator.given.length + indicator.id.split('.').length - rank
    if (best === null || weight > best.weight || isBelow(indicator.id, best.indicator.id)) {
      if (best !== null && !isBelow(indicator.id, best.indicator.id))
        rival = weight === best.weight ? best.indicator : null
      best = { indicator, rank, weight }
    } else if (
      weight === best.weight &&
      !isBelow(best.indicator.id, indicator.id) &&
      best.indicator.id !== indicator.id
    ) {
      rival = indicator
    }
  }
  if (best === null) return near.length === 0 ? NONE : { ...NONE, candidates: near.slice(0, MOST_CANDIDATES) }
  const because = decisive(best.indicator, figure)
  if (rival !== null) return { indicator: null, candidates: [best.indicator.id, rival.id], context: null, because }
  return { indicator: best.indicator.id, candidates: [], context: CONTEXTS[best.rank], because }
}

const isNumberWord = (concept: number, { numberOf }: Concepts): boolean => concept === numberOf.get('kind.number')

const isBelow = (id: string, above: string): boolean => id.length > above.length && id.startsWith(`${above}.`)

type Fit = Rank | typeof LACKS_CONTEXT | null

/** 0 when the figure's own words suffice, 1 with its whole or the figures before, 2 with the heading; null when it does not fit. */
function rankOf(figure: Figure, around: Surroundings, indicator: Indicator, strong: Uint8Array): Fit {
  const own = figure.concepts
  for (const anyOf of indicator.all) if (!hasAny(own, anyOf)) return null
  if (!figure.negated && !indicator.units.has(figure.unit)) return null
  for (const none of indicator.none) if (own.has(none)) return null
  for (const word of indicator.both) if (!around.words.includes(word)) return null
  let rank: Rank = 0
  if (indicator.within !== null && !hasAny(own, indicator.alsoIn)) {
    if (around.wholeIndicator !== indicator.within) return around.wholeIndicator === null ? LACKS_CONTEXT : null
    rank = 1
  }
  if (indicator.object !== null) {
    const from = objectRank(figure, around, indicator.object, strong)
    if (from === null || from === LACKS_CONTEXT) return from
    if (from > rank) rank = from
  }
  for (const anyOf of indicator.given) {
    const from = givenRank(figure, around, anyOf)
    if (from === LACKS_CONTEXT) return from
    if (from > rank) rank = from
  }
  return rank
}

/** Where the object is named: the nearest place that names any object decides; null when that names another one. */
function objectRank(figure: Figure, around: Surroundings, object: readonly number[], strong: Uint8Array): Fit {
  const { concepts: own, shared } = figure
  if (hasAny(own, object)) return 0
  if (hasStrong(own, strong)) return null
  if (shared !== null && hasAny(shared, object)) return 0
  for (const places of [around.wholeConcepts, around.earlier]) {
    for (const set of places) {
      if (hasAny(set, object)) return 1
      if (hasStrong(set, strong)) return null
    }
  }
  return hasAny(around.heading, object) ? 2 : LACKS_CONTEXT
}

/** Where a concept that may come from around is named. A part takes it from its wholes, other figures from those before. */
function givenRank(figure: Figure, around: Surroundings, anyOf: readonly number[]): Rank | typeof LACKS_CONTEXT {
  if (hasAny(figure.concepts, anyOf) || (figure.shared !== null && hasAny(figure.shared, anyOf))) return 0
  const nearer = around.wholeConcepts.length > 0 ? around.wholeConcepts : around.earlier
  for (const set of nearer) if (hasAny(set, anyOf)) return 1
  return hasAny(around.heading, anyOf) ? 2 : LACKS_CONTEXT
}

function hasAny(set: ReadonlySet<number>, anyOf: readonly number[]): boolean {
  for (const c of anyOf) if (set.has(c)) return true
  return false
}

function hasStrong(set: ReadonlySet<number>, strong: Uint8Array): boolean {
  for (const c of set) if (strong[c] === 1) return true
  return false
}

function decisive(indicator: Indicator, figure: Figure): number[] {
  const wanted = [...indicator.all, ...(indicator.object ? [indicator.object] : []), ...indicator.given].flat()
  return [...new Set(wanted)].filter(c => figure.concepts.has(c))
}
