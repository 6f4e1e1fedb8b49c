// Trains the classifier of stated problems and writes its weights and its evaluation: `npm run problems:train`. Same corpus and
// taxonomy, same files.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CUE_FEATURES } from '../src/problems/features'
import { readStatements, trainedOn, unseenSources } from './problems/corpus'
import { categoryIds, cuesOf } from './problems/cues'
import { type Evaluation, evaluate, unseenReport } from './problems/evaluate'
import type { LearnerName } from './problems/learners'
import { platt } from './problems/measure'
import { renderEvaluation } from './problems/report'
import {
  CLAUSE_DISCOUNT,
  COPIES,
  candidates,
  heldOut,
  type Learnt,
  learn,
  seeAll,
  shippedCalibration
} from './problems/train'

const project = resolve(import.meta.dirname, '..')
/** Weights are whole numbers of this. */
const STEP = 0.1
/** A sequence that moves a score less than this many steps is left out. */
const LEAST = 2

const seen = seeAll(readStatements())
const results = (['logistic regression', 'Bayes'] as LearnerName[]).map(learner => {
  const scores = heldOut(learner, seen)
  return { learner, scores, evaluation: evaluate(seen, scores) }
})
const best = results.reduce((a, b) => (b.evaluation.macro > a.evaluation.macro ? b : a))

const cues = cuesOf(seen.map(s => s.statement.words))
const known = candidates(seen)
const scalings = categoryIds.map((id, category) =>
  platt(
    seen.flatMap(({ statement }, i) =>
      statement.source === 'written'
        ? [{ score: best.scores[i]![category]!, is: statement.categories.includes(id) }]
        : []
    )
  )
)
const categories = categoryIds.map((id, category) => {
  const { slope, intercept } = scalings[category]!
  return { ...packed(id, learn(best.learner, seen, category, known), slope, intercept), ...cues[category]! }
})
const header = {
  note: 'Weights of the classifier of stated problems, written by `npm run problems:train`. Do not edit: change the taxonomy or the corpus and train again.',
  trainedOn: trainedOn(),
  learner: best.learner,
  step: STEP,
  threshold: best.evaluation.threshold,
  calibration: shippedCalibration(seen, best.scores, scalings).map(x => Math.round(x * 1000) / 1000)
}
const lines = Object.entries(header).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
writeFileSync(
  `${project}/dictionaries/problem-weights.json`,
  `{\n${lines.join('\n')}\n  "categories": [\n${categories.map(c => `    ${JSON.stringify(c)}`).join(',\n')}\n  ]\n}\n`
)

const evaluations = Object.fromEntries(results.map(r => [r.learner, r.evaluation])) as Record<LearnerName, Evaluation>
// Last, with the weights as they are shipped.
const unseen = await Promise.all(unseenSources.map(unseenReport))
writeFileSync(
  `${project}/docs/problems-evaluation.md`,
  renderEvaluation({
    seen,
    evaluations,
    best: best.learner,
    unseen,
    grams: categories.map(c => c.grams.reduce((n, [, single, pairs]) => n + single.length + pairs.length / 2, 0))
  })
)
for (const { learner, evaluation } of results) {
  console.log(`${learner}: macro F1 ${evaluation.macro.toFixed(3)}, micro F1 ${evaluation.micro.toFixed(3)}`)
}
for (const u of unseen) console.log(`${u.source}: macro F1 ${u.macro.toFixed(3)}, micro F1 ${u.micro.toFixed(3)}`)

/** The scaling is folded in, so that the sum of what is seen is the logarithm of the odds. */
function packed(id: string, { bias, weights, grams }: Learnt, slope: number, intercept: number) {
  const whole = (weight: number): number => Math.round((slope * weight) / STEP)
  const cues = CUE_FEATURES.map(feature => {
    let sum = 0
    for (let copy = 0; copy < COPIES; copy++) sum += weights.get(`cue ${feature} ${copy}`) ?? 0
    return whole(sum)
  })
  const kept = grams
    .map(gram => ({ gram, weight: whole(weights.get(`gram ${gram}`) ?? 0) }))
    .filter(g => Math.abs(g.weight) >= LEAST)
  return {
    id,
    bias: Math.round((slope * bias + intercept) / STEP),
    discount: Math.round((slope * CLAUSE_DISCOUNT) / STEP),
    cues,
    grams: byWeight(kept)
  }
}

/** Sequences of one weight together: the single ideographs as one text, the pairs as another. */
function byWeight(grams: readonly { gram: string; weight: number }[]): [number, string, string][] {
  const weights = [...new Set(grams.map(g => g.weight))].sort((a, b) => a - b)
  return weights.map(weight => {
    const same = grams.filter(g => g.weight === weight).map(g => g.gram)
    const ofLength = (length: number): string =>
      same
        .filter(g => g.length === length)
        .sort()
        .join('')
    return [weight, ofLength(1), ofLength(2)]
  })
}
