// Rules across years and of the roll-up on either side of what they ask.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { type AnalysedReport, compareYears, rollUp } from '../../../src/corpus'
import type { Check, Claim } from '../../../src/model'

const report = (name: string, text: string): AnalysedReport => ({ name, text, analysis: analyze(text) })
/** A report whose claims are read otherwise. */
const reread = (r: AnalysedReport, read: (claim: Claim) => Partial<Claim>): AnalysedReport => ({
  ...r,
  analysis: { ...r.analysis, claims: r.analysis.claims.map(c => ({ ...c, ...read(c) })) }
})
interface Answer extends Check {
  severity: string | null
  message: string | null
}
const answers = (rule: string, reports: AnalysedReport[], peers: AnalysedReport[] = []): Answer[] =>
  compareYears(reports, { peers }).comparisons.flatMap(({ checks, findings }) =>
    checks
      .filter(c => c.rule === rule)
      .map(c => {
        const finding = findings.find(f => f.check === c.id)
        return { ...c, severity: finding?.severity ?? null, message: finding?.message ?? null }
      })
  )
const verdicts = (rule: string, reports: AnalysedReport[]): string[] => answers(rule, reports).map(c => c.verdict)

describe('Y01 and Y02: relations across years', () => {
  const carried = (year: number, carriedIn: number | '', carriedOut: number | ''): AnalysedReport =>
    report(
      `${year}.txt`,
      `清溪县${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 40 | 0 | 0 | 0 | 0 | 0 | 40 |
| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |
| 四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |`
    )
  it('Y01 shows the two figures', () => {
    expect(answers('Y01', [carried(2021, 0, 3), carried(2022, 5, 0)])).toMatchObject([
      { verdict: 'fail', formula: '5 ≠ 3', cells: [{ indicator: 'applications.carried-in', column: 'total' }] }
    ])
    expect(answers('Y01', [carried(2021, 0, 3), carried(2022, 3, 0)])).toMatchObject([
      { verdict: 'pass', formula: '3 = 3' }
    ])
  })

  const documents = (year: number, [issued, repealed, inForce]: readonly (number | '')[]): AnalysedReport =>
    report(
      `${year}.txt`,
      `清溪县${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ${issued} | ${repealed} | ${inForce} |`
    )
  const normative = (before: readonly (number | '')[], after: readonly (number | '')[]): Answer[] =>
    answers('Y02', [documents(2021, before), documents(2022, after)]).filter(c =>
      c.cells.some(cell => cell.indicator.startsWith('normative.'))
    )
  it('Y02 adds up last year’s stock and this year’s changes, which it names', () => {
    const [found] = normative([5, 1, 31], [6, 2, 41])
    expect(found).toMatchObject({ verdict: 'fail', formula: '41 ≠ 31+6-2 = 35' })
    expect(found?.cells.map(c => c.indicator)).toEqual(['normative.in-force', 'normative.issued', 'normative.repealed'])
  })
  it.each<[string, (number | '')[], (number | '')[]]>([
    ['本年的件数', [5, 1, 31], [6, 2, '']],
    ['上年的件数', [5, 1, ''], [6, 2, 41]],
    ['本年的变化', [5, 1, 31], ['', 2, 41]]
  ])('Y02 says nothing where %s is blank', (_, before, after) => expect(normative(before, after)).toEqual([]))
})

