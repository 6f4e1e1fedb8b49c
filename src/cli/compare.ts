// `gouji compare`: reports of successive years beside each other, in the order of the years they are about.
import { compareYears, type YearComparison, yearRules } from '../corpus'
import { comparedSheets } from '../present/compare-sheets'
import { type Compared, renderCompared, renderComparedMarkdown } from '../present/compare-view'
import { csvOf } from '../present/csv'
import { jsonText } from '../present/json'
import { messagesIn } from '../present/messages'
import type { Result, View } from '../present/result'
import { findingSheet } from '../present/sheets'
import { workbook } from '../present/xlsx'
import { openBaseline } from './baseline'
import { isAlarm } from './check'
import { analysed, collect } from './collect'
import type { Invocation } from './invocation'
import { deliver, formatIn, tell, viewOf } from './output'
import { COULD_NOT_RUN, FOUND, NOTHING_FOUND } from './status'

type Rendered = string | Uint8Array | Promise<string | Uint8Array>
type Years = ReturnType<typeof compareYears>

const FORMATS: Record<string, (compared: readonly Compared[], years: Years, view: View) => Rendered> = {
  text: (compared, { leftOut }, view) => renderCompared(compared, leftOut, view),
  json: (compared, { leftOut }) => {
    const comparisons = compared.map(({ comparison, after: { analysis } }) => ({
      ...comparison,
      findings: analysis.findings
    }))
    return `${jsonText({ schema: 'gouji-years/1', comparisons, leftOut }, 2)}\n`
  },
  csv: (compared, _, view) =>
    csvOf(findingSheet)(
      compared.map(c => c.after),
      view
    ),
  markdown: (compared, { leftOut }, view) => renderComparedMarkdown(compared, leftOut, view),
  xlsx: (compared, _, view) => workbook(comparedSheets(compared, messagesIn(view.language)))
}

/** @returns 0 nothing of severity error, 1 findings of severity error, 2 something could not be read or nothing could be compared */
export async function compare(invocation: Invocation): Promise<number> {
  const { operands, options, settings, say, language, terminal } = invocation
  const { results, failed } = await collect(operands, invocation)
  const rules = [...yearRules, ...settings.extraYearRules]
  const years = compareYears(
    results.map(r => analysed(r, say.stdin)),
    { lang: language, rules, settings: settings.settings }
  )
  if (years.comparisons.length === 0) {
    const reasons = years.leftOut.map(l => `${l.name}${say.colon}${say.years.leftOut[l.reason]}`)
    const message = [say.years.nothing, ...reasons].join(say.listEnd)
    tell({ subject: null, message, remedy: say.years.nothingRemedy }, terminal, say)
    return COULD_NOT_RUN
  }

  const later = years.comparisons.map(c => laterResult(c, results, say.stdin))
  const reviewing = await openBaseline(
    invocation,
    later,
    rules.map(r => r.id)
  )
  const compared = years.comparisons.map((comparison, i) => ({
    comparison,
    after: reviewing === null ? later[i]! : reviewing.of(later[i]!)
  }))
  const format = formatIn(options, Object.keys(FORMATS))
  const rendered = await FORMATS[format]!(compared, years, await viewOf(invocation))
  await deliver(rendered, invocation, format === 'text')
  await reviewing?.keep()
  if (failed) return COULD_NOT_RUN
  if (options['exit-zero'] === true) return NOTHING_FOUND
  return compared.some(c => c.after.analysis.findings.some(isAlarm)) ? FOUND : NOTHING_FOUND
}

/** The later report with what the rules across years found in it. */
function laterResult({ after, checks, findings }: YearComparison, results: readonly Result[], stdin: string): Result {
  const result = results.find(r => (r.path ?? stdin) === after.name)!
  return { ...result, analysis: { ...result.analysis, checks, findings } }
}
