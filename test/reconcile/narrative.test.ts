import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { type Draft, draft, type Figures } from './draft'

const RECEIVED: Figures = { 'applications.received': 103, 'applications.received.online': 103 }

/** One sentence with one claim, and the table. */
function one(words: string, figure: string, sketch: Partial<Claim>, figures: Figures, d = draft()): Draft {
  d.section('三、依申请公开情况')
  d.claim(words, figure, sketch)
  d.stop()
  d.table(d.facts().report.form!, figures)
  return d
}
const run = (d: Draft) => {
  const { checks, findings } = reconcile(d.facts())
  return { checks: checks.filter(c => c.rule.startsWith('N')), findings }
}

describe('N01: prose against table', () => {
  const received = { indicator: 'applications.received' }
  it('passes an equal figure', () => {
    expect(run(one('共收到申请', '103件', received, RECEIVED)).checks).toMatchObject([
      { rule: 'N01', verdict: 'pass', cells: [{ indicator: 'applications.received', column: null }] }
    ])
  })
  it('fails another one and says what to do', () => {
    const { checks, findings } = run(one('处理依申请公开', '96件', received, RECEIVED))
    expect(checks).toMatchObject([{ verdict: 'fail', stated: 96, computed: 103, difference: -7, formula: '96 ≠ 103' }])
    expect(findings).toMatchObject([
      {
        severity: 'error',
        message: '第三部分称“处理依申请公开96件”，表中“收到申请数”为103件，相差7件，请核对。',
        evidence: [{ role: 'stated' }, { role: 'cell' }]
      }
    ])
  })
  it('compares a row that the form sums and does not print', () => {
    const d = draft(2022, 'format-2021')
    const figures = {
      'applications.outcome.refused.state-secret[total]': 3,
      'applications.outcome.refused.third-party[total]': 4
    }
    const { checks } = run(one('不予公开', '7件', { indicator: 'applications.outcome.refused' }, figures, d))
    expect(checks).toMatchObject([{ verdict: 'pass', formula: '7 = 3+4' }])
    expect(checks[0]?.cells[0]).toEqual({ indicator: 'applications.outcome.refused', column: 'total' })
  })
  it('takes a total whose cell is blank from its columns', () => {
    const d = draft(2022, 'format-2021')
    const figures = {
      'applications.new[natural]': 14,
      'applications.new[company]': 5,
      'applications.new[total]': null
    }
    const { checks, findings } = run(one('新收申请', '19件', { indicator: 'applications.new' }, figures, d))
    expect(checks).toMatchObject([{ rule: 'N01', verdict: 'pass', formula: '19 = 14+5' }])
    expect(findings.filter(f => f.rule === 'N03')).toEqual([])
  })
  it('stays open when the figures beside it make up the table’s', () => {
    const beside = (other: string, indicator: string | null = null) => {
      const d = draft()
      d.section('三、依申请公开情况')
      d.claim('县本级收到申请', '61件', received)
      d.claim('；乡镇收到', other, { indicator })
      d.stop()
      d.table('stats-2014', RECEIVED)
      return run(d)
    }
    expect(beside('42件').checks).toMatchObject([
      { verdict: 'open', why: '与相邻的数字相加等于表中的数，可能各是其中一部分' }
    ])
    expect(beside('42件').findings.filter(f => f.rule === 'N01')).toEqual([])
    expect(beside('41件').checks).toMatchObject([{ verdict: 'fail' }])
    expect(beside('42人').checks).toMatchObject([{ verdict: 'fail' }])
    expect(beside('42件', 'review.total').checks[0]).toMatchObject({ verdict: 'fail' })
  })
  it('is less sure of courses and staff, which are told one by one', () => {
    const severity = (words: string) =>
      run(one(words, '2次', { indicator: 'training.courses' }, { 'training.courses': 3 })).findings[0]?.severity
    expect(severity('举办培训班')).toBe('warning')
    expect(severity('全年共举办培训班')).toBe('error')
    expect(severity('举办公共资源总体情况培训班')).toBe('warning')
  })
  it('is not sure of so many bodies, or of cases that the body decides for others', () => {
    const verdict = (words: string, indicator: string) => {
      const figures = { ...RECEIVED, 'review.total': 5 }
      return run(one(words, '8件', { indicator }, figures)).checks[0]?.verdict
    }
    expect(verdict('其中3家单位共收到申请', 'applications.received')).toBe('open')
    expect(verdict('全县25个部门共收到申请', 'applications.received')).toBe('fail')
    expect(verdict('作为复议机关受理行政复议', 'review.total')).toBe('open')
    expect(verdict('被申请行政复议', 'review.total')).toBe('fail')
  })
  it('adds up figures with others between them', () => {
    const d = draft()
    d.section('八、机构和人员')
    d.claim('举办培训班', '1期', { indicator: 'training.courses' })
    d.claim('，培训', '80人', { indicator: 'training.attendees' })
    d.claim('；举办专题培训', '2期', { indicator: 'training.courses' })
    d.claim('，培训', '70人次', { indicator: 'training.attendees' })
    d.stop()
    d.table('stats-2014', { 'training.courses': 3, 'training.attendees': 150 })
    expect(run(d).checks.map(c => c.verdict)).toEqual(['open', 'open', 'open', 'open'])
  })
  it('stays open when only the context says what is counted', () => {
    const { checks, findings } = run(one('共', '96件', { ...received, context: 'section' }, RECEIVED))
    expect(checks).toMatchObject([{ verdict: 'open' }])
    expect(findings).toMatchObject([{ severity: 'info' }])
  })
  it('never compares a department, a channel, another year, a plan or a growth figure', () => {
    const narrower: Partial<Claim>[] = [
      { scope: { kind: 'department', name: '市政府办公室' } },
      { scope: { kind: 'channel', name: '网站' } },
      { scope: { kind: 'period', name: '上半年' } },
      { year: 2017 },
      { modality: 'planned' },
      { role: 'change' }
    ]
    for (const sketch of narrower) {
      expect(run(one('收到申请', '96件', { ...received, ...sketch }, RECEIVED)).checks).toEqual([])
    }
  })
  it('compares the figure of the report’s own year when it names the year', () => {
    expect(run(one('2018年收到申请', '96件', { ...received, year: 2018 }, RECEIVED)).checks).toMatchObject([
      { verdict: 'fail' }
    ])
  })
  it('stays open when another copy of the table agrees', () => {
    const d = one('共收到申请', '96件', received, RECEIVED)
    d.table('stats-2014', { 'applications.received': 96 })
    expect(run(d).checks).toMatchObject([{ verdict: 'open', why: '与报告中另一份统计表相符' }])
  })
})

