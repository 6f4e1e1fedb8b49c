// Stands a table up again that was printed sideways and lost its merged cells: the labels of all its rows come first, then every head
// with as many figures as there are labels. Which figure is whose follows from the counts and from the order of the form; where a count
// does not fit, nothing is said.
import { type FormHeading, type FormRow, isRow } from '../forms'
import type { TableIndex } from '../forms/vocabulary'
import { concatMap } from '../text/concat-map'
import { type GridRow, isLabel, isNumber, type Piece } from './rows'

/** Fewer labels in a row may be anything. */
const FEWEST_LABELS = 4

/** A head and the figures behind it. */
interface Run {
  head: Piece
  figures: Piece[]
}

/** The rows of an upright table with the same cells; null when these are no rows of a table on its side. */
export function stoodUp(rows: readonly GridRow[]): GridRow[] | null {
  if (!beginsWithRows(rows)) return null
  const pieces = concatMap(rows, row => row.pieces)
  const first = pieces.findIndex(isNumber)
  const labels = pieces.slice(0, Math.max(0, first)).filter(isLabel)
  if (labels.length < FEWEST_LABELS) return null
  return listStoodUp(labels, pieces) ?? crossedStoodUp(labels, pieces)
}

/** Whether so many labels of rows stand before the first number: most tables begin with few, or with heads. */
function beginsWithRows(rows: readonly GridRow[]): boolean {
  let named = 0
  for (const { pieces } of rows) {
    for (const piece of pieces) {
      if (isNumber(piece)) return false
      if (piece.matches[0]?.word.isRow === true) named++
      if (named === FEWEST_LABELS) return true
    }
  }
  return false
}

/** Labels with figures behind them, from the first such label on; runs without a number name units or nothing. */
function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  pieces.forEach((piece, i) => {
    if (isLabel(piece)) return
    const before = pieces[i - 1]
    if (before !== undefined && isLabel(before)) runs.push({ head: before, figures: [piece] })
    else runs.at(-1)?.figures.push(piece)
  })
  return runs.filter(run => run.figures.some(isNumber))
}

function listStoodUp(labels: readonly Piece[], pieces: readonly Piece[]): GridRow[] | null {
  const index = indexOfMost(labels)
  if (index === null) return null
  const runs = runsOf(pieces)
  const size = runs[0]?.figures.length ?? 0
  const named = namesIn(labels, index)
  // headings and sums have figures of their own, or stand over the labels of several columns
  const printed = named.filter(({ line }) => isPrinted(index.table.lines[line]!))
  const fits = [named, printed].find(some => some.length === size)
  if (fits === undefined || size < FEWEST_LABELS) return null
  if (runs.some(({ head, figures }) => figures.length !== size || !hasRole(head, 'head'))) return null
  const order = [...fits].sort((a, b) => a.line - b.line)
  return table(
    runs.map(run => run.head),
    order.map(({ piece }, i) => [piece, ...runs.map(run => run.figures[i]!)])
  )
}

const isPrinted = (line: FormRow | FormHeading): boolean => isRow(line) && line.printed

/** The table whose lines most labels name. */
function indexOfMost(labels: readonly Piece[]): TableIndex | null {
  const count = new Map<TableIndex, number>()
  for (const { matches } of labels)
    for (const index of new Set(matches[0]?.word.roles.filter(r => r.kind === 'line').map(r => r.table)))
      count.set(index, (count.get(index) ?? 0) + 1)
  let best: TableIndex | null = null
  for (const [index, n] of count) if (n >= FEWEST_LABELS && n > (count.get(best!) ?? 0)) best = index
  return best
}

/** Labels that name lines of a table, each line once: of several lines with one label, the next one. */
function namesIn(labels: readonly Piece[], index: TableIndex): { piece: Piece; line: number }[] {
  const named: { piece: Piece; line: number }[] = []
  const taken = new Set<number>()
  let last = -1
  for (const piece of labels) {
    const roles = piece.matches[0]?.word.roles.filter(r => r.kind === 'line' && r.table === index) ?? []
    const free = roles.map(r => r.index).filter(line => !taken.has(line))
    const line = free.find(own => own > last) ?? free[0]
    if (line === undefined) continue
    named.push({ piece, line })
    taken.add(line)
    last = line
  }
  return named
}

/** The disclosure table: labels of rows in blocks of one header each, then heads with a figure for each row of their block. */
function crossedStoodUp(labels: readonly Piece[], pieces: readonly Piece[]): GridRow[] | null {
  const blocks: { names: Piece[]; runs: Run[] }[] = []
  let open = false
  for (const piece of labels) {
    const isName = hasRole(piece, 'row-head')
    if (isName && open) blocks[blocks.length - 1]!.names.push(piece)
    else if (isName) blocks.push({ names: [piece], runs: [] })
    open = isName
  }
  if (blocks.reduce((n, { names }) => n + names.length, 0) < FEWEST_LABELS) return null
  let at = -1
  for (const run of runsOf(pieces)) {
    const fits = ({ names, runs }: (typeof blocks)[number]): boolean =>
      names.length === run.figures.length &&
      runs.every(({ head }) => head.key !== run.head.key) &&
      names.every(name => areCrossed(name, run.head))
    const next = blocks.findIndex((block, i) => i > at && fits(block))
    at = next >= 0 ? next : blocks.findIndex(fits)
    if (at < 0) return null
    blocks[at]!.runs.push(run)
  }
  return blocks.flatMap(({ names, runs }) =>
    table(
      runs.map(run => run.head),
      names.map((name, i) => [name, ...runs.map(run => run.figures[i]!)])
    )
  )
}

const hasRole = (piece: Piece, kind: 'head' | 'row-head'): boolean =>
  piece.matches[0]?.word.roles.some(r => r.kind === kind) ?? false

/** Whether some form has a figure under this head in this row. */
const areCrossed = (name: Piece, head: Piece): boolean =>
  name.matches[0]!.word.roles.some(
    ({ kind, table, index }) =>
      kind === 'row-head' &&
      head.matches[0]?.word.roles.some(
        r =>
          r.table === table &&
          r.kind === 'head' &&
          table.table.rows.some(
            row => row.rowHead === table.table.rowHeads[index]!.label && row.columnHeads[0] === table.heads[r.index]
          )
      )
  )

function table(heads: readonly Piece[], body: readonly (readonly Piece[])[]): GridRow[] {
  const placed = (pieces: readonly Piece[], row: number, from: number): GridRow => ({
    row,
    pieces: pieces.map((piece, i) => ({ ...piece, row, column: from + i, span: 1 }))
  })
  return [placed(heads, 0, 1), ...body.map((pieces, i) => placed(pieces, i + 1, 0))]
}
