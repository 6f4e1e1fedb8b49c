// Reads tables whose figures are named by labels on two sides: the disclosure table (rows of rules, permits, fees under
// headings that change from block to block) and the cases table (values under a header of three levels).
import type { FormRow } from '../forms'
import { foldLabel } from '../forms/label'
import { isLabelPart, type TableIndex, wordOf } from '../forms/vocabulary'
import type { Cell } from '../model'
import { concatMap } from '../text/concat-map'
import { align, type Candidate } from './align'
import { cellOf, moneyIn, printedLabel } from './cells'
import { type Columns, canonicalColumns, columnsOf } from './columns'
import { placeByGaps } from './gaps'
import { regrouped } from './grouped'
import type { TableReading } from './list'
import type { Block, Gathered } from './parts'
import { type GridRow, isLabel, isNumber, type Piece } from './rows'
import { giveValues } from './values'

export function readCrossed(text: string, gathered: Gathered): TableReading {
  const index = gathered.index!
  if (index.table.rowHeads.length === 0 && isOneARow(gathered, index)) return readLeaves(text, gathered)

  const cells: Cell[] = []
  const unmatched: string[] = []
  const taken = new Set<string>()
  let header: Piece[] = []
  let fresh = true
  let columns: Columns | null = null
  let sure = 0
  let rows = 0

  const blocks = gathered.blocks.map(block => ({
    block,
    rows: joinHeads(block.rows, index).map(({ pieces }) => splitRow(pieces, index))
  }))
  const placed = placeShortRows(text, blocks, index)
  for (const { block, rows: printed } of blocks) {
    for (const { pieces, name, labels, values } of printed) {
      if (name === null && !pieces.some(isNumber)) {
        if (fresh) header = []
        fresh = false
        header.push(...pieces.filter(isLabel))
        continue
      }
      // a header whose last label stands in the row of the values: one cell a line
      if (name === null && labels.length > 0) {
        if (fresh) header = []
        fresh = false
        header.push(...labels)
      }
      if (!fresh) columns = columnsOf(header, index)
      fresh = true
      if (values.some(isNumber)) rows++
      const label = printedLabel(labels)
      if (name === null && index.table.rowHeads.length > 0) {
        if (label !== '') unmatched.push(label)
        for (const v of values) if (isNumber(v)) cells.push(cellOf(text, block, v, null, label, null))
        continue
      }
      const { certainty, isWhole } = giveRow(
        ...([text, block, name, label, values, columns, header, index, taken, cells, placed.get(pieces)] as const)
      )
      sure += certainty
      if (!isWhole) unmatched.push(label || values.map(v => v.cell.text).join(' '))
    }
  }
  return { cells, unmatched, certainty: rows === 0 ? 0.5 : Math.min(1, sure / rows) }
}

/** Columns of the values of rows that lost their blank cells, by the cells of the row. */
function placeShortRows(
  text: string,
  blocks: readonly { block: Block; rows: readonly CrossedRow[] }[],
  index: TableIndex
): ReadonlyMap<readonly Piece[], readonly number[]> {
  const all = concatMap(blocks, ({ block, rows }) => {
    const header = concatMap(rows, row => (row.pieces.some(isNumber) ? [] : row.pieces))
    return rows.map(({ pieces, name, labels, values }, i) => {
      const next = rows[i + 1]?.pieces[0]
      return name === null
        ? { pieces, block, label: undefined, values, next, width: index.paths.length, header, ends: labels }
        : { pieces, block, label: labels[0], values, next, width: rowsUnder(name, index).length, header, ends: [] }
    })
  })
  return new Map([...placeByGaps(text, all)].map(([row, columns]) => [row.pieces, columns]))
}

const rowsUnder = ({ head }: RowName, { table }: TableIndex): FormRow[] =>
  table.rows.filter(r => r.rowHead === table.rowHeads[head]!.label)

interface RowName {
  head: number
  score: number
}

function rowHeadOf(piece: Piece, index: TableIndex): RowName | null {
  for (const { word, score } of piece.matches) {
    const role = word.roles.find(r => r.table === index && r.kind === 'row-head')
    if (role !== undefined) return { head: role.index, score }
  }
  return null
}

