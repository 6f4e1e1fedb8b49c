import { describe, expect, it } from 'vitest'
import { findNumerals } from '../../src/text/find-numerals'
import { numeralFinder } from '../../src/text/numerals'
import examples from './numerals.examples.json'

interface Meaning {
  decimal: string
  max?: number
  kind?: string
  bound?: string
  precision?: number
  spellings: string[]
}

describe('one meaning, many spellings', () => {
  for (const { spellings, max = null, bound = 'exact', decimal, ...rest } of examples.meanings as Meaning[]) {
    for (const spelling of spellings) {
      it(`${spelling} is ${decimal}${max === null ? '' : ` to ${max}`}${bound === 'exact' ? '' : `, ${bound}`}`, () => {
        const found = findNumerals(spelling)
        expect(found).toHaveLength(1)
        expect(found[0]).toMatchObject({ start: 0, end: spelling.length, decimal, max, bound, ...rest })
        expect(found[0]!.value).toBe(Number(decimal))
      })
    }
  }
})

describe('numerals in context', () => {
  for (const marked of examples.contexts) {
    it(marked, () => {
      const text = marked.replace(/\[\[|\]\]/g, '')
      let remarked = ''
      let at = 0
      for (const { start, end } of findNumerals(text)) {
        remarked += `${text.slice(at, start)}[[${text.slice(start, end)}]]`
        at = end
      }
      expect(remarked + text.slice(at)).toBe(marked)
    })
  }
})

describe('what is no numeral', () => {
  for (const text of examples.nothing) {
    it(text, () => expect(findNumerals(text)).toEqual([]))
  }
})

describe('details', () => {
  it('marks ordinals', () => {
    expect(findNumerals('第3批')[0]).toMatchObject({ start: 1, end: 2, ordinal: true })
    expect(findNumerals('3批')[0]).not.toHaveProperty('ordinal')
  })

  it('keeps the exact fraction beside its decimal', () => {
    expect(findNumerals('三分之一')[0]).toMatchObject({ fraction: { numerator: '1', denominator: '3' } })
    expect(findNumerals('二又三分之一')[0]).toMatchObject({ fraction: { numerator: '7', denominator: '3' } })
  })

  it('tells Chinese writing from Arabic', () => {
    expect(findNumerals('三万')[0]!.chinese).toBe(true)
    expect(findNumerals('3万')[0]!.chinese).toBe(false)
    expect(findNumerals('百分之3')[0]!.chinese).toBe(false)
  })

  it('reads 上百 as a hundred or more, without the hedge in the span', () => {
    expect(findNumerals('上百件')[0]).toMatchObject({
      start: 1,
      end: 2,
      value: 100,
      bound: 'more',
      kind: 'vague',
      max: 900
    })
  })

  it('looks at nothing outside the window and gives offsets of the whole text', () => {
    const text = '共12345件'
    expect(findNumerals(text, 2, 4)).toMatchObject([{ start: 2, end: 4, decimal: '23' }])
    expect(findNumerals('十分之一', 0, 2)).toEqual([])
  })

  it('passes over more than forty digits in a row, and reads what follows', () => {
    expect(findNumerals(`${'1'.repeat(41)}件,另有5件`)).toMatchObject([{ decimal: '5' }])
    expect(findNumerals(`${'一'.repeat(41)},另有5件`)).toMatchObject([{ decimal: '5' }])
    expect(findNumerals('1'.repeat(40))).toHaveLength(1)
  })

  it('takes further set words and measures', () => {
    const find = numeralFinder({ notNumerals: ['九曲'], measureStarts: ['桌'] })
    expect(find('九曲桥边')).toEqual([])
    expect(find('办了三桌')).toMatchObject([{ value: 3 }])
    expect(findNumerals('办了三桌')).toEqual([])
    expect(() => numeralFinder({ notNumerals: [''] })).toThrow(RangeError)
  })

  it('survives what is no text', () => {
    for (const odd of [
      '',
      '\u0000',
      '\ud800',
      '-',
      '.',
      '负',
      '点五',
      '分之',
      '%',
      '又',
      '1/0',
      '零分之一',
      '百分之',
      ':',
      '数'.repeat(50)
    ]) {
      expect(() => findNumerals(odd)).not.toThrow()
    }
    expect(findNumerals('3/0')).toMatchObject([{ decimal: '3' }, { decimal: '0' }])
  })
})
