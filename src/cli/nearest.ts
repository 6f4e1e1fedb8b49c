// The word a person probably meant.

/**
 * The nearest of `known` to `word`: at most a third of its letters wrong, or a beginning of it.
 *
 * @param slack letters that may be wrong in short words: an ideograph is most of a name
 */
export function nearest(word: string, known: readonly string[], slack = 2): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let least = Math.max(slack, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const distance = edits(wanted, candidate.toLowerCase())
    if (distance < least && distance < candidate.length) {
      least = distance
      best = candidate
    }
  }
  return best ?? known.find(k => wanted.length > 1 && k.toLowerCase().startsWith(wanted)) ?? null
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) from `a` to `b`. */
function edits(a: string, b: string): number {
  if (a.length > 64) return a.length
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1]
      let cost = Math.min(last[k]! + 1, row[k - 1]! + 1, last[k - 1]! + (same ? 0 : 1))
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) cost = Math.min(cost, before[k - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
