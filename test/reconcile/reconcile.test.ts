import { describe, expect, it } from 'vitest'
import { builtInRules, type Rule, reconcile } from '../../src/reconcile'
import { withPage } from '../../src/reconcile/rules/pages'
import { draft } from './draft'

const contradictory = (prefix = '') => {
  const d = draft()
  if (prefix !== '') {
    d.claim(prefix, '12个')
    d.stop()
  }
  d.claim('收到申请', '96件', { indicator: 'applications.received' })
  d.stop()
  d.table('stats-2014', { 'applications.received': 103 })
  return d
}

describe('the table of rules', () => {
  it('has one rule an id, in the form that its file name promises', () => {
    const ids = builtInRules.map(r => r.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of builtInRules.map(withPage)) {
      expect(rule.id).toMatch(/^[TNARYHCD]\d\d$/)
      for (const text of [rule.title, rule.source, rule.looksAt]) expect(text.zh && text.en).toBeTruthy()
    }
  })
  it('runs a user’s rule by the same door and leaves the default alone', () => {
    const before = [...builtInRules]
    const mine: Rule = {
      ...builtInRules[0]!,
      id: 'X01',
      *run(ledger) {
        yield {
          ...{ verdict: 'open', about: 'claims', stated: ledger.facts.claims.length, computed: null },
          ...{ claims: [], cells: [], formula: 'n', why: { zh: '数一数', en: 'counted' }, remark: null }
        }
      }
    }
    const facts = contradictory().facts()
    const plain = reconcile(facts)
    const extended = reconcile(facts, { rules: [...builtInRules, mine] })
    expect(extended.checks.at(-1)).toMatchObject({ rule: 'X01', why: '数一数' })
    expect(extended.checks.slice(0, -1)).toEqual(plain.checks)
    expect(builtInRules).toEqual(before)
    expect(reconcile(facts)).toEqual(plain)
  })
})

describe('settings', () => {
  const facts = contradictory().facts()
  it('turn a rule off, checks and findings', () => {
    const { checks, findings } = reconcile(facts, { settings: { N01: 'off' } })
    expect([...checks, ...findings].filter(x => x.rule === 'N01')).toEqual([])
  })
  it('change how much a rule weighs', () => {
    expect(reconcile(facts, { settings: { N01: 'warning' } }).findings[0]?.severity).toBe('warning')
  })
  it('do not make an alarm of a remark that the rule itself holds to be less', () => {
    const d = draft()
    d.claim('共', '96件', { indicator: 'applications.received', context: 'section' })
    d.table('stats-2014', { 'applications.received': 103 })
    expect(reconcile(d.facts(), { settings: { N01: 'error' } }).findings[0]?.severity).toBe('info')
  })
  it('leave a rate open within the tolerance set', () => {
    const d = draft()
    const whole = d.claim('收到来信', '640件')
    const part = d.claim('，办结', '612件')
    d.share(d.claim('，办结率', '95.5%'), part, whole)
    expect(reconcile(d.facts()).checks[0]?.verdict).toBe('fail')
    expect(reconcile(d.facts(), { tolerance: 0.2 }).checks[0]?.verdict).toBe('open')
  })
})

describe('findings', () => {
  it('speak the language asked for', () => {
    const facts = contradictory().facts()
    expect(reconcile(facts).findings[0]?.message).toMatch(/请核对。$/)
    expect(reconcile(facts, { lang: 'en' }).findings[0]?.message).toMatch(/^The opening says .* Please check\.$/)
  })
  it('name figures by their official label, never by their id', () => {
    for (const { message, explanation } of reconcile(contradictory().facts()).findings) {
      expect(message + explanation).not.toMatch(/[a-z]+\.[a-z]/)
    }
  })
  it('point to their check and to spans inside the text', () => {
    const facts = contradictory().facts()
    const { checks, findings } = reconcile(facts)
    expect(findings).toHaveLength(1)
    expect(checks.find(c => c.id === findings[0]!.check)?.verdict).toBe('fail')
    expect(findings[0]!.evidence.map(e => facts.text.slice(e.start, e.end))).toEqual(['96件', '103'])
  })
  it('keep their fingerprint when the text around them changes, and lose it when a figure does', () => {
    const [a] = reconcile(contradictory().facts()).findings
    const [b] = reconcile(contradictory('另有').facts()).findings
    expect(b?.fingerprint).toBe(a?.fingerprint)
    expect(b?.evidence[0]?.start).not.toBe(a?.evidence[0]?.start)
    const other = draft()
    other.claim('收到申请', '97件', { indicator: 'applications.received' })
    other.table('stats-2014', { 'applications.received': 103 })
    expect(reconcile(other.facts()).findings[0]?.fingerprint).not.toBe(a?.fingerprint)
  })
  it('tell equal findings apart by their order', () => {
    const d = contradictory()
    d.claim('收到申请', '96件', { indicator: 'applications.received' })
    const prints = reconcile(d.facts()).findings.map(f => f.fingerprint)
    expect(prints).toHaveLength(2)
    expect(prints[1]).toBe(`${prints[0]}-2`)
  })
})

describe('a report without anything to check', () => {
  it('gives no checks and no findings', () => {
    expect(reconcile(draft().facts())).toEqual({ checks: [], findings: [] })
  })
})
