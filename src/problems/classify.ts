// Says which categories of the taxonomy a stated problem falls in, how surely, and which words weighed most. It knows one statement at
// a time, and nothing of where it stood.
import type { CategoryId } from '../model'
import { clausesOf, cueFeatures, type Hit, hidingIn, roleFeature, SEQUENCE, type Sight, type View } from './features'
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
  const found: Category[] = []
  for (let category = 0; category < sums.length; category++) {
    if (sums[category]! < weights.least) continue
    const score = Math.round(weights.scoreOf(sums[category]!) * 1000) / 1000
    found.push({ id: weights.ids[category]!, score, words: heaviest(weights, text, sight.hits, category) })
  }
  return found.sort((a, b) => b.score - a.score)
}

/** What the statement comes to for each category: as a whole, or by the best of its clauses less their discount. */
function sumsOf(weights: Weights, sight: Sight): number[] {
  const sums = addUp(weights, sight.hits, sight)
  for (const clause of clausesOf(sight)) {
    const own = addUp(weights, sight.hits, clause)
    for (let category = 0; category < sums.length; category++) {
      sums[category] = Math.max(sums[category]!, own[category]! - weights.discounts[category]!)
    }
  }
  return sums
}

function addUp(weights: Weights, hits: readonly Hit[], view: View): number[] {
  const sums = weights.bias.slice()
  addCues(weights, hits, view, sums)
  addSequences(weights, hits, view, sums)
  return sums
}

function addCues({ cues }: Weights, hits: readonly Hit[], view: View, sums: number[]): void {
  const seen = cueFeatures(hits, view, sums.length)
  for (let category = 0; category < sums.length; category++) {
    const own = cues[category]!
    for (let features = seen[category]!; features !== 0; features &= features - 1) {
      sums[category]! += own[31 - Math.clz32(features & -features)]!
    }
  }
}

const ALL = -1

/** Each sequence once for each category that hears it, however often it stands there. Categories are bits. */
function addSequences({ grams }: Weights, hits: readonly Hit[], view: View, sums: number[]): void {
  const { firstPair, categories, values, unheard } = grams
  const hiding = hidingIn(hits, view)
  let passed = 0
  for (let i = view.firstHit; i < view.endHit; i++) {
    const { of, role, start, end } = hits[i]!
    if (role !== SEQUENCE || unheard[of] === 0) continue
    let hidden = 0
    while (passed < hiding.length && hiding[passed]!.end <= start) passed++
    for (let h = passed; h < hiding.length && hiding[h]!.start < end; h++) {
      if (hiding[h]!.end > start) hidden |= 1 << hiding[h]!.of
    }
    const heard = unheard[of]! & ~hidden
    unheard[of]! &= hidden
    for (let pair = firstPair[of]!; pair < firstPair[of + 1]!; pair++) {
      if (((heard >> categories[pair]!) & 1) === 1) sums[categories[pair]!]! += values[pair]!
    }
  }
  for (let i = view.firstHit; i < view.endHit; i++) if (hits[i]!.role === SEQUENCE) unheard[hits[i]!.of] = ALL
}

/**
 * Hits that spoke for a category, those that touch as one run of words: 更新, 不及时 are 更新不及时. A run weighs what its heaviest
 * word weighs; a single ideograph is no word.
 */
function heaviest(weights: Weights, text: string, hits: readonly Hit[], category: number): string[] {
  const runs: { start: number; end: number; weight: number }[] = []
  // Hits come in reading order.
  for (const hit of hits) {
    const weight = weightOf(weights, hit, category) * weights.step
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
  if (role !== SEQUENCE) return of === category ? (weights.cues[category]![roleFeature(role)] ?? 0) : 0
  const { firstPair, categories, values } = weights.grams
  for (let pair = firstPair[of]!; pair < firstPair[of + 1]!; pair++)
    if (categories[pair] === category) return values[pair]!
  return 0
}
