// Percentage points, dozens and half prices: words that are part of the number in the public reading of numerals.
import { describe, expect, it } from 'vitest'
import { findNumerals } from '../../src'

const read = (text: string) =>
  findNumerals(text).map(n => ({ text: text.slice(n.start, n.end), kind: n.kind, decimal: n.decimal }))

describe('percentage points', () => {
  it.each([
    ['提高12.5个百分点', '12.5个百分点', '12.5'],
    ['下降二十個百分點', '二十個百分點', '20'],
    ['提高３ 个 百分点', '３ 个 百分点', '3']
  ])('%s', (text, words, decimal) => {
    expect(read(text)).toEqual([{ text: words, kind: 'points', decimal }])
  })

  it('a measure of another word stays outside', () => {
    expect(read('办结25个项目')).toEqual([{ text: '25', kind: 'integer', decimal: '25' }])
  })
})

describe('collectives', () => {
  it('a pair is two', () => {
    expect(read('三双')).toEqual([{ text: '三双', kind: 'integer', decimal: '6' }])
    expect(read('结对帮扶100对夫妻')[0]).toEqual({ text: '100对', kind: 'integer', decimal: '200' })
  })

  it('对口 and 双向 are no pairs', () => {
    expect(read('30对口单位')[0]).toMatchObject({ text: '30', decimal: '30' })
    expect(read('5双向车道')[0]).toMatchObject({ text: '5', decimal: '5' })
  })

  it('一打 is twelve, 五十打 six hundred', () => {
    expect(read('一打')).toEqual([{ text: '一打', kind: 'integer', decimal: '12' }])
    expect(read('五十打苹果')[0]).toEqual({ text: '五十打', kind: 'integer', decimal: '600' })
  })

  it('a verb that begins with 打 is no dozen', () => {
    expect(read('3打击违法行为')[0]).toMatchObject({ text: '3', decimal: '3' })
  })
})

describe('discounts', () => {
  it('对折 is half', () => {
    expect(read('全部打对折')).toEqual([{ text: '对折', kind: 'percent', decimal: '50' }])
  })

  it('two digits set apart are one discount', () => {
    expect(read('九 九 折')).toEqual([{ text: '九 九 折', kind: 'percent', decimal: '99' }])
  })

  it('对折 inside 一对折页 is not read twice, and positions count from the start of the window', () => {
    const text = '前言。打对折'
    expect(findNumerals(text, 3)).toMatchObject([{ start: 4, end: 6 }])
  })
})
