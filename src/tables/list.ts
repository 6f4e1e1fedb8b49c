// Reads tables that name each figure by one row label: the statistics table of 2014 (one value a row) and the
// applications table (a value for each kind of applicant).
import { type FormRow, formOf, isRow } from '../forms'
import { type TableIndex, totalHeads } from '../forms/vocabulary'
import type { Cell } from '../model'
import { align, type Candidate } from './align'
import { type BodyRow, bodyOf } from './body'
import { cellOf, type Meaning, missingCell, moneyIn, printedLabel } from './cells'
import { type Columns, canonicalColumns, columnsOf } from './columns'
import { placeByGaps } from './gaps'
import { regrouped } from './grouped'
import type { Gathered } from './parts'
import { placeByArithmetic, type ShortRow } from './placing'
import { isLabel, isNumber, type Piece } from './rows'
import { giveValues } from './values'

export interface TableReading {
  cells: Cell[]
  unmatched: string[]
  certainty: number
}

/** Earlier labels of a row are groups that stand in its first cell: `三、本年度办理结果 | (一)予以公开`. */
const GROUP = 0.6
/** The outline number agrees, or not. */
const SAME_OUTLINE = 0.1
/** The blanks of a number were told from those between values. */
const REGROUPED = 0.9
/** A label that stands out of order must be the very label. */
const OUT_OF_ORDER = 0.95

export function readList(text: string, gathered: Gathered, year: number | null): TableReading {
  const index = gathered.index!
  const body = bodyOf(gathered)
  const lineOf = placeRows(body, index)
  const { cells, unmatched }: Pick<TableReading, 'cells' | 'unmatched'> = { cells: [], unmatched: [] }
  const columnsFor = columnsByHeader(index, body, year)
  const placing = placeShortRows(text, body, lineOf, columnsFor, index)
  let sure = 0
  let rows = 0

  body.forEach((row, i) => {
    const placed = lineOf[i]
    const line = placed == null ? undefined : index.table.lines[placed.line]
    const label = row.joined.length === 0 ? lastLabel(row.labels) : printedLabel(row.labels)
    const numbers = row.values.some(isNumber)
    const official = line !== undefined && isRow(line) ? line : null
    if (line === undefined && row.labels.length > 0 && (numbers || row.labels.some(p => p.key !== '')))
      unmatched.push(label)
    if (numbers) rows++
    if (official === null) {
      for (const v of row.values) if (isNumber(v)) cells.push(cellOf(text, row.block, v, null, label, null))
      return
    }
    const { certainty, isWhole } = giveRow(text, row, official, label, columnsFor(row), index, cells, placing.get(row))
    if (!isWhole) unmatched.push(label)
    if (numbers) sure += certainty * Math.min(1, placed!.score)
  })
  return { cells, unmatched, certainty: rows === 0 ? 0.5 : sure / rows }
}

const lastLabel = (labels: readonly Piece[]): string => labels.at(-1)?.cell.text.trim() ?? ''

/**
 * Rows that print fewer values than the table has columns, in a grid that lost its places: the column of each value, as far
 * as the gaps that blank cells left, or else the form's arithmetic, allow only one.
 */
