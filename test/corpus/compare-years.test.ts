import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { type AnalysedReport, compareYears, rollUp } from '../../src/corpus'

const report = (name: string, text: string): AnalysedReport => ({ name, text, analysis: analyze(text) })

const applications = (year: number, carriedIn: number, carriedOut: number, place = '清溪县'): AnalysedReport =>
  report(
    `${place}${year}.txt`,
    `${place}${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 40 | 0 | 0 | 0 | 0 | 0 | 40 |
| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |
| 四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |`
  )

describe('compareYears', () => {
  it('puts reports in order and compares every two successive years', () => {
    const { comparisons, leftOut } = compareYears([
      applications(2023, 4, 1),
      applications(2021, 2, 3),
      applications(2022, 3, 4)
    ])
    expect(comparisons.map(c => [c.before.year, c.after.year])).toEqual([
      [2021, 2022],
      [2022, 2023]
    ])
    expect(comparisons.flatMap(c => c.checks.filter(k => k.rule === 'Y01').map(k => k.verdict))).toEqual([
      'pass',
      'pass'
    ])
    expect(leftOut).toEqual([])
  })
  it('says which figures disagree, with the span in the later report', () => {
    const later = applications(2022, 5, 4)
    const [comparison] = compareYears([applications(2021, 2, 3), later]).comparisons
    const finding = comparison!.findings.find(f => f.rule === 'Y01')
    expect(finding).toMatchObject({ severity: 'error' })
    expect(finding!.message).toBe(
      '2022年度“上年结转政府信息公开申请数量”填5件，按2021年度报告应为3件，相差2件，请核对。'
    )
    expect(finding!.evidence.map(e => later.text.slice(e.start, e.end))).toEqual(['5'])
  })
  it('keeps issuers apart, and one issuer together under its short and long name', () => {
    const { comparisons } = compareYears([
      applications(2021, 0, 3, '清溪县'),
      applications(2022, 3, 0, '清溪县人民政府'),
      applications(2021, 0, 9, '白水县')
    ])
    expect(comparisons).toHaveLength(1)
    expect(comparisons[0]!.checks.find(c => c.rule === 'Y01')).toMatchObject({ verdict: 'pass' })
  })
  it('says what it could not compare', () => {
    const { leftOut } = compareYears([
      applications(2021, 0, 3),
      applications(2021, 0, 3),
      applications(2018, 0, 0, '白水县'),
      report('x.txt', '没有年度的文件。')
    ])
    expect(leftOut.map(l => l.reason).sort()).toEqual(['no-neighbour', 'no-neighbour', 'no-year', 'same-year'])
  })
  it('turns rules off and speaks English', () => {
    const reports = [applications(2021, 2, 3), applications(2022, 5, 4)]
    expect(
      compareYears(reports, { settings: { Y01: 'off' } }).comparisons[0]!.findings.filter(f => f.rule === 'Y01')
    ).toEqual([])
    expect(compareYears(reports, { lang: 'en' }).comparisons[0]!.findings[0]!.message).toMatch(
      /^The report for 2022 has 5/
    )
  })
})

describe('repeated text', () => {
  const SENTENCES = [
    '县政府办公室会同司法局对部门的公开目录逐项核对，补齐了缺少的栏目。',
    '乡镇便民服务中心增设查询终端，群众可以就近打印公开的文件。',
    '组织新任信息员到政务服务大厅跟班学习两周，考核合格后上岗。'
  ]
  const prose = (year: number, sentences: string[]): AnalysedReport =>
    report(`${year}.txt`, `清溪县${year}年政府信息公开工作年度报告\n一、总体情况\n${sentences.join('')}\n`)
  const repetition = (before: string[], after: string[]) =>
    compareYears([prose(2021, before), prose(2022, after)]).comparisons[0]!.repetition

  it('is all of a text that was copied, and none of one that was not', () => {
    const all = repetition(SENTENCES, SENTENCES)
    expect(all.repeated).toBe(all.length)
    expect(all.sentences).toHaveLength(3)
    expect(repetition([SENTENCES[0]!], [SENTENCES[1]!]).repeated).toBe(0)
  })
  it('counts a sentence with only its figures changed', () => {
    const before = '全年举办培训班3期，培训工作人员120人次，走访乡镇14个。'
    const after = '全年举办培训班5期，培训工作人员268人次，走访乡镇11个。'
    expect(repetition([before], [after]).sentences).toHaveLength(1)
  })
  it('counts what moved to another place, by section', () => {
    const { sections } = repetition(SENTENCES, [...SENTENCES].reverse())
    expect(sections).toEqual([
      { id: expect.any(String), heading: '一、总体情况', length: expect.any(Number), repeated: expect.any(Number) }
    ])
    expect(sections[0]!.repeated).toBe(sections[0]!.length)
  })
})

describe('rollUp', () => {
  const body = (name: string, penalties: number, year = 2022): AnalysedReport =>
    report(
      `${name}.txt`,
      `${name}${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ${penalties} |
| 行政强制 | 0 |`
    )
  const units = [body('清溪县公安局', 210), body('清溪县应急管理局', 90)]

  it('adds up the units and names each one’s figure', () => {
    const { rows, checks } = rollUp(body('清溪县', 300), units)
    expect(rows.find(r => r.indicator === 'penalty.decisions')).toMatchObject({
      stated: 300,
      sum: 300,
      units: [210, 90]
    })
    expect(checks.map(c => c.verdict)).toEqual(['pass', 'pass'])
  })
  it('fails when the units add up to more, and stays open when to less', () => {
    const verdict = (whole: number, complete = false) =>
      rollUp(body('清溪县', whole), units, { complete }).checks.find(c => c.stated === whole)?.verdict
    expect(verdict(299)).toBe('fail')
    expect(verdict(301)).toBe('open')
    expect(verdict(301, true)).toBe('fail')
  })
  it('names missing units, and stays open for them', () => {
    const { missing, checks } = rollUp(body('清溪县', 330), units, {
      expected: ['清溪县公安局', '清溪县教育局'],
      complete: true
    })
    expect(missing).toEqual(['清溪县教育局'])
    expect(checks.find(c => c.stated === 330)).toMatchObject({ verdict: 'open', why: '缺少单位：清溪县教育局' })
  })
  it('leaves out reports of another year, and says so', () => {
    const { units: added, leftOut } = rollUp(body('清溪县', 210), [units[0]!, body('清溪县教育局', 5, 2021)])
    expect(added).toEqual(['清溪县公安局'])
    expect(leftOut).toEqual([{ name: '清溪县教育局', reason: 'other-year' }])
  })
})
