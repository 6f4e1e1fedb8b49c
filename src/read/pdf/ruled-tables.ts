// Tables drawn with lines. Lines that touch form a frame; the frame's lines cut the page into boxes; boxes without a line
// between them are one merged cell. Text belongs to the cell it stands in, whatever the order it was printed in.
import { rankOf, ranks } from '../ranks'
import { joinLines, linesOf, type TextLine } from './lines'
import type { Page, Piece, Rule } from './page'

export interface RuledCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  /** Where no line closes the cell at the bottom of the page: its text may go on below, between these places. */
  open?: { from: number; to: number }
}

export interface RuledTable {
  page: number
  left: number
  right: number
  top: number
  bottom: number
  /** Positions of the vertical lines, for finding the same table on the next page. */
  edges: number[]
  rows: number
  columns: number
  cells: RuledCell[]
}

/** Lines this near to each other are one, and ends this near to a line touch it. */
const NEAR = 3

/** Lines nearer than this have no row or column of text between them: cells with borders of their own draw two. */
const SAME_LINE = 5

/** More lines than any form has: a drawing, not a table. */
const MOST_LINES = 3000

/** @returns the tables of a page from top to bottom, and the pieces of text that are in none */
export function ruledTables(page: Page): { tables: RuledTable[]; rest: Piece[] } {
  const horizontal = mergeRules(page.horizontal)
  const vertical = mergeRules(page.vertical)
  let rest = page.pieces
  const tables: RuledTable[] = []
  if (horizontal.length + vertical.length > MOST_LINES) return { tables, rest }
  for (const frame of framesOf(horizontal, vertical)) {
    const found = tableIn(frame, rest, page.number)
    if (found === null) continue
    tables.push(found.table)
    rest = found.rest
  }
  tables.sort((a, b) => a.top - b.top)
  return { tables, rest }
}

/** Joins pieces of one line: dashes, the borders of neighbouring cells, lines drawn twice. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const merged: Rule[] = []
  let group: Rule[] = []
  const end = (): void => {
    group.sort((a, b) => a.from - b.from)
    let open: Rule | null = null
    for (const rule of group) {
      if (open !== null && rule.from <= open.to + NEAR) open.to = Math.max(open.to, rule.to)
      else {
        open = { ...rule }
        merged.push(open)
      }
    }
    group = []
  }
  for (const rule of sorted) {
    if (group.length > 0 && rule.at - group[0]!.at > NEAR) end()
    group.push(rule)
  }
  end()
  return merged
}

interface Frame {
  horizontal: Rule[]
  vertical: Rule[]
}

/** Groups of lines that touch each other. */
function framesOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Frame[] {
  const group = [...horizontal.keys(), ...vertical.keys()].map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (group[root] !== root) root = group[root]!
    while (group[i] !== root) {
      const next = group[i]!
      group[i] = root
      i = next
    }
    return root
  }
  for (const [h, row] of horizontal.entries()) {
    for (const [v, column] of vertical.entries()) {
      const touches =
        column.at >= row.from - NEAR &&
        column.at <= row.to + NEAR &&
        row.at >= column.from - NEAR &&
        row.at <= column.to + NEAR
      if (touches) group[rootOf(horizontal.length + v)] = rootOf(h)
    }
  }
  const frames = new Map<number, Frame>()
  const frameOf = (i: number): Frame => {
    const root = rootOf(i)
    const frame = frames.get(root) ?? { horizontal: [], vertical: [] }
    frames.set(root, frame)
    return frame
  }
  for (const [h, rule] of horizontal.entries()) frameOf(h).horizontal.push(rule)
  for (const [v, rule] of vertical.entries()) frameOf(horizontal.length + v).vertical.push(rule)
  return [...frames.values()].filter(frame => frame.horizontal.length > 1 && frame.vertical.length > 0)
}

