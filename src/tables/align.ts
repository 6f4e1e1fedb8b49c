// Lays printed rows over the lines of a form: the heaviest matching that keeps the order of both, so that rows may be
// missing and rows may be added. It sees candidates and scores, not labels.

export interface Candidate {
  /** Line of the form. */
  line: number
  score: number
}

/** Rows that follow each other as their lines do are more likely meant. */
const ADJACENT = 0.05

/**
 * @param rows for every printed row, the lines it may be
 * @param size number of lines of the form
 * @returns for every printed row, its candidate, or null
 */
export function align(rows: readonly (readonly Candidate[])[], size: number): (Candidate | null)[] {
  // best chain that ends in a line: its weight, and its last link
  const weight = new Array<number>(size).fill(Number.NEGATIVE_INFINITY)
  const last: (Link | null)[] = new Array(size).fill(null)
  for (let r = 0; r < rows.length; r++) {
    const links: { at: number; link: Link; total: number }[] = []
    for (const candidate of rows[r]!) {
      const { line, score } = candidate
      let before: Link | null = null
      let total = score
      for (let k = 0; k < line - 1; k++) {
        if (weight[k]! + score > total) {
          total = weight[k]! + score
          before = last[k]!
        }
      }
      const above = line === 0 ? null : last[line - 1]!
      const near = above !== null && r - above.row <= 2 ? ADJACENT : 0
      if (above !== null && weight[line - 1]! + score + near > total) {
        total = weight[line - 1]! + score + near
        before = above
      }
      links.push({ at: line, link: { row: r, candidate, before }, total })
    }
    for (const { at, link, total } of links) {
      if (total > weight[at]!) {
        weight[at] = total
        last[at] = link
      }
    }
  }
  const result: (Candidate | null)[] = new Array(rows.length).fill(null)
  let best = -1
  for (let k = 0; k < size; k++) if (last[k] !== null && (best < 0 || weight[k]! > weight[best]!)) best = k
  for (let link = best < 0 ? null : last[best]!; link !== null; link = link.before) result[link.row] = link.candidate
  return result
}

interface Link {
  row: number
  candidate: Candidate
  before: Link | null
}
