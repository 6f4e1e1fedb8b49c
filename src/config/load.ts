// A config file with all it names, read, checked and joined with the built-in rules: what the commands work with. Node only.
import { dirname, resolve } from 'node:path'
import type { z } from 'zod'
import { rollUpRules } from '../corpus/roll-up'
import type { RollUpRule } from '../corpus/roll-up-rule'
import { yearRules } from '../corpus/rules'
import type { YearRule } from '../corpus/years'
import { type Additions, extendLexicon } from '../lexicon'
import { joined } from '../lexicon/dictionaries'
import { builtInRules, type Rule, type RuleHead, type RulePage } from '../reconcile'
import type { Config, ExtraIndicators } from './config'
import { type AnyRule, type AnyRuleSketch, defineRule } from './define-rule'
import { ConfigError, type ConfigIssue } from './error'
import { issuesOf } from './issues'
import { readModule, readValue } from './read-value'
import { additionsSchema, configSchema, dictionarySchema, extraIndicatorsSchema, ruleSketchSchema } from './schema'
import type { Settings } from './settings'

/** @throws ConfigError that names file, key and remedy */
export async function loadConfig(file: string): Promise<Settings> {
  const config = checked(configSchema, await readValue(file), file) as Config
  const folder = dirname(file)
  const own = await extraRulesOf(config, file, folder)
  const words = await wordsOf(config, file, folder)
  const all: readonly RuleHead[] = [...builtInRules, ...yearRules, ...rollUpRules, ...own]
  checkRules(config, all, file)
  const of = (family: RuleHead['family']): unknown[] => own.filter(r => r.family === family)
  return {
    file,
    language: config.language ?? null,
    extraRules: own.filter(r => r.family !== 'across-years' && r.family !== 'roll-up') as (Rule & RulePage)[],
    extraYearRules: of('across-years') as YearRule[],
    extraRollUpRules: of('roll-up') as RollUpRule[],
    settings: config.rules ?? {},
    tolerance: config.tolerance ?? 0,
    forms: config.forms ?? {},
    words,
    baseline: config.baseline === undefined ? null : resolve(folder, config.baseline)
  }
}

function checked<T extends z.ZodType>(schema: T, value: unknown, file: string, under = ''): z.infer<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const keys = 'shape' in schema ? Object.keys(schema.shape as object).filter(k => k !== '$schema') : []
  const issues = issuesOf(parsed.error, keys)
  throw new ConfigError(
    file,
    under === '' ? issues : issues.map(i => ({ ...i, key: [under, i.key].filter(Boolean).join('.') }))
  )
}

async function extraRulesOf({ extraRules = [] }: Config, file: string, folder: string): Promise<AnyRule[]> {
  const taken = new Set([...builtInRules, ...yearRules, ...rollUpRules].map(r => r.id))
  const rules: AnyRule[] = []
  for (const [i, entry] of extraRules.entries()) {
    const from = typeof entry === 'string' ? resolve(folder, entry) : file
    const found = typeof entry === 'string' ? exportedRules(await readModule(from)) : [entry]
    if (found.length === 0) throw new ConfigError(from, [{ key: '', says: NO_RULE }], HOW_TO_EXPORT)
    for (const sketch of found) {
      checked(ruleSketchSchema, sketch, from, typeof entry === 'string' ? '' : `extraRules.${i}`)
      const { id } = sketch
      if (taken.has(id)) throw new ConfigError(from, [{ key: 'id', says: TAKEN(id) }])
      taken.add(id)
      rules.push(guarded(defineRule(sketch as AnyRuleSketch), from))
    }
  }
  return rules
}

/** Rules that a module exports, by any name, singly or in a list. */
function exportedRules(exports: Readonly<Record<string, unknown>>): AnyRuleSketch[] {
  const found = new Set<unknown>(Object.values(exports).flatMap(v => (Array.isArray(v) ? v : [v])))
  return [...found].filter((v): v is AnyRuleSketch => typeof v === 'object' && v !== null && 'id' in v && 'run' in v)
}

/** What a user's rule throws is told with its name and file. */
function guarded(rule: AnyRule, file: string): AnyRule {
  const run = rule.run as (input: unknown, options: unknown) => Iterable<unknown>
  return {
    ...rule,
    *run(input: unknown, options: unknown) {
      try {
        yield* run(input, options)
      } catch (error) {
        const { message } = error as Error
        throw new ConfigError(
          file,
          [{ key: rule.id, says: { zh: `运行出错：${message}`, en: `failed: ${message}` } }],
          {
            zh: `改好这条规则，或在配置里写 "rules": { "${rule.id}": "off" }。`,
            en: `Mend the rule, or turn it off with "rules": { "${rule.id}": "off" }.`
          }
        )
      }
    }
  } as AnyRule
}

