// All stated quantities of one report, arranged for looking up: claims by id and by indicator, cells by indicator and
// column, one printed set of tables at a time. It looks up and computes rows that a form sums but does not print; it
// judges nothing.
import type { Term } from '../forms'
import type { Breakdown, Cell, CellRef, Claim, Column, Facts, FormId, Section } from '../model'
import { concatMap } from '../text/concat-map'
import { arithmeticOf, type FormArithmetic } from './arithmetic'
import { amountOf, evaluate, type Side } from './evaluate'
import { total } from './interval'
import type { Keeper } from './once'
import { isOwnFigure } from './own-figure'

/** The tables of one report as printed once. A second copy (of a sub-unit, say) is a set of its own. */
export interface CellSet extends Keeper {
  readonly form: FormArithmetic
  /** The printed cell, blank or not; undefined where the table has no such cell. */
  cell(indicator: string, column: Column | null): Cell | undefined
  /**
   * A figure of the table: printed; or computed from its parts where the form sums a row that it does not print, from its
   * columns where the total's cell is blank. `null` for blank, `undefined` for not there.
   */
  amount(indicator: string, column: Column | null): number | null | undefined
  /** Columns in which this set prints anything. */
  readonly columns: readonly (Column | null)[]
  /** Those of them that have names. */
  readonly namedColumns: readonly Column[]
  evaluate(terms: readonly Term[], column: Column | null): Side
  /** The value of that side alone. */
  amountOf(terms: readonly Term[], column: Column | null): number | null
  /** All printed cells, in the order of the form's rows as printed. */
  readonly cells: readonly Cell[]
  /** Printed cells behind a figure: itself, or the parts it was computed from. */
  cellsOf(indicator: string, column: Column | null): Cell[]
}

export interface Ledger extends Keeper {
  readonly facts: Facts
  /** Percentage points that a stated rate may be off before it fails. */
  readonly tolerance: number
  /** Forms by year that the user says reports follow, whatever the documents prescribe. */
  readonly forms: Readonly<Record<number, FormId>>
  /** The report's own tables first. */
  readonly sets: readonly CellSet[]
  readonly arithmetic: FormArithmetic | null
  claim(id: string): Claim | undefined
  /** Index of a claim among all claims, in reading order. */
  position(claim: Claim): number
  /** Whether a claim is a level that the report states of itself as a whole, for its own year. */
  isOwn(claim: Claim): boolean
  /** Claims that state an indicator of the whole body for the report's year, in reading order. */
  readonly stated: ReadonlyMap<string, readonly Claim[]>
  /** Breakdowns that have this claim as their whole. */
  breakdownsOf(id: string): readonly Breakdown[]
  section(id: string | null): Section | undefined
}

/** A cell as people of the project write it: `applications.new[natural]`. */
export const cellName = ({ indicator, column }: CellRef): string =>
  column === null ? indicator : `${indicator}[${column}]`

/**
 * @param tolerance percentage points that a stated rate may be off
 * @param forms forms by year, where they are others than the documents prescribe
 */
export function openLedger(facts: Facts, tolerance = 0, forms: Readonly<Record<number, FormId>> = {}): Ledger {
  const { claims } = facts
  const position = positionsOf(claims, 1)
  const sectionAt = positionsOf(facts.sections, 0)
  const own = new Array<boolean | undefined>(claims.length)
  const isOwn = (claim: Claim, at = position(claim.id)): boolean => {
    own[at] ??= isOwnFigure(claim, facts)
    return own[at]
  }
  const stated = new Map<string, Claim[]>()
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]!
    if (claim.indicator !== null && isOwn(claim, at)) push(stated, claim.indicator, claim)
  }
  let breakdowns: Map<string, Breakdown[]> | undefined
  const byWhole = (): Map<string, Breakdown[]> => {
    const map = new Map<string, Breakdown[]>()
    for (const b of facts.breakdowns) if (b.whole !== null) push(map, b.whole, b)
    return map
  }
  return {
    kept: [],
    facts,
    tolerance,
    forms,
    sets: cellSets(facts),
    arithmetic: facts.report.form === null ? null : arithmeticOf(facts.report.form),
    claim: id => claims[position(id)],
    position: claim => position(claim.id),
    isOwn,
    stated,
    breakdownsOf: id => {
      breakdowns ??= byWhole()
      return breakdowns.get(id) ?? []
    },
    section: id => (id === null ? undefined : facts.sections[sectionAt(id)])
  }
}

