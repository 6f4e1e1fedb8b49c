// What reviewers have said of findings, kept by fingerprint from one draft to the next: the next draft shows what is new,
// changed or came back, and tells what was put right. Pure; reading and writing the file is for the caller.
import type { Analysis, Baseline, Finding, ReviewedFinding, ReviewState } from '../model'
import { issuerKey } from './issuer-key'

/** The findings of one report, as a baseline takes them. */
export interface Draft {
  /** Name of the report's file. */
  name: string
  issuer: string | null
  year: number | null
  findings: readonly Finding[]
  /** Ids of the rules that were run; what others found before is neither fixed nor known. All rules when left out. */
  rules?: readonly string[]
}

/**
 * `new` no earlier draft had it; `changed` an earlier draft had it with other figures; `returned` it was fixed once; `known` an
 * earlier draft had it.
 */
export type Standing = 'new' | 'changed' | 'returned' | 'known'

/** One finding beside what is known of it. */
export interface Reviewed {
  finding: Finding
  standing: Standing
  state: ReviewState
  comment: string
  /** What it said before it changed. */
  before: string | null
}

export interface Review {
  findings: Reviewed[]
  /** Entries of this report that the draft does not show any more, those that changed left out. */
  fixed: ReviewedFinding[]
}

export const emptyBaseline = (): Baseline => ({ schema: 'gouji-baseline/1', findings: [] })

/** A report as a baseline takes it. */
export const draftOf = (
  name: string,
  { report }: Pick<Analysis, 'report'>,
  findings: readonly Finding[],
  rules?: readonly string[]
): Draft => ({
  ...{ name, issuer: report.issuer, year: report.year, findings },
  ...(rules === undefined ? {} : { rules })
})

/** Puts a draft's findings beside what reviewers said of them. */
export function review(baseline: Baseline, draft: Draft): Review {
  const entries = entriesOf(baseline, draft)
  const known = new Map(entries.map(e => [e.fingerprint, e]))
  const present = new Set(draft.findings.map(f => f.fingerprint))
  const gone = entries.filter(e => !present.has(e.fingerprint) && e.state !== 'fixed')
  const findings = draft.findings.map((finding): Reviewed => {
    const entry = known.get(finding.fingerprint)
    if (entry !== undefined) {
      const returned = entry.state === 'fixed'
      const state = returned ? 'new' : entry.state
      return { finding, standing: returned ? 'returned' : 'known', state, comment: entry.comment, before: null }
    }
    const at = gone.findIndex(e => e.rule === finding.rule && isSameButFigures(e.message, finding.message))
    if (at < 0) return { finding, standing: 'new', state: 'new', comment: '', before: null }
    const [changed] = gone.splice(at, 1)
    return { finding, standing: 'changed', state: 'new', comment: changed!.comment, before: changed!.message }
  })
  return { findings, fixed: gone }
}

/** What a person should look at: all that no earlier draft had as it is. */
export const unseen = ({ findings }: Review): Reviewed[] => findings.filter(f => f.standing !== 'known')

/**
 * The baseline after a draft: findings it does not know come in as `new`, those that returned as `new` with their
 * comment, those that are gone become `fixed`; what reviewers said stays. Other reports' entries are left alone.
 *
 * @returns a new baseline, entries in the order of reports and findings first seen
 */
export function recordDrafts(baseline: Baseline, drafts: readonly Draft[]): Baseline {
  let findings = baseline.findings
  for (const draft of drafts) {
    const now = review({ schema: 'gouji-baseline/1', findings }, draft)
    const seen = new Map(now.findings.map(r => [r.finding.fingerprint, r]))
    const own = new Set(entriesOf({ schema: 'gouji-baseline/1', findings }, draft))
    const kept = findings.map(entry => {
      if (!own.has(entry)) return entry
      const reviewed = seen.get(entry.fingerprint)
      if (reviewed === undefined) return { ...entry, state: 'fixed' as const }
      seen.delete(entry.fingerprint)
      return entryOf(draft, reviewed)
    })
    findings = [...kept, ...[...seen.values()].map(r => entryOf(draft, r))]
  }
  return { schema: 'gouji-baseline/1', findings }
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
  const findings = baseline.findings.map(e => {
    if (e.report !== report || e.fingerprint !== fingerprint) return e
    found = true
    return { ...e, state, comment }
  })
  if (!found) throw new RangeError(`baseline: ${report} has no finding ${fingerprint}`)
  return { schema: 'gouji-baseline/1', findings }
}

function entryOf({ name, issuer, year }: Draft, { finding, state, comment }: Reviewed): ReviewedFinding {
  const { fingerprint, rule, severity, message } = finding
  return { report: name, issuer, year, fingerprint, rule, severity, message, state, comment }
}

const entriesOf = (baseline: Baseline, draft: Draft): ReviewedFinding[] =>
  baseline.findings.filter(e => (draft.rules?.includes(e.rule) ?? true) && isOf(e, draft))

/** Issuer and year decide where both sides have them; else the name of the file does. */
function isOf(entry: ReviewedFinding, { name, issuer, year }: Draft): boolean {
  const [entryIssuer, entryYear] = [entry.issuer ?? null, entry.year ?? null]
  if (entryIssuer === null || entryYear === null || issuer === null || year === null) return entry.report === name
  return entryYear === year && issuerKey(entryIssuer) === issuerKey(issuer)
}

const isSameButFigures = (a: string, b: string): boolean => withoutFigures(a) === withoutFigures(b)

const withoutFigures = (message: string): string => message.replace(/\d+(?:\.\d+)?/g, '0')
