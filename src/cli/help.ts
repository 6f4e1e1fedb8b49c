// Help texts, derived from the table of commands.
import type { Messages } from '../present/messages'
import { type Command, commands, commonOptions, type Option } from './commands'

/** Help of `gouji` itself, or of one command. */
export function helpText(command: Command | null, say: Messages): string {
  return command ? commandHelp(command, say) : programHelp(say)
}

function programHelp(say: Messages): string {
  const { cli } = say
  return page([
    [cli.tagline],
    [`${cli.usage}${say.colon}gouji ${cli.commandArgument} [${cli.optionsArgument}]`],
    [cli.commands, ...table(commands.map(c => [`${c.name} ${c.operands.usage}`, c.summary(say)]))],
    [cli.options, ...table(commonOptions.map(o => [flags(o, say), o.summary(say)]))],
    [cli.examples, ...commands.flatMap(c => c.examples.slice(0, 2)).map(e => `  ${e}`)],
    [cli.exitCodes, ...[cli.exit0, cli.exit1, cli.exit2].map(e => `  ${e}`)],
    [cli.helpOf]
  ])
}

function commandHelp(command: Command, say: Messages): string {
  const { cli } = say
  return page([
    [`gouji ${command.name}${say.colon}${command.summary(say)}`],
    [`${cli.usage}${say.colon}gouji ${command.name} ${command.operands.usage} [${cli.optionsArgument}]`],
    table([[command.operands.usage, command.operands.summary(say)]]),
    [cli.options, ...table(command.options.map(o => [flags(o, say), o.summary(say)]))],
    [cli.examples, ...command.examples.map(e => `  ${e}`)],
    [cli.exitCodes, ...[cli.exit0, cli.exit1, cli.exit2].map(e => `  ${e}`)]
  ])
}

const page = (blocks: readonly (readonly string[])[]): string => `${blocks.map(b => b.join('\n')).join('\n\n')}\n`

const flags = (option: Option, say: Messages): string =>
  `${option.short ? `-${option.short}, ` : '    '}--${option.name}${option.value ? ` ${option.value(say)}` : ''}`

/** Two columns. The catalogue's texts are ASCII and ideographs, so an ideograph is two columns and all else one. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = (text: string): number => text.replace(/[\u2e80-\uffef]/g, '··').length
  const left = Math.max(...rows.map(([name]) => width(name)))
  return rows.map(([name, summary]) => `  ${name}${' '.repeat(left - width(name) + 2)}${summary}`)
}
