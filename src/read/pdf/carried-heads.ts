// A header whose figures stand on the next page, in tables without ruling lines: a page break after the lines over the columns
// leaves figures that nobody names. Those lines are set above the figures, and left out where they stood.
import type { Page, Piece } from './page'
import { type Line, linesOfSegments } from './placed-lines'
import { placedTables } from './placed-tables'
import type { RuledTable } from './ruled-tables'

/** The tables of a page that have no ruling lines, and the pieces that are in none. */
export interface PlacedPage {
  page: Page
  /** Pieces that ruled tables left. */
  pieces: readonly Piece[]
  ruled: readonly RuledTable[]
  tables: RuledTable[]
  rest: Piece[]
}

/** Lines of the tallest header. */
const MOST_LINES = 8

/** Fewest columns that a line of a header names, for it to be one. */
const FEWEST_HEADS = 3

/** Share of the page's height at its foot where only a running line stands by itself. */
const FOOT = 0.9

/** Sets the last lines of `before` above the first table of `after`, where that begins its page with figures. */
export function carryHead(before: PlacedPage, after: PlacedPage): void {
  const [first] = after.tables
  if (first === undefined || !beginsWithFigures(first) || standsBelow(after, first.top)) return
  const head = trailingHead(linesOfSegments(before.rest), before.page.height)
  if (head.length === 0) return
  const last = head[head.length - 1]!
  const size = Math.max(...head.map(line => line.size))
  // As far above the table as its lines are from each other.
  const down = first.top - last.y - size / 2
  const moved = new Map<Piece, Piece>()
  for (const line of head) for (const piece of line.pieces) moved.set(movedBy(piece, down), piece)
  const { tables, rest } = placedTables(after.page, [...moved.keys(), ...after.pieces])
  const left = new Set(rest)
  // Where the lines do not all become a part of the table, they are no header.
  if ([...moved.keys()].some(piece => left.has(piece))) return
  after.tables = tables
  after.rest = rest
  const carried = new Set(moved.values())
  before.rest = before.rest.filter(piece => !carried.has(piece))
}

const FIGURE = /^[-+]?[\d,.]+[%％]?$/

function beginsWithFigures({ cells }: RuledTable): boolean {
  const row = cells.filter(cell => cell.row === 0 && cell.text !== '')
  return row.filter(cell => FIGURE.test(cell.text)).length >= FEWEST_HEADS
}

/** Whether anything but one running line stands above a place of the page. */
function standsBelow({ ruled, rest }: PlacedPage, y: number): boolean {
  const above = linesOfSegments(rest.filter(piece => piece.y < y))
  return above.length > 1 || ruled.some(table => table.top < y)
}

/** The last lines of a page, running lines aside, if they name columns. */
function trailingHead(lines: readonly Line[], height: number): Line[] {
  let end = lines.length
  while (end > 0 && lines[end - 1]!.y > height * FOOT && lines[end - 1]!.segments.length === 1) end--
  let start = end
  while (start > 0 && end - start < MOST_LINES && namesColumns(lines[start - 1]!) && follows(lines, start, end)) start--
  const head = lines.slice(start, end)
  return head.some(line => line.segments.length >= FEWEST_HEADS) ? head : []
}

const namesColumns = ({ segments, figures }: Line): boolean =>
  segments.length > 1 &&
  figures.length === 0 &&
  segments.every(({ text }) => text.length <= 12 && !/[。；：:，,]/.test(text))

const follows = (lines: readonly Line[], start: number, end: number): boolean =>
  start === end || lines[start]!.y - lines[start - 1]!.y < 2.6 * lines[start]!.size

const movedBy = (piece: Piece, down: number): Piece => ({
  ...piece,
  y: piece.y + down,
  ...(piece.parts === undefined ? {} : { parts: piece.parts.map(part => movedBy(part, down)) })
})
