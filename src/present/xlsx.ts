// The audit sheet as a workbook that Excel and WPS open: findings, figures of the prose, figures of the tables, a sheet each.
// Numbers are numbers; every text is a text, so that nothing of a report runs as a formula. Runs in Node and in browsers.
import { type Messages, messagesIn } from './messages'
import type { Render, Result } from './result'
import { cellSheet, claimSheet, findingSheet, grid, type Value } from './sheets'
import { visible } from './visible'

export interface WorkbookSheet {
  name: string
  /** The first row holds the headings. */
  rows: readonly (readonly Value[])[]
}

/** What a cell of the format may hold (ECMA-376: 32,767 characters). */
const CELL_LIMIT = 32_767
const WIDEST = 60
const NARROWEST = 6

/** The sheets of the command line. */
export const sheetsOf = (results: readonly Result[], say: Messages): WorkbookSheet[] => [
  { name: say.sheets.findings, rows: grid(findingSheet, results, say) },
  { name: say.sheets.claims, rows: grid(claimSheet, results, say) },
  { name: say.sheets.cells, rows: grid(cellSheet, results, say) }
]

/** The bytes of an .xlsx file. The writer loads when the first one is made. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const made = write(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widths(rows).map(width => ({ width })),
      data: rows.map((row, r) => row.map(value => cellOf(value, r === 0)))
    }))
  )
  return new Uint8Array(await (await made.toBlob()).arrayBuffer())
}

function cellOf(value: Value, heading: boolean) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  const text = visible(value).slice(0, CELL_LIMIT)
  if (heading) return { value: text, type: String, fontWeight: 'bold' as const, backgroundColor: '#e9edf4' }
  return { value: text, type: String, wrap: true, alignVertical: 'top' as const }
}

/** Columns as wide as what most of their first rows hold; an ideograph is two characters wide. */
function widths(rows: readonly (readonly Value[])[]): number[] {
  const width = (value: Value): number => String(value ?? '').replace(/[\u2e80-\uffef]/g, '··').length
  return (rows[0] ?? []).map((_, column) => {
    const widest = Math.max(...rows.slice(0, 200).map(row => width(row[column] ?? null)))
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2))
  })
}

export const renderXlsx: Render = (results, view) => workbook(sheetsOf(results, messagesIn(view.language)))
