import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import characters from '../../dictionaries/characters.json'
import { normalise } from '../../src/text/normalise'

describe('normal writing', () => {
  it.each([
    ['full width to ASCII', '（１）：３９，０７１；９８％', '(1):39,071;98%'],
    ['tortoise brackets to square ones', '〔2018〕47号', '[2018]47号'],
    ['exotic blanks to spaces', 'a\u00a0b\u3000c\u2009d', 'a b c d'],
    ['invisible characters out', '统\u200b计\ufeff数\u00ad', '统计数'],
    ['NUL and controls out, tabs and breaks kept', 'a\u0000\tb\r\n\u0007c', 'a\tb\r\nc'],
    ['one blank between ideographs out', '统 计　数', '统计数'],
    ['one blank beside an ideograph of the planes beyond out', '𬱖 店、窑 𪣻', '𬱖店、窑𪣻'],
    ['a blank beside a pictograph stays', '📄 统计', '📄 统计'],
    ['two blanks stay', '统  计', '统  计'],
    ['a blank beside digits stays', '共 39 071 条', '共 39 071 条'],
    ['Chinese punctuation that has no ASCII form stays', '“甲”、《乙》。', '“甲”、《乙》。'],
    ['minus signs', '−5﹣3', '-5-3'],
    ['traditional characters to simplified', '總計：辦結三件，轉下年度繼續辦理', '总计:办结三件,转下年度继续办理'],
    ['characters of simplified writing stay', '乾隆、著作、宮商', '乾隆、著作、宮商'],
    [
      'words that a character does not settle',
      '答覆、徵求、資訊、網路、計畫、透過',
      '答复、征求、信息、网络、计划、通过'
    ],
    ['the same characters in other words stay', '覆盖、角徵、道路', '覆盖、角徵、道路'],
    ['how characters are read out', '認(rèn)真開（kāi）展工作報(bào)告', '认真开展工作报告'],
    ['other brackets and letters stay', '(é)、項(a)、café、表(ān 1)', '(é)、项(a)、café、表(ān 1)'],
    ['the other words of traditional characters', '畫面、過程、電訊', '画面、过程、电讯']
  ])('%s', (_, source, text) => expect(normalise(source).text).toBe(text))

  it.each([
    ['申请12件.其中5件．', '申请12件。其中5件。'],
    ['占20%.其余', '占20%。其余'],
    ['一.总体情况', '一.总体情况'],
    ['第三章．附则', '第三章.附则'],
    ['1.主动公开12.5万条', '1.主动公开12.5万条'],
    ['政务.公益', '政务。公益'],
    ['www.政务', 'www.政务']
  ])('takes the dot of %s for a full stop only behind a word', (given, expected) => {
    expect(normalise(given).text).toBe(expected)
  })

  it('leaves every simplified character of the dictionary of characters as it is', () => {
    const { traditional } = characters
    expect(traditional.length % 2).toBe(0)
    const simplified = [...traditional].filter((_, i) => i % 2 === 1).join('')
    expect(normalise(simplified).text).toBe(simplified)
  })

  it('returns the source itself, and no offsets, when nothing changes', () => {
    expect(normalise('共公开信息5条。')).toEqual({ text: '共公开信息5条。', sourceOf: null })
  })

  it('needs no offsets when characters are only replaced', () => {
    expect(normalise('５条').sourceOf).toBeNull()
  })

  it('keeps lone surrogates and astral characters', () => {
    expect(normalise('\ud800，𠮷').text).toBe('\ud800,𠮷')
  })

  it('joins long texts in pieces', () => {
    const source = `${'甲，'.repeat(10000)}完`
    expect(normalise(source).text).toBe(`${'甲,'.repeat(10000)}完`)
  })

  it('leads every kept character back to where it came from, and is done after one pass', () => {
    const unit = fc.constantFrom(...'甲乙丙1，（％ \u3000\u200b\u0000\n\tａ〔', '\ud800')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 50 }), units => {
        const source = units.join('')
        const { text, sourceOf } = normalise(source)
        if (sourceOf === null) expect(text).toHaveLength(source.length)
        else {
          expect(sourceOf).toHaveLength(text.length + 1)
          expect(sourceOf[text.length]).toBe(source.length)
          for (let i = 0; i < text.length; i++) {
            expect(sourceOf[i + 1]!).toBeGreaterThan(sourceOf[i]!)
            expect(normalise(source[sourceOf[i]!]!).text).toBe(text[i])
          }
        }
      })
    )
  })
})

describe("Markdown's marks", () => {
  it.each([
    ['收到申请**12**件', '收到申请12件'],
    ['公开`400`条', '公开400条'],
    ['培训__3__期,*15*人次', '培训3期,15人次'],
    ['**一、总体情况**', '一、总体情况']
  ])('goes from around %s', (source, text) => {
    expect(normalise(source).text).toBe(text)
  })

  it.each(['3*5*2', '申请人张**、李**', '138****1234', 'art_123_456.html', '4 * 5 * 6', '*注:共12件', '____年'])(
    'stays in %s',
    source => {
      expect(normalise(source).text).toBe(source)
    }
  )

  it('leaves every character its place', () => {
    const { text, sourceOf } = normalise('收到**12**件')
    expect([...text].map((_, i) => sourceOf![i])).toEqual([0, 1, 4, 5, 8])
  })
})
