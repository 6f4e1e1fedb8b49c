// What is wrong with a config file or a file it names: which file, which key, why, what to do; worded in both languages.
import type { Localised } from '../reconcile'

export interface ConfigIssue {
  /** `rules.N01`; empty for the file as a whole. */
  key: string
  says: Localised
  /** A word that is not known, and those that are: whoever shows it may suggest the nearest. */
  wanted?: { word: string; known: readonly string[] }
}

export class ConfigError extends Error {
  readonly file: string
  readonly issues: readonly ConfigIssue[]
  readonly remedy: Localised

  constructor(file: string, issues: readonly ConfigIssue[], remedy: Localised = LOOK_IT_UP) {
    super(`${file}: ${issues.map(i => (i.key === '' ? i.says.en : `${i.key}: ${i.says.en}`)).join('; ')}`)
    this.name = 'ConfigError'
    this.file = file
    this.issues = issues
    this.remedy = remedy
  }
}

const LOOK_IT_UP: Localised = {
  zh: '改好后再运行；可用的键和写法见 docs/config.md。',
  en: 'Correct it and run again; docs/config.md lists the keys and how they are written.'
}
