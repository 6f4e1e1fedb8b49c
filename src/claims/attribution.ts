// Which official figure a claim states. Every definition of the form is held against the concepts of the claim's own words,
// then of the figure it is part of, then of the heading; the most specific one that fits wins. Where two fit, the
// claim has candidates and no indicator. Whether the scope allows an indicator at all is asked elsewhere.
import { type ConceptSet, type Concepts, countShared, has, type Indicator, type Indicators, meets } from '../lexicon'
import type { Claim } from '../model'
import { type Groups, groupsOf } from './content'
import { meetsAll } from './lists'
import { conceptsNamed } from './named'
import type { Figure } from './reading'
import type { Surroundings } from './report'
import {
  earlierOf,
  headingOf,
  isBare,
  openingOf,
  sentenceOf,
  sequelOf,
  sistersOf,
  wholesOf,
  wordsOf
} from './surroundings'

export interface Attribution {
  indicator: string | null
  candidates: string[]
  context: Claim['context']
  /** The definition that fits best, or one of two that fit alike; null when none does. */
  definition: Indicator | null
}

const NONE: Attribution = { indicator: null, candidates: [], context: null, definition: null }

type Rank = 0 | 1 | 2
/** The figure's own words fit, but nothing around says what they are about. */
const LACKS_CONTEXT = -1
type Fit = Rank | typeof LACKS_CONTEXT | null

const MOST_CANDIDATES = 4
const CONTEXTS = ['clause', 'head', 'section'] as const

/** Finds the indicator of the figure among the definitions of the report's form. */
export function attribute(around: Surroundings, { all, openedBy }: Indicators, concepts: Concepts): Attribution {
  const { figure } = around
  const groups = groupsOf(concepts)
  const named = conceptsNamed(concepts)
  let best: Indicator | null = null
  let bestRank: Rank = 0
  let rival: Indicator | null = null
  let near: string[] | null = null
  // 因不掌握或需要加工而无法提供: of two reasons together neither has a row
  const isJoint = countShared(figure.concepts, groups.reasons) > 1
  const opened = openedBy(figure.concepts)
  for (let w = 0; w < opened.length; w++) {
    for (let bits = opened[w]!; bits !== 0; bits &= bits - 1) {
      const indicator = all[w * 32 + lowestBit(bits)]!
      if (!isSaidBy(figure, indicator) || (isJoint && meets(indicator.all[0]!, groups.reasons))) continue
      const rank = rankOf(figure, around, indicator, groups)
      if (rank === null) continue
      if (rank === LACKS_CONTEXT) {
        // 数量 alone is no reason to think of any figure, nor is 其余 or 其他 without its head
        if (has(figure.concepts, named.rest) || has(figure.concepts, named.otherThings)) continue
        if (indicator.all.some(set => meetsAll(set, figure.concepts, groups.telling))) {
          near ??= []
          if (!near.includes(indicator.id)) near.push(indicator.id)
        }
        continue
      }
      if (best === null) {
        best = indicator
        bestRank = rank
        continue
      }
      const difference = indicator.weight - rank - (best.weight - bestRank)
      if (isBelow(best.id, indicator.id) || (difference < 0 && !isBelow(indicator.id, best.id))) continue
      rival = difference === 0 && !isBelow(indicator.id, best.id) ? best : null
      best = indicator
      bestRank = rank
    }
  }
  if (best === null) return near === null ? NONE : { ...NONE, candidates: near.slice(0, MOST_CANDIDATES) }
  if (rival !== null && rival.id !== best.id) return { ...NONE, candidates: [rival.id, best.id], definition: best }
  return { indicator: best.id, candidates: NONE.candidates, context: CONTEXTS[bestRank], definition: best }
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)

const isBelow = (id: string, above: string): boolean => id.length > above.length && id.startsWith(`${above}.`)

/** Whether `all` has one of `wanted` that `own` has not. */
function meetsOutside(all: ConceptSet, own: ConceptSet, wanted: ConceptSet): boolean {
  for (let w = 0; w < all.length; w++) if ((all[w]! & ~own[w]! & wanted[w]!) !== 0) return true
  return false
}

/** Whether some words say what is counted in other concepts than those wanted. */
function saysMore(own: ConceptSet, wanted: ConceptSet, content: ConceptSet): boolean {
  for (let w = 0; w < own.length; w++) if ((own[w]! & content[w]! & ~wanted[w]!) !== 0) return true
  return false
}

/** Whether the figure's own words, its measure and its kind are those that the definition asks for. */
export function isSaidBy(figure: Figure, indicator: Indicator): boolean {
  const own = figure.concepts
  if (indicator.change !== (figure.role === 'change') || indicator.lastYear !== (figure.year !== null)) return false
  const { all } = indicator
  for (let i = 1; i < all.length; i++) if (!meets(own, all[i]!)) return false
  return !meets(own, indicator.none) && (figure.negated || indicator.units.has(figure.unit))
}