/** Index of a thing by its id; -1 for an unknown one. Things are numbered in reading order from `first` on, so that most need no map. */
function positionsOf(things: readonly { id: string }[], first: number): (id: string) => number {
  let positions: Map<string, number> | undefined
  return id => {
    let number = 0
    for (let i = 1; i < id.length; i++) number = number * 10 + id.charCodeAt(i) - 0x30
    if (things[number - first]?.id === id) return number - first
    positions ??= new Map(things.map((thing, i) => [thing.id, i]))
    return positions.get(id) ?? -1
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Printed cells by row; a row has few columns, which are looked through. */
type CellIndex = Map<string, Cell[]>

/** Tables follow each other into one set until a cell comes twice; then another copy of the form begins. */
function cellSets(facts: Facts): CellSet[] {
  const sets: CellSet[] = []
  let cells: CellIndex = new Map()
  let form: FormArithmetic | null = null
  const close = () => {
    if (form !== null && cells.size > 0) sets.push(cellSet(form, cells))
    cells = new Map()
  }
  for (const table of facts.tables) {
    if (table.form === null) continue
    const next = arithmeticOf(table.form)
    const isCopy =
      cells.size > 0 &&
      table.cells.some(c => c.indicator !== null && inRow(cells.get(c.indicator), c.column) !== undefined)
    if (next !== form || isCopy) close()
    form = next
    for (const c of table.cells) {
      if (c.indicator === null) continue
      const row = cells.get(c.indicator)
      if (row === undefined) cells.set(c.indicator, [c])
      else setInRow(row, c)
    }
  }
  close()
  return sets
}

function inRow(row: readonly Cell[] | undefined, column: Column | null): Cell | undefined {
  if (row !== undefined) for (const cell of row) if (cell.column === column) return cell
  return undefined
}

function setInRow(row: Cell[], cell: Cell): void {
  let at = 0
  while (at < row.length && row[at]!.column !== cell.column) at++
  row[at] = cell
}

function cellSet(form: FormArithmetic, cells: CellIndex): CellSet {
  const columns: (Column | null)[] = []
  const all: Cell[] = []
  for (const row of cells.values()) {
    for (const cell of row) {
      if (!columns.includes(cell.column)) columns.push(cell.column)
      all.push(cell)
    }
  }
  let known = ''
  let row: readonly Cell[] | undefined
  // Most that is asked for stands in the row that was asked for last.
  const cell = (indicator: string, column: Column | null): Cell | undefined => {
    if (indicator !== known) {
      known = indicator
      row = cells.get(indicator)
    }
    return inRow(row, column)
  }
  /** Figures of the columns that a blank total would sum; empty where nothing is to be summed. */
  const acrossColumns = (indicator: string, column: Column | null): Cell[] =>
    column === null || column !== form.totalColumn
      ? []
      : form.applicantColumns.map(c => cell(indicator, c)).filter((c): c is Cell => c !== undefined && c.value !== null)
  /** Figures so far that were computed from rows below them. */
  let summed = 0
  const amount = (indicator: string, column: Column | null): number | null | undefined => {
    const printed = cell(indicator, column)
    if (printed !== undefined) {
      if (printed.value !== null) return printed.value
      const columns = acrossColumns(indicator, column)
      return columns.length === 0 ? null : total(columns.map(c => c.value!))
    }
    const parts = form.partsOf(indicator)
    if (parts.length === 0) return undefined
    summed++
    const value = amountOf(parts, t => amount(t.indicator, t.column ?? column))
    if (value !== null) return value
    return parts.some(t => amount(t.indicator, t.column ?? column) === null) ? null : undefined
  }
  const cellsOf = (indicator: string, column: Column | null): Cell[] => {
    const printed = cell(indicator, column)
    if (printed?.value === null) {
      const columns = acrossColumns(indicator, column)
      if (columns.length > 0) return columns
    }
    return printed !== undefined
      ? [printed]
      : concatMap(form.partsOf(indicator), t => cellsOf(t.indicator, t.column ?? column))
  }
  /** A row that is summed from others misses what the table does not print of them. */
  const missingOf = (t: Term, column: Column | null): readonly Term[] =>
    cell(t.indicator, t.column ?? column) !== undefined
      ? []
      : form.partsOf(t.indicator).filter(p => amount(p.indicator, p.column ?? t.column ?? column) === undefined)
  return {
    kept: [],
    form,
    columns,
    namedColumns: columns.filter(c => c !== null),
    cells: all,
    cell,
    amount,
    cellsOf,
    amountOf: (terms, column) => amountOf(terms, t => amount(t.indicator, t.column ?? column)),
    evaluate: (terms, column) => {
      const before = summed
      const side = evaluate(terms, t => amount(t.indicator, t.column ?? column))
      if (summed > before) side.absent = [...side.absent, ...concatMap(side.filled, t => missingOf(t, column))]
      return side
    }
  }
}
