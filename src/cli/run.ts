// One run of the program: arguments to command to exit status. Knows streams only as `Terminal`.

import { NO_SETTINGS } from '../config/settings'
import { messagesIn } from '../present/messages'
import { languageOf, readArguments } from './arguments'
import { configOption } from './commands'
import { CannotRun } from './failure'
import type { Terminal } from './invocation'
import { failureLines } from './output'
import { configFailures, isConfigError, settingsFrom } from './settings'
import { COULD_NOT_RUN, NOTHING_FOUND } from './status'

/** Runs a command line; every failure ends as a message and a status, never as a stack trace. */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  let language = languageOf(args)
  let say = messagesIn(language)
  try {
    const given = readArguments(args, say)
    const { command, operands, options } = given
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
    if (options.output !== undefined) await (await import('./target')).checkTarget(given, say)
    const carryOut = await command.load()
    const settings = command.options.includes(configOption) ? await settingsFrom(options) : NO_SETTINGS
    if (settings.language !== null && options.lang === undefined) {
      language = settings.language
      say = messagesIn(language)
    }
    return await carryOut({ operands, options, language, say, version, settings, terminal })
  } catch (error) {
    if (isConfigError(error)) {
      for (const failure of configFailures(error, say, language)) terminal.warn(failureLines(failure, say))
      return COULD_NOT_RUN
    }
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
