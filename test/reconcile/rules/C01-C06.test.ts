// C01 to C06 on either side of what they ask: places, years, names. What a finding points at is shown in the text's own words.
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/reconcile'
import { shown } from '../asked'
import { draft } from '../draft'

const TITLES = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项'
]
const sections = (titles: readonly string[], bodies: Record<string, string> = {}): string =>
  `某县2022年政府信息公开工作年度报告\n${titles.map(t => `${t}\n${bodies[t] ?? '开展工作若干。'}`).join('\n')}\n`

describe('C01: a section with nothing in it', () => {
  const four = TITLES[3]!
  it.each(['', '——', '。。。', '| | |\n| | |'])('is one with %j under the heading', body =>
    expect(shown('C01', sections(TITLES, { [four]: body }))).toEqual([`warning ${four}`])
  )
  it.each(['无', '0', 'N/A', '（一）行政复议\n（二）行政诉讼'])('is none with %j', body =>
    expect(shown('C01', sections(TITLES, { [four]: body }))).toEqual([])
  )
})

describe('C02: order and titles', () => {
  it('points at the section that stands too late, as a warning', () => {
    const [one, two, three, ...rest] = TITLES as [string, string, string]
    expect(shown('C02', sections([one, three, two, ...rest]))).toContain(`warning ${three}`)
  })
  it('points at a title in other words, as a hint', () => {
    const titles = TITLES.map(t => t.replace('其他需要', '其它需要'))
    expect(shown('C02', sections(titles))).toEqual([`info ${titles[5]}`])
  })
})

describe('C03: years', () => {
  const years = (body: string): string[] => shown('C03', `某县2022年政府信息公开工作年度报告\n一、总体情况\n${body}\n`)
  it.each(['截至', '截止', '截至到', '截止到'])('closing ones stand behind %s', words => {
    expect(years(`${words}2087年底，共有账号12个。`)).toEqual([`error ${words}2087年底`])
  })
  it.each(['截然', '直至', '到', '截'])('but not behind %s', words =>
    expect(years(`${words}2023年底，共有账号12个。`)).toEqual([])
  )
  it('far ahead begin thirty years after the report', () => {
    expect(years('到2051年建成。')).toEqual([])
    expect(years('到2052年建成。')).toEqual(['warning 2052年'])
    expect(years('到2052年建成，到2052年完善。')).toEqual(['warning 2052年'])
  })
  it('are years only before 年', () => expect(years('受理编号20880001。')).toEqual([]))
  it('of the period are pointed at', () =>
    expect(years('本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。')).toEqual(['error 2021年']))

  /** The words alone, at the very start of a text. */
  const first = (words: string, year: number | null = 2018): string[] => {
    const d = draft()
    d.claim(words, '12个')
    d.stop()
    const facts = d.facts()
    return reconcile({ ...facts, report: { ...facts.report, year } })
      .findings.filter(f => f.rule === 'C03')
      .map(f => f.severity)
  }
  it('may open the text', () => {
    expect(first('截至2087年底，共有账号')).toEqual(['error'])
    // no closing date, and no year of a plan either
    expect(first('截至2087年6月，共有账号')).toEqual([])
  })
  it('cannot be wrong in a report of no year', () => {
    expect(first('截至2087年底，共有账号', null)).toEqual([])
    expect(first('到2087年，共有账号', null)).toEqual([])
  })
})

describe('C04: names', () => {
  const by = (issuer: string, words: string): string[] =>
    shown('C04', `${issuer}2022年政府信息公开工作年度报告\n${words}\n一、总体情况\n召开会议2次。\n`)
  it('points at the name that was left in', () => {
    expect(by('青阳县教育局', '本报告由临川县水利局编制。')).toEqual(['warning 临川县水利局'])
    expect(by('青阳县教育局', '现将临川县水利局2022年度政府信息公开情况报告如下。')).toEqual(['warning 临川县水利局'])
  })
  it('compares names of two characters, not of one', () => {
    expect(by('青阳县人民政府', '本报告由临川县人民政府编制。')).toHaveLength(1)
    expect(by('某县人民政府', '本报告由临川县人民政府编制。')).toEqual([])
    expect(by('青阳县人民政府', '本报告由某县人民政府编制。')).toEqual([])
  })
  it('looks only where the report speaks of itself', () =>
    expect(by('青阳县教育局', '校园规划由临川县水利局编制。')).toEqual([]))
  it('says nothing where the issuer is not known', () => {
    const d = draft()
    d.claim('本报告由临川县水利局编制，', '12个')
    const facts = d.facts()
    const { findings } = reconcile({ ...facts, report: { ...facts.report, issuer: null } })
    expect(findings.filter(f => f.rule === 'C04')).toEqual([])
  })
})

describe('C05: deadlines', () => {
  it('of departments are in January from the report for 2019 on', () => {
    const published = (year: number, date: string) =>
      shown('C05', `某县教育局${year}年政府信息公开工作年度报告\n发布时间：${date}\n一、总体情况\n召开会议2次。\n`)
    expect(published(2018, '2019-02-15')).toEqual([])
    expect(published(2019, '2020-02-15')).toEqual(['info 2020-02-15'])
  })
  it('point at a date that opens the text', () => {
    const d = draft()
    d.claim('2019-06-20发布，共', '12个')
    const facts = d.facts()
    const { findings } = reconcile({ ...facts, report: { ...facts.report, publishedOn: '2019-06-20' } })
    expect(findings.filter(f => f.rule === 'C05').map(f => f.evidence)).toEqual([
      [{ start: 0, end: 10, role: 'place' }]
    ])
  })
})

describe('C06: citations', () => {
  const cites = (words: string, year: number | null): string[] => {
    const d = draft(2022)
    d.claim(words, '12个')
    d.stop()
    const facts = d.facts()
    return reconcile({ ...facts, report: { ...facts.report, year } })
      .findings.filter(f => f.rule === 'C06')
      .map(f => facts.text.slice(f.evidence[0]!.start, f.evidence[0]!.end))
  }
  const NUMBER = '国办公开办函〔2019〕60号'
  it('are out of date from the year on that brought another', () => {
    expect(cites(`按照${NUMBER}，建设专栏`, 2020)).toEqual([])
    expect(cites(`按照${NUMBER}，建设专栏`, 2021)).toEqual([NUMBER])
    expect(cites(`按照${NUMBER}，建设专栏`, null)).toEqual([])
  })
  it('may open the text', () => expect(cites(`${NUMBER}印发，建设专栏`, 2021)).toEqual([NUMBER]))
  it('are told once, of the first sentence that does not speak of how it was before', () => {
    expect(cites(`${NUMBER}同时废止。按照${NUMBER}，建设专栏`, 2021)).toEqual([NUMBER])
    expect(cites(`按照${NUMBER}，又按照${NUMBER}，建设专栏`, 2021)).toEqual([NUMBER])
  })
})
