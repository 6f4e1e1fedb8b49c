// What stands on a sheet: tables, and lines of text above, between and below them. A row with one filled cell is a line
// (a title, a note, a paragraph of a text sheet) unless it lies inside a table or heads one over several columns.
import type { Place } from '../../model'
import type { DraftBlock, DraftCell, DraftTable } from '../compose'
import { rankOf, ranks } from '../ranks'
import { type Merge, reference, type Sheet } from './sheet'

/** A filled cell with the area it covers. */
interface Area extends Merge {
  text: string
}

/** A line of this many characters is prose, wherever it stands. */
const PROSE_CHARS = 100

/** Grid positions a table may have for each filled cell; sparser ones are given without their empty cells. */
const MOST_EMPTY = 50

export function sheetBlocks(sheet: Sheet): DraftBlock[] {
  const mergeAt = new Map(sheet.merges.map(merge => [merge.top * COLUMNS + merge.left, merge]))
  const rows = areasByRow(sheet, mergeAt)
  const blocks: DraftBlock[] = []
  let table: Area[][] = []
  const place = (row: number, column: number): Place => ({ sheet: sheet.name, cell: reference(row, column) })
  const endTable = (): void => {
    // Single cells at the end of a table are notes below it.
    const notes: Area[][] = []
    while (table.length > 0 && table[table.length - 1]!.length === 1) notes.unshift(table.pop()!)
    if (table.length > 0) blocks.push(tableOf(table, mergeAt, place))
    for (const [note] of notes) addLine(note!)
    table = []
  }
  const addLine = ({ text, top, left }: Area): void => {
    for (const line of text.split('\n')) blocks.push({ kind: 'paragraph', text: line, place: place(top, left) })
  }

  let bottom = -1
  for (const [i, row] of rows.entries()) {
    const first = row[0]!
    const gap = first.top - bottom - 1
    const single = row.length === 1
    const prose = single && first.text.length > PROSE_CHARS
    if (table.length > 0 && (prose || gap > 1 || (gap === 1 && single))) endTable()
    const heads = single && i > 0 && first.right > first.left && (rows[i + 1]?.length ?? 0) > 1
    if (single && table.length === 0 && (prose || !heads)) addLine(first)
    else table.push(row)
    bottom = Math.max(bottom, ...row.map(area => area.bottom))
  }
  endTable()
  return blocks
}

/** Filled cells that show, with their merges, row by row. */
function areasByRow({ cells, hiddenRows, hiddenColumns }: Sheet, mergeAt: ReadonlyMap<number, Merge>): Area[][] {
  const rows: Area[][] = []
  for (const { row, column, text } of cells) {
    if (text.trim() === '' || hiddenRows.has(row) || hiddenColumns.has(column)) continue
    const merge = mergeAt.get(row * COLUMNS + column)
    const area: Area = { top: row, bottom: merge?.bottom ?? row, left: column, right: merge?.right ?? column, text }
    const last = rows[rows.length - 1]
    if (last === undefined || last[0]!.top !== row) rows.push([area])
    else if (last[last.length - 1]!.left < column) last.push(area)
  }
  return rows
}

/** More columns than a sheet has. */
const COLUMNS = 1 << 15

/** The rows as one grid. */
function tableOf(
  rows: readonly Area[][],
  mergeAt: ReadonlyMap<number, Merge>,
  place: (row: number, column: number) => Place
): DraftTable {
  const areas = rows.flat()
  const tops = ranks(areas.map(area => area.top))
  const lefts = ranks(areas.map(area => area.left))
  const width = lefts.length
  const size = tops.length * width
  const taken = new Uint8Array(size)
  const all: (DraftCell | undefined)[] = new Array(size <= areas.length * MOST_EMPTY + 1000 ? size : 0).fill(undefined)
  const dense = all.length === size
  const cells: DraftCell[] = []
  let row = 0
  for (const { top, left, text } of areas) {
    while (tops[row]! < top) row++
    const cell = cellAt(row, rankOf(lefts, left), text, place(top, left))
    cells.push(cell)
    if (!dense) continue
    taken[cell.row * width + cell.column] = 1
    all[cell.row * width + cell.column] = cell
  }
  const spread = (cell: DraftCell, { top, bottom, left, right }: Merge): void => {
    if (bottom > top || right > left) grow(cell, rankOf(tops, bottom + 1), rankOf(lefts, right + 1), taken, width)
  }
  if (dense) for (const [i, cell] of cells.entries()) spread(cell, areas[i]!)
  for (let at = 0; at < all.length; at++) {
    if (taken[at] === 1) continue
    const row = Math.floor(at / width)
    const [top, left] = [tops[row]!, lefts[at % width]!]
    const cell = cellAt(row, at % width, '', place(top, left))
    taken[at] = 1
    all[at] = cell
    const merge = mergeAt.get(top * COLUMNS + left)
    if (merge !== undefined) spread(cell, merge)
  }
  return {
    kind: 'table',
    rows: tops.length,
    columns: width,
    cells: dense ? all.filter(cell => cell !== undefined) : cells,
    place: place(areas[0]!.top, lefts[0]!)
  }
}

/** Made with its place: a copy of a cell with one more field costs as much again. */
const cellAt = (row: number, column: number, text: string, place: Place): DraftCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  start: 0,
  end: 0,
  text,
  place
})

/** Lets a cell cover its merged area, unless damaged merges make areas overlap. */
function grow(cell: DraftCell, bottom: number, right: number, taken: Uint8Array, columns: number): void {
  for (let row = cell.row; row < bottom; row++) {
    for (let column = cell.column; column < right; column++) {
      if ((row > cell.row || column > cell.column) && taken[row * columns + column] === 1) return
    }
  }
  for (let row = cell.row; row < bottom; row++) taken.fill(1, row * columns + cell.column, row * columns + right)
  cell.rowSpan = Math.max(1, bottom - cell.row)
  cell.columnSpan = Math.max(1, right - cell.column)
}
