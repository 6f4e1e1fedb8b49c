// Values of rows that lost their blank cells, put back into their columns by what the form adds up: members of a row make
// its total, rows make their sum, new and carried in make handled and carried over. A blank counts as nothing. A value is
// placed only when all ways that add up agree on its column; the others stay unsaid.
import type { Relation } from '../forms'

/** One row of the table: its figure's id, and its values in printed order, the total last. */
export interface ShortRow {
  id: string
  values: readonly number[]
}

/** Column of each value of each row, null where it cannot be said; no row where nothing can. */
export type Placing = ReadonlyMap<ShortRow, readonly (number | null)[]>

/** Ways of filling the rows so far that differ in what is left to add up: more, and the search is given up. */
const MOST_STATES = 3000

const NOTHING: Placing = new Map()

/**
 * @param rows all rows of the table, those without values as well
 * @param relations of the form's table
 * @param width number of columns, the total the last of them
 */
export function placeByArithmetic(rows: readonly ShortRow[], relations: readonly Relation[], width: number): Placing {
  const options = new Map(rows.map(row => [row, waysOf(row.values, width)]))
  const equations = equationsOf(rows, relations).filter(terms =>
    [...terms.keys()].every(row => options.get(row) !== null)
  )
  const members = width - 1
  const used = rows.filter(row => equations.some(terms => terms.has(row)))
  // Rows of several equations first, then those with the fewest ways: what is left to add up soon says no.
  const involved = (row: ShortRow): number => equations.filter(terms => terms.has(row)).length
  used.sort((a, b) => involved(b) - involved(a) || options.get(a)!.length - options.get(b)!.length)

  const layers: Map<string, Step[]>[] = []
  let states = new Map([['', new Array<number>(equations.length * members).fill(0)]])
  for (const [i, row] of used.entries()) {
    const layer = new Map<string, Step[]>()
    const next = new Map<string, number[]>()
    for (const [key, left] of states) {
      for (const way of options.get(row)!) {
        const rest = [...left]
        for (const [e, terms] of equations.entries()) {
          const sign = terms.get(row) ?? 0
          if (sign === 0) continue
          for (const [v, column] of way.entries())
            if (column < members) rest[e * members + column]! += sign * row.values[v]!
        }
        if (!canEnd(rest, equations, used, i + 1, members)) continue
        const nextKey = rest.join()
        const steps = layer.get(nextKey)
        if (steps === undefined) layer.set(nextKey, [{ from: key, way }])
        else steps.push({ from: key, way })
        next.set(nextKey, rest)
      }
    }
    if (next.size === 0 || next.size > MOST_STATES) return NOTHING
    layers.push(layer)
    states = next
  }
  return agreed(used, layers)
}

interface Step {
  from: string
  /** Column of each value. */
  way: readonly number[]
}

/** Whether what is left of every equation can still come to nothing: rows to come only add, or only take away. */
function canEnd(
  left: readonly number[],
  equations: readonly ReadonlyMap<ShortRow, number>[],
  rows: readonly ShortRow[],
  done: number,
  members: number
): boolean {
  for (const [e, terms] of equations.entries()) {
    let adds = false
    let takes = false
    for (let i = done; i < rows.length; i++) {
      const sign = terms.get(rows[i]!) ?? 0
      adds ||= sign > 0
      takes ||= sign < 0
    }
    for (let c = 0; c < members; c++) {
      const rest = left[e * members + c]!
      if ((rest > 0 && !takes) || (rest < 0 && !adds)) return false
    }
  }
  return true
}

/** Goes back over the ways that end well, and keeps the columns on which they all agree. */
function agreed(rows: readonly ShortRow[], layers: readonly ReadonlyMap<string, readonly Step[]>[]): Placing {
  const placing = new Map<ShortRow, (number | null)[]>()
  let good = new Set(layers[layers.length - 1]?.keys() ?? [])
  for (let i = layers.length - 1; i >= 0; i--) {
    const before = new Set<string>()
    let columns: (number | null)[] | null = null
    for (const key of good) {
      for (const { from, way } of layers[i]!.get(key)!) {
        before.add(from)
        columns = columns === null ? [...way] : columns.map((column, v) => (column === way[v] ? column : null))
      }
    }
    if (columns !== null) placing.set(rows[i]!, columns)
    good = before
  }
  return placing
}

/** The ways in which a row's values can stand in order, the total being their sum; null when there is none. */
function waysOf(values: readonly number[], width: number): number[][] | null {
  const members = values.length - 1
  const total = values[members]
  if (total === undefined) return [[]]
  if (values.length === width) return [values.map((_, i) => i)]
  // One value is nobody's unless it is zero, which adds up wherever it stands.
  if (members === 0) return total === 0 ? Array.from({ length: width }, (_, column) => [column]) : null
  if (values.length > width || values.slice(0, members).reduce((a, b) => a + b, 0) !== total) return null
  const ways: number[][] = []
  const choose = (from: number, chosen: number[]): void => {
    if (chosen.length === members) ways.push([...chosen, width - 1])
    else for (let column = from; column < width - 1; column++) choose(column + 1, [...chosen, column])
  }
  choose(0, [])
  return ways
}

/** Relations between rows in one column as rows with their signs; sums that the table does not print as their parts. */
function equationsOf(rows: readonly ShortRow[], relations: readonly Relation[]): Map<ShortRow, number>[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  const usable = relations.filter(
    r => r.axis === 'rows' && r.perColumn && !r.acrossYears && (r.kind === 'sum' || r.kind === 'identity')
  )
  const sumOf = new Map(usable.filter(r => r.kind === 'sum').map(r => [r.left[0]!.indicator, r.right]))
  const equations: Map<ShortRow, number>[] = []
  for (const relation of usable) {
    const terms = new Map<ShortRow, number>()
    const add = (id: string, sign: number): boolean => {
      const row = byId.get(id)
      if (row !== undefined) terms.set(row, (terms.get(row) ?? 0) + sign)
      return row !== undefined || (sumOf.get(id)?.every(part => add(part.indicator, sign * part.sign)) ?? false)
    }
    const { left, right } = relation
    // A sum that is not printed says nothing of its own.
    if (relation.kind === 'sum' && !byId.has(left[0]!.indicator)) continue
    if (left.every(t => add(t.indicator, t.sign)) && right.every(t => add(t.indicator, -t.sign))) equations.push(terms)
  }
  return equations
}
