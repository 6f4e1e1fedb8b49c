// N01 where the words name one row and nothing surely says that the whole body is meant: how loud it is.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft, type Figures } from './draft'

const TABLE: Figures = { 'applications.outcome.partly-granted[total]': 5, 'applications.outcome.granted[total]': 32 }
const PARTLY = { candidates: ['applications.outcome.partly-granted'] } satisfies Partial<Claim>

function severity(sketch: Partial<Claim>, ...claims: [words: string, figure: string, own?: Partial<Claim>][]) {
  const d = draft(2022, 'format-2021')
  d.section('一、总体情况')
  for (const [words, figure, own] of claims) d.claim(words, figure, own ?? sketch)
  d.stop()
  d.table('format-2021', TABLE)
  const findings = reconcile(d.facts()).findings.filter(f => f.rule === 'N01')
  return findings[0]?.severity ?? 'none'
}

describe('N01: a figure called as one row of the table', () => {
  it('is a warning where it differs', () => expect(severity(PARTLY, ['部分公开', '15件'])).toBe('warning'))
  it('is a warning where the row is named in short', () =>
    expect(severity({ candidates: ['applications.outcome.granted'] }, ['以公开', '15件'])).toBe('warning'))
  it('is nothing where it agrees', () => expect(severity(PARTLY, ['部分公开', '5件'])).toBe('none'))
  it('is a look worth having where other words are used', () =>
    expect(severity(PARTLY, ['答应给了一些', '15件'])).toBe('info'))
  it('is a look worth having where two rows may be meant', () =>
    expect(severity({ candidates: [...PARTLY.candidates, 'applications.outcome.granted'] }, ['部分公开', '15件'])).toBe(
      'info'
    ))
  it('is a look worth having where some bodies are counted', () =>
    expect(severity(PARTLY, ['3家单位部分公开', '15件'])).toBe('info'))
  it('is a look worth having where its neighbour makes up the rest', () =>
    expect(severity(PARTLY, ['城区部分公开', '3件'], ['，乡镇部分公开', '2件'])).toBe('info'))
  it('is a look worth having where another figure of that name agrees', () =>
    expect(severity(PARTLY, ['部分公开', '15件'], ['，当年收到的部分公开', '5件'])).toBe('info'))
  it('is a look worth having where it is no figure of the whole body', () =>
    expect(severity({ ...PARTLY, scope: { kind: 'channel', name: null } }, ['部分公开', '15件'])).toBe('info'))
})
