// Near statements meet in one cluster, others do not; shares have Wilson's intervals.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bare,
  categoryShares,
  clusterNear,
  placeOf,
  type ReportStatements,
  wilson
} from '../../../src/corpus/recurrence'
import type { CategoryId } from '../../../src/model'

describe('clusterNear', () => {
  it('puts the same statement together whatever its number and marks', () => {
    const texts = [
      '一是部分单位对政务公开工作的重要性认识不足，主动公开意识不强；',
      '工作人员多为兼职，业务水平有待提高，人员变动较为频繁。',
      '（二）部分单位对政务公开工作的重要性认识不足,主动公开意识不强。',
      '3.工作人员多为兼职、业务水平有待提高、人员变动较为频繁'
    ]
    expect(clusterNear(texts)).toEqual([0, 1, 0, 1])
  })

  it('puts statements together that differ in a few words', () => {
    const long = '信息公开的内容还不够全面,与公众的期望还有一定差距,公开的形式需要进一步丰富,渠道需要进一步拓宽'
    expect(clusterNear([long, long.replace('我县', '').replace('一定', '较大')])).toEqual([0, 0])
  })

  it('keeps apart what only begins alike', () => {
    const texts = ['部分单位对公开工作重视不够,工作被动', '部分单位信息更新不及时,栏目内容陈旧']
    expect(clusterNear(texts)).toEqual([0, 1])
  })

  it('numbers clusters by first appearance, equal texts always together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('更新不及时', '力量薄弱', '解读不够', '', '公开')), texts => {
        const clusters = clusterNear(texts)
        for (const [i, t] of texts.entries()) expect(clusters[i]).toBe(clusters[texts.indexOf(t)])
        let next = 0
        for (const c of clusters) {
          expect(c).toBeLessThanOrEqual(next)
          if (c === next) next++
        }
      })
    )
  })

  it('reads statements without number, marks, digits and blanks', () => {
    expect(bare('（三） 全年 12 条，更新 慢。')).toBe('全年条更新慢')
  })
})

describe('wilson', () => {
  // Newcombe 1998, table I, 81 of 263 and 15 of 148; 0 of 20.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611]
  ])('%i of %i', (count, of, low, high) => {
    const found = wilson(count, of)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('refuses what is no share', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError)
    expect(() => wilson(0, 0)).toThrow(RangeError)
  })
})

describe('categoryShares', () => {
  const report = (year: number | null, ...problems: CategoryId[][]): ReportStatements => ({
    id: '',
    issuer: '某局',
    year,
    region: '某县',
    level: 'department',
    problems: problems.map(ids => ({
      start: 0,
      end: 0,
      text: '',
      section: null,
      categories: ids.map(id => ({ id, score: 1 }))
    })),
    plans: []
  })

  it('counts a report once, its statements each, and reports that admit nothing as well', () => {
    const shares = categoryShares([
      report(2020, ['staffing'], ['staffing', 'quality']),
      report(2020),
      report(2021, ['quality'])
    ])
    expect(shares.map(s => [s.group, s.category, s.statements, s.reports, s.of, s.share])).toEqual([
      [[2020], 'staffing', 2, 1, 2, 0.5],
      [[2020], 'quality', 1, 1, 2, 0.5],
      [[2021], 'quality', 1, 1, 1, 1]
    ])
    for (const { share, low, high } of shares) expect(low <= share && share <= high).toBe(true)
  })

  it('groups by several, the unknown last', () => {
    const shares = categoryShares([report(null, ['quality']), report(2020, ['quality'])], ['region', 'year'])
    expect(shares.map(s => s.group)).toEqual([
      ['某县', 2020],
      ['某县', null]
    ])
  })
})

describe('placeOf', () => {
  it.each([
    ['某省人民政府', '某省', 'province'],
    ['青山市人民政府办公室', '青山市', 'prefecture'],
    ['青山市清河县人民政府', '青山市清河县', 'county'],
    ['青山市清河县教育局', '青山市清河县', 'department'],
    ['清河县松亭镇人民政府', '清河县', 'township'],
    ['望溪街道办事处', null, 'township'],
    ['教育局', null, 'department']
  ])('%s', (issuer, region, level) => {
    expect(placeOf(issuer)).toEqual({ region, level })
  })
})
