// Reads the command line against the table of commands. Says what is wrong and what was probably meant; reads no files.
import { parseArgs } from 'node:util'
import { type Language, languages, type Messages } from '../present/messages'
import { type Command, commands, commonOptions, type Option } from './commands'
import { CannotRun } from './failure'
import { nearest } from './nearest'

export interface Arguments {
  /** Null for `gouji` alone, with `--help` or with `--version`. */
  command: Command | null
  operands: string[]
  options: Record<string, string | boolean | undefined>
}

/** The language of messages, wherever on the line it was asked for: errors in the arguments are told in it as well. */
export function languageOf(args: readonly string[]): Language {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const at = own.lastIndexOf('--lang')
  const asked =
    own.findLast(a => a.startsWith('--lang='))?.slice('--lang='.length) ?? (at < 0 ? undefined : own[at + 1])
  return languages.find(l => l === asked) ?? 'zh'
}

/**
 * @param args the command line without interpreter and script
 * @throws CannotRun naming the wrong argument and the nearest right one
 */
export function readArguments(args: readonly string[], say: Messages): Arguments {
  const { name, rest } = splitCommand(args)
  const command = name === null ? null : (commands.find(c => c.name === name) ?? null)
  if (name !== null && command === null) throw unknownCommand(name, say)

  const known = command?.options ?? commonOptions
  const { tokens } = parseArgs({
    args: rest.map(word => (LINE_OF_INPUT.test(word) ? ` ${word}` : word)),
    options: Object.fromEntries(
      known.map(o => [
        o.name,
        { type: o.value ? 'string' : 'boolean', ...(o.short ? { short: o.short } : {}) } as const
      ])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const operands: string[] = []
  const options: Record<string, string | boolean | undefined> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value.replace(/^ (?=-:)/, ''))
    if (token.kind === 'option') options[token.name] = optionValue(token, known, say)
  }
  checkValues(options, command, say)
  if (command === null && operands.length > 0) throw unknownCommand(operands[0]!, say)
  return { command, operands, options }
}

/** A line of standard input looks like an option; with a blank before it, it does not. */
const LINE_OF_INPUT = /^-:\d+$/

const TAKES_VALUE = new Set(
  commands.flatMap(c =>
    c.options.filter(o => o.value).flatMap(o => [`--${o.name}`, ...(o.short ? [`-${o.short}`] : [])])
  )
)

/** The command is the first word that is neither an option nor an option's value. */
function splitCommand(args: readonly string[]): { name: string | null; rest: string[] } {
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!
    if (TAKES_VALUE.has(word)) i++
    else if (word === '--') break
    else if (!word.startsWith('-')) return { name: word, rest: [...args.slice(0, i), ...args.slice(i + 1)] }
  }
  return { name: null, rest: [...args] }
}

interface OptionToken {
  name: string
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}

function optionValue(token: OptionToken, known: readonly Option[], say: Messages): string | boolean {
  const option = known.find(o => o.name === token.name)
  if (!option) throw unknownOption(token.rawName, known, say)
  if (!option.value) {
    if (token.value !== undefined) throw new CannotRun(say.cli.unexpectedValue(token.rawName), say.cli.seeHelp)
    return true
  }
  const isFlagLike =
    !token.inlineValue && token.value !== undefined && token.value.length > 1 && token.value.startsWith('-')
  if (token.value === undefined || token.value === '' || isFlagLike) {
    throw new CannotRun(say.cli.missingValue(token.rawName), say.cli.seeHelp)
  }
  return token.value
}

function checkValues(options: Arguments['options'], command: Command | null, say: Messages): void {
  const { lang, format } = options
  if (typeof lang === 'string' && !languages.some(l => l === lang)) {
    throw new CannotRun(say.cli.unknownLanguage(lang), suggestion(lang, languages, say))
  }
  if (command && typeof format === 'string' && !command.formats.includes(format)) {
    const known = command.formats.join(say.listComma)
    throw new CannotRun(say.cli.unknownFormat(format, known), suggestion(format, command.formats, say))
  }
}

function unknownCommand(name: string, say: Messages): CannotRun {
  const names = commands.map(c => c.name)
  const looksLikeFile = /[./\\]|^-$/.test(name)
  const meant = looksLikeFile ? `gouji check ${name}` : nearest(name, names)
  return new CannotRun(say.cli.unknownCommand(name), meant ? say.cli.didYouMean(meant) : say.cli.seeHelp)
}

function unknownOption(name: string, known: readonly Option[], say: Messages): CannotRun {
  const names = known.flatMap(o => [`--${o.name}`, ...(o.short ? [`-${o.short}`] : [])])
  return new CannotRun(say.cli.unknownOption(name), suggestion(name, names, say))
}

const suggestion = (word: string, known: readonly string[], say: Messages): string => {
  const meant = nearest(word, known)
  return meant ? say.cli.didYouMean(meant) : say.cli.seeHelp
}
