// Tables in plain text whose lines separate cells: by tabs, by pipes, by blanks. A run of such lines is a table when it
// holds numbers and is no prose; captions and broken labels between its lines belong to it.
import { readFigure } from '../../forms/figure'
import { labelsAtEnd } from '../../forms/label-runs'
import { furniture } from '../../forms/vocabulary'
import type { Grid, GridCell, Span } from '../../model'
import { concatMap } from '../../text/concat-map'
import {
  hasFigure,
  hasNumbers,
  isOfficial,
  looseRow,
  pushHeads,
  type RowLayout,
  splitMarks,
  type TextLine,
  type TextRow,
  tokenOf,
  trim
} from './text-line'

/** Lines without separators that may stand between two rows: an article's caption, a label broken in two. */
const MOST_BETWEEN = 3

/**
 * The table that begins with line number `first`, or null, and the number of the line to go on with.
 *
 * @param lines trimmed
 * @param floor lines before this number belong to another table
 * @param rowAt the row of a line, or null
 * @param width display column of an offset, for layouts aligned by blanks
 */
export function rowGrid(
  text: string,
  lines: readonly TextLine[],
  first: number,
  floor: number,
  rowAt: (line: number) => TextRow | null,
  width: (offset: number) => number
): { grid: Grid | null; next: number } {
  const start = rowAt(first)
  if (start === null) return { grid: null, next: first + 1 }
  const { layout } = start
  const rows: Span[][] = []
  // lines before the first row: heads and captions that need no separator
  for (let i = first - 1; i >= floor && first - i <= MOST_BETWEEN; i--) {
    const heads = headsOf(text, lines[i]!)
    if (heads !== null) rows.unshift(heads)
    else if (!isUnits(text, lines[i]!)) break
  }

  const edges: { row: number; edges: [boolean, boolean] }[] = []
  let next = first
  let pending: Span[][] = []
  for (let i = first; i < lines.length && pending.length <= MOST_BETWEEN; i++) {
    const row = rowAt(i) ?? (layout === 'spaces' ? looseRow(text, lines[i]!) : null)
    if (row !== null && row.layout === layout) {
      for (const cells of pending) rows.push(cells)
      pending = []
      if (!isRule(text, row)) {
        rows.push(mended(text, rows, row.cells))
        edges.push({ row: rows.length - 1, edges: row.edges })
      }
      next = i + 1
      continue
    }
    if (row !== null) break
    const line = lines[i]!
    if (opensOrGoesOn(text, line, pending.at(-1))) pending.push(single(text, line))
    else if (layout === 'pipes' && isRuleText(text, line)) continue
    else break
  }
  if (layout === 'pipes') openEdges(rows, edges)
  // the end of a label that broke in the last row
  for (const cells of pending) {
    if (tokenOf(text, cells[0]!).kind !== 'part') break
    rows.push(cells)
    next++
  }
  if (!isTable(text, layout, rows)) return { grid: null, next }
  return { grid: gridOf(text, layout, rows, width), next }
}

/** A pipe at the edge is a border when all rows have it; otherwise it follows, or precedes, an empty cell. */
function openEdges(rows: Span[][], edges: readonly { row: number; edges: [boolean, boolean] }[]): void {
  const left = edges.every(e => e.edges[0])
  const right = edges.every(e => e.edges[1])
  for (const { row, edges: own } of edges) {
    const cells = rows[row]!
    const { start } = cells[0]!
    const { end } = cells[cells.length - 1]!
    const before = own[0] && !left ? [{ start, end: start }] : []
    const behind = own[1] && !right ? [{ start: end, end }] : []
    rows[row] = [...before, ...cells, ...behind]
  }
}

/** The cells of a line that holds official labels alone; null for other lines. */
function headsOf(text: string, line: TextLine): Span[] | null {
  const { kind } = tokenOf(text, line)
  if (kind === 'label') return single(text, line)
  if (kind !== 'prose') return null
  const labels = labelsAtEnd(text.slice(line.start, line.end))
  if (labels.length < FEWEST_HEADS) return null
  const cells = labels.map(({ start, end }) => ({ start: line.start + start, end: line.start + end }))
  const corner = trim(text, line.start, cells[0]!.start)
  return corner.end === corner.start ? cells : corner.end - corner.start > LONGEST_CORNER ? null : [corner, ...cells]
}

/** `单位 ——件件次`: the units of a table on its side, which lose the blanks between them. */
function isUnits(text: string, { start, end }: Span): boolean {
  const last = Math.min(end, start + LONGEST_CORNER)
  let at = start
  while (at < last && text.charCodeAt(at) !== 0x20) at++
  return furniture.has(text.slice(start, at))
}

/** Labels that make a line of words a row of heads. */
const FEWEST_HEADS = 4
const LONGEST_CORNER = 40

function single(text: string, line: Span): Span[] {
  const cells: Span[] = []
  pushHeads(text, line, cells)
  return cells
}

/** A label, a part of one, or the middle of the label whose beginning stands on the line before. */
function opensOrGoesOn(text: string, line: TextLine, before: readonly Span[] | undefined): boolean {
  const { kind } = tokenOf(text, line)
  if (kind !== 'short' || before === undefined) return kind === 'label' || kind === 'part'
  return tokenOf(text, { start: before[0]!.start, end: line.end }).kind === 'part'
}

/** Rows that the beginning of a broken label may take up. */
const MOST_BROKEN = 2

/**
 * The cells of a row, its label whole again where it began in the rows before: `1.本机关不掌握相关` ⏎ `政府信息 10 1`. Takes those rows
 * from `rows`.
 */
