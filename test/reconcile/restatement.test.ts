import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft } from './draft'

const RECEIVED = { indicator: 'applications.received' }

function twice(first: [string, Partial<Claim>], second: [string, Partial<Claim>]) {
  const d = draft()
  d.section('一、概述')
  d.claim('收到申请', ...first)
  d.stop()
  d.section('三、依申请公开情况')
  d.claim('收到申请', ...second)
  d.stop()
  return d
}
const run = (d: ReturnType<typeof draft>) => reconcile(d.facts())

describe('R01: one quantity, one value', () => {
  it('passes a restatement', () => {
    expect(run(twice(['103件', RECEIVED], ['103件', RECEIVED])).checks).toMatchObject([
      { rule: 'R01', verdict: 'pass', claims: ['c1', 'c2'] }
    ])
  })
  it('fails two values of one official figure and quotes both places', () => {
    const { checks, findings } = run(twice(['96件', RECEIVED], ['103件', RECEIVED]))
    expect(checks).toMatchObject([{ verdict: 'fail', formula: '96件 ≠ 103件' }])
    expect(findings.map(f => f.message)).toEqual([
      '第一部分称“收到申请96件”，第三部分称“收到申请103件”，相差7件，请核对。'
    ])
  })
  it('does not set items of one list, or figures of one sentence, against each other', () => {
    const d = draft()
    const whole = d.claim('制定文件', '10件')
    const items = [d.claim('，含废止', '3件', RECEIVED), d.claim('、修改', '2件', RECEIVED)]
    d.stop()
    expect(run(d).checks).toEqual([])
    items[1]!.sentence = { start: 90, end: 99 }
    expect(run(d).checks).toMatchObject([{ rule: 'R01', verdict: 'fail' }])
    d.breakdown(whole, items, { complete: 'no' })
    expect(run(d).checks.filter(c => c.rule === 'R01')).toEqual([])
  })
  it('takes the value that has its parts listed for the right one', () => {
    const d = twice(['103件', RECEIVED], ['96件', RECEIVED])
    const whole = d.facts().claims[1]!
    d.breakdown(whole, [d.claim('其中网络', '90件'), d.claim('，信函', '6件')])
    expect(
      run(d)
        .checks.find(c => c.rule === 'R01')
        ?.claims.slice(0, 2)
    ).toEqual(['c1', 'c2'])
  })
  it('leaves the alarm to N01 when the table has the figure', () => {
    const d = twice(['96件', RECEIVED], ['103件', RECEIVED])
    d.table('stats-2014', { 'applications.received': 103 })
    expect(run(d).checks.map(c => [c.rule, c.verdict])).toEqual([
      ['N01', 'fail'],
      ['N01', 'pass']
    ])
  })
  it('says nothing of figures with another scope or year', () => {
    const narrow: Partial<Claim>[] = [
      { ...RECEIVED, scope: { kind: 'department', name: '县政府办' } },
      { ...RECEIVED, year: 2017 },
      { indicator: null }
    ]
    for (const sketch of narrow) expect(run(twice(['96件', sketch], ['103件', RECEIVED])).checks).toEqual([])
  })
  it('lets a rounded figure stand beside the exact one', () => {
    const about = { ...RECEIVED, bound: 'more' as const, range: { min: 100, max: 200, maxOpen: true } }
    expect(run(twice(['100余件', about], ['103件', RECEIVED])).checks).toMatchObject([{ verdict: 'pass' }])
  })
  it('finds restatements of figures that no form has, by the noun they count', () => {
    const d = draft()
    d.claim('全市', '11个')
    d.stop('县市区成立领导小组。')
    d.claim('我市', '11个')
    d.stop('县市区建成大厅。')
    expect(run(d).checks).toMatchObject([{ rule: 'R01', verdict: 'pass' }])
  })
})
