// The whole against the sum of its units' reports, figure by figure, with the units that are missing named.
import type { CellRef, Check, Finding } from '../model'
import { type Lang, type RuleSettings, whereIn, writePlaces } from '../reconcile'
import { total } from '../reconcile/interval'
import { judge } from '../reconcile/judge'
import { figureIn, formIn } from './figures'
import { type AnalysedReport, calledBy, type OpenReport, openReport } from './report'
import type { RollUp, RollUpRow, RollUpRule } from './roll-up-rule'
import { H01 } from './rules/H01'

export interface RollUpOptions {
  /** Language of messages; Chinese by default. */
  lang?: Lang
  /** Names of all units that should have reported; without them, those that the whole's prose gives figures of. */
  expected?: readonly string[]
  /** The units make up the whole, with nothing of its own beside them. */
  complete?: boolean
  rules?: readonly RollUpRule[]
  /** Rules by id: `off`, or the severity of their findings. */
  settings?: RuleSettings
}

export interface RollUpResult {
  whole: { name: string; year: number | null }
  /** Units that were added up, by name. */
  units: string[]
  rows: RollUpRow[]
  missing: string[]
  /** Reports that could not be added up, and why. */
  leftOut: { name: string; reason: 'other-year' | 'other-form' | 'no-table' | 'same-unit' }[]
  checks: Check[]
  findings: Finding[]
}

/**
 * Adds up the reports of a body's units and compares the sums with the body's own report. Spans of findings are offsets
 * of the whole's text.
 */
export function rollUp(
  whole: AnalysedReport,
  units: readonly AnalysedReport[],
  options: RollUpOptions = {}
): RollUpResult {
  const open = openReport(whole)
  const leftOut: RollUpResult['leftOut'] = []
  const added: OpenReport[] = []
  for (const report of units) {
    const unit = openReport(report)
    // A body that came with two drafts is called by their files.
    if ([open, ...added].some(other => isSameBody(other, unit))) leftOut.push({ name: unit.name, reason: 'same-unit' })
    else {
      const reason = unfit(open, unit)
      if (reason === null) added.push(unit)
      else leftOut.push({ name: calledBy(unit), reason })
    }
  }
  const input: RollUp = {
    whole: open,
    units: added,
    rows: rowsOf(open, added),
    missing: missingUnits(open, [...added, ...units], options.expected),
    complete: options.complete === true
  }
  const { checks, findings } = judge(
    options.rules ?? rollUpRules,
    (rule, values) => rule.run(input, values),
    options.lang ?? 'zh',
    options.settings
  )
  writePlaces(findings, whereIn([], whole.analysis.tables, options.lang ?? 'zh'))
  return {
    whole: { name: calledBy(open), year: open.analysis.report.year },
    units: added.map(calledBy),
    rows: [...input.rows],
    missing: [...input.missing],
    ...{ leftOut, checks, findings }
  }
}

/** The table of rules on a whole and its units. */
export const rollUpRules: readonly RollUpRule[] = [H01]

/** One report given twice, or two drafts of it. */
const isSameBody = (a: OpenReport, b: OpenReport): boolean =>
  a.text === b.text || (a.analysis.report.issuer !== null && a.analysis.report.issuer === b.analysis.report.issuer)

function unfit(whole: OpenReport, unit: OpenReport): RollUpResult['leftOut'][number]['reason'] | null {
  const [a, b] = [whole.analysis.report.year, unit.analysis.report.year]
  if (a !== null && b !== null && a !== b) return 'other-year'
  const [own, others] = [formIn(whole), formIn(unit)]
  if (unit.ledger.sets.length === 0 && unit.ledger.stated.size === 0) return 'no-table'
  return own !== null && own.id !== others?.id ? 'other-form' : null
}

/** Every figure that the whole's own table prints; without a table, those that its prose states. */
function rowsOf(whole: OpenReport, units: readonly OpenReport[]): RollUpRow[] {
  const form = formIn(whole)
  if (form === null) return []
  const set = whole.ledger.sets[0]
  const asked: readonly CellRef[] =
    set?.cells.map(({ indicator, column }) => ({ indicator: indicator!, column })) ??
    [...whole.ledger.stated.keys()].map(indicator => ({ indicator, column: form.columnOf(indicator) }))
  return asked.flatMap(({ indicator, column }) => {
    const stated = figureIn(whole, indicator, column)?.value ?? null
    // What a table leaves blank is shown as such; prose leaves nothing blank.
    if (set === undefined && stated === null) return []
    const values = units.map(u => figureIn(u, indicator, column)?.value ?? null)
    const filled = values.filter(v => v !== null)
    return {
      ...{ indicator, column, label: form.label(indicator, column), unit: form.row(indicator)?.unit ?? '', stated },
      sum: filled.length === 0 ? null : total(filled),
      units: values
    }
  })
}

/** Names that should be among the units' and are not. */
function missingUnits(
  whole: OpenReport,
  units: readonly AnalysedReport[],
  expected: readonly string[] | undefined
): string[] {
  const have = units.map(u => bare(calledBy(u)))
  const wanted = expected ?? namedUnits(whole)
  return [...new Set(wanted)].filter(name => !have.some(h => h.endsWith(bare(name)) || bare(name).endsWith(h)))
}

/** Departments and regions whose figures the whole's prose gives. */
const namedUnits = ({ analysis }: OpenReport): string[] =>
  analysis.claims.flatMap(c =>
    (c.scope.kind === 'department' || c.scope.kind === 'sub-region') &&
    c.scope.name !== null &&
    /.{2,}/.test(bare(c.scope.name))
      ? [c.scope.name]
      : []
  )

/** A name as departments of one place share it: 某县教育局 and 县教育局. */
const bare = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/^[省市县区]/, '')
    .replace(/(?:人民)?政府$/, '')
