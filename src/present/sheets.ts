// Findings, claims and cells as rows and columns: the one definition that CSV, the claims table and spreadsheets share.
// A value is a number, a text, or null for an empty field; how each is written is the writer's business.
import type { Cell, Claim, Finding, Table } from '../model'
import { checkOf, inOrder, type PlaceWords, placeOf, placeWords, standingOf } from './evidence'
import { lineIndex } from './lines'
import type { Messages } from './messages'
import { sectionAt, sentenceAround } from './quote'
import type { Result } from './result'
import { visible } from './visible'

export type Value = string | number | null

export interface SheetColumn<Row> {
  /** Key of the column's heading in the catalogue. */
  title: keyof Messages['columns']
  value: (row: Row, say: Messages) => Value
  /** Whether these results have anything for the column; always unless said otherwise. */
  where?: (results: readonly Result[]) => boolean
}

export interface Sheet<Row> {
  columns: readonly SheetColumn<Row>[]
  /** @param before rows of reports that were written already */
  rows: (results: readonly Result[], before?: number) => Row[]
}

/** What every row knows besides its own item. */
interface Context {
  result: Result
  whereIs: (say: Messages) => PlaceWords
  /** From 1, over all reports. */
  number: number
}

export type FindingRow = Context & { finding: Finding }
export type ClaimRow = Context & { claim: Claim }
export type CellRow = Context & { table: Table; cell: Cell }

const rowsOf =
  <Item extends object>(items: (result: Result) => Item[]) =>
  (results: readonly Result[], before = 0): (Context & Item)[] => {
    let number = before
    return results.flatMap(result => {
      const lines = lineIndex(result.document.text)
      let known: PlaceWords | null = null
      const whereIs = (say: Messages): PlaceWords => {
        known ??= placeWords(result, lines, say)
        return known
      }
      return items(result).map(item => ({ ...item, result, whereIs, number: ++number }))
    })
  }

const file: SheetColumn<Context> = { title: 'file', value: ({ result }, say) => result.path ?? say.stdin }
const issuer: SheetColumn<Context> = { title: 'issuer', value: ({ result }) => result.analysis.report.issuer }
const year: SheetColumn<Context> = { title: 'year', value: ({ result }) => result.analysis.report.year }

const headingAt = ({ result }: Context, offset: number): string | null =>
  sectionAt(result.analysis.sections, offset)?.heading ?? null

/** A passage of the report on one line. */
const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()

const wereReviewed = (results: readonly Result[]): boolean => results.some(r => r.review !== undefined)

/** The audit sheet: one row a finding. */
export const findingSheet: Sheet<FindingRow> = {
  rows: rowsOf(({ analysis }) => inOrder(analysis.findings).map(finding => ({ finding }))),
  columns: [
    { title: 'number', value: row => row.number },
    file,
    issuer,
    year,
    { title: 'rule', value: ({ finding }) => finding.rule },
    { title: 'severity', value: ({ finding }, say) => say.severity[finding.severity] },
    {
      title: 'verdict',
      value: (row, say) => mapped(checkOf(row.result.analysis, row.finding), c => say.verdict[c.verdict])
    },
    {
      title: 'place',
      value: ({ finding, whereIs }, say) => mapped(placeOf(finding), whereIs(say))
    },
    { title: 'section', value: row => mapped(placeOf(row.finding), p => headingAt(row, p.start)) },
    {
      title: 'quote',
      value: ({ finding, result: { document, analysis } }) =>
        mapped(placeOf(finding), p => {
          const { start, end } = sentenceAround(document, analysis, p)
          return oneLine(document.text.slice(start, end))
        })
    },
    { title: 'stated', value: row => mapped(checkOf(row.result.analysis, row.finding), c => c.stated) },
    { title: 'computed', value: row => mapped(checkOf(row.result.analysis, row.finding), c => c.computed) },
    { title: 'difference', value: row => mapped(checkOf(row.result.analysis, row.finding), c => c.difference) },
    { title: 'formula', value: row => mapped(checkOf(row.result.analysis, row.finding), c => c.formula) },
    { title: 'message', value: ({ finding }) => finding.message },
    { title: 'explanation', value: ({ finding }) => finding.explanation },
    { title: 'fingerprint', value: ({ finding }) => finding.fingerprint },
    {
      title: 'review',
      where: wereReviewed,
      value: ({ finding }, say) => mapped(finding.review ?? null, r => standingOf(r, say))
    },
    { title: 'comment', where: wereReviewed, value: ({ finding }) => finding.review?.comment ?? null }
  ]
}

