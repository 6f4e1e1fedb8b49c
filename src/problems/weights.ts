// What the trained classifier knows, unpacked from dictionaries/problem-weights.json, which `npm run problems:train` writes.
import packed from '../../dictionaries/problem-weights.json'
import type { CategoryId } from '../model'
import { type CueWords, type Look, lookFor } from './features'

export interface Weights {
  /** Categories of the taxonomy, in its order. */
  ids: readonly CategoryId[]
  look: Look
  /** The calibrated score of a sum. */
  scoreOf: (sum: number) => number
  /** From this score on a category is said. */
  threshold: number
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
  values: Float64Array
}

let weights: Weights | undefined

/** Unpacks on first use: a program that classifies nothing pays nothing. */
export function loadWeights(): Weights {
  if (weights) return weights
  const { step, threshold, categories } = packed
  const [a, b, c] = packed.calibration as [number, number, number]
  const numbers = new Map<string, number[]>()
  categories.forEach((c, category) => {
    for (const [weight, single, pairs] of c.grams as [number, string, string][]) {
      for (const gram of [...single, ...(pairs.match(/../g) ?? [])]) {
        numbers.set(gram, [...(numbers.get(gram) ?? []), category, weight * step])
      }
    }
  })
  weights = {
    ids: categories.map(c => c.id as CategoryId),
    look: lookFor(cueWords(), [...numbers.keys()]),
    scoreOf: sum => sigmoid(a * logSigmoid(sum) - b * logSigmoid(-sum) + c),
    threshold,
    bias: categories.map(c => c.bias * step),
    discounts: categories.map(c => c.discount * step),
    cues: categories.map(c => c.cues.map(w => w * step)),
    grams: sideBySide([...numbers.values()])
  }
  return weights
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
    values: Float64Array.from(flat.filter((_, i) => i % 2 === 1))
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
/** The logarithm of the sigmoid, exact where the sigmoid is nearly 0. */
const logSigmoid = (x: number): number => (x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x)))

/** The cue words of each category. */
export const cueWords = (): CueWords[] =>
  packed.categories.map(({ phrases, faults, objects, not }) => ({
    phrases: wordsOf(phrases),
    faults: wordsOf(faults),
    objects: wordsOf(objects),
    not: wordsOf(not)
  }))

const wordsOf = (list: string): string[] => (list === '' ? [] : list.split(' '))
