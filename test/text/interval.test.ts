import { describe, expect, it } from 'vitest'
import { findNumerals, type Hedge, hedge, intervalOf, significantUnit } from '../../src/text/numerals'

const stated = (text: string) => {
  const [numeral, ...rest] = findNumerals(text)
  expect(rest).toEqual([])
  return numeral!
}

describe('the interval a numeral stands for', () => {
  it.each([
    ['39071', { min: 39071, max: 39071 }],
    ['三百', { min: 300, max: 300 }],
    ['0', { min: 0, max: 0 }],
    ['8.4万余', { min: 84000, max: 85000, maxOpen: true }],
    ['1000余', { min: 1000, max: 2000, maxOpen: true }],
    ['10余万', { min: 100000, max: 200000, maxOpen: true }],
    ['10万余', { min: 100000, max: 110000, maxOpen: true }],
    ['三十多', { min: 30, max: 40, maxOpen: true }],
    ['二十几', { min: 20, max: 30, maxOpen: true }],
    ['12余', { min: 12, max: 13, maxOpen: true }],
    ['8.4万', { min: 83500, max: 84500 }],
    ['12万', { min: 115000, max: 125000 }],
    ['98.25%', { min: 98.245, max: 98.255 }],
    ['98%', { min: 97.5, max: 98.5 }],
    ['三成', { min: 25, max: 35 }],
    ['12.5', { min: 12.45, max: 12.55 }],
    ['59237.2449万', { min: 592372448.5, max: 592372449.5 }],
    ['三分之一', { min: 1 / 3, max: 1 / 3 }],
    ['30-40', { min: 30, max: 40 }],
    ['数十', { min: 20, max: 100, maxOpen: true }],
    ['几百万', { min: 2000000, max: 10000000, maxOpen: true }]
  ])('%s', (text, interval) => {
    expect(intervalOf(stated(text))).toEqual(interval)
  })

  it('上百 is a hundred to below a thousand', () => {
    expect(intervalOf(stated('上百件'))).toEqual({ min: 100, max: 1000, maxOpen: true })
  })
})

describe('hedges beside a numeral', () => {
  const cases: [string, Hedge, object][] = [
    ['100', 'near', { min: 90, max: 100, minOpen: true }],
    ['9000', 'near', { min: 8500, max: 9000, minOpen: true }],
    ['8.4万', 'near', { min: 83500, max: 84000, minOpen: true }],
    ['8.4万', 'about', { min: 83500, max: 84500 }],
    ['9000', 'about', { min: 8500, max: 9500 }],
    ['98.25%', 'about', { min: 98.245, max: 98.255 }],
    ['8.0万', 'about', { min: 79500, max: 80500 }],
    ['500', 'over', { min: 500, max: null, minOpen: true }],
    ['500', 'at-least', { min: 500, max: null }],
    ['500', 'under', { min: null, max: 500, maxOpen: true }],
    ['500', 'at-most', { min: null, max: 500 }],
    ['3-5', 'about', { min: 2.5, max: 5.5 }],
    ['3-5', 'over', { min: 3, max: null, minOpen: true }],
    ['100余', 'over', { min: 100, max: null }]
  ]
  it.each(cases)('%s, %s', (text, kind, interval) => {
    expect(hedge(stated(text), kind)).toEqual(interval)
  })
})

describe('the unit of the last significant digit', () => {
  it.each([
    ['9000', '1000'],
    ['12300', '100'],
    ['7', '1'],
    ['98.25%', '0.01'],
    ['8.0万', '1000'],
    ['0', '1']
  ])('%s: %s', (text, unit) => {
    expect(significantUnit(stated(text)).toFixed()).toBe(unit)
  })
})
