// `gouji check`: reads reports, reconciles them, shows the result in the format asked for.
import { analyze } from '../analyze'
import { formatById, formatByName } from '../present/formats'
import type { Result } from '../present/result'
import { visible } from '../present/visible'
import { type Input, listInputs, readInput } from './inputs'
import type { Invocation } from './invocation'
import { deliver, tell, viewOf } from './output'
import { COULD_NOT_RUN, FOUND, NOTHING_FOUND } from './status'

/** @returns 0 nothing found, 1 findings of severity error, 2 something could not be read or was no report */
export async function check(invocation: Invocation): Promise<number> {
  const { operands, options, say, language, terminal } = invocation
  const { inputs, failures } = await listInputs(operands, say, language)
  for (const failure of failures) tell(failure, terminal, say)
  let failed = failures.length > 0

  const several = operands.length > 1 || inputs.length > 1 || inputs.some(i => !i.named)
  const results: Result[] = []
  const texts: string[] = []
  for (const input of inputs) {
    const result = await analyzed(input, invocation)
    if (result === 'failed') failed = true
    else if (typeof result === 'string') texts.push(result)
    else if (result) results.push(result)
  }

  if (options.text === true) {
    if (texts.length > 0) await deliver(texts.join(''), invocation, false)
    return failed ? COULD_NOT_RUN : NOTHING_FOUND
  }
  const format = formatOf(invocation)
  if (results.length > 0 || (several && format.id === 'json')) {
    const render = await format.load()
    const view = await viewOf(invocation)
    await deliver(await render(results, { ...view, several }), invocation, format.forPeople)
  }
  if (failed || results.length === 0) return COULD_NOT_RUN
  if (options['exit-zero'] === true) return NOTHING_FOUND
  return results.some(r => r.analysis.findings.some(f => f.severity === 'error')) ? FOUND : NOTHING_FOUND
}

/** A result, the text alone for `--text`, null for a file of a folder that is no report, or `failed` when it was told why. */
async function analyzed(input: Input, invocation: Invocation): Promise<Result | string | null | 'failed'> {
  const { options, say, language, terminal } = invocation
  const { cli } = say
  const read = await readInput(input, terminal, say, language)
  if ('failure' in read) {
    tell(read.failure, terminal, say)
    return 'failed'
  }
  const { document } = read
  if (options.text === true) return document.text.endsWith('\n') ? document.text : `${document.text}\n`

  const subject = input.path ?? say.stdin
  if (document.text.trim() === '') {
    tell({ subject, message: cli.emptyText, remedy: cli.emptyTextRemedy }, terminal, say)
    return 'failed'
  }
  const analysis = analyze(document, { lang: language })
  if (analysis.report.kind === 'unknown') {
    if (input.named) {
      tell({ subject, message: cli.notAReport, remedy: cli.notAReportRemedy }, terminal, say)
      return 'failed'
    }
    terminal.warn(`${visible(subject)}${say.colon}${cli.skipped}`)
    return null
  }
  return {
    path: input.path,
    document,
    analysis: options['with-text'] === true ? { ...analysis, text: document.text } : analysis
  }
}

function formatOf({ options }: Invocation) {
  const asked = typeof options.format === 'string' ? formatById(options.format) : undefined
  const implied = typeof options.output === 'string' ? formatByName(options.output) : undefined
  return asked ?? implied ?? formatById('text')!
}
