// What a check says besides its verdict: formula, reason and severity, on either side of what decides them.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft, type Figures } from './draft'

const BLANKS = '空格按0计'
const CONTEXT = '所指从上下文推断，文字本身没有写明'

/** Formula, reason and severity of a rule's checks. */
const answers = (d: ReturnType<typeof draft>, rule: string) => {
  const { checks, findings } = reconcile(d.facts())
  return checks
    .filter(c => c.rule === rule)
    .map(c => ({ ...c, severity: findings.find(f => f.check === c.id)?.severity ?? null }))
}
const table = (figures: Figures, form: 'stats-2014' | 'format-2021' = 'stats-2014') => {
  const d = draft(form === 'stats-2014' ? 2018 : 2022, form)
  d.table(form, figures)
  return d
}
const beside = (words: string, figure: string, sketch: Partial<Claim>, figures: Figures) => {
  const d = draft()
  d.section('三、依申请公开情况')
  d.claim(words, figure, sketch)
  d.stop()
  d.table('stats-2014', figures)
  return d
}
const row = (id: string, natural: number | null, company: number, total: number): Figures => ({
  [`${id}[natural]`]: natural,
  [`${id}[company]`]: company,
  [`${id}[total]`]: total
})

describe('tables', () => {
  it('T01: channels above, at and below their total', () => {
    const channels = (website: number, weibo: number) =>
      answers(
        table({
          'disclosure.total': 1000,
          'disclosure.channel.website': website,
          'disclosure.channel.weibo': weibo
        }),
        'T01'
      ).find(c => c.formula.includes('+'))
    expect(channels(900, 400)).toMatchObject({
      formula: '900+400 = 1300 ≥ 1000',
      severity: null,
      why: expect.stringContaining('只计1条')
    })
    expect(channels(900, 100)).toMatchObject({ formula: '900+100 = 1000 = 1000', why: '各渠道合计正好等于总数' })
    expect(channels(500, 100)).toMatchObject({
      severity: 'info',
      formula: '500+100 = 600 < 1000',
      why: expect.stringContaining('可能有渠道未填')
    })
  })
  it('T02: blank columns count as zero, and make the answer less sure', () => {
    expect(answers(table(row('applications.new', 41, 8, 50), 'format-2021'), 'T02')).toMatchObject([
      { why: '', severity: 'error' }
    ])
    expect(answers(table(row('applications.new', null, 8, 50), 'format-2021'), 'T02')).toMatchObject([
      { why: BLANKS, severity: 'warning' }
    ])
  })
  it('T03: likewise', () => {
    const balance = (natural: number | null) =>
      answers(
        table(
          {
            'applications.new[natural]': 40,
            'applications.carried-in[natural]': natural,
            'applications.outcome.total[natural]': 41,
            'applications.carried-out[natural]': 2
          },
          'format-2021'
        ),
        'T03'
      )
    expect(balance(5)).toMatchObject([{ verdict: 'fail', why: '', severity: 'error' }])
    expect(balance(null)).toMatchObject([{ verdict: 'fail', why: BLANKS, severity: 'warning' }])
  })
  it('T05: names three blank cells, and says when there are more', () => {
    const blank = (n: number, lang: 'zh' | 'en' = 'zh'): string => {
      const ids = ['review.upheld', 'review.corrected', 'review.other', 'applications.received.fax']
      const figures = Object.fromEntries(ids.map((id, i) => [id, i < n ? null : 0]))
      const d = table({ 'disclosure.total': 8, 'applications.received': 3, ...figures })
      return reconcile(d.facts(), { lang }).findings.find(f => f.rule === 'T05' && f.severity === 'info')?.message ?? ''
    }
    expect(blank(3)).toMatch(/^统计表有3格空白（[^等]*）/)
    expect(blank(4)).toMatch(/^统计表有4格空白（.*等）/)
    expect(blank(3, 'en')).not.toContain('…')
    expect(blank(4, 'en')).toContain(', …)')
  })
})

