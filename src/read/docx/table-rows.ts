// Rows of a Word table to rows of cells with spans. Word writes a merged cell once in every row it covers; the copies
// below the first one (`vMerge` without a value) are what makes it span.
import type { DraftBlock } from '../compose'
import type { RichCell } from '../office/loose-table'

export interface RowCell {
  blocks: DraftBlock[]
  columnSpan: number
  /** `start` begins a vertical merge, `up` continues it, `left` belongs to the cell before. */
  merge: 'none' | 'start' | 'up' | 'left'
}

export interface TableRow {
  cells: RowCell[]
  /** Grid columns left out before the first cell. */
  before: number
  deleted: boolean
  /** Whether the reader is inside the row's properties. */
  inProperties: boolean
}

export function finishRows(rows: readonly TableRow[]): RichCell[][] {
  const finished: RichCell[][] = []
  /** The cell that a continuation at a grid column belongs to, with the row it reaches to. */
  let above = new Map<number, { cell: RichCell; column: number }>()
  for (const row of rows) {
    if (row.deleted) continue
    const cells: RichCell[] = []
    const here = new Map<number, { cell: RichCell; column: number }>()
    let column = row.before
    if (row.before > 0) cells.push({ blocks: [], rowSpan: 1, columnSpan: row.before })
    for (const { blocks, columnSpan, merge } of row.cells) {
      const over = merge === 'up' ? above.get(column) : undefined
      const last = cells[cells.length - 1]
      if (over !== undefined) {
        over.cell.rowSpan++
        over.cell.blocks.push(...blocks)
        here.set(column, over)
      } else if (merge === 'left' && last !== undefined) {
        last.columnSpan += columnSpan
        last.blocks.push(...blocks)
      } else {
        const cell = { blocks: [...blocks], rowSpan: 1, columnSpan }
        cells.push(cell)
        if (merge === 'start' || merge === 'up') here.set(column, { cell, column })
      }
      column += columnSpan
    }
    finished.push(cells)
    above = here
  }
  return finished
}
