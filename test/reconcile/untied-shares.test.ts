// A03 on percentages that were tied to no two counts: by their sisters, by the row of their count, by the name of the rate.
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile'
import type { Figures } from './draft'
import { told } from './told'

function alarms(
  sentence: string,
  indicators: readonly string[] = [],
  table: Figures | null = null,
  year = 2022
): string[] {
  const d = told(sentence, indicators, year)
  if (table !== null) d.table(year < 2019 ? 'stats-2014' : 'format-2021', table)
  return reconcile(d.facts())
    .findings.filter(f => f.rule === 'A03')
    .map(f => `${f.severity} ${f.message}`)
}

describe('one share that its sisters contradict', () => {
  it('is an error against the table’s whole', () => {
    const sentence = '网站9000条，占72.8%；微博1500条，占15.1%；微信1200条，占9.7%。'
    expect(alarms(sentence, [], { 'disclosure.total': 12356 }, 2017)).toEqual([
      'error 第一部分称“占15.1%”，按1500条除以12356条计算为12.14%，请核对。'
    ])
    expect(alarms(sentence.replace('15.1%', '12.1%'), [], { 'disclosure.total': 12356 }, 2017)).toEqual([])
  })
  it('is an error where all make the list, dealt out by 分别', () => {
    expect(alarms('网络申请45件、信函申请16件，分别占73.8%和36.2%。')).toEqual([
      'error 第一部分称“分别占73.8%和36.2%”，按16件除以61件计算为26.23%，请核对。'
    ])
    expect(alarms('网络申请45件、信函申请16件，分别占73.8%和26.2%。')).toEqual([])
  })
  it('is an error in brackets behind its count', () =>
    expect(alarms('共收到80件，网络40件（50%）、信函20件（25%）、当面10件（15%）。')).toEqual([
      'error 第一部分称“15%”，按10件除以80件计算为12.5%，请核对。'
    ]))
  it.each([
    ['two of three disagree', '网站40条，占50%；微博20条，占35%；微信10条，占22%。'],
    ['one of two agrees, and other items are missing', '共80条，网站40条，占50%；微博20条，占35%。'],
    ['the counts bear several measures', '共80条，网站40条，占50%；微博20次，占25%；微信10条，占15%。'],
    ['the words name another base', '共80条，网站40条，占50%；微博20条，占25%；微信10条，占新媒体的15%。'],
    [
      'a figure stands far before it',
      '共80条，网站40条，占50%；微博20条，占25%；微信10条，其中原创和转载在全部信息里占15%。'
    ]
  ])('is left alone where %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})

describe('the share of a row', () => {
  const GRANTED = 'applications.outcome.granted'
  const table = { [`${GRANTED}[total]`]: 32, 'applications.outcome.total[total]': 61, 'applications.new[total]': 60 }
  const row = (percent: string, count = 32) => alarms(`予以公开${count}件，占${percent}。`, [GRANTED], table)
  it('is a warning where none of the table’s wholes explains it', () =>
    expect(row('62.5%')).toEqual(['warning 第一部分称“占62.5%”，按32件除以61件计算为52.46%，请核对。']))
  it.each([['52.5%'], ['53.3%']])('is right where one does: %s', percent => expect(row(percent)).toEqual([]))
  it('is left alone where the count is not the row’s', () => expect(row('62.5%', 31)).toEqual([]))
  it('is left alone without a table', () => expect(alarms('予以公开32件，占62.5%。', [GRANTED])).toEqual([]))
})

describe('a rate that its two counts do not make', () => {
  const rate = (table: Figures) => {
    const d = told('新收53件，办结54件，办结率98.2%。', ['applications.new', 'applications.outcome.total'])
    const { claims } = d.facts()
    d.share(claims[2]!, claims[1]!, claims[0]!)
    d.table('format-2021', table)
    return reconcile(d.facts())
      .checks.filter(c => c.rule === 'A03')
      .map(c => c.verdict)
  }
  it('is open where the table has what was carried in', () =>
    expect(rate({ 'applications.new[total]': 53, 'applications.carried-in[total]': 2 })).toEqual(['open']))
  it('fails where the table does not explain it', () =>
    expect(rate({ 'applications.new[total]': 53, 'applications.carried-in[total]': 9 })).toEqual(['fail']))
})

describe('a rate whose name says what it is formed from', () => {
  it('is reckoned with the table', () => {
    const table = { 'applications.outcome.total[total]': 61 }
    expect(alarms('予以公开或部分公开的共39件，公开率为53.9%。', [], table)).toEqual([
      'warning 第一部分称“公开率为53.9%”，按39件除以61件计算为63.93%，请核对。'
    ])
    expect(alarms('予以公开或部分公开的共39件，公开率为63.9%。', [], table)).toEqual([])
    expect(alarms('予以公开或部分公开的共39件，公开率为53.9%。')).toEqual([])
    // documents, and not answers
    expect(alarms('规范性文件39件，公开率为100%。', [], table)).toEqual([])
  })
  it('is reckoned with the figures that its words name', () => {
    expect(alarms('预算安排300元，实际支出285元，执行率90%。')).toEqual([
      'warning 第一部分称“执行率90%”，按285元除以300元计算为95%，请核对。'
    ])
    expect(alarms('受理率100%，收到申请50件，受理45件。')).toHaveLength(1)
    expect(alarms('应办97件，实办92件，办结率98.4%。')).toHaveLength(1)
  })
  it.each([
    ['is right', '预算安排300元，实际支出285元，执行率95%。'],
    ['has two counts of one name', '预算安排300元，追加预算50元，实际支出285元，执行率90%。'],
    ['lacks one', '实际支出285元，执行率90%。'],
    ['has counts of two measures', '预算安排300件，实际支出285元，执行率90%。']
  ])('is left alone where it %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})

describe('the share of a row without its count', () => {
  const cell = (row: string, column = 'total') => `applications.${row}[${column}]`
  const table = {
    [cell('outcome.granted')]: 32,
    [cell('outcome.partly-granted')]: 9,
    [cell('outcome.total')]: 61,
    [cell('carried-out')]: 3,
    [cell('new')]: 60,
    [cell('carried-in')]: 4,
    [cell('new', 'natural')]: 57
  }
  it.each([
    ['予以公开率为62.5%。', '按表中“予以公开”32除以61计算为52.46%'],
    ['予以公开和部分公开占77.2%。', '按表中“予以公开＋部分公开”41除以61计算为67.21%'],
    ['公开率（含部分公开）为77.2%。', '按表中“予以公开”32除以61计算为52.46%'],
    ['申请中自然人占85%。', '按表中“本年新收政府信息公开申请数量（自然人）”57除以60计算为95%']
  ])('is a warning: %s', (sentence, words) => {
    const [found, ...more] = alarms(sentence, [], table)
    expect(found).toMatch(/^warning /)
    expect(found).toContain(words)
    expect(more).toEqual([])
  })
  it.each([
    ['予以公开率为52.5%。'],
    ['公开率为52.5%。'],
    ['公开率为67.2%。'],
    ['申请中自然人占95%。'],
    ['县政府受理的20件申请中，予以公开占70%。'],
    ['3家单位予以公开率为62.5%。'],
    ['县教育局受理的申请中自然人占85%。'],
    ['满意率为62.5%。'],
    ['公文主动公开率达90.2%。'],
    ['予以公开率（含部分公开）为67.2%。']
  ])('is right, or of something else: %s', sentence => expect(alarms(sentence, [], table)).toEqual([]))
  it('is nothing without a table', () => expect(alarms('予以公开率为62.5%。')).toEqual([]))
  it('is of the total that bounds it where the form has no sum', () => {
    const channels = { 'disclosure.total': 8640, 'disclosure.channel.website': 5210 }
    expect(alarms('网站公开占70.3%。', [], channels, 2017)).toEqual([
      'warning 第一部分称“网站公开占70.3%”，按表中“政府网站公开政府信息数”5210除以8640计算为60.3%，请核对。'
    ])
    expect(alarms('网站公开占60.3%。', [], channels, 2017)).toEqual([])
  })
})

describe('a share that names its base', () => {
  const table = {
    'applications.outcome.unavailable.not-held[total]': 16,
    'applications.outcome.unavailable.needs-creation[total]': 4,
    'applications.outcome.unavailable.unclear[total]': 0,
    'applications.outcome.total[total]': 92
  }
  const share = (words: string, percent: string) =>
    alarms(`不掌握16件，占${words}的${percent}。`, ['applications.outcome.unavailable.not-held'], table)
  it('is reckoned with that', () => {
    expect(share('无法提供总数', '70%')).toEqual([
      'warning 第一部分称“占无法提供总数的70%”，按16件除以20件计算为80%，请核对。'
    ])
    expect(share('无法提供', '80%')).toEqual([])
  })
  it('is left alone without a table', () => expect(alarms('不掌握16件，占无法提供总数的70%。')).toEqual([]))
})

describe('one share of what alone stands before its count', () => {
  it('is a warning where that does not make it', () =>
    expect(alarms('答复120件，公开80件，占68.7%。')).toEqual([
      'warning 第一部分称“占68.7%”，按80件除以120件计算为66.67%，请核对。'
    ]))
  it.each([
    ['it makes it', '答复120件，公开80件，占66.7%。'],
    ['their sum does', '发布信息1200条，转发300条，占20%。'],
    ['it is less', '答复60件，公开80件，占68.7%。'],
    ['it bears another measure', '检查120家，公开80件，占68.7%。'],
    ['other figures stand there', '收到130件，答复120件，公开80件，占68.7%。']
  ])('is left alone where %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})

describe('a rate of two rounded counts', () => {
  const share = (percent: string, bound: 'exact' | 'more' = 'exact') => {
    const d = told(`访问120人次，其中移动端90人次，占${percent}。`)
    const { claims } = d.facts()
    Object.assign(claims[0]!, { range: { min: 119.5, max: 120.5 } })
    Object.assign(claims[1]!, { range: { min: 89.5, max: 90.5 }, bound })
    d.share(claims[2]!, claims[1]!, claims[0]!)
    return reconcile(d.facts())
      .checks.filter(c => c.rule === 'A03')
      .map(c => c.verdict)
  }
  it.each([
    // 89.5 to 90.5 of 119.5 to 120.5
    ['74.3%', 'open'],
    ['75.7%', 'open'],
    ['74.2%', 'fail'],
    ['75.8%', 'fail']
  ])('is %s: %s', (percent, verdict) => expect(share(percent)).toEqual([verdict]))
  it('is open where both counts make it', () => expect(share('42.9%')).toEqual(['open']))
  it('is open where a count is hedged', () => expect(share('85%', 'more')).toEqual(['open']))
})

it('a share of several offices together is none of the last one’s', () => {
  const share = (words: string) => {
    const d = told(`环境局收到12件，教育局收到9件，${words}22.8%。`)
    const [first, last, percent] = d.facts().claims
    d.share(percent!, last!, first!)
    return reconcile(d.facts()).findings.map(f => f.rule)
  }
  expect(share('两局占全市的')).toEqual([])
  expect(share('占')).toEqual(['A03'])
})
