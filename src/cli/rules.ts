// `gouji rules`: the rule book as a list, or one rule with its source, options and examples. A user's own rules stand with it.
import { ruleBook } from '../corpus'
import { messagesIn } from '../present/messages'
import type { RuleInfo } from '../reconcile'
import { CannotRun } from './failure'
import type { Invocation } from './invocation'
import { nearest } from './nearest'
import { deliver, viewOf } from './output'
import { NOTHING_FOUND } from './status'

export async function rules(invocation: Invocation): Promise<number> {
  const { operands, language, say, settings } = invocation
  const { paint } = await viewOf(invocation)
  const { rule: text, severity } = messagesIn(language)
  const { extraRules, extraYearRules, extraRollUpRules } = settings
  const book: readonly RuleInfo[] = [...ruleBook, ...extraRules, ...extraYearRules, ...extraRollUpRules]
  const widest = Math.max(...book.map(r => r.id.length))

  /** The severity that the config sets stands for the rule's own. */
  const weight = (r: RuleInfo): string => {
    const set = settings.settings[r.id]
    if (set === 'off') return text.off
    return severity[(typeof set === 'object' ? set.severity : set) ?? r.severity]
  }
  const listed = (r: RuleInfo): string =>
    `${paint('strong', r.id.padEnd(widest))}  ${r.title[language]}  ${paint('quiet', weight(r))}`
  const families = [...new Set(book.map(r => r.family))]
  const list = (): string =>
    families
      .map(f =>
        [paint('quiet', text.family[f]), ...book.filter(r => r.family === f).map(r => `  ${listed(r)}`)].join('\n')
      )
      .join('\n\n')

  const explained = (r: RuleInfo): string =>
    [
      listed(r),
      '',
      ...[
        [text.looksAt, r.looksAt[language]],
        [text.source, r.source[language]],
        [text.since, r.since],
        [text.notes, r.notes?.[language] ?? '']
      ].flatMap(([name, words]) => (words === '' ? [] : [`${name}${say.colon}${words}`])),
      ...optionLines(r),
      ...example('error', `✗ ${text.fails}`, r.example.fails),
      ...example('good', `✓ ${text.passes}`, r.example.passes)
    ].join('\n')

  const optionLines = ({ options }: RuleInfo): string[] =>
    options === undefined
      ? []
      : [
          `${text.options}${say.colon}`,
          ...Object.entries(options).map(
            ([name, o]) => `  ${paint('strong', name)}  ${o.says[language]}  ${paint('quiet', text.range(o))}`
          )
        ]
  const example = (tone: 'error' | 'good', name: string, report: string): string[] =>
    report === '' ? [] : ['', paint(tone, name), report.replace(/^/gm, '  ')]

  const blocks = operands.length === 0 ? [list()] : operands.map(id => explained(ruleCalled(id, book, invocation)))
  await deliver(`${blocks.join('\n\n')}\n`, invocation, true)
  return NOTHING_FOUND
}

function ruleCalled(id: string, book: readonly RuleInfo[], { say }: Invocation): RuleInfo {
  const found = book.find(r => r.id.toLowerCase() === id.toLowerCase())
  if (found) return found
  const meant = nearest(
    id,
    book.map(r => r.id)
  )
  throw new CannotRun(say.cli.unknownRule(id), meant ? say.cli.didYouMean(meant) : say.cli.seeRules)
}