/** 0 when the figure's own words suffice, 1 with its whole or the figures before, 2 with the heading; null when it does not fit. */
export function rankOf(figure: Figure, around: Surroundings, indicator: Indicator, groups: Groups): Fit {
  const own = figure.concepts
  if (indicator.unless !== null && isRuledOut(around, indicator.unless)) return null
  if (figure.items !== null && meets(figure.items, indicator.without)) return null
  if (indicator.beside !== null && meets(around.report.tags.named, indicator.beside)) {
    // 书面申请15件,为网络9件、信函6件: its own items are not beside it
    if (figure.items === null || !meets(figure.items, indicator.beside)) return null
  }
  if ((indicator.bare && !isBare(around)) || (indicator.sole && saysMore(own, indicator.wanted, groups.content)))
    return null
  for (const word of indicator.both) if (!wordsOf(around).includes(word)) return null
  if (!figure.negated && figure.value !== 0) {
    for (const set of indicator.under) {
      if (!meets(own, set) && !meets(headingOf(around), set)) return indicator.bare ? null : LACKS_CONTEXT
    }
  }
  let rank: Rank = 0
  if (indicator.within !== null && !meets(own, indicator.alsoIn)) {
    const stated = figure.whole?.claim?.indicator ?? null
    if (stated !== null && stated !== indicator.within) return null
    if (stated === null && !isAmidst(around, indicator.alsoIn, groups))
      return meets(own, groups.naming) ? LACKS_CONTEXT : null
    rank = 1
  }
  if (indicator.object !== null) {
    const from = objectRank(figure, around, indicator.object, groups)
    // 公开20条 calls no documents to mind, nor applications
    if (from === null || from === LACKS_CONTEXT) return indicator.bare ? null : from
    if (from > rank) rank = from
  }
  if (indicator.amid !== null && !meetsOutside(sentenceOf(around), own, indicator.amid)) {
    return meets(own, groups.naming) ? LACKS_CONTEXT : null
  }
  for (const set of indicator.given) {
    const from = givenRank(figure, around, set, groups)
    // 公开信息20条 does not call its website to mind
    if (from === LACKS_CONTEXT) return meets(set, groups.channels) ? null : from
    if (from > rank) rank = from
  }
  return rank
}

/** Whether the sentence opens with one of `wanted`, goes on with it, or said it last of all outcomes. */
const isAmidst = (around: Surroundings, wanted: ConceptSet, { outcomes }: Groups): boolean => {
  if (meets(openingOf(around), wanted) || meets(sequelOf(around), wanted)) return true
  const nearest = around.figure.whole === null ? earlierOf(around).find(set => meets(set, outcomes)) : undefined
  return nearest !== undefined && meets(nearest, wanted)
}

const isRuledOut = (around: Surroundings, unless: ConceptSet): boolean =>
  meets(headingOf(around), unless) || isInSome(earlierOf(around), unless) || isInSome(wholesOf(around), unless)

/** Whether any of some sets has one of those wanted. */
function isInSome(sets: readonly ConceptSet[], wanted: ConceptSet): boolean {
  for (const set of sets) if (meets(set, wanted)) return true
  return false
}

/**
 * Where the object is named: the nearest place that names any object decides; null when that names another one. Information is
 * no object of its own kind: it may be looked for past a figure of normative documents.
 */
function objectRank(figure: Figure, around: Surroundings, object: ConceptSet, { strong, objects }: Groups): Fit {
  const { concepts: own, shared } = figure
  if (meets(own, object)) return 0
  if (meets(own, strong)) return null
  if (shared !== null && meets(shared, object)) return 0
  const definite = meets(object, strong)
  for (const set of wholesOf(around)) {
    if (meets(set, object)) return 1
    if (definite && meets(set, strong)) return null
  }
  const lent = figure.whole?.lent ?? null
  if (lent !== null && meets(lent.object, object)) return lent.context === 'head' ? 1 : 2
  for (const set of earlierOf(around)) {
    if (meets(set, object)) return 1
    if (definite && meets(set, strong)) return null
  }
  if (meets(headingOf(around), object)) return 2
  return meets(own, objects) ? null : LACKS_CONTEXT
}

/** Where a concept that may come from around is named. A part takes it from its wholes, other figures from those before. */
function givenRank(
  figure: Figure,
  around: Surroundings,
  wanted: ConceptSet,
  { outcomes, paths }: Groups
): Rank | typeof LACKS_CONTEXT {
  if (meets(figure.concepts, wanted) || (figure.shared !== null && meets(figure.shared, wanted))) return 0
  const nearer = figure.whole === null ? earlierOf(around) : wholesOf(around)
  for (const set of nearer) {
    if (meets(set, wanted)) return 1
    // 直接起诉2件,维持1件;复议后起诉1件,维持1件: the nearest way decides
    if (meets(set, paths) && meets(wanted, paths)) return LACKS_CONTEXT
  }
  // 收到25件,…:予以公开6件,保护第三方合法权益2件: one of several outcomes of them all
  if (meets(wanted, outcomes) && isInSome(sistersOf(around), wanted)) return 1
  return meets(headingOf(around), wanted) ? 2 : LACKS_CONTEXT
}