function placeShortRows(
  text: string,
  body: readonly BodyRow[],
  lineOf: readonly (Candidate | null)[],
  columnsFor: (row: BodyRow) => Columns,
  index: TableIndex
): ReadonlyMap<BodyRow, readonly (number | null)[]> {
  const { table, form } = index
  const width = table.columns.length
  const isShort = ({ block, values }: BodyRow): boolean => !block.whole && values.length > 0 && values.length < width
  const placed = new Map<BodyRow, readonly (number | null)[]>()
  if (!body.some(isShort)) return placed
  if (width === 0 || table.columns[width - 1]!.sum === null) return placed
  // units beside figures are no values, and with places printed nothing is lost
  if (body.some(row => row.block.whole || row.values.some(v => isLabel(v) || v.figure!.kind === 'unit'))) return placed
  const printed = body.map((row, i) => {
    const { block, labels, values, header } = row
    const next = body[i + 1]?.block === block ? body[i + 1]!.labels[0] : undefined
    return { row, block, label: labels.at(-1), values, next, width: columnsFor(row).paths.length, header, ends: [] }
  })
  for (const [{ row, width: own }, columns] of placeByGaps(text, printed)) if (own === width) placed.set(row, columns)

  const short = new Map<ShortRow, BodyRow>()
  const rows: ShortRow[] = []
  for (const [i, row] of body.entries()) {
    const line = lineOf[i] == null ? undefined : table.lines[lineOf[i]!.line]
    // a sum that the form does not print only names the rows below it
    if (line === undefined || !isRow(line) || (!line.printed && row.values.length === 0)) continue
    if (!columnsFor(row).paths.every((path, at, paths) => path === at && paths.length === width)) return placed
    const values = row.values.map(({ figure }) => (figure !== null && 'value' in figure ? figure.value : 0))
    const columns = placed.get(row)
    const own = { id: line.id, values: columns === undefined ? values : spread(values, columns, width) }
    rows.push(own)
    if (columns === undefined && isShort(row)) short.set(own, row)
  }
  if (short.size === 0) return placed
  for (const [own, columns] of placeByArithmetic(rows, formOf(form).relations, width)) {
    const row = short.get(own)
    if (row !== undefined) placed.set(row, columns)
  }
  return placed
}

/** Values in all columns of a row, those in between nothing. */
function spread(values: readonly number[], columns: readonly (number | null)[], width: number): number[] {
  const all = new Array<number>(width).fill(0)
  for (const [i, column] of columns.entries()) if (column !== null) all[column] = values[i]!
  return all
}

/** Which line of the form each row is, or null. */
function placeRows(body: readonly BodyRow[], index: TableIndex): (Candidate | null)[] {
  const { lines } = index.table
  const outlines = outlinesOf(index)
  const candidates = body.map(row => candidatesOf(row, index, outlines))
  const placed = align(candidates, lines.length)
  if (!placed.includes(null)) return placed
  const taken = new Set(placed.map(p => p?.line))
  // rows in another order than the form's
  placed.forEach((p, i) => {
    if (p !== null) return
    const free = candidates[i]!.filter(c => c.score >= OUT_OF_ORDER && !taken.has(c.line))
    const named = candidates[i]!.filter(c => c.score >= OUT_OF_ORDER)
    if (free.length !== 1 || named.length !== 1) return
    placed[i] = free[0]!
    taken.add(free[0]!.line)
  })
  return placed
}

function candidatesOf(row: BodyRow, index: TableIndex, outlines: readonly (string | null)[]): Candidate[] {
  const best: Candidate[] = []
  const add = (matches: Piece['matches'], factor: number, outline: string | null): boolean => {
    let any = false
    for (const { word, score } of matches) {
      for (const role of word.roles) {
        if (role.table !== index || role.kind !== 'line') continue
        any = true
        const own = outlines[role.index]!
        const bonus = outline === null || own === null ? 0 : outline === own ? SAME_OUTLINE : -SAME_OUTLINE / 2
        const total = score * factor + bonus * factor
        put(best, role.index, total)
      }
    }
    return any
  }
  let factor = 1
  if (row.joined.length > 0 && add(row.joined, 1, row.labels[0]?.outline ?? null)) factor = GROUP
  for (let i = row.labels.length - 1; i >= 0; i--) {
    const piece = row.labels[i]!
    if (add(piece.matches, factor, piece.outline)) factor = GROUP
  }
  return best
}

function put(candidates: Candidate[], line: number, score: number): void {
  for (const known of candidates) {
    if (known.line !== line) continue
    known.score = Math.max(known.score, score)
    return
  }
  if (score > 0) candidates.push({ line, score })
}

