import { describe, expect, it } from 'vitest'
import words from '../../dictionaries/not-numerals.json'
import numerals from '../../dictionaries/numerals.json'
import { findNumerals } from '../../src/text/find-numerals'
import { normalise } from '../../src/text/normalise'

const signs = [
  ...numerals.digits.join(''),
  ...Object.keys(numerals.units),
  ...Object.keys(numerals.tens),
  ...'0123456789半'
]
const setWords = [...words.phrases, ...words.names, ...words.government, ...words.codes]

describe('dictionaries/not-numerals.json', () => {
  it('names each word once', () => {
    const all = [...setWords, ...words.guards, ...words.numerals]
    expect(all.filter((w, i) => all.indexOf(w) !== i)).toEqual([])
  })
  it('is in normal writing', () => {
    for (const word of [...setWords, ...words.guards, ...words.numerals]) expect(normalise(word).text).toBe(word)
  })
  it('holds only words with the sign of a number in them, and none of them is a number', () => {
    for (const word of setWords) {
      expect(
        [...word].some(c => signs.includes(c)),
        word
      ).toBe(true)
      expect(findNumerals(word), word).toEqual([])
    }
  })
  it('lets its exceptions be numbers', () => {
    for (const word of words.numerals) expect(findNumerals(word), word).toHaveLength(1)
  })
})

describe('dictionaries/numerals.json', () => {
  it('gives each sign one meaning', () => {
    const all = [...numerals.digits.join(''), ...Object.keys(numerals.units), ...Object.keys(numerals.tens)]
    expect(new Set(all).size).toBe(all.length)
  })
  it('lists among the inside signs only signs of numbers', () => {
    for (const sign of numerals.inside) expect(signs).toContain(sign)
  })
})
