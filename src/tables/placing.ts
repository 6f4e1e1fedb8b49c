// Values of rows that lost their blank cells, put back into their columns by what the form adds up: members of a row make
// its total, rows make their sum, new and carried in make handled and carried over. A blank counts as nothing. A value is
// placed only when all ways that can still add up agree on its column; the others stay unsaid.
import type { Relation } from '../forms'

/** One row of the table: its figure's id, and its values in printed order, the total last. */
export interface ShortRow {
  id: string
  values: readonly number[]
}

/** Column of each value of each row, null where it cannot be said; no row where nothing can. */
export type Placing = ReadonlyMap<ShortRow, readonly (number | null)[]>

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
  const used = rows
    .filter(row => equations.some(terms => terms.has(row)))
    .map(row => ({
      row,
      ways: options.get(row)!.map(way => ({ way, adds: addsOf(row, way, equations, members) }))
    }))
  if (!narrow(used)) return NOTHING
  return new Map(used.map(({ row, ways }) => [row, common(ways.map(({ way }) => way))]))
}

interface Used {
  row: ShortRow
  /** Column of each value, and what that adds to each column of each equation. */
  ways: { way: readonly number[]; adds: readonly number[] }[]
}

/** What a row adds to each column of each equation. */
function addsOf(
  row: ShortRow,
  way: readonly number[],
  equations: readonly ReadonlyMap<ShortRow, number>[],
  members: number
): number[] {
  const adds = new Array<number>(equations.length * members).fill(0)
  for (const [e, terms] of equations.entries())
    for (const [v, column] of way.entries())
      if (column < members) adds[e * members + column] = (terms.get(row) ?? 0) * row.values[v]!
  return adds
}

/** Least and most that a row can add. */
const rangeOf = ({ ways }: Used): { least: number[]; most: number[] } => ({
  least: ways[0]!.adds.map((_, at) => Math.min(...ways.map(({ adds }) => adds[at]!))),
  most: ways[0]!.adds.map((_, at) => Math.max(...ways.map(({ adds }) => adds[at]!)))
})

/** Takes away the ways that no ways of the other rows can make up for, until none is left to take; false when a row has none. */
function narrow(used: readonly Used[]): boolean {
  for (let changed = true; changed; ) {
    changed = false
    if (used.some(({ ways }) => ways.length === 0)) return false
    const ranges = used.map(rangeOf)
    const all = (end: 'least' | 'most', at: number): number => ranges.reduce((sum, range) => sum + range[end][at]!, 0)
    const least = ranges[0]?.least.map((_, at) => all('least', at)) ?? []
    const most = least.map((_, at) => all('most', at))
    for (const [i, one] of used.entries()) {
      const own = ranges[i]!
      const ways = one.ways.filter(({ adds }) =>
        adds.every((n, at) => n + least[at]! - own.least[at]! <= 0 && n + most[at]! - own.most[at]! >= 0)
      )
      changed ||= ways.length < one.ways.length
      one.ways = ways
    }
  }
  return true
}

/** The column of each value where all ways have the same. */
const common = ([first, ...others]: readonly (readonly number[])[]): (number | null)[] =>
  first!.map((column, v) => (others.every(way => way[v] === column) ? column : null))

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