describe('prose against tables', () => {
  const none = { value: 0, unit: null, negated: true, indicator: 'review.total' } as const
  it('N02: zero, a figure, a blank', () => {
    const answer = (value: number | null, sketch: Partial<Claim> = {}) =>
      answers(
        beside('', '未收到行政复议', { ...none, ...sketch }, { 'review.total': value, 'review.upheld': value }),
        'N02'
      )
    expect(answer(0)).toMatchObject([{ verdict: 'pass', formula: '0 = 0', why: '', severity: null }])
    expect(answer(2)).toMatchObject([{ verdict: 'fail', formula: '0 ≠ 2', why: '', severity: 'error' }])
    expect(answer(null)).toMatchObject([{ verdict: 'open', why: '表中空白，空白不等于0', severity: null }])
    expect(answer(2, { context: 'section' })).toMatchObject([{ verdict: 'open', severity: 'info' }])
  })
  it('N03: what the words do not say is a hint', () => {
    const answer = (context: Claim['context']) =>
      answers(
        beside('收到申请', '65件', { indicator: 'applications.received', context }, { 'applications.received': null }),
        'N03'
      )
    expect(answer('clause')).toMatchObject([{ verdict: 'fail', why: '', severity: 'warning' }])
    expect(answer('section')).toMatchObject([{ verdict: 'open', why: CONTEXT, severity: 'info' }])
  })
  it('N04: likewise; and 超过 far below the table says too little', () => {
    const more = { unit: '条', bound: 'more' as const, indicator: 'disclosure.total' }
    const answer = (figure: string, sketch: Partial<Claim>, total: number) =>
      answers(beside('公开信息', figure, { ...more, ...sketch }, { 'disclosure.total': total }), 'N04')
    const within = { value: 84000, range: { min: 84000, max: 85000, maxOpen: true } }
    expect(answer('8.4万余条', within, 84231)).toMatchObject([{ verdict: 'pass', why: '约数，与表中数相容' }])
    expect(answer('8.4万余条', within, 99999)).toMatchObject([{ verdict: 'fail', why: '', severity: 'warning' }])
    expect(answer('8.4万余条', { ...within, context: 'section' }, 99999)).toMatchObject([
      { verdict: 'open', why: CONTEXT, severity: 'info' }
    ])
    const over = { value: 1000, range: { min: 1000, max: null, minOpen: true } }
    expect(answer('1000条', over, 1300)).toMatchObject([{ verdict: 'pass', why: '约数，与表中数相容' }])
    expect(answer('1000条', over, 9000)).toMatchObject([{ verdict: 'open', why: expect.stringContaining('没有上限') }])
  })
  it('N01: a figure of its own year or of a channel may be a sum; one of another year or a department is not', () => {
    const sum = (sketch: Partial<Claim>) => {
      const d = draft()
      d.claim('共有微博', '2个')
      d.claim('，微信公众号', '6个')
      d.claim('，全年共发布信息', '518条', sketch)
      d.stop()
      d.table('stats-2014', { 'disclosure.channel.weibo': 200, 'disclosure.channel.wechat': 318 })
      return answers(d, 'N01').length
    }
    expect(sum({})).toBe(1)
    expect(sum({ year: 2018 })).toBe(1)
    expect(sum({ year: 2017 })).toBe(0)
    expect(sum({ scope: { kind: 'channel', name: '微博' } })).toBe(1)
    expect(sum({ scope: { kind: 'department', name: '教育局' } })).toBe(0)
  })
  it('N01: a reason only where the context decided', () => {
    const answer = (context: Claim['context']) =>
      answers(
        beside('收到申请', '96件', { indicator: 'applications.received', context }, { 'applications.received': 103 }),
        'N01'
      )
    expect(answer('clause')).toMatchObject([{ verdict: 'fail', why: '', severity: 'error' }])
    // undecided, but called as the row is: loud
    expect(answer('section')).toMatchObject([{ verdict: 'open', why: CONTEXT, severity: 'warning' }])
  })
})

describe('restatements', () => {
  const twice = (first: [string, Partial<Claim>], second: [string, Partial<Claim>]) => {
    const d = draft()
    d.section('一、概述')
    d.claim('收到申请', ...first)
    d.stop()
    d.section('三、依申请公开情况')
    d.claim('收到申请', ...second)
    d.stop()
    return answers(d, 'R01')
  }
  const received = { indicator: 'applications.received' }
  it('say whether they are equal or only leave room for each other', () => {
    expect(twice(['103件', received], ['103件', received])).toMatchObject([{ formula: '103 = 103', why: '两处一致' }])
    const about = { ...received, bound: 'more' as const, range: { min: 100, max: 200, maxOpen: true } }
    expect(twice(['100余件', about], ['103件', received])).toMatchObject([
      { formula: '100余件 ≈ 103件', why: '约数，两处相容' }
    ])
  })
  it('that differ are an error, hedged a warning, by context a hint', () => {
    expect(twice(['96件', received], ['103件', received])).toMatchObject([
      { verdict: 'fail', why: '', severity: 'error' }
    ])
    const about = { ...received, unit: '件', bound: 'more' as const, range: { min: 200, max: 300, maxOpen: true } }
    expect(twice(['200余件', about], ['103件', received])).toMatchObject([{ verdict: 'fail', severity: 'warning' }])
    expect(twice(['96件', { ...received, context: 'section' }], ['103件', received])).toMatchObject([
      { verdict: 'open', why: CONTEXT, severity: 'info' }
    ])
  })
})

