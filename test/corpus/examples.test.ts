import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { type AnalysedReport, compareYears, rollUp, rollUpRules, yearRules } from '../../src/corpus'

/** Reports of an example, separated by lines of equals signs. */
const reportsOf = (example: string): AnalysedReport[] =>
  example.split(/^=+\n/m).map((text, i) => ({ name: `${i + 1}.txt`, text, analysis: analyze(text) }))

describe.each(yearRules.map(r => [r.id, r] as const))('%s', (id, rule) => {
  const findings = (example: string) =>
    compareYears(reportsOf(example))
      .comparisons.flatMap(c => c.findings)
      .filter(f => f.rule === id)

  it('alarms on its failing example', () => {
    expect(findings(rule.example.fails).map(f => f.severity)).toContain(rule.severity)
  })
  it('says nothing on its passing example', () => {
    expect(findings(rule.example.passes).map(f => f.message)).toEqual([])
    expect(reportsOf(rule.example.passes).every(r => r.analysis.report.year !== null)).toBe(true)
  })
})

describe.each(rollUpRules.map(r => [r.id, r] as const))('%s', (id, rule) => {
  const findings = (example: string) => {
    const [whole, ...units] = reportsOf(example)
    return rollUp(whole!, units).findings.filter(f => f.rule === id)
  }
  it('alarms on its failing example', () => {
    expect(findings(rule.example.fails).map(f => f.severity)).toContain(rule.severity)
  })
  it('says nothing on its passing example', () => {
    expect(findings(rule.example.passes)).toEqual([])
  })
})
