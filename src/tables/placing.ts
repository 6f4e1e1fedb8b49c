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

/** Ways of a row that are tried after ways of the rows before it; more, and what is certain without trying is all that is said. */
const MOST_STEPS = 10_000

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
      signs: equations.map(terms => terms.get(row) ?? 0),
      ways: options.get(row)!.map(way => ({ way, adds: addsOf(row, way, equations, members) }))
    }))
  if (!narrow(used)) return NOTHING
  // Rows of several equations first, then those with the fewest ways: what is left to add up soon says no.
  const involved = ({ signs }: Used): number => signs.filter(sign => sign !== 0).length
  used.sort((a, b) => involved(b) - involved(a) || a.ways.length - b.ways.length)
  const ranges = rangesBehind(used)

  const layers: Map<string, Step[]>[] = []
  let steps = 0
  let states = new Map([['', new Array<number>(equations.length * members).fill(0)]])
  for (const [i, { ways }] of used.entries()) {
    const layer = new Map<string, Step[]>()
    const next = new Map<string, number[]>()
    const behind = ranges[i + 1]!
    steps += states.size * ways.length
    if (steps > MOST_STEPS) return new Map(used.map(({ row, ways }) => [row, common(ways.map(({ way }) => way))]))
    for (const [key, left] of states) {
      for (const { way, adds } of ways) {
        const rest = left.map((sum, at) => sum + adds[at]!)
        if (rest.some((sum, at) => sum + behind.least[at]! > 0 || sum + behind.most[at]! < 0)) continue
        const nextKey = rest.join()
        const same = layer.get(nextKey)
        if (same === undefined) layer.set(nextKey, [{ from: key, way }])
        else same.push({ from: key, way })
        next.set(nextKey, rest)
      }
    }
    if (next.size === 0) return NOTHING
    layers.push(layer)
    states = next
  }
  return agreed(
    used.map(({ row }) => row),
    layers
  )
}

interface Used {
  row: ShortRow
  /** In each equation. */
  signs: readonly number[]
  ways: { way: readonly number[]; adds: readonly number[] }[]
}

interface Step {
  from: string
  /** Column of each value. */
  way: readonly number[]
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

interface Range {
  least: readonly number[]
  most: readonly number[]
}

/** Least and most that each row and all behind it can add. */
function rangesBehind(used: readonly Used[]): Range[] {
  const size = used[0]?.ways[0]?.adds.length ?? 0
  const ranges: Range[] = [{ least: new Array(size).fill(0), most: new Array(size).fill(0) }]
  for (let i = used.length - 1; i >= 0; i--) {
    const [{ least, most }] = ranges as [Range]
    const own = rangeOf(used[i]!)
    ranges.unshift({ least: least.map((n, at) => n + own.least[at]!), most: most.map((n, at) => n + own.most[at]!) })
  }
  return ranges
}

function rangeOf({ ways }: Used): Range {
  const [first] = ways
  return {
    least: first!.adds.map((_, at) => Math.min(...ways.map(({ adds }) => adds[at]!))),
    most: first!.adds.map((_, at) => Math.max(...ways.map(({ adds }) => adds[at]!)))
  }
}

/** Takes away the ways that no ways of the other rows can make up for; false when a row has none left. */
function narrow(used: readonly Used[]): boolean {
  for (let changed = true; changed; ) {
    changed = false
    if (used.some(({ ways }) => ways.length === 0)) return false
    const [all] = rangesBehind(used)
    for (const one of used) {
      const own = rangeOf(one)
      const ways = one.ways.filter(({ adds }) =>
        adds.every((n, at) => n + all!.least[at]! - own.least[at]! <= 0 && n + all!.most[at]! - own.most[at]! >= 0)
      )
      if (ways.length === one.ways.length) continue
      one.ways = ways
      changed = true
      break
    }
  }
  return true
}

/** Goes back over the ways that end well, and keeps the columns on which they all agree. */
function agreed(rows: readonly ShortRow[], layers: readonly ReadonlyMap<string, readonly Step[]>[]): Placing {
  const placing = new Map<ShortRow, (number | null)[]>()
  let good = new Set(layers[layers.length - 1]?.keys() ?? [])
  for (let i = layers.length - 1; i >= 0; i--) {
    const steps = [...good].flatMap(key => layers[i]!.get(key)!)
    placing.set(rows[i]!, common(steps.map(({ way }) => way)))
    good = new Set(steps.map(({ from }) => from))
  }
  return placing
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
