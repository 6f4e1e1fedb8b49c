// `gouji check`: reads reports, reconciles them, shows the result in the format asked for.
import type { Finding } from '../model'
import { type Format, formatById, formats } from '../present/formats'
import type { Result, Stream } from '../present/result'
import { builtInRules } from '../reconcile'
import { hasBaseline, openBaseline } from './baseline'
import { reportOf } from './collect'
import { type Input, listInputs } from './inputs'
import type { Invocation } from './invocation'
import { deliver, formatIn, openSink, tell, viewOf } from './output'
import { openDocument } from './reports'
import { COULD_NOT_RUN, FOUND, NOTHING_FOUND } from './status'

/** @returns 0 nothing found, 1 findings of severity error, 2 something could not be read or was no report */
export async function check(invocation: Invocation): Promise<number> {
  const { operands, options, say, terminal } = invocation
  const { inputs, failures } = await listInputs(operands, invocation)
  for (const failure of failures) tell(failure, terminal, say)
  let failed = failures.length > 0
  if (options.text === true) return (await printTexts(inputs, invocation)) && !failed ? NOTHING_FOUND : COULD_NOT_RUN

  const format = formatOf(invocation)
  if (format.loadStream !== undefined && !hasBaseline(invocation)) {
    const ended = await checkEach(inputs, await format.loadStream(), invocation)
    return statusOf(invocation, { ...ended, failed: failed || ended.failed })
  }

  const results: Result[] = []
  for (const input of inputs) {
    const result = await reportOf(input, invocation)
    if (result === 'failed') failed = true
    else if (result !== 'skipped') results.push(withText(result, invocation))
  }

  const reviewing = await openBaseline(
    invocation,
    results,
    [...builtInRules, ...invocation.settings.extraRules].map(r => r.id)
  )
  const shown = reviewing === null ? results : results.map(reviewing.of)
  const several = operands.length > 1 || inputs.length > 1 || inputs.some(i => !i.named)
  if (results.length > 0 || (several && format.id === 'json')) {
    const render = await format.load()
    const view = await viewOf(invocation)
    // A page shows what was decided beside each finding; what it saves again would lose what it were not given.
    const page = format.showsDecisions === true && reviewing !== null
    const content = page
      ? await render(results, { ...view, several, baseline: reviewing.recorded() })
      : await render(shown, { ...view, several })
    await deliver(content, invocation, format.forPeople)
  }
  await reviewing?.keep()
  return statusOf(invocation, { failed, isEmpty: results.length === 0, isFound: shown.some(hasAlarm) })
}

/** How a run ended. */
interface Ended {
  /** Something that was named could not be read, or was no report. */
  failed: boolean
  isEmpty: boolean
  isFound: boolean
}

function statusOf({ options }: Invocation, { failed, isEmpty, isFound }: Ended): number {
  if (failed || isEmpty) return COULD_NOT_RUN
  return isFound && options['exit-zero'] !== true ? FOUND : NOTHING_FOUND
}

/** One report after the other, each written before the next is read: a hundred thousand take the memory of one. */
async function checkEach(inputs: readonly Input[], stream: Stream, invocation: Invocation): Promise<Ended> {
  const ended: Ended = { failed: false, isEmpty: true, isFound: false }
  const sink = openSink(invocation, false)
  const rendered = stream(await viewOf(invocation))
  try {
    for (const input of inputs) {
      const result = await reportOf(input, invocation)
      if (result === 'failed') ended.failed = true
      if (result === 'failed' || result === 'skipped') continue
      ended.isEmpty = false
      ended.isFound ||= hasAlarm(result)
      await sink.write(rendered(withText(result, invocation)))
    }
  } finally {
    await sink.close()
  }
  return ended
}

const hasAlarm = ({ analysis }: Result): boolean => analysis.findings.some(isAlarm)

/** What an earlier draft had as it is was dealt with then. */
export const isAlarm = ({ severity, review }: Finding): boolean => severity === 'error' && review?.standing !== 'known'

const withText = (result: Result, { options }: Invocation): Result =>
  options['with-text'] === true ? { ...result, analysis: { ...result.analysis, text: result.document.text } } : result

/** `--text`: what the readers extracted, one text after the other; whether all could be read. */
async function printTexts(inputs: readonly Input[], invocation: Invocation): Promise<boolean> {
  const { say, terminal } = invocation
  let all = ''
  let complete = true
  for (const input of inputs) {
    const { value: document, failure } = await openDocument(input, invocation)
    if (failure !== null) {
      tell(failure, terminal, say)
      complete = false
    } else {
      all += document.text.endsWith('\n') ? document.text : `${document.text}\n`
    }
  }
  await deliver(all, invocation, false)
  return complete
}

const formatOf = ({ options }: Invocation): Format =>
  formatById(
    formatIn(
      options,
      formats.map(f => f.id)
    )
  )!
