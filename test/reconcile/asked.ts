// What a test asks of one rule: its answers on facts made by hand, and what it tells of a text.
import { analyze } from '../../src'
import type { Check, Facts, Finding } from '../../src/model'
import { type ReconcileOptions, reconcile } from '../../src/reconcile'
import { type Draft, draft } from './draft'

/** A check with the severity and words of its finding, both null where nobody is told. */
export interface Answer extends Check {
  severity: Finding['severity'] | null
  message: string | null
  explanation: string | null
}

/** The checks of a rule on a draft, in order. */
export function answers(d: Draft, rule: string, options: ReconcileOptions = {}): Answer[] {
  const { checks, findings } = reconcile(d.facts(), options)
  return checks
    .filter(c => c.rule === rule)
    .map(c => {
      const finding = findings.find(f => f.check === c.id)
      return {
        ...c,
        severity: finding?.severity ?? null,
        message: finding?.message ?? null,
        explanation: finding?.explanation ?? null
      }
    })
}

/** The only answer in short: `fail`, `open 约数…`; `none` without one. */
export function answer(d: Draft, rule: string, options: ReconcileOptions = {}): string {
  return (
    answers(d, rule, options)
      .map(({ verdict, why }) => `${verdict} ${why}`.trim())
      .join(' / ') || 'none'
  )
}

/** Severities of a rule's findings on a text, each with the words that it points at. */
export const shown = (rule: string, text: string): string[] => shownOf(rule, analyze(text).findings, text)

/** The same on facts that say nothing but the text. */
export const shownAlone = (rule: string, text: string, facts: Partial<Facts> = {}): string[] =>
  shownOf(rule, reconcile({ ...draft().facts(), ...facts, text }).findings, text)

const shownOf = (rule: string, findings: readonly Finding[], text: string): string[] =>
  findings
    .filter(f => f.rule === rule)
    .map(f => [f.severity, ...f.evidence.map(e => text.slice(e.start, e.end))].join(' '))

/** Severities and messages of a rule on a text. */
export const told = (rule: string, text: string, lang: 'zh' | 'en' = 'zh'): string[] =>
  analyze(text, { lang })
    .findings.filter(f => f.rule === rule)
    .map(f => `${f.severity} ${f.message}`)
