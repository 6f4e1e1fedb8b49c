// Findings as rows for a spreadsheet: those of the command line, and what the reviewer decided. Loaded when asked for.
import { csvText } from '../../../src/present/csv'
import { type Language, type Messages, messagesIn } from '../../../src/present/messages'
import type { Result } from '../../../src/present/result'
import { cellSheet, claimSheet, type FindingRow, findingSheet, grid, type Sheet } from '../../../src/present/sheets'
import { workbook } from '../../../src/present/xlsx'
import type { LoadedReport } from '../state/reports'

/** What was decided about a finding, in words. */
export type Decided = (report: LoadedReport, finding: FindingRow['finding']) => { state: string; comment: string }

const resultOf = (report: LoadedReport): Result => ({
  path: report.name,
  analysis: report.analysis,
  document: {
    text: report.text ?? '',
    blocks: [],
    source: report.analysis.report.source,
    hints: { title: null, publishedOn: null, site: null },
    warnings: []
  }
})

/** The sheet of findings with two columns more. */
function reviewed(reports: readonly LoadedReport[], results: readonly Result[], decided: Decided): Sheet<FindingRow> {
  const reportOf = new Map(results.map((result, i) => [result, reports[i]!]))
  const of = ({ result, finding }: FindingRow) => decided(reportOf.get(result)!, finding)
  return {
    rows: findingSheet.rows,
    columns: [
      ...findingSheet.columns,
      { title: 'review', value: row => of(row).state },
      { title: 'comment', value: row => of(row).comment }
    ]
  }
}

export function findingsCsv(reports: readonly LoadedReport[], decided: Decided, language: Language): string {
  const results = reports.map(resultOf)
  return csvText(grid(reviewed(reports, results, decided), results, messagesIn(language)))
}

/** The audit sheet: findings with decisions, figures of the prose, figures of the tables. */
export function auditWorkbook(
  reports: readonly LoadedReport[],
  decided: Decided,
  language: Language
): Promise<Uint8Array> {
  const say: Messages = messagesIn(language)
  const results = reports.map(resultOf)
  return workbook([
    { name: say.sheets.findings, rows: grid(reviewed(reports, results, decided), results, say) },
    { name: say.sheets.claims, rows: grid(claimSheet, results, say) },
    { name: say.sheets.cells, rows: grid(cellSheet, results, say) }
  ])
}
