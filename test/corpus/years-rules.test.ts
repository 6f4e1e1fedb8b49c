// Boundaries of the rules on several reports: what a figure a little other would change.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { type AnalysedReport, compareYears, rollUp } from '../../src/corpus'
import type { Lang } from '../../src/reconcile'

const report = (name: string, text: string): AnalysedReport => ({ name, text, analysis: analyze(text) })

describe('Y03: stated growth', () => {
  const year = (y: number, received: number, growth = '', table = true): AnalysedReport =>
    report(
      `${y}.txt`,
      `清溪县${y}年政府信息公开工作年度报告
三、依申请公开情况
全年共收到政府信息公开申请${received}件${growth}。
${
  table
    ? `政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | ${received} |
| 1.当面申请数 | 件 | ${received} |
| 2.传真申请数 | 件 | 0 |`
    : ''
}`
    )
  const checks = (before: AnalysedReport, after: AnalysedReport) =>
    compareYears([before, after]).comparisons[0]!.checks.filter(c => c.rule === 'Y03')

  it('is read downwards as well', () => {
    expect(checks(year(2017, 80), year(2018, 60, '，同比下降25%'))).toMatchObject([
      { verdict: 'pass', computed: 25, formula: '(60-80)÷80 = -25%' }
    ])
    const failed = compareYears([year(2017, 80), year(2018, 60, '，同比下降30%')]).comparisons[0]!
    expect(failed.findings.find(f => f.rule === 'Y03')?.message).toContain(
      '上一年度报告为80件、本年60件，计算为下降25%'
    )
    expect(failed.checks.find(c => c.rule === 'Y03')?.formula).toBe('(60-80)÷80 = -25% ≠ -30%')
    expect(checks(year(2017, 80), year(2018, 60, '，同比增长25%'))).toMatchObject([{ verdict: 'fail' }])
  })
  it('is left open where only the last digit is off, or cut instead of rounded', () => {
    expect(checks(year(2017, 49), year(2018, 53, '，同比增长8.1%'))).toMatchObject([{ verdict: 'open' }])
    const off = compareYears([year(2017, 49), year(2018, 53, '，同比增长8.3%')]).comparisons[0]!
    expect(off.checks.find(c => c.rule === 'Y03')?.verdict).toBe('fail')
    const cut = compareYears([year(2017, 31), year(2018, 52, '，同比增长67.8%')]).comparisons[0]!
    expect(cut.checks.filter(c => c.rule === 'Y03').map(c => c.verdict)).toEqual(['open'])
    expect(cut.findings.filter(f => f.rule === 'Y03' && f.severity === 'warning')).toEqual([])
  })
  it('compares what the prose states where there is no table', () => {
    expect(checks(year(2017, 50, '', false), year(2018, 60, '，同比增长20%', false))).toMatchObject([
      { verdict: 'pass' }
    ])
    expect(checks(year(2017, 50, '', false), year(2018, 60, '，同比增长30%', false))).toMatchObject([
      { verdict: 'fail' }
    ])
  })
  it('says nothing where last year had nothing, or the words give no direction', () => {
    expect(checks(year(2017, 0), year(2018, 60, '，同比增长20%'))).toEqual([])
    expect(checks(year(2017, 50), year(2018, 60, '，同比变动30%'))).toEqual([])
  })
  it('says nothing of a figure that is not the table’s', () => {
    const other = report(
      '2018.txt',
      `清溪县2018年政府信息公开工作年度报告
三、依申请公开情况
全年共收到政府信息公开申请70件，同比增长30%。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | 60 |
| 1.当面申请数 | 件 | 60 |
| 2.传真申请数 | 件 | 0 |`
    )
    expect(checks(year(2017, 50), other)).toEqual([])
  })
})

describe('Y04: text of last year', () => {
  const same =
    '县政府办公室会同司法局对部门的公开目录逐项核对，补齐了缺少的栏目，群众可以就近打印公开的文件和办事指南。'
  const own = '今年新设的意见征集栏目收到建议后按月答复，采纳情况随文公布，群众可以逐条查看办理的经过和最后的结果。'
  const pair = (first: string, second: string) => {
    const text = (y: number, a: string, b: string) =>
      report(
        `${y}.txt`,
        `清溪县${y}年政府信息公开工作年度报告\n一、总体情况\n${a}\n五、存在的主要问题及改进情况\n${b}\n`
      )
    return [text(2021, same + same, same), text(2022, first, second)]
  }
  const found = (reports: AnalysedReport[], options: Record<string, number> = {}) =>
    compareYears(reports, { settings: { Y04: { options } } }).comparisons[0]!.findings.filter(f => f.rule === 'Y04')

  it('is shown of the section that repeats it, with the sentences of that section only', () => {
    const reports = pair(own + own, same + same)
    const findings = found(reports, { length: 90 })
    expect(findings.map(f => f.message)).toEqual([
      expect.stringMatching(/^“五、存在的主要问题及改进情况”部分约100%的文字与2021年度报告相同/)
    ])
    const [, after] = reports
    const at = after!.text.indexOf('五、')
    expect(findings[0]!.evidence).toHaveLength(2)
    for (const { start } of findings[0]!.evidence) expect(start).toBeGreaterThan(at)
  })
  it('is shown from the set share and length on', () => {
    const length = same.length * 2
    expect(found(pair(own, same + same), { length })).toHaveLength(1)
    expect(found(pair(own, same + same), { length: length + 1 })).toHaveLength(0)
    expect(found(pair(own, same + same), { length, percent: 100 })).toHaveLength(1)
    expect(found(pair(own, same + own), { length: 50, percent: 70 })).toHaveLength(0)
    expect(found(pair(own, same + own), { length: 50, percent: 40 })).toHaveLength(1)
  })
})

