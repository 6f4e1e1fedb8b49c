// What a config file may say, as types, and the words it is written with. It reads nothing and checks nothing: `load.ts` does.
import type { Additions, IndicatorEntry } from '../lexicon'
import type { FormId, Severity } from '../model'
import type { Lang, OptionValues } from '../reconcile'
import type { AnyRule, AnyRuleSketch } from './define-rule'

/** One rule: not to be run, the severity of its findings, or severity and options. */
export type RuleConfig = 'off' | Severity | { severity?: Severity; options?: OptionValues }

/** A file of indicators: definitions, and the concepts they are made of with their wordings. */
export interface ExtraIndicators {
  concepts?: Readonly<Record<string, readonly string[]>>
  indicators?: readonly IndicatorEntry[]
}

export interface Config {
  /** For editors; not looked at. */
  $schema?: string
  /** Language of messages. */
  language?: Lang
  /** Rules by id. */
  rules?: Readonly<Record<string, RuleConfig>>
  /** Percentage points that a stated rate may be off and stay open, 0 to 5. */
  tolerance?: number
  /** The form that reports of a year follow, where it is another than the documents prescribe: `{ "2021": "format-2019" }`. */
  forms?: Readonly<Record<string, FormId>>
  /** The file of `--baseline`, for runs that name none. */
  baseline?: string
  /** Modules that export rules, or the rules themselves. Paths are relative to the config file. */
  extraRules?: readonly (string | AnyRuleSketch | AnyRule)[]
  /** Files of indicators, or their content. */
  extraIndicators?: readonly (string | ExtraIndicators)[]
  /** Files of words that are laid over the built-in dictionaries, or their content. */
  extraDictionaries?: readonly (string | Additions)[]
}

/** Gives a config written in TypeScript or JavaScript its type. */
export const defineConfig = (config: Config): Config => config
