// N04 and N05, rounded figures and amounts of money: where the words leave room, to the very end of it.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { answer } from '../asked'
import { draft } from '../draft'

function beside(figure: string, sketch: Partial<Claim>, cell: number | null, rule: string): string {
  const d = draft()
  d.claim('合计', figure, sketch)
  d.stop()
  d.table('stats-2014', { [sketch.indicator!]: cell })
  return answer(d, rule)
}

describe('N04: hedged figures', () => {
  const disclosed = (figure: string, sketch: Partial<Claim>, cell: number | null) =>
    beside(figure, { unit: '条', indicator: 'disclosure.total', ...sketch }, cell, 'N04')
  const above = { bound: 'more', value: 1000, range: { min: 1000, max: null, minOpen: true } } as const

  it.each([
    // the figure itself: there is nothing to compare
    [1000, 'none'],
    [1001, 'pass 约数，与表中数相容'],
    [1999, 'pass 约数，与表中数相容'],
    [2000, 'open “超过”“以上”没有上限，表中数高出一个整数位，不能判定']
  ])('超过1000条 and %d in the table', (cell, expected) => {
    expect(disclosed('1000条', above, cell)).toBe(expected)
  })
  it('with an upper end agree up to it, though that is a round figure', () => {
    const about = { bound: 'about', value: 950, range: { min: 900, max: 1000 } } as const
    expect(disclosed('950条', about, 1000)).toBe('pass 约数，与表中数相容')
    expect(disclosed('950条', about, 1001)).toBe('fail')
  })
  it('say nothing of a blank cell, which N03 does', () => expect(disclosed('1000条', above, null)).toBe('none'))
  it('are not taken for rounded to 万 once more', () => {
    const more = { bound: 'more', value: 180_000, range: { min: 180_000, max: 190_000, maxOpen: true } } as const
    expect(disclosed('18万余条', more, 178_000)).toBe('fail')
    const exact = { value: 180_000, range: { min: 180_000, max: 180_000 } }
    expect(disclosed('18万条', exact, 178_000)).toBe('open 以万或亿为单位的数可能经四舍五入，不能判定')
  })
})

describe('N05: money', () => {
  it('says nothing of a blank cell', () => {
    const fee = { unit: '元', value: 0, indicator: 'fees.total' }
    expect(beside('0元', fee, null, 'N05')).toBe('none')
    expect(beside('0元', fee, 0, 'N05')).toBe('none')
  })
})
