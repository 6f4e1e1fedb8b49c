// What the trained classifier knows, unpacked from dictionaries/problem-weights.json, which `npm run problems:train` writes.
import packed from '../../dictionaries/problem-weights.json'
import type { CategoryId } from '../model'
import { type CueWords, type Look, lookFor } from './features'

/** Weights are whole numbers of `step`, so that they add up to the same in any order. */
export interface Weights {
  /** Categories of the taxonomy, in its order. */
  ids: readonly CategoryId[]
  look: Look
  step: number
  /** The calibrated score of a sum. */
  scoreOf: (sum: number) => number
  /** From this sum on a category is said. */
  least: number
  bias: readonly number[]
  /** How much less a clause says for a category than a whole statement. */
  discounts: readonly number[]
  /** Of each of CUE_FEATURES, by category. */
  cues: readonly (readonly number[])[]
  grams: Grams
}

/** What each character sequence says, side by side: sequence `i` has the pairs from `firstPair[i]` up to `firstPair[i + 1]`. */
interface Grams {
  firstPair: Uint32Array
  categories: Uint8Array
  values: Int8Array
  /** Room for the classifier's marks, all of them set while it does not add up. */
  unheard: Int32Array
}

let weights: Weights | undefined

/** Unpacks on first use: a program that classifies nothing pays nothing. */
export function loadWeights(): Weights {
  if (weights) return weights
  const { step, threshold, categories } = packed
  const numbers = new Map<string, number[]>()
  categories.forEach((c, category) => {
    for (const [weight, single, pairs] of c.grams as [number, string, string][]) {
      for (const gram of [...single, ...(pairs.match(/../g) ?? [])]) {
        const known = numbers.get(gram)
        if (known) known.push(category, weight)
        else numbers.set(gram, [category, weight])
      }
    }
  })
  const [a, b, c] = packed.calibration as [number, number, number]
  const scoreOf = (sum: number): number => sigmoid(a * logSigmoid(sum * step) - b * logSigmoid(-sum * step) + c)
  weights = {
    ids: categories.map(c => c.id as CategoryId),
    look: lookFor(cueWords(), [...numbers.keys()]),
    step,
    scoreOf,
    least: firstWith(sum => scoreOf(sum) >= threshold),
    bias: categories.map(c => c.bias),
    discounts: categories.map(c => c.discount),
    cues: categories.map(c => c.cues),
    grams: sideBySide([...numbers.values()])
  }
  return weights
}

/** The least whole number that has what all larger ones have. */
function firstWith(holds: (x: number) => boolean): number {
  let x = 0
  while (holds(x - 1)) x--
  while (!holds(x)) x++
  return x
}

function sideBySide(lists: readonly (readonly number[])[]): Grams {
  const firstPair = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    firstPair[i + 1] = firstPair[i]! + list.length / 2
  })
  const flat = lists.flat()
  return {
    firstPair,
    categories: Uint8Array.from(flat.filter((_, i) => i % 2 === 0)),
    values: Int8Array.from(flat.filter((_, i) => i % 2 === 1)),
    unheard: new Int32Array(lists.length).fill(-1)
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
/** The logarithm of the sigmoid, exact where the sigmoid is nearly 0. */
const logSigmoid = (x: number): number => (x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x)))

/** The cue words of each category. */
export const cueWords = (): readonly CueWords[] => packed.categories