describe('Y06: jumps', () => {
  const table = (place: string, y: number, licences: number): AnalysedReport =>
    report(
      `${place}${y}.txt`,
      `${place}${y}年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（五）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | ${licences} |`
    )
  const two = (from: number, to: number) => [table('清溪县', 2021, from), table('清溪县', 2022, to)]
  const jump = (reports: AnalysedReport[], options: Record<string, number> = {}, peers: AnalysedReport[] = []) =>
    compareYears(reports, { settings: { Y06: { options } }, peers }).comparisons.flatMap(c =>
      c.findings.filter(f => f.rule === 'Y06').map(f => f.message)
    )

  it('are shown beyond the factor that is set, either way, not at it', () => {
    expect(jump(two(100, 800))).toEqual([])
    expect(jump(two(100, 801))).toHaveLength(1)
    expect(jump(two(800, 100))).toEqual([])
    expect(jump(two(801, 100))).toEqual([
      '“行政许可·本年处理决定数量”由上年801变为100，降到上年的12.5%，请核对是否多写或少写了数字。'
    ])
    expect(jump(two(100, 500), { times: 4 })[0]).toContain('是上年的5倍')
  })
  it('are not looked for among small figures or from nothing', () => {
    expect(jump(two(5, 49))).toEqual([])
    expect(jump(two(5, 50))).toHaveLength(1)
    expect(jump(two(0, 900))).toEqual([])
    expect(jump(two(900, 0))).toEqual([])
  })
  it('are measured by what others’ figures did in the same year', () => {
    const others = (factor: number, n: number) =>
      Array.from({ length: n }, (_, i) => `第${'甲乙丙丁戊己庚辛壬癸'[i]}县`).flatMap(place => [
        table(place, 2021, 100),
        table(place, 2022, 100 * factor)
      ])
    // All grew eightfold: so may this one, though alone it would have been shown.
    expect(jump(two(100, 900), {}, others(8, 8))).toEqual([])
    expect(jump(two(100, 900), {}, others(8, 7))).toHaveLength(1)
    expect(jump(two(100, 300), {}, others(1, 8))).toHaveLength(1)
    expect(jump(two(300, 100), {}, others(1, 8))).toHaveLength(1)
    expect(jump(two(100, 190), {}, others(1, 8))).toEqual([])
  })
})

describe('H01: wording', () => {
  const body = (name: string, cells: string): AnalysedReport =>
    report(
      `${name}.txt`,
      `${name}2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ${cells} |
| 行政强制 | 0 |`
    )
  const said = (whole: number, units: AnalysedReport[], lang: Lang, expected?: string[]) => {
    const options = { lang, complete: true, ...(expected ? { expected } : {}) }
    const { message, explanation } = rollUp(body('清溪县', `${whole}`), units, options).findings[0]!
    return `${message} ${explanation}`
  }
  const units = [body('清溪县公安局', '210'), body('清溪县应急管理局', '90')]

  it('says more or less, by how much, and what to look for', () => {
    expect(said(290, units, 'zh')).toBe(
      '汇总表“行政处罚·本年处理决定数量”为290件，2个单位合计300件，多10件，请核对。 各单位：清溪县公安局 210、清溪县应急管理局 90。请核对汇总时是否漏加单位，或有单位多填。'
    )
    expect(said(310, units, 'zh')).toContain('合计300件，少10件，请核对。')
    expect(said(310, units, 'zh')).toContain('请核对是否有单位漏填')
    expect(said(290, units, 'en')).toContain('add up to 300, 10件 more. Please check.')
    expect(said(290, units, 'en')).toContain('Was a unit left out of the sum')
    expect(said(310, units, 'en')).toContain('10件 less. Please check.')
    expect(said(310, units, 'en')).toContain('Did a unit leave something out?')
  })
  it('names units that are missing or left the row blank', () => {
    const blank = [...units, body('清溪县教育局', '')]
    expect(said(310, blank, 'zh')).toContain('清溪县教育局 空白。缺：清溪县教育局。')
    expect(said(310, units, 'zh', ['清溪县水利局'])).toContain('缺：清溪县水利局。')
    expect(said(310, units, 'en', ['清溪县水利局'])).toContain('Missing: 清溪县水利局.')
    expect(said(310, units, 'zh')).not.toContain('缺：')
    const { checks } = rollUp(body('清溪县', '310'), blank, { complete: true })
    expect(checks[0]).toMatchObject({ verdict: 'open', why: '缺少单位：清溪县教育局', formula: '210+90 = 300 ≠ 310' })
    const { checks: own } = rollUp(body('清溪县', '310'), units)
    expect(own[0]?.why).toBe('各单位合计小于汇总数，差额可能是本级自身的数')
  })
})

