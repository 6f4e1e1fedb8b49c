import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauses, sentences } from '../../src/text/sentences'

const cut = (text: string) => sentences(text).map(s => text.slice(s.start, s.end))
const parts = (text: string) => clauses(text).map(s => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    ['full stops, marks and semicolons', '甲。乙!丙?丁;戊', ['甲。', '乙!', '丙?', '丁;', '戊']],
    ['line breaks', '甲\n乙\r\n丙', ['甲', '乙', '丙']],
    ['several marks at once', '好！！真的？！是。', ['好！！', '真的？！', '是。']],
    ['blanks around are left out', '  甲。 　乙。 ', ['甲。', '乙。']],
    ['a closing quote belongs to its sentence', '他说:“好。”众人散去。', ['他说:“好。”', '众人散去。']],
    ['a stop inside brackets', '收到5件(其中网上3件。信函2件)。完', ['收到5件(其中网上3件。信函2件)。', '完']],
    ['a semicolon inside a title', '印发《甲；乙办法》；执行', ['印发《甲；乙办法》；', '执行']],
    ['a bracket that never closes', '收到5件(其中网上3件。信函2件。', ['收到5件(其中网上3件。', '信函2件。']],
    ['a bracket that closes on another line', '甲(乙。丙\n丁)戊。', ['甲(乙。', '丙', '丁)戊。']],
    ['numbers', '计1;234件。', ['计1;234件。']],
    ['nothing', ' \n ', []]
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected))

  it('gives offsets of the whole text within a window', () => {
    expect(sentences('甲。乙。丙。', 2, 4)).toEqual([{ start: 2, end: 4 }])
  })
})

describe('clauses', () => {
  it.each([
    ['commas and colons', '其中:网上3件,信函2件。', ['其中:', '网上3件,', '信函2件。']],
    ['separators in numbers', '共39,071条,其中12:30前,5件', ['共39,071条,', '其中12:30前,', '5件']],
    ['an address', '网址:http://a.cn,电话', ['网址:', 'http://a.cn,', '电话']],
    ['commas inside brackets', '收到5件(网上3件,信函2件),已办', ['收到5件(网上3件,信函2件),', '已办']],
    ['、 parts no clauses', '网上、信函', ['网上、信函']]
  ])('%s', (_, text, expected) => expect(parts(text)).toEqual(expected))
})

it('covers every character but blanks and breaks, in order, whatever the text', () => {
  const signs = fc.constantFrom(...'甲乙1,，。;；:：!?()（）“”《》 \n')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), units => {
      const text = units.join('')
      for (const spans of [sentences(text), clauses(text)]) {
        expect(
          spans
            .map(s => text.slice(s.start, s.end))
            .join('')
            .replace(/\s/g, '')
        ).toBe(text.replace(/\s/g, ''))
        for (let i = 1; i < spans.length; i++) expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end)
      }
    })
  )
})