describe('Y03: the growth', () => {
  const year = (y: number, sentence: string, received: number | null): AnalysedReport =>
    report(
      `${y}.txt`,
      `清溪县${y}年政府信息公开工作年度报告
三、依申请公开情况
${sentence}
${
  received === null
    ? ''
    : `政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | ${received} |
| 1.当面申请数 | 件 | ${received} |
| 2.传真申请数 | 件 | 0 |`
}`
    )
  const received = (n: number | string, growth = '') => `全年共收到政府信息公开申请${n}件${growth}。`
  const before = year(2017, received(50), 50)
  const after = year(2018, received(60, '，同比增长30%'), 60)
  const isPercent = (c: Claim): boolean => c.unit === '%'

  it('is a percentage or a count of the same measure that is reported as a change', () => {
    expect(verdicts('Y03', [before, after])).toEqual(['fail'])
    const as = (sketch: Partial<Claim>) => verdicts('Y03', [before, reread(after, c => (isPercent(c) ? sketch : {}))])
    expect(as({ role: 'share' })).toEqual([])
    expect(as({ modality: 'planned' })).toEqual([])
    expect(as({ unit: '场' })).toEqual([])
    const grown = (words: string) => answers('Y03', [before, year(2018, received(60, words), 60)])
    expect(grown('，比上年增加10件')).toMatchObject([{ verdict: 'pass', formula: '60-50 = 10' }])
    expect(grown('，比上年增加12件')).toMatchObject([
      { verdict: 'fail', formula: '60-50 = 10 ≠ 12件', message: expect.stringContaining('计算为增长10件') }
    ])
    expect(grown('，比上年减少10件')).toMatchObject([
      { verdict: 'fail', message: expect.stringContaining('计算为增长10件') }
    ])
  })
  it('goes up or down by its words', () => {
    const moved = year(2018, received(60, '，同比变动30%'), 60)
    expect(verdicts('Y03', [before, reread(moved, c => (isPercent(c) ? { role: 'change' } : {}))])).toEqual([])
  })
  it('needs a figure before it in its sentence', () => {
    expect(verdicts('Y03', [before, year(2018, '政府信息公开申请同比增长30%。', 60)])).toEqual([])
  })
  it('is of the level before it, not of a change or a share between them', () => {
    const changed = year(2018, received(60, '，比上年增加10件，同比增长30%'), 60)
    expect(verdicts('Y03', [before, changed])).toContain('fail')
    const shared = year(2018, received(60, '，办结率95%，同比增长30%'), 60)
    const level = reread(shared, c => (c.text === '95%' ? { role: 'level', of: null } : {}))
    expect(verdicts('Y03', [before, level])).toEqual(['fail'])
  })
  it('is of an exact figure of the whole body', () => {
    const as = (sketch: Partial<Claim>) => verdicts('Y03', [before, reread(after, c => (isPercent(c) ? {} : sketch))])
    expect(as({})).toEqual(['fail'])
    expect(as({ range: { min: 60, max: 70 } })).toEqual([])
    expect(as({ scope: { kind: 'department', name: '教育局' } })).toEqual([])
  })
  it('is a hint where the last digit is off, a warning where it is wrong', () => {
    // 213 of 2500 are 8.52 %
    const grown = (percent: string) =>
      answers('Y03', [year(2017, received(2500), 2500), year(2018, received(2713, `，同比增长${percent}`), 2713)])
    expect(grown('8.6%')).toMatchObject([
      { verdict: 'open', why: '末位相差不到1，可能是进位方式不同', severity: 'info' }
    ])
    expect(grown('8.7%')).toMatchObject([{ verdict: 'fail', why: '', severity: 'warning' }])
  })
  it('is of last year’s prose where one of the two has no table', () => {
    const plain = year(2018, received(60, '，同比增长20%'), null)
    expect(verdicts('Y03', [before, plain])).toEqual(['pass'])
    expect(verdicts('Y03', [year(2017, received(50), null), after])).toEqual(['fail'])
    expect(verdicts('Y03', [year(2017, received('50余'), null), plain])).toEqual([])
    expect(verdicts('Y03', [year(2017, `${received(50)}\n${received(48)}`, null), plain])).toEqual([])
  })

  const applications = (y: number, sentence: string, [fresh, carriedIn]: readonly [number, number | null]) =>
    report(
      `${y}.txt`,
      `清溪县${y}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${sentence}
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | ${fresh} | 0 | 0 | 0 | 0 | 0 | ${fresh} |
${carriedIn === null ? '' : `| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |`}
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`
    )
  it('is of the same sum of cells last year, if all of them are there', () => {
    const sum = applications(2022, received(60, '，同比增长20%'), [50, 10])
    expect(answers('Y03', [applications(2021, '', [45, 5]), sum])).toMatchObject([
      { verdict: 'pass', formula: '(60-50)÷50 = 20%' }
    ])
    expect(verdicts('Y03', [applications(2021, '', [45, null]), sum])).toEqual([])
  })
})

describe('Y04: repeated sentences', () => {
  const sentence = (i: number): string =>
    `第${'甲乙丙丁戊己庚辛壬癸'[i % 10]}组到${'东南西北'[i % 4]}片${'一二三四五六七八九'[i % 9]}村逐户核对公开目录并补齐缺少的栏目和办事指南。`
  const body = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => sentence(from + i)).join('')
  const evidence = (sections: readonly string[], headings = true): number[][] => {
    const pair = [2021, 2022].map(y =>
      report(
        `${y}.txt`,
        `清溪县${y}年政府信息公开工作年度报告\n${sections
          .map((s, i) => (headings ? `${'一二三'[i]}、第${'一二三'[i]}方面工作情况\n${s}` : s))
          .join('\n')}\n`
      )
    )
    const { text } = pair[1]!
    return compareYears(pair)
      .comparisons[0]!.findings.filter(f => f.rule === 'Y04')
      .map(f => f.evidence.map(e => text.slice(0, e.start).split('\n').length))
  }
  it('are those of the section alone', () => {
    const [first, second, third] = evidence([body(0, 4), body(4, 5), body(9, 6)])
    expect([first, second, third]).toEqual([Array(4).fill(3), Array(5).fill(5), Array(6).fill(7)])
  })
  it('are shown up to thirty of them', () => {
    expect(evidence([body(0, 30)])[0]).toHaveLength(30)
    expect(evidence([body(0, 36)])[0]).toHaveLength(30)
  })
})

