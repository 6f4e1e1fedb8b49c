// `gouji problems`: every stated problem and measure as data, what recurs among them, and a summary by category and year.
import { writeFile } from 'node:fs/promises'
import { categoryShares } from '../corpus/recurrence'
import { csvText } from '../present/csv'
import { jsonText } from '../present/json'
import { ChartLibraryMissing, summaryChart } from '../present/problems-chart'
import { codebookGrid, problemData, statementGrid } from '../present/problems-sheet'
import { sharesGrid, summaryGrid } from '../present/problems-summary'
import { renderProblemsTable } from '../present/problems-table'
import type { Render, Result } from '../present/result'
import { workbook } from '../present/xlsx'
import { CannotRun, cannotWrite } from './failure'
import { listInputs } from './inputs'
import type { Invocation } from './invocation'
import { deliver, formatIn, tell, viewOf } from './output'
import { openReport } from './reports'
import { COULD_NOT_RUN, NOTHING_FOUND } from './status'

const FORMATS: Record<string, Render> = {
  table: renderProblemsTable,
  csv: (results, { language }) => csvText(statementGrid(problemData(results).rows, language)),
  json: results => {
    const { rows, reports, recurrence } = problemData(results)
    const shares = {
      year: categoryShares(reports, ['year']),
      region: categoryShares(reports, ['region']),
      level: categoryShares(reports, ['level'])
    }
    return `${jsonText({ statements: rows, ...recurrence, shares }, 2)}\n`
  },
  xlsx: (results, { language }) => {
    const { rows, reports } = problemData(results)
    const names =
      language === 'zh' ? ['问题与措施', '汇总', '占比', '编码说明'] : ['statements', 'summary', 'shares', 'codebook']
    const grids = [
      statementGrid(rows, language),
      summaryGrid(reports, language),
      sharesGrid(reports, language),
      codebookGrid(language)
    ]
    return workbook(grids.map((rows, i) => ({ name: names[i]!, rows })))
  }
}

export async function problems(invocation: Invocation): Promise<number> {
  const { operands, options, say, terminal } = invocation
  const { inputs, failures } = await listInputs(operands, invocation)
  const results: Result[] = []
  for (const input of inputs) {
    const { value, failure } = await openReport(input, invocation)
    if (failure !== null) failures.push(failure)
    else results.push(value)
  }
  for (const failure of failures) tell(failure, terminal, say)
  if (results.length > 0) {
    if (typeof options.chart === 'string') await drawChart(results, options.chart, invocation)
    const id = formatIn(options, Object.keys(FORMATS))
    const view = { ...(await viewOf(invocation)), several: operands.length > 1 || inputs.length > 1 }
    await deliver(await FORMATS[id]!(results, view), invocation, id === 'table')
  }
  return failures.length > 0 ? COULD_NOT_RUN : NOTHING_FOUND
}

async function drawChart(results: readonly Result[], file: string, { say, language }: Invocation): Promise<void> {
  const title = language === 'zh' ? '承认存在各类问题的报告占比' : 'Share of reports that admit each category'
  try {
    const { reports } = problemData(results)
    await writeFile(file, await summaryChart(summaryGrid(reports, language), title))
  } catch (error) {
    if (error instanceof ChartLibraryMissing) throw new CannotRun(say.cli.noCharts, error.message, file)
    throw cannotWrite(error, file, say)
  }
}
