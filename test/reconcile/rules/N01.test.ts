// N01, a figure of the prose and the table: which words decide, which neighbours and sums explain a difference.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { answer, answers } from '../asked'
import { type Draft, draft, type Figures } from '../draft'

type Figure = readonly [words: string, figure: string, sketch?: Partial<Claim>]

const RECEIVED = { indicator: 'applications.received' }
const INFERRED = 'open 所指从上下文推断，文字本身没有写明'
const BESIDE = 'open 与相邻的数字相加等于表中的数，可能各是其中一部分'

/** Figures of one sentence, and the table of 2014 to 2018 after it. */
function sentence(figures: readonly Figure[], cells: Figures, ...copies: Figures[]): Draft {
  const d = draft()
  d.section('三、依申请公开情况')
  for (const figure of figures) d.claim(...figure)
  d.stop()
  for (const table of [cells, ...copies]) d.table('stats-2014', table)
  return d
}
const received = (figure: Figure, table = 103): Draft => sentence([figure], { 'applications.received': table })

describe('N01: whether the words decide what is counted', () => {
  it('where the rest is named behind the figure, and stated once', () => {
    const carried = (words: string, ...more: Figure[]) => {
      const d = draft(2022, 'format-2021')
      d.section('一、总体情况')
      const indicator = 'applications.carried-out'
      const claim = d.claim(words, '6件', { indicator })
      claim.why.push({ start: claim.end, end: claim.end + 4, concept: 'action.carry-out' })
      for (const figure of more) d.claim(...figure)
      d.stop('结转下年。')
      d.table('format-2021', { [`${indicator}[total]`]: 5 })
      return answers(d, 'N01')[0]?.verdict
    }
    expect(carried('办结，另有')).toBe('fail')
    expect(carried('办结，另有信访')).toBe('open')
    expect(carried('办结，另有', ['，结转', '9件', { indicator: 'applications.carried-out' }])).toBe('open')
  })
  it('not where they say that it is the rest', () => {
    expect(answer(received(['县本级办理，收到申请', '96件', RECEIVED]), 'N01')).toBe('fail')
    expect(answer(received(['县本级办理，其余收到申请', '96件', RECEIVED]), 'N01')).toBe(INFERRED)
    expect(answer(received(['县本级办理，另有申请', '96件', RECEIVED]), 'N01')).toBe(INFERRED)
  })
  it('not where only the section does, whatever words the meaning was read from', () => {
    const d = draft()
    d.section('三、依申请公开情况')
    const claim = d.claim('收到申请', '96件', { ...RECEIVED, context: 'section' })
    claim.why = [{ start: claim.start - 2, end: claim.start, concept: 'object.application' }]
    d.stop()
    d.table('stats-2014', { 'applications.received': 103 })
    expect(answer(d, 'N01')).toBe(INFERRED)
  })
  it.each([
    ['在本句开头', 0, 'fail'],
    ['在前一分句', -1, INFERRED],
    ['在数字之后12字内', 12, 'fail'],
    ['在数字之后更远', 13, INFERRED]
  ])('by a word that stands %s', (_, at, expected) => {
    const d = draft()
    d.section('三、依申请公开情况')
    const claim = d.claim('网站办理，收到申请', '96件', RECEIVED)
    const clause = claim.start - '收到申请'.length
    // positive: the word ends so many characters behind the figure; else it begins so many before the clause
    const span = at > 0 ? { start: claim.end, end: claim.end + at } : { start: clause + at, end: clause + 2 }
    claim.why = [{ ...span, concept: 'object.application' }]
    d.stop('的政府信息公开申请及有关事项。')
    d.table('stats-2014', { 'applications.received': 103 })
    expect(answer(d, 'N01')).toBe(expected)
  })
  it('less surely where courses are told without a word of summing among the forty characters before', () => {
    const severity = (between: number) =>
      answers(
        sentence([[`全年${'为'.repeat(between)}`, '2次', { indicator: 'training.courses' }]], {
          'training.courses': 3
        }),
        'N01'
      )[0]?.severity
    expect(severity(38)).toBe('error')
    expect(severity(39)).toBe('warning')
  })
})

