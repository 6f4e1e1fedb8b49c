// What bundles carry of the dictionaries is what the files say.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphabetOf, alphabetSteps, packed, reader, respelled, unpacked } from '../../scripts/packing'

const folder = resolve(import.meta.dirname, '../../dictionaries')
const files = (readdirSync(folder, { recursive: true }) as string[]).filter(name => name.endsWith('.json'))
const back = <T extends object>(data: T, isSet = false): T => unpacked(JSON.parse(JSON.stringify(packed(data, isSet))))

describe('a packed dictionary', () => {
  it('is given back as it was: every file', () => {
    expect(files.length).toBeGreaterThan(20)
    for (const name of files) {
      const data = JSON.parse(readFileSync(resolve(folder, name), 'utf8'))
      expect(back(data), name).toEqual(data)
    }
  })

  it('is given back as it was: any words and pairs', () => {
    const word = fc.stringMatching(/^[甲乙丙a(0]{1,12}$/)
    const pairs = fc.array(fc.stringMatching(/^[一-鿿]{2}$/), { minLength: 100, maxLength: 120 }).map(p => p.join(''))
    const value = fc.oneof(
      fc.array(word),
      fc.array(fc.constantFrom('12345热线', '热线', '')),
      word,
      pairs,
      fc.integer()
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value), data => {
        expect(back(data)).toEqual(data)
      })
    )
  })

  it('says once what words of a list share, sorted where their order says nothing', () => {
    expect(packed({ words: ['公开', '公开信息', '信息'] }, false)).toEqual({ words: ' 公开2信息 信息' })
    expect(packed({ words: ['公开', '信息', '公开信息'] }, true)).toEqual({ words: ' 信息 公开2信息' })
    expect(back({ words: ['公开', '信息'] }, true)).toEqual({ words: ['信息', '公开'] })
  })

  it('is refused where it could be misread', () => {
    expect(() => packed({ text: ' 公开' }, false)).toThrow(RangeError)
  })
})

describe('a respelled text', () => {
  const readAgain = (texts: readonly string[]): string[] => {
    const alphabet = alphabetOf(texts)
    const read = reader(alphabetSteps(alphabet))
    return texts.map(text => read(respelled(text, alphabet)))
  }

  it('is read as it was: the packed text of every dictionary', () => {
    const texts = files.map(name => {
      const data = JSON.parse(readFileSync(resolve(folder, name), 'utf8'))
      return JSON.stringify(packed(data, false))
    })
    const core = texts.filter((_, i) => !/taxonomy|codebook|segment-words|examples/.test(files[i]!))
    expect(core.length).toBeGreaterThan(20)
    expect(readAgain(core)).toEqual(core)
  })

  it('is read as it was: any text, long ones in pieces', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '\u0080', '·', '、', '公', '开', '龥', '（', '😀'),
      maxLength: 50
    })
    fc.assert(
      fc.property(fc.array(text), texts => {
        expect(readAgain(texts)).toEqual(texts)
      })
    )
    const long = '信息，公开'.repeat(3000)
    expect(readAgain([long])).toEqual([long])
  })

  it('has the frequent characters first', () => {
    expect(alphabetOf(['公开公开公', '条a'])).toBe('公开条')
    expect(respelled('条a公', '公开条')).toBe('\u0082a\u0080')
  })

  it('is refused where an alphabet cannot hold its characters', () => {
    const many = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    expect(() => alphabetOf([many])).toThrow(RangeError)
  })
})
