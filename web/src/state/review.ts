// What a reviewer decided about findings: kept in this browser, saved to and loaded from the baseline file of `--baseline`.
import { effect, signal } from '@preact/signals'
import type { Baseline, Finding, ReviewedFinding, ReviewState } from '../../../src/model'
import type { OpenReport } from './reports'

export interface Review {
  state: ReviewState
  comment: string
}

const KEY = 'gouji.review'
const UNDECIDED: Review = { state: 'new', comment: '' }

/** A fingerprint says nothing of its report, so the same mistake of two departments is kept apart by file name. */
const keyOf = (report: string, fingerprint: string): string => `${report}#${fingerprint}`

function stored(): Record<string, Review> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, Review>) : {}
  } catch {
    return {}
  }
}

export const reviews = signal<Readonly<Record<string, Review>>>(stored())

export const reviewOf = (report: string, finding: Finding): Review =>
  reviews.value[keyOf(report, finding.fingerprint)] ?? UNDECIDED

export function decide(report: string, finding: Finding, change: Partial<Review>): void {
  reviews.value = {
    ...reviews.value,
    [keyOf(report, finding.fingerprint)]: { ...reviewOf(report, finding), ...change }
  }
}

/** Keeps every decision as it is made. Call once. */
export function keepReviews(): void {
  effect(() => {
    const text = JSON.stringify(reviews.value)
    try {
      localStorage.setItem(KEY, text)
    } catch {
      // nowhere to keep it; the baseline file can still be saved
    }
  })
}

/** Every finding of the open reports with what was decided about it. */
export function baselineOf(open: readonly OpenReport[]): Baseline {
  const findings: ReviewedFinding[] = []
  for (const report of open) {
    if (report.analysis === null) continue
    const { issuer, year } = report.analysis.report
    for (const f of report.analysis.findings) {
      const { state, comment } = reviewOf(report.name, f)
      const { fingerprint, rule, severity, message } = f
      findings.push({ report: report.name, issuer, year, fingerprint, rule, severity, message, state, comment })
    }
  }
  return { schema: 'gouji-baseline/1', findings }
}

/**
 * Takes the decisions of a baseline file; what the file does not name stays as it is.
 *
 * @returns how many findings were taken
 * @throws Error when the value is no baseline file
 */
export function loadBaseline(value: unknown): number {
  const file = value as Partial<Baseline> | null
  if (file?.schema !== 'gouji-baseline/1' || !Array.isArray(file.findings)) throw new Error('not a baseline file')
  const next = { ...reviews.value }
  for (const f of file.findings) next[keyOf(f.report, f.fingerprint)] = { state: f.state, comment: f.comment }
  reviews.value = next
  return file.findings.length
}
