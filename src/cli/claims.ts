// `gouji claims` and `gouji cells`: every figure of the prose, or of the tables, as data. Any text will do, a report or a sentence.
import type { Analysis } from '../model'
import { renderClaimsTable } from '../present/claims-table'
import { csvOf } from '../present/csv'
import { jsonText } from '../present/json'
import { cellShape, claimShape, ordered, type Shape } from '../present/key-order'
import type { Render, Result } from '../present/result'
import { cellSheet, claimSheet } from '../present/sheets'
import { listInputs } from './inputs'
import type { Invocation } from './invocation'
import { deliver, formatIn, tell, viewOf } from './output'
import { openReport } from './reports'
import { COULD_NOT_RUN, NOTHING_FOUND } from './status'

type Items = (analysis: Analysis) => readonly object[]

const claimsOf: Items = analysis => analysis.claims
const cellsOf: Items = analysis => analysis.tables.flatMap(t => t.cells.map(c => ({ table: t.id, form: t.form, ...c })))

/** One file: an array. Several: an array of `{file, items}`. */
const jsonOf =
  (name: string, items: Items, shape: Shape): Render =>
  (results, view) => {
    const lists = results.map(r => ({ file: r.path, [name]: ordered(items(r.analysis), shape) }))
    return `${jsonText(view.several ? lists : lists[0]?.[name], 2)}\n`
  }

/** One line an item, each with its file, issuer and year. */
const ndjsonOf =
  (items: Items, shape: Shape): Render =>
  results =>
    results
      .flatMap(({ path, analysis }) => {
        const { issuer, year } = analysis.report
        return items(analysis).map(
          item => `${jsonText({ file: path, issuer, reportYear: year, ...(ordered(item, shape) as object) })}\n`
        )
      })
      .join('')

const CLAIMS: Record<string, Render> = {
  table: renderClaimsTable,
  csv: csvOf(claimSheet),
  json: jsonOf('claims', claimsOf, claimShape),
  ndjson: ndjsonOf(claimsOf, claimShape)
}

const CELLS: Record<string, Render> = {
  csv: csvOf(cellSheet),
  json: jsonOf('cells', cellsOf, cellShape),
  ndjson: ndjsonOf(cellsOf, cellShape)
}

export const claims = (invocation: Invocation): Promise<number> => list(invocation, CLAIMS)
export const cells = (invocation: Invocation): Promise<number> => list(invocation, CELLS)

async function list(invocation: Invocation, formats: Record<string, Render>): Promise<number> {
  const { operands, options, say, language, terminal } = invocation
  const { inputs, failures } = await listInputs(operands, say, language)
  const results: Result[] = []
  for (const input of inputs) {
    const { value: result, failure } = await openReport(input, invocation)
    if (failure !== null) failures.push(failure)
    else results.push(result)
  }
  for (const failure of failures) tell(failure, terminal, say)
  if (results.length > 0) {
    const id = formatIn(options, formats)
    const view = { ...(await viewOf(invocation)), several: operands.length > 1 || inputs.length > 1 }
    await deliver(await formats[id]!(results, view), invocation, id === 'table')
  }
  return failures.length > 0 ? COULD_NOT_RUN : NOTHING_FOUND
}
