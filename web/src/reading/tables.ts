// Findings as rows for a spreadsheet: those of the command line, and what the reviewer decided. Loaded when asked for.
import { csvText } from '../../../src/present/csv'
import { type Language, type Messages, messagesIn } from '../../../src/present/messages'
import type { Result } from '../../../src/present/result'
import { cellSheet, claimSheet, type FindingRow, findingSheet, grid, type Sheet } from '../../../src/present/sheets'
import { workbook } from '../../../src/present/xlsx'
import type { ReadyReport } from '../state/reports'

/** What was decided about a finding, in words. */
export type Decided = (report: string, finding: FindingRow['finding']) => { state: string; comment: string }

const resultOf = (report: ReadyReport): Result => ({
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

const reviewed = (decided: Decided): Sheet<FindingRow> => ({
  rows: findingSheet.rows,
  columns: [
    ...findingSheet.columns,
    { title: 'review', value: ({ result, finding }) => decided(result.path ?? '', finding).state },
    { title: 'comment', value: ({ result, finding }) => decided(result.path ?? '', finding).comment }
  ]
})

export const findingsCsv = (reports: readonly ReadyReport[], decided: Decided, language: Language): string =>
  csvText(grid(reviewed(decided), reports.map(resultOf), messagesIn(language)))

/** The audit sheet: findings with decisions, figures of the prose, figures of the tables. */
export function auditWorkbook(
  reports: readonly ReadyReport[],
  decided: Decided,
  language: Language
): Promise<Uint8Array> {
  const say: Messages = messagesIn(language)
  const results = reports.map(resultOf)
  return workbook([
    { name: say.sheets.findings, rows: grid(reviewed(decided), results, say) },
    { name: say.sheets.claims, rows: grid(claimSheet, results, say) },
    { name: say.sheets.cells, rows: grid(cellSheet, results, say) }
  ])
}