async function wordsOf(config: Config, file: string, folder: string): Promise<Additions | undefined> {
  let words: Additions | undefined
  const add = (value: Additions, from: string, under: string): void => {
    // Definitions may name concepts of the files before: their names stand in for them.
    const names = Object.keys(words?.concepts?.concepts ?? {}).map(name => [name, [] as string[]] as const)
    const seen = {
      ...value,
      concepts: { ...value.concepts, concepts: { ...Object.fromEntries(names), ...value.concepts?.concepts } }
    }
    checked(additionsSchema, seen, from, under)
    words = words === undefined ? value : joined(words, value)
  }
  for (const [i, entry] of (config.extraDictionaries ?? []).entries()) {
    const from = typeof entry === 'string' ? resolve(folder, entry) : file
    const value = typeof entry === 'string' ? await readValue(from) : entry
    add(checked(dictionarySchema, value, from) as Additions, from, from === file ? `extraDictionaries.${i}` : '')
  }
  for (const [i, entry] of (config.extraIndicators ?? []).entries()) {
    const from = typeof entry === 'string' ? resolve(folder, entry) : file
    const value = typeof entry === 'string' ? await readValue(from) : entry
    const under = from === file ? `extraIndicators.${i}` : ''
    const { concepts = {}, indicators = [] } = checked(extraIndicatorsSchema, value, from, under) as ExtraIndicators
    add({ concepts: { concepts }, indicators: { indicators } }, from, under)
  }
  if (words !== undefined) checkSize(words, file)
  return words
}

/** One part of the dictionaries holds some ten thousand words: said here, before a report is blamed for it. */
function checkSize(words: Additions, file: string): void {
  const lexicon = extendLexicon(words)
  for (const part of ['units', 'rejects', 'concepts', 'negations', 'hedges'] as const) {
    try {
      void lexicon[part === 'units' ? 'measures' : part]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new ConfigError(file, [{ key: 'extraDictionaries', says: TOO_MANY(part) }], FEWER_WORDS)
    }
  }
}

/** Ids and options can be checked only when all rules are known. */
function checkRules({ rules = {} }: Config, known: readonly RuleHead[], file: string): void {
  const issues: ConfigIssue[] = []
  const ids = known.map(r => r.id)
  for (const [id, setting] of Object.entries(rules)) {
    const rule = known.find(r => r.id === id)
    if (rule === undefined) issues.push({ key: `rules.${id}`, says: NO_SUCH_RULE, wanted: { word: id, known: ids } })
    else if (typeof setting === 'object') issues.push(...optionIssues(rule, setting.options ?? {}))
  }
  if (issues.length > 0) throw new ConfigError(file, issues)
}

function optionIssues({ id, options = {} }: RuleHead, set: Readonly<Record<string, number>>): ConfigIssue[] {
  return Object.entries(set).flatMap(([name, value]): ConfigIssue[] => {
    const key = `rules.${id}.options.${name}`
    const option = options[name]
    if (option === undefined) return [{ key, says: optionsOf(id, Object.keys(options)) }]
    const { min, max } = option
    return value < min || value > max
      ? [{ key, says: { zh: `应在 ${min} 到 ${max} 之间`, en: `must be from ${min} to ${max}` } }]
      : []
  })
}

const optionsOf = (id: string, names: readonly string[]) =>
  names.length === 0
    ? { zh: `规则 ${id} 没有可调的数`, en: `rule ${id} has no options` }
    : { zh: `规则 ${id} 可调的数是 ${names.join('、')}`, en: `the options of ${id} are ${names.join(', ')}` }

const NO_SUCH_RULE = {
  zh: '没有这条规则；用 gouji rules 查看全部',
  en: 'there is no such rule; gouji rules lists them'
}
const NO_RULE = { zh: '没有导出规则', en: 'exports no rule' }
const TAKEN = (id: string) => ({
  zh: `已有编号为 ${id} 的规则，请换一个编号`,
  en: `there is a rule ${id} already; choose another id`
})
const TOO_MANY = (part: string) => ({
  zh: `${part} 里的词太多，连同内置的词超过了六万五千字`,
  en: `too many words in ${part}: with the built-in ones they are more than 65,000 characters`
})
const FEWER_WORDS = {
  zh: '删去报告里用不到的词；方括号里的每一种写法也算一个词。',
  en: 'Leave out words that reports do not use; each alternative in brackets counts as a word of its own.'
}
const HOW_TO_EXPORT = {
  zh: '规则要有 id、title 和 run，用 export 导出；例子见 docs/config.md。',
  en: 'A rule has id, title and run, and is exported; docs/config.md has an example.'
}
