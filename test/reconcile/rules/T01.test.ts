// T01, sums and bounds of the table: what blanks decide, and in which years.
import { describe, expect, it } from 'vitest'
import { answers } from '../asked'
import { type Draft, draft, type Figures } from '../draft'

const REVIEW: Figures = { 'review.total': 9, 'review.upheld': 4, 'review.corrected': 1, 'review.other': 2 }

const table = (figures: Figures, year = 2018): Draft => {
  const d = draft(year)
  d.table('stats-2014', figures)
  return d
}
const ofYear = (year: number | null): string[] => {
  const facts = table(REVIEW).facts()
  const dated = { ...facts, report: { ...facts.report, year } }
  return answers({ ...table(REVIEW), facts: () => dated }, 'T01').map(c => c.verdict)
}

describe('T01: years', () => {
  it('sums nothing before there was a form', () => expect(ofYear(2013)).toEqual([]))
  it('sums from then on, and where no year is known', () => {
    expect(ofYear(2014)).toEqual(['fail'])
    expect(ofYear(null)).toEqual(['fail'])
  })
})

describe('T01: sums', () => {
  it('gives a reason only for blanks', () => {
    expect(answers(table(REVIEW), 'T01')).toMatchObject([{ verdict: 'fail', why: '', severity: 'error' }])
    expect(answers(table({ ...REVIEW, 'review.other': null }), 'T01')).toMatchObject([
      { verdict: 'fail', why: '空格按0计', severity: 'warning' }
    ])
  })
  it('is a hint where a row that is not printed may hold what is missing', () => {
    const d = draft(2022, 'format-2021')
    d.table('format-2021', {
      'applications.outcome.granted[natural]': 5,
      'applications.outcome.total[natural]': 9
    })
    expect(answers(d, 'T01')).toMatchObject([{ verdict: 'open', severity: 'info' }])
  })
})

describe('T01: bounds', () => {
  const channels = (total: number | null, website: number | null): string[] =>
    answers(
      table({ 'disclosure.total': total, 'disclosure.channel.website': website, 'disclosure.channel.weibo': website }),
      'T01'
    ).map(c => c.formula)
  it('hold between figures that are there', () =>
    expect(channels(1000, 900)).toEqual(['900 ≤ 1000', '900 ≤ 1000', '900+900 = 1800 ≥ 1000']))
  it('say nothing of a blank total', () => expect(channels(null, 900)).toEqual([]))
  it('say nothing of blank channels', () => expect(channels(1000, null)).toEqual([]))
})