describe('N01: figures beside each other that make the table’s together', () => {
  const many = (count: number): Figure[] =>
    Array.from({ length: count }, (_, i): Figure => [`，窗口收到`, '10件', i === count - 1 ? RECEIVED : {}])

  it('are up to six before the figure', () => {
    expect(answer(sentence(many(7), { 'applications.received': 70 }), 'N01')).toBe(BESIDE)
    expect(answer(sentence(many(8), { 'applications.received': 80 }), 'N01')).toBe('fail')
  })
  it.each(['前', '后'])('stand within sixteen figures %s', side => {
    const far = (between: number): Draft => {
      const others = Array.from({ length: between }, (): Figure => ['，接待', '5人'])
      const own: Figure = ['，县本级收到申请', '61件', RECEIVED]
      const other: Figure = ['，乡镇收到', '42件']
      return sentence(side === '前' ? [other, ...others, own] : [own, ...others, other], {
        'applications.received': 103
      })
    }
    expect(answer(far(15), 'N01')).toBe(BESIDE)
    expect(answer(far(16), 'N01')).toBe('fail')
  })
  it('are none where nothing was counted', () => {
    const d = sentence(
      [
        ['收到申请', '0件', RECEIVED],
        ['，乡镇收到', '103件']
      ],
      { 'applications.received': 103 }
    )
    expect(answer(d, 'N01')).toBe('fail')
  })
  it('are none where the others make it alone', () => {
    const others: Figure[] = [
      ['县本级', '100件'],
      ['，乡镇', '3件']
    ]
    const d = sentence([...others, ['，收到申请', '61件', RECEIVED]], { 'applications.received': 103 })
    expect(answer(d, 'N01')).toBe('fail')
  })
  it.each([
    ['applications.new', 'applications.carried-in', BESIDE],
    ['applications.new', 'review.total', 'fail'],
    ['applications.new', 'applications.outcome.granted', 'fail'],
    ['applications.outcome.granted', 'applications.new', 'fail']
  ])('may be terms of one balance of the form: %s 40件, %s 6件', (own, other, expected) => {
    const d = draft(2022, 'format-2021')
    d.section('三、收到和处理政府信息公开申请情况')
    d.claim('甲', '40件', { indicator: own })
    d.claim('，乙', '6件', { indicator: other })
    d.stop()
    d.table('format-2021', { [`${own}[total]`]: 46 })
    expect(answer(d, 'N01')).toBe(expected)
  })
})

describe('N01: another copy of the table', () => {
  const copied = (figure: string, copy: Figures) =>
    answer(sentence([['收到申请', figure, RECEIVED]], { 'applications.received': 103, 'fees.total': 1 }, copy), 'N01')
  it('explains a figure that it has', () =>
    expect(copied('96件', { 'applications.received': 96, 'fees.total': 1 })).toBe('open 与报告中另一份统计表相符'))
  it.each<[string, string, Figures]>([
    ['填了别的数', '96件', { 'applications.received': 50, 'fees.total': 1 }],
    ['没有这一行', '96件', { 'fees.total': 1 }],
    ['这一格空白，正文为0', '0件', { 'applications.received': null, 'fees.total': 1 }]
  ])('explains nothing where it %s', (_, figure, copy) => expect(copied(figure, copy)).toBe('fail'))
})

describe('N01: amounts', () => {
  it('are not taken for another unit when they are no money', () => {
    expect(answer(received(['收到申请', '500000件', RECEIVED], 50), 'N01')).toBe('fail')
  })
  it('ten thousand times apart are left to N05', () => {
    const fee = (figure: string, value: number) => {
      const claim = { value, unit: '元', indicator: 'fees.total', range: { min: value, max: value } }
      const d = sentence([['收取费用', figure, claim]], { 'fees.total': 0.032 })
      return [answer(d, 'N01'), answer(d, 'N05')]
    }
    expect(fee('3200000元', 3_200_000)).toEqual(['none', 'fail'])
    expect(fee('0.032元', 0.032)).toEqual(['none', 'fail'])
    expect(fee('3210000元', 3_210_000)).toEqual(['fail', 'none'])
  })
  it('in 万 that equal the cell pass here', () => {
    const claim = { value: 180000, unit: '条', indicator: 'disclosure.total', range: { min: 180000, max: 180000 } }
    expect(answer(sentence([['公开信息', '18万条', claim]], { 'disclosure.total': 180000 }), 'N01')).toBe('pass')
  })
  it('show how the table’s figure came about', () => {
    const fee = { value: 330, unit: '元', indicator: 'fees.total', range: { min: 330, max: 330 } }
    const [money] = answers(sentence([['收取费用', '330元', fee]], { 'fees.total': 0.032 }), 'N01')
    expect(money?.formula).toBe('330 ≠ 0.032×10000 = 320')
    const d = draft(2022, 'format-2021')
    d.section('三、收到和处理政府信息公开申请情况')
    d.claim('不予公开', '8件', { indicator: 'applications.outcome.refused' })
    d.stop()
    d.table('format-2021', {
      'applications.outcome.refused.state-secret[total]': 3,
      'applications.outcome.refused.third-party[total]': 4
    })
    expect(answers(d, 'N01')[0]?.formula).toBe('8 ≠ 3+4 = 7')
  })
})

