// Wordings with alternatives: what an entry stands for, and that it cannot stand for more than memory holds.
import { describe, expect, it } from 'vitest'
import { compileConcepts } from '../../src/lexicon/concepts'

describe('alternatives in brackets', () => {
  it('are bounded, since they multiply and a dictionary may come from anybody', () => {
    expect(() => compileConcepts({ 'object.thing': ['甲[一|二]'.repeat(9)] })).not.toThrow()
    expect(() => compileConcepts({ 'object.thing': ['甲[一|二]'.repeat(30)] })).toThrow(/write fewer alternatives/)
  })
})
