// Says which categories of the taxonomy a stated problem falls in, how surely, and which words weighed most. It knows one statement at
// a time, and nothing of where it stood.
import type { CategoryId } from '../model'
import { clauseSights, cueCounts, eachCueFeature, type Hit, hiddenFrom, roleFeature, type Sight } from './features'
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
  const sums = sumsOf(weights, sight)
  for (const clause of clauseSights(text, sight, weights.look)) {
    sumsOf(weights, clause.sight).forEach((sum, category) => {
      sums[category] = Math.max(sums[category]!, sum - weights.discounts[category]!)
    })
  }
  const found: Category[] = []
  for (let category = 0; category < sums.length; category++) {
    const score = weights.scoreOf(sums[category]!)
    if (score < weights.threshold) continue
    const id = weights.ids[category]!
    found.push({ id, score: Math.round(score * 1000) / 1000, words: heaviest(weights, text, sight.hits, category) })
  }
  return found.sort((a, b) => b.score - a.score)
}

function sumsOf(weights: Weights, sight: Sight): number[] {
  const counts = cueCounts(sight, weights.ids.length)
  const sums = weights.bias.map((bias, category) => {
    let sum = bias
    const own = weights.cues[category]!
    eachCueFeature(counts, sight, category, feature => {
      sum += own[feature]!
    })
    return sum
  })
  const hidden = weights.ids.map((_, category) => hiddenFrom(sight, category))
  const seen = new Set<number>()
  for (const hit of sight.hits) {
    if (hit.role !== null) continue
    const pairs = weights.grams[hit.of]!
    for (let i = 0; i < pairs.length; i += 2) {
      const category = pairs[i]!
      const once = hit.of * sums.length + category
      if (seen.has(once) || hidden[category]!.some(h => hit.start < h.end && hit.end > h.start)) continue
      seen.add(once)
      sums[category]! += pairs[i + 1]!
    }
  }
  return sums
}

/**
 * Hits that spoke for a category, those that touch as one run of words: 更新, 不及时 are 更新不及时. A run weighs what its heaviest
 * word weighs; a single ideograph is no word.
 */
function heaviest(weights: Weights, text: string, hits: readonly Hit[], category: number): string[] {
  const runs: { start: number; end: number; weight: number }[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
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
  const pairs = weights.grams[of]!
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === category) return pairs[i + 1]!
  return 0
}
