// What a run is set to, and what it is set to when nobody says anything. Types and one value; `load.ts` makes the others.
import type { RollUpRule } from '../corpus/roll-up-rule'
import type { YearRule } from '../corpus/years'
import type { Additions } from '../lexicon'
import type { FormId } from '../model'
import type { Lang, Rule, RulePage, RuleSettings } from '../reconcile'

export interface Settings {
  /** The config file; null when there is none. */
  file: string | null
  language: Lang | null
  /** The user's rules, to be run after the built-in ones. */
  extraRules: readonly (Rule & RulePage)[]
  extraYearRules: readonly YearRule[]
  extraRollUpRules: readonly RollUpRule[]
  settings: RuleSettings
  tolerance: number
  forms: Readonly<Record<number, FormId>>
  words: Additions | undefined
  /** Absolute path of the baseline file. */
  baseline: string | null
}

export const NO_SETTINGS: Settings = {
  file: null,
  language: null,
  extraRules: [],
  extraYearRules: [],
  extraRollUpRules: [],
  settings: {},
  tolerance: 0,
  forms: {},
  words: undefined,
  baseline: null
}
