// Learns a linear model a category from statements, and tests it on statements it has not seen in any wording.
import { CUE_FEATURES, categoryIds, cueCounts, eachCueFeature, lookFor } from '../../src/problems/features'
import type { Statement } from './corpus'
import { gramsOf, tellingGrams } from './grams'
import { type LearnerName, type Linear, learners } from './learners'
import { platt } from './measure'

export const GRAMS_PER_CATEGORY = Number(process.env.GRAMS ?? 150)
export const FOLDS = 5

/**
 * natural stops descending as soon as a step gains little. Cues are few and sure, sequences many and weak: given several times over,
 * cues are learnt in the steps that there are. The copies' weights add up to the cue's weight.
 */
export const COPIES = Number(process.env.COPIES ?? 8)

const lookForCues = lookFor([])

/** Tokens of cues for each category: the same for every fold. */
function cueTokens(words: string): string[][] {
  const sight = lookForCues(words)
  const counts = cueCounts(sight)
  return categoryIds.map((_, category) => {
    const tokens: string[] = []
    eachCueFeature(counts, sight, category, feature => {
      for (let copy = 0; copy < COPIES; copy++) tokens.push(`cue ${CUE_FEATURES[feature]} ${copy}`)
    })
    return tokens
  })
}

export interface Seen {
  statement: Statement
  cues: string[][]
  grams: Set<string>
}

export const seeAll = (statements: readonly Statement[]): Seen[] =>
  statements.map(statement => ({ statement, cues: cueTokens(statement.words), grams: gramsOf(statement.words) }))

const tokensOf = (seen: Seen, category: number, grams: readonly string[]): string[] => [
  ...seen.cues[category]!,
  ...grams.filter(g => seen.grams.has(g)).map(g => `gram ${g}`)
]

export interface Learnt extends Linear {
  grams: string[]
}

export function learn(learner: LearnerName, seen: readonly Seen[], category: number): Learnt {
  const id = categoryIds[category]!
  const grams = tellingGrams(
    seen.map(s => s.statement),
    id,
    GRAMS_PER_CATEGORY
  )
  const lessons = seen.map(s => ({ tokens: tokensOf(s, category, grams), yes: s.statement.categories.includes(id) }))
  return { ...learners[learner](lessons), grams }
}

export function scoreOf(model: Learnt, seen: Seen, category: number): number {
  let sum = model.bias
  for (const token of tokensOf(seen, category, model.grams)) sum += model.weights.get(token) ?? 0
  return sum
}

/** Raw scores of every statement for every category, each by models that saw no statement of its group. */
export function heldOut(learner: LearnerName, seen: readonly Seen[]): number[][] {
  const scores = seen.map(() => new Array<number>(categoryIds.length).fill(0))
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = seen.filter(s => foldOf(s) !== fold)
    for (let category = 0; category < categoryIds.length; category++) {
      const model = learn(learner, rest, category)
      seen.forEach((s, i) => {
        if (foldOf(s) === fold) scores[i]![category] = scoreOf(model, s, category)
      })
    }
  }
  return scores
}

export const foldOf = (s: Seen): number => s.statement.group % FOLDS

/** Probabilities from raw scores, each fold by a scaling that was fitted to the others. */
export function calibrated(seen: readonly Seen[], scores: readonly number[][]): number[][] {
  const probabilities = seen.map(() => new Array<number>(categoryIds.length).fill(0))
  categoryIds.forEach((id, category) => {
    const scored = seen.map((s, i) => ({
      score: scores[i]![category]!,
      is: s.statement.categories.includes(id),
      fold: foldOf(s)
    }))
    for (let fold = 0; fold < FOLDS; fold++) {
      const { slope, intercept } = platt(scored.filter(s => s.fold !== fold))
      scored.forEach((s, i) => {
        if (s.fold === fold) probabilities[i]![category] = 1 / (1 + Math.exp(-(slope * s.score + intercept)))
      })
    }
  })
  return probabilities
}
