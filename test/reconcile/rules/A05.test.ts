// A05, growth: which figures are the two years', what rounding explains, and what is not compared.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { type Answer, answer, answers } from '../asked'
import { type Draft, draft } from '../draft'

type Figure = readonly [words: string, figure: string, sketch?: Partial<Claim>]

/** Figures of one sentence in a report of 2022. */
function sentence(...figures: Figure[]): Draft {
  const d = draft(2022, 'format-2021')
  for (const [words, figure, sketch] of figures) d.claim(words, figure, sketch)
  d.stop()
  return d
}
const NOW: Figure = ['收到申请', '480件']
const LAST: Figure = ['，2021年为', '400件', { year: 2021 }]
const change = (figure: string, words = '增长', sketch: Partial<Claim> = {}): Figure => [
  `，${words}`,
  figure,
  { role: 'change', ...sketch }
]
const one = (d: Draft): Answer | undefined => answers(d, 'A05')[0]

describe('A05: which change is compared', () => {
  it('not one that is planned', () => {
    expect(answer(sentence(NOW, LAST, change('25%')), 'A05')).toBe('fail')
    expect(answer(sentence(NOW, LAST, change('25%', '力争增长', { modality: 'planned' })), 'A05')).toBe('none')
  })
  it('not a mean, though it opens the sentence', () => {
    const first: Figure = ['年均增长', '9%', { role: 'change' }]
    expect(answer(sentence(first, ['，收到', '480件'], LAST), 'A05')).toBe('none')
    expect(answer(sentence(['同比增长', '9%', { role: 'change' }], ['，收到', '480件'], LAST), 'A05')).toBe('fail')
  })
  it('not one against a year that is named within twenty-four characters before it', () => {
    const against = (between: number) => `较2019年${'间'.repeat(between)}增长`
    expect(answer(sentence(NOW, LAST, change('25%', against(16))), 'A05')).toBe('none')
    expect(answer(sentence(NOW, LAST, change('25%', against(17))), 'A05')).toBe('fail')
  })
})

describe('A05: the year before', () => {
  it.each([
    ['，比2021年的', 'fail'],
    ['，上年为', 'fail'],
    ['，去年为', 'fail'],
    ['，2020年为', 'none'],
    ['，窗口收到', 'none'],
    ['，承接上年未办结', 'none'],
    ['，上年度结转', 'none']
  ])('is named by the words %s', (words, expected) => {
    expect(answer(sentence(NOW, [words, '400件'], change('25%')), 'A05')).toBe(expected)
  })
  it('is looked for among twelve figures', () => {
    const far = (between: number) =>
      answer(
        sentence(LAST, ...Array.from({ length: between }, (): Figure => ['，接待', '5人']), NOW, change('25%')),
        'A05'
      )
    expect(far(10)).toBe('fail')
    expect(far(11)).toBe('none')
  })
  it('may have had none', () => {
    const none: Figure = ['，2021年为', '0件', { year: 2021 }]
    expect(answer(sentence(NOW, none, change('480件', '增加')), 'A05')).toBe('pass')
    expect(answer(sentence(NOW, none, change('470件', '增加')), 'A05')).toBe('fail')
    // nothing grows by a share of nothing
    expect(answer(sentence(NOW, none, change('100%')), 'A05')).toBe('none')
    expect(answer(sentence(['收到申请', '0件'], LAST, change('100%', '下降')), 'A05')).toBe('pass')
  })
})

describe('A05: rounded figures', () => {
  const near = (value: number, half: number, year: number | null = null): Partial<Claim> => ({
    ...{ value, year, unit: '次' },
    range: { min: value - half, max: value + half }
  })
  const visits = (now: Partial<Claim>, before: Partial<Claim>, figure: string, words: string) =>
    answer(
      sentence(['浏览量', '次', now], ['，2021年为', '次', { ...before, year: 2021 }], change(figure, words)),
      'A05'
    )
  const ROUNDED = 'pass 含约数，在约数范围内相符'

  it('leave a band upwards and downwards, whichever of the two is rounded', () => {
    // 1,500,000 against 995,000 to 1,005,000: up by 49.25 % to 50.75 %
    expect(visits(near(1_500_000, 0), near(1_000_000, 5000), '49.5%', '增长')).toBe(ROUNDED)
    expect(visits(near(1_500_000, 0), near(1_000_000, 5000), '49.1%', '增长')).toBe('fail')
    // 1,000,000 against 1,495,000 to 1,505,000: down by 33.11 % to 33.55 %
    expect(visits(near(1_000_000, 0), near(1_500_000, 5000), '33.5%', '下降')).toBe(ROUNDED)
    expect(visits(near(1_000_000, 0), near(1_500_000, 5000), '33.7%', '下降')).toBe('fail')
    // both: 995,000 to 1,005,000 against 1,495,000 to 1,505,000, down by 32.78 % to 33.89 %
    expect(visits(near(1_000_000, 5000), near(1_500_000, 5000), '33.8%', '下降')).toBe(ROUNDED)
    expect(visits(near(1_500_000, 5000), near(1_000_000, 5000), '51.2%', '增长')).toBe(ROUNDED)
  })
  it('decide nothing where a twentieth of a hedged one is open', () => {
    const wide = (max: number, bound: Claim['bound']) =>
      visits({ ...near(1000, 0), bound, range: { min: 1000, max } }, near(500, 0), '900%', '增长')
    expect(wide(1050, 'more')).toBe('fail')
    expect(wide(1051, 'more')).toBe('none')
    expect(wide(1051, 'exact')).toBe('fail')
  })
  it('are told of where so much is open that the figures as printed make another growth', () => {
    const wide = (range: number, figure: string) => visits(near(1200, range), near(1000, 0), figure, '增长')
    // 1174 to 1226 of 1000, and 1176 to 1224
    expect(wide(26, '19%')).toBe('open 含约数，在约数范围内相符')
    expect(wide(26, '20%')).toBe(ROUNDED)
    expect(wide(24, '19%')).toBe(ROUNDED)
  })
})

