// A user's words through the front door: `analyze` and `extractClaims` read with them, the schema says what is wrong with them.
import { describe, expect, it } from 'vitest'
import { type Additions, analyze, extractClaims } from '../../src'
import { additionsSchema } from '../../src/schema'

const words: Additions = { units: { classes: { general: ['柱'] } } }
const text = '新装路灯36柱，拆除三柱。'

describe("words of one's own", () => {
  it('are read with by analyze', () => {
    expect(analyze(text, { words }).claims.map(c => c.text)).toEqual(['36柱', '三柱'])
  })

  it('are read with by extractClaims', () => {
    expect(extractClaims(text, { words }).claims.map(c => c.text)).toEqual(['36柱', '三柱'])
  })

  it('leave no trace in the next report', () => {
    analyze(text, { words })
    expect(analyze(text).claims).toEqual([])
  })
})

describe('additionsSchema', () => {
  const issues = (value: unknown): string[] =>
    additionsSchema.safeParse(value).error?.issues.map(i => `${i.path.join('.')}: ${i.message}`) ?? []

  it('takes any part of the dictionaries', () => {
    expect(issues(words)).toEqual([])
    expect(issues({ hedges: { before: { above: ['冒过'] } }, rejects: { 'set-phrases': ['三个清零'] } })).toEqual([])
  })

  it('takes a definition over a concept that comes with it', () => {
    const own = {
      concepts: { concepts: { 'object.lamp': ['路灯'] } },
      indicators: { indicators: [{ id: 'lamps.total', forms: ['format-2021'], all: ['object.lamp'], units: ['柱'] }] }
    }
    expect(issues(own)).toEqual([])
  })

  it('points at the misspelt concept of a definition', () => {
    const bad = {
      indicators: { indicators: [{ id: 'x.y', forms: ['stats-2014'], all: ['object.aplication'], units: ['件'] }] }
    }
    expect(issues(bad)).toEqual(['indicators.indicators.0.all.0: there is no concept "object.aplication"'])
  })

  it('points at the misspelt concept that one of several words makes', () => {
    const one = { id: '*.total', forms: ['format-2021'], all: ['object.*'], units: ['件'] }
    expect(issues({ indicators: { indicators: [{ ...one, each: ['rules', 'normative'] }] } })).toEqual([])
    expect(issues({ indicators: { indicators: [{ ...one, each: ['rules', 'rule'] }] } })).toEqual([
      'indicators.indicators.0.all.0: there is no concept "object.rule"'
    ])
  })

  it('takes a kind for all its concepts, and points at one that there is not', () => {
    const one = { id: 'x.y', forms: ['format-2021'], all: ['object.rules'], units: ['件'] }
    expect(issues({ indicators: { indicators: [{ ...one, none: ['outcome.'] }] } })).toEqual([])
    expect(issues({ indicators: { indicators: [{ ...one, none: ['outcomes.'] }] } })).toEqual([
      'indicators.indicators.0.none: there is no concept "outcomes."'
    ])
  })

  it('points at a word with full-width punctuation', () => {
    expect(issues({ units: { classes: { case: ['件（次）'] } } })).toEqual([
      'units.classes.case.0: write it in normal form: half-width punctuation, no blanks'
    ])
  })

  it('knows no dictionary of another name', () => {
    expect(issues({ unit: {} })).toHaveLength(1)
  })
})
