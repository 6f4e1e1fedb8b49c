// Turns the outcomes of rules into checks and findings of the contract: numbers them, words them in one language, and
// gives every finding a fingerprint that unrelated edits leave alone.
import type { Check, Finding, Severity } from '../model'
import { minus } from './interval'
import type { Lang, OptionValues, Outcome, RuleHead } from './rule'

export interface Judgement {
  checks: Check[]
  findings: Finding[]
}

/** What a user may say of a rule: not to run it, how much its findings weigh, what figures it decides by. */
export type RuleSetting = 'off' | Severity | { readonly severity?: Severity; readonly options?: OptionValues }
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/**
 * Asks every rule and writes down its answers, checks numbered in the order of the rules.
 *
 * A severity set for a rule replaces the rule's own. Remarks that the rule itself holds to be less than its severity (a
 * look worth having) stay so, and become less when the severity set is less.
 */
export function judge<R extends RuleHead>(
  rules: readonly R[],
  ask: (rule: R, options: OptionValues) => Iterable<Outcome>,
  lang: Lang,
  settings?: RuleSettings
): Judgement {
  const checks: Check[] = []
  const findings: Finding[] = []
  const seen = new Map<string, number>()
  for (const rule of rules) {
    const setting = settings?.[rule.id]
    if (setting === 'off') continue
    const severity = typeof setting === 'object' ? setting.severity : setting
    for (const outcome of ask(rule, optionsOf(rule, setting))) {
      const check = outcome.unchecked === true ? null : checkOf(rule, outcome, `k${checks.length + 1}`, lang)
      if (check !== null) checks.push(check)
      if (outcome.remark !== null) {
        const finding = findingOf(rule, outcome, check, lang, seen)
        if (severity !== undefined) finding.severity = weigh(finding.severity, rule.severity, severity)
        findings.push(finding)
      }
    }
  }
  return { checks, findings }
}

/** The rule's own values with the user's laid over them. */
function optionsOf({ options }: RuleHead, setting: RuleSetting | undefined): OptionValues {
  if (options === undefined) return NO_OPTIONS
  const values: Record<string, number> = {}
  const set = typeof setting === 'object' ? setting.options : undefined
  for (const name in options) values[name] = set?.[name] ?? options[name]!.default
  return values
}

const NO_OPTIONS: OptionValues = {}

const WEIGHT: readonly Severity[] = ['info', 'warning', 'error']

function weigh(said: Severity, own: Severity, set: Severity): Severity {
  if (said === own) return set
  return WEIGHT.indexOf(set) < WEIGHT.indexOf(said) ? set : said
}

function checkOf(rule: RuleHead, o: Outcome, id: string, lang: Lang): Check {
  return {
    id,
    rule: rule.id,
    kind: rule.kind,
    verdict: o.verdict,
    stated: o.stated,
    computed: o.computed,
    difference: o.stated === null || o.computed === null ? null : minus(o.stated, o.computed),
    claims: o.claims.map(c => c.id),
    cells: o.cells.map(c => ({ indicator: c.indicator, column: c.column })),
    formula: o.formula,
    why: o.why?.[lang] ?? ''
  }
}

function findingOf(rule: RuleHead, o: Outcome, check: Check | null, lang: Lang, seen: Map<string, number>): Finding {
  const { severity = rule.severity, message, explanation, evidence } = o.remark!
  const key = `${rule.id}|${o.about.replace(/\s+/g, '')}|${o.stated ?? ''}|${o.computed ?? ''}`
  const ordinal = (seen.get(key) ?? 0) + 1
  seen.set(key, ordinal)
  return {
    rule: rule.id,
    severity,
    message: message[lang],
    explanation: explanation[lang],
    evidence,
    check: check?.id ?? null,
    fingerprint: `${rule.id}-${hash(key)}${ordinal === 1 ? '' : `-${ordinal}`}`
  }
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 64 bits in hexadecimal. */
function hash(words: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c]
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 13)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}
