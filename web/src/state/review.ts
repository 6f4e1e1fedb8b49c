// What a reviewer decided about findings: kept in this browser as the baseline that `--baseline` reads and writes, saved to and
// loaded from its file. What becomes of findings that are gone is src/corpus/baseline.ts.
import { computed, effect, signal } from '@preact/signals'
import { draftOf, recordDrafts } from '../../../src/corpus/baseline'
import { issuerKey } from '../../../src/corpus/issuer-key'
import type { Baseline, Finding, ReviewedFinding, ReviewState } from '../../../src/model'
import type { LoadedReport, ReadyReport } from './reports'

export interface Review {
  state: ReviewState
  comment: string
}

const KEY = 'gouji.baseline'
const UNDECIDED: Review = { state: 'new', comment: '' }

function stored(): readonly ReviewedFinding[] {
  try {
    return entriesOf(JSON.parse(localStorage.getItem(KEY) ?? 'null')) ?? []
  } catch {
    return []
  }
}

const STATES: readonly unknown[] = ['new', 'confirmed', 'dismissed', 'fixed'] satisfies ReviewState[]

/** The entries of a baseline, those left out that are none; null when it is no baseline. */
function entriesOf(value: unknown): ReviewedFinding[] | null {
  const file = value as Partial<Baseline> | null
  if (file?.schema !== 'gouji-baseline/1' || !Array.isArray(file.findings)) return null
  return file.findings.filter(
    e =>
      STATES.includes(e?.state) &&
      [e.report, e.fingerprint, e.rule, e.message, e.comment].every(x => typeof x === 'string')
  )
}

const entries = signal<readonly ReviewedFinding[]>(stored())

/** A fingerprint says nothing of its report: issuer and year tell whose it is, the file's name where they are not known. */
function keyOf(name: string, issuer: string | null, year: number | null, fingerprint: string): string {
  const whose = issuer === null || year === null ? `file ${name}` : `${issuerKey(issuer)} ${year}`
  return `${whose}#${fingerprint}`
}

const keyOfEntry = (e: ReviewedFinding): string => keyOf(e.report, e.issuer ?? null, e.year ?? null, e.fingerprint)
const byKey = computed(() => new Map(entries.value.map(e => [keyOfEntry(e), e])))

function entryOf({ name, digest }: ReadyReport, { fingerprint }: Finding): ReviewedFinding | undefined {
  return (
    byKey.value.get(keyOf(name, digest.issuer, digest.year, fingerprint)) ??
    byKey.value.get(keyOf(name, null, null, fingerprint))
  )
}

export function reviewOf(report: ReadyReport, finding: Finding): Review {
  const entry = entryOf(report, finding)
  if (entry === undefined) return UNDECIDED
  // One that was put right and is there again is looked at again.
  return { state: entry.state === 'fixed' ? 'new' : entry.state, comment: entry.comment }
}

export function decide(report: ReadyReport, finding: Finding, change: Partial<Review>): void {
  const { fingerprint, rule, severity, message } = finding
  const { issuer, year } = report.digest
  const known = entryOf(report, finding)
  const decided = { report: report.name, issuer, year, fingerprint, rule, severity, message }
  const entry: ReviewedFinding = { ...decided, ...reviewOf(report, finding), ...change }
  entries.value = known ? entries.value.map(e => (e === known ? entry : e)) : [...entries.value, entry]
}

/** Keeps every decision as it is made. Call once. */
export function keepReviews(): void {
  effect(() => {
    const baseline: Baseline = { schema: 'gouji-baseline/1', findings: [...entries.value] }
    try {
      localStorage.setItem(KEY, JSON.stringify(baseline))
    } catch {
      // nowhere to keep it; the baseline file can still be saved
    }
  })
}

/** The baseline after these drafts: what they hold, with what was decided, and what other reports are known to hold. */
export const baselineOf = (open: readonly LoadedReport[]): Baseline =>
  recordDrafts(
    { schema: 'gouji-baseline/1', findings: [...entries.value] },
    open.map(r => draftOf(r.name, r.analysis, r.analysis.findings))
  )

/**
 * Takes the decisions of a baseline file; what the file does not name stays as it is.
 *
 * @returns how many findings were taken
 * @throws Error when the value is no baseline file
 */
export function loadBaseline(value: unknown): number {
  const loaded = entriesOf(value)
  if (loaded === null) throw new Error('not a baseline file')
  const taken = new Set(loaded.map(keyOfEntry))
  entries.value = [...entries.value.filter(e => !taken.has(keyOfEntry(e))), ...loaded]
  return loaded.length
}

/** Takes the decisions that came inside the page. What was decided in this browser since stays as it is. */
export function addDecisions(value: unknown): void {
  const known = byKey.value
  entries.value = [...entries.value, ...(entriesOf(value) ?? []).filter(e => !known.has(keyOfEntry(e)))]
}
