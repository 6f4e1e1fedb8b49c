import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft, type Figures } from './draft'

const checksOf = (form: 'stats-2014' | 'format-2021', figures: Figures, rule: string): Check[] => {
  const d = draft(form === 'stats-2014' ? 2018 : 2022, form)
  d.table(form, figures)
  return reconcile(d.facts()).checks.filter(c => c.rule === rule)
}

/** One row of the applications table: five applicants that did nothing, and the total as given. */
const row = (id: string, natural: number, company: number, total = natural + company): Figures => ({
  [`${id}[natural]`]: natural,
  [`${id}[company]`]: company,
  [`${id}[research]`]: 0,
  [`${id}[charity]`]: 0,
  [`${id}[legal-service]`]: 0,
  [`${id}[other]`]: 0,
  [`${id}[total]`]: total
})

describe('T01: a sum row equals its parts', () => {
  it('passes and fails with the figures in the formula', () => {
    const parts = { 'review.upheld': 4, 'review.corrected': 1, 'review.other': 2 }
    expect(checksOf('stats-2014', { 'review.total': 7, ...parts }, 'T01')).toMatchObject([
      { verdict: 'pass', formula: '4+1+2 = 7', stated: 7, computed: 7, difference: 0 }
    ])
    expect(checksOf('stats-2014', { 'review.total': 9, ...parts }, 'T01')).toMatchObject([
      { verdict: 'fail', formula: '4+1+2 = 7 ≠ 9', stated: 9, computed: 7, difference: 2 }
    ])
  })
  it('counts some blank parts as zero and says so', () => {
    const [check] = checksOf(
      'stats-2014',
      { 'applications.received': 8, 'applications.received.online': null, 'applications.received.letter': 8 },
      'T01'
    )
    expect(check).toMatchObject({ verdict: 'pass', why: '空格按0计' })
  })
  it('decides nothing when all parts are blank, or the whole is', () => {
    expect(checksOf('stats-2014', { 'review.total': 3, 'review.upheld': null, 'review.other': null }, 'T01')).toEqual(
      []
    )
    expect(checksOf('stats-2014', { 'review.total': null, 'review.upheld': 3 }, 'T01')).toEqual([])
  })
  it('stays open when a part of a row that the form does not print is not in the table', () => {
    const figures = {
      ...row('applications.outcome.granted', 5, 0),
      ...row('applications.outcome.refused.state-secret', 2, 0),
      ...row('applications.outcome.total', 9, 0)
    }
    const total = checksOf('format-2021', figures, 'T01').find(c => c.formula.endsWith('9'))
    expect(total).toMatchObject({ verdict: 'open', stated: 9, computed: 7 })
  })
  it('sums through rows that the form does not print', () => {
    const figures = {
      ...row('applications.outcome.granted', 5, 1),
      ...row('applications.outcome.refused.state-secret', 2, 0),
      ...row('applications.outcome.refused.third-party', 1, 1),
      ...row('applications.outcome.total', 8, 2)
    }
    const checks = checksOf('format-2021', figures, 'T01')
    expect(checks.find(c => c.cells[0]?.column === 'total')).toMatchObject({ verdict: 'pass', formula: '6+4 = 10' })
    expect(checks.every(c => c.verdict === 'pass')).toBe(true)
    const wrong = checksOf('format-2021', { ...figures, 'applications.outcome.total[natural]': 7 }, 'T01')
    expect(wrong.filter(c => c.verdict === 'fail').map(c => c.cells[0])).toEqual([
      { indicator: 'applications.outcome.total', column: 'natural' }
    ])
    // rows that are not printed may hold what is missing
    const short = checksOf('format-2021', { ...figures, 'applications.outcome.total[natural]': 9 }, 'T01')
    expect(short.filter(c => c.verdict !== 'pass').map(c => c.verdict)).toEqual(['open'])
  })
  it('lets channels add up to more than the total, never one exceed it', () => {
    const channels = { 'disclosure.channel.website': 900, 'disclosure.channel.weibo': 400 }
    const more = checksOf('stats-2014', { 'disclosure.total': 1000, ...channels }, 'T01')
    expect(more.map(c => c.verdict)).toEqual(['pass', 'pass', 'pass'])
    const one = checksOf('stats-2014', { 'disclosure.total': 800, ...channels }, 'T01')
    expect(one.filter(c => c.verdict === 'fail').map(c => c.formula)).toEqual(['900 > 800'])
  })
  it('leaves channels that fall short of the total open', () => {
    const checks = checksOf('stats-2014', { 'disclosure.total': 1000, 'disclosure.channel.website': 900 }, 'T01')
    expect(checks.map(c => c.verdict).sort()).toEqual(['open', 'pass'])
  })
})

describe('T02: the total column', () => {
  it('passes, fails, and names the row', () => {
    expect(checksOf('format-2021', row('applications.new', 41, 8), 'T02')).toMatchObject([
      { verdict: 'pass', formula: '41+8+0+0+0+0 = 49' }
    ])
    expect(checksOf('format-2021', row('applications.new', 41, 8, 50), 'T02')).toMatchObject([
      {
        verdict: 'fail',
        difference: 1,
        cells: [{ indicator: 'applications.new', column: 'total' }, {}, {}, {}, {}, {}, {}]
      }
    ])
  })
})

describe('T02: columns whose heads were lost', () => {
  const rows = (last: Figures): Figures => ({
    ...row('applications.new', 12, 4, 8),
    ...row('applications.outcome.granted', 6, 2, 4),
    ...last
  })
  it('are not taken for rows that are all wrong', () => {
    const d = draft(2022, 'format-2021')
    d.table('format-2021', rows(row('applications.outcome.total', 9, 3, 6)))
    const { checks, findings } = reconcile(d.facts())
    expect(checks.filter(c => c.rule === 'T02').map(c => c.verdict)).toEqual(['open', 'open', 'open'])
    expect(findings.filter(f => f.rule === 'T02')).toMatchObject([{ severity: 'warning' }])
  })
  it('are believed where one row adds up', () => {
    const checks = checksOf('format-2021', rows(row('applications.outcome.total', 9, 3, 12)), 'T02')
    expect(checks.map(c => c.verdict)).toEqual(['fail', 'fail', 'pass'])
  })
})

describe('T03: new + carried in = handled + carried out', () => {
  const figures = {
    ...row('applications.new', 40, 6),
    ...row('applications.carried-in', 3, 0),
    ...row('applications.outcome.granted', 41, 6),
    ...row('applications.outcome.total', 41, 6),
    ...row('applications.carried-out', 2, 0)
  }
  it('holds in every column', () => {
    const checks = checksOf('format-2021', figures, 'T03')
    expect(checks).toHaveLength(7)
    expect(checks.every(c => c.verdict === 'pass')).toBe(true)
    expect(checks[0]).toMatchObject({ formula: '40+3 = 41+2' })
  })
  it('fails in the column that does not balance, and only there', () => {
    const checks = checksOf('format-2021', { ...figures, 'applications.carried-out[company]': 1 }, 'T03')
    expect(checks.filter(c => c.verdict === 'fail').map(c => c.formula)).toEqual(['6+0 = 6 ≠ 7 = 6+1'])
  })
})

describe('two copies of a form in one report', () => {
  it('are checked apart', () => {
    const d = draft()
    d.table('stats-2014', { 'review.total': 3, 'review.upheld': 3 })
    d.table('stats-2014', { 'review.total': 3, 'review.upheld': 4 })
    expect(reconcile(d.facts()).checks.map(c => c.verdict)).toEqual(['pass', 'fail'])
  })
})
