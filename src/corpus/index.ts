// Public entry `gouji/corpus`. Many reports: successive years of one issuer, a whole and its units, the rules for both, and
// what reviewers said of findings. Runs anywhere.
import { builtInRules, type RuleInfo } from '../reconcile'
import { withPage } from '../reconcile/rules/pages'
import { rollUpRules } from './roll-up'
import { yearRules } from './rules'

export type { Baseline, ReviewedFinding, ReviewState } from '../model'
export {
  type Draft,
  decide,
  draftOf,
  emptyBaseline,
  type Review,
  type Reviewed,
  recordDrafts,
  review,
  type Standing,
  unseen
} from './baseline'
export {
  type CompareYearsOptions,
  compareYears,
  type LeftOut,
  type YearComparison,
  type YearsResult
} from './compare-years'
export type { RepeatedSection, RepeatedSentence, Repetition } from './repeated-text'
export type { AnalysedReport } from './report'
export { type RollUpOptions, type RollUpResult, rollUp, rollUpRules } from './roll-up'
export type { RollUp, RollUpRow, RollUpRule } from './roll-up-rule'
export { yearRules } from './rules'
export type { YearPair, YearRule } from './years'

/** Every rule there is, on one report and on several, in the order of their families. */
export const ruleBook: readonly RuleInfo[] = [...builtInRules.map(withPage), ...yearRules, ...rollUpRules]
