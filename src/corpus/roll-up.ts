// The whole against the sum of its units' reports, figure by figure, with the units that are missing named.
import type { Check, Finding } from '../model'
import { type Lang, type RuleSettings, whereIn, writePlaces } from '../reconcile'
import { total } from '../reconcile/interval'
import { judge } from '../reconcile/judge'
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
  leftOut: { name: string; reason: 'other-year' | 'other-form' | 'no-table' }[]
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
    const reason = unfit(open, unit)
    if (reason === null) added.push(unit)
    else leftOut.push({ name: calledBy(unit), reason })
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

function unfit(whole: OpenReport, unit: OpenReport): RollUpResult['leftOut'][number]['reason'] | null {
  const [a, b] = [whole.analysis.report.year, unit.analysis.report.year]
  if (a !== null && b !== null && a !== b) return 'other-year'
  const [own, others] = [whole.ledger.sets[0], unit.ledger.sets[0]]
  if (others === undefined) return 'no-table'
  return own !== undefined && own.form.id !== others.form.id ? 'other-form' : null
}

/** Every figure that the whole's own table prints. */
function rowsOf(whole: OpenReport, units: readonly OpenReport[]): RollUpRow[] {
  const set = whole.ledger.sets[0]
  if (set === undefined) return []
  return set.cells.map(({ indicator, column, value }) => {
    const values = units.map(u => u.ledger.sets[0]!.amount(indicator!, column) ?? null)
    const filled = values.filter(v => v !== null)
    return {
      ...{ indicator: indicator!, column, label: set.form.label(indicator!, column) },
      unit: set.form.row(indicator!)?.unit ?? '',
      stated: value,
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