describe('N01: sums of cells that the words name', () => {
  const applications = (natural: number, company: number, id: string): Figures => ({
    [`${id}[natural]`]: natural,
    [`${id}[company]`]: company,
    [`${id}[other]`]: 1,
    [`${id}[total]`]: natural + company + 1
  })
  const figures = {
    ...applications(300, 20, 'applications.new'),
    ...applications(10, 2, 'applications.carried-in'),
    ...applications(305, 21, 'applications.outcome.total'),
    ...applications(5, 1, 'applications.carried-out')
  }
  const year = () => draft(2022, 'format-2021')

  it('finds new plus carried in, and handled plus carried out', () => {
    const { checks } = run(one('全年共收到政府信息公开申请', '334件', {}, figures, year()))
    expect(checks.map(c => [c.verdict, c.formula])).toEqual([
      ['pass', '321+13 = 334'],
      ['pass', '327+7 = 334']
    ])
  })
  it('never takes 收到 for handled plus carried out when it is the figure of new applications', () => {
    const { checks } = run(one('全年新收政府信息公开申请', '321件', { indicator: 'applications.new' }, figures, year()))
    expect(checks).toMatchObject([{ verdict: 'pass', formula: '321 = 321' }])
  })
  it('passes 收到 with what was carried in, though the words say new', () => {
    const { checks } = run(one('全年收到政府信息公开申请', '334件', { indicator: 'applications.new' }, figures, year()))
    expect(checks).toMatchObject([{ verdict: 'pass', formula: '321+13 = 334' }])
  })
  it('finds one kind of applicant, and all others together', () => {
    expect(run(one('政府信息公开申请中，自然人申请', '310件', {}, figures, year())).checks).toMatchObject([
      { verdict: 'pass', formula: '300+10 = 310' },
      { verdict: 'pass', formula: '305+5 = 310' }
    ])
    expect(run(one('政府信息公开申请中，法人或其他组织申请', '24件', {}, figures, year())).checks[0]).toMatchObject({
      verdict: 'pass',
      formula: '20+1+2+1 = 24'
    })
  })
  it('stays open with the candidates when none fits', () => {
    const { checks, findings } = run(one('政府信息公开申请中，自然人申请', '311件', {}, figures, year()))
    expect(checks).toMatchObject([{ verdict: 'open', formula: '311 ≠ 310, 310, 300, 305' }])
    // one kind of applicant is named as a column is, and none of its figures is this one
    expect(findings).toMatchObject([{ severity: 'warning' }])
  })
  it('adds up the channels that the sentence names', () => {
    const d = draft()
    d.claim('共有微博', '2个')
    d.claim('，微信公众号', '6个')
    d.claim('，全年共发布信息', '518条')
    d.stop()
    d.table('stats-2014', {
      'disclosure.channel.weibo': 200,
      'disclosure.channel.wechat': 318,
      'disclosure.channel.website': 614
    })
    expect(run(d).checks).toMatchObject([{ verdict: 'pass', formula: '200+318 = 518' }])
  })
  it('does not read a sum into words that do not name its parts', () => {
    const d = draft()
    d.claim('全年发放宣传材料', '518份')
    d.stop()
    d.table('stats-2014', { 'disclosure.channel.weibo': 200, 'disclosure.channel.wechat': 318 })
    expect(run(d).checks).toEqual([])
  })
  it('stays open where equality only suggests what is meant', () => {
    const d = draft(2022, 'format-2021')
    const { checks } = run(one('办结行政复议', '134件', {}, { 'review.total': 170, 'review.pending': 36 }, d))
    expect(checks).toMatchObject([{ verdict: 'open', formula: '170-36 = 134' }])
  })
})

