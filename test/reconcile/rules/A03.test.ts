// A03, a rate and its two counts: what is compared, what stays open, and which counts the words mean.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { answer, answers } from '../asked'
import { type Draft, draft } from '../draft'

type Figure = readonly [words: string, figure: string, sketch?: Partial<Claim>]

/** 收到…, 办结…, 办结率…: the rate is of the last two counts before it, whatever stands between. */
function rate(whole: Figure, between: readonly Figure[], part: Figure, percent: Figure): Draft {
  const d = draft()
  d.section('三、依申请公开情况')
  const w = d.claim(...whole)
  for (const figure of between) d.claim(...figure)
  const p = d.claim(...part)
  d.share(d.claim(...percent), p, w)
  d.stop()
  return d
}
const plain = (whole: number, part: number, percent: string, sketch: Partial<Claim> = {}): Draft =>
  rate(['收到来信', `${whole}件`], [], ['，办结', `${part}件`], ['，办结率', percent, sketch])

const HEDGED = { bound: 'more', range: { min: 600, max: 700, maxOpen: true } } as const

describe('A03: where a rate applies', () => {
  it('not to a growth or to a multiple', () => {
    expect(answer(plain(640, 612, '90%', { role: 'change' }), 'A03')).toBe('none')
    expect(answer(plain(640, 612, '90%', { role: 'multiple' }), 'A03')).toBe('none')
    expect(answer(plain(640, 612, '90%'), 'A03')).toBe('fail')
  })
  it('not where nothing came in and nothing was done', () => expect(answer(plain(0, 0, '100%'), 'A03')).toBe('none'))
  it('to none of some', () => {
    expect(answer(plain(640, 0, '0%'), 'A03')).toBe('pass')
    expect(answer(plain(640, 0, '5%'), 'A03')).toBe('fail')
  })
  it('to some of none, which has no rate', () => {
    const [found] = answers(plain(0, 5, '100%'), 'A03')
    expect(found).toMatchObject({ verdict: 'fail', computed: null, formula: '5÷0 ≠ 100%', difference: null })
    expect(found?.message).toContain('按5件除以0件计算不能成立')
    expect(found?.explanation).toContain('5÷0不能计算，文中为100%')
    const [english] = answers(plain(0, 5, '100%'), 'A03', { lang: 'en' })
    expect(english?.message).toContain('makes no rate')
    expect(english?.explanation).toContain('5÷0 makes no rate, stated 100%')
    const [other] = answers(plain(640, 612, '90%'), 'A03', { lang: 'en' })
    expect(other?.explanation).toContain('612÷640 = 95.625%, stated 90%')
  })
  it.each(['percent', 'part', 'whole'] as const)('not where the claim of its %s is not among the claims', name => {
    const d = plain(640, 612, '90%')
    const facts = d.facts()
    const [share] = facts.shares
    const broken = { ...facts, shares: [{ ...share!, [name]: 'c99' }] }
    expect(answer({ ...d, facts: () => broken }, 'A03')).toBe('none')
  })
})

describe('A03: what arithmetic explains stays open', () => {
  it.each([
    ['截断', 921, 79, '8.5%', 'open 截断而未四舍五入', null],
    ['进一', 2500, 213, '8.6%', 'open 末位相差不到1，可能是进位方式不同', 'info'],
    ['凑成全部', 2000, 1999, '100%', 'open 四舍五入为100%，但并非全部', null],
    ['全部', 2000, 2000, '100%', 'pass', null],
    ['末位差2', 2500, 213, '8.7%', 'fail', 'error']
  ])('%s: %d, %d, %s', (_, whole, part, percent, expected, severity) => {
    const d = plain(whole, part, percent)
    expect(answer(d, 'A03')).toBe(expected)
    expect(answers(d, 'A03')[0]?.severity).toBe(severity)
  })
  it('rounded counts on either side', () => {
    const rounded = 'open 含约数，在约数范围内相符'
    const percent: Figure = ['，办结率', '50%']
    expect(answer(rate(['收到', '640件'], [], ['，办结', '600余件', HEDGED], percent), 'A03')).toBe(rounded)
    expect(answer(rate(['收到', '600余件', HEDGED], [], ['，办结', '612件'], percent), 'A03')).toBe(rounded)
  })
  it('the tolerance that was set, to its very end', () => {
    // 95 of 100 are 95 %; 92 % is 3 points off
    const tolerated = (tolerance: number) => answer(plain(100, 95, '92%'), 'A03', { tolerance })
    expect(tolerated(3)).toBe('open 差异在设定的容许范围之内')
    expect(tolerated(2.99)).toBe('fail')
  })
})

