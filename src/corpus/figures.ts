// Looks up an official figure of a report: printed in its table, or stated in its prose where the table has none. It judges nothing.
import type { Cell, Claim, Column, Evidence } from '../model'
import { arithmeticOf, type FormArithmetic } from '../reconcile/arithmetic'
import { intervalOf, isPoint } from '../reconcile/interval'
import { cellEvidence, claimEvidence } from '../reconcile/rule'
import type { OpenReport } from './report'

export interface ReportFigure {
  value: number
  /** Printed cells behind it; empty where it stands in prose. */
  cells: readonly Cell[]
  /** Claims that state it; empty where the table has it. */
  claims: readonly Claim[]
}

/** The form that a report's figures follow: its table's, else that of its year; null before there was one. */
export function formIn({ ledger, analysis }: OpenReport): FormArithmetic | null {
  const { form } = analysis.report
  return ledger.sets[0]?.form ?? (form === null ? null : arithmeticOf(form))
}

/**
 * An official figure of the whole body, or of one column of applicants, which only tables tell apart.
 *
 * @returns null where neither table nor prose has it, or the prose gives no single exact figure
 */
export function figureIn(report: OpenReport, indicator: string, column: Column | null): ReportFigure | null {
  const { sets, stated } = report.ledger
  const printed = sets[0]?.amount(indicator, column) ?? null
  if (printed !== null) return { value: printed, cells: sets[0]!.cellsOf(indicator, column), claims: [] }
  if (column !== (formIn(report)?.columnOf(indicator) ?? null)) return null
  const claims = stated.get(indicator) ?? []
  const [first] = claims
  if (first === undefined || !claims.every(c => isPoint(intervalOf(c)) && c.value === first.value)) return null
  // Prose gives money in 元, whatever it prints.
  const isInTenThousands = first.unit === '元' && formIn(report)?.row(indicator)?.unit === '万元'
  return { value: isInTenThousands ? first.value / 10_000 : first.value, cells: [], claims }
}

/** Where a figure stands in its report. */
export const evidenceOf = ({ cells, claims }: ReportFigure): Evidence[] => [
  ...cells.map(cellEvidence),
  ...claims.map(c => claimEvidence(c, 'stated'))
]
