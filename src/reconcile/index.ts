// Reconciliation: facts of one report in, checks and findings out. The rules are a table; this file only runs them.
import type { Facts, FormId } from '../model'
import { type Judgement, judge, type RuleSettings } from './judge'
import { openLedger } from './ledger'
import type { Lang, Rule } from './rule'
import { builtInRules } from './rules'

export type { Judgement, RuleSetting, RuleSettings } from './judge'
export type { Ledger } from './ledger'
export type {
  Family,
  Lang,
  Localised,
  OptionValues,
  Outcome,
  Remark,
  Rule,
  RuleHead,
  RuleInfo,
  RuleOption,
  RulePage
} from './rule'
export { builtInRules } from './rules'
export { type WhereIs, whereIn, writePlaces } from './where'

export interface ReconcileOptions {
  /** Language of messages; Chinese by default. */
  lang?: Lang
  /** The rules to run, in this order; the built-in table by default. Add to it with `[...builtInRules, mine]`. */
  rules?: readonly Rule[]
  /** Rules by id: `off`, the severity of their findings, or both severity and options. Ids that no rule has are ignored. */
  settings?: RuleSettings
  /** Percentage points by which a stated rate may differ from its counts and stay open instead of failing; 0 by default. */
  tolerance?: number
  /** The form that reports of a year follow, where it is another than the documents prescribe: `{ 2021: 'format-2019' }`. */
  forms?: Readonly<Record<number, FormId>>
}

/**
 * Runs every rule over the facts of one report.
 *
 * @param facts claims, tables and outline with spans in the document's text
 * @returns checks in the order of the rules, and the findings that a person should read
 */
export function reconcile(facts: Facts, options: ReconcileOptions = {}): Judgement {
  const ledger = openLedger(facts, options.tolerance ?? 0, options.forms)
  const { rules = builtInRules, lang = 'zh', settings } = options
  return judge(rules, (rule, values) => rule.run(ledger, values), lang, settings)
}
