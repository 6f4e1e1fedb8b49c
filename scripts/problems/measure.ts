// Precision, recall, F1 of labels, and how far stated scores are from what came true.

export interface Tally {
  right: number
  wrong: number
  missed: number
}

export const tally = (): Tally => ({ right: 0, wrong: 0, missed: 0 })
const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b)
export const precision = (t: Tally): number => ratio(t.right, t.right + t.wrong)
export const recall = (t: Tally): number => ratio(t.right, t.right + t.missed)
export const f1 = (t: Tally): number => ratio(2 * t.right, 2 * t.right + t.wrong + t.missed)

export function count(t: Tally, said: boolean, is: boolean): void {
  if (said && is) t.right++
  else if (said) t.wrong++
  else if (is) t.missed++
}

export const total = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, t) => ({
    right: sum.right + t.right,
    wrong: sum.wrong + t.wrong,
    missed: sum.missed + t.missed
  }))

export const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length

export interface Bin {
  from: number
  to: number
  n: number
  /** Mean of the scores, and share that came true. */
  stated: number
  true: number
}

/** Scores in ten bins. */
export function reliability(scored: readonly { score: number; is: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const [from, to] = [i / 10, (i + 1) / 10]
    const inside = scored.filter(s => s.score >= from && (s.score < to || i === 9))
    const n = inside.length
    return {
      from,
      to,
      n,
      stated: n === 0 ? Number.NaN : mean(inside.map(s => s.score)),
      true: n === 0 ? Number.NaN : mean(inside.map(s => (s.is ? 1 : 0)))
    }
  })
}

/** Expected calibration error: mean distance of stated and true, weighted by how many. */
export const calibrationError = (bins: readonly Bin[]): number => {
  const n = bins.reduce((sum, b) => sum + b.n, 0)
  return bins.reduce((sum, b) => sum + (b.n === 0 ? 0 : (b.n / n) * Math.abs(b.stated - b.true)), 0)
}

/**
 * Beta calibration (Kull, Silva Filho, Flach 2017): a, b, c so that the odds of being right are a·ln p − b·ln(1 − p) + c. It mends what
 * one slope cannot: scores too low in the middle, or too high near 1.
 */
export function betaOf(scored: readonly { score: number; is: boolean }[]): [number, number, number] {
  const rows = scored.map(({ score, is }) => {
    const p = Math.min(1 - 1e-6, Math.max(1e-6, score))
    return { x: [Math.log(p), -Math.log(1 - p), 1], is: Number(is) }
  })
  let weights = [1, 1, 0]
  for (let round = 0; round < 50; round++) {
    const slope = [0, 0, 0]
    const curve = [0, 1, 2].map(() => [0, 0, 0])
    for (const { x, is } of rows) {
      const p = 1 / (1 + Math.exp(-(weights[0]! * x[0]! + weights[1]! * x[1]! + weights[2]!)))
      for (let i = 0; i < 3; i++) {
        slope[i]! += (p - is) * x[i]!
        for (let j = 0; j < 3; j++) curve[i]![j]! += p * (1 - p) * x[i]! * x[j]!
      }
    }
    // A little pull to 1, 1, 0, which change nothing.
    for (let i = 0; i < 3; i++) {
      slope[i]! += weights[i]! - (i < 2 ? 1 : 0)
      curve[i]![i]! += 1
    }
    const move = solved(curve, slope)
    weights = weights.map((w, i) => w - move[i]!)
    if (move.every(m => Math.abs(m) < 1e-9)) break
  }
  return weights as [number, number, number]
}

export const calibrate = (p: number, [a, b, c]: readonly [number, number, number]): number => {
  const q = Math.min(1 - 1e-6, Math.max(1e-6, p))
  return 1 / (1 + Math.exp(-(a * Math.log(q) - b * Math.log(1 - q) + c)))
}

/** Solves a small system of linear equations, positive definite, by elimination. */
function solved(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!])
  for (let i = 0; i < rows.length; i++) {
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue
      const factor = rows[k]![i]! / rows[i]![i]!
      rows[k] = rows[k]!.map((v, j) => v - factor * rows[i]![j]!)
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

/** Platt's scaling: slope and intercept that turn scores into probabilities, by Newton's method on smoothed targets (Lin, Lin, Weng 2007). */
export function platt(scored: readonly { score: number; is: boolean }[]): { slope: number; intercept: number } {
  const yes = scored.filter(s => s.is).length
  const high = (yes + 1) / (yes + 2)
  const low = 1 / (scored.length - yes + 2)
  let slope = 1
  let intercept = 0
  for (let round = 0; round < 100; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (const { score, is } of scored) {
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)))
      const d = p - (is ? high : low)
      const w = p * (1 - p)
      g0 += d * score
      g1 += d
      h00 += w * score * score
      h01 += w * score
      h11 += w
    }
    const determinant = h00 * h11 - h01 * h01
    const [a, b] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    // A step that leaps is shortened: scores far from zero make the curve flat.
    const size = Math.max(1, Math.hypot(a, b))
    slope -= a / size
    intercept -= b / size
    if (Math.abs(a) + Math.abs(b) < 1e-9) break
  }
  return { slope, intercept }
}