describe('A03: whether the words decide which counts are meant', () => {
  const UNSURE = 'open 比率依据哪两个数字不能确定'
  const behind = (words: string) => rate(['收到来信', '640件'], [], ['，办结', '612件'], [words, '90%'])
  it.each([
    ['，办结率', 'fail'],
    ['', 'fail'],
    // 14 characters between the part and the rate, and 15
    ['，来信来访等事项的总办结率达', 'fail'],
    ['，来信来访等事项的总办结率达到', UNSURE],
    ['。办结率', UNSURE],
    ['；办结率', UNSURE],
    ['，分别占', UNSURE],
    ['，均达到', UNSURE],
    ['，各占', UNSURE]
  ])('办结612件%s90%%: %s', (words, expected) => {
    expect(answer(behind(words), 'A03')).toBe(expected)
    expect(answers(behind(words), 'A03')[0]?.severity).toBe(expected === 'fail' ? 'error' : 'info')
  })
  it('not where the rate comes first', () => {
    const d = draft()
    const percent = d.claim('办结率', '90%')
    const whole = d.claim('，收到来信', '640件')
    d.share(percent, d.claim('，办结', '612件'), whole)
    d.stop()
    expect(answer(d, 'A03')).toBe(UNSURE)
  })
})

describe('A03: another pair of counts nearby', () => {
  const OTHER = 'open 与邻近的另一对数字相符'
  const ONE: Figure = ['，其中来信', '80件']
  /** 已办76件 of 受理200件 make 38 %, of 来信80件 95 %. */
  const beside = (other: Figure, percent = '95%') =>
    rate(['受理', '200件'], [other], ['，已办', '76件'], ['，办结率', percent])

  it('is what the rate is of when it gives exactly that', () => {
    expect(answers(beside(ONE), 'A03')).toMatchObject([{ claims: ['c4', 'c3', 'c2'], computed: 95, severity: null }])
    expect(answer(beside(ONE), 'A03')).toBe(OTHER)
  })
  it('is not sure with one of them, though the words say 共', () => {
    const d = rate(['受理', '200件'], [ONE], ['，已办', '76件'], ['，共占', '95%'])
    expect(answer(d, 'A03')).toBe(OTHER)
  })
  it('is sure with two decimals, which do not agree by chance', () => {
    // 76 of 79 are 96.2025…%
    const other: Figure = ['，其中来信', '79件']
    expect(answer(beside(other, '96.2%'), 'A03')).toBe(OTHER)
    expect(answer(beside(other, '96.20%'), 'A03')).toBe('pass 与邻近的另一对数字相符')
  })
  it.each<[string, Figure]>([
    ['是变化量', ['，比上年增加', '80件', { role: 'change' }]],
    ['是约数', ['，其中来信', '80余件', { bound: 'more', range: { min: 80, max: 90, maxOpen: true } }]],
    ['量词不同', ['，涉及', '80人']],
    ['是零', ['，其中来电', '0件']]
  ])('is none when the other count %s', (_, other) => expect(answer(beside(other), 'A03')).toBe('fail'))
  it('is none of two zeros', () => {
    const d = rate(['受理', '5件'], [['，其中来信', '0件']], ['，已办', '0件'], ['，办结率', '95%'])
    expect(answer(d, 'A03')).toBe('fail')
  })
  it('may be equal counts', () => expect(answer(beside(['，其中来信', '76件'], '100%'), 'A03')).toBe(OTHER))
  it('has the measure word of one of the counts', () => {
    // 76件 of 80件, where the whole counts people; 76人 of 80人, where the part counts pieces
    const pieces = rate(['来访', '200人'], [['，登记', '80件']], ['，已办', '76件'], ['，办结率', '95%'])
    expect(answer(pieces, 'A03')).toBe(OTHER)
    const people = rate(['来访', '80人'], [['，接待', '76人']], ['，已办', '60件'], ['，接待率', '95%'])
    expect(answer(people, 'A03')).toBe(OTHER)
  })
  it('shares a count with the words', () => {
    const d = rate(
      ['受理', '200件'],
      [
        ['，来信', '80件'],
        ['，来电', '76件']
      ],
      ['，已办', '100件'],
      ['，办结率', '95%']
    )
    expect(answer(d, 'A03')).toBe('fail')
  })
  it('has its part in the sentence of the rate', () => {
    const d = draft()
    d.claim('来信办结', '76件')
    d.stop()
    const whole = d.claim('受理', '80件')
    const part = d.claim('，已办', '60件')
    d.share(d.claim('，办结率', '95%'), part, whole)
    d.stop()
    expect(answer(d, 'A03')).toBe('fail')
  })
  it('stands in the section of the rate', () => {
    const d = draft()
    d.section('一、概述')
    d.claim('来信', '80件')
    d.section('二、办理')
    const whole = d.claim('受理', '200件')
    const part = d.claim('，已办', '76件')
    d.share(d.claim('，办结率', '95%'), part, whole)
    expect(answer(d, 'A03')).toBe('fail')
  })
  it('is looked for among twelve figures before the rate', () => {
    const far = (more: number) =>
      rate(
        ['受理', '200件'],
        [ONE, ...Array.from({ length: more }, (_, i): Figure => ['，另有', `${900 + i}件`])],
        ['，已办', '76件'],
        ['，办结率', '95%']
      )
    expect(answer(far(10), 'A03')).toBe(OTHER)
    expect(answer(far(11), 'A03')).toBe('fail')
  })
})

