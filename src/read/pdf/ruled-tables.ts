// Tables drawn with lines. Lines that touch form a frame; the frame's lines cut the page into boxes; boxes without a line
// between them are one merged cell. Text belongs to the cell it stands in, whatever the order it was printed in.
import { rankOf, ranks } from '../ranks'
import { joinLines, linesOf } from './lines'
import type { Page, Piece, Rule } from './page'

export interface RuledCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
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
  const ys = lines(horizontal.map(r => r.at))
  if (xs.length * ys.length < 6) return null
  const inside: Piece[] = []
  const rest: Piece[] = []
  const top = ys[0]!
  const bottom = ys[ys.length - 1]!
  for (const piece of pieces) {
    const middle = piece.y - piece.size * 0.35
    const isIn =
      middle > top - NEAR &&
      middle < bottom + NEAR &&
      piece.x + piece.width / 2 > left - NEAR &&
      piece.x + piece.width / 2 < right + NEAR
    ;(isIn ? inside : rest).push(piece)
  }
  const boxes = mergeBoxes(xs, ys, horizontal, vertical)
  const cells = fill(boxes, xs, ys, inside)
  const filled = cells.filter(cell => cell.text !== '').length
  if (filled < 2) return null
  return {
    table: squeeze({ page, left, right, top, bottom, edges: xs, rows: ys.length - 1, columns: xs.length - 1, cells }),
    rest
  }
}

/** Sorted positions, near ones as one. */
function lines(values: number[]): number[] {
  const merged: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    if (merged.length === 0 || value - merged[merged.length - 1]! > NEAR) merged.push(value)
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
  rules.some(r => Math.abs(r.at - at) <= NEAR && Math.min(r.to, to) - Math.max(r.from, from) > (to - from) * 0.6)

/** Boxes of the grid, those without a line between them merged as far as they make a rectangle. */
function mergeBoxes(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[]
): Box[] {
  const rows = ys.length - 1
  const columns = xs.length - 1
  const near = (rules: readonly Rule[], at: number): Rule[] => rules.filter(r => Math.abs(r.at - at) <= NEAR)
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
  const { text, x, width } = piece
  if (boxAt(x + 0.5) === boxAt(x + width - 0.5) || text.length === 1) return [piece]
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

/** Counts only the rows and columns at which a cell starts. */
function squeeze(table: RuledTable): RuledTable {
  const columns = ranks(table.cells.map(cell => cell.column))
  const rows = ranks(table.cells.map(cell => cell.row))
  const cells = table.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row: rankOf(rows, row),
    column: rankOf(columns, column),
    rowSpan: rankOf(rows, row + rowSpan) - rankOf(rows, row),
    columnSpan: rankOf(columns, column + columnSpan) - rankOf(columns, column),
    text
  }))
  return { ...table, rows: rows.length, columns: columns.length, cells, edges: columns.map(c => table.edges[c]!) }
}
