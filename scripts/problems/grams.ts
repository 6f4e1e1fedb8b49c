// Which character sequences are worth a weight: those that a logistic regression with a price on every weight (L1) still uses. The price
// leaves one of several sequences that stand in the same places, and none for what few statements show.

const LONGEST = 2
/** A sequence of one wording family says more of the family than of the language. */
const FEWEST_GROUPS = 3
/** Price of a weight, and what keeps the weights of cues, which have none, from running away. */
const L1 = 2e-3
const L2 = 1e-4
const ROUNDS = 150

const BETWEEN = /[^\u3400-\u9fff]+/

/** Single ideographs and pairs of neighbours. */
export function gramsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const run of text.split(BETWEEN)) {
    for (let length = 1; length <= LONGEST; length++) {
      for (let i = 0; i + length <= run.length; i++) found.add(run.slice(i, i + length))
    }
  }
  return found
}

export interface Case {
  /** Numbers of the cue features that hold. */
  cues: readonly number[]
  grams: ReadonlySet<string>
  /** Wordings of one thing: see corpus.ts. */
  group: number
  /** How many times it counts. */
  times: number
  yes: boolean
}

/** Sequences known from several groups of wordings, in order of first appearance. */
export function knownGrams(cases: readonly Pick<Case, 'grams' | 'group'>[]): string[] {
  const groups = new Map<string, Set<number>>()
  for (const { grams, group } of cases) {
    for (const gram of grams) {
      const known = groups.get(gram)
      if (known) known.add(group)
      else groups.set(gram, new Set([group]))
    }
  }
  return [...groups].filter(([, g]) => g.size >= FEWEST_GROUPS).map(([gram]) => gram)
}

/**
 * The sequences worth a weight beside the cues.
 *
 * @param known candidates
 * @param cueFeatures how many there are
 */
export function tellingGrams(cases: readonly Case[], known: readonly string[], cueFeatures: number): string[] {
  const numbers = new Map(known.map((gram, i) => [gram, cueFeatures + i]))
  const rows = cases.map(({ cues, grams }) => {
    const row = [...cues]
    for (const gram of grams) {
      const number = numbers.get(gram)
      if (number !== undefined) row.push(number)
    }
    return row
  })
  const weights = descend(rows, cases, cueFeatures, cueFeatures + known.length)
  return known.filter((_, i) => weights[cueFeatures + i] !== 0)
}

/** Accelerated proximal gradient descent (FISTA: Beck and Teboulle 2009), with an intercept. */
function descend(rows: readonly number[][], cases: readonly Case[], free: number, features: number): Float64Array {
  const total = cases.reduce((sum, c) => sum + c.times, 0)
  const longest = rows.reduce((most, row) => Math.max(most, row.length + 1), 1)
  const step = 8 / longest
  const weights = new Float64Array(features)
  const ahead = new Float64Array(features)
  const slope = new Float64Array(features)
  let intercept = -3
  let interceptAhead = -3
  let momentum = 1
  for (let round = 0; round < ROUNDS; round++) {
    slope.fill(0)
    let interceptSlope = 0
    rows.forEach((row, i) => {
      let sum = interceptAhead
      for (const j of row) sum += ahead[j]!
      const { times, yes } = cases[i]!
      const error = (times * (sigmoid(sum) - Number(yes))) / total
      interceptSlope += error
      for (const j of row) slope[j]! += error
    })
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const push = (momentum - 1) / next
    momentum = next
    for (let j = 0; j < features; j++) {
      const price = j < free ? 0 : step * L1
      const moved = ahead[j]! - step * (slope[j]! + L2 * ahead[j]!)
      const kept = Math.sign(moved) * Math.max(0, Math.abs(moved) - price)
      ahead[j] = kept + push * (kept - weights[j]!)
      weights[j] = kept
    }
    const moved = interceptAhead - step * interceptSlope
    interceptAhead = moved + push * (moved - intercept)
    intercept = moved
  }
  return weights
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