function tableIn(
  { horizontal, vertical }: Frame,
  pieces: readonly Piece[],
  page: number
): { table: RuledTable; rest: Piece[] } | null {
  const left = Math.min(...horizontal.map(r => r.from), ...vertical.map(r => r.at))
  const right = Math.max(...horizontal.map(r => r.to), ...vertical.map(r => r.at))
  // Forms without side lines are closed by the ends of their horizontal ones.
  const xs = lines([left, right, ...vertical.map(r => r.at)])
  const ys = lines([...horizontal.map(r => r.at), ...openEnds(horizontal, vertical)])
  if (xs.length * ys.length < 6) return null
  const inside: Piece[] = []
  const rest: Piece[] = []
  const top = ys[0]!
  const bottom = ys[ys.length - 1]!
  for (const piece of pieces) {
    const middle = piece.y - piece.size * 0.35
    const center = piece.x + piece.width / 2
    const isIn = middle > top - NEAR && middle < bottom + NEAR && center > left - NEAR && center < right + NEAR
    ;(isIn ? inside : rest).push(piece)
  }
  const boxes = mergeBoxes(xs, ys, horizontal, vertical)
  const cells = fill(boxes, xs, ys, inside).map(cell => {
    const [from, to] = [xs[cell.column]!, xs[cell.column + cell.columnSpan]!]
    const isOpen = cell.row + cell.rowSpan === ys.length - 1 && !covers(horizontal, bottom, from, to)
    return isOpen ? { ...cell, open: { from, to } } : cell
  })
  const filled = cells.filter(cell => cell.text !== '').length
  if (filled < 2) return null
  return {
    table: squeeze({ page, left, right, top, bottom, edges: xs, rows: ys.length - 1, columns: xs.length - 1, cells }),
    rest
  }
}

/** A line may stick out this far without meaning anything. */
const OVERHANG = 8

/** Where upright lines go on above the first or below the last level one: a page break leaves the border out. */
function openEnds(horizontal: readonly Rule[], vertical: readonly Rule[]): number[] {
  const first = Math.min(...horizontal.map(r => r.at))
  const last = Math.max(...horizontal.map(r => r.at))
  const above = Math.min(...vertical.map(r => r.from))
  const below = Math.max(...vertical.map(r => r.to))
  return [...(above < first - OVERHANG ? [above] : []), ...(below > last + OVERHANG ? [below] : [])]
}

/** Sorted positions, near ones as one. */
function lines(values: number[]): number[] {
  const merged: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    if (merged.length === 0 || value - merged[merged.length - 1]! > SAME_LINE) merged.push(value)
  }
  return merged
}

interface Box {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Whether a line at `at` covers the better part of `[from, to]`. */
const covers = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules.some(r => Math.abs(r.at - at) <= SAME_LINE && Math.min(r.to, to) - Math.max(r.from, from) > (to - from) * 0.6)

/** Boxes of the grid, those without a line between them merged as far as they make a rectangle. */
function mergeBoxes(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[]
): Box[] {
  const rows = ys.length - 1
  const columns = xs.length - 1
  const near = (rules: readonly Rule[], at: number): Rule[] => rules.filter(r => Math.abs(r.at - at) <= SAME_LINE)
  const below = ys.map(y => near(horizontal, y))
  const beside = xs.map(x => near(vertical, x))
  const openRight = (row: number, column: number): boolean =>
    !covers(beside[column + 1]!, xs[column + 1]!, ys[row]!, ys[row + 1]!)
  const openBelow = (row: number, column: number): boolean =>
    !covers(below[row + 1]!, ys[row + 1]!, xs[column]!, xs[column + 1]!)
  const taken = new Uint8Array(rows * columns)
  const boxes: Box[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column] === 1) continue
      let width = 1
      while (
        column + width < columns &&
        taken[row * columns + column + width] === 0 &&
        openRight(row, column + width - 1)
      )
        width++
      let height = 1
      while (row + height < rows && isOpen(row + height, column, width)) height++
      for (let r = row; r < row + height; r++) taken.fill(1, r * columns + column, r * columns + column + width)
      boxes.push({ row, column, rowSpan: height, columnSpan: width })
    }
  }
  return boxes

  /** Whether the boxes of a row belong to those above: no line over them, none between them. */
  function isOpen(row: number, column: number, width: number): boolean {
    for (let c = column; c < column + width; c++) {
      if (taken[row * columns + c] === 1 || !openBelow(row - 1, c)) return false
      if (c > column && !openRight(row, c - 1)) return false
    }
    return true
  }
}

