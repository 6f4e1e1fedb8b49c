import { describe, expect, it } from 'vitest'
import { parseFormula } from '../../src/forms/formula'

describe('parseFormula', () => {
  it('keeps hyphens of names apart from minus signs', () => {
    const { left, right } = parseFormula('a.carried-in = b - c.third-party')
    expect(left.map(t => t.indicator)).toEqual(['a.carried-in'])
    expect(right.map(t => [t.indicator, t.sign])).toEqual([
      ['b', 1],
      ['c.third-party', -1]
    ])
  })

  it('reads columns and years', () => {
    expect(parseFormula('a[total](Y) >= b[legal-service](Y-1)')).toEqual({
      operator: '>=',
      left: [{ indicator: 'a', column: 'total', year: 0, sign: 1 }],
      right: [{ indicator: 'b', column: 'legal-service', year: -1, sign: 1 }]
    })
  })

  it.each(['a', 'a = b = c', 'a = b +', 'a = b c', 'a = + + b', 'A = b', ''])('refuses "%s"', formula => {
    expect(() => parseFormula(formula)).toThrow(SyntaxError)
  })
})
