// Learns a linear model a category from statements, and tests it on statements it has not seen in any wording.

import type { Span } from '../../src/model'
import {
  CUE_FEATURES,
  clausesOf,
  cueFeatures,
  type Hit,
  hidingIn,
  lookFor,
  type View as Viewed
} from '../../src/problems/features'
import type { Statement } from './corpus'
import { categoryIds, cuesOf } from './cues'
import { type Case, gramsOf, knownGrams, sigmoid, tellingGrams } from './grams'
import { type LearnerName, type Linear, learners } from './learners'
import { betaOf, calibrate, platt } from './measure'

export const FOLDS = 5

/** Statements written one by one are what reports are like; of a wording family there are many that are much alike. */
export const WRITTEN_TIMES = 3

/**
 * natural stops descending as soon as a step gains little. Cues are few and sure, sequences many and weak: given several times over,
 * cues are learnt in the steps that there are. The copies' weights add up to the cue's weight.
 */
export const COPIES = 8

/** How much less, in the learner's scores, a clause says than a whole statement. */
export const CLAUSE_DISCOUNT = 1.5

/** What the classifier sees of a text. */
interface View {
  /** Numbers of the cue features that hold, by category. */
  cues: number[][]
  grams: Set<string>
  /** Where phrases that mean something else hide some of the sequences from a category: what is left of them. */
  leftOf: Map<number, Set<string>>
}

export interface Seen extends View {
  statement: Statement
  clauses: View[]
}

/** Statements as the classifier sees them. */
export function seeAll(statements: readonly Statement[]): Seen[] {
  const look = lookFor(cuesOf(statements.map(s => s.words)), [])
  return statements.map(statement => {
    const { words } = statement
    const sight = look(words)
    const clauses = clausesOf(sight).map(clause => viewOf(words, sight.hits, clause, clause))
    return { statement, ...viewOf(words, sight.hits, sight, { start: 0, end: words.length }), clauses }
  })
}

function viewOf(words: string, hits: readonly Hit[], viewed: Viewed, { start, end }: Span): View {
  const cues = cueFeatures(hits, viewed, categoryIds.length).map(features =>
    CUE_FEATURES.flatMap((_, feature) => (((features >> feature) & 1) === 1 ? [feature] : []))
  )
  const leftOf = new Map<number, Set<string>>()
  const hiding = hidingIn(hits, viewed)
  categoryIds.forEach((_, category) => {
    const hidden = hiding.filter(h => h.of === category)
    if (hidden.length === 0) return
    const rest = hidden.reduce(
      (all, { start, end }) => all.slice(0, start) + '.'.repeat(end - start) + all.slice(end),
      words
    )
    leftOf.set(category, gramsOf(rest.slice(start, end)))
  })
  return { cues, grams: gramsOf(words.slice(start, end)), leftOf }
}

const seenBy = (category: number, { grams, leftOf }: View): Set<string> => leftOf.get(category) ?? grams

const tokensOf = (view: View, category: number, grams: readonly string[]): string[] => [
  ...view.cues[category]!.flatMap(feature =>
    Array.from({ length: COPIES }, (_, copy) => `cue ${CUE_FEATURES[feature]} ${copy}`)
  ),
  ...grams.filter(g => seenBy(category, view).has(g)).map(g => `gram ${g}`)
]

export interface Learnt extends Linear {
  grams: string[]
}

/** @param known sequences to choose from, of `knownGrams` */
export function learn(learner: LearnerName, seen: readonly Seen[], category: number, known: readonly string[]): Learnt {
  const id = categoryIds[category]!
  const cases = seen.map(
    (s): Case => ({
      cues: s.cues[category]!,
      grams: seenBy(category, s),
      group: s.statement.group,
      times: s.statement.source === 'written' ? WRITTEN_TIMES : 1,
      yes: s.statement.categories.includes(id)
    })
  )
  const grams = chosenOnce(seen, category, () => tellingGrams(cases, known, CUE_FEATURES.length))
  const lessons = seen.flatMap((s, i) => {
    const lesson = { tokens: tokensOf(s, category, grams), yes: cases[i]!.yes }
    return Array.from({ length: cases[i]!.times }, () => lesson)
  })
  return { ...learners[learner](lessons), grams }
}

