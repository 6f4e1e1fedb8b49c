// Which checks a claim or a cell takes part in, which findings follow, and the one verdict to show for it.
import type { Analysis, Cell, Check, Claim, Column, Finding, Span, Table, Verdict } from '../../../src/model'

/** What the page shows for a quantity: a check's verdict, or that nothing checked it. */
export type Shown = Verdict | 'unchecked'

export interface Relations {
  claim(id: string): Claim | undefined
  check(id: string): Check | undefined
  checksOfClaim(id: string): readonly Check[]
  checksOfCell(indicator: string, column: Column | null): readonly Check[]
  /** Positions in `analysis.findings`. */
  findingsOfCheck(id: string): readonly number[]
  verdictOfClaim(id: string): Shown
  verdictOfCell(indicator: string, column: Column | null): Shown
  /** The parts that a whole is stated to have. */
  partsOf(id: string): readonly Claim[]
  /** The printed cells of a figure: one, unless a report prints a table twice. */
  cellsOf(indicator: string, column: Column | null): readonly PrintedAt[]
  /** The cell printed at a span, or around it. */
  cellAt(span: Span): PrintedAt | null
  /** The claim stated at a span, or around it. */
  claimAt(span: Span): Claim | null
}

/** A cell and where it stands: its table, counted from 0, and its position in `table.cells`. */
export interface PrintedAt {
  table: Table
  number: number
  index: number
  cell: Cell
}

export const cellKey = (indicator: string, column: Column | null): string => `${indicator}|${column ?? ''}`

/** The gravest verdict wins: one failed check marks a figure, however many others it passed. */
export function shown(checks: readonly Check[]): Shown {
  let result: Shown = 'unchecked'
  for (const { verdict } of checks) {
    if (verdict === 'fail') return 'fail'
    if (verdict === 'open') result = 'open'
    else if (result === 'unchecked') result = 'pass'
  }
  return result
}

const known = new WeakMap<Analysis, Relations>()

/** Indexes one analysis, once. Linear in its size. */
export function relationsOf(analysis: Analysis): Relations {
  let relations = known.get(analysis)
  if (relations === undefined) {
    relations = indexed(analysis)
    known.set(analysis, relations)
  }
  return relations
}

function indexed(analysis: Analysis): Relations {
  const claims = new Map(analysis.claims.map(c => [c.id, c]))
  const checks = new Map(analysis.checks.map(c => [c.id, c]))
  const ofClaim = new Map<string, Check[]>()
  const ofCell = new Map<string, Check[]>()
  const ofCheck = new Map<string, number[]>()
  const parts = new Map<string, Claim[]>()
  const printed = new Map<string, PrintedAt[]>()
  analysis.tables.forEach((table, number) => {
    table.cells.forEach((cell, index) => {
      if (cell.indicator !== null) push(printed, cellKey(cell.indicator, cell.column), { table, number, index, cell })
    })
  })
  for (const check of analysis.checks) {
    for (const id of new Set(check.claims)) push(ofClaim, id, check)
    for (const key of new Set(check.cells.map(c => cellKey(c.indicator, c.column)))) push(ofCell, key, check)
  }
  analysis.findings.forEach((f: Finding, i) => {
    if (f.check !== null) push(ofCheck, f.check, i)
  })
  for (const claim of analysis.claims) if (claim.of !== null) push(parts, claim.of, claim)

  const checksOfClaim = (id: string): readonly Check[] => ofClaim.get(id) ?? []
  const checksOfCell = (indicator: string, column: Column | null): readonly Check[] =>
    ofCell.get(cellKey(indicator, column)) ?? []
  return {
    claim: id => claims.get(id),
    check: id => checks.get(id),
    checksOfClaim,
    checksOfCell,
    findingsOfCheck: id => ofCheck.get(id) ?? [],
    verdictOfClaim: id => shown(checksOfClaim(id)),
    verdictOfCell: (indicator, column) => shown(checksOfCell(indicator, column)),
    partsOf: id => parts.get(id) ?? [],
    cellsOf: (indicator, column) => printed.get(cellKey(indicator, column)) ?? [],
    cellAt(span) {
      for (const [number, table] of analysis.tables.entries()) {
        if (span.start < table.start || span.end > table.end) continue
        const index = table.cells.findIndex(c => c.start <= span.start && span.end <= c.end)
        if (index >= 0) return { table, number, index, cell: table.cells[index]! }
      }
      return null
    },
    claimAt: span => analysis.claims.find(c => c.start <= span.start && span.end <= c.end) ?? null
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
