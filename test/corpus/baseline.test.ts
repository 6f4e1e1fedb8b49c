import { describe, expect, it } from 'vitest'
import { decide, emptyBaseline, recordDrafts, reportKey, review, unreviewed } from '../../src/corpus/baseline'
import { baselineSchema } from '../../src/corpus/baseline-schema'
import type { Finding } from '../../src/model'

const finding = (fingerprint: string): Finding => ({
  ...{ rule: 'N01', severity: 'error', message: `见${fingerprint}`, explanation: '', evidence: [], check: null },
  fingerprint
})
const REPORT = '某县/2022'
const draft = (...prints: string[]) => ({ report: REPORT, findings: prints.map(finding) })

describe('a baseline', () => {
  it('shows in the next draft only what nobody has looked at', () => {
    let kept = recordDrafts(emptyBaseline(), [draft('a', 'b')])
    kept = decide(kept, REPORT, 'a', 'dismissed', '口径不同')
    const next = review(kept, draft('a', 'b', 'c'))
    expect(next.findings.map(f => f.state)).toEqual(['dismissed', 'new', 'new'])
    expect(next.findings[0]?.comment).toBe('口径不同')
    expect(unreviewed(next).map(f => f.finding.fingerprint)).toEqual(['b', 'c'])
  })
  it('tells what was put right, and what came back', () => {
    const first = decide(recordDrafts(emptyBaseline(), [draft('a', 'b')]), REPORT, 'b', 'confirmed', '已退回')
    expect(review(first, draft('a')).fixed.map(e => e.fingerprint)).toEqual(['b'])
    const second = recordDrafts(first, [draft('a')])
    expect(second.entries.find(e => e.fingerprint === 'b')?.state).toBe('fixed')
    expect(review(second, draft('a', 'b')).findings[1]).toMatchObject({ state: 'returned', comment: '已退回' })
  })
  it('keeps reports apart, also those with the same finding', () => {
    const kept = recordDrafts(emptyBaseline(), [draft('a'), { report: '另一县/2022', findings: [finding('a')] }])
    const decided = decide(kept, REPORT, 'a', 'dismissed', '')
    expect(decided.entries.map(e => e.state)).toEqual(['dismissed', 'new'])
  })
  it('knows a report by issuer and year, whatever its file is called', () => {
    expect(reportKey({ issuer: '某县', year: 2022 }, '终稿3.docx')).toBe('某县/2022')
    expect(reportKey({ issuer: null, year: null }, '终稿3.docx')).toBe('终稿3.docx')
  })
  it('changes nothing of what it was given', () => {
    const empty = emptyBaseline()
    recordDrafts(empty, [draft('a')])
    expect(empty.entries).toEqual([])
  })
  it('refuses to decide on a finding it does not have', () => {
    expect(() => decide(emptyBaseline(), REPORT, 'x', 'dismissed', '')).toThrow('某县/2022 has no finding x')
  })
  it('passes its own schema', () => {
    const kept = recordDrafts(emptyBaseline(), [draft('a')])
    expect(baselineSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })
})
