// Lays an annotated report out as plain text and remembers where every line and cell went.
import type { Annotated, Line, PrintedCell, PrintedTable } from './annotation'

/** How tables stand in a text: a cell a line with blank lines between, tabs, pipes, or columns aligned by blanks. */
export type TableLayout = 'lines' | 'tabs' | 'pipes' | 'spaces'

/** A text, and the offset where each line and each cell begins in it. */
export interface LaidOut {
  text: string
  startOf: Map<Line | PrintedCell, number>
}

/**
 * @param options `table`: the layout of tables; `blank`: blank lines between paragraphs; `indent`: two ideographic blanks
 *   before each; `eol`: `crlf` for line ends of Windows; `byline`: `no` leaves out the line of source and date
 */
export function layOut(annotated: Annotated, options: Record<string, string>): LaidOut {
  const eol = options.eol === 'crlf' ? '\r\n' : '\n'
  const startOf: LaidOut['startOf'] = new Map()
  let text = ''
  for (const block of annotated.blocks) {
    if (block.kind === 'line' && block.byline && options.byline === 'no') continue
    if (text !== '') text += options.blank === 'yes' ? eol + eol : eol
    if (block.kind === 'line') {
      if (options.indent === 'yes' && !block.title) text += '　　'
      startOf.set(block, text.length)
      text += block.text
    } else {
      for (const { before, cell } of piecesOf(block, (options.table ?? 'tabs') as TableLayout, eol)) {
        text += before
        if (cell === null) continue
        startOf.set(cell, text.length)
        text += cell.text
      }
    }
  }
  return { text, startOf }
}

interface Piece {
  before: string
  cell: PrintedCell | null
}

function piecesOf(table: PrintedTable, layout: TableLayout, eol: string): Piece[] {
  const pieces: Piece[] = []
  const rows = Array.from({ length: table.rows }, (_, r) => table.cells.filter(c => c.row === r))
  const widths = Array.from({ length: table.columns }, (_, i) =>
    Math.max(0, ...table.cells.filter(c => c.column === i && c.columnSpan === 1).map(c => widthOf(c.text)))
  )
  rows.forEach((row, r) => {
    if (layout === 'lines') {
      row.forEach((cell, c) => {
        pieces.push({ before: r + c === 0 ? '' : eol + eol, cell })
      })
      return
    }
    pieces.push({ before: (r === 0 ? '' : eol) + (layout === 'pipes' ? '| ' : ''), cell: null })
    let gap = ''
    for (const cell of row) {
      pieces.push({ before: gap, cell })
      if (layout === 'tabs') gap = '\t'
      else if (layout === 'pipes') gap = ' | '
      else gap = ' '.repeat(Math.max(0, widths[cell.column]! - widthOf(cell.text)) + 4)
    }
    if (layout === 'pipes') pieces.push({ before: ' |', cell: null })
  })
  return pieces
}

/** Columns on a terminal: two for everything outside ASCII, as such tables are typed in Chinese. */
const widthOf = (text: string): number => [...text].reduce((n, ch) => n + (ch.codePointAt(0)! > 0x7e ? 2 : 1), 0)
