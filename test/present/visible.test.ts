import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible, visibleLines } from '../../src/present/visible'

describe('visible', () => {
  it.each([
    ['plain Chinese stays', '收到申请8件，办结８件。', '收到申请8件，办结８件。'],
    ['an escape sequence shows its ESC', '\u001b[31m红\u001b[0m', '␛[31m红␛[0m'],
    ['a C1 control introducer shows its number', '\u009b2J', '<U+009B>2J'],
    ['a right-to-left override shows its number', '8\u202e41条', '8<U+202E>41条'],
    ['an isolate shows its number', '\u2066a\u2069', '<U+2066>a<U+2069>'],
    ['line breaks and tabs become blanks', 'a\r\n\tb', 'a   b'],
    ['a line separator becomes a blank', 'a\u2028b', 'a b'],
    ['NUL and DEL have pictures', '\u0000\u007f', '␀␡'],
    ['zero width characters and BOM go', '\ufeff统\u200b计', '统计'],
    ['an unpaired surrogate shows its number', 'a\ud800b', 'a<U+D800>b'],
    ['a paired surrogate stays', '𠮷😀', '𠮷😀'],
    ['tag characters go', 'a\u{e0041}b', 'ab']
  ])('%s', (_, text, shown) => expect(visible(text)).toBe(shown))

  it('leaves no control, format or surrogate character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(visible(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
      })
    )
  })

  it('is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(visible(visible(text))).toBe(visible(text))
      })
    )
  })
})

describe('visibleLines', () => {
  it('keeps line breaks and tabs, and nothing else that controls', () => {
    expect(visibleLines('a\r\n\tb\u001b[2J\u0007')).toBe('a\n\tb␛[2J␇')
  })
})
