import { describe, expect, it } from 'vitest'
import { isGrouped, readFigure } from '../../src/forms/figure'

describe('readFigure', () => {
  it.each([
    ['8', 8, '8', null],
    [' 8件 ', 8, '8', '件'],
    ['8 件', 8, '8', '件'],
    ['1,132条', 1132, '1,132', '条'],
    ['1 132', 1132, '1 132', null],
    ['59237.2449', 59237.2449, '59237.2449', null],
    ['8。', 8, '8', null],
    ['3件(含上年1件)', 3, '3', '件'],
    ['5(万元)', 5, '5', '万元'],
    ['-3', -3, '-3', null],
    ['减3', -3, '3', null],
    ['增 5', 5, '5', null],
    ['+26', 26, '26', null],
    ['98.5%', 98.5, '98.5', '%'],
    ['-0', 0, '-0', null]
  ])('reads %j', (text, value, own, unit) => {
    const figure = readFigure(text)
    expect(figure).toMatchObject({ kind: 'number', value, unit })
    if (figure?.kind === 'number') expect(text.slice(figure.start, figure.end)).toBe(own)
  })

  it.each(['无', '零'])('reads %j as zero', text => {
    expect(readFigure(text)).toMatchObject({ kind: 'zero', value: 0, start: 0, end: 1 })
  })

  it.each(['', '  ', '/', '-', '—', '——', '\\'])('reads %j as blank', text => {
    expect(readFigure(text)).toEqual({ kind: 'blank' })
  })

  it('reads a unit that waits for its number', () => {
    expect(readFigure('万元')).toEqual({ kind: 'unit', unit: '万元' })
  })

  it.each(['收到申请数', '(5)', '2018年', '1.政府网站', '3-5', '一', '详见附件1', '12条5件', `1${'0'.repeat(400)}`])(
    'takes %j for words',
    text => {
      expect(readFigure(text)).toBeNull()
    }
  )
})

describe('isGrouped', () => {
  it('tells thousands set apart from several numbers', () => {
    expect(isGrouped('1 132')).toBe(true)
    expect(isGrouped('12 345 678')).toBe(true)
    expect(isGrouped('17 0 3')).toBe(false)
    expect(isGrouped('1132')).toBe(false)
  })
})