describe('N02: "none" against a figure', () => {
  const none = { value: 0, unit: null, negated: true, indicator: 'review.total' }
  it('passes zero, fails a figure, leaves a blank open', () => {
    expect(run(one('', '未收到行政复议', none, { 'review.total': 0 })).checks).toMatchObject([
      { rule: 'N02', verdict: 'pass' }
    ])
    expect(run(one('', '未收到行政复议', none, { 'review.total': 2 })).findings).toMatchObject([
      {
        rule: 'N02',
        severity: 'error',
        message: expect.stringContaining('表中“因政府信息公开申请行政复议数量”却为2件')
      }
    ])
    expect(run(one('', '未收到行政复议', none, { 'review.total': null })).checks).toMatchObject([{ verdict: 'open' }])
  })
})

describe('N03: stated in prose, blank in the table', () => {
  it('fails as a warning, and only for a figure above zero', () => {
    const blank = { 'applications.received': null }
    const { checks, findings } = run(one('收到申请', '65件', { indicator: 'applications.received' }, blank))
    expect(checks).toMatchObject([{ rule: 'N03', verdict: 'fail' }])
    expect(findings.filter(f => f.rule === 'N03')).toMatchObject([{ severity: 'warning' }])
    expect(run(one('收到申请', '0件', { indicator: 'applications.received' }, blank)).checks).toEqual([])
  })
})

describe('N04: rounded figures', () => {
  const more = { unit: '条', bound: 'more' as const, indicator: 'disclosure.total' }
  it('passes inside the interval and fails outside', () => {
    const claim = { ...more, value: 84000, range: { min: 84000, max: 85000, maxOpen: true } }
    expect(run(one('公开信息', '8.4万余条', claim, { 'disclosure.total': 84231 })).checks).toMatchObject([
      { rule: 'N04', verdict: 'pass' }
    ])
    expect(run(one('公开信息', '8.4万余条', claim, { 'disclosure.total': 85000 })).checks).toMatchObject([
      { rule: 'N04', verdict: 'fail' }
    ])
  })
  it('leaves an unhedged figure in 万 open within its rounding', () => {
    const claim = { ...more, bound: 'exact' as const, value: 180000, range: { min: 180000, max: 180000 } }
    expect(run(one('公开信息', '18万条', claim, { 'disclosure.total': 182345 })).checks).toMatchObject([
      { verdict: 'open' }
    ])
    expect(run(one('公开信息', '18万条', claim, { 'disclosure.total': 192345 })).checks).toMatchObject([
      { verdict: 'fail' }
    ])
  })
  it('leaves 超过 open far above the figure', () => {
    const claim = { ...more, value: 1000, range: { min: 1000, max: null, minOpen: true } }
    expect(run(one('公开信息超过', '1000条', claim, { 'disclosure.total': 1300 })).checks).toMatchObject([
      { verdict: 'pass' }
    ])
    expect(run(one('公开信息超过', '1000条', claim, { 'disclosure.total': 9000 })).checks).toMatchObject([
      { verdict: 'open' }
    ])
  })
})

describe('N05: money in another unit', () => {
  const fees = (value: number) => ({ value, unit: '元', indicator: 'fees.total', range: { min: value, max: value } })
  it('passes 320元 against 0.032万元', () => {
    expect(run(one('收取费用', '320元', fees(320), { 'fees.total': 0.032 })).checks).toMatchObject([
      { rule: 'N01', verdict: 'pass', formula: '320 = 0.032×10000' }
    ])
  })
  it('takes a factor of ten thousand for the unit', () => {
    expect(run(one('收取费用', '320元', fees(320), { 'fees.total': 320 })).checks).toMatchObject([
      { rule: 'N05', verdict: 'fail' }
    ])
  })
  it('leaves any other difference to N01', () => {
    expect(run(one('收取费用', '320元', fees(320), { 'fees.total': 0.33 })).checks).toMatchObject([
      { rule: 'N01', verdict: 'fail' }
    ])
  })
})
