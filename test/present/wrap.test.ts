import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { measureFor } from '../../src/present/width'
import { wrap } from '../../src/present/wrap'

const lines = (text: string, columns: number): string[] =>
  wrap(text, columns, stringWidth).map(l => text.slice(l.start, l.end))

describe('wrap', () => {
  it.each([
    ['breaks between ideographs, two columns each', '政府信息公开', 8, ['政府信息', '公开']],
    ['keeps a number whole', '收到申请39071件', 10, ['收到申请', '39071件']],
    ['keeps separators inside a number', '共计1,234.5元', 8, ['共计', '1,234.5', '元']],
    ['puts no comma at the start of a line', '主动公开，依申请', 8, ['主动公', '开，依申', '请']],
    ['puts no opening bracket at the end of a line', '公开情况（一）', 10, ['公开情况', '（一）']],
    ['takes no more to the next line than it has room for', '”a，，', 4, ['”a，', '，']],
    ['drops the blank at a break', 'open data report', 10, ['open data', 'report']],
    ['cuts a word wider than the line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['gives one empty line for no text', '', 10, ['']]
  ])('%s', (_, text, columns, expected) => expect(lines(text, columns)).toEqual(expected))

  it('does not break where there is no terminal', () => {
    expect(lines('政府信息公开'.repeat(50), Number.POSITIVE_INFINITY)).toHaveLength(1)
  })

  it('loses nothing but blanks and overflows no line', () => {
    const text = fc.string({ unit: fc.constantFrom('政', '，', '（', '8', 'a', '.', ' ', '😀', '”') })
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (t, columns) => {
        const all = lines(t, columns)
        expect(all.join('').replaceAll(' ', '')).toBe(t.replaceAll(' ', ''))
        for (const line of all) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      })
    )
  })
})

describe('measureFor', () => {
  it('agrees with string-width on every character it measures itself', async () => {
    for (let unit = 0x20; unit < 0x10000; unit++) {
      if (unit >= 0xd800 && unit < 0xe000) continue
      const char = String.fromCharCode(unit)
      const measure = await measureFor(char)
      if (measure(char) !== stringWidth(char)) expect.fail(`U+${unit.toString(16)}: ${measure(char)} columns`)
    }
  })

  it('measures emoji and combining marks', async () => {
    const text = '件😀é'
    expect((await measureFor(text))(text)).toBe(5)
  })
})
