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
