import { describe, expect, it } from 'vitest'
import { type Draft, decide, emptyBaseline, recordDrafts, review, unseen } from '../../src/corpus/baseline'
import type { Baseline, Finding } from '../../src/model'
import { baselineSchema } from '../../src/model/schema'

const finding = (fingerprint: string, message = `见${fingerprint}`, rule = 'N01'): Finding => ({
  ...{ rule, severity: 'error', message, explanation: '', evidence: [], check: null },
  fingerprint
})
const FILE = '初稿.docx'
const draftWith = (findings: Finding[], more: Partial<Draft> = {}): Draft => ({
  ...{ name: FILE, issuer: '某县', year: 2022, findings },
  ...more
})
const draft = (...prints: string[]) => draftWith(prints.map(p => finding(p)))
const states = ({ findings }: Baseline) => findings.map(f => f.state)

describe('a baseline', () => {
  it('shows in the next draft only what no earlier one had, with what was said of the rest', () => {
    let kept = recordDrafts(emptyBaseline(), [draft('a', 'b')])
    kept = decide(kept, FILE, 'a', 'dismissed', '口径不同')
    const next = review(kept, draft('a', 'b', 'c'))
    expect(next.findings.map(f => [f.standing, f.state])).toEqual([
      ['known', 'dismissed'],
      ['known', 'new'],
      ['new', 'new']
    ])
    expect(next.findings[0]?.comment).toBe('口径不同')
    expect(unseen(next).map(f => f.finding.fingerprint)).toEqual(['c'])
  })
  it('shows a finding whose figures changed, with what it said and what was said of it', () => {
    const first = recordDrafts(emptyBaseline(), [draftWith([finding('a', '称“收到96件”，表中为103件，请核对。')])])
    const kept = decide(first, FILE, 'a', 'confirmed', '已退回')
    const next = review(kept, draftWith([finding('b', '称“收到97件”，表中为103件，请核对。')]))
    expect(next.findings).toMatchObject([
      { standing: 'changed', state: 'new', comment: '已退回', before: '称“收到96件”，表中为103件，请核对。' }
    ])
    expect(next.fixed).toEqual([])
  })
  it('takes no finding of another rule or of other words for a change', () => {
    const kept = recordDrafts(emptyBaseline(), [draftWith([finding('a', '称“收到96件”')])])
    const next = review(kept, draftWith([finding('b', '称“收到97件”', 'N04'), finding('c', '称“办结97件”')]))
    expect(next.findings.map(f => f.standing)).toEqual(['new', 'new'])
    expect(next.fixed.map(e => e.fingerprint)).toEqual(['a'])
  })
  it('tells what was put right, and what came back', () => {
    const first = decide(recordDrafts(emptyBaseline(), [draft('a', 'b')]), FILE, 'b', 'confirmed', '已退回')
    expect(review(first, draft('a')).fixed.map(e => e.fingerprint)).toEqual(['b'])
    const second = recordDrafts(first, [draft('a')])
    expect(states(second)).toEqual(['new', 'fixed'])
    expect(review(second, draft('a')).fixed).toEqual([])
    expect(review(second, draft('a', 'b')).findings[1]).toMatchObject({ standing: 'returned', comment: '已退回' })
    expect(states(recordDrafts(second, [draft('a', 'b')]))).toEqual(['new', 'new'])
  })
  it('keeps reports apart, also those with the same finding', () => {
    const other = draftWith([finding('a')], { name: '另一.docx', issuer: '另一县' })
    const kept = recordDrafts(emptyBaseline(), [draft('a'), other])
    expect(states(decide(kept, FILE, 'a', 'dismissed', ''))).toEqual(['dismissed', 'new'])
  })
  it('knows a report by issuer and year, whatever its file is called', () => {
    const kept = recordDrafts(emptyBaseline(), [draft('a')])
    const standing = (more: Partial<Draft>) => review(kept, draftWith([finding('a')], more)).findings[0]?.standing
    expect(standing({ name: '终稿3.docx', issuer: '某县人民政府' })).toBe('known')
    expect(standing({ year: 2023 })).toBe('new')
    expect(standing({ issuer: '另一县' })).toBe('new')
  })
  it('knows a report that names no issuer by its file, as the page saves it', () => {
    const { issuer: _, year: __, ...entry } = recordDrafts(emptyBaseline(), [draft('a')]).findings[0]!
    const saved: Baseline = { schema: 'gouji-baseline/1', findings: [entry] }
    expect(review(saved, draft('a')).findings[0]?.standing).toBe('known')
    expect(review(saved, draftWith([finding('a')], { name: '终稿.docx' })).findings[0]?.standing).toBe('new')
  })
  it('leaves alone what rules found that were not run', () => {
    const kept = recordDrafts(emptyBaseline(), [draftWith([finding('a'), finding('y', '见y', 'Y01')])])
    const after = recordDrafts(kept, [draftWith([], { rules: ['N01'] })])
    expect(states(after)).toEqual(['fixed', 'new'])
  })
  it('changes nothing of what it was given', () => {
    const empty = emptyBaseline()
    recordDrafts(empty, [draft('a')])
    expect(empty.findings).toEqual([])
  })
  it('refuses to decide on a finding it does not have', () => {
    expect(() => decide(emptyBaseline(), FILE, 'x', 'dismissed', '')).toThrow('初稿.docx has no finding x')
  })
  it('passes its own schema', () => {
    const kept = recordDrafts(emptyBaseline(), [draft('a')])
    expect(baselineSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })
})
