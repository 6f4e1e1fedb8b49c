// What the trained classifier knows, unpacked from dictionaries/problem-weights.json, which `npm run problems:train` writes.
import packed from '../../dictionaries/problem-weights.json'
import { type Look, lookFor } from './features'

export interface Weights {
  look: Look
  /** From this score on a category is said. */
  threshold: number
  bias: readonly number[]
  /** Of each of CUE_FEATURES, by category. */
  cues: readonly (readonly number[])[]
  /** Of each character sequence: category and weight, in pairs. */
  grams: readonly (readonly number[])[]
}

let weights: Weights | undefined

/** Unpacks on first use: a program that classifies nothing pays nothing. */
export function loadWeights(): Weights {
  if (weights) return weights
  const { step, threshold, categories } = packed
  const numbers = new Map<string, number[]>()
  categories.forEach((c, category) => {
    c.grams.forEach((gram, i) => {
      const pairs = numbers.get(gram)
      if (pairs) pairs.push(category, c.weights[i]! * step)
      else numbers.set(gram, [category, c.weights[i]! * step])
    })
  })
  weights = {
    look: lookFor([...numbers.keys()]),
    threshold,
    bias: categories.map(c => c.bias * step),
    cues: categories.map(c => c.cues.map(w => w * step)),
    grams: [...numbers.values()]
  }
  return weights
}
