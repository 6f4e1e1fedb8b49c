// What the table rules share: which columns a row has, which cells a relation touches, and how they are shown.
import type { Relation, Term } from '../forms'
import type { CellRef, Column, Evidence, Severity } from '../model'
import { concatMap } from '../text/concat-map'
import type { Side } from './evaluate'
import type { CellSet } from './ledger'
import { cellEvidence } from './rule'

/** Columns to check a relation in: those printed where it holds column by column, else the one without a name. */
export const columnsOf = (set: CellSet, relation: Relation): readonly (Column | null)[] =>
  relation.perColumn ? set.namedColumns : NO_COLUMN

const NO_COLUMN = [null] as const

export const cellRefs = (terms: readonly Term[], column: Column | null): CellRef[] =>
  terms.map(t => ({ indicator: t.indicator, column: t.column ?? column }))

/** The form's unit of a row, as it is written after a figure. */
export const unitOf = (set: CellSet, indicator: string): string => set.form.row(indicator)?.unit ?? ''

/** A relation that was completed with zeros for blanks is not as sure as one with every cell filled. */
export const severityOf = (side: Side): Severity => (side.blank.length > 0 ? 'warning' : 'error')

export function evidenceOf(
  set: CellSet,
  stated: readonly Term[],
  parts: readonly Term[],
  column: Column | null
): Evidence[] {
  const cells = (terms: readonly Term[]) => concatMap(terms, t => set.cellsOf(t.indicator, t.column ?? column))
  return [
    ...cells(stated).map(c => ({ ...cellEvidence(c), role: 'stated' as const })),
    ...cells(parts).map(c => ({ ...cellEvidence(c), role: 'part' as const }))
  ]
}
