// What a run is set to: the config file named or found, as settings, and what is wrong with it as failures.
import { relative, resolve } from 'node:path'
import type { AnalyzeOptions } from '../analyze'
import { ConfigError } from '../config/error'
import { findConfig } from '../config/find'
import { NO_SETTINGS, type Settings } from '../config/settings'
import type { Language, Messages } from '../present/messages'
import { builtInRules } from '../reconcile'
import type { Failure } from './failure'
import type { Invocation } from './invocation'
import { nearest } from './nearest'

/** @throws ConfigError */
export async function settingsFrom(options: Invocation['options']): Promise<Settings> {
  if (options['no-config'] === true) return NO_SETTINGS
  const { config } = options
  const file = typeof config === 'string' ? resolve(config) : findConfig(process.cwd())
  return file === null ? NO_SETTINGS : (await import('../config/load')).loadConfig(file)
}

/** How to analyse reports by these settings. */
export const analysisOptions = ({ settings, language }: Pick<Invocation, 'settings' | 'language'>): AnalyzeOptions => ({
  lang: language,
  ...(settings.extraRules.length === 0 ? {} : { rules: [...builtInRules, ...settings.extraRules] }),
  settings: settings.settings,
  tolerance: settings.tolerance,
  forms: settings.forms,
  ...(settings.words === undefined ? {} : { words: settings.words })
})

/** Every issue as a failure of its own, the remedy with the last. */
export function configFailures({ file, issues, remedy }: ConfigError, say: Messages, language: Language): Failure[] {
  const subject = shortPath(file)
  return issues.map(({ key, says, wanted }, i) => {
    const meant = wanted === undefined ? null : nearest(wanted.word, wanted.known)
    const message = key === '' ? says[language] : `${key}${say.colon}${says[language]}`
    const last = i === issues.length - 1 ? remedy[language] : null
    return { subject, message, remedy: meant === null ? last : say.cli.didYouMean(meant) }
  })
}

export const isConfigError = (error: unknown): error is ConfigError => error instanceof ConfigError

function shortPath(file: string): string {
  const own = relative('', file)
  return own === '' || own.startsWith('..') ? file : own
}
