import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'

const found = (rule: string, text: string): string[] =>
  analyze(text)
    .findings.filter(f => f.rule === rule)
    .map(f => f.message)

const SECTIONS = {
  一: ['总体情况', '全年主动公开政府信息1528条。'],
  二: ['主动公开政府信息情况', '制发行政规范性文件3件。'],
  三: ['收到和处理政府信息公开申请情况', '收到申请52件。'],
  四: ['政府信息公开行政复议、行政诉讼情况', '行政复议2件。'],
  五: ['存在的主要问题及改进情况', '公开内容还不够及时。下一步将加强督促检查。'],
  六: ['其他需要报告的事项', '无。']
} as const
const report = (change: (lines: string[]) => string[] = x => x, year = 2022): string => {
  const lines = Object.entries(SECTIONS).map(([n, [title, body]]) => `${n}、${title}\n${body}`)
  return `某县${year}年政府信息公开工作年度报告\n${change(lines).join('\n')}\n`
}

describe('C01 and C02: statutory sections', () => {
  it('say nothing of a report that has them all', () => {
    expect(found('C01', report())).toEqual([])
    expect(found('C02', report())).toEqual([])
  })
  it('name the one that is missing', () => {
    expect(
      found(
        'C01',
        report(l => l.filter(x => !x.startsWith('五')))
      )
    ).toEqual(['缺少“五、存在的主要问题及改进情况”部分，请补写。'])
  })
  it('find one that is numbered like a part of another', () => {
    const slipped = (title: string) =>
      report(l => l.map(x => (x.startsWith('三') ? `（三）${title}\n收到申请52件。` : x)))
    expect(found('C01', slipped('收到和处理政府信息公开申请情况'))).toEqual([])
    expect(found('C01', slipped('依申请公开'))).toEqual(['缺少“三、收到和处理政府信息公开申请情况”部分，请补写。'])
  })
  it('name one that has a heading and nothing under it', () => {
    const empty = report(l => l.map(x => (x.startsWith('四') ? (x.split('\n')[0] ?? '') : x)))
    expect(found('C01', empty)).toEqual(['“四、政府信息公开行政复议、行政诉讼情况”部分只有标题，没有内容，请补写。'])
  })
  it('take a table, or parts with headings of their own, for content', () => {
    const table = report(l =>
      l.map(x =>
        x.startsWith('二')
          ? '二、主动公开政府信息情况\n| 信息内容 | 本年制发件数 |\n| 规章 | 0 |\n| 行政规范性文件 | 3 |'
          : x
      )
    )
    expect(found('C01', table)).toEqual([])
    const parts = report(l => l.map(x => (x.startsWith('一') ? '一、总体情况\n（一）主动公开\n公开信息12条。' : x)))
    expect(found('C01', parts)).toEqual([])
  })
  it('say nothing of reports of another build, and none before 2019', () => {
    expect(
      found('C01', '某县2022年政府信息公开工作年度报告\n一、概述\n公开信息12条。\n二、下一步打算\n加强培训。')
    ).toEqual([])
    expect(
      found(
        'C01',
        report(l => l.slice(0, 4), 2018)
      )
    ).toEqual([])
  })
  it('show what stands in another order or under another title', () => {
    expect(
      found(
        'C02',
        report(l => [l[0]!, l[2]!, l[1]!, ...l.slice(3)])
      ).length
    ).toBeGreaterThan(0)
    expect(
      found(
        'C02',
        report(l => l.map(x => x.replace('其他需要报告的事项', '其它需要报告的事项')))
      )
    ).toHaveLength(1)
  })
})

describe('C03: dates of another year', () => {
  const dated = (text: string): string => `某县2022年政府信息公开工作年度报告\n一、总体情况\n${text}`
  it.each([
    '截至2023年底，共有账号12个。',
    '截至2087年底，共有账号12个。',
    '本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。'
  ])('alarms on %s', text => {
    expect(
      analyze(dated(text))
        .findings.filter(f => f.rule === 'C03')
        .map(f => f.severity)
    ).toEqual(['error'])
  })
  it.each([
    '截至2022年底，共有账号12个。',
    '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
    '2023年将继续推进，到2035年基本实现现代化，到2050年全面建成。',
    '2021年共收到申请12件。'
  ])('leaves %s alone', text => {
    expect(found('C03', dated(text))).toEqual([])
  })
})

describe('C04: names of other bodies', () => {
  const by = (name: string): string =>
    `青阳县教育局2022年政府信息公开工作年度报告\n本报告由${name}编制。\n一、总体情况\n召开会议2次。`
  it.each(['青阳县教育局办公室', '青阳县教育局', '我局办公室', '县教育局'])('leaves %s alone', name => {
    expect(found('C04', by(name))).toEqual([])
  })
  it('alarms on a name that shares nothing with the issuer', () => {
    expect(found('C04', by('临川县水利局'))).toHaveLength(1)
  })
})

describe('C05: deadlines', () => {
  const published = (issuer: string, year: number, date: string): string[] =>
    found('C05', `${issuer}${year}年政府信息公开工作年度报告\n发布时间：${date}\n一、总体情况\n召开会议2次。`)
  it('are 31 March under the Regulation of 2008', () => {
    expect(published('某县人民政府', 2018, '2019-03-31')).toEqual([])
    expect(published('某县教育局', 2018, '2019-03-31')).toEqual([])
    expect(published('某县教育局', 2018, '2019-04-01')).toHaveLength(1)
  })
  it('are 31 January for departments and 31 March for governments since', () => {
    expect(published('某县教育局', 2022, '2023-02-01')).toHaveLength(1)
    expect(published('某县教育局', 2022, '2023-01-31')).toEqual([])
    expect(published('某县人民政府', 2022, '2023-03-31')).toEqual([])
    expect(published('某县人民政府', 2022, '2023-04-01')).toHaveLength(1)
  })
})

describe('C06: what is no longer in force', () => {
  const cites = (text: string, year = 2022): string[] =>
    found('C06', `某县${year}年政府信息公开工作年度报告\n一、总体情况\n${text}`)
  it('is shown from the year on that it may not be cited', () => {
    expect(cites('根据国务院令第492号编制。')).toHaveLength(1)
    expect(cites('根据国务院令第492号编制。', 2017)).toEqual([])
    expect(cites('按照国办公开办函〔2019〕60号要求编制。')).toHaveLength(1)
    expect(cites('按照国办公开办函〔2019〕60号要求编制。', 2020)).toEqual([])
  })
  it('is shown of an article only where the sentence speaks of the report: both editions have one of that number', () => {
    expect(cites('根据《政府信息公开条例》第三十二条编制本报告。')).toHaveLength(1)
    expect(cites('依据《政府信息公开条例》第三十二条书面征求第三方意见12件。')).toEqual([])
  })
  it('is not shown where the text says that it was repealed', () => {
    expect(cites('国务院令第492号同时废止。')).toEqual([])
  })
})
