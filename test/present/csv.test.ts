import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvField, csvOf, csvText, renderCsv, streamCsv } from '../../src/present/csv'
import { cellSheet, claimSheet } from '../../src/present/sheets'
import { hostileSample, sample, view } from './sample'

const read = (csv: unknown): Record<string, string>[] => parse(csv as string, { bom: true, columns: true })

describe('csvField', () => {
  it.each([
    ['a number', -12.5, '-12.5'],
    ['a large number without an exponent', 1.5e21, '1500000000000000000000'],
    ['nothing', null, ''],
    ['a text', '收到申请', '收到申请'],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', '称“8”或"8"', '"称“8”或""8"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a plus', '+SUM(A1)', "'+SUM(A1)"],
    ['a minus', '-2+3', "'-2+3"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a formula after blanks', '  =1', "'  =1"],
    ['a full-width formula', '＝1+1', "'＝1+1"],
    ['a signed number printed in the report', '-3', '-3'],
    ['a dash for nothing', '-', "'-"]
  ])('writes %s', (_, value, field) => expect(csvField(value)).toBe(field))
})

describe('CSV', () => {
  it('starts with a byte order mark and ends lines with CR LF', () => {
    expect(csvText([['a'], [1]])).toBe('\ufeffa\r\n1\r\n')
  })

  it('is the same written a report at a time, rows counted through', () => {
    const results = [sample(), hostileSample(), sample()]
    const next = streamCsv(view())
    expect(results.map(next).join('')).toBe(renderCsv(results, view()))
  })

  it('has a row a finding, errors first, with the figures of its check', () => {
    const rows = read(renderCsv([sample()], view()))
    expect(rows.map(r => [r.序号, r.文件, r.规则, r.级别, r.位置, r.报告数, r.应为, r.差异])).toEqual([
      ['1', '报告/青禾.txt', 'A01', '错误', '第3行', '614', '604', '10'],
      ['2', '报告/青禾.txt', 'N01', '警告', '第5行', '10', '8', '2']
    ])
    expect(rows[0]!.原文).toBe('全年共公开信息614条，其中工作动态304条，政策文件300条。')
    expect(rows[0]!.算式).toBe('304+300 = 604 ≠ 614')
  })

  it('has a row a claim and a row a cell', () => {
    const claims = read(csvOf(claimSheet)([sample()], view({ language: 'en' })))
    expect(claims.map(r => [r.id, r.text, r.value, r.bound, r.max, r['part of']])).toEqual([
      ['c1', '614条', '614', 'exact', '614', ''],
      ['c2', '304条', '304', 'exact', '304', 'c1'],
      ['c3', '300条', '300', 'exact', '300', 'c1'],
      ['c4', '10余件', '10', 'at least', '20', '']
    ])
    const [cell] = read(csvOf(cellSheet)([sample()], view()))
    expect(cell).toMatchObject({ 项目: '（一）收到申请数', 指标: 'applications.received', 数值: '8', 单位: '件' })
  })

  it('carries hostile text without starting a formula', () => {
    for (const row of read(renderCsv([hostileSample()], view()))) {
      for (const [column, field] of Object.entries(row)) {
        if (!['差异', '报告数', '应为'].includes(column)) expect(field).not.toMatch(/^[=+\-@\t\r]/)
      }
    }
  })
})