describe('A03: counts that are sums', () => {
  const applications = (percent: string, indicator = 'applications.carried-in') =>
    rate(
      ['新收申请', '420件', { indicator: 'applications.new' }],
      [['，上年结转', '20件', { indicator }]],
      ['，办结', '410件'],
      ['，办结率', percent]
    )
  it('a rate may be of what came in and what was carried in', () => {
    expect(answers(applications('93.2%'), 'A03')[0]).toMatchObject({
      verdict: 'open',
      formula: '410÷(420+20) = 93.1818% ≈ 93.2%'
    })
    expect(answer(applications('92.2%'), 'A03')).toBe('fail')
    expect(answer(applications('93.2%', 'applications.carried-out'), 'A03')).toBe('fail')
  })
  const items = (words: string, percent: string) =>
    rate(
      ['公开', '1600条'],
      [
        ['，财政', '320条'],
        ['、民政', '180条']
      ],
      ['、教育', '100条'],
      [words, percent]
    )
  it('a share may be of items side by side, for certain where the words say so', () => {
    expect(answers(items('，共占', '37.5%'), 'A03')[0]).toMatchObject({
      verdict: 'pass',
      formula: '(320+180+100)÷1600 = 37.5% ≈ 37.5%'
    })
    expect(answer(items('，占', '37.5%'), 'A03')).toContain('open')
    expect(answers(items('，民政教育占', '17.5%'), 'A03')[0]).toMatchObject({
      formula: '(180+100)÷1600 = 17.5% ≈ 17.5%'
    })
    expect(answer(items('，共占', '47.5%'), 'A03')).toBe('fail')
  })
})

describe('A03: items that make the rate together', () => {
  /** 发布1000条: 甲320条, 乙180条, 丙100条, 共占60%. */
  const together = (second: Figure, mark = ''): string => {
    const d = draft()
    const whole = d.claim('发布', '1000条')
    d.claim('，甲类', '320条')
    if (mark !== '') d.stop(mark)
    d.claim(...second)
    const last = d.claim('，丙类', '100条')
    d.share(d.claim('，共占', '60%'), last, whole)
    d.stop()
    return answer(d, 'A03')
  }
  it('stand side by side before it', () => expect(together(['，乙类', '180条'])).toBe('pass 与邻近的另一对数字相符'))
  it.each<[string, Figure]>([
    ['量词不同', ['，涉及', '180人']],
    ['是增减数', ['，比上年增加', '180条', { role: 'change' }]],
    ['是约数', ['，乙类', '180余条', { unit: '条', bound: 'more', range: { min: 180, max: 190, maxOpen: true } }]]
  ])('are none of which one %s', (_, second) => expect(together(second)).toBe('fail'))
  it('stand in its sentence', () => expect(together(['，乙类', '180条'], '。')).toBe('fail'))
})
