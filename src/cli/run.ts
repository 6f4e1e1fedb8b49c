// One run of the program: arguments to command to exit status. Knows streams only as `Terminal`.
import { messagesIn } from '../present/messages'
import { languageOf, readArguments } from './arguments'
import { CannotRun } from './failure'
import type { Terminal } from './invocation'
import { failureLines } from './output'
import { COULD_NOT_RUN, NOTHING_FOUND } from './status'

/** Runs a command line; every failure ends as a message and a status, never as a stack trace. */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const language = languageOf(args)
  const say = messagesIn(language)
  try {
    const { command, operands, options } = readArguments(args, say)
    if (options.version === true) {
      await terminal.write(`gouji ${version}\n`)
      return NOTHING_FOUND
    }
    if (command === null || options.help === true) {
      const { helpText } = await import('./help')
      const help = helpText(command, say)
      if (options.help !== true) terminal.warn(help.trimEnd())
      else await terminal.write(help)
      return options.help === true ? NOTHING_FOUND : COULD_NOT_RUN
    }
    const carryOut = await command.load()
    return await carryOut({ operands, options, language, say, version, terminal })
  } catch (error) {
    if (error instanceof CannotRun) {
      terminal.warn(failureLines(error.failure, say))
      return COULD_NOT_RUN
    }
    const detail = error instanceof Error ? error.message : String(error)
    terminal.warn(
      failureLines({ subject: null, message: say.cli.internal(detail), remedy: say.cli.internalRemedy }, say)
    )
    if (terminal.env.GOUJI_DEBUG) terminal.warn(error instanceof Error ? (error.stack ?? '') : '')
    return COULD_NOT_RUN
  }
}