export const claimSheet: Sheet<ClaimRow> = {
  rows: rowsOf(({ analysis }) => analysis.claims.map(claim => ({ claim }))),
  columns: [
    file,
    issuer,
    year,
    { title: 'place', value: ({ claim, whereIs }, say) => whereIs(say)(claim) },
    { title: 'section', value: row => headingAt(row, row.claim.start) },
    { title: 'id', value: ({ claim }) => claim.id },
    { title: 'text', value: ({ claim }) => oneLine(claim.text) },
    { title: 'value', value: ({ claim }) => claim.value },
    { title: 'unit', value: ({ claim }) => claim.unit },
    { title: 'bound', value: ({ claim }, say) => say.bound[claim.bound] },
    { title: 'min', value: ({ claim }) => claim.range.min },
    { title: 'max', value: ({ claim }) => claim.range.max },
    { title: 'subject', value: ({ claim }) => claim.subject },
    { title: 'indicator', value: ({ claim }) => claim.indicator },
    { title: 'of', value: ({ claim }) => claim.of },
    { title: 'negated', value: ({ claim }) => (claim.negated ? 1 : 0) },
    { title: 'modality', value: ({ claim }, say) => say.modality[claim.modality] },
    { title: 'role', value: ({ claim }, say) => say.role[claim.role] },
    { title: 'scope', value: ({ claim }, say) => claim.scope.name ?? say.scope[claim.scope.kind] },
    { title: 'claimYear', value: ({ claim, result }) => claim.year ?? result.analysis.report.year },
    {
      title: 'quote',
      value: ({ claim, result }) => oneLine(result.document.text.slice(claim.sentence.start, claim.sentence.end))
    },
    { title: 'start', value: ({ claim }) => claim.start },
    { title: 'end', value: ({ claim }) => claim.end }
  ]
}

export const cellSheet: Sheet<CellRow> = {
  rows: rowsOf(({ analysis }) => analysis.tables.flatMap(table => table.cells.map(cell => ({ table, cell })))),
  columns: [
    file,
    issuer,
    year,
    { title: 'place', value: ({ cell, whereIs }, say) => whereIs(say)(cell) },
    { title: 'form', value: ({ table }) => table.form },
    { title: 'label', value: ({ cell }) => oneLine(cell.label) },
    { title: 'indicator', value: ({ cell }) => cell.indicator },
    { title: 'column', value: ({ cell }, say) => (cell.column === null ? null : say.column[cell.column]) },
    { title: 'value', value: ({ cell }) => cell.value },
    { title: 'unit', value: ({ cell }) => cell.unit },
    { title: 'raw', value: ({ cell }) => oneLine(cell.raw) },
    { title: 'start', value: ({ cell }) => cell.start },
    { title: 'end', value: ({ cell }) => cell.end }
  ]
}

const mapped = <T, R>(value: T | null, to: (value: T) => R): R | null => (value === null ? null : to(value))

/** Headings, then rows, in one language. */
export function grid<Row>(sheet: Sheet<Row>, results: readonly Result[], say: Messages, before = 0): Value[][] {
  const columns = sheet.columns.filter(c => c.where?.(results) ?? true)
  return [
    columns.map(c => say.columns[c.title]),
    ...sheet.rows(results, before).map(row => columns.map(c => c.value(row, say)))
  ]
}
