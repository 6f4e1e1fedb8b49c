// Judges held-out scores, and the shipped classifier on statements that nothing was learnt from.
import { readUnseen, type UnseenSource } from './corpus'
import { categoryIds } from './cues'
import { type Bin, calibrationError, count, f1, mean, reliability, type Tally, tally, total } from './measure'
import { calibrated, type Seen } from './train'

export interface Evaluation {
  threshold: number
  macro: number
  micro: number
  tallies: Tally[]
  /** Only over statements written one by one. */
  written: { macro: number; micro: number }
  /** Plans, achievements and boilerplate that got no category, as a share. */
  negatives: number
  bins: Bin[]
  calibrationError: number
  /** How often a category was said where another was missed, at `[missed][said]`. */
  confusion: number[][]
}

/** The lowest threshold that is as good as the best: a score says for itself how sure it is, what is not said cannot be questioned. */
const TOLERANCE = 0.01
const THRESHOLDS = [0.25, 0.3, 0.35, 0.4, 0.45]

export function evaluate(seen: readonly Seen[], scores: readonly number[][]): Evaluation {
  const probabilities = calibrated(seen, scores)
  const talliesAt = (threshold: number, which: readonly Seen[] = seen): Tally[] => {
    const tallies = categoryIds.map(tally)
    const wanted = new Set(which)
    seen.forEach((s, i) => {
      if (!wanted.has(s)) return
      categoryIds.forEach((id, c) => {
        count(tallies[c]!, probabilities[i]![c]! >= threshold, s.statement.categories.includes(id))
      })
    })
    return tallies
  }
  const macroOf = (tallies: readonly Tally[]): number => mean(tallies.map(f1))
  const bothOf = (tallies: readonly Tally[]): number => macroOf(tallies) + f1(total(tallies))
  const oneByOne = seen.filter(s => s.statement.source === 'written')
  const values = THRESHOLDS.map(t => bothOf(talliesAt(t, oneByOne)))
  const threshold = THRESHOLDS.find((_, i) => values[i]! >= Math.max(...values) - TOLERANCE)!
  const tallies = talliesAt(threshold)
  const written = talliesAt(threshold, oneByOne)
  const bins = reliability(
    seen.flatMap((s, i) =>
      s.statement.source === 'written'
        ? categoryIds.map((id, c) => ({ score: probabilities[i]![c]!, is: s.statement.categories.includes(id) }))
        : []
    )
  )
  const quiet = seen.flatMap((s, i) =>
    s.statement.kind === 'problem' ? [] : [probabilities[i]!.every(p => p < threshold) ? 1 : 0]
  )
  return {
    threshold,
    macro: macroOf(tallies),
    micro: f1(total(tallies)),
    tallies,
    written: { macro: macroOf(written), micro: f1(total(written)) },
    negatives: mean(quiet),
    bins,
    calibrationError: calibrationError(bins),
    confusion: confusionOf(seen, probabilities, threshold)
  }
}

function confusionOf(seen: readonly Seen[], probabilities: readonly number[][], threshold: number): number[][] {
  const table = categoryIds.map(() => categoryIds.map(() => 0))
  seen.forEach(({ statement }, i) => {
    const said = (c: number): boolean => probabilities[i]![c]! >= threshold
    categoryIds.forEach((missed, m) => {
      if (!statement.categories.includes(missed) || said(m)) return
      categoryIds.forEach((other, o) => {
        if (said(o) && !statement.categories.includes(other)) table[m]![o]!++
      })
    })
  })
  return table
}

export interface Unseen {
  source: UnseenSource
  n: number
  macro: number
  micro: number
  /** Statements with exactly the right set of categories, as a share. */
  exact: number
  tallies: Tally[]
}

/** The classifier as it is shipped, on statements that nothing was learnt from. Imported late: the weights have just been written. */
export async function unseenReport(source: UnseenSource): Promise<Unseen> {
  const { classify } = await import('../../src/problems/classify')
  const statements = readUnseen(source)
  const tallies = categoryIds.map(tally)
  let exact = 0
  for (const { words, categories } of statements) {
    const said = new Set<string>(classify(words).map(c => c.id))
    categoryIds.forEach((id, c) => {
      count(tallies[c]!, said.has(id), categories.includes(id))
    })
    if (said.size === categories.length && categories.every(c => said.has(c))) exact++
  }
  return {
    source,
    n: statements.length,
    macro: mean(tallies.map(f1)),
    micro: f1(total(tallies)),
    exact: exact / statements.length,
    tallies
  }
}
