import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumerals } from '../../src/text/find-numerals'

/** Writes a whole number in Chinese, the school-book way; the tests' own, so that reader and writer can disagree. */
function inChinese(value: number, digits = '零一二三四五六七八九', units = ['', '十', '百', '千', '万', '亿']): string {
  if (value === 0) return digits[0]!
  const section = (n: number): string => {
    let written = ''
    let gap = false
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(n / 10 ** place) % 10
      if (digit === 0) gap = written !== ''
      else {
        written += (gap ? digits[0] : '') + digits[digit]! + units[place]
        gap = false
      }
    }
    return written
  }
  const parts = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4]
  let written = ''
  parts.forEach((part, i) => {
    if (part === 0) return
    const zero = written !== '' && part < 1000 ? digits[0]! : ''
    written +=
      zero + section(part) + ['亿', '万', ''].map(u => (u === '亿' ? units[5]! : u === '万' ? units[4]! : ''))[i]
  })
  return written
}

const whole = fc.oneof(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 999_999_999_999 }))
const fullWidth = (text: string): string => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const only = (text: string) => {
  const found = findNumerals(text)
  expect(found, text).toHaveLength(1)
  expect(text.slice(found[0]!.start, found[0]!.end)).toBe(text)
  return found[0]!
}

describe('numerals, whatever the number', () => {
  it('reads back what is written in Chinese', () => {
    fc.assert(
      fc.property(whole, value => {
        expect(only(inChinese(value)).decimal).toBe(String(value))
      })
    )
  })

  it('reads traditional and formal signs as the plain ones', () => {
    const formal = (value: number): string =>
      inChinese(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟', '萬', '億'])
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999_999 }), value => {
        expect(only(formal(value)).decimal).toBe(String(value))
      })
    )
  })

  it('reads full-width digits and separators as ASCII ones', () => {
    fc.assert(
      fc.property(whole, value => {
        const grouped = value.toLocaleString('en-US')
        for (const text of [String(value), fullWidth(String(value)), grouped, fullWidth(grouped)]) {
          expect(only(text).decimal).toBe(String(value))
        }
      })
    )
  })

  it('scales decimals by 万 and 亿 exactly', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,8}$/)
    const decimals = fc.stringMatching(/^\d{0,7}[1-9]$/)
    fc.assert(
      fc.property(digits, decimals, fc.constantFrom(['万', 4] as const, ['亿', 8] as const), (a, b, [unit, power]) => {
        const found = only(`${a}.${b}${unit}`)
        const moved = BigInt(a + b) * 10n ** BigInt(power)
        const scale = 10n ** BigInt(b.length)
        const fraction = (moved % scale).toString().padStart(b.length, '0').replace(/0+$/, '')
        expect(found.decimal).toBe(`${moved / scale}${fraction === '' ? '' : `.${fraction}`}`)
      })
    )
  })

  it('keeps every numeral inside the text, in order and apart, for any string of number signs', () => {
    const signs = fc.constantFrom(
      ...'0123456789０９一二三十百千万亿零〇两几数余多来半成分之百又点负-–～至到%‰,，. 个件第年/：'
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), parts => {
        const text = parts.join('')
        let at = 0
        for (const n of findNumerals(text)) {
          expect(n.start).toBeGreaterThanOrEqual(at)
          expect(n.end).toBeGreaterThan(n.start)
          expect(n.end).toBeLessThanOrEqual(text.length)
          expect(n.decimal).toMatch(/^-?\d+(\.\d+)?$/)
          expect(n.value).toBe(Number(n.decimal))
          if (n.max !== null) expect(n.max).toBeGreaterThan(n.value)
          at = n.end
        }
      }),
      { numRuns: 3000 }
    )
  })

  it('sees nothing outside its window', () => {
    const signs = fc.constantFrom(...'01239一二三十百千万亿零几数余多来半成折分之又点负-至到%,. /:个第年统上网kA')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), fc.nat(30), fc.nat(30), (parts, a, b) => {
        const text = parts.join('')
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b), text.length)
        const shifted = findNumerals(text.slice(start, end)).map(n => ({
          ...n,
          start: n.start + start,
          end: n.end + start
        }))
        expect(findNumerals(text, start, end)).toEqual(shifted)
      }),
      { numRuns: 5000 }
    )
  })
})
