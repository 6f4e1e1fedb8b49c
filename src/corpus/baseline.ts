// What reviewers have said of findings, kept by fingerprint from one draft to the next: the next draft shows what is new
// or came back, and tells what was put right. Pure; reading and writing the file is for the caller.
import type { Finding } from '../model'

/** `new` nobody has looked yet, `confirmed` it is an error, `dismissed` it is none, `fixed` gone from the latest draft. */
export type ReviewState = 'new' | 'confirmed' | 'dismissed' | 'fixed'

/** One finding as reviewed. */
export interface ReviewEntry {
  /** Which report it is of: issuer and year, so that a draft may change its file name. */
  report: string
  fingerprint: string
  rule: string
  state: ReviewState
  /** What the reviewer wrote; empty for nothing. */
  comment: string
  /** The message at the time, for people who read the file. */
  message: string
}

export interface Baseline {
  schema: 'gouji-baseline/1'
  entries: ReviewEntry[]
}

/** The findings of one report, as a baseline takes them. */
export interface Draft {
  report: string
  findings: readonly Finding[]
}

/** One finding beside what is known of it. */
export interface ReviewedFinding {
  finding: Finding
  /** `returned`: it was fixed once. */
  state: ReviewState | 'returned'
  comment: string
}

export interface Review {
  findings: ReviewedFinding[]
  /** Entries of this report that the draft does not show any more. */
  fixed: ReviewEntry[]
}

export const emptyBaseline = (): Baseline => ({ schema: 'gouji-baseline/1', entries: [] })

/** The key of a report in a baseline: who issued it and for which year, or its name where it says neither. */
export const reportKey = (report: { issuer: string | null; year: number | null }, name: string): string =>
  report.issuer === null && report.year === null ? name : `${report.issuer ?? name}/${report.year ?? ''}`

/** Puts a draft's findings beside what reviewers said of them. */
export function review(baseline: Baseline, draft: Draft): Review {
  const known = entriesOf(baseline, draft.report)
  const findings = draft.findings.map((finding): ReviewedFinding => {
    const entry = known.get(finding.fingerprint)
    if (entry === undefined) return { finding, state: 'new', comment: '' }
    return { finding, state: entry.state === 'fixed' ? 'returned' : entry.state, comment: entry.comment }
  })
  const seen = new Set(draft.findings.map(f => f.fingerprint))
  const fixed = [...known.values()].filter(e => !seen.has(e.fingerprint))
  return { findings, fixed }
}

/** What a person should look at: everything but what was dismissed or confirmed before. */
export const unreviewed = ({ findings }: Review): ReviewedFinding[] =>
  findings.filter(f => f.state === 'new' || f.state === 'returned')

/**
 * The baseline after a draft: findings it does not know come in as `new`, those that returned as `new` with their
 * comment, those that are gone become `fixed`; what reviewers said stays. Other reports' entries are left alone.
 *
 * @returns a new baseline, entries in the order of reports and findings first seen
 */
export function recordDrafts(baseline: Baseline, drafts: readonly Draft[]): Baseline {
  const entries = baseline.entries.map(e => ({ ...e }))
  for (const draft of drafts) {
    const own = new Map(entries.filter(e => e.report === draft.report).map(e => [e.fingerprint, e]))
    const seen = new Set<string>()
    for (const { fingerprint, rule, message } of draft.findings) {
      seen.add(fingerprint)
      const entry = own.get(fingerprint)
      if (entry === undefined) {
        const added: ReviewEntry = { report: draft.report, fingerprint, rule, state: 'new', comment: '', message }
        entries.push(added)
        own.set(fingerprint, added)
      } else {
        if (entry.state === 'fixed') entry.state = 'new'
        entry.message = message
      }
    }
    for (const entry of own.values()) if (!seen.has(entry.fingerprint)) entry.state = 'fixed'
  }
  return { schema: 'gouji-baseline/1', entries }
}

/** Sets what a reviewer says of one finding. @throws RangeError when the baseline has no such entry */
export function decide(
  baseline: Baseline,
  report: string,
  fingerprint: string,
  state: ReviewState,
  comment: string
): Baseline {
  let found = false
  const entries = baseline.entries.map(e => {
    if (e.report !== report || e.fingerprint !== fingerprint) return e
    found = true
    return { ...e, state, comment }
  })
  if (!found) throw new RangeError(`baseline: ${report} has no finding ${fingerprint}`)
  return { schema: 'gouji-baseline/1', entries }
}

const entriesOf = (baseline: Baseline, report: string): Map<string, ReviewEntry> =>
  new Map(baseline.entries.filter(e => e.report === report).map(e => [e.fingerprint, e]))
