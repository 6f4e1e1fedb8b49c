// Tables without upright lines: figures that stand below each other make columns, lines of figures make rows, and what
// stands left of them or above them are their labels. Blanks between the columns are all there is to go by, so that it
// asks for many figures and takes no line of prose. Whether the table is an official one is for later stages.
import { rankOf } from '../ranks'
import type { Page, Piece } from './page'
import { labelRows, opensItem, type Segment, stackOf } from './placed-labels'
import { AIR, type Line, linesOfSegments, type Region, regionFrom, SAME_LINE } from './placed-lines'
import type { RuledCell, RuledTable } from './ruled-tables'

/** More lines than a page of the smallest type has: a drawing. */
const MOST_LINES = 400

/** @returns tables from top to bottom, and the pieces of text that are in none */
export function placedTables(page: Page, pieces: readonly Piece[]): { tables: RuledTable[]; rest: Piece[] } {
  const lines = linesOfSegments(pieces)
  const tables: RuledTable[] = []
  const taken = new Set<Piece>()
  for (let first = 0, from = 0; first < lines.length; ) {
    const region = regionFrom(lines, first, from)
    if (region !== null) from = region.next
    first = region?.next ?? first + 1
    const table = region === null ? null : tableOf(region, page.number)
    if (table === null) continue
    tables.push(table)
    for (const line of region!.lines) for (const piece of line.pieces) taken.add(piece)
  }
  return { tables, rest: pieces.filter(piece => !taken.has(piece)) }
}

interface Column {
  left: number
  right: number
}

/** Ranges of x where segments stand, those that overlap as one. */
function columnsOf(segments: readonly Segment[]): Column[] {
  const columns: Column[] = []
  for (const { left, right } of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1]
    if (last !== undefined && left < last.right - 1) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

interface Printed {
  y: number
  column: number
  text: string
}

/** Columns of labels before those of values: the outer ones in one, the inner one. */
const OUTER = 0
const INNER = 1
const VALUES = 2

function tableOf({ lines, rows: found }: Region, page: number): RuledTable | null {
  if (lines.length > MOST_LINES) return null
  const all = withoutNumbersOfLabels(found)
  if (all.length === 0) return null
  const values = columnsOf(all.flatMap(line => line.figures))
  const { left } = values[0]!
  const rows = joinBroken(all, values)
  const ys = rows.map(line => line.y)
  const body: Segment[] = []
  const head: Segment[] = []
  const printed: Printed[] = []
  const joined = new Set(all.flatMap(line => line.figures))
  for (const { y, figures } of rows) {
    for (const figure of figures) printed.push({ y, column: VALUES + columnAt(values, figure), text: figure.text })
  }
  for (const { y, size, segments } of lines) {
    for (const segment of segments) {
      if (joined.has(segment)) continue
      if (segment.right < left + size) body.push(segment)
      else if (y < ys[0]!) head.push(segment)
      else printed.push({ y, column: VALUES + columnAt(values, segment), text: segment.text })
    }
  }
  const inner = innerColumn(body)
  const outer = outerLabels(body, inner)
  const labels = labelRows(linesIn(body.filter(s => !outer.has(s))), ys)
  if (labels.filter(label => label.row !== null).length * 2 < ys.length && values.length < 6) return null
  const isBesideRow = (y: number): boolean => Math.abs(nearest(ys, y) - y) < 1
  for (const { text, row, y } of labels) {
    if (row !== null) printed.push({ y: ys[row]!, column: INNER, text })
    else printed.push({ y, column: isBesideRow(y) ? OUTER : INNER, text })
  }
  for (const { text, row, y } of labelRows(linesIn(body.filter(s => outer.has(s))), ys))
    printed.push({ y: row === null ? nearest(ys, y) : ys[row]!, column: OUTER, text })
  printed.push(...headsOf(head, values))

  const every = lines.flatMap(line => line.segments)
  return {
    page,
    left: Math.min(...every.map(s => s.left)),
    right: Math.max(...every.map(s => s.right)),
    top: Math.min(...every.map(s => s.y - s.size)),
    bottom: Math.max(...every.map(s => s.y)),
    // No lines to find again on the next page: what goes on there is a table of its own.
    edges: [],
    ...gridOf(printed, VALUES + values.length)
  }
}

/**
 * The rows without figures that are the last word of a label's line (`…公开相同信息计1` and `条）` on the next): text stands as close
 * before them as words do, and no other figure stands in their column.
 */
function withoutNumbersOfLabels(rows: readonly Line[]): Line[] {
  const columns = columnsOf(rows.flatMap(line => line.figures))
  const counts = columns.map(() => 0)
  for (const { figures } of rows) for (const figure of figures) counts[columnAt(columns, figure)]!++
  const isWord = ({ segments, figures }: Line, figure: Segment): boolean => {
    const before = segments[segments.indexOf(figure) - 1]
    return (
      counts[columnAt(columns, figure)] === 1 &&
      before !== undefined &&
      !figures.includes(before) &&
      figure.left - before.right < AIR * figure.size
    )
  }
  return rows
    .map(line => ({ ...line, figures: line.figures.filter(figure => !isWord(line, figure)) }))
    .filter(line => line.figures.length > 0)
}

/**
 * The rows, with figures that broke over two lines put together: a line of digits above and one below a row that has
 * nothing there.
 */
function joinBroken(rows: readonly Line[], values: readonly Column[]): Line[] {
  const joined: Line[] = []
  for (let i = 0; i < rows.length; i++) {
    const [above, row, below] = [rows[i]!, rows[i + 1], rows[i + 2]]
    if (row === undefined || below === undefined || !isHalf(above, row) || !isHalf(below, row)) {
      joined.push(above)
      continue
    }
    const taken = new Set(row.figures.map(figure => columnAt(values, figure)))
    const tail = new Map(below.figures.map(figure => [columnAt(values, figure), figure]))
    const whole = above.figures.map(figure => {
      const rest = tail.get(columnAt(values, figure))
      return rest === undefined ? null : { ...figure, text: figure.text + rest.text }
    })
    const fits =
      above.figures.length === below.figures.length && whole.every(f => f !== null && !taken.has(columnAt(values, f)))
    if (!fits) {
      joined.push(above)
      continue
    }
    joined.push({ ...row, figures: [...row.figures, ...(whole as Segment[])] })
    i += 2
  }
  return joined
}

/** A line of digits so near to a row that it cannot be one. */
const isHalf = (line: Line, row: Line): boolean =>
  Math.abs(line.y - row.y) < 1.1 * row.size &&
  line.figures.length < row.figures.length &&
  line.figures.every(({ text }) => /^[\d.,]+$/.test(text))

/** Segments of one column of labels, those that only air keeps apart as one. */
function linesIn(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = []
  for (const segment of segments) {
    const last = lines[lines.length - 1]
    const { text, left, right, y, size } = segment
    if (
      last !== undefined &&
      Math.abs(last.y - y) < SAME_LINE * size &&
      left - last.right < AIR * size &&
      ASCII_BESIDE.test(`${last.text.at(-1)}${text[0]}`)
    )
      lines[lines.length - 1] = { ...last, text: last.text + text, right }
    else lines.push(segment)
  }
  return lines
}

/** Programs leave air between ideographs and digits; other gaps of a line separate cells. */
const ASCII_BESIDE = /^[!-~]|[!-~]$/

/** What is printed on lines of the same height, in columns, as a grid. */
function gridOf(printed: Printed[], columns: number): { rows: number; columns: number; cells: RuledCell[] } {
  printed.sort((a, b) => a.y - b.y)
  const cells: RuledCell[] = []
  let row = -1
  let y = Number.NEGATIVE_INFINITY
  for (const piece of printed) {
    if (piece.y - y >= 1) {
      row++
      y = piece.y
      for (let column = 0; column < columns; column++) cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: '' })
    }
    cells[row * columns + piece.column]!.text += piece.text
  }
  return { rows: row + 1, columns, cells }
}