function mended(text: string, rows: Span[][], cells: Span[]): Span[] {
  const first = cells[0]!
  const isOpen = (row: readonly Span[] | undefined): row is Span[] => row !== undefined && !hasNumber(text, row)
  if (cells.length === 1 || first.end === first.start || !isOpen(rows.at(-1))) return cells
  if (isOfficial(text, first) || hasFigure(text, [first])) return cells
  for (let taken = 1; taken <= MOST_BROKEN; taken++) {
    const opening = rows[rows.length - taken]
    if (!isOpen(opening)) break
    const begun = opening[opening.length - 1]!
    const whole = { start: begun.start, end: first.end }
    if (begun.end === begun.start || isOfficial(text, begun)) break
    const [label, ...marks] = splitMarks(text, whole)
    if (isOfficial(text, label!)) {
      rows.length -= taken
      return [...opening.slice(0, -1), label!, ...marks, ...cells.slice(1)]
    }
    if (opening.length > 1) break
  }
  return cells
}

/** `|---|:--:|` of markdown. */
const isRule = (text: string, row: TextRow): boolean =>
  row.layout === 'pipes' && row.cells.every(c => isRuleText(text, c)) && row.cells.some(c => c.end > c.start)

const isRuleText = (text: string, { start, end }: Span): boolean => /^[-:+=|]*$/.test(text.slice(start, end))

function isTable(text: string, layout: RowLayout, rows: readonly Span[][]): boolean {
  let numbers = 0
  let official = 0
  let numbered = 0
  let full = 0
  const widths = new Map<number, number>()
  for (const cells of rows) {
    let here = 0
    for (const cell of cells) {
      if (readFigure(text, cell.start, cell.end)?.kind === 'number') here++
      else if (isOfficial(text, cell)) official++
    }
    numbers += here
    // no more need be seen
    if (official >= 2 && numbers >= 1 && rows.length >= 2) return true
    if (here > 0) numbered++
    if (cells.length > 1) full++
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  }
  if (rows.length < 2) return numbers >= 1 && official >= 1 && rows[0]!.length > 1 && layout !== 'spaces'
  if (official >= 2) return numbers >= 1 || official >= 6
  if (full < 2) return false
  if (layout !== 'spaces') return numbers >= 1
  // blanks alone prove little: the same number of cells in most rows, and numbers in them
  return numbered >= 2 && numbers >= 3 && [...widths.values()].some(n => n * 2 > rows.length)
}

function gridOf(text: string, layout: RowLayout, rows: Span[][], width: (offset: number) => number): Grid {
  const placed = layout === 'spaces' ? alignByWidth(text, rows, width) : rows
  const cells: GridCell[] = []
  let columns = 0
  placed.forEach((row, r) => {
    columns = Math.max(columns, row.length)
    row.forEach(({ start, end }, c) => {
      cells.push({ start, end, row: r, column: c, rowSpan: 1, columnSpan: 1, text: text.slice(start, end) })
    })
  })
  return {
    layout,
    start: cells[0]!.start,
    end: cells.reduce((end, c) => Math.max(end, c.end), 0),
    rows: placed.length,
    columns,
    cells
  }
}

/**
 * Where cells are aligned by blanks, an empty cell is only more blanks: cells go to the columns that blanks running
 * down through the full rows set apart, and a column that nothing reaches gets an empty cell.
 */
function alignByWidth(text: string, rows: Span[][], width: (offset: number) => number): Span[][] {
  const isAligned = (row: Span[]): boolean => row.some((c, i) => i > 0 && c.start - row[i - 1]!.end > 1)
  const placed = rows.map(row =>
    isAligned(row) ? row.map(c => ({ left: width(c.start), right: width(c.end) })) : null
  )
  // rows with merged cells would bridge the blanks; rows with most cells have none
  const most = rows.reduce((n, r) => Math.max(n, r.length), 0)
  const columns = inkColumns(
    placed.filter((p, i): p is Extent[] => p !== null && (hasNumber(text, rows[i]!) || p.length * 2 >= most))
  )
  return rows.map((row, r) => {
    const extents = placed[r]
    if (extents == null || row.length >= columns.length) return row
    const out: Span[] = []
    let from = 0
    extents.forEach((extent, i) => {
      const last = columns.length - (row.length - i)
      let best = from
      for (let c = from + 1; c <= last; c++)
        if (distance(extent, columns[c]!) < distance(extent, columns[best]!)) best = c
      const cell = row[i]!
      while (out.length < best) out.push({ start: cell.start, end: cell.start })
      out.push(cell)
      from = best + 1
    })
    const end = row[row.length - 1]!.end
    while (out.length < columns.length) out.push({ start: end, end })
    return out
  })
}

/** Display columns that a cell covers. */
interface Extent {
  left: number
  right: number
}

const hasNumber = (text: string, row: readonly Span[]): boolean => hasNumbers(text, row, 1)

/** Runs of display columns where some row has ink. */
function inkColumns(rows: readonly Extent[][]): Extent[] {
  const extents = concatMap(rows, row => row).sort((a, b) => a.left - b.left)
  const columns: Extent[] = []
  for (const { left, right } of extents) {
    const last = columns[columns.length - 1]
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** 0 where they overlap, else the gap between them; edges that agree decide between overlaps. */
function distance(a: Extent, b: Extent): number {
  const gap = Math.max(0, b.left - a.right, a.left - b.right)
  const edges = Math.min(
    Math.abs(a.left - b.left),
    Math.abs(a.right - b.right),
    Math.abs(a.left + a.right - b.left - b.right) / 2
  )
  return gap * 1000 + edges
}