describe('rates and shares', () => {
  it('A03: ≈ where they agree, ≠ where they do not', () => {
    const rate = (percent: string) => {
      const d = draft()
      const whole = d.claim('收到来信', '640件')
      const part = d.claim('，办结', '612件')
      d.share(d.claim('，办结率', percent), part, whole)
      d.stop()
      return answers(d, 'A03')
    }
    expect(rate('95.63%')).toMatchObject([{ formula: '612÷640 = 95.625% ≈ 95.63%', verdict: 'pass' }])
    expect(rate('92.34%')).toMatchObject([{ formula: '612÷640 = 95.625% ≠ 92.34%', verdict: 'fail' }])
  })
  it('A04: an incomplete list is left open with its reason, beyond 100 it is a warning, complete an error', () => {
    const shares = (figures: string[], complete: 'yes' | 'unsaid') => {
      const d = draft()
      const parts = figures.map(f => d.claim('，占', f))
      d.breakdown(null, parts, { complete })
      return answers(d, 'A04')
    }
    expect(shares(['40%', '30%'], 'unsaid')).toMatchObject([
      { verdict: 'open', why: expect.stringContaining('列举未说明') }
    ])
    expect(shares(['62.4%', '31.9%', '15.7%'], 'unsaid')).toMatchObject([
      { verdict: 'fail', why: '', severity: 'warning' }
    ])
    expect(shares(['40%', '30%'], 'yes')).toMatchObject([{ verdict: 'fail', why: '', severity: 'error' }])
  })
})

describe('damage and completeness', () => {
  const found = (rule: string, body: string): string[] =>
    analyze(`某县2022年政府信息公开工作年度报告\n${body}`)
      .findings.filter(f => f.rule === rule)
      .map(f => `${f.severity} ${f.message}`)
  it('D02: a word in the place of a name, or more than once, is an error; once elsewhere a warning', () => {
    expect(found('D02', '由意甲直播人民政府公开信息12条。')[0]).toMatch(/^error .*占了机关或地方名称的位置（共1处）/)
    expect(found('D02', '另见bet365。')[0]).toMatch(/^warning .*出现广告词/)
    expect(found('D02', '另见bet365。再见bet365。')[0]).toMatch(/^error .*（共2处）/)
  })
  it('D02: names the sites that the text names', () => {
    const explained = (text: string, lang: 'zh' | 'en' = 'zh'): string =>
      analyze(`某县2022年政府信息公开工作年度报告\n${text}`, { lang }).findings.find(f => f.rule === 'D02')
        ?.explanation ?? ''
    expect(explained('另见bet365。网址为www.qinghe.gov.cn。')).toContain('文中网址：www.qinghe.gov.cn')
    expect(explained('另见bet365。')).not.toContain('网址')
    expect(explained('另见bet365。网址为www.qinghe.gov.cn。', 'en')).toContain(
      'Sites named in the text: www.qinghe.gov.cn.'
    )
    expect(explained('另见bet365。', 'en')).not.toContain('Sites')
  })
  it('D03: a bracket of full width closes one of half width, and no quotation mark does', () => {
    expect(found('D03', '推进公开(含抖音）工作。')).toEqual([])
    expect(found('D03', '推进公开（含抖音”工作。').length).toBeGreaterThan(0)
  })
  it('D06: letters among digits, zero also before a measure word', () => {
    expect(found('D06', '公开信息1O0条。')[0]).toContain('1O0')
    expect(found('D06', '公开信息6O条。')[0]).toContain('6O')
    expect(found('D06', '公开信息2l5件。')[0]).toContain('2l5')
    expect(found('D06', '公开信息6l条。')).toEqual([])
    expect(found('D06', '型号6O型。')).toEqual([])
  })
  it('C01: a table of another section fills no section', () => {
    const text = `一、总体情况
全年主动公开政府信息1528条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
| 信息内容 | 本年制发件数 |
| 规章 | 0 |
| 行政规范性文件 | 3 |
四、政府信息公开行政复议、行政诉讼情况
无。
五、存在的主要问题及改进情况
公开内容还不够及时。
六、其他需要报告的事项
无。
`
    expect(found('C01', text)).toEqual([expect.stringContaining('“二、主动公开政府信息情况”部分只有标题')])
  })
})
