// Exact decimals: what arithmetic on them gives, and that big.js, which others trust, gives the same.
import createBig from 'big.js'
import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/text/decimal'

/** As exact as ours, whatever other tests set. */
const Big = createBig()
Big.DP = 40

describe('a decimal', () => {
  it('divides to forty places', () => {
    expect(new Decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(40)}`)
    expect(new Decimal(2).div(3).toFixed()).toBe(`0.${'6'.repeat(39)}7`)
    expect(() => new Decimal(1).div(0)).toThrow(RangeError)
  })

  it('adds money without rounding', () => {
    expect(new Decimal('59237.2449').plus('0.0001').times(10000).toFixed()).toBe('592372450')
    expect(new Decimal(0.1).plus(0.2).toNumber()).toBe(0.3)
  })

  it('rounds halves away from zero', () => {
    expect(['2.5', '-2.5', '2.4', '-0.4'].map(x => new Decimal(x).round(0).toFixed())).toEqual(['3', '-3', '2', '0'])
    expect(new Decimal('95.625').round(2).toNumber()).toBe(95.63)
  })

  it('knows the unit of its last digit that is no zero', () => {
    expect(['12300', '98.250', '0.07', '1'].map(x => new Decimal(x).lastUnit().toFixed())).toEqual([
      '100',
      '0.01',
      '0.01',
      '1'
    ])
  })

  it('reads exponents, as large and small numbers print', () => {
    expect(new Decimal(1e21).toFixed()).toBe(`1${'0'.repeat(21)}`)
    expect(new Decimal(-1.5e-7).toFixed()).toBe('-0.00000015')
  })

  it.each(['', '-', '.', '1,000', '一', 'NaN', '1e'])('refuses %j', text => {
    expect(() => new Decimal(text)).toThrow(RangeError)
  })

  it('answers what big.js answers', () => {
    const written = tuple(integer(), integer({ min: 0, max: 999999 }), constantFrom('', '.', '.0', '.000')).map(
      ([whole, fraction, point]) => (point === '' ? `${whole}` : `${whole}${point}${fraction}`)
    )
    assert(
      property(written, written, integer({ min: 0, max: 8 }), (a, b, places) => {
        const [ours, theirs] = [new Decimal(a), new Big(a)]
        expect(ours.toFixed()).toBe(theirs.toFixed())
        expect(ours.plus(b).toFixed()).toBe(theirs.plus(b).toFixed())
        expect(ours.minus(b).toFixed()).toBe(theirs.minus(b).toFixed())
        expect(ours.times(b).toFixed()).toBe(theirs.times(b).toFixed())
        expect(ours.cmp(b)).toBe(theirs.cmp(b))
        expect(ours.abs().toFixed()).toBe(theirs.abs().toFixed())
        expect(ours.round(places).toFixed()).toBe(theirs.round(places).toFixed())
        if (!theirs.eq(0)) expect(new Decimal(b).div(a).toFixed()).toBe(new Big(b).div(a).toFixed())
        expect(ours.toNumber() === theirs.toNumber()).toBe(true)
      })
    )
  })
})
