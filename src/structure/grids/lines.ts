// Tables copied from a web page as one cell a line: label, then its value or nothing, then the next label. What makes
// a run of lines a table is official labels in number; a heading that happens to be one starts nothing.
import type { Grid, GridCell, Span } from '../../model'
import { pushHeads, type TextLine, tokenOf } from './text-line'

const FEWEST_LABELS = 4
/** Words between figures and official labels: a row the province added, a label broken over lines. */
const MOST_UNKNOWN = 2

/**
 * The table that begins with line number `first`, or null, and the number of the line to go on with. Every label opens
 * a row; the figures after it are the row's values. No table begins between `first` and `next`: it would have fewer labels.
 *
 * @param lineAt the trimmed line of that number, or null where a run must end; an empty one is an empty cell
 */
export function lineGrid(
  text: string,
  lineAt: (i: number) => TextLine | null,
  first: number
): { grid: Grid | null; next: number } {
  const cells: GridCell[] = []
  const labels = new Set<string>()
  let figures = 0
  let row = -1
  let column = 0
  let columns = 0
  let unknown = 0
  let kept = 0
  let keptRows = 0
  let next = first

  const put = (span: Span): void => {
    const { start, end } = span
    cells.push({ start, end, row, column, rowSpan: 1, columnSpan: 1, text: text.slice(start, end) })
    columns = Math.max(columns, ++column)
  }
  let empty: Span[] = []
  let i = first
  for (; ; i++) {
    let line = lineAt(i)
    if (line === null) break
    const whole = brokenLabel(text, line, lineAt(i + 1))
    if (whole !== null) {
      line = whole
      i++
    }
    if (line.start === line.end) {
      empty.push(line)
      continue
    }
    // empty cells count where a figure stands behind them; before a label they end the row
    const before = empty
    empty = []
    const token = tokenOf(text, line)
    if (token.kind === 'prose' || token.kind === 'title') break
    if (token.kind === 'figure') {
      if (row < 0) break
      if (token.figure.kind === 'number') figures++
      for (const cell of before) put(cell)
      put(line)
    } else {
      if (token.kind === 'label') labels.add(token.key)
      else if (++unknown > MOST_UNKNOWN) break
      const heads: Span[] = []
      pushHeads(text, line, heads)
      for (const span of heads) {
        row++
        column = 0
        put(span)
      }
      if (token.kind !== 'label') continue
    }
    unknown = 0
    kept = cells.length
    keptRows = row + 1
    next = i + 1
  }
  if (labels.size < FEWEST_LABELS || (figures === 0 && labels.size < 2 * FEWEST_LABELS))
    return { grid: null, next: Math.max(i, first + 1) }
  const own = cells.slice(0, kept)
  const grid: Grid = {
    layout: 'lines',
    start: own[0]!.start,
    end: own[own.length - 1]!.end,
    rows: keptRows,
    columns,
    cells: own
  }
  return { grid, next }
}

/** Lines that a broken label may be apart, blank ones between. */
const WIDEST_BREAK = 8

/** `本年` ⏎ `新制作数量`: one official label over two lines, neither of which is one. */
function brokenLabel(text: string, line: TextLine, next: TextLine | null): TextLine | null {
  if (next === null || next.start - line.end > WIDEST_BREAK || line.end === line.start) return null
  if (line.end - line.start > LONGEST_HALF || next.end - next.start > LONGEST_HALF) return null
  if (!isHalf(text, line) || !isHalf(text, next)) return null
  const joined = { start: line.start, end: next.end }
  return tokenOf(text, joined).kind === 'label' ? joined : null
}

/** Words that are no label yet. */
function isHalf(text: string, line: TextLine): boolean {
  const { kind } = tokenOf(text, line)
  return kind !== 'label' && kind !== 'figure'
}

const LONGEST_HALF = 24