/** A row cut into what names it and what it holds; without a name the labels are of a header. */
interface CrossedRow {
  pieces: readonly Piece[]
  name: RowName | null
  labels: readonly Piece[]
  values: readonly Piece[]
}

function splitRow(pieces: readonly Piece[], index: TableIndex): CrossedRow {
  for (let at = pieces.length - 1; at >= 0; at--) {
    const name = rowHeadOf(pieces[at]!, index)
    if (name !== null) return { pieces, name, labels: [pieces[at]!], values: pieces.slice(at + 1) }
  }
  const first = pieces.findIndex(isNumber)
  const cut = first < 0 ? -1 : pieces.findLastIndex((p, i) => i < first && isLabel(p))
  return { pieces, name: null, labels: pieces.slice(0, cut + 1).filter(isLabel), values: pieces.slice(cut + 1) }
}

/** A row label broken over two rows, values beside either of them, becomes one row. */
function joinHeads(rows: readonly GridRow[], index: TableIndex): readonly GridRow[] {
  if (index.table.rowHeads.length === 0) return rows
  const out: GridRow[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const joined = i + 1 < rows.length ? joinTwo(row, rows[i + 1]!, index) : null
    out.push(joined ?? row)
    if (joined !== null) i++
  }
  return out
}

function joinTwo(first: GridRow, second: GridRow, index: TableIndex): GridRow | null {
  const start = first.pieces.findLast(isLabel)
  const rest = second.pieces.filter(isLabel)
  if (start === undefined || rest.length !== 1 || rowHeadOf(start, index)?.score === 1 || !isLabelPart(start.key))
    return null
  const numbers = [first, second].filter(r => r.pieces.some(isNumber))
  const word = wordOf(foldLabel(start.cell.text + rest[0]!.cell.text).key)
  if (numbers.length > 1 || !word?.roles.some(r => r.table === index && r.kind === 'row-head')) return null
  const values = (numbers[0] ?? first).pieces.filter(p => !isLabel(p))
  return { row: (numbers[0] ?? first).row, pieces: [{ ...start, matches: word.exact }, ...values] }
}

function giveRow(
  text: string,
  block: Block,
  name: RowName | null,
  label: string,
  printed: readonly Piece[],
  columns: Columns | null,
  header: readonly Piece[],
  index: TableIndex,
  taken: Set<string>,
  cells: Cell[],
  placed: readonly number[] | undefined
): { certainty: number; isWhole: boolean } {
  const { table } = index
  const own = name === null ? null : table.rowHeads[name.head]!.label
  const rows = name === null ? table.rows : rowsUnder(name, index)
  const rowAt = (path: number): FormRow | undefined =>
    own === null ? table.rows[path] : rows.find(r => r.columnHeads[0] === index.heads[index.paths[path]![0]!])

  // the header must name columns that this row has; else the form's own order, when the count fits
  let used = columns
  if (used === null || !used.paths.some(p => p !== null && rowAt(p) !== undefined)) {
    const order = own === null ? canonicalColumns(index) : orderOf(rows, index)
    used = printed.filter(isNumber).length <= order.paths.length ? order : null
  } else if (own === null && printed.length > used.paths.length && printed.length === table.rows.length) {
    // labels lost from the header, values complete
    used = canonicalColumns(index)
  }
  const values =
    used === null || block.grid.layout !== 'spaces'
      ? printed
      : regrouped(printed, used.paths.length, numbers => addsUp(numbers, used, table.rows))
  const given =
    placed !== undefined && used?.paths.length === rows.length
      ? { column: placed, certainty: 0.9 }
      : used === null
        ? null
        : giveValues(values, used, block.whole, path => table.rows[path]?.sum != null && own === null)
  let some = false
  let isWhole = true
  values.forEach((piece, i) => {
    const at = given?.column[i]
    const path = at == null ? null : used!.paths[at]!
    const row = path === null ? undefined : rowAt(path)
    if (row === undefined || taken.has(row.id)) {
      if (isNumber(piece)) {
        cells.push(cellOf(text, block, piece, null, label, null))
        isWhole = false
      }
      return
    }
    if (isNumber(piece)) taken.add(row.id)
    some = true
    const head = used!.labels[at!] ?? row.columnHeads[row.columnHeads.length - 1]!
    const over = own === null ? row.columnHeads.slice(0, -1).join('·') : label
    const money = moneyIn(label) ?? moneyIn(head) ?? headerMoney(header)
    const unit = money ?? unitBeside(values)
    cells.push(cellOf(text, block, piece, { row, column: null }, `${over}·${head}`, unit))
  })
  return { certainty: some ? given!.certainty * used!.certainty * (name?.score ?? 1) : 0, isWhole }
}

