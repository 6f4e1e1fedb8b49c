// Trains the classifier of stated problems and writes its weights and its evaluation: `npm run problems:train`. Same corpus and
// taxonomy, same files.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CUE_FEATURES, categoryIds } from '../src/problems/features'
import { readStatements, trainedOn } from './problems/corpus'
import { type Evaluation, evaluate, unseenReport } from './problems/evaluate'
import type { LearnerName } from './problems/learners'
import { platt } from './problems/measure'
import { renderEvaluation } from './problems/report'
import { COPIES, heldOut, type Learnt, learn, seeAll } from './problems/train'

const project = resolve(import.meta.dirname, '..')
/** Weights are whole numbers of this. */
const STEP = 0.05
/** A sequence that moves a score less than this is left out. */
const LEAST = 3

const seen = seeAll(readStatements())
const results = (['logistic regression', 'Bayes'] as LearnerName[]).map(learner => {
  const scores = heldOut(learner, seen)
  return { learner, scores, evaluation: evaluate(seen, scores) }
})
const best = results.reduce((a, b) => (b.evaluation.macro > a.evaluation.macro ? b : a))

const categories = categoryIds.map((id, category) => {
  const { slope, intercept } = platt(
    seen.map((s, i) => ({ score: best.scores[i]![category]!, is: s.statement.categories.includes(id) }))
  )
  return packed(id, learn(best.learner, seen, category), slope, intercept)
})
const header = {
  note: 'Weights of the classifier of stated problems, written by `npm run problems:train`. Do not edit: change the taxonomy or the corpus and train again.',
  trainedOn: trainedOn(),
  learner: best.learner,
  step: STEP,
  threshold: best.evaluation.threshold
}
const lines = Object.entries(header).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
writeFileSync(
  `${project}/dictionaries/problem-weights.json`,
  `{\n${lines.join('\n')}\n  "categories": [\n${categories.map(c => `    ${JSON.stringify(c)}`).join(',\n')}\n  ]\n}\n`
)

const evaluations = Object.fromEntries(results.map(r => [r.learner, r.evaluation])) as Record<LearnerName, Evaluation>
// Last, with the weights as they are shipped.
const unseen = await unseenReport()
writeFileSync(
  `${project}/docs/problems-evaluation.md`,
  renderEvaluation({ seen, evaluations, best: best.learner, unseen })
)
for (const { learner, evaluation } of results) {
  console.log(`${learner}: macro F1 ${evaluation.macro.toFixed(3)}, micro F1 ${evaluation.micro.toFixed(3)}`)
}
console.log(`unseen: macro F1 ${unseen.macro.toFixed(3)}, micro F1 ${unseen.micro.toFixed(3)}`)

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
    cues,
    grams: kept.map(g => g.gram),
    weights: kept.map(g => g.weight)
  }
}
