import { describe, expect, it } from 'vitest'
import { hitsOf, hitsWithin, runsOf } from '../../../web/src/reading/search'

describe('search', () => {
  it.each([
    ['公开', '公开信息，主动公开', [0, 7]],
    ['614', '６１４条和614条', [0, 5]],
    ['ＡＢc', 'abC', [0]],
    ['aa', 'aaaa', [0, 2]],
    ['', 'abc', []],
    ['x', '', []]
  ])('finds %s in %s', (query, text, starts) => {
    expect(hitsOf(text, query).starts).toEqual(starts)
  })

  it('stops collecting hits before they fill the memory', () => {
    expect(hitsOf('a'.repeat(100_000), 'a').starts).toHaveLength(20_000)
  })

  it('gives the hits of a stretch', () => {
    const hits = hitsOf('abcabcabc', 'abc')
    expect(hitsWithin(hits, 1, 6)).toEqual([3])
    expect(hitsWithin(hits, 4, 6)).toEqual([])
  })

  it('cuts a stretch at its hits, and a hit at the edge of the stretch', () => {
    expect(runsOf(2, 9, [0, 4, 8], 3)).toEqual([
      { start: 2, end: 3, isHit: true },
      { start: 3, end: 4, isHit: false },
      { start: 4, end: 7, isHit: true },
      { start: 7, end: 8, isHit: false },
      { start: 8, end: 9, isHit: true }
    ])
  })
})
