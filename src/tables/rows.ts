// A grid as rows of pieces: what every cell is (label, number, blank, unit), and which official labels it may be.
// Nothing is decided here that needs the neighbours.
import { type Figure, readFigure } from '../forms/figure'
import { foldLabel } from '../forms/label'
import { furniture, type Match, matchLabel, type Role } from '../forms/vocabulary'
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
  }
  const span = Math.min(Math.max(cell.columnSpan, 1), MOST_COLUMNS)
  return { cell, row: cell.row, column: cell.column, span, figure, key, outline, open, matches }
}

export const isLabel = (p: Piece): boolean => p.figure === null
export const isNumber = (p: Piece): boolean =>
  p.figure !== null && (p.figure.kind === 'number' || p.figure.kind === 'zero')
export const isFurniture = (p: Piece): boolean => furniture.has(p.key)

/** Best score of a piece among the roles that `wanted` accepts; 0 when it has none. */
export function roleScore(piece: Piece, wanted: (role: Role) => boolean): number {
  for (const { word, score } of piece.matches) if (word.roles.some(wanted)) return score
  return 0
}