describe('A05: what arithmetic explains', () => {
  it('the last digit stays open, with a hint', () => {
    // 213 of 2500 are 8.52 %
    const last: Figure = ['，2021年为', '2500件', { year: 2021 }]
    expect(one(sentence(['收到申请', '2713件'], last, change('8.6%')))).toMatchObject({
      verdict: 'open',
      why: '末位相差不到1，可能是进位方式不同',
      severity: 'info'
    })
    expect(one(sentence(['收到申请', '2713件'], last, change('8.7%')))).toMatchObject({
      verdict: 'fail',
      severity: 'error'
    })
  })
  it('the tolerance that was set, to its very end', () => {
    const tolerated = (tolerance: number) => answer(sentence(NOW, LAST, change('25%')), 'A05', { tolerance })
    expect(tolerated(5)).toBe('open 差异在设定的容许范围之内')
    expect(tolerated(4.99)).toBe('fail')
  })
})

describe('A05: an increase beside the growth', () => {
  const increase: Figure = ['，比上年增加', '10件', { role: 'change' }]
  it('may stand behind it', () => {
    expect(one(sentence(['收到申请', '30件'], change('50%'), increase))).toMatchObject({
      verdict: 'pass',
      formula: '10÷(30-10) = 50%'
    })
    expect(answer(sentence(['收到申请', '30件'], change('40%'), increase), 'A05')).toBe('fail')
  })
  it('belongs to a figure of the report’s year', () => {
    const of = (year: number | null) => answer(sentence(['收到申请', '30件', { year }], increase, change('40%')), 'A05')
    expect(of(null)).toBe('fail')
    expect(of(2022)).toBe('fail')
    expect(of(2020)).toBe('none')
  })
  it('needs a figure that grew', () => {
    const alone = sentence(['比上年增加', '10件', { role: 'change' }], change('40%'))
    expect(answer(alone, 'A05')).toBe('none')
  })
  it('that is all of the year’s figure grows from nothing', () =>
    expect(answer(sentence(['收到申请', '10件'], increase, change('40%')), 'A05')).toBe('none'))
  it('of nothing is no growth', () => {
    const none: Figure = ['，比上年增加', '0件', { role: 'change' }]
    expect(one(sentence(['收到申请', '30件'], none, change('0%')))).toMatchObject({
      verdict: 'pass',
      formula: '0÷(30-0) = 0%'
    })
  })
})

describe('A05: brackets', () => {
  it('that itemise the year’s figure are not what the change behind them speaks of', () => {
    const itemised = (percent: string) =>
      one(
        sentence(
          ['公开信息', '4295条'],
          ['（网站', '2742条'],
          ['，其他', '1553条'],
          ['），比上年增加', '383条', { role: 'change' }],
          change(percent)
        )
      )
    expect(itemised('9.79%')).toMatchObject({ verdict: 'pass', formula: '383÷(4295-383) = 9.7904%' })
    expect(itemised('19.79%')).toMatchObject({ verdict: 'fail' })
  })
  it('right behind the change may give the year before', () => {
    const behind = (words: string, percent: string) =>
      answer(sentence(['收到申请', '41件'], change(percent), [words, '32件'], ['）；办结', '38件']), 'A05')
    expect(behind('（上年', '28.1%')).toBe('pass')
    expect(behind('（上年', '38.1%')).toBe('fail')
    expect(behind('（网上', '38.1%')).toBe('none')
  })
  it('behind a net change say how it came about, not what it was reckoned from', () => {
    const net = (figure: string) =>
      answer(
        sentence(
          ['现行有效文件', '179件'],
          ['，较上年末的', '173件'],
          ['净增', figure, { role: 'change' }],
          ['（新制发', '10件'],
          ['，废止', '4件']
        ),
        'A05'
      )
    expect(net('6件')).toBe('pass')
    expect(net('7件')).toBe('fail')
  })
})

