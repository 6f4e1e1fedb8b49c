// What a rule is, and what it answers. A rule is a record with its own metadata and examples; it turns a ledger into
// outcomes and knows nothing of ids, fingerprints or output formats.
import type { Cell, CellRef, CheckKind, Claim, Evidence, Severity, Verdict } from '../model'
import type { Ledger } from './ledger'

export type Lang = 'zh' | 'en'
export type Localised = Readonly<Record<Lang, string>>

export type Family =
  | 'table'
  | 'narrative'
  | 'arithmetic'
  | 'restatement'
  | 'across-years'
  | 'roll-up'
  | 'completeness'
  | 'damage'
  /** A user's. */
  | 'own'

/** A figure that a rule decides by and a user may set otherwise. */
export interface RuleOption {
  readonly default: number
  readonly min: number
  readonly max: number
  readonly says: Localised
}

/** Values of a rule's options by name; every option that the rule declares has one. */
export type OptionValues = Readonly<Record<string, number>>

/** What is needed to run a rule and to show what it found. */
export interface RuleHead {
  /** Letter of the family and a number: `N01`. */
  readonly id: string
  readonly family: Family
  /** Severity of a failed check's finding, unless the outcome says otherwise. */
  readonly severity: Severity
  readonly kind: CheckKind
  /** Figures that a user may set otherwise, by name. */
  readonly options?: Readonly<Record<string, RuleOption>>
}

/** What the rule book says of a rule: printed by `gouji rules`, in the docs, and in formats that carry a rule book. */
export interface RulePage {
  readonly title: Localised
  /** Version of the project that brought the rule. */
  readonly since: string
  /** The document or article that makes it a rule. */
  readonly source: Localised
  readonly looksAt: Localised
  /** How the rule decides where that is not plain: what it leaves open, and why. */
  readonly notes?: Localised
  /**
   * Two short reports: one that the rule alarms on, one like it that is right. Printed in the docs, run as tests. Rules
   * on several reports have them one after the other, separated by a line of equals signs.
   */
  readonly example: { readonly fails: string; readonly passes: string }
}

/** A rule with its page. */
export interface RuleInfo extends RuleHead, RulePage {}

/**
 * One rule on one report.
 *
 * `run` answers once for every place where the rule applies: `pass` and `fail` where it could be decided, `open` with
 * `why` where it could not. Where it does not apply it says nothing.
 */
export interface Rule extends RuleHead {
  run(ledger: Ledger, options: OptionValues): Iterable<Outcome>
}

/** What a person is told. Numbers and labels are in the message; nothing is left to look up. */
export interface Remark {
  /** Severity, where it is not the rule's own. */
  severity?: Severity
  message: Localised
  explanation: Localised
  evidence: Evidence[]
}

/** One answer of a rule. */
export interface Outcome {
  verdict: Verdict
  /** What the figures are about, in words that survive edits elsewhere: indicator ids, claim texts; never offsets. */
  about: string
  stated: number | null
  computed: number | null
  /** The stated or whole figure first. */
  claims: readonly Claim[]
  cells: readonly CellRef[]
  formula: string
  /** Why the verdict is what it is; null for a plain one. */
  why: Localised | null
  /** Only with `fail`, or with `open` where a person should look. */
  remark: Remark | null
  /** A defect of the document itself, with no relation between figures: a finding without a check. */
  unchecked?: boolean
}

/** A printed cell as evidence. */
export const cellEvidence = (cell: Cell): Evidence => ({ start: cell.start, end: cell.end, role: 'cell' })

export const claimEvidence = (claim: Claim, role: Evidence['role']): Evidence => ({
  start: claim.start,
  end: claim.end,
  role
})

/** What claims are about, for an outcome: the indicator of each, or its subject and words. */
export function aboutOf(claims: readonly Claim[]): string {
  let about = ''
  for (const c of claims) about += `/${c.indicator ?? `${c.subject ?? ''}${c.text}`}`
  return about.slice(1)
}

/** The answers of one check on one thing after the other, without those it does not apply to. */
export function answers<T>(things: readonly T[], check: (thing: T, at: number) => Outcome | null): Outcome[] {
  const found: Outcome[] = []
  for (let at = 0; at < things.length; at++) {
    const outcome = check(things[at]!, at)
    if (outcome !== null) found.push(outcome)
  }
  return found
}

/** An outcome as a sequence, empty where the rule does not apply. */
export const only = (outcome: Outcome | null): readonly Outcome[] => (outcome === null ? [] : [outcome])

/** A defect of the document itself: a finding with no relation between figures behind it. */
export const defect = (about: string, remark: Remark): Outcome => ({
  ...{ verdict: 'fail', about, stated: null, computed: null, claims: [], cells: [], formula: '', why: null },
  remark,
  unchecked: true
})
