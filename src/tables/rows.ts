// A grid as rows of pieces: what every cell is (label, number, blank, unit), and which official labels it may be.
// Nothing is decided here that needs the neighbours.
import { type Figure, readFigure } from '../forms/figure'
import { foldLabel } from '../forms/label'
import { labelsAtEnd } from '../forms/label-runs'
import { furniture, type Match, matchLabel, wordOf } from '../forms/vocabulary'
import type { Grid, GridCell } from '../model'

export interface Piece {
  cell: GridCell
  row: number
  column: number
  /** Grid columns it covers. */
  span: number
  /** Null for words. */
  figure: Figure | null
  /** Folded label; empty for figures. */
  key: string
  outline: string | null
  /** A bracket of the label is still open. */
  open: boolean
  matches: readonly Match[]
}

export interface GridRow {
  row: number
  pieces: Piece[]
}

/** Rows and columns of grids beyond this are not looked at: no report prints them, and spans may claim them. */
const MOST_COLUMNS = 512

const NO_MATCHES: readonly Match[] = []

/** Rows of `grid` that hold cells, in order. */
export function rowsOf(grid: Grid): GridRow[] {
  const rows: GridRow[] = []
  let last: GridRow | null = null
  for (const cell of grid.cells) {
    if (cell.column >= MOST_COLUMNS) continue
    if (last === null || last.row !== cell.row) {
      last = { row: cell.row, pieces: [] }
      rows.push(last)
    }
    last.pieces.push(pieceOf(cell))
  }
  return rows
}

function pieceOf(cell: GridCell): Piece {
  const figure = readFigure(cell.text)
  let key = ''
  let outline: string | null = null
  let open = false
  let matches = NO_MATCHES
  if (figure === null) {
    ;({ key, outline, open } = foldLabel(cell.text))
    if (!furniture.has(key)) matches = matchLabel(key)
    const last = matches[0]?.score === 1 ? null : lastOfLines(cell.text)
    if (last !== null) {
      ;({ key, outline, open } = foldLabel(last))
      matches = matchLabel(key)
    }
  }
  const span = Math.min(Math.max(cell.columnSpan, 1), MOST_COLUMNS)
  return { cell, row: cell.row, column: cell.column, span, figure, key, outline, open, matches }
}

const LONGEST_RUN = 80

/** `三、本年度办理结果(一)予以公开`: the labels of a group and of its row in one cell; the row's, or null when it is no such run. */
function lastOfLines(text: string): string | null {
  if (text.length > LONGEST_RUN) return null
  const labels = labelsAtEnd(text)
  const isLine = ({ start, end }: { start: number; end: number }): boolean =>
    wordOf(foldLabel(text.slice(start, end)).key)?.isLine === true
  return labels.length > 1 && labels[0]!.start === 0 && labels.every(isLine) ? text.slice(labels.at(-1)!.start) : null
}

export const isLabel = (p: Piece): boolean => p.figure === null
export const isNumber = (p: Piece): boolean =>
  p.figure !== null && (p.figure.kind === 'number' || p.figure.kind === 'zero')
export const isFurniture = (p: Piece): boolean => furniture.has(p.key)
