// Reports of successive years side by side: what was carried over, what grew, what was copied, what came back.
import type { Check, Finding } from '../model'
import { type Lang, type RuleSettings, whereIn, writePlaces } from '../reconcile'
import { judge } from '../reconcile/judge'
import { issuerKey } from './issuer-key'
import { type Repetition, repeatedText } from './repeated-text'
import { type AnalysedReport, calledBy, type OpenReport, openReport } from './report'
import { yearRules } from './rules'
import type { YearPair, YearRule } from './years'

export interface CompareYearsOptions {
  /** Language of messages; Chinese by default. */
  lang?: Lang
  /** The rules to run; the built-in table by default. */
  rules?: readonly YearRule[]
  /** Rules by id: `off`, or the severity of their findings. */
  settings?: RuleSettings
  /** Reports of other issuers, any years: what a jump is compared with. */
  peers?: readonly AnalysedReport[]
}

/** Two successive reports compared. Spans of findings are offsets of the later report's text. */
export interface YearComparison {
  issuer: string
  before: { name: string; year: number }
  after: { name: string; year: number }
  checks: Check[]
  findings: Finding[]
  repetition: Repetition
}

/** Reports that could not be compared, and why. */
export interface LeftOut {
  name: string
  reason: 'no-year' | 'same-year' | 'no-neighbour'
}

export interface YearsResult {
  comparisons: YearComparison[]
  leftOut: LeftOut[]
}

/**
 * Compares reports of one or more issuers across years. Reports are grouped by issuer (those that name none
 * are taken for one), put in order, and every two of successive years are compared; the order given does not matter.
 *
 * @param reports analysed reports with their texts
 */
export function compareYears(reports: readonly AnalysedReport[], options: CompareYearsOptions = {}): YearsResult {
  const result: YearsResult = { comparisons: [], leftOut: [] }
  const open = reports.map(openReport)
  const peers = successive((options.peers ?? []).map(openReport), [])
  for (const pair of successive(open, result.leftOut)) {
    const { before, after } = pair
    const repetition = repeatedText(before, after)
    const years = { before: before.analysis.report.year!, after: after.analysis.report.year! }
    const input: YearPair = {
      ...{ before, after, repetition },
      peers: [...peers, ...successive(open, [])].filter(
        p =>
          p.after.analysis.report.year === years.after &&
          p.after.analysis.report.form === after.analysis.report.form &&
          calledBy(p.after) !== calledBy(after)
      )
    }
    const { checks, findings } = judge(
      options.rules ?? yearRules,
      (rule, values) => rule.run(input, values),
      options.lang ?? 'zh',
      options.settings
    )
    writePlaces(findings, whereIn([], after.analysis.tables, options.lang ?? 'zh'))
    result.comparisons.push({
      issuer: calledBy(after),
      before: { name: before.name, year: years.before },
      after: { name: after.name, year: years.after },
      ...{ checks, findings, repetition }
    })
  }
  return result
}

/** Two reports of one issuer for successive years. */
interface Successive {
  before: OpenReport
  after: OpenReport
}

function successive(reports: readonly OpenReport[], leftOut: LeftOut[]): Successive[] {
  const byIssuer = new Map<string, Map<number, OpenReport>>()
  for (const report of reports) {
    const { year } = report.analysis.report
    if (year === null) {
      leftOut.push({ name: report.name, reason: 'no-year' })
      continue
    }
    const issuer = issuerKey(report.analysis.report.issuer ?? '')
    const years = byIssuer.get(issuer) ?? new Map<number, OpenReport>()
    byIssuer.set(issuer, years)
    if (years.has(year)) leftOut.push({ name: report.name, reason: 'same-year' })
    else years.set(year, report)
  }
  const pairs: Successive[] = []
  for (const years of byIssuer.values()) {
    for (const [year, after] of [...years].sort(([a], [b]) => a - b)) {
      const before = years.get(year - 1)
      if (before !== undefined) pairs.push({ before, after })
      else if (!years.has(year + 1)) leftOut.push({ name: after.name, reason: 'no-neighbour' })
    }
  }
  return pairs
}
