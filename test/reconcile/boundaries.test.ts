// What a rule does on either side of each thing it asks: one figure, word or place changed, and the answer with it.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft } from './draft'

const LINES = { title: '某县2022年政府信息公开工作年度报告', first: '一、总体情况' }
const report = (body: string, title = LINES.title): string => `${title}\n${LINES.first}\n${body}\n`
const told = (rule: string, body: string, lang: 'zh' | 'en' = 'zh'): string[] =>
  analyze(report(body), { lang })
    .findings.filter(f => f.rule === rule)
    .map(f => `${f.severity} ${f.message}`)

describe('A02: whether another figure has room for the part', () => {
  /** 办结211件 nearby, and 98 of which the words make a part of 结转9件. */
  const answer = (other: Partial<Claim> & { after?: string }, mark = '。'): string => {
    const { after = '，', ...sketch } = other
    const d = draft()
    d.section('一、概述')
    d.claim('办结申请', `211${sketch.unit ?? '件'}`, sketch)
    if (after === '。') d.stop()
    if (after === '二') {
      d.stop()
      d.section('二、申请')
    }
    const whole = d.claim(`${after === '，' ? '，' : ''}结转下年度`, '9件')
    if (mark === '。') d.stop()
    const part = d.claim(mark === '。' ? '其中予以公开' : `${mark}其中予以公开`, '98件')
    d.breakdown(whole, [part], { cue: '其中' })
    d.stop()
    const [check] = reconcile(d.facts()).checks.filter(c => c.rule === 'A02')
    return `${check?.verdict} ${check?.why}`
  }
  it('says nothing where one has', () => expect(answer({})).not.toMatch(/^fail/))
  it.each<[string, Partial<Claim> & { after?: string }, string?]>([
    ['is a change', { role: 'change' }],
    ['is of another year', { year: 2017 }],
    ['has another measure word', { unit: '人' }],
    ['stands in another section', { after: '二' }],
    ['stands in an earlier sentence', { after: '。' }],
    ['stands before a bracket that binds the part', {}, '（']
  ])('fails where the other figure %s', (_, other, mark) => expect(answer(other, mark)).toBe('fail '))
  it('says that a measure word is missing, and not that wholes compete', () => {
    const d = draft()
    d.breakdown(d.claim('互动', '47'), [d.claim('，其中留言', '63条')])
    const { checks, findings } = reconcile(d.facts())
    expect(checks.find(c => c.rule === 'A02')?.why).toBe('有一方没有写量词，计数对象可能不同')
    expect(findings.map(f => f.severity)).toEqual(['info'])
  })
})

describe('A01: wording', () => {
  it('says by how much, and which way', () => {
    expect(told('A01', '全年召开会议12次，其中常务会3次，其余为专题会6次。')[0]).toContain(
      '所列2项合计9次，少3次，请核对'
    )
    expect(told('A01', '全年召开会议12次（常务会8次、专题会2次）。')[0]).toContain('比总数少2次；如已列全')
    expect(told('A01', '全年召开会议12次（常务会8次、专题会2次）。', 'en')[0]).toContain(
      '2次 less. If nothing was left out'
    )
    expect(told('A01', '全年召开会议12次（常务会8次、专题会6次）。')[0]).toContain('合计14次，多2次，请核对')
  })
  it('says nothing of one part that is less than its whole', () => {
    const { checks } = analyze(report('全年召开会议12次，其中常务会8次。'))
    expect(checks.filter(c => c.rule === 'A01')).toEqual([])
  })
})

describe('C01: whether a report follows the format', () => {
  const sections = (titles: string[]): string[] =>
    analyze(`${LINES.title}\n${titles.map(t => `${t}\n开展工作若干。`).join('\n')}\n`)
      .findings.filter(f => f.rule === 'C01')
      .map(f => f.message)
  const [one, two, three] = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况']
  it('is told by three of its sections, not by two', () => {
    expect(sections([one, two, three]).length).toBeGreaterThan(0)
    expect(sections([one, two, '三、下一步打算'])).toEqual([])
  })
})

describe('C03: years that a report cannot know', () => {
  const years = (body: string): string[] => told('C03', body).map(m => m.split(' ')[0]!)
  it('is an error for a year to come, a hint for last year, and nothing for one long past', () => {
    expect(years('截至2023年底，共有账号12个。')).toEqual(['error'])
    expect(years('截至2021年底，共有账号12个。')).toEqual(['info'])
    expect(years('截至2020年底，共有账号12个。')).toEqual([])
  })
  it('says what is wrong with each', () => {
    const explain = (body: string, lang: 'zh' | 'en'): string =>
      analyze(report(body), { lang }).findings.find(f => f.rule === 'C03')!.explanation
    expect(explain('截至2023年底，共有账号12个。', 'zh')).toBe('报告不可能统计到尚未结束的年度。')
    expect(explain('截至2021年底，共有账号12个。', 'zh')).toContain('沿用往年文本')
    expect(explain('截至2023年底，共有账号12个。', 'en')).toContain('has not happened yet')
    expect(explain('截至2021年底，共有账号12个。', 'en')).toContain('an earlier year')
  })
  it.each([2049, 2050, 2060])('knows %d as a year that plans name', year => {
    expect(years(`到${year}年全面建成现代化强国。`)).toEqual([])
  })
})

