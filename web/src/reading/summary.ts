// One line about one report, for the table of many. Pure; counted once a report.
import type { Analysis, Severity } from '../../../src/model'

export interface Summary {
  findings: Record<Severity, number>
  byRule: ReadonlyMap<string, number>
  claims: number
  pass: number
  fail: number
  open: number
}

const known = new WeakMap<Analysis, Summary>()

export function summaryOf(analysis: Analysis): Summary {
  let summary = known.get(analysis)
  if (summary === undefined) {
    summary = counted(analysis)
    known.set(analysis, summary)
  }
  return summary
}

function counted(analysis: Analysis): Summary {
  const findings = { error: 0, warning: 0, info: 0 }
  const byRule = new Map<string, number>()
  for (const { severity, rule } of analysis.findings) {
    findings[severity] += 1
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  }
  const verdicts = { pass: 0, fail: 0, open: 0 }
  for (const { verdict } of analysis.checks) verdicts[verdict] += 1
  return { findings, byRule, claims: analysis.claims.length, ...verdicts }
}
