// Rows of cells with spans to a grid with positions, as the HTML table model lays them out. Spans never cost memory:
// a cell that claims 65534 columns or a million rows occupies what the other cells of the table make real.
import type { DraftCell, DraftTable } from './compose'
import { MAX_COLUMNS } from './limits'

/** Columns `[from, to)` taken by a cell from above, up to but not including row `until`. */
interface Taken {
  from: number
  to: number
  until: number
}

/**
 * Lays out cells given by row, in reading order: gives each its row and column, and takes spans back to what exists.
 *
 * @returns the grid, or null when a row has more cells than `MAX_COLUMNS`
 */
export function layGrid(rows: readonly (readonly DraftCell[])[]): DraftTable | null {
  const placed: DraftCell[] = []
  let taken: Taken[] = []
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!
    if (cells.length === 0) continue
    if (cells.length > MAX_COLUMNS || taken.length > MAX_COLUMNS) return null
    const next: Taken[] = []
    let column = 0
    let k = 0
    const pass = (): void => {
      for (; k < taken.length && taken[k]!.from <= column; k++) {
        if (taken[k]!.until <= row) continue
        next.push(taken[k]!)
        column = Math.max(column, taken[k]!.to)
      }
    }
    for (const cell of cells) {
      pass()
      while (k < taken.length && taken[k]!.until <= row) k++
      // Where a span would run into a cell from above, the HTML model lets them overlap; a grid cannot.
      const room = k < taken.length ? taken[k]!.from - column : Number.POSITIVE_INFINITY
      const width = Math.max(1, Math.min(cell.columnSpan, MAX_COLUMNS, room))
      const height = Math.max(1, Math.min(cell.rowSpan, rows.length - row))
      cell.row = row
      cell.column = column
      cell.rowSpan = height
      cell.columnSpan = width
      placed.push(cell)
      if (height > 1) next.push({ from: column, to: column + width, until: row + height })
      column += width
    }
    for (; k < taken.length; k++) if (taken[k]!.until > row) next.push(taken[k]!)
    taken = next
  }
  return squeeze(placed)
}

/** Drops rows and columns at which no cell starts, so that spans count only what exists. */
function squeeze(cells: DraftCell[]): DraftTable | null {
  let lastRow = -1
  let lastColumn = -1
  for (const { row, column } of cells) {
    if (row > lastRow) lastRow = row
    if (column > lastColumn) lastColumn = column
  }
  const rows = new Uint32Array(lastRow + 2)
  const columns = new Uint32Array(lastColumn + 2)
  for (const { row, column } of cells) {
    rows[row + 1] = 1
    columns[column + 1] = 1
  }
  // How many rows and columns that exist lie before a place.
  for (let i = 1; i < rows.length; i++) rows[i]! += rows[i - 1]!
  for (let i = 1; i < columns.length; i++) columns[i]! += columns[i - 1]!
  const width = columns[lastColumn + 1]!
  if (width > MAX_COLUMNS) return null
  for (const cell of cells) {
    const column = columns[cell.column]!
    const row = rows[cell.row]!
    if (cell.columnSpan > 1)
      cell.columnSpan = columns[Math.min(cell.column + cell.columnSpan, lastColumn + 1)]! - column
    if (cell.rowSpan > 1) cell.rowSpan = rows[Math.min(cell.row + cell.rowSpan, lastRow + 1)]! - row
    cell.column = column
    cell.row = row
  }
  return { kind: 'table', rows: rows[lastRow + 1]!, columns: width, cells }
}