describe('N01: figures that may mean several things', () => {
  const REVIEWS = { 'review.total': 0, 'litigation.total': 0 }
  it('are no figures that the report does not state of itself', () => {
    const sum = (sketch: Partial<Claim>) =>
      answer(
        sentence([['政务微博和微信公众号发布信息', '518条', sketch]], {
          'disclosure.channel.weibo': 200,
          'disclosure.channel.wechat': 318
        }),
        'N01'
      )
    expect(sum({})).toBe('pass 等于表中“政务微博公开政府信息数＋政务微信公开政府信息数”')
    expect(sum({ role: 'change' })).toBe('none')
    expect(sum({ modality: 'planned' })).toBe('none')
    expect(sum({ year: 2016 })).toBe('none')
    const none = { negated: true, value: 0, unit: null }
    expect(answer(sentence([['行政复议和行政诉讼', '均未发生', none]], REVIEWS), 'N01')).toBe('none')
  })

  it.each(['微博和微信发布信息', '微博、微信共发布信息', '“两微”发布信息'])('%s is the sum of both channels', words => {
    const cells = { 'disclosure.channel.weibo': 200, 'disclosure.channel.wechat': 318 }
    expect(answer(sentence([[words, '518条', {}]], cells), 'N01')).toContain('pass')
    expect(answer(sentence([[words, '519条', {}]], cells), 'N01')).not.toContain('pass')
  })

  const BOTH = { candidates: ['applications.received', 'applications.closed'] }
  const either = (figure: string, cells: Figures, sketch: Partial<Claim> = BOTH) =>
    sentence([['来件', figure, sketch]], cells)
  const cells = { 'applications.received': 103, 'applications.closed': 96 }

  it('agree with the first that is equal', () => {
    expect(answers(either('103件', cells), 'N01')).toMatchObject([
      { verdict: 'pass', cells: [{ indicator: 'applications.received' }], formula: '103 = 103' }
    ])
    expect(answers(either('96件', cells), 'N01')).toMatchObject([
      { verdict: 'pass', cells: [{ indicator: 'applications.closed' }] }
    ])
  })
  it('agree with none that is blank or not printed', () => {
    const only = (first: Figures) =>
      answers(either('0件', { ...first, 'applications.closed': 0 }), 'N01').map(c => c.cells[0]?.indicator)
    expect(only({ 'applications.received': null })).toEqual(['applications.closed'])
    expect(only({})).toEqual(['applications.closed'])
    expect(only({ 'applications.received': 0 })).toEqual(['applications.received'])
  })
  it('stay open, with all that they may mean, when none is equal', () => {
    const [found] = answers(either('90件', cells), 'N01')
    expect(found).toMatchObject({ verdict: 'open', severity: 'info', formula: '90 ≠ 103, 96' })
    expect(found?.message).toContain('收到申请数103、申请办结数96')
    expect(answers(either('90件', { ...cells, 'applications.closed': null }), 'N01')[0]?.formula).toBe('90 ≠ 103')
  })
  it('say nothing where they are hedged', () => {
    const about = { ...BOTH, unit: '件', bound: 'more', range: { min: 90, max: 95, maxOpen: true } } as const
    expect(answer(either('90余件', cells, about), 'N01')).toBe('none')
  })
  it('are a hint where another figure that is known to be the row’s agrees with it, unless they are more', () => {
    const severity = (own: string, ...others: Figure[]) => {
      const d = draft(2022, 'format-2021')
      d.section('一、总体情况')
      d.claim('部分公开', own, { candidates: ['applications.outcome.partly-granted'] })
      for (const other of others) d.claim(...other)
      d.stop()
      d.table('format-2021', { 'applications.outcome.partly-granted[total]': 5 })
      return answers(d, 'N01').find(c => c.claims[0] === 'c1')?.severity
    }
    const row = (name: string) => ({ indicator: `applications.outcome.${name}` })
    expect(severity('15件')).toBe('warning')
    expect(severity('15件', ['，部分公开', '5件', row('partly-granted')])).toBe('warning')
    expect(severity('15件', ['，部分公开', '6件', row('partly-granted')])).toBe('info')
    expect(severity('4件', ['，部分公开', '5件', row('partly-granted')])).toBe('info')
    expect(severity('4件', ['，予以公开', '5件', row('granted')])).toBe('warning')
  })
  it('are not compared with what bears another measure word, or without one', () => {
    expect(answer(either('103人', cells), 'N01')).toBe('none')
    expect(answer(either('90人', cells), 'N01')).toBe('none')
    expect(answer(either('90', cells), 'N01')).toBe('none')
  })
})
