// Where results and messages go: standard output, a file, standard error. Nothing from a report reaches a terminal raw.
import { type FileHandle, open } from 'node:fs/promises'
import { formatByName } from '../present/formats'
import type { Messages } from '../present/messages'
import type { View } from '../present/result'
import { colourPaint, noPaint, wantsColour } from '../present/tone'
import { visible, visibleLines } from '../present/visible'
import { cannotWrite, type Failure } from './failure'
import type { Invocation, Terminal } from './invocation'

/** Where a command's result goes, a piece at a time. */
export interface Sink {
  /** @throws CannotRun when the file cannot be written */
  write(piece: string | Uint8Array): Promise<void>
  close(): Promise<void>
}

/**
 * The file of `-o`, made when the first piece comes, else standard output.
 *
 * @param isSafe the text was made for a terminal; anything else is made visible when it goes to one
 */
export function openSink({ options, terminal, say }: Invocation, isSafe: boolean): Sink {
  const file = options.output
  if (typeof file !== 'string' || file === '-') {
    return {
      write: piece =>
        terminal.write(terminal.isTerminal && !isSafe && typeof piece === 'string' ? visibleLines(piece) : piece),
      close: async () => {}
    }
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw cannotWrite(error, file, say)
    }
  }
  let handle: FileHandle | null = null
  return {
    async write(piece) {
      handle ??= await attempt(() => open(file, 'w'))
      const opened = handle
      await attempt(() => opened.writeFile(piece))
    },
    async close() {
      await handle?.close()
    }
  }
}

/** Writes a command's whole result. */
export async function deliver(content: string | Uint8Array, invocation: Invocation, isSafe: boolean): Promise<void> {
  const sink = openSink(invocation, isSafe)
  try {
    await sink.write(content)
  } finally {
    await sink.close()
  }
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
 * @param known ids of a command's formats
 */
export function formatIn({ format, output }: Invocation['options'], known: readonly string[]): string {
  if (typeof format === 'string') return format
  return (typeof output === 'string' ? formatByName(output, known) : undefined) ?? known[0]!
}
