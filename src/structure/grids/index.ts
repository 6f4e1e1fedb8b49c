// Finds every printed table: those the document marks as tables, and those that plain text only lays out as such.
// It does not know what the tables say.
import type { Grid, Span, TableBlock } from '../../model'
import type { NormalDocument } from '../../text/offsets'
import { lineGrid } from './lines'
import { packedCells } from './packed-line'
import { opensPipedCells, pipeCells } from './pipe-cells'
import { rowGrid } from './rows'
import { blankRow, pipeRow, type TextLine, type TextRow, tabRow, tokenOf, trim } from './text-line'

/**
 * All tables of a document in reading order, not overlapping. Offsets are those of `document.text`. Linear in its
 * length: lines are looked at by what they hold (a tab, a pipe, two blanks, digits at the end) or, when short, as labels.
 */
export function findGrids(document: NormalDocument): Grid[] {
  const grids: Grid[] = []
  let lines: PrintedLine[] = []
  const breakAt = breaksOf(document.text)
  const flush = (): void => {
    if (lines.length > 0) findInLines(document, lines, grids)
    lines = []
  }
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      flush()
      grids.push(blockGrid(block))
    } else pushLines(document.text, block, breakAt, lines)
  }
  flush()
  return grids
}

function blockGrid(block: TableBlock): Grid {
  const { start, end, rows, columns, cells } = block
  return { layout: 'block', start, end, rows, columns, cells: cells.map(c => ({ ...c })) }
}

/** A line that holds anything. Tabs at its edges hold empty cells, so both its spans are wanted. */
interface PrintedLine extends Span {
  /** Without the blanks and tabs around. */
  inner: TextLine
  /** Its cells, null where nothing separates them; read when asked for. */
  row: TextRow | null | undefined
}

/** The line break at or after an offset, or the end of the text, for offsets asked about in order: one search from break to break. */
function breaksOf(text: string): (from: number) => number {
  let at = -1
  return from => {
    if (at < from) {
      const found = text.indexOf('\n', from)
      at = found < 0 ? text.length : found
    }
    return at
  }
}

function pushLines(text: string, block: Span, breakAt: (from: number) => number, lines: PrintedLine[]): void {
  for (let start = block.start; start < block.end; ) {
    const end = Math.min(breakAt(start), block.end)
    if (end > start) {
      const inner = trim(text, start, end)
      if (inner.end > inner.start) lines.push({ start, end, inner, row: undefined })
    }
    start = end + 1
  }
}

function findInLines(document: NormalDocument, lines: readonly PrintedLine[], grids: Grid[]): void {
  const { text } = document
  const inner = lines.map(line => line.inner)
  const tab = nextOf(text, '\t')
  const pipe = nextOf(text, '|')
  const blank = nextOf(text, ' ')
  const blanks = nextOf(text, '  ')
  const rowAt = (i: number): TextRow | null => {
    const line = lines[i]!
    if (line.row !== undefined) return line.row
    line.row = null
    const { start, end } = line.inner
    if (tab(line.start, line.end)) line.row = tabRow(text, line, line.inner)
    if (line.row === null && pipe(start, end)) line.row = pipeRow(text, line.inner)
    if (line.row === null && (endsInFigure(text, start, end) || blanks(start, end)))
      line.row = blankRow(text, line.inner)
    return line.row
  }
  const width = displayColumns(document)

  // a table of one cell a line begins with an official label; a line with separators ends it
  const shortLine = (i: number): TextLine | null => {
    const line = lines[i]
    return line === undefined || !isShort(line) || rowAt(i) !== null ? null : line.inner
  }
  const oneCellALine = (i: number): { grid: Grid | null; next: number } => {
    const line = shortLine(i)
    if (line === null || tokenOf(text, line).kind !== 'label') return { grid: null, next: i + 1 }
    return lineGrid(text, shortLine, i)
  }

  // no table of one cell a line with pipes begins before this line
  let cellsFrom = 0
  const onePipedCellALine = (i: number): { grid: Grid; next: number } | null => {
    if (i < cellsFrom || (rowAt(i)?.layout !== 'pipes' && !opensPipedCells(text, inner, i))) return null
    const cellAt = pipeCells(text, inner, i)
    const { grid, next } = lineGrid(text, k => cellAt(k)?.cell ?? null, 0)
    cellsFrom = Math.max(i, cellAt(next - 1)?.line ?? i) + 1
    return grid === null ? null : { grid, next: cellsFrom }
  }

  // a line may hold several tables, and words before and between them
  const packed = (i: number): { grids: Grid[]; next: number } | null => {
    if (!blank(inner[i]!.start, inner[i]!.end)) return null
    // a row among rows is no table of its own
    const layout = rowAt(i)?.layout
    if ((layout === 'tabs' || layout === 'pipes') && i + 1 < lines.length && rowAt(i + 1)?.layout === layout)
      return null
    const own: Grid[] = []
    for (const cells of packedCells(text, inner[i]!)) {
      for (let k = 0; k < cells.length; ) {
        const { grid, next } = lineGrid(text, c => cells[c] ?? null, k)
        if (grid !== null) own.push(grid)
        k = next
      }
    }
    return own.length === 0 ? null : { grids: own, next: i + 1 }
  }

  let floor = 0
  for (let i = 0; i < lines.length; ) {
    const inLine = packed(i)
    if (inLine !== null) {
      grids.push(...inLine.grids)
      i = inLine.next
      floor = i
      continue
    }
    const found =
      onePipedCellALine(i) ?? (rowAt(i) !== null ? rowGrid(text, inner, i, floor, rowAt, width) : oneCellALine(i))
    i = found.next
    if (found.grid !== null) {
      grids.push(found.grid)
      floor = i
    }
  }
}

const isShort = ({ start, end }: Span): boolean => end - start <= 160

/** Whether a line holds `needle`, for lines asked about in reading order: one search from hit to hit. */
function nextOf(text: string, needle: string): (start: number, end: number) => boolean {
  let at = -1
  let from = 0
  return (start, end) => {
    if (at < start && (from === 0 || at >= 0)) {
      at = text.indexOf(needle, start)
      from = 1
    }
    return at >= start && at < end
  }
}

/** A digit, unit or mark that a figure may end with, after a blank, near the end of the trimmed line. */
function endsInFigure(text: string, start: number, end: number): boolean {
  const at = end - 1
  for (let i = at; i > start && i > at - 16; i--) {
    const c = text.charCodeAt(i)
    if (c === 0x20) return i < at
    if (c >= 0x3400 && c <= 0x9fff && i < at - 1) return false
  }
  return false
}

/**
 * Display column of an offset in its source line: ideographs and full-width forms take two. Offsets asked for in order cost one look
 * at the line.
 */
function displayColumns({ text, sourceOf, source }: NormalDocument): (offset: number) => number {
  const origin = source.text
  let known = -1
  let knownColumn = 0
  return offset => {
    const to = text === origin || sourceOf === null ? offset : sourceOf[offset]!
    let column = 0
    for (let i = to - 1; i >= 0; i--) {
      const c = origin.charCodeAt(i)
      if (c === 0x0a || c === 0x0d) break
      column += c >= 0x1100 ? 2 : 1
      if (i === known) {
        column += knownColumn
        break
      }
    }
    known = to
    knownColumn = column
    return column
  }
}
