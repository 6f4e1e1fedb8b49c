import { describe, expect, it } from 'vitest'
import { numberOf, plain } from '../../src/text/numerals/reading'

describe('a number from its digits and their power of ten', () => {
  it.each([
    ['0', 0],
    ['39071', 0],
    ['84', 3],
    ['9825', -2],
    ['592372449', -4],
    ['1', -22],
    ['7', 22],
    ['123456789012345', -7],
    ['999999999999999', 22],
    ['123456789012345678', -3],
    ['3', 30]
  ])('is that of the numeral written out: %s × 10^%i', (digits, power) => {
    expect(numberOf(digits, power)).toBe(Number(plain(digits, power)))
  })
})
