// A seeded source of choices, so that a generated report can be made again from its number.

export interface Random {
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
  /** `total` split into `parts` whole numbers, zeros included. */
  split(total: number, parts: number): number[]
}

/** mulberry32 */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    pick: list => list[int(0, list.length - 1)]!,
    chance: probability => next() < probability,
    split: (total, parts) => {
      const cuts = Array.from({ length: parts - 1 }, () => int(0, total)).sort((a, b) => a - b)
      return [...cuts, total].map((cut, i) => cut - (i === 0 ? 0 : cuts[i - 1]!))
    }
  }
}
