import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTrie } from '../../src/text/trie'

const words = buildTrie(['政府', '政府信息', '信息', '政府信息公开'].map((w, i) => [w, i] as const))

describe('the trie', () => {
  it('finds the longest word that starts at a place and ends in time', () => {
    expect(words.longest('政府信息公', 0, 5)).toBe(1)
    expect(words.longest('政府信息公开', 0, 6)).toBe(3)
    expect(words.longest('政府信息公开', 0, 3)).toBe(0)
    expect(words.longest('政府信息公开', 1, 6)).toBe(-1)
    expect(words.longest('政府', 2, 2)).toBe(-1)
  })

  it('passes over what starts no word, up to the end given', () => {
    expect(words.next('本市的政府信息', 0, 7)).toBe(3)
    expect(words.next('本市的政府信息', 0, 3)).toBe(3)
    expect(words.next('本市', 0, 2)).toBe(2)
    const single = buildTrie([['甲', 1]] as const)
    expect(single.next('乙甲', 0, 2)).toBe(1)
    expect(single.next('乙甲', 0, 1)).toBe(1)
    expect(single.next('甲乙', 2, 2)).toBe(2)
  })

  it('visits every word that starts at a place, shortest first', () => {
    const found: number[] = []
    words.each('政府信息公开', 0, 6, entry => found.push(words.values[entry]!))
    expect(found).toEqual([0, 1, 3])
  })

  it('keeps the first value of a word given twice, and refuses an empty word', () => {
    const twice = buildTrie([
      ['甲', 1],
      ['甲', 2]
    ] as const)
    expect(twice.values[twice.longest('甲', 0, 1)]).toBe(1)
    expect(() => buildTrie([['', 1]])).toThrow(RangeError)
  })

  it('agrees with a plain search for any words and text', () => {
    const word = fc.stringMatching(/^[甲乙丙a]{1,4}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.stringMatching(/^[甲乙丙a]{0,12}$/),
        (list, text) => {
          const trie = buildTrie(list.map(w => [w, w] as const))
          for (let at = 0; at < text.length; at++) {
            const starting = list.filter(w => text.startsWith(w, at)).sort((a, b) => b.length - a.length)
            const entry = trie.longest(text, at, text.length)
            expect(entry < 0 ? undefined : trie.values[entry]).toBe(starting[0])
            const visited: string[] = []
            trie.each(text, at, text.length, e => visited.push(trie.values[e]!))
            expect(visited).toEqual([...new Set(starting)].reverse())
            const next = trie.next(text, at, text.length)
            for (let i = at; i < next; i++) expect(trie.longest(text, i, text.length)).toBe(-1)
            expect(next).toBeLessThanOrEqual(text.length)
          }
        }
      )
    )
  })
})
