// What the view of many reports knows of one: counted once, small enough to hold for thousands whose results stay in their
// file. Pure; crosses from the worker to the page, so it holds nothing but plain values and maps.
import type { Analysis, CategoryId, FormId, Severity } from '../../../src/model'

export interface Digest {
  title: string | null
  issuer: string | null
  year: number | null
  form: FormId | null
  findings: Record<Severity, number>
  byRule: ReadonlyMap<string, number>
  /** Problem statements of each category. */
  problems: ReadonlyMap<CategoryId, number>
  claims: number
  pass: number
  fail: number
  open: number
}

const known = new WeakMap<Analysis, Digest>()

export function digestOf(analysis: Analysis): Digest {
  let digest = known.get(analysis)
  if (digest === undefined) {
    digest = counted(analysis)
    known.set(analysis, digest)
  }
  return digest
}

function counted(analysis: Analysis): Digest {
  const { title, issuer, year, form } = analysis.report
  const findings = { error: 0, warning: 0, info: 0 }
  const byRule = new Map<string, number>()
  for (const { severity, rule } of analysis.findings) {
    findings[severity] += 1
    count(byRule, rule)
  }
  const problems = new Map<CategoryId, number>()
  for (const { categories } of analysis.problems) for (const { id } of categories) count(problems, id)
  const verdicts = { pass: 0, fail: 0, open: 0 }
  for (const { verdict } of analysis.checks) verdicts[verdict] += 1
  return { title, issuer, year, form, findings, byRule, problems, claims: analysis.claims.length, ...verdicts }
}

const count = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)
