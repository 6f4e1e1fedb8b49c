// N01 where the words name one row and nothing surely says that the whole body is meant: how loud it is.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft, type Figures } from './draft'

const TABLE: Figures = { 'applications.outcome.partly-granted[total]': 5, 'applications.outcome.granted[total]': 32 }
const PARTLY = { candidates: ['applications.outcome.partly-granted'] } satisfies Partial<Claim>

function severity(sketch: Partial<Claim>, ...claims: [words: string, figure: string, own?: Partial<Claim>][]) {
  const d = draft(2022, 'format-2021')
  d.section('一、总体情况')
  for (const [words, figure, own] of claims) d.claim(words, figure, own ?? sketch)
  d.stop()
  d.table('format-2021', TABLE)
  const findings = reconcile(d.facts()).findings.filter(f => f.rule === 'N01')
  return findings[0]?.severity ?? 'none'
}

describe('N01: a figure called as one row of the table', () => {
  it('is a warning where it differs', () => expect(severity(PARTLY, ['部分公开', '15件'])).toBe('warning'))
  it.each([['全部公开'], ['全年共部分公开'], ['其中部分公开的']])('is a warning as %s', words =>
    expect(severity(PARTLY, [words, '15件'])).toBe('warning')
  )
  it.each([
    ['is a warning where its name follows', '', '15件', '部分公开', 'warning'],
    ['is a look worth having where more than its name follows', '', '15件', '涉及征地的', 'info'],
    ['is a look worth having where a month narrows it', '，6月部分公开', '15件', '', 'info'],
    ['is a look worth having where a body narrows it', '县政府办公室部分公开', '15件', '', 'info']
  ])('%s', (_, words, figure, behind, loud) => {
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    d.claim(words, figure, PARTLY)
    d.stop(`${behind}。`)
    d.table('format-2021', TABLE)
    expect(reconcile(d.facts()).findings.map(f => f.severity)).toEqual([loud])
  })
  it('is a warning where a reason and its outcome are named together', () => {
    const refused = 'applications.outcome.refused'
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    d.claim('属于行政执法案卷不予公开', '4件', { candidates: [refused, `${refused}.enforcement-file`] })
    d.stop()
    d.table('format-2021', { [`${refused}.third-party[total]`]: 3, [`${refused}.enforcement-file[total]`]: 2 })
    expect(reconcile(d.facts()).findings.filter(f => f.rule === 'N01')).toMatchObject([{ severity: 'warning' }])
  })
  it.each([
    ['of the table', 37, 'warning'],
    ['of something else', 20, 'info']
  ])('as a part of a figure %s', (_, whole, loud) => {
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    const all = d.claim('公开类答复', `${whole}件`, { candidates: ['applications.outcome.total'] })
    const part = d.claim('，其中部分公开', '15件', PARTLY)
    d.breakdown(all, [part])
    d.stop()
    d.table('format-2021', { ...TABLE, 'applications.outcome.total[total]': 37 })
    expect(
      reconcile(d.facts())
        .findings.filter(f => f.message.includes('部分公开15件'))
        .map(f => f.severity)
    ).toEqual([loud])
  })
  it('is nothing where it agrees', () => expect(severity(PARTLY, ['部分公开', '5件'])).toBe('none'))
  it('is a look worth having where other words are used', () =>
    expect(severity(PARTLY, ['答应给了一些', '15件'])).toBe('info'))
  it('is a look worth having where two rows may be meant', () =>
    expect(severity({ candidates: [...PARTLY.candidates, 'applications.outcome.granted'] }, ['部分公开', '15件'])).toBe(
      'info'
    ))
  it('is a look worth having where some bodies are counted', () =>
    expect(severity(PARTLY, ['3家单位部分公开', '15件'])).toBe('info'))
  it('is a look worth having where its neighbour makes up the rest', () =>
    expect(severity(PARTLY, ['城区部分公开', '3件'], ['，乡镇部分公开', '2件'])).toBe('info'))
  it('is a look worth having where another figure bears that name', () => {
    expect(severity(PARTLY, ['部分公开', '15件'], ['，部分公开', '16件'])).toBe('info')
    expect(severity(PARTLY, ['部分公开', '15件'], ['，部分公开', '15件'])).toBe('warning')
  })
  it('is a look worth having where another figure of that name agrees, unless it is more than that', () => {
    expect(severity(PARTLY, ['部分公开', '4件'], ['，全年部分公开', '5件'])).toBe('info')
    expect(severity(PARTLY, ['部分公开', '15件'], ['，当年收到的部分公开', '5件'])).toBe('warning')
  })
  it.each([
    ['办理结果：部分公开', 'warning'],
    ['县教育局：部分公开之后', 'info']
  ])('is read behind a colon: %s', (words, loud) => expect(severity(PARTLY, [words, '15件'])).toBe(loud))
  it('is a look worth having where it is no figure of the whole body', () =>
    expect(severity({ ...PARTLY, scope: { kind: 'channel', name: null } }, ['部分公开', '15件'])).toBe('info'))
})

