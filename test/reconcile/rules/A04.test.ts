// A04, shares of one whole: which lists are added up, and when a sum away from 100 is told.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { type Answer, answer, answers } from '../asked'
import { type Draft, draft } from '../draft'

type Share = string | readonly [figure: string, sketch: Partial<Claim>]

function shares(figures: readonly Share[], complete: 'yes' | 'unsaid' = 'unsaid', d = draft()): Draft {
  const claims = figures.map(f => (typeof f === 'string' ? d.claim('，占', f) : d.claim('，占', ...f)))
  d.breakdown(null, claims, { complete })
  return d
}
const one = (d: Draft): Answer | undefined => answers(d, 'A04')[0]

describe('A04: sums', () => {
  it.each<[Share[], 'yes' | 'unsaid', string, Answer['severity']]>([
    [['62.4%', '37.6%'], 'unsaid', 'pass', null],
    // each may have been rounded by 0.05
    [['62.4%', '12.8%', '8.5%', '16.2%'], 'unsaid', 'open', null],
    [['50.3%', '50.4%'], 'unsaid', 'fail', 'warning'],
    [['50.3%', '50.4%'], 'yes', 'fail', 'error'],
    [['80%', '70%'], 'unsaid', 'fail', 'warning'],
    [['40%', '40%', '10%'], 'unsaid', 'open', 'info'],
    [['40%', '40%', '9.5%'], 'unsaid', 'open', null],
    [['40%', '50%'], 'unsaid', 'open', null],
    [['40%', '40%', '9.5%'], 'yes', 'fail', 'error'],
    [['80%', '70%'], 'unsaid', 'fail', 'warning'],
    [['80%', '80%'], 'yes', 'fail', 'error']
  ])('%j, 列举完整：%s', (figures, complete, verdict, severity) => {
    expect(one(shares(figures, complete))).toMatchObject({ verdict, severity })
  })
  it('says nothing of shares that make more than half as much again: they overlap', () => {
    expect(answer(shares(['80%', '70.5%']), 'A04')).toBe('none')
    expect(answer(shares(['80%', '80%']), 'A04')).toBe('none')
  })
  it('says whether it is more or less', () => {
    expect(one(shares(['50.3%', '50.4%']))?.message).toContain('合计100.7%，超过100%')
    expect(one(shares(['40%', '40%', '10%']))?.message).toContain('合计90%，不足100%')
  })
  it('passes a hedged share that makes 100 with the others', () => {
    const above = { bound: 'more', range: { min: 60, max: null, minOpen: true } } as const
    expect(one(shares([['60%', above], '40%']))).toMatchObject({ verdict: 'pass', severity: null })
  })
})

describe('A04: what is a list of shares', () => {
  it('not a single share, and not a list with counts', () => {
    expect(answer(shares(['60%'], 'yes'), 'A04')).toBe('none')
    expect(answer(shares(['60%', '30件'], 'yes'), 'A04')).toBe('none')
    expect(answer(shares(['60件', '30件'], 'yes'), 'A04')).toBe('none')
  })
  it('not shares that overlap: more than half as much again as there is', () => {
    expect(answer(shares(['96.2%', '89.7%']), 'A04')).toBe('none')
    expect(answer(shares(['96.2%', '89.7%'], 'yes'), 'A04')).toBe('fail')
  })
  it('not shares that are parts of another share', () => {
    const d = draft()
    d.breakdown(d.claim('主动公开占', '60%'), [d.claim('，其中网站占', '40%'), d.claim('，公报占', '15%')], {
      complete: 'yes'
    })
    expect(answer(d, 'A04')).toBe('none')
  })
  it('one list is added up once, though it was found twice', () => {
    const d = shares(['62.4%', '37.6%'])
    const [first] = d.facts().breakdowns
    const facts = { ...d.facts(), breakdowns: [first!, first!] }
    expect(answer({ ...d, facts: () => facts }, 'A04')).toMatch(/^pass [^/]+$/)
  })
})

describe('A04: shares beside the counts of a list', () => {
  /** 收到200件, each count with its share. */
  const counted = (counts: readonly [string, string][]): Draft => {
    const d = draft()
    const whole = d.claim('收到', '200件')
    const parts = counts.map(([count, percent], i) => {
      const part = d.claim(`，第${'甲乙丙'[i]}类`, count)
      d.share(d.claim('，占', percent), part, whole)
      return part
    })
    d.breakdown(whole, parts)
    return d
  }
  it('are complete where the counts add up', () => {
    expect(
      one(
        counted([
          ['150件', '75%'],
          ['50件', '25%']
        ])
      )
    ).toMatchObject({ verdict: 'pass' })
    expect(
      one(
        counted([
          ['150件', '75%'],
          ['50件', '20%']
        ])
      )
    ).toMatchObject({ verdict: 'fail', severity: 'error' })
  })
  it('say nothing where the counts do not', () =>
    expect(
      answer(
        counted([
          ['150件', '75%'],
          ['40件', '20%']
        ]),
        'A04'
      )
    ).toBe('none'))
  it('say nothing where one count is all', () => {
    const d = counted([['200件', '100%']])
    d.share(d.claim('，办结率', '95%'), d.claim('，办结', '38件'), d.claim('，来电', '40件'))
    expect(answer(d, 'A04')).toBe('none')
  })
})
