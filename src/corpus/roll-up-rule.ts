// What a rule on a whole and its units looks at. The adding up is done in `roll-up.ts`.
import type { Column } from '../model'
import type { OptionValues, Outcome, RuleInfo } from '../reconcile'
import type { OpenReport } from './report'

/** One figure of the whole and its units. */
export interface RollUpRow {
  indicator: string
  column: Column | null
  label: string
  unit: string
  /** The whole's figure; null for blank. */
  stated: number | null
  /** Sum of the units' figures; null where none has one. */
  sum: number | null
  /** In the order of the units; null for blank or not printed. */
  units: (number | null)[]
}

export interface RollUp {
  whole: OpenReport
  units: readonly OpenReport[]
  rows: readonly RollUpRow[]
  /** Names of units without a report. */
  missing: readonly string[]
  complete: boolean
}

export interface RollUpRule extends RuleInfo {
  run(rollUp: RollUp, options: OptionValues): Iterable<Outcome>
}
