// What is particular to a text comes out, what everybody says stays out.
import { describe, expect, it } from 'vitest'
import { keywords } from '../../src/segment'

const common = [
  '全年主动公开政府信息120条，更新及时。',
  '全年主动公开政府信息88条，培训两次。',
  '全年主动公开政府信息67条，无复议诉讼。'
]
const own = '全年主动公开政府信息90条，围绕渔港建设和渔船安全公开信息，渔港专栏更新12次。'

describe('keywords', () => {
  it('by log-likelihood: what is more frequent here than there', async () => {
    const found = await keywords(own, { reference: common })
    expect(found[0]!.word).toBe('渔港')
    expect(found[0]).toMatchObject({ frequency: 2, referenceFrequency: 0 })
    expect(found.map(k => k.word)).not.toContain('政府信息')
  })

  it('by TF-IDF: a word of every text weighs less than one of few', async () => {
    const found = await keywords(own, { method: 'tf-idf', reference: common })
    const score = (word: string): number => found.find(k => k.word === word)?.score ?? 0
    expect(found[0]!.word).toBe('渔港')
    expect(score('渔港')).toBeGreaterThan(score('政府信息') * 2)
  })

  it('G² of 2 words of 4 against 0 of 4 is 4 ln 2', async () => {
    const words = [
      ['渔港', 1, 'n'],
      ['公开', 1, 'v']
    ] as const
    const found = await keywords('渔港渔港公开公开', {
      reference: ['公开公开公开公开'],
      adapter: 'Intl.Segmenter',
      words
    })
    expect(found.map(k => [k.word, k.score.toFixed(6)])).toEqual([['渔港', (4 * Math.log(2)).toFixed(6)]])
  })

  it('gives as many as asked for, the same every time', async () => {
    const options = { reference: common, count: 2 }
    expect(await keywords(own, options)).toHaveLength(2)
    expect(await keywords(own, options)).toEqual(await keywords(own, options))
  })

  it('counts one text by frequency alone', async () => {
    expect((await keywords('渔港建设，渔港安全'))[0]!.word).toBe('渔港')
  })

  it('refuses log-likelihood without a reference', async () => {
    await expect(keywords(own, { method: 'log-likelihood' })).rejects.toThrow(/reference/)
  })

  it('has nothing to say of nothing', async () => {
    expect(await keywords('')).toEqual([])
    expect(await keywords([], { reference: common })).toEqual([])
  })
})
