import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { accept, parsed, received } from '../../../web/src/reading/contract'
import { WRONG } from '../reports'

const today = { ...analyze(WRONG), text: WRONG }

describe('results of other versions', () => {
  it('takes a result of today as it is', () => {
    expect(accept(structuredClone(today))).toEqual(today)
  })

  it('leaves out what it does not know, and keeps the rest', () => {
    const later = {
      ...structuredClone(today),
      schema: 'gouji/2',
      novelty: { deep: [1] },
      findings: today.findings.map(f => ({ ...f, severity: 'fatal', owner: 'x' })),
      checks: today.checks.map(c => ({ ...c, verdict: 'maybe' })),
      report: { ...today.report, form: 'format-2030', kind: 'quarterly' },
      claims: [...today.claims.map(c => ({ ...c, confidence: 1 })), 'a claim as text', { start: -1, end: 3 }]
    }
    const read = accept(later)
    expect(read?.claims).toEqual(today.claims)
    expect(read?.findings.map(f => f.severity)).toEqual(today.findings.map(() => 'warning'))
    expect(new Set(read?.checks.map(c => c.verdict))).toEqual(new Set(['open']))
    expect(read?.report).toMatchObject({ form: null, kind: 'annual-report', year: 2018 })
    expect(read).not.toHaveProperty('novelty')
  })

  it('does with what an earlier version lacked', () => {
    const { warnings: _, passages: __, ...earlier } = structuredClone(today)
    expect(accept(earlier)).toMatchObject({ warnings: [], passages: [], claims: today.claims })
    expect(accept({ schema: 'gouji/1' })).toMatchObject({ claims: [], findings: [], report: { title: null } })
  })

  it('drops spans that reach beyond the text', () => {
    const claims = [{ ...today.claims[0], end: WRONG.length + 1 }]
    expect(accept({ ...today, claims })?.claims).toEqual([])
  })

  it.each([null, 1, 'gouji/1', [], {}, { schema: 'other/1' }])('refuses %j', value => {
    expect(accept(value)).toBeNull()
    expect(received(value, 'x.json')).toEqual(Array.isArray(value) ? [] : null)
  })
})

describe('a file of results', () => {
  it('is one, a list, or one a line', () => {
    const one = JSON.stringify(today)
    for (const content of [one, `[${one}]`]) expect(received(parsed(content), 'x.json')).toHaveLength(1)
    expect(received(parsed(`${one}\n${one}\n`), 'x.json')?.map(r => r.name)).toEqual(['x.json', 'x.json'])
  })

  it('names results and says where they stand in their file, when its maker knew', () => {
    const page = {
      schema: 'gouji-page/1',
      reports: [{ name: '年报.pdf', analysis: today, places: [{ start: 0, end: 9, page: 3, odd: 1 }, { page: 4 }] }]
    }
    expect(received(page, 'x.json')).toEqual([
      { name: '年报.pdf', analysis: today, places: [{ start: 0, end: 9, page: 3 }] }
    ])
  })

  it('is refused when it is no JSON', () => {
    expect(() => parsed('年度报告')).toThrow(SyntaxError)
    expect(() => parsed('{"a":1}\n年度报告')).toThrow(SyntaxError)
  })
})
