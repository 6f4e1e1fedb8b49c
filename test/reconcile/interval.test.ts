import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model'
import {
  addIntervals,
  compareRatio,
  intervalOf,
  isBelow,
  meets,
  minus,
  percentOf,
  plus,
  point,
  roundingOf,
  times
} from '../../src/reconcile/interval'

const rounded = (min: number, max: number) => ({ min, max, minOpen: false, maxOpen: false })

describe('exact arithmetic', () => {
  it('adds decimals that floats cannot', () => {
    expect(plus(0.1, 0.2)).toBe(0.3)
    expect([62.4, 12.8, 8.5, 16.2].reduce(plus, 0)).toBe(99.9)
    expect(plus(59237.2449, 0.00001)).toBe(59237.24491)
  })
  it('subtracts and multiplies decimals', () => {
    expect(minus(100, 99.9)).toBe(0.1)
    expect(times(0.032, 10000)).toBe(320)
    expect(times(2008.95, 10000)).toBe(20089500)
  })
  it('keeps whole numbers whole', () => {
    expect(plus(3559, 48)).toBe(3607)
    expect(times(9007199254740991, 1)).toBe(9007199254740991)
  })
})

describe('intervals', () => {
  it('meet at a shared end only when both include it', () => {
    const more = intervalOf({ range: { min: 84000, max: 85000, maxOpen: true } })
    expect(meets(more, point(84000))).toBe(true)
    expect(meets(more, point(85000))).toBe(false)
    expect(isBelow(more, point(85000))).toBe(true)
  })
  it('treat a missing end as unbounded', () => {
    const over = intervalOf({ range: { min: 100, max: null } })
    expect(meets(over, point(1e12))).toBe(true)
    expect(meets(over, point(99))).toBe(false)
  })
  it('add up end by end, open ends staying open', () => {
    expect(addIntervals([point(3), { min: 10, max: 20, minOpen: false, maxOpen: true }])).toEqual({
      min: 13,
      max: 23,
      minOpen: false,
      maxOpen: true
    })
  })
})

describe('compareRatio', () => {
  it('agrees within the rounding that was printed', () => {
    expect(compareRatio(98.25, rounded(98.245, 98.255), 1851, 1884)).toBe('agrees')
    expect(compareRatio(34.7, rounded(34.65, 34.75), 313, 903)).toBe('agrees')
    // exactly on the edge: 1/8 = 12.5 %, printed as 13 % or 12 %
    expect(compareRatio(13, rounded(12.5, 13.5), 1, 8)).toBe('agrees')
  })
  it('tells truncation and the last digit from a wrong figure', () => {
    expect(compareRatio(8.5, rounded(8.45, 8.55), 79, 921)).toBe('truncated')
    expect(compareRatio(8.7, rounded(8.65, 8.75), 79, 921)).toBe('differs')
    expect(compareRatio(33.4, rounded(33.35, 33.45), 1, 3)).toBe('last-digit')
    expect(compareRatio(93.28, rounded(93.275, 93.285), 1611, 1680)).toBe('differs')
  })
  it('does not take nearly all for all', () => {
    expect(compareRatio(100, rounded(99.5, 100.5), 902, 903)).toBe('rounded-to-all')
    expect(compareRatio(100, rounded(99.5, 100.5), 903, 903)).toBe('agrees')
  })
  it('stays exact beyond the integers of floats', () => {
    expect(compareRatio(50, point(50), 4503599627370497, 9007199254740994)).toBe('agrees')
    expect(compareRatio(50, point(50), 4503599627370498, 9007199254740994)).toBe('differs')
  })
  it('shows a ratio in as many digits as asked for', () => {
    expect(percentOf(1611, 1680)).toBe(95.8929)
    expect(percentOf(2, 3, 2)).toBe(66.67)
  })
})

describe('compareRatio at the ends', () => {
  it('leaves out an end that is open', () => {
    const above = { min: 50, max: Number.POSITIVE_INFINITY, minOpen: true, maxOpen: true }
    expect(compareRatio(50, above, 50, 100)).toBe('differs')
    expect(compareRatio(50, above, 51, 100)).toBe('agrees')
    const near = { min: 50, max: 60, minOpen: true, maxOpen: true }
    expect(compareRatio(60, near, 60, 100)).not.toBe('agrees')
    expect(compareRatio(60, near, 59, 100)).toBe('agrees')
  })
  it('is a whole digit off where the ratio is the next figure exactly', () => {
    // 8.6 % and 8.4 % against 8.5 %
    expect(compareRatio(8.5, rounded(8.45, 8.55), 859, 10_000)).toBe('truncated')
    expect(compareRatio(8.5, rounded(8.45, 8.55), 86, 1000)).toBe('differs')
    expect(compareRatio(8.5, rounded(8.45, 8.55), 841, 10_000)).toBe('last-digit')
    expect(compareRatio(8.5, rounded(8.45, 8.55), 84, 1000)).toBe('differs')
  })
})

describe('intervalOf and roundingOf', () => {
  const claim = (text: string, value: number, range: Claim['range'], bound: Claim['bound'] = 'exact') => ({
    ...{ text, value, range, bound }
  })
  it('take an end for open where it is missing or said to be', () => {
    expect(intervalOf(claim('', 5, { min: null, max: 5 }))).toMatchObject({ minOpen: true, maxOpen: false })
    expect(intervalOf(claim('', 5, { min: 5, max: 9, minOpen: true }))).toMatchObject({ minOpen: true, maxOpen: false })
    expect(intervalOf(claim('', 5, { min: 5, max: 9, maxOpen: true }))).toMatchObject({ minOpen: false, maxOpen: true })
  })
  it('round a plain percentage by its last digit, and keep what its words leave', () => {
    expect(roundingOf(claim('95.5%', 95.5, { min: 95.5, max: 95.5 }))).toMatchObject({ min: 95.45, max: 95.55 })
    expect(roundingOf(claim('95%', 95, { min: 94, max: 96 }))).toMatchObject({ min: 94, max: 96 })
    expect(roundingOf(claim('95%', 95, { min: 95, max: 95 }, 'more'))).toMatchObject({ min: 95, max: 95 })
  })
})