describe('C05: the place of the date', () => {
  it('is where the date is printed', () => {
    const text =
      '某县人民政府2018年政府信息公开工作年度报告\n发布时间：2019-04-20\n一、概述\n全年主动公开政府信息1528条。'
    const [finding] = analyze(text).findings.filter(f => f.rule === 'C05')
    expect(text.slice(finding!.evidence[0]!.start, finding!.evidence[0]!.end)).toBe('2019-04-20')
  })
})

describe('C06: spellings of document numbers', () => {
  it.each(['国办公开办函〔2019〕60号', '国办公开办函[2019]60号', '国办公开办函（2019）60号', '国办公开办函(2019)60号'])(
    'knows %s',
    cite => {
      expect(told('C06', `按照${cite}要求编制。`)).toHaveLength(1)
    }
  )
})

describe('R01: which figures restate each other', () => {
  const twice = (first: string, second: string): string[] =>
    analyze(`某县2012年政府信息公开工作年度报告\n一、概述\n${first}\n三、依申请公开情况\n${second}\n`).checks.map(
      c => `${c.rule} ${c.verdict}`
    )
  it('passes equal ones and fails others', () => {
    expect(twice('全年共收到政府信息公开申请52件。', '共收到政府信息公开申请52件。')).toContain('R01 pass')
    expect(
      twice('全年共收到政府信息公开申请52件。', '共收到政府信息公开申请25件。').filter(c => c.startsWith('R01'))
    ).not.toContain('R01 pass')
  })
})

describe('T03: where the identity is checked', () => {
  it('is every column that is printed, and none twice', () => {
    const d = draft(2022, 'format-2021')
    const row = (id: string, natural: number, company: number) => ({
      [`${id}[natural]`]: natural,
      [`${id}[company]`]: company,
      [`${id}[total]`]: natural + company
    })
    d.table('format-2021', {
      ...row('applications.new', 40, 6),
      ...row('applications.carried-in', 3, 0),
      ...row('applications.outcome.total', 41, 6),
      ...row('applications.carried-out', 2, 0)
    })
    const { checks } = reconcile(d.facts())
    expect(checks.filter(c => c.rule === 'T03').map(c => c.cells[0]?.column)).toEqual(['natural', 'company', 'total'])
  })
})

describe('A03: another pair of counts that makes the rate', () => {
  const answer = (change: Partial<Claim>, more: { whole?: Partial<Claim> } = {}): string => {
    const d = draft()
    const whole = d.claim('受理', '200件', more.whole ?? {})
    d.claim('，其中来信', '80件', change)
    const closed = d.claim('，已办', '76件')
    d.share(d.claim('，办结率', '95%'), closed, whole)
    d.stop()
    return reconcile(d.facts()).checks.find(c => c.rule === 'A03')?.verdict ?? 'none'
  }
  it('is one of the same measure that shares a count with the words', () => {
    expect(answer({})).toBe('open')
    expect(answer({ unit: '人' })).toBe('fail')
    expect(answer({ value: 81 })).toBe('fail')
  })
})

describe('A05: years before', () => {
  const growth = (lead: string, before: string, year: number | null): string[] => {
    const d = draft(2022, 'format-2021')
    d.claim('收到申请', '480件')
    d.claim(lead, before, year === null ? {} : { year })
    d.claim('，增长', '25%', { role: 'change' })
    d.stop()
    return reconcile(d.facts())
      .checks.filter(c => c.rule === 'A05')
      .map(c => c.verdict)
  }
  it('are named by number or as last year; another year is not compared', () => {
    expect(growth('，2021年为', '400件', 2021)).toEqual(['fail'])
    expect(growth('，2019年为', '400件', 2019)).toEqual([])
  })
})

describe('D04: the end of the text', () => {
  const ends = (tail: string): number =>
    analyze(`某县2018年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息1528条。\n${tail}`).findings.filter(
      f => f.rule === 'D04'
    ).length
  it('is cut off in a sentence, not behind a table', () => {
    expect(ends('公开的及时性有待提高，下一步将加强督促检查，')).toBe(1)
    expect(
      ends(
        '政府信息公开情况统计表\n| 统计指标 | 单位 | 统计数 |\n| （一）收到申请数 | 件 | 8 |\n| 1.当面申请数 | 件 | 8 |'
      )
    ).toBe(0)
    expect(
      ends(
        '政府信息公开情况统计表\n| 统计指标 | 单位 | 统计数 |\n| （一）收到申请数 | 件 | 8 |\n| 1.当面申请数 | 件 | 8 |\n公开的及时性有待提高，下一步将加强督促检查，'
      )
    ).toBe(1)
  })
})
