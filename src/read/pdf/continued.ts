// One table on several pages. It goes on when the page ends with it, the next page begins with one whose vertical lines
// stand in the same places, and nothing is printed between. A header printed again is dropped; a row or a merged cell that
// the page break cut in two is put together.
import { rankOf, ranks } from '../ranks'
import { joinLines } from './lines'
import type { RuledCell, RuledTable } from './ruled-tables'

/** A table of one or more pages; `pageOf[row]` is where a row stands. */
export interface ContinuedTable extends RuledTable {
  pageOf: number[]
}

/** How far apart the same vertical line may stand on two pages. */
const SAME_EDGE = 4

export const startTable = (table: RuledTable): ContinuedTable => ({
  ...table,
  pageOf: Array.from({ length: table.rows }, () => table.page)
})

/** Whether `next`, the first thing on its page, can be the rest of `table`, the last thing on the page before. */
export function goesOn(table: RuledTable, next: RuledTable): boolean {
  if (next.page !== table.page + 1 || table.edges.length === 0 || next.edges.length === 0) return false
  if (Math.abs(table.left - next.left) > SAME_EDGE || Math.abs(table.right - next.right) > SAME_EDGE) return false
  const known = next.edges.filter(x => table.edges.some(edge => Math.abs(edge - x) <= SAME_EDGE)).length
  const shared = table.edges.filter(x => next.edges.some(edge => Math.abs(edge - x) <= SAME_EDGE)).length
  return known === next.edges.length || (shared === table.edges.length && known > 1)
}

/** Appends the rest of a table. */
export function append(before: ContinuedTable, after: RuledTable): ContinuedTable {
  const edges = unionOf(before.edges, after.edges)
  const table = { ...before, ...inColumns(before, edges) }
  const rest = withoutRepeatedHeader(table, { ...after, ...inColumns(after, edges) })
  const offset = table.rows
  const { cells } = table
  const moved = rest.cells.map(cell => ({ ...cell, row: cell.row + offset }))
  const split = isSplitRow(cells, moved, offset)
  for (const cell of moved) {
    const above = cells.find(
      c => c.row + c.rowSpan === offset && c.column === cell.column && c.columnSpan === cell.columnSpan
    )
    if (cell.row === offset && above !== undefined && (split || continuesCell(above, cell))) {
      above.text = joinLines(above.text, cell.text)
      above.rowSpan += cell.rowSpan
    } else cells.push(cell)
  }
  closeBlanks(cells, offset)
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  const pageOf = [...table.pageOf, ...Array.from({ length: rest.rows }, () => after.page)]
  return closeRows({ ...table, page: after.page, bottom: after.bottom, rows: offset + rest.rows, cells, pageOf })
}

/**
 * Browsers close a merged cell that runs over a page break too early, and leave a blank box below it: the label's box is
 * the label's.
 */
function closeBlanks(cells: RuledCell[], offset: number): void {
  for (let i = cells.length - 1; i >= 0; i--) {
    const blank = cells[i]!
    if (blank.column > 0 || blank.row < offset || blank.text !== '') continue
    const above = cells.find(
      c => c.column === 0 && c.columnSpan === blank.columnSpan && c.row + c.rowSpan === blank.row && c.row < offset
    )
    if (above === undefined || above.rowSpan < 2) continue
    above.rowSpan += blank.rowSpan
    cells.splice(i, 1)
  }
}

/** Takes out rows at which no cell starts any more. */
function closeRows(table: ContinuedTable): ContinuedTable {
  const rows = ranks(table.cells.map(cell => cell.row))
  for (const cell of table.cells) {
    const row = rankOf(rows, cell.row)
    cell.rowSpan = rankOf(rows, cell.row + cell.rowSpan) - row
    cell.row = row
  }
  return { ...table, rows: rows.length, pageOf: rows.map(row => table.pageOf[row]!) }
}

/** Vertical lines of either page. */
function unionOf(a: readonly number[], b: readonly number[]): number[] {
  const extra = b.filter(x => !a.some(edge => Math.abs(edge - x) <= SAME_EDGE))
  return [...a, ...extra].sort((x, y) => x - y)
}

/** The cells of a table in the columns that `edges` make. */
function inColumns(table: RuledTable, edges: number[]): { cells: RuledCell[]; columns: number; edges: number[] } {
  const columnAt = (x: number | undefined): number => {
    if (x === undefined) return edges.length
    let column = 0
    for (const [i, edge] of edges.entries()) if (edge <= x + SAME_EDGE) column = i
    return column
  }
  const cells = table.cells.map(cell => {
    const column = columnAt(table.edges[cell.column])
    return { ...cell, column, columnSpan: Math.max(1, columnAt(table.edges[cell.column + cell.columnSpan]) - column) }
  })
  return { cells, columns: edges.length, edges }
}

/** Drops the first rows of the rest that say what the first rows of the table say. */
function withoutRepeatedHeader(table: RuledTable, rest: RuledTable): RuledTable {
  const rowText = (t: RuledTable, row: number): string =>
    t.cells
      .filter(cell => cell.row === row)
      .map(cell => cell.text)
      .join('\t')
  let repeated = 0
  while (
    repeated < Math.min(table.rows, rest.rows) &&
    rowText(table, repeated).trim() !== '' &&
    rowText(table, repeated) === rowText(rest, repeated)
  ) {
    repeated++
  }
  if (repeated === 0 || repeated === rest.rows) return rest
  const cells = rest.cells.filter(cell => cell.row >= repeated).map(cell => ({ ...cell, row: cell.row - repeated }))
  return { ...rest, rows: rest.rows - repeated, cells }
}

const FIGURE = /^[-+]?[\d,.，．]+[%％]?$/
const OPENS_ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/

/** The break cut a row: its figures stand above the break, and only the rest of its label below. */
function isSplitRow(cells: readonly RuledCell[], moved: readonly RuledCell[], offset: number): boolean {
  const first = moved.filter(cell => cell.row === offset)
  if (first.some(cell => FIGURE.test(cell.text) || OPENS_ITEM.test(cell.text))) return false
  const last = cells.filter(cell => cell.row + cell.rowSpan === offset)
  const lastFilled = last.filter(cell => cell.text !== '')
  return (
    first.every(cell => cell.rowSpan === 1 || cell.text === '') &&
    lastFilled.some(cell => FIGURE.test(cell.text)) &&
    lastFilled.some(cell => !FIGURE.test(cell.text))
  )
}

/** A merged cell whose text the break cut, or that is printed only once. */
function continuesCell(above: RuledCell, cell: RuledCell): boolean {
  if (cell.rowSpan === 1 && above.rowSpan === 1) return false
  if (cell.text === '' || isUnclosed(above.text)) return true
  return OPENS_ITEM.test(above.text) && !OPENS_ITEM.test(cell.text) && !FIGURE.test(cell.text)
}

/** Whether a bracket that opens in a text does not close in it. */
function isUnclosed(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '（' || character === '(') open++
    else if ((character === '）' || character === ')') && open > 0) open--
  }
  return open > 0
}