describe('reports without tables', () => {
  const prose = (year: number, disclosed: string, applied: string): AnalysedReport =>
    report(
      `${year}.txt`,
      `清溪县${year}年政府信息公开工作年度报告
一、总体情况
${year}年，全县共主动公开政府信息${disclosed}。
二、收到和处理申请情况
${applied}。`
    )
  const years = (before: AnalysedReport, after: AnalysedReport) => compareYears([before, after]).comparisons[0]!

  it('are compared by the figures that their prose carries over', () => {
    const before = prose(2022, '240条', '全年新收申请30件，结转下年度2件')
    const after = prose(2023, '300条', '全年新收申请36件，上年结转3件')
    const { checks, findings } = years(before, after)
    expect(checks.filter(c => c.rule === 'Y01')).toMatchObject([
      { verdict: 'fail', formula: '3 ≠ 2', cells: [], claims: [expect.any(String)] }
    ])
    const [finding] = findings.filter(f => f.rule === 'Y01')
    expect(finding).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('写3件，按2022年度报告应为2件')
    })
    expect(finding!.evidence.map(e => after.text.slice(e.start, e.end))).toEqual(['3件'])
    expect(years(before, prose(2023, '300条', '上年结转2件')).checks).toMatchObject([{ rule: 'Y01', verdict: 'pass' }])
  })

  it('are compared by a figure that both state in the same words', () => {
    const before = prose(2010, '240条', '全年无结转')
    const growth = (words: string) =>
      years(before, prose(2011, words, '全年无结转')).checks.filter(c => c.rule === 'Y03')
    expect(growth('300条，比上年增长25%')).toMatchObject([{ verdict: 'pass' }])
    expect(growth('300条，比上年增长20%')).toMatchObject([{ verdict: 'fail', formula: '(300-240)÷240 = 25% ≠ 20%' }])
    expect(growth('300条，比上年增加50条')).toMatchObject([{ verdict: 'fail', formula: '300-240 = 60 ≠ 50条' }])
    expect(growth('300件，比上年增长20%')).toEqual([])
  })

  it('leave open which figure is meant where the words come twice with other figures', () => {
    const before = prose(2010, '240条。县直部门按季度报送。全县共主动公开政府信息180条', '全年无结转')
    expect(
      years(before, prose(2011, '300条，比上年增长20%', '全年无结转')).checks.filter(c => c.rule === 'Y03')
    ).toEqual([])
  })

  it('are added up by what their prose states', () => {
    const of = (name: string, applied: string): AnalysedReport =>
      report(`${name}.txt`, `${name}2022年政府信息公开工作年度报告\n一、总体情况\n2022年，${applied}。`)
    const units = [of('清溪县教育局', '新收申请12件'), of('清溪县公安局', '新收申请30件')]
    const more = rollUp(of('清溪县', '新收申请40件'), units)
    expect(more.checks).toMatchObject([{ rule: 'H01', verdict: 'fail', stated: 40, computed: 42, cells: [] }])
    expect(more.findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining('汇总报告') }])
    expect(rollUp(of('清溪县', '新收申请42件'), units).checks).toMatchObject([{ verdict: 'pass' }])
  })

  it('are added up once, however many drafts of one body there are', () => {
    const of = (file: string, name: string, applied: number): AnalysedReport =>
      report(file, `${name}2022年政府信息公开工作年度报告\n一、总体情况\n2022年，新收申请${applied}件。`)
    const draft = of('教育局.txt', '清溪县教育局', 12)
    const whole = of('全县.txt', '清溪县', 42)
    const rolled = rollUp(whole, [
      draft,
      of('教育局（修改）.txt', '清溪县教育局', 13),
      { ...draft, name: '副本.txt' },
      { ...whole, name: '全县副本.txt' },
      of('公安局.txt', '清溪县公安局', 30)
    ])
    expect(rolled.checks).toMatchObject([{ verdict: 'pass', computed: 42 }])
    expect(rolled.leftOut).toEqual(
      ['教育局（修改）.txt', '副本.txt', '全县副本.txt'].map(name => ({ name, reason: 'same-unit' }))
    )
  })
})
