import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'

const LATE = `某县人民政府2018年政府信息公开工作年度报告
发布时间：2019-04-03
一、概述
全年主动公开政府信息1528条。`

const severities = (settings: Parameters<typeof analyze>[1]) =>
  analyze(LATE, settings)
    .findings.filter(f => f.rule === 'C05')
    .map(f => f.severity)

describe('what a user sets', () => {
  it('turns a rule off, or makes its findings weigh more or less', () => {
    expect(severities({})).toEqual(['info'])
    expect(severities({ settings: { C05: 'off' } })).toEqual([])
    expect(severities({ settings: { C05: 'error' } })).toEqual(['error'])
    expect(severities({ settings: { C05: { severity: 'warning' } } })).toEqual(['warning'])
  })
  it('makes a finding weigh less that the rule itself is less sure of, and never more', () => {
    const weight = (sentence: string, severity?: 'error' | 'warning' | 'info') =>
      analyze(`某县2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n`, {
        settings: severity === undefined ? {} : { A01: severity }
      })
        .findings.filter(f => f.rule === 'A01')
        .map(f => f.severity)
    // an error by its rule, a warning after 其中, a hint where nothing says that the list is complete
    const doubtful = '全年公开信息100条，其中涉及民生类80条，图解类40条。'
    const partial = '全年召开会议12次（常务会8次、专题会2次）。'
    expect([weight(doubtful), weight(doubtful, 'info'), weight(doubtful, 'error')]).toEqual([
      ['warning'],
      ['info'],
      ['warning']
    ])
    expect([weight(partial), weight(partial, 'warning'), weight(partial, 'error')]).toEqual([
      ['info'],
      ['info'],
      ['info']
    ])
  })
  it('numbers checks from one on', () => {
    const { checks } = analyze(
      '某县2022年政府信息公开工作年度报告\n一、总体情况\n全年召开会议12次，其中常务会3次。全年培训9次，其中线上4次。\n'
    )
    expect(checks.map(c => c.id)).toEqual(['k1', 'k2'])
  })
  it('gives a rule other figures to decide by', () => {
    expect(severities({ settings: { C05: { options: { days: 2 } } } })).toEqual(['info'])
    expect(severities({ settings: { C05: { options: { days: 3 } } } })).toEqual([])
  })
  it('says which form the reports of a year follow', () => {
    const old = `某县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 5 | 5 | 31 |`
    const found = (options: Parameters<typeof analyze>[1]) =>
      analyze(old, options).findings.filter(f => f.rule === 'T06').length
    expect(found({})).toBe(1)
    expect(found({ forms: { 2021: 'format-2019' } })).toBe(0)
    expect(analyze('某县2021年政府信息公开工作年度报告', { forms: { 2021: 'format-2019' } }).report.form).toBe(
      'format-2019'
    )
  })
})
