// Reads many reports for commands that look at several at once. What cannot be read, or is no report, is told and left out.
import type { AnalysedReport } from '../corpus'
import type { Result } from '../present/result'
import { visible } from '../present/visible'
import { type Input, listInputs } from './inputs'
import type { Invocation } from './invocation'
import { tell } from './output'
import { openReport } from './reports'

export interface Collected {
  results: Result[]
  /** Something that was named could not be read, or was no report. */
  failed: boolean
}

export async function collect(operands: readonly string[], invocation: Invocation): Promise<Collected> {
  const { say, terminal } = invocation
  const { inputs, failures } = await listInputs(operands, invocation)
  for (const failure of failures) tell(failure, terminal, say)
  const results: Result[] = []
  let failed = failures.length > 0
  for (const input of inputs) {
    const result = await reportOf(input, invocation)
    if (result === 'failed') failed = true
    else if (result !== 'skipped') results.push(result)
  }
  return { results, failed }
}

/** A file that was named must be a report; one that lay in a folder may be something else. */
export async function reportOf(input: Input, invocation: Invocation): Promise<Result | 'failed' | 'skipped'> {
  const { say, terminal } = invocation
  const { value: result, failure } = await openReport(input, invocation)
  if (failure !== null) {
    tell(failure, terminal, say)
    return 'failed'
  }
  const { report, sections } = result.analysis
  if (report.kind !== 'unknown') return result
  const subject = input.path ?? say.stdin
  if (input.named) {
    const isParted = sections.some(s => s.level > 0)
    const message = report.title === null ? say.cli.notAReport(isParted) : say.cli.titleAlone(report.title)
    tell({ subject, message, remedy: say.cli.notAReportRemedy }, terminal, say)
    return 'failed'
  }
  terminal.warn(`${visible(subject)}${say.colon}${say.cli.skipped}`)
  return 'skipped'
}

/** A result as the corpus takes it, by the name it was asked for. */
export const analysed = ({ path, document, analysis }: Result, stdin: string): AnalysedReport => ({
  name: path ?? stdin,
  text: document.text,
  analysis
})