/** Gives every piece of text to the box it stands in; a piece that runs over a line between two boxes is cut there. */
function fill(
  boxes: readonly Box[],
  xs: readonly number[],
  ys: readonly number[],
  pieces: readonly Piece[]
): RuledCell[] {
  const columns = xs.length - 1
  const owner = new Int32Array((ys.length - 1) * columns)
  for (const [i, { row, column, rowSpan, columnSpan }] of boxes.entries()) {
    for (let r = row; r < row + rowSpan; r++) owner.fill(i, r * columns + column, r * columns + column + columnSpan)
  }
  const texts: Piece[][] = boxes.map(() => [])
  const boxAt = (x: number, y: number): number => {
    const row = Math.min(Math.max(rankOf(ys, y) - 1, 0), ys.length - 2)
    const column = Math.min(Math.max(rankOf(xs, x) - 1, 0), columns - 1)
    return owner[row * columns + column]!
  }
  for (const piece of pieces) {
    const y = piece.y - piece.size * 0.35
    for (const part of cut(piece, x => boxAt(x, y))) texts[boxAt(part.x + part.width / 2, y)]!.push(part)
  }
  return boxes.map((box, i) => ({
    ...box,
    text: linesOf(texts[i]!).reduce((text, line) => joinLines(text, line.text), '')
  }))
}

/** Splits a piece where its characters, by their width, pass from one box to the next. */
function cut(piece: Piece, boxAt: (x: number) => number): Piece[] {
  const { text, x, width, parts: known } = piece
  if (boxAt(x + 0.5) === boxAt(x + width - 0.5) || text.length === 1) return [piece]
  if (known !== undefined) return known.flatMap(part => cut(part, boxAt))
  const weights = [...text].map(character => (character.charCodeAt(0) < 0x2e80 ? 1 : 2))
  const unit = width / weights.reduce((a, b) => a + b, 0)
  const parts: Piece[] = []
  let at = x
  let box = -1
  for (const [i, character] of [...text].entries()) {
    const own = unit * weights[i]!
    const here = boxAt(at + own / 2)
    if (here !== box || parts.length === 0) parts.push({ ...piece, text: '', x: at, width: 0 })
    box = here
    const last = parts[parts.length - 1]!
    last.text += character
    last.width += own
    at += own
  }
  return parts.filter(part => part.text.trim() !== '')
}

/** Counts only columns at which a cell starts, and rows in which one with text does. */
function squeeze(table: RuledTable): RuledTable {
  const columns = ranks(table.cells.map(cell => cell.column))
  const rows = ranks(table.cells.filter(cell => cell.text !== '').map(cell => cell.row))
  const cells: RuledCell[] = []
  for (const cell of table.cells) {
    const row = rankOf(rows, cell.row)
    const rowSpan = rankOf(rows, cell.row + cell.rowSpan) - row
    // A strip that holds no text is the remainder of a row that the page break cut.
    if (rowSpan === 0) continue
    const column = rankOf(columns, cell.column)
    cells.push({ ...cell, row, column, rowSpan, columnSpan: rankOf(columns, cell.column + cell.columnSpan) - column })
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...table, rows: rows.length, columns: columns.length, cells, edges: columns.map(c => table.edges[c]!) }
}

/** How far below the last line the text of an open cell may stand, in sizes of type. */
const SPILL = 4

/** Gives lines below a table to the cell that is open there; returns the others. */
export function takeSpill(tables: readonly RuledTable[], lines: readonly TextLine[]): TextLine[] {
  return lines.filter(line => {
    const center = (line.left + line.right) / 2
    for (const { bottom, cells } of tables) {
      if (line.y < bottom || line.y > bottom + SPILL * line.size) continue
      const cell = cells.find(({ open }) => open !== undefined && center > open.from && center < open.to)
      if (cell === undefined) continue
      cell.text = joinLines(cell.text, line.text)
      return false
    }
    return true
  })
}
