// T05 and T06, blank cells and the form of the year.
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/reconcile'
import { draft } from '../draft'

const told = (d: ReturnType<typeof draft>, rule: string): string[] =>
  reconcile(d.facts())
    .findings.filter(f => f.rule === rule)
    .map(f => `${f.severity} ${f.message}`)

describe('T05: a blank sum', () => {
  const blank = (part: number | null): string[] => {
    const d = draft()
    d.table('stats-2014', { 'review.total': null, 'review.upheld': part, 'review.corrected': part })
    return told(d, 'T05')
  }
  it('is named where its parts have figures', () =>
    expect(blank(2)).toEqual([expect.stringMatching(/^warning .*空白，各分项合计4件/)]))
  it('is one blank cell among others where they have none', () => {
    expect(blank(0)).toEqual([expect.stringMatching(/^info 统计表有1格空白/)])
    expect(blank(null)).toEqual([expect.stringMatching(/^info 统计表有3格空白/)])
  })
})

describe('T06: the form of the year', () => {
  const printed = (year: number | null) => {
    const d = draft(2018)
    d.section('统计表')
    d.table('stats-2014', { 'review.total': 123456, 'review.upheld': 123456, 'review.corrected': 1234567890 })
    const facts = d.facts()
    const tables = facts.tables.map(t => ({ ...t, part: 'stats' as const }))
    const { findings } = reconcile({ ...facts, tables, report: { ...facts.report, year } })
    return findings
      .filter(f => f.rule === 'T06')
      .flatMap(f => f.evidence.map(e => [facts.text.indexOf('123456') - e.start, e.end - e.start]))
  }
  it('is another from 2019 on; the beginning of the table shows it', () => {
    expect(printed(2018)).toEqual([])
    expect(printed(2019)).toEqual([[0, 20]])
  })
  it('is none before 2014, and unknown without a year', () => {
    expect(printed(2013)).toEqual([])
    expect(printed(null)).toEqual([])
  })
})