/** Outline numbers of the lines as labels are folded: the last component of `三(三)4` is `c4`. */
function outlinesOf(index: TableIndex): (string | null)[] {
  const known = outlineCache.get(index)
  if (known !== undefined) return known
  const marks = index.table.lines.map(line => {
    if (line.outline === null) return null
    const last = /(其中)$|\(([一二三四五六七八九十]+)\)$|([一二三四五六七八九十]+)$|(\d+)$/.exec(line.outline)
    if (last === null || last[1] !== undefined) return null
    const count = (s: string): number => '零一二三四五六七八九十'.indexOf(s)
    if (last[2] !== undefined) return `b${count(last[2])}`
    return last[3] !== undefined ? `a${count(last[3])}` : `c${last[4]}`
  })
  outlineCache.set(index, marks)
  return marks
}

const outlineCache = new WeakMap<TableIndex, (string | null)[]>()

/** The columns over a row, worked out once for each header. */
function columnsByHeader(index: TableIndex, body: readonly BodyRow[], year: number | null): (row: BodyRow) => Columns {
  const known = new Map<Piece[], Columns>()
  let last: Columns | null = null
  return row => {
    let columns = known.get(row.header)
    if (columns === undefined) {
      // a header repeated in part, or none on this page: the columns are those of the page before
      const own = columnsOf(row.header, index)
      columns =
        index.table.columns.length === 0
          ? singleColumn(row.header, own, body, year)
          : own !== null && (last === null || own.paths.length >= last.paths.length)
            ? complete(own, index)
            : (last ?? totalBySums(canonicalColumns(index), row.header, body, index))
      known.set(row.header, columns)
    }
    last = columns
    return columns
  }
}

/** Rows that must agree on where the total stands. */
const FEWEST_SUMS = 2

/** Columns without a header: the total is where every row has the sum of its other values, whichever place that is. */
function totalBySums(
  order: Columns,
  header: readonly Piece[],
  body: readonly BodyRow[],
  { table }: TableIndex
): Columns {
  const width = order.paths.length
  const rows = body
    .filter(row => row.header === header && row.values.length === width && row.values.every(isNumber))
    .map(row => row.values.map(v => (v.figure !== null && 'value' in v.figure ? v.figure.value : 0)))
    .filter(numbers => numbers.some(n => n !== 0))
  const usual = order.paths.findIndex(path => path !== null && table.columns[path]?.sum != null)
  const isTotal = (at: number): boolean =>
    rows.every(numbers => numbers.reduce((a, b) => a + b, 0) === 2 * numbers[at]!)
  if (usual < 0 || rows.length < FEWEST_SUMS || isTotal(usual)) return order
  const places = order.paths.map((_, at) => at).filter(isTotal)
  if (places.length !== 1) return order
  const others = order.paths.filter((_, at) => at !== usual)
  const [place] = places
  return { ...order, paths: [...others.slice(0, place), order.paths[usual]!, ...others.slice(place)] }
}

/** A header with one column unread, and all others in the form's order, has the missing one there. */
function complete(own: Columns, index: TableIndex): Columns {
  const missing = index.paths.map((_, i) => i).filter(i => !own.paths.includes(i))
  if (missing.length === 0 || own.at !== null)
    return own.at !== null && missing.length > 0 ? fillPlaces(own, missing) : own
  const rising = own.paths.every((p, i) => i === 0 || p! > own.paths[i - 1]!)
  return rising ? { ...canonicalColumns(index), certainty: 0.8 } : own
}

/** A gap between known places is the missing column, when the form's order allows only one. */
function fillPlaces(own: Columns, missing: readonly number[]): Columns {
  const at = own.at!
  const rising = own.paths.every((p, i) => i === 0 || p! > own.paths[i - 1]!)
  if (!rising) return own
  const paths: (number | null)[] = []
  const places: number[] = []
  const labels: (string | null)[] = []
  const put = (path: number, place: number, label: string | null): void => {
    paths.push(path)
    places.push(place)
    labels.push(label)
  }
  own.paths.forEach((path, i) => {
    const before = paths.length === 0 ? -1 : paths[paths.length - 1]!
    const gap = missing.filter(m => m > before && m < path!)
    const from = places.length === 0 ? at[i]! - gap.length : places[places.length - 1]! + 1
    if (at[i]! - from === gap.length) for (let k = 0; k < gap.length; k++) put(gap[k]!, from + k, null)
    put(path!, at[i]!, own.labels[i]!)
  })
  for (const m of missing) if (m > paths[paths.length - 1]!) put(m, places[places.length - 1]! + 1, null)
  return { paths, at: places, labels, certainty: 0.85 }
}

