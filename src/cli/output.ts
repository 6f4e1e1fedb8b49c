// Where results and messages go: standard output, a file, standard error. Nothing from a report reaches a terminal raw.
import { writeFile } from 'node:fs/promises'
import type { Messages } from '../present/messages'
import type { View } from '../present/result'
import { colourPaint, noPaint, wantsColour } from '../present/tone'
import { visible, visibleLines } from '../present/visible'
import { CannotRun, type Failure } from './failure'
import type { Invocation, Terminal } from './invocation'

/**
 * Writes a command's result to the file of `-o`, else to standard output.
 *
 * @param isSafe the text was made for a terminal; anything else is made visible when it goes to one
 * @throws CannotRun when the file cannot be written
 */
export async function deliver(content: string | Uint8Array, invocation: Invocation, isSafe: boolean): Promise<void> {
  const { options, terminal, say } = invocation
  const file = options.output
  if (typeof file === 'string' && file !== '-') {
    try {
      await writeFile(file, content)
    } catch (error) {
      throw new CannotRun(say.cli.cannotWrite((error as Error).message), say.cli.cannotWriteRemedy, file)
    }
    return
  }
  const shown = terminal.isTerminal && !isSafe && typeof content === 'string' ? visibleLines(content) : content
  await terminal.write(shown)
}

/** How to show results on this terminal; a file gets neither colours nor line breaks that the text has not. */
export async function viewOf(invocation: Invocation): Promise<View> {
  const { terminal, options, language, version } = invocation
  const toFile = typeof options.output === 'string' && options.output !== '-'
  const colours = !toFile && wantsColour(terminal.env, terminal.isTerminal)
  return {
    language,
    columns: toFile ? Number.POSITIVE_INFINITY : terminal.columns,
    paint: colours ? await colourPaint() : noPaint,
    colours,
    several: false,
    all: options.all === true,
    version
  }
}

/** One failure, as one or two lines: file, what is wrong and where, what to try. */
export function failureLines(failure: Failure, say: Messages): string {
  const subject = failure.subject === null ? '' : `${visible(failure.subject)}${say.colon}`
  const first = `gouji${say.colon}${subject}${visible(failure.message)}`
  return failure.remedy ? `${first}\n  ${visible(failure.remedy)}` : first
}

export const tell = (failure: Failure, terminal: Terminal, say: Messages): void =>
  terminal.warn(failureLines(failure, say))

/**
 * The format asked for, else the one that the output file's extension stands for, else the first.
 *
 * @param formats a command's formats by name
 */
export function formatIn(options: Invocation['options'], formats: Readonly<Record<string, unknown>>): string {
  if (typeof options.format === 'string') return options.format
  const extension =
    typeof options.output === 'string' ? /\.([^./\\]+)$/.exec(options.output)?.[1]?.toLowerCase() : undefined
  const named = extension === undefined ? undefined : (SPELLINGS[extension] ?? extension)
  return named !== undefined && named in formats ? named : Object.keys(formats)[0]!
}

const SPELLINGS: Readonly<Record<string, string>> = { md: 'markdown', txt: 'text', jsonl: 'ndjson' }
