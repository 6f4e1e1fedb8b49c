// R01 on figures that no form has: when the same words, noun or measure make two figures one quantity.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft } from './draft'

const answers = (first: string, second: string, sections = true): string[] =>
  analyze(`某县2012年政府信息公开工作年度报告\n一、概述\n${first}\n${sections ? '二、重点工作\n' : ''}${second}\n`)
    .checks.filter(c => c.rule === 'R01')
    .map(c => `${c.verdict} ${c.formula}`)

describe('totals in the very same words', () => {
  const total = (n: number): string => `全年共主动公开政府信息${n}条。`
  it('are one quantity: two values fail, one passes', () => {
    expect(answers(total(3200), total(2300))).toEqual([expect.stringMatching(/^fail 2300条 ≠ 3200条/)])
    expect(answers(total(3200), total(3200)).filter(a => a.startsWith('fail'))).toEqual([])
  })
  it('are not compared inside one section, hedged, as parts, or without a word for the year', () => {
    expect(answers(total(3200), total(2300), false).filter(a => a.startsWith('fail'))).toEqual([])
    expect(answers(total(3200), '全年共主动公开政府信息2000余条。').filter(a => a.startsWith('fail'))).toEqual([])
    expect(answers(total(3200), '向乡镇主动公开政府信息2300条。').filter(a => a.startsWith('fail'))).toEqual([])
  })
})

describe('totals in the same words inside one section', () => {
  const facts = (...values: number[]) =>
    analyze(
      `某县2022年政府信息公开工作年度报告\n一、总体情况\n${values.map(v => `全县共主动公开政府信息${v}条。`).join('制度进一步健全。')}`
    )
  const shown = (...values: number[]) =>
    facts(...values)
      .findings.filter(f => f.rule === 'R01')
      .map(f => f.severity)
  it('are a warning where they differ', () => expect(shown(1500, 1550)).toEqual(['warning']))
  it('are nothing where they agree', () => expect(shown(1500, 1500)).toEqual([]))
})

describe('a figure told and denied', () => {
  const shown = (denial: string) =>
    analyze(`某县2022年政府信息公开工作年度报告\n一、总体情况\n全年收取信息处理费380元。${denial}。\n`)
      .findings.filter(f => f.rule === 'R01')
      .map(f => f.severity)
  it('is an error in the same words', () => expect(shown('本年度未收取信息处理费')).toEqual(['error']))
  it('is nothing in other words', () => expect(shown('本年度未收取复印邮寄费')).toEqual([]))
})

describe('statements that support the reference', () => {
  /** 收到96件 in one place; in the other 103件, and a sister figure that may say so too. */
  const labels = (sister: Partial<Claim> & { figure?: string; apart?: boolean }): string => {
    const { figure = '103件', apart = false, ...sketch } = sister
    const d = draft()
    d.section('一、概述')
    d.claim('收到申请', '96件', { indicator: 'applications.received' })
    d.stop()
    d.section('三、依申请公开情况')
    d.claim('收到申请', '103件', { indicator: 'applications.received' })
    d.stop()
    if (apart) d.section('四、答复')
    d.claim('办结', figure, { indicator: 'applications.closed', ...sketch })
    d.stop()
    return reconcile(d.facts()).findings.find(f => f.rule === 'R01')?.message ?? ''
  }
  it('are named beside it', () => expect(labels({})).toContain('（另有“办结103件”）'))
  it.each<[string, Partial<Claim> & { figure?: string; apart?: boolean }]>([
    ['another value', { figure: '90件' }],
    ['a part', { of: 'c1' }],
    ['another section', { apart: true }],
    ['another family', { indicator: 'review.total' }]
  ])('are not with %s', (_, sister) => {
    expect(labels(sister)).toContain('相差7件')
    expect(labels(sister)).not.toContain('另有')
  })
})

describe('one value in other words', () => {
  const pair = (first: [string, string], second: [string, string], more: Partial<Claim> = {}) => {
    const d = draft()
    d.claim(first[0], first[1])
    d.stop()
    d.claim(second[0], second[1], more)
    d.stop()
    return reconcile(d.facts()).checks.filter(c => c.rule === 'R01').length
  }
  it('is restated by a measure of two characters, by four words before, not by one measure alone', () => {
    expect(pair(['甲乙丙丁', '3200人次'], ['戊己庚辛', '3200人次'])).toBe(1)
    expect(pair(['甲乙丙丁', '3200册'], ['戊己庚辛', '3200册'])).toBe(0)
    expect(pair(['甲乙丙丁', '3200册'], ['甲乙丙丁', '3200册'])).toBe(1)
    expect(pair(['甲乙丙丁', '3200册'], ['甲乙丙丁', '3201册'])).toBe(0)
  })
  it('is not by a percentage, a change, a plan or a one', () => {
    expect(pair(['甲乙丙丁', '32%'], ['甲乙丙丁', '32%'])).toBe(0)
    expect(pair(['甲乙丙丁', '3200册'], ['甲乙丙丁', '3200册'], { role: 'change' })).toBe(0)
    expect(pair(['甲乙丙丁', '3200册'], ['甲乙丙丁', '3200册'], { modality: 'planned' })).toBe(0)
    expect(pair(['甲乙丙丁', '1册'], ['甲乙丙丁', '1册'])).toBe(0)
    expect(pair(['甲乙丙丁', '2册'], ['甲乙丙丁', '2册'])).toBe(1)
  })
})
