// R01, one quantity stated twice: which statement the others are held against, and which words make two figures one.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { answers } from '../asked'
import { type Draft, draft } from '../draft'

type Figure = readonly [words: string, figure: string, sketch?: Partial<Claim>]
const RECEIVED = { indicator: 'applications.received' }

/** Every figure a sentence and a section of its own. */
function apart(...figures: Figure[]): Draft {
  const d = draft()
  for (const [i, [words, figure, sketch]] of figures.entries()) {
    d.section(`第${i + 1}节`)
    d.claim(words, figure, sketch)
    d.stop()
  }
  return d
}
const claims = (d: Draft, verdict: string): string[][] =>
  answers(d, 'R01')
    .filter(c => c.verdict === verdict)
    .map(c => c.claims)

describe('R01: the statement that the others are held against', () => {
  const own = (figure: string, sketch: Partial<Claim> = {}): Figure => ['收到申请', figure, { ...RECEIVED, ...sketch }]
  it('is the one that most agree with, even where another has its parts listed', () => {
    const d = apart(own('103件'), own('103件'), own('96件'))
    d.breakdown(d.facts().claims[2]!, [d.claim('网络', '90件'), d.claim('，信函', '6件')])
    expect(claims(d, 'fail')[0]?.slice(0, 2)).toEqual(['c3', 'c2'])
  })
  it('is, among equals, the one whose parts are listed', () => {
    const d = apart(own('103件'), own('96件'))
    d.breakdown(d.facts().claims[0]!, [d.claim('网络', '90件'), d.claim('，信函', '13件')])
    expect(claims(d, 'fail')[0]?.slice(0, 2)).toEqual(['c2', 'c1'])
  })
  it('is an exact one rather than a hedged one', () => {
    const hedged = { unit: '件', bound: 'more', range: { min: 200, max: 300, maxOpen: true } } as const
    expect(claims(apart(own('96件'), own('200余件', hedged)), 'fail')[0]).toEqual(['c2', 'c1'])
    expect(claims(apart(own('200余件', hedged), own('96件')), 'fail')[0]).toEqual(['c1', 'c2'])
  })
  it('is looked for among sixty-four statements', () => {
    const many = (count: number) => apart(...Array.from({ length: count }, () => own('103件')), own('96件'))
    expect(claims(many(63), 'fail')).toHaveLength(1)
    expect(claims(many(64), 'fail')).toEqual([])
    expect(claims(many(64), 'pass')).toHaveLength(63)
  })
})

describe('R01: equal figures', () => {
  /** How often the same figure stands there twice, in sentences of these words, with what follows it. */
  const pairs = (first: [string, string], second: [string, string], figure = '3200册', mark = '。'): number => {
    const d = draft()
    d.claim(first[0], figure)
    d.stop(`${first[1]}${mark}`)
    d.claim(second[0], figure)
    d.stop(`${second[1]}。`)
    return claims(d, 'pass').length
  }
  const noun = (first: string, second = first): number => pairs(['甲乙丙丁', first], ['戊己庚辛', second])
  it.each([
    ['县城区', '县市区', 0],
    ['县市区', '县市场', 1],
    [' 县市区', '县市区', 1],
    ['\u00a0县市区', '县市区', 1],
    ['\u3000县市区', '县市区', 1],
    ['!县市区', '!县市区', 0],
    ['，其中', '，其中', 0],
    ['一体化', '一体化', 1],
    ['\u4dff体', '\u4dff体', 0],
    ['\u9fff体', '\u9fff体', 1],
    ['\ua000体', '\ua000体', 0],
    ['区\ua000', '区\ua000', 0]
  ])('are of one thing by the two ideographs behind them: %j and %j', (first, second, expected) =>
    expect(noun(first, second)).toBe(expected)
  )
  it.each([
    ['甲乙丙丁', '甲乙丙丁', 1],
    ['甲乙丙丁', '戊乙丙丁', 0],
    ['接待，来访', '接待，来访', 0]
  ])('or by the four before them: %s and %s', (first, second, expected) =>
    expect(pairs([first, ''], [second, ''])).toBe(expected)
  )
  it('which stand in their own sentence', () => {
    const d = draft()
    for (const words of ['子丑甲乙', '寅卯甲乙']) {
      d.stop(words)
      d.claim('丙丁', '3200册')
      d.stop('，')
    }
    expect(claims(d, 'pass')).toEqual([])
  })
  it('are not of one thing where they are known to be of two', () => {
    const two = apart(['收到申请', '103件', RECEIVED], ['收到申请', '103件', { indicator: 'review.total' }])
    expect(claims(two, 'pass')).toEqual([])
  })
  it('are looked for among sixty-four of one value', () => {
    const words = (i: number) => String.fromCharCode(0x5000 + i).repeat(4)
    const far = (between: number) =>
      apart(['甲乙丙丁', '3200册'], ...Array.from({ length: between }, (_, i): Figure => [words(i), '3200册']), [
        '甲乙丙丁',
        '3200册'
      ])
    expect(claims(far(63), 'pass')).toHaveLength(1)
    expect(claims(far(64), 'pass')).toEqual([])
  })
})

