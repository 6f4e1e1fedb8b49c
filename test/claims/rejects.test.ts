// Every reject class: its examples are taken for that class, its near misses become claims.
import { describe, expect, it } from 'vitest'
import examples from '../../dictionaries/examples/rejects.json'
import { readClaims } from '../../src/claims'
import { REJECTS, type RejectClass } from '../../src/claims/rejects'
import { everyNumber } from '../../src/claims/unread'
import { normalise } from '../../src/text/normalise'
import { outlineFor } from './outline'

/** What the marked numeral was taken for: a class, `claim`, or `nothing` when it is no numeral at all. */
function verdictOn(marked: string): RejectClass | 'claim' | 'nothing' {
  const { text: normal } = normalise(marked)
  const start = normal.indexOf('【')
  const end = normal.indexOf('】') - 1
  const text = normal.replace('【', '').replace('】', '')
  let verdict: RejectClass | 'claim' | 'nothing' = 'nothing'
  const watch = everyNumber((numeral, reject) => {
    if (numeral.start < end && numeral.end > start) verdict = reject ?? 'claim'
  })
  readClaims(text, outlineFor(text, {}), watch)
  return verdict
}

describe.each(Object.entries(examples.classes))('%s', (name, { examples, 'near-misses': nearMisses }) => {
  it.each(examples)('rejects %s', marked => {
    expect(verdictOn(marked)).toBe(name)
  })

  it.each(nearMisses)('lets pass %s', marked => {
    expect(verdictOn(marked)).toBe('claim')
  })
})

describe('the table of rejects', () => {
  it('has examples for every class', () => {
    const known = Object.keys(examples.classes)
    expect(REJECTS.map(r => r.class).filter(c => !known.includes(c))).toEqual([])
  })
})
