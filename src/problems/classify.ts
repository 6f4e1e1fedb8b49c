// Says which categories of the taxonomy a stated problem falls in, how surely, and which words weighed most. It knows one statement at
// a time, and nothing of where it stood.
import type { CategoryId } from '../model'
import {
  clauseSights,
  cueCounts,
  eachCueFeature,
  type Hit,
  hiddenFrom,
  isHiding,
  roleFeature,
  type Sight
} from './features'
import { loadWeights, type Weights } from './weights'

export interface Category {
  id: CategoryId
  /** 0..1, calibrated: of the categories given with 0.8, about 80 % are right. */
  score: number
  /** The words of the statement that spoke most for it, heaviest first, at most three. */
  words: string[]
}

const MOST_WORDS = 3
/** What weighs less is not named. */
const LEAST = 0.3

/**
 * Categories of one problem statement, best first; none for what states no problem.
 *
 * @param text in normal writing, with or without its list number
 */
export function classify(text: string): Category[] {
  const weights = loadWeights()
  const sight = weights.look(text)
  if (sight.hits.length === 0) return []
  const sums = scoresOf(weights, text, sight)
  const found: Category[] = []
  for (let category = 0; category < sums.length; category++) {
    const score = weights.scoreOf(sums[category]!)
    if (score < weights.threshold) continue
    const id = weights.ids[category]!
    found.push({ id, score: Math.round(score * 1000) / 1000, words: heaviest(weights, text, sight.hits, category) })
  }
  return found.sort((a, b) => b.score - a.score)
}

/** What the statement scores for each category: as a whole, or by the best of its clauses less their discount. */
function scoresOf(weights: Weights, text: string, sight: Sight): Float64Array {
  const sums = cueSums(weights, sight)
  const clauses = clauseSights(text, sight)
  addSequences(weights, sight, sums)
  for (const clause of clauses) {
    const own = cueSums(weights, clause)
    addSequences(weights, clause, own)
    for (let category = 0; category < sums.length; category++) {
      sums[category] = Math.max(sums[category]!, own[category]! - weights.discounts[category]!)
    }
  }
  return sums
}

function cueSums(weights: Weights, sight: Sight): Float64Array {
  const { bias, cues } = weights
  const counts = cueCounts(sight, bias.length)
  const sums = Float64Array.from(bias)
  let category = 0
  let own = cues[0]!
  const add = (feature: number): void => {
    sums[category]! += own[feature]!
  }
  for (; category < sums.length; category++) {
    own = cues[category]!
    eachCueFeature(counts, sight, category, add)
  }
  return sums
}

/** Which look a sequence was last added in, for a category: it counts once a look. */
let added = new Uint32Array(0)
let looks = 0

function addSequences(weights: Weights, sight: Sight, sums: Float64Array): void {
  const { firstPair, categories, values } = weights.grams
  if (added.length === 0) added = new Uint32Array(categories.length)
  if (++looks === 2 ** 32) {
    added.fill(0)
    looks = 1
  }
  const hides = sight.hits.some(isHiding)
  for (const { of, role, start, end } of sight.hits) {
    if (role !== null) continue
    const last = firstPair[of + 1]!
    for (let pair = firstPair[of]!; pair < last; pair++) {
      if (added[pair] === looks) continue
      const category = categories[pair]!
      if (hides && hiddenFrom(sight, category).some(hit => start < hit.end && end > hit.start)) continue
      added[pair] = looks
      sums[category]! += values[pair]!
    }
  }
}

/**
 * Hits that spoke for a category, those that touch as one run of words: 更新, 不及时 are 更新不及时. A run weighs what its heaviest
 * word weighs; a single ideograph is no word.
 */
function heaviest(weights: Weights, text: string, hits: readonly Hit[], category: number): string[] {
  const runs: { start: number; end: number; weight: number }[] = []
  // Hits come in reading order.
  for (const hit of hits) {
    const weight = weightOf(weights, hit, category)
    if (weight < LEAST || hit.end - hit.start < 2) continue
    const last = runs.at(-1)
    if (last && hit.start <= last.end) {
      last.end = Math.max(last.end, hit.end)
      last.weight = Math.max(last.weight, weight)
    } else runs.push({ start: hit.start, end: hit.end, weight })
  }
  const words = runs.sort((a, b) => b.weight - a.weight).map(({ start, end }) => text.slice(start, end))
  return [...new Set(words)].slice(0, MOST_WORDS)
}

function weightOf(weights: Weights, { of, role }: Hit, category: number): number {
  if (role !== null) return of === category ? (weights.cues[category]![roleFeature(role)] ?? 0) : 0
  const { firstPair, categories, values } = weights.grams
  for (let pair = firstPair[of]!; pair < firstPair[of + 1]!; pair++)
    if (categories[pair] === category) return values[pair]!
  return 0
}
