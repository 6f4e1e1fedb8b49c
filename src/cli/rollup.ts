// `gouji rollup`: the whole's report against the sum of its units', figure by figure.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { rollUp, rollUpRules } from '../corpus'
import { jsonText } from '../present/json'
import type { View } from '../present/result'
import { type RolledUp, renderRollUp, renderRollUpMarkdown, rollUpCsv, rollUpWorkbook } from '../present/roll-up-view'
import { openBaseline } from './baseline'
import { isAlarm } from './check'
import { analysed, collect } from './collect'
import { CannotRun, failureOf } from './failure'
import type { Invocation } from './invocation'
import { deliver, formatIn, tell, viewOf } from './output'
import { COULD_NOT_RUN, FOUND, NOTHING_FOUND } from './status'

const FORMATS: Record<string, (rolled: RolledUp, view: View) => string | Uint8Array | Promise<string | Uint8Array>> = {
  text: renderRollUp,
  json: ({ rollUp: rolled, whole }) =>
    `${jsonText({ schema: 'gouji-rollup/1', ...rolled, findings: whole.analysis.findings }, 2)}\n`,
  csv: rollUpCsv,
  markdown: renderRollUpMarkdown,
  xlsx: rollUpWorkbook
}

/** @returns 0 nothing of severity error, 1 findings of severity error, 2 something could not be read */
export async function rollup(invocation: Invocation): Promise<number> {
  const { operands, options, settings, say, language, terminal } = invocation
  const [first, ...rest] = operands
  if (first === undefined || rest.length === 0) throw new CannotRun(say.rollUp.whichUnits, say.rollUp.whichUnitsRemedy)
  const whole = await collect([first], invocation)
  if (whole.results.length > 1) throw new CannotRun(say.rollUp.oneWhole, say.rollUp.whichUnitsRemedy, first)
  const own = whole.results[0]
  const units = await collect(rest, invocation)
  if (own === undefined) return COULD_NOT_RUN
  // `全县.docx 部门/` and `全县.docx *.docx` both are what people type.
  const others = units.results.filter(
    r => r.path === null || own.path === null || resolve(r.path) !== resolve(own.path)
  )
  if (others.length === 0) throw new CannotRun(say.rollUp.whichUnits, say.rollUp.whichUnitsRemedy)

  const rules = [...rollUpRules, ...settings.extraRollUpRules]
  const expected = await expectedUnits(invocation)
  const rolled = rollUp(
    analysed(own, say.stdin),
    others.map(r => analysed(r, say.stdin)),
    {
      ...{ lang: language, rules, settings: settings.settings, complete: options.complete === true },
      ...(expected === null ? {} : { expected })
    }
  )
  if (!rolled.rows.some(r => r.stated !== null && r.sum !== null)) {
    const reasons = rolled.leftOut.map(l => `${l.name}${say.colon}${say.rollUp.leftOut[l.reason]}`)
    const message = [say.rollUp.nothing, ...reasons].join(say.listEnd)
    tell({ subject: null, message, remedy: say.rollUp.nothingRemedy }, terminal, say)
    return COULD_NOT_RUN
  }
  const result = { ...own, analysis: { ...own.analysis, checks: rolled.checks, findings: rolled.findings } }
  const reviewing = await openBaseline(
    invocation,
    [result],
    rules.map(r => r.id)
  )
  const shown = { rollUp: rolled, whole: reviewing === null ? result : reviewing.of(result) }
  const format = formatIn(options, Object.keys(FORMATS))
  await deliver(await FORMATS[format]!(shown, await viewOf(invocation)), invocation, format === 'text')
  await reviewing?.keep()
  if (whole.failed || units.failed) return COULD_NOT_RUN
  if (options['exit-zero'] === true) return NOTHING_FOUND
  return shown.whole.analysis.findings.some(isAlarm) ? FOUND : NOTHING_FOUND
}

/** Names of the units that should have reported, one a line of the file of `--units`; null without one. */
async function expectedUnits({ options, say, language }: Invocation): Promise<string[] | null> {
  const file = options.units
  if (typeof file !== 'string') return null
  try {
    const text = await readFile(file, 'utf8')
    return text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== '')
  } catch (error) {
    const { message, remedy } = failureOf(error, file, say, language)
    throw new CannotRun(message, remedy, file)
  }
}
