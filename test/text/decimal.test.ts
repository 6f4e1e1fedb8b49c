import createBig from 'big.js'
import { expect, it } from 'vitest'
import { Decimal } from '../../src/text/decimal'

it('divides to forty places, whatever another user of big.js sets', () => {
  createBig.DP = 3
  expect(new Decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(40)}`)
  createBig.DP = 20
})

it('adds money without rounding', () => {
  expect(new Decimal('59237.2449').plus('0.0001').times(10000).toFixed()).toBe('592372450')
})
