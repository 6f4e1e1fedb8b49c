// Rows of a .doc table to rows of cells with spans. A row states the edges of its cells in twips; the edges of all rows
// together are the columns of the table.
import type { DraftBlock } from '../compose'
import type { RowCell, TableRow } from '../docx/table-rows'
import { rankOf } from '../ranks'

/** Edges of the cells of a row, and how each is merged with the one above or before. */
export interface RowShape {
  edges: number[]
  merges: ('none' | 'start' | 'up' | 'left')[]
}

export interface DocRow {
  cells: DraftBlock[][]
  shape: RowShape | null
}

/** Edges nearer than this are one: 2 mm, in twips. */
const NEAR = 110

export function rowsOf(rows: readonly DocRow[]): TableRow[] {
  const edges = merged(rows.flatMap(({ shape }) => shape?.edges ?? []))
  const columnAt = (edge: number): number => rankOf(edges, edge - NEAR)
  return rows.map(({ cells, shape }) => {
    const before = shape === null || shape.edges.length === 0 ? 0 : columnAt(shape.edges[0]!)
    const finished = cells.map((blocks, i): RowCell => {
      const [from, to] = [shape?.edges[i], shape?.edges[i + 1]]
      const columnSpan = from === undefined || to === undefined ? 1 : Math.max(1, columnAt(to) - columnAt(from))
      return { blocks, columnSpan, merge: shape?.merges[i] ?? 'none' }
    })
    return { cells: finished, before, deleted: false, inProperties: false }
  })
}

function merged(values: number[]): number[] {
  const found: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    if (found.length === 0 || value - found[found.length - 1]! > NEAR) found.push(value)
  }
  return found
}
