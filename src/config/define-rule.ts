// A user's rule, written with as little as it needs, as a rule of the book. What is left out is filled in; nothing is checked.
import type { RollUp, RollUpRule } from '../corpus/roll-up-rule'
import type { YearPair, YearRule } from '../corpus/years'
import type { CellRef, CheckKind, Claim, Evidence, Severity, Verdict } from '../model'
import type { Family, Ledger, Localised, OptionValues, Outcome, Rule, RuleOption } from '../reconcile'

/** Text in both languages, or one text for both. */
export type Words = string | Localised

/** One answer of a user's rule. Without figures and formula it is a defect of the document, with them a check. */
export interface OutcomeSketch {
  /** What the person is told; a check that agrees needs none. */
  message?: Words
  /** What to look at and what to do. */
  explanation?: Words
  evidence?: readonly Evidence[]
  severity?: Severity
  /** `fail` unless said otherwise. */
  verdict?: Verdict
  /** What it is about, in words that survive edits elsewhere; the message without its figures unless given. */
  about?: string
  stated?: number | null
  computed?: number | null
  claims?: readonly Claim[]
  cells?: readonly CellRef[]
  formula?: string
  /** Why it is open. */
  why?: Words
}

/** Families of rules on one report. */
export type OneReport = Exclude<Family, 'across-years' | 'roll-up'>

export interface RuleSketch<Input = Ledger, In extends Family = Family> {
  /** Letters, digits and `-`, other than those of the built-in rules. */
  id: string
  title: Words
  /** `warning` unless said otherwise. */
  severity?: Severity
  /** `across-years` and `roll-up` rules get two years' reports, and a whole with its units; all others one report. */
  family?: In
  kind?: CheckKind
  since?: string
  /** The document or article that makes it a rule. */
  source?: Words
  looksAt?: Words
  notes?: Words
  options?: Readonly<Record<string, RuleOption>>
  example?: { fails: string; passes: string }
  run(input: Input, options: OptionValues): Iterable<OutcomeSketch>
}

export type AnyRuleSketch =
  | RuleSketch<Ledger, OneReport>
  | (RuleSketch<YearPair, 'across-years'> & { family: 'across-years' })
  | (RuleSketch<RollUp, 'roll-up'> & { family: 'roll-up' })

/** A rule of the book, of any family. */
export type AnyRule = Rule | YearRule | RollUpRule

/**
 * Makes a rule of a sketch. Put it into `rules` of `analyze`, `compareYears` or `rollUp` by its family, or export it from a
 * module that `extraRules` of the config names.
 */
export function defineRule(sketch: RuleSketch<YearPair, 'across-years'> & { family: 'across-years' }): YearRule
export function defineRule(sketch: RuleSketch<RollUp, 'roll-up'> & { family: 'roll-up' }): RollUpRule
export function defineRule(sketch: RuleSketch<Ledger, OneReport>): Rule
export function defineRule(sketch: AnyRuleSketch): Rule | YearRule | RollUpRule
export function defineRule(sketch: AnyRuleSketch): unknown {
  const title = both(sketch.title)
  const family = sketch.family ?? 'own'
  return {
    id: sketch.id,
    title,
    family,
    severity: sketch.severity ?? 'warning',
    kind: sketch.kind ?? KINDS[family],
    since: sketch.since ?? '',
    source: both(sketch.source ?? ''),
    looksAt: both(sketch.looksAt ?? title),
    ...(sketch.notes === undefined ? {} : { notes: both(sketch.notes) }),
    ...(sketch.options === undefined ? {} : { options: sketch.options }),
    example: sketch.example ?? { fails: '', passes: '' },
    *run(input: never, options: OptionValues): Iterable<Outcome> {
      for (const outcome of sketch.run(input, options)) yield outcomeOf(outcome)
    }
  }
}

const KINDS: Record<Family, CheckKind> = {
  table: 'table-identity',
  narrative: 'narrative-table',
  arithmetic: 'sum',
  restatement: 'restatement',
  'across-years': 'across-years',
  'roll-up': 'roll-up',
  completeness: 'completeness',
  damage: 'damage',
  own: 'completeness'
}

function outcomeOf(sketch: OutcomeSketch | Outcome): Outcome {
  if ('remark' in sketch) return sketch
  const { verdict = 'fail', stated = null, computed = null, formula = '', message, severity } = sketch
  const said = message === undefined ? null : both(message)
  const isCheck = stated !== null || computed !== null || formula !== ''
  return {
    verdict,
    about: sketch.about ?? (said?.zh ?? formula).replace(/\d+(?:\.\d+)?/g, '0'),
    stated,
    computed,
    claims: sketch.claims ?? [],
    cells: sketch.cells ?? [],
    formula,
    why: sketch.why === undefined ? null : both(sketch.why),
    remark:
      said === null
        ? null
        : {
            ...(severity === undefined ? {} : { severity }),
            message: said,
            explanation: both(sketch.explanation ?? ''),
            evidence: [...(sketch.evidence ?? [])]
          },
    ...(isCheck ? {} : { unchecked: true })
  }
}

const both = (words: Words): Localised => (typeof words === 'string' ? { zh: words, en: words } : words)