describe('R01: two totals in the very same words', () => {
  const totals = (words: string, sketch: Partial<Claim> = {}, other = words): string[][] => {
    const subject = '公开的信息'
    return claims(apart([words, '320条', { subject, ...sketch }], [other, '230条', { subject, ...sketch }]), 'fail')
  }
  it('contradict each other', () => expect(totals('全年共公开的信息')).toEqual([['c2', 'c1']]))
  it.each<[string, Partial<Claim>]>([
    ['是部门的', { scope: { kind: 'department', name: '教育局' } }],
    ['是上年的', { year: 2017 }],
    ['所说的不足五字', { subject: '公开信息' }]
  ])('do not where they %s', (_, sketch) => expect(totals('全年共公开的信息', sketch)).toEqual([]))
  it('do not where one of them is no total', () => {
    expect(totals('全年共公开的信息', {}, '向社会公开的信息')).toEqual([])
    expect(totals('向社会公开的信息', {}, '全年共公开的信息')).toEqual([])
  })
  it('do not where the words name no thing, or nothing that is done', () => {
    expect(totals('全年共公开的')).toEqual([])
    expect(totals('全年共信息')).toEqual([])
  })
})

describe('R01: a figure told and denied', () => {
  const NONE = { negated: true, value: 0, unit: null } as const
  /** 收取信息处理费380元 in one sentence, 未收取信息处理费 in another. */
  interface Said {
    words?: string
    figure?: string
    sketch?: Partial<Claim>
  }
  const told = (first: Said = {}, second: Said = {}): string[][] => {
    const { words = '全年收取信息处理费', figure = '380元', sketch = {} } = first
    const { words: lead = '本年度', figure: denied = '未收取信息处理费', sketch: other = {} } = second
    const d = draft()
    d.claim(words, figure, sketch)
    d.stop()
    d.claim(lead, denied, { ...NONE, ...other })
    d.stop()
    return claims(d, 'fail')
  }
  it('is a contradiction', () => expect(told()).toEqual([['c2', 'c1']]))
  it('is one by the last six characters that both share', () => {
    expect(told({ words: '全年支取信息处理费' })).toHaveLength(1)
    expect(told({ words: '全年支付信息处理费' })).toEqual([])
    // the word that denies is none of them
    expect(told({ words: '全年未收取处理费' }, { figure: '未收取处理费' })).toEqual([])
  })
  it.each<[string, Said, Said]>([
    ['前者是统计指标', { sketch: { indicator: 'fees.total' } }, {}],
    ['前者是零', { figure: '0元' }, {}],
    ['前者是部门的', { sketch: { scope: { kind: 'department', name: '教育局' } } }, {}],
    ['后者是统计指标', {}, { sketch: { indicator: 'fees.total' } }],
    ['后者是部门的', {}, { sketch: { scope: { kind: 'department', name: '教育局' } } }]
  ])('is none where %s', (_, first, second) => expect(told(first, second)).toEqual([]))
  it('is none inside one sentence', () => {
    const d = draft()
    d.claim('全年收取信息处理费', '380元')
    d.claim('，本级', '未收取信息处理费', NONE)
    d.stop()
    expect(claims(d, 'fail')).toEqual([])
  })
})
