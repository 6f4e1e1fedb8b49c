// `gouji view`: reads reports, and shows them as a page in the browser until it is interrupted.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { builtPage } from '../present/html/built'
import { pageData } from '../present/html/page'
import { jsonText } from '../present/json'
import type { Result } from '../present/result'
import { builtInRules } from '../reconcile'
import { openBaseline } from './baseline'
import { CannotRun, failureOf } from './failure'
import { type Input, listInputs } from './inputs'
import type { Invocation } from './invocation'
import { deliver, tell } from './output'
import { serve } from './page-server'
import { openReport } from './reports'
import { COULD_NOT_RUN, NOTHING_FOUND } from './status'

/** @returns 0 when it was interrupted, 2 when nothing could be shown */
export async function view(invocation: Invocation): Promise<number> {
  const { operands, options, say, language, terminal } = invocation
  const port = portOf(invocation)
  const folder = builtPage()
  if (folder === null) throw new CannotRun(say.cli.noPage, say.cli.noPageRemedy)
  const { inputs, failures } = await listInputs(operands, invocation)
  for (const failure of failures) tell(failure, terminal, say)

  const results: Result[] = []
  const given: string[] = []
  for (const input of inputs) {
    if (input.path !== null && /\.(json|ndjson|jsonl)$/i.test(input.path)) {
      const content = await contentOf(input, invocation)
      if (content !== null) given.push(content)
      continue
    }
    const { value: result, failure } = await openReport(input, invocation)
    if (failure !== null) tell(failure, terminal, say)
    else results.push(result)
  }
  if (results.length + given.length === 0) return COULD_NOT_RUN

  const rules = [...builtInRules, ...invocation.settings.extraRules].map(r => r.id)
  const reviewing = await openBaseline(invocation, results, rules)
  const contents = [
    ...(results.length > 0 ? [jsonText(pageData(results))] : []),
    ...given,
    // Under the names that the reports have now, by which the page knows them.
    ...(reviewing === null ? [] : [jsonText(reviewing.recorded())])
  ]
  const server = await serve({ folder, contents, language, port }).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(say.cli.cannotServe(error.message), say.cli.cannotServeRemedy)
  })
  await deliver(`${say.cli.serving(server.url)}\n`, invocation, true)
  if (options['no-open'] !== true) openInBrowser(server.url)
  await terminal.untilInterrupted()
  await server.close()
  return NOTHING_FOUND
}

/** Results of an earlier run, handed on as they are: the page reads those of any version. */
async function contentOf(input: Input, { terminal, say, language }: Invocation): Promise<string | null> {
  try {
    return await readFile(input.path!, 'utf8')
  } catch (error) {
    tell(failureOf(error, input.path!, say, language), terminal, say)
    return null
  }
}

function portOf({ options, say }: Invocation): number {
  if (typeof options.port !== 'string') return 0
  const port = Number(options.port)
  if (/^\d+$/.test(options.port) && port <= 65_535) return port
  throw new CannotRun(say.cli.badPort(options.port), say.cli.seeHelp)
}

/** Best effort: the address is printed anyway. It is ours and holds no character that a shell would read. */
function openInBrowser(url: string): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