describe('A05: changes of several years that 分别 deals out', () => {
  const years = (second: string, ...others: Figure[]) =>
    answers(
      sentence(
        ['2020年', '120件', { year: 2020 }],
        ['、2021年', '96件', { year: 2021 }],
        ['、2022年', '72件'],
        ...others,
        ['，分别下降', '20%', { role: 'change' }],
        ['和', second, { role: 'share' }]
      ),
      'A05'
    ).map(a => a.verdict)
  it('are compared in order, year by year', () => {
    expect(years('25%')).toEqual(['pass', 'pass'])
    expect(years('35%')).toEqual(['pass', 'fail'])
  })
  it('are left alone where they are not one fewer than the years', () =>
    expect(years('35%', ['、2023年', '60件'])).toEqual([]))
})

describe('A05: a multiple', () => {
  const multiple = (figure: string, words = '，是上年', role: Claim['role'] = 'multiple') =>
    answer(sentence(['收到申请', '80件'], [words, '40件'], ['的', figure, { role }]), 'A05')
  it('is that year’s figure so many times', () => {
    expect(multiple('2倍')).toBe('pass')
    expect(multiple('3倍')).toBe('fail')
    expect(multiple('2.04倍')).toBe('fail')
  })
  it('or of whatever figure stands right before it', () => {
    expect(multiple('3倍', '，是乡镇')).toBe('fail')
    const both = sentence(
      ['收到申请', '80件'],
      ['，是上年', '40件'],
      ['的', '2倍', { role: 'multiple' }],
      ['，是2020年', '20件', { year: 2020 }],
      ['的', '4倍', { role: 'multiple' }]
    )
    expect(answers(both, 'A05').map(a => a.formula)).toEqual(['80÷40 = 2倍', '80÷20 = 4倍'])
  })
  it('is rounded: twice is 1.5 to 2.5 times, to the very end', () => {
    const twice = (now: string) =>
      answer(sentence(['收到申请', now], ['，是上年', '40件'], ['的', '2倍', { role: 'multiple' }]), 'A05')
    expect([59, 60, 100, 101].map(n => twice(`${n}件`))).toEqual(['fail', 'pass', 'pass', 'fail'])
  })
  it('is none of nothing, nor of figures that are not exact', () => {
    const of = (now: Partial<Claim>, before: Partial<Claim>) =>
      answer(
        sentence(['收到申请', '80件', now], ['，是上年', '40件', before], ['的', '3倍', { role: 'multiple' }]),
        'A05'
      )
    expect(of({}, {})).toBe('fail')
    expect(of({}, { value: 0, range: { min: 0, max: 0 } })).toBe('none')
    expect(of({ range: { min: 80, max: 82 } }, {})).toBe('none')
    expect(of({}, { range: { min: 40, max: 41 } })).toBe('none')
  })
  it('is said of the figure right before it', () => {
    const apart = sentence(['收到申请', '80件'], ['，上年', '40件'], ['，增长', '3倍', { role: 'multiple' }])
    expect(answer(apart, 'A05')).toBe('none')
  })
  it('needs such a figure', () => {
    const none = sentence(['收到申请', '80件'], ['，满意度是上年的', '3倍', { role: 'multiple' }])
    expect(answer(none, 'A05')).toBe('none')
  })
})

describe('A05: percentage points', () => {
  const RATE = { unit: '%', role: 'share' } as const
  const points = (stated: string, verb = '提高', year: number | null = 2021, before = '90%', now = '95%') =>
    answer(
      sentence(
        ['满意度由', before, { ...RATE, year }],
        ['变为', now, RATE],
        [`，${verb}`, stated, { role: 'change', unit: '个百分点' }]
      ),
      'A05'
    )
  it('are the difference of both years’ rates', () => {
    expect(points('5个百分点')).toBe('pass')
    expect(points('8个百分点')).toBe('fail')
    expect(points('5个百分点', '下降')).toBe('fail')
    expect(points('5个百分点', '下降', 2021, '95%', '90%')).toBe('pass')
  })
  it('may be off by what the rates were rounded by', () => {
    expect(points('5.2个百分点')).toContain('open')
    expect(points('6个百分点')).toBe('open 比率是取整后的数，相差在进位误差之内')
    expect(points('7个百分点')).toBe('fail')
    expect(points('5.2个百分点', '提高', 2021, '90.0%', '95.0%')).toBe('fail')
    expect(points('5.1个百分点', '提高', 2021, '90.0%', '95.0%')).toContain('open')
  })
  it('stand right behind the rates', () => {
    expect(points('8个百分点', '同比提高')).toBe('fail')
    expect(points('8个百分点', '累计提高')).toBe('none')
    expect(points('8个百分点', '比全市平均提高')).toBe('none')
  })
  it('need a rate of the year before', () => expect(points('8个百分点', '提高', null)).toBe('none'))
  it('are not of a rate behind a semicolon', () => {
    const another = sentence(
      ['满意度上年为', '90%', { ...RATE, year: 2021 }],
      ['；知晓率', '61%', RATE],
      ['，提高', '8个百分点', { role: 'change', unit: '个百分点' }]
    )
    expect(answer(another, 'A05')).toBe('none')
  })
})
