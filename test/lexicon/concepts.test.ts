// Wordings with alternatives: what an entry stands for, and that it cannot stand for more than memory holds.
import { describe, expect, it } from 'vitest'
import { compileConcepts } from '../../src/lexicon/concepts'
import { additionsSchema } from '../../src/lexicon/schema'

describe('alternatives in brackets', () => {
  it('are bounded, since they multiply and a dictionary may come from anybody', () => {
    expect(() => compileConcepts({ 'object.thing': ['甲[一|二]'.repeat(9)] })).not.toThrow()
    expect(() => compileConcepts({ 'object.thing': ['甲[一|二]'.repeat(30)] })).toThrow(RangeError)
  })
  it('are refused in a user’s dictionary with the place and the remedy', () => {
    const words = (entry: string) => additionsSchema.safeParse({ concepts: { concepts: { 'object.thing': [entry] } } })
    expect(words('甲[一|二]'.repeat(9)).success).toBe(true)
    expect(words('甲[一|二]'.repeat(30)).error?.issues).toMatchObject([
      { path: ['concepts', 'concepts', 'object.thing'], message: expect.stringContaining('write fewer alternatives') }
    ])
  })
})

describe('a wording with *', () => {
  const concepts = compileConcepts({
    'object.lamp': ['路灯', '路灯(含灯杆)'],
    'object.bench': ['长椅'],
    'other.lamp': ['路灯以外'],
    'topic.street': ['*路[灯|牌]', '*(含']
  })
  const meant = (wording: string): readonly string[] => {
    const { trie, names } = concepts
    return trie.values[trie.longest(wording, 0, wording.length)]!.concepts.map(i => names[i]!)
  }
  it('stands for all wordings of other concepts that hold it', () => {
    expect(meant('路灯')).toEqual(['object.lamp', 'topic.street'])
    expect(meant('路灯(含灯杆)')).toEqual(['object.lamp', 'topic.street'])
    expect(meant('长椅')).toEqual(['object.bench'])
  })
  it('but not for those that only limit', () => expect(meant('路灯以外')).toEqual(['other.lamp']))
})
