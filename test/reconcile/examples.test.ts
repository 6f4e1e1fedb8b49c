import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { builtInRules } from '../../src/reconcile'
import { withPage } from '../../src/reconcile/rules/pages'

// Every rule prints two short reports in its documentation: one that it alarms on and one like it that is right.
describe.each(builtInRules.map(r => [r.id, withPage(r)] as const))('%s', (id, rule) => {
  it('alarms on its failing example, by itself alone', () => {
    const { findings } = analyze(rule.example.fails)
    expect(findings.filter(f => f.rule === id).length).toBeGreaterThan(0)
    expect(findings.filter(f => f.rule === id)[0]?.severity).toBe(rule.severity)
  })
  it('says nothing on its passing example, and no other rule does', () => {
    const { findings } = analyze(rule.example.passes)
    expect(findings.filter(f => f.rule === id || f.severity !== 'info').map(f => `${f.rule} ${f.message}`)).toEqual([])
  })
})
