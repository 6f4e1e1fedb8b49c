// A01, a whole and its parts: what is told of lists that add up, nearly add up, or may belong elsewhere.
import { describe, expect, it } from 'vitest'
import type { Breakdown, Claim } from '../../../src/model'
import { type Answer, answer, answers } from '../asked'
import { type Draft, draft } from '../draft'

type Figure = readonly [words: string, figure: string, sketch?: Partial<Claim>]

/** One whole and its parts in one sentence. */
function list(whole: Figure, parts: readonly Figure[], sketch: Partial<Breakdown> = {}): Draft {
  const d = draft()
  const w = d.claim(...whole)
  const listed = parts.map(([words, ...rest]) => d.claim(`，${words}`, ...rest))
  d.breakdown(w, listed, sketch)
  d.stop()
  return d
}
const one = (d: Draft): Answer | undefined => answers(d, 'A01')[0]

const ALL = { complete: 'yes', cue: '分别' } as const
const money = (figure: string): Partial<Claim> => {
  const value = Math.round(Number.parseFloat(figure) * 10_000)
  return { value, unit: '元', range: { min: value - 50, max: value + 50 } }
}

describe('A01: formulas and reasons', () => {
  it('an equal list gives none', () => {
    const d = list(
      ['收到', '57件'],
      [
        ['甲', '12件'],
        ['乙', '45件']
      ]
    )
    expect(one(d)).toMatchObject({ verdict: 'pass', formula: '12+45 = 57', why: '', severity: null })
  })
  it('a hedged whole is only about its parts', () => {
    const hedge = { value: 1000, unit: '条', bound: 'more', range: { min: 1000, max: 2000, maxOpen: true } } as const
    const d = list(
      ['发布', '1000余条', hedge],
      [
        ['网站', '700条'],
        ['公报', '500条']
      ]
    )
    expect(one(d)).toMatchObject({ verdict: 'pass', formula: '700+500 = 1200 ≈ 1000余条' })
  })
  it('a whole that is said to exceed what its parts make is loose, not wrong', () => {
    const above = { bound: 'more', range: { min: 100, max: null, minOpen: true } } as const
    const d = list(
      ['收到超过', '100件', above],
      [
        ['甲', '60件'],
        ['其余', '40件']
      ],
      ALL
    )
    expect(one(d)).toMatchObject({ verdict: 'pass', severity: null })
  })
  it('the last digits of amounts may explain a difference either way', () => {
    const amounts = (last: string) =>
      list(
        ['投入', '2008.95万元', money('2008.95')],
        [
          ['甲', '1000.50万元', money('1000.50')],
          ['乙', last, money(last)]
        ],
        ALL
      )
    expect(one(amounts('1008.44万元'))).toMatchObject({
      verdict: 'open',
      formula: '10005000+10084400 = 20089400 ≈ 2008.95万元',
      severity: 'info',
      message: expect.stringContaining('比总数少0.01万元')
    })
    expect(one(amounts('1008.46万元'))?.message).toContain('比总数多0.01万元')
    expect(answers(amounts('1008.46万元'), 'A01', { lang: 'en' })[0]?.message).toContain('0.01万元 more')
  })
})

describe('A01: a list that misses something', () => {
  it('is a warning where only its single pieces say that it is complete', () => {
    const parts: Figure[] = [
      ['甲', '150条'],
      ['乙', '90条'],
      ['丙', '2条'],
      ['丁', '1条'],
      ['戊', '1条']
    ]
    expect(one(list(['共', '250条'], parts))).toMatchObject({ verdict: 'fail', severity: 'warning' })
  })
  it('is an error where its words say so', () => {
    const d = list(
      ['共', '57件'],
      [
        ['甲', '12件'],
        ['乙', '43件']
      ],
      ALL
    )
    expect(one(d)).toMatchObject({ verdict: 'fail', severity: 'error', why: '列举写明是全部' })
  })
  it('says that measure words differ', () => {
    const d = list(
      ['发布', '60条'],
      [
        ['文件', '12件'],
        ['公告', '20条'],
        ['其他', '21条']
      ],
      ALL
    )
    expect(one(d)).toMatchObject({ verdict: 'open', why: '各分项量词不同，可能不是同一种计数', severity: null })
  })
  it('says that the whole may be another one', () => {
    const d = draft()
    d.section('三、依申请公开情况')
    const whole = d.claim('收到申请', '61件', { indicator: 'applications.received' })
    d.breakdown(whole, [d.claim('，当面', '8件'), d.claim('，网络', '50件')], ALL)
    d.stop()
    d.table('stats-2014', { 'applications.received': 58 })
    expect(one(d)).toMatchObject({ verdict: 'open', why: '这些分项属于哪个总数不能确定', severity: null })
  })
})

describe('A01: a list that adds up to more', () => {
  it('is left to A02 where one part alone is larger', () => {
    const d = list(
      ['收到申请', '31件'],
      [
        ['网络申请', '42件'],
        ['信函申请', '3件']
      ]
    )
    expect([answer(d, 'A01'), answer(d, 'A02')]).toEqual(['none', 'fail'])
  })
  it('is nothing of A01 where it is a single figure, whatever whole it belongs to', () => {
    const d = draft()
    d.claim('办结申请', '211件')
    const whole = d.claim('，结转下年度', '9件')
    d.stop()
    d.breakdown(whole, [d.claim('其中予以公开', '98件')])
    d.stop()
    expect([answer(d, 'A01'), answer(d, 'A02')]).toEqual(['none', 'none'])
  })
  it('gives no reason where it is wrong', () => {
    const d = list(
      ['收到申请', '31件'],
      [
        ['网络', '22件'],
        ['信函', '10件']
      ],
      { complete: 'yes', cue: '（' }
    )
    expect(one(d)).toMatchObject({ verdict: 'fail', why: '', severity: 'error' })
  })
  it('says that channels may overlap', () => {
    const d = list(
      ['发布信息', '100条'],
      [
        ['政府网站', '80条'],
        ['微信', '60条']
      ]
    )
    expect(one(d)).toMatchObject({ verdict: 'open', why: '各分项可能重复计数，合计可以大于总数' })
  })
  it('says that the parts may belong to another whole', () => {
    const d = draft()
    d.claim('受理', '60件')
    const whole = d.claim('，转办', '31件')
    d.breakdown(whole, [d.claim('，网络', '22件'), d.claim('，信函', '30件')])
    d.stop()
    expect(one(d)).toMatchObject({ verdict: 'open', why: '这些分项属于哪个总数不能确定', severity: 'info' })
  })
})

describe('A01: a list in a paragraph of its own', () => {
  const list = (mark: string, last: string) => {
    const d = draft()
    const whole = d.claim('备案审查文件', '48件')
    d.stop(mark)
    const parts = [d.claim('新收申请中，征地类', '30件'), d.claim('、拆迁类', last)]
    d.breakdown(whole, parts, { complete: 'yes' })
    d.stop()
    return answer(d, 'A01')
  }
  it('is of a figure of another paragraph only where it adds up to it', () => {
    expect(list('。', '31件')).toBe('fail')
    expect(list('。\n', '31件')).toContain('open')
  })
})
