// Claims of whole sentences: value, unit, bound, indicator, part-of. The suite of dictionaries' sentences covers the rest.
import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/claims'
import { outlineFor } from './outline'

const claimsOf = (text: string, form: 'stats-2014' | 'format-2019' | 'format-2021' = 'stats-2014') =>
  findClaims(text, outlineFor(text, { form })).claims

describe('findClaims', () => {
  it('reads a total and its channels, and ties the channels to the total', () => {
    const claims = claimsOf('全年共收到政府信息公开申请38件,其中当面申请6件,网络申请21件,信函申请11件。')
    expect(claims.map(c => [c.text, c.indicator, c.of])).toEqual([
      ['38件', 'applications.received', null],
      ['6件', 'applications.received.in-person', 'c1'],
      ['21件', 'applications.received.online', 'c1'],
      ['11件', 'applications.received.letter', 'c1']
    ])
  })

  it('leaves out what is inside a table', () => {
    const text = '公开政府信息20条。\n收到申请数\n5件\n'
    const outline = outlineFor(text, {})
    outline.grids.push({ start: 11, end: text.length, layout: 'lines', rows: 1, columns: 2, cells: [] })
    expect(findClaims(text, outline).claims.map(c => c.text)).toEqual(['20条'])
  })

  it('reads a negated list as one zero for each thing, all from the negator', () => {
    const claims = claimsOf('2018年未发生行政复议、行政诉讼和举报投诉。')
    expect(claims.map(c => [c.text, c.value, c.negated, c.indicator])).toEqual([
      ['未发生行政复议', 0, true, 'review.total'],
      ['未发生行政复议、行政诉讼', 0, true, 'litigation.total'],
      ['未发生行政复议、行政诉讼和举报投诉', 0, true, 'complaints.total']
    ])
  })
})
