// What a rule across years is: it takes the reports of one issuer for two successive years.
import type { OptionValues, Outcome, RuleInfo } from '../reconcile'
import type { Repetition } from './repeated-text'
import type { OpenReport } from './report'

/** Reports of one issuer for two successive years. Spans in outcomes are offsets of the later report's text. */
export interface YearPair {
  before: OpenReport
  after: OpenReport
  /** What the later text repeats of the earlier one. */
  repetition: Repetition
  /** Pairs of other issuers for the same two years, for comparison; may be empty. */
  peers: readonly { before: OpenReport; after: OpenReport }[]
}

export interface YearRule extends RuleInfo {
  run(pair: YearPair, options: OptionValues): Iterable<Outcome>
}