/** The statistics table has one value column; with several, its heading, the report's year or 合计 tells which it is. */
function singleColumn(
  header: readonly Piece[],
  own: Columns | null,
  body: readonly BodyRow[],
  year: number | null
): Columns {
  const one: Columns = { paths: [0], at: null, labels: [null], certainty: 1 }
  const several = body.filter(r => r.header === header && r.values.filter(isNumber).length > 1)
  if (several.length < 2) return one
  const places = [...new Set(several.flatMap(r => r.values.filter(isNumber).map(v => v.column)))].sort((a, b) => a - b)
  const named =
    (own?.at?.length === 1 && places.includes(own.at[0]!) ? own.at[0]! : undefined) ??
    header.find(p => places.includes(p.column) && year !== null && p.cell.text.includes(String(year)))?.column ??
    header.find(p => places.includes(p.column) && totalHeads.some(t => p.cell.text.includes(t)))?.column
  // a second number in some rows only is no second column: what it belongs to cannot be said
  const numbered = body.filter(r => r.header === header && r.values.some(isNumber)).length
  const placed = named !== undefined && several.every(r => r.block.grid.layout !== 'spaces')
  if (!placed && several.length * 5 < numbered * 4) return one
  const chosen = named ?? places[0]!
  return {
    paths: places.map(c => (c === chosen ? 0 : null)),
    at: places,
    labels: places.map(() => null),
    certainty: named === undefined ? 0.6 : 0.95
  }
}

function giveRow(
  text: string,
  row: BodyRow,
  official: FormRow,
  label: string,
  columns: Columns,
  index: TableIndex,
  cells: Cell[],
  placed: readonly (number | null)[] | undefined
): { certainty: number; isWhole: boolean } {
  const { table } = index
  const applicant = table.columns.length > 0
  const unit = moneyIn(label) ?? unitBeside(row)
  if (!row.values.some(isNumber) && !applicant) {
    // blank: the value cell when there is one, else the place after the label
    const piece = row.values[row.values.length - 1]
    const meaning: Meaning = { row: official, column: null }
    if (piece !== undefined) cells.push(cellOf(text, row.block, piece, meaning, label, unit))
    else cells.push(missingCell(row.labels[row.labels.length - 1]!.cell.end, meaning, label))
    return { certainty: 1, isWhole: true }
  }
  const isTotal = (path: number): boolean => table.columns[path]?.sum != null
  const addsUp = (numbers: readonly number[]): boolean => {
    const total = columns.paths.findIndex(path => path !== null && isTotal(path))
    return total >= 0 && numbers.reduce((a, b) => a + b, 0) === 2 * numbers[total]!
  }
  const values = row.block.grid.layout === 'spaces' ? regrouped(row.values, columns.paths.length, addsUp) : row.values
  const given =
    placed === undefined
      ? giveValues(values, columns, row.block.whole, isTotal)
      : { column: placed, certainty: placed.includes(null) ? 0.5 : 0.9 }
  values.forEach((piece, i) => {
    const at = given.column[i]
    const path = at == null ? null : columns.paths[at]!
    if (path === null) {
      if (isNumber(piece)) cells.push(cellOf(text, row.block, piece, null, label, unit))
      return
    }
    const column = applicant ? table.columns[path]! : null
    const full = column === null ? label : `${label}·${columns.labels[at!] ?? column.label}`
    cells.push(cellOf(text, row.block, piece, { row: official, column: column?.id ?? null }, full, unit))
  })
  return {
    certainty: given.certainty * columns.certainty * (values === row.values ? 1 : REGROUPED),
    isWhole: values.every((piece, i) => given.column[i] != null || !isNumber(piece))
  }
}

function unitBeside({ values }: BodyRow): string | null {
  for (const { figure } of values) if (figure?.kind === 'unit') return figure.unit
  return null
}
