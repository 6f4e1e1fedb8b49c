import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { type AnalysedReport, compareYears, rollUp, ruleBook } from '../../src/corpus'
import type { Finding } from '../../src/model'
import { renderRuleIndex, renderRulePage } from '../../src/present/rule-page'
import type { Lang, RuleInfo } from '../../src/reconcile'

// docs/rules/ is generated: `UPDATE_DOCS=1 npx vitest run test/reconcile/rule-docs` writes it anew.
const FOLDER = new URL(`file://${process.cwd()}/docs/rules/`)
const UPDATE = process.env.UPDATE_DOCS === '1'

const reportsOf = (example: string): AnalysedReport[] =>
  example.split(/^=+\n/m).map((text, i) => ({ name: `${i + 1}.txt`, text, analysis: analyze(text) }))

function findings(rule: RuleInfo, lang: Lang): Finding[] {
  const { fails } = rule.example
  const all = (): Finding[] => {
    if (rule.family === 'across-years' || rule.id.startsWith('Y')) {
      return compareYears(reportsOf(fails), { lang }).comparisons.flatMap(c => c.findings)
    }
    if (rule.family === 'roll-up') {
      const [whole, ...units] = reportsOf(fails)
      return rollUp(whole!, units, { lang }).findings
    }
    return analyze(fails, { lang }).findings
  }
  return all().filter(f => f.rule === rule.id)
}

const names = ['README.md', ...ruleBook.map(r => `${r.id}.md`)]

function pageOf(name: string): string {
  const rule = ruleBook.find(r => name === `${r.id}.md`)
  return rule === undefined
    ? renderRuleIndex(ruleBook)
    : renderRulePage(rule, { zh: findings(rule, 'zh'), en: findings(rule, 'en') })
}

if (UPDATE) {
  mkdirSync(FOLDER, { recursive: true })
  for (const name of names) writeFileSync(new URL(name, FOLDER), pageOf(name))
}

describe('docs/rules', () => {
  it.each(names)('%s is what the rule says of itself', name => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(pageOf(name))
  })
  it('has no page of a rule that is gone', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...names].sort())
  })
})