function nearest(ys: readonly number[], y: number): number {
  const after = Math.min(ys.length - 1, rankOf(ys, y))
  const before = Math.max(0, after - 1)
  return Math.abs(ys[before]! - y) < Math.abs(ys[after]! - y) ? ys[before]! : ys[after]!
}

/** The value column nearest to a segment's middle. */
function columnAt(columns: readonly Column[], { left, right }: Column): number {
  const away = (column: Column): number => Math.abs(column.left + column.right - left - right)
  let best = 0
  for (const [i, column] of columns.entries()) if (away(column) < away(columns[best]!)) best = i
  return best
}

/** Where the innermost column of labels begins: the last place where about as many labels begin as run across. */
function innerColumn(body: readonly Segment[]): number {
  let found = Number.NEGATIVE_INFINITY
  for (const { left } of body) {
    if (left <= found) continue
    let inner = 0
    let crossing = 0
    let outer = 0
    for (const other of body) {
      if (other.left >= left - 1) inner++
      else if (other.right > left + 1) crossing++
      else outer++
    }
    if (outer > 1 && inner > 2 && inner * 2 > outer && crossing <= inner * 1.2) found = left
  }
  return found
}

/**
 * What stands in the outer columns of labels: all that ends before the inner one begins, but for the short last line of a
 * label that runs across both.
 */
function outerLabels(body: readonly Segment[], inner: number): ReadonlySet<Segment> {
  const outer = new Set<Segment>()
  // Heights at which a label of the inner column stands.
  const labelled = new Set<number>()
  for (const { left, y } of body) if (left >= inner - 1) labelled.add(Math.round(y))
  const isAlone = (y: number): boolean => [-1, 0, 1].every(off => !labelled.has(Math.round(y) + off))
  let across: Segment[] = []
  for (const segment of body) {
    const { left, right, y, size, text } = segment
    across = across.filter(line => y - line.y < LINE_PITCH * size)
    if (right > inner + 1) {
      if (left < inner - 1) across.push(segment)
    } else if (
      !opensItem(text) &&
      across.some(line => Math.abs(line.left - left) < 2 && line.y < y - 1) &&
      // Beside the last line of such a label nothing stands; beside one of the outer column do those of the inner one.
      isAlone(y)
    )
      across.push(segment)
    else outer.add(segment)
  }
  return outer
}

/** Lines of one label follow each other this closely, in sizes of type. */
const LINE_PITCH = 1.8

/** Lines over the value columns as labels of columns; what reaches over several of them stands over its middle one. */
function headsOf(head: readonly Segment[], values: readonly Column[]): Printed[] {
  const stacks = values.map((): Segment[] => [])
  for (const segment of [...head].sort((a, b) => a.y - b.y)) stacks[columnAt(values, segment)]!.push(segment)
  const heads = stacks.flatMap((stack, column) => {
    const labels = stackOf(linesIn(stack))
    return labels.map(({ text, y }, i) => ({ text, y, column, level: labels.length - 1 - i }))
  })
  // Innermost labels share the lowest row of the header, whatever their height.
  const levels = new Map<number, number>()
  for (const { level, y } of heads) levels.set(level, Math.max(levels.get(level) ?? 0, y))
  return heads.map(({ text, column, level }) => ({ text, column: VALUES + column, y: levels.get(level)! }))
}