describe('Y05: the same problem', () => {
  const problems = (year: number): AnalysedReport =>
    report(
      `${year}.txt`,
      `清溪县${year}年政府信息公开工作年度报告\n五、存在的主要问题及改进情况\n存在的主要问题：一是政策解读形式较为单一，图解偏少；二是栏目更新不够及时。\n`
    )
  it('is one in the same words, whatever likeness is asked for', () => {
    const { findings } = compareYears([problems(2021), problems(2022)], {
      settings: { Y05: { options: { percent: 100 } } }
    }).comparisons[0]!
    expect(findings.filter(f => f.rule === 'Y05')).toHaveLength(2)
  })
})

describe('Y06: what is usual', () => {
  const table = (place: string, y: number, licences: number | null): AnalysedReport =>
    report(
      `${place}${y}.txt`,
      `${place}${y}年政府信息公开工作年度报告
二、主动公开政府信息情况
${
  licences === null
    ? '本年没有行政许可。'
    : `| 第二十条第（五）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | ${licences} |`
}`
    )
  const jumps = (from: number | null, to: number | null, peers: AnalysedReport[] = []): (string | null)[] =>
    answers('Y06', [table('清溪县', 2021, from), table('清溪县', 2022, to)], peers).map(c => c.message)
  const others = (changes: readonly (readonly [number | null, number | null])[]): AnalysedReport[] =>
    changes.flatMap(([from, to], i) => {
      const place = `第${'甲乙丙丁戊己庚辛壬癸'[i]}县`
      return [table(place, 2021, from), table(place, 2022, to)]
    })

  it('cannot be said where one year has no table', () => {
    expect(jumps(null, 900)).toEqual([])
    expect(jumps(900, null)).toEqual([])
  })
  it('lies within three times the range of the middle half of the peers, by factors', () => {
    // By powers of two, in order: 0 1 1 1 2 2 3 4. Quartiles 1 and 2.25, so 1 - 3 × 1.25 = -2.75 to 2.25 + 3 × 1.25 = 6.
    const peers = others([4, 0, 3, 1, 2, 1, 2, 1].map(power => [100, 100 * 2 ** power] as const))
    expect(jumps(100, 6300, peers)).toEqual([])
    expect(jumps(100, 6500, peers)).toHaveLength(1)
    // 2 ^ -2.75 is 1 in 6.73
    expect(jumps(660, 100, peers)).toEqual([])
    expect(jumps(680, 100, peers)).toHaveLength(1)
  })
  it('is no narrower than three times a quarter more', () => {
    // 1.25 ^ 3 is 1.953
    const peers = others(Array.from({ length: 8 }, () => [100, 100] as const))
    expect(jumps(100, 195, peers)).toEqual([])
    expect(jumps(100, 196, peers)).toHaveLength(1)
  })
  it('is told of peers that have both tables', () => {
    const seven = Array.from({ length: 7 }, () => [100, 100] as const)
    const some = [...seven, [null, 100], [100, null]] as const
    expect(jumps(100, 300, others(some))).toEqual([])
    expect(jumps(100, 300, others([...some, [100, 100]]))).toHaveLength(1)
  })
  it('may be to fall: what stays the same is once last year’s', () => {
    const peers = others(Array.from({ length: 8 }, () => [800, 100] as const))
    expect(jumps(100, 100, peers)).toEqual([expect.stringContaining('是上年的1倍')])
  })
})

describe('H01: the whole and its units', () => {
  const body = (name: string, penalties: string): AnalysedReport =>
    report(
      `${name}.txt`,
      `${name}2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ${penalties} |
| 行政强制 | 0 |`
    )
  const penalties = (whole: string, units: readonly string[]): string[] => {
    const reports = units.map((n, i) => body(`清溪县${['公安局', '教育局'][i]}`, n))
    const { checks, findings } = rollUp(body('清溪县', whole), reports)
    return checks
      .filter(c => c.cells[0]?.indicator === 'penalty.decisions')
      .map(c => `${c.verdict} ${findings.find(f => f.check === c.id)?.severity ?? ''}`.trim())
  }
  it('agree, or are more, or less, which the whole may have of its own', () => {
    expect(penalties('300', ['210', '90'])).toEqual(['pass'])
    expect(penalties('299', ['210', '90'])).toEqual(['fail error'])
    expect(penalties('301', ['210', '90'])).toEqual(['open info'])
  })
  it('say nothing where the whole, or every unit, left it blank', () => {
    expect(penalties('', ['210', '90'])).toEqual([])
    expect(penalties('300', ['', ''])).toEqual([])
  })
})
