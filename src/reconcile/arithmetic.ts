// The arithmetic of the official forms as rules ask for it: row sums, the total column, balances and bounds, and what
// each figure is called. Arranged once per form from the relations that src/forms reads; no relation is written here.
import { type FormRow, formOf, labelOf, type Relation, type Term } from '../forms'
import type { Column, FormId } from '../model'
import { termOf } from './evaluate'
import type { Keeper } from './once'

/** A row whose total column sums its other columns. */
export interface ColumnSum {
  readonly row: string
  readonly whole: Term
  readonly parts: readonly Term[]
}

export interface FormArithmetic extends Keeper {
  readonly id: FormId
  /** Rows that sum rows, whether the form prints them or not. */
  readonly rowSums: readonly Relation[]
  /** Rows whose total column is the sum of others. */
  readonly columnSums: readonly ColumnSum[]
  readonly balances: readonly Relation[]
  /** Both sides of every balance. */
  readonly sides: readonly (readonly Term[])[]
  readonly bounds: readonly Relation[]
  readonly acrossYears: readonly Relation[]
  /** Applicant columns by the words that name them: `自然人`, `法人或其他组织`. */
  readonly columnNames: ReadonlyMap<string, readonly Column[]>
  /** The column that sums all others, or null. */
  readonly totalColumn: Column | null
  /** The columns that the total column sums. */
  readonly applicantColumns: readonly Column[]
  row(indicator: string): FormRow | null
  /** The column that holds the figure of the whole body: the total where a row has columns, else none. */
  columnOf(indicator: string): Column | null
  /** The sum that defines a figure, printed or not. */
  sumOf(indicator: string): Relation | undefined
  /** Parts of a row that the form sums but does not print; empty for all others. */
  partsOf(indicator: string): readonly Term[]
  /** Both are parts of one official sum. */
  areSisters(a: string, b: string): boolean
  /** Official name of a figure, with its column unless that is the total. */
  label(indicator: string, column?: Column | null): string
}

const NOTHING: readonly Term[] = []
const arranged = new Map<FormId, FormArithmetic>()

/** The arithmetic of a form, arranged at first use. */
export function arithmeticOf(form: FormId): FormArithmetic {
  let known = arranged.get(form)
  if (known === undefined) {
    known = arrange(form)
    arranged.set(form, known)
  }
  return known
}

function arrange(id: FormId): FormArithmetic {
  const form = formOf(id)
  const columnNames = new Map<string, Column[]>()
  const columnLabel = new Map<Column, string>()
  for (const table of form.tables) {
    for (const column of table.columns) {
      columnLabel.set(column.id, column.label)
      for (const name of [column.label, ...column.variants]) columnNames.set(name, [column.id])
    }
    for (const group of table.columnGroups) {
      const members = table.columns.filter(c => c.group === group.label).map(c => c.id)
      for (const name of [group.label, ...group.variants]) columnNames.set(name, members)
    }
  }
  const within = form.relations.filter(r => !r.acrossYears)
  const rowSums = within.filter(r => r.kind === 'sum' && r.axis === 'rows')
  const acrossColumns = within.filter(r => r.axis === 'columns')
  const columnSums = acrossColumns.flatMap(({ part, left, right }) =>
    form.rows
      .filter(r => r.part === part && r.printed)
      .map(({ id: row }) => ({
        row,
        whole: termOf(row, left[0]!.column),
        parts: right.map(t => termOf(row, t.column))
      }))
  )
  const totalColumn = acrossColumns[0]?.left[0]?.column ?? null
  const crossed = new Set<string>(form.tables.filter(t => t.columns.length > 0).map(t => t.part))
  const parents = new Map(rowSums.flatMap(r => r.right.map(t => [t.indicator, r.left[0]!.indicator] as const)))
  const sums = new Map(rowSums.map(r => [r.left[0]!.indicator, r]))
  const rows = new Map(form.rows.map(r => [r.id, r]))
  const totals = new Map(form.rows.map(r => [r.id, crossed.has(r.part) ? totalColumn : null]))
  const unprinted = new Map(form.rows.filter(r => !r.printed).map(r => [r.id, sums.get(r.id)?.right ?? []]))
  const balances = within.filter(r => r.kind === 'identity')
  return {
    kept: [],
    id,
    rowSums,
    columnSums,
    balances,
    sides: balances.flatMap(b => [b.left, b.right]),
    bounds: within.filter(r => r.kind === 'at-most' || r.kind === 'at-least'),
    acrossYears: form.relations.filter(r => r.acrossYears),
    columnNames,
    totalColumn,
    applicantColumns: (acrossColumns[0]?.right ?? []).flatMap(t => t.column ?? []),
    row: indicator => rows.get(indicator) ?? null,
    columnOf: indicator => totals.get(indicator) ?? null,
    sumOf: indicator => sums.get(indicator),
    partsOf: indicator => unprinted.get(indicator) ?? NOTHING,
    areSisters: (a, b) => parents.has(a) && parents.get(a) === parents.get(b),
    label: (indicator, column = null) => {
      const label = labelOf(indicator, id) ?? indicator
      return column === null || column === totalColumn ? label : `${label}（${columnLabel.get(column) ?? column}）`
    }
  }
}