/** Whether the sums of the form hold between the values of its columns; false when it has none. */
function addsUp(numbers: readonly number[], columns: Columns, rows: readonly FormRow[]): boolean {
  const stated = new Map(columns.paths.map((path, i) => [path === null ? null : rows[path]?.id, numbers[i]!]))
  const sums = rows.filter(row => row.sum !== null && stated.has(row.id))
  return (
    sums.length > 0 &&
    sums.every(({ id, sum }) => sum!.reduce((total, part) => total + (stated.get(part) ?? 0), 0) === stated.get(id))
  )
}

function orderOf(rows: readonly FormRow[], index: TableIndex): Columns {
  const paths = rows.map(r => index.heads.indexOf(r.columnHeads[0]!))
  return { paths, at: null, labels: paths.map(() => null), certainty: 0.7 }
}

const headerMoney = (header: readonly Piece[]): string | null =>
  header.length === 1 ? moneyIn(header[0]!.cell.text) : null

function unitBeside(values: readonly Piece[]): string | null {
  for (const { figure } of values) if (figure?.kind === 'unit') return figure.unit
  return null
}

/** The cases table turned into a list: a leaf of the header and one value in each row. */
function isOneARow({ blocks }: Gathered, index: TableIndex): boolean {
  let single = 0
  for (const { rows } of blocks) {
    for (const { pieces } of rows) {
      const numbers = pieces.filter(isNumber).length
      if (numbers >= 3) return false
      if (numbers === 1 && pieces.some(p => headsOf(p, index).length > 0)) single++
    }
  }
  return single >= 3
}

const headsOf = (piece: Piece, index: TableIndex): { head: number; score: number }[] =>
  concatMap(piece.matches, ({ word, score }) =>
    word.roles.filter(r => r.table === index && r.kind === 'head').map(r => ({ head: r.index, score }))
  )

/** Groups and leaves in the order of the form make its lines; the rows are aligned with them. */
function readLeaves(text: string, { blocks, index }: Gathered): TableReading {
  const { paths, table } = index!
  const lines: { head: number; path: number | null }[] = []
  paths.forEach((path, i) => {
    path.forEach((head, level) => {
      const leaf = level === path.length - 1
      const before = paths[i - 1]
      if (leaf || before === undefined || before[level] !== head) lines.push({ head, path: leaf ? i : null })
    })
  })
  const pieces = blocks.flatMap(block =>
    block.rows.flatMap(({ pieces }) => {
      const label = pieces.filter(isLabel)
      return label.map((piece, i) => ({
        block,
        piece,
        values: i === label.length - 1 ? pieces.filter(p => !isLabel(p)) : []
      }))
    })
  )
  const placed = align(
    pieces.map(({ piece, values }) => {
      const candidates: Candidate[] = []
      for (const { head, score } of headsOf(piece, index!))
        lines.forEach((l, line) => {
          if (l.head === head && (l.path !== null || values.length === 0)) candidates.push({ line, score })
        })
      return candidates
    }),
    lines.length
  )
  const cells: Cell[] = []
  const unmatched: string[] = []
  let sure = 0
  let rows = 0
  pieces.forEach(({ block, piece, values }, i) => {
    const line = placed[i] == null ? null : lines[placed[i].line]!
    if (line === null) unmatched.push(piece.cell.text.trim())
    if (values.some(isNumber)) rows++
    const row = line?.path == null ? null : table.rows[line.path]!
    const value = values.find(isNumber) ?? values[0]
    if (value === undefined || (row === null && !isNumber(value))) return
    if (row !== null && isNumber(value)) sure += placed[i]!.score
    const over = row === null ? '' : `${row.columnHeads.slice(0, -1).join('·')}·`
    cells.push(
      cellOf(text, block, value, row === null ? null : { row, column: null }, over + piece.cell.text.trim(), null)
    )
  })
  return { cells, unmatched, certainty: rows === 0 ? 0.5 : Math.min(1, sure / rows) }
}