describe('N01: figures that make a list of their own, right in itself', () => {
  const OUTCOMES = ['granted', 'partly-granted', 'not-processed.complaint'].map(o => `applications.outcome.${o}`)
  const list = (whole: number, parts: readonly number[]) => {
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    const all = d.claim('受理的', `${whole}件`, { indicator: 'applications.new' })
    const items = parts.map((n, i) => d.claim(i === 0 ? '中，公开' : '、', `${n}件`, { indicator: OUTCOMES[i]! }))
    d.breakdown(all, items)
    d.stop()
    const [granted, partly, complaint] = OUTCOMES.map(o => `${o}[total]`)
    d.table('format-2021', { 'applications.new[total]': 61, [granted!]: 32, [partly!]: 5, [complaint!]: 14 })
    return reconcile(d.facts())
      .checks.filter(c => c.rule === 'N01')
      .map(c => c.verdict)
  }
  it('are of some only where all are below the table', () =>
    expect(list(20, [12, 2, 6])).toEqual(['open', 'open', 'open', 'open']))
  it('are compared where they do not add up', () =>
    expect(list(20, [12, 2, 5])).toEqual(['fail', 'fail', 'fail', 'fail']))
  it('are compared where one of them is the table’s', () =>
    expect(list(20, [9, 5, 6])).toEqual(['fail', 'fail', 'pass', 'fail']))
  it('are compared where one of them is above the table', () =>
    expect(list(20, [2, 12, 6])).toEqual(['fail', 'fail', 'fail', 'fail']))
  it('are compared where no three of them are in the table', () => expect(list(12, [12])).toEqual(['fail', 'fail']))
})

describe('N01: words that narrow a figure with an indicator', () => {
  const verdict = (words: string, behind = '', indicator = 'applications.outcome.other') => {
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    d.claim(words, '12件', { indicator })
    d.stop(`${behind}。`)
    d.table('format-2021', { 'applications.outcome.other[total]': 5, 'applications.new[total]': 5 })
    return reconcile(d.facts()).checks.find(c => c.rule === 'N01')?.verdict
  }
  it.each([
    ['其他处理', '', 'fail'],
    ['其他', '', 'open'],
    ['其他文件作其他处理', '', 'fail'],
    ['12月作其他处理', '', 'open'],
    ['两家合计', '', 'open'],
    ['两类合计', '', 'open'],
    ['每百件申请作其他处理', '', 'open'],
    ['作其他处理', '，占全市的12%', 'open'],
    ['作其他处理', '，占比上升', 'fail']
  ])('%s12件%s: %s', (words, behind, expected) => expect(verdict(words, behind)).toBe(expected))
  it('of another row: 其他 that begins the clause is the rest', () =>
    expect(verdict('其他新收申请', '', 'applications.new')).toBe('open'))
  it('of another measure is no case', () => {
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    d.claim('网站访问量', '154次', { indicator: 'applications.new' })
    d.stop()
    d.table('format-2021', { 'applications.new[total]': 5 })
    expect(reconcile(d.facts()).checks.filter(c => c.rule === 'N01')).toEqual([])
  })
})

describe('N02: a denial beside the table’s figure', () => {
  const denial = (stop: boolean) => {
    const d = draft(2022, 'format-2021')
    d.section('一、总体情况')
    d.claim('', '未作出行政强制拆除决定', { indicator: 'coercion.decisions', value: 0, negated: true, unit: null })
    if (stop) d.stop()
    d.claim('，实施行政强制', '8件', { indicator: 'coercion.decisions' })
    d.stop()
    d.table('format-2021', { 'coercion.decisions': 8 })
    return reconcile(d.facts())
      .checks.filter(c => c.rule === 'N02')
      .map(c => c.verdict)
  }
  it('denies something narrower in the same sentence', () => expect(denial(false)).toEqual(['open']))
  it('contradicts it from another sentence', () => expect(denial(true)).toEqual(['fail']))
})
