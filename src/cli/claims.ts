// `gouji claims` and `gouji cells`: every figure of the prose, or of the tables, as data. Any text will do, a report or a sentence.
import type { Analysis } from '../model'
import { renderClaimsTable } from '../present/claims-table'
import { csvStream } from '../present/csv'
import { jsonText } from '../present/json'
import { cellShape, claimShape, ordered, type Shape } from '../present/key-order'
import type { Render, Result, Stream } from '../present/result'
import { cellSheet, claimSheet } from '../present/sheets'
import { listInputs } from './inputs'
import type { Invocation } from './invocation'
import { formatIn, openSink, tell, viewOf } from './output'
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
  (items: Items, shape: Shape): Stream =>
  () =>
  ({ path, analysis }) => {
    const { issuer, year } = analysis.report
    return items(analysis)
      .map(item => `${jsonText({ file: path, issuer, reportYear: year, ...(ordered(item, shape) as object) })}\n`)
      .join('')
  }

/** Formats that need all reports before they can write, and formats that write each as it comes. */
interface Formats {
  whole: Readonly<Record<string, Render>>
  each: Readonly<Record<string, Stream>>
}

const CLAIMS: Formats = {
  whole: { table: renderClaimsTable, json: jsonOf('claims', claimsOf, claimShape) },
  each: { csv: csvStream(claimSheet), ndjson: ndjsonOf(claimsOf, claimShape) }
}

const CELLS: Formats = {
  whole: { json: jsonOf('cells', cellsOf, cellShape) },
  each: { csv: csvStream(cellSheet), ndjson: ndjsonOf(cellsOf, cellShape) }
}

export const claims = (invocation: Invocation): Promise<number> => list(invocation, CLAIMS, 'table')
export const cells = (invocation: Invocation): Promise<number> => list(invocation, CELLS, 'csv')

async function list(invocation: Invocation, { whole, each }: Formats, usual: string): Promise<number> {
  const { operands, options, say, terminal } = invocation
  const { inputs, failures } = await listInputs(operands, invocation)
  const id = formatIn(options, [usual, ...Object.keys(whole), ...Object.keys(each)])
  const view = { ...(await viewOf(invocation)), several: operands.length > 1 || inputs.length > 1 }
  const sink = openSink(invocation, id === 'table')
  const stream = each[id]?.(view)
  const results: Result[] = []
  try {
    for (const input of inputs) {
      const { value: result, failure } = await openReport(input, invocation)
      if (failure !== null) failures.push(failure)
      else if (stream === undefined) results.push(result)
      else await sink.write(stream(result))
    }
    if (results.length > 0) await sink.write(await whole[id]!(results, view))
  } finally {
    await sink.close()
  }
  for (const failure of failures) tell(failure, terminal, say)
  return failures.length > 0 ? COULD_NOT_RUN : NOTHING_FOUND
}
