// `gouji rules`: the rule book as a list, or one rule with its source and examples.
import { messagesIn } from '../present/messages'
import { builtInRules, type Rule } from '../reconcile'
import { CannotRun } from './failure'
import type { Invocation } from './invocation'
import { nearest } from './nearest'
import { deliver, viewOf } from './output'
import { NOTHING_FOUND } from './status'

export async function rules(invocation: Invocation): Promise<number> {
  const { operands, language, say } = invocation
  const { paint } = await viewOf(invocation)
  const { rule: text, severity } = messagesIn(language)

  const listed = (r: Rule): string =>
    `${paint('strong', r.id)}  ${r.title[language]}  ${paint('quiet', severity[r.severity])}`
  const explained = (r: Rule): string =>
    [
      listed(r),
      '',
      `${text.looksAt}${say.colon}${r.looksAt[language]}`,
      `${text.source}${say.colon}${r.source[language]}`,
      `${text.since}${say.colon}${r.since}`,
      '',
      paint('error', `✗ ${text.fails}`),
      indented(r.example.fails),
      '',
      paint('good', `✓ ${text.passes}`),
      indented(r.example.passes)
    ].join('\n')

  const blocks =
    operands.length === 0
      ? [builtInRules.map(listed).join('\n')]
      : operands.map(id => explained(ruleCalled(id, invocation)))
  await deliver(`${blocks.join('\n\n')}\n`, invocation, true)
  return NOTHING_FOUND
}

const indented = (text: string): string => text.replace(/^/gm, '  ')

function ruleCalled(id: string, { say }: Invocation): Rule {
  const found = builtInRules.find(r => r.id.toLowerCase() === id.toLowerCase())
  if (found) return found
  const meant = nearest(
    id,
    builtInRules.map(r => r.id)
  )
  throw new CannotRun(say.cli.unknownRule(id), meant ? say.cli.didYouMean(meant) : say.cli.seeRules)
}
