// A report as rules on several reports take it: its text, what the analysis found, and the ledger of its figures.
import type { Analysis, Facts } from '../model'
import type { Ledger } from '../reconcile'
import { openLedger } from '../reconcile/ledger'

/** One analysed report. `text` is the text that the analysis' offsets point into. */
export interface AnalysedReport {
  /** How messages call it: file name, or what the user calls it. */
  name: string
  text: string
  analysis: Analysis
}

/** A report with its figures ready for looking up. */
export interface OpenReport extends AnalysedReport {
  ledger: Ledger
}

export function openReport(report: AnalysedReport): OpenReport {
  return { ...report, ledger: openLedger(factsOf(report)) }
}

/** What an analysis keeps of its facts. Breakdowns and shares were used up when the report itself was checked. */
function factsOf({ text, analysis }: AnalysedReport): Facts {
  const { report, sections, passages, tables, claims, problems, plans } = analysis
  return { text, report, sections, passages, grids: [], tables, claims, breakdowns: [], shares: [], problems, plans }
}

/** The issuer's name where the report gives one, else the name it came under. */
export const calledBy = ({ name, analysis }: AnalysedReport): string => analysis.report.issuer ?? name