const chosen = new WeakMap<object, Map<number, string[]>>()

/** Both learners are given the same sequences. */
function chosenOnce(seen: readonly Seen[], category: number, choose: () => string[]): string[] {
  const known = chosen.get(seen) ?? new Map<number, string[]>()
  chosen.set(seen, known)
  const grams = known.get(category) ?? choose()
  known.set(category, grams)
  return grams
}

export const candidates = (seen: readonly Seen[]): string[] =>
  knownGrams(seen.map(({ grams, statement }) => ({ grams, group: statement.group })))

/** What a statement scores, as a whole or by one of its clauses. */
function scoreOf(model: Learnt, seen: Seen, category: number): number {
  const sumOf = (view: View): number => {
    let sum = model.bias
    for (const token of tokensOf(view, category, model.grams)) sum += model.weights.get(token) ?? 0
    return sum
  }
  return seen.clauses.reduce((most, clause) => Math.max(most, sumOf(clause) - CLAUSE_DISCOUNT), sumOf(seen))
}

/** Raw scores of every statement for every category, each by models that saw no statement of its group. */
export function heldOut(learner: LearnerName, seen: readonly Seen[]): number[][] {
  const scores = seen.map(() => new Array<number>(categoryIds.length).fill(0))
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = without(seen, fold)
    const known = candidates(rest)
    for (let category = 0; category < categoryIds.length; category++) {
      const model = learn(learner, rest, category, known)
      seen.forEach((s, i) => {
        if (foldOf(s) === fold) scores[i]![category] = scoreOf(model, s, category)
      })
    }
  }
  return scores
}

const rests = new WeakMap<object, (readonly Seen[])[]>()

function without(seen: readonly Seen[], fold: number): readonly Seen[] {
  const known = rests.get(seen) ?? Array.from({ length: FOLDS }, (_, f) => seen.filter(s => foldOf(s) !== f))
  rests.set(seen, known)
  return known[fold]!
}

export const foldOf = (s: Seen): number => s.statement.group % FOLDS

/**
 * Probabilities from raw scores, each fold by a scaling that was fitted to the others. Fitted to what was written one by one: families
 * are surer than reports are.
 */
export function calibrated(seen: readonly Seen[], scores: readonly number[][]): number[][] {
  const probabilities = seen.map(() => new Array<number>(categoryIds.length).fill(0))
  categoryIds.forEach((id, category) => {
    const scored = seen.map((s, i) => ({
      score: scores[i]![category]!,
      is: s.statement.categories.includes(id),
      fold: foldOf(s),
      written: s.statement.source === 'written'
    }))
    for (let fold = 0; fold < FOLDS; fold++) {
      const { slope, intercept } = platt(scored.filter(s => s.written && s.fold !== fold))
      scored.forEach((s, i) => {
        if (s.fold === fold) probabilities[i]![category] = sigmoid(slope * s.score + intercept)
      })
    }
  })
  const pooled = seen.flatMap((s, i) =>
    s.statement.source === 'written'
      ? categoryIds.map((id, c) => ({
          score: probabilities[i]![c]!,
          is: s.statement.categories.includes(id),
          fold: foldOf(s)
        }))
      : []
  )
  const betas = Array.from({ length: FOLDS }, (_, fold) => betaOf(pooled.filter(s => s.fold !== fold)))
  return probabilities.map((row, i) => row.map(p => calibrate(p, betas[foldOf(seen[i]!)]!)))
}

/** The calibration of what is shipped, from scores each scaled without its own fold. */
export function shippedCalibration(
  seen: readonly Seen[],
  scores: readonly number[][],
  scalings: readonly { slope: number; intercept: number }[]
): [number, number, number] {
  return betaOf(
    seen.flatMap((s, i) =>
      s.statement.source === 'written'
        ? categoryIds.map((id, c) => ({
            score: sigmoid(scalings[c]!.slope * scores[i]![c]! + scalings[c]!.intercept),
            is: s.statement.categories.includes(id)
          }))
        : []
    )
  )
}
