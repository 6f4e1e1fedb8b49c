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
    ['，窗口收到', 'none']
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
  it('decide nothing where a twentieth of them is open', () => {
    const wide = (max: number) => visits({ ...near(1000, 0), range: { min: 1000, max } }, near(500, 0), '900%', '增长')
    expect(wide(1050)).toBe('fail')
    expect(wide(1051)).toBe('none')
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
