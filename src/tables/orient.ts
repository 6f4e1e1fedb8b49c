// Turns a printed grid so that rows are rows: transposes one printed sideways, cuts apart two printed side by side.
// Geometry and label roles only; which table of which form it is comes later.
import type { PartId } from '../forms'
import { standingsOf } from '../forms/vocabulary'
import type { Grid } from '../model'
import { type GridRow, isLabel, isNumber, type Piece } from './rows'

/** Rows of a whole grid, transposed when its official labels say that it was printed sideways. */
export const upright = (rows: GridRow[]): GridRow[] => (isSideways(rows) ? transpose(rows) : rows)

/** Every place of the grid is covered once, so that rows and columns can be trusted. */
export function isWhole(grid: Grid): boolean {
  if (grid.layout === 'lines') return false
  let area = 0
  for (const { rowSpan, columnSpan } of grid.cells) area += rowSpan * columnSpan
  return area === grid.rows * grid.columns
}

/** Rows that belong in one column stand in one row, heads that belong in one row stand in one column. */
function isSideways(rows: readonly GridRow[]): boolean {
  const seen = new Map<PartId, Record<'lineRows' | 'lineColumns' | 'headRows' | 'headColumns', Set<number>>>()
  for (const { pieces } of rows) {
    for (const { matches, row, column } of pieces) {
      const best = matches[0]
      if (best === undefined || best.score < 1) continue
      for (const { part, isLine, isHead } of standingsOf(best.word)) {
        let of = seen.get(part)
        if (of === undefined) {
          of = { lineRows: new Set(), lineColumns: new Set(), headRows: new Set(), headColumns: new Set() }
          seen.set(part, of)
        }
        if (isLine) {
          of.lineRows.add(row)
          of.lineColumns.add(column)
        }
        if (isHead) {
          of.headRows.add(row)
          of.headColumns.add(column)
        }
      }
    }
  }
  let upright = 0
  let sideways = 0
  for (const { lineRows, lineColumns, headRows, headColumns } of seen.values()) {
    upright = Math.max(upright, lineRows.size + headColumns.size)
    sideways = Math.max(sideways, lineColumns.size + headRows.size)
  }
  return sideways >= upright + 2
}

function transpose(rows: readonly GridRow[]): GridRow[] {
  const turned: GridRow[] = []
  for (const { pieces } of rows) {
    for (const piece of pieces) {
      const row = piece.column
      turned[row] ??= { row, pieces: [] }
      turned[row].pieces.push({ ...piece, row, column: piece.row, span: Math.max(1, piece.cell.rowSpan) })
    }
  }
  return turned.filter(r => r !== undefined)
}

/**
 * Rows of a grid, band by band: where label, value, label, value repeats across rows, the left table comes first and
 * the right one after it.
 */
export function sideBySide(rows: GridRow[]): GridRow[][] {
  const cuts = new Map<number, number>()
  let numbered = 0
  for (const { pieces } of rows) {
    if (pieces.some(isNumber)) numbered++
    const cut = secondLabel(pieces)
    if (cut !== null) cuts.set(cut, (cuts.get(cut) ?? 0) + 1)
  }
  let column = -1
  let count = 0
  let all = 0
  for (const [at, n] of cuts) {
    all += n
    if (n > count) {
      column = at
      count = n
    }
  }
  // the same column in most rows that have a second label, and in a good share of the rows with figures
  if (count < 2 || count * 2 <= all || count * 3 < numbered) return [rows]
  const left = part(rows, p => p.column < column)
  const right = part(rows, p => p.column >= column)
  return [left, ...sideBySide(right)]
}

function part(rows: readonly GridRow[], keep: (p: Piece) => boolean): GridRow[] {
  const out: GridRow[] = []
  for (const { row, pieces } of rows) {
    const own = pieces.filter(keep)
    if (own.length > 0) out.push({ row, pieces: own })
  }
  return out
}

/** Column of the first official row label that stands after a value of another official row; null when there is none. */
function secondLabel(pieces: readonly Piece[]): number | null {
  let labelled = false
  let valued = false
  for (const piece of pieces) {
    if (isLabel(piece)) {
      if (piece.matches.some(m => m.word.isRow)) {
        if (valued) return piece.column
        labelled = true
      }
    } else if (labelled && piece.figure!.kind !== 'unit') valued = true
  }
  return null
}
