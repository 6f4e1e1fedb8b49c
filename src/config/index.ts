// Public entry `gouji/config`: what a config file and a user's own rules are written with. Loads no zod and nothing of Node.
export type { RollUp, RollUpRow, RollUpRule } from '../corpus/roll-up-rule'
export type { YearPair, YearRule } from '../corpus/years'
export {
  builtInRules,
  type Family,
  type Lang,
  type Ledger,
  type Localised,
  type OptionValues,
  type Outcome,
  type Remark,
  type Rule,
  type RuleInfo,
  type RuleOption,
  type RuleSetting,
  type RuleSettings
} from '../reconcile'
export { cellEvidence, claimEvidence } from '../reconcile/rule'
export { type Config, defineConfig, type ExtraIndicators, type RuleConfig } from './config'
export {
  type AnyRule,
  type AnyRuleSketch,
  defineRule,
  type OutcomeSketch,
  type RuleSketch,
  type Words
} from './define-rule'
