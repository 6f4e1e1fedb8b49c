import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { type AnalysedReport, compareYears, rollUp, ruleBook } from '../../src/corpus'
import type { Finding } from '../../src/model'
import { renderRuleIndex, renderRulePage } from '../../src/present/rule-page'
import type { Lang, RuleInfo } from '../../src/reconcile'

// docs/rules/ is generated: `UPDATE_DOCS=1 npx vitest run test/reconcile/rule-docs` writes it anew.
const FOLDER = new URL('../../docs/rules/', import.meta.url)
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

const pages = new Map<string, string>([
  ['README.md', renderRuleIndex(ruleBook)],
  ...ruleBook.map(
    rule =>
      [`${rule.id}.md`, renderRulePage(rule, { zh: findings(rule, 'zh'), en: findings(rule, 'en') })] as [
        string,
        string
      ]
  )
])

if (UPDATE) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, page] of pages) writeFileSync(new URL(name, FOLDER), page)
}

describe('docs/rules', () => {
  it.each([...pages])('%s is what the rule says of itself', (name, page) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(page)
  })
  it('has no page of a rule that is gone', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort())
  })
})
