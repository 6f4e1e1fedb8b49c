import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { printedForm } from '../../../web/src/reading/printed-form'
import { WRONG } from '../reports'

const DISCLOSURE = [
  '清禾县人民政府2021年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '| 第二十条第（一）项 |',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| 规章 | 0 | 0 | 0 |',
  '| 行政规范性文件 | 6 | 3 | 41 |',
  '| 第二十条第（五）项 |',
  '| 信息内容 | 本年处理决定数量 |',
  '| 行政许可 | 18406 |'
].join('\n')

const printed = (text: string) => analyze(text).tables.map(printedForm)

describe('a table as its form prints it', () => {
  it('is called what the form calls it', () => {
    expect(printed(DISCLOSURE).map(p => p?.title)).toEqual(['主动公开政府信息情况'])
    expect(printed(WRONG).map(p => p?.title)).toEqual(['政府信息公开情况统计表'])
  })

  it('has a block an article, with the signs of print, and a place for each figure that is missing', () => {
    const [form] = printed(DISCLOSURE)
    expect(form?.blocks.map(b => b.caption)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项'
    ])
    const [rules, licences] = form!.blocks
    expect(rules?.heads).toEqual([['本年制发件数', '本年废止件数', '现行有效件数'].map(label => ({ label, span: 1 }))])
    expect(rules?.rows.map(r => [r.label, ...r.cells.map(c => c.cell?.value)])).toEqual([
      ['规章', 0, 0, 0],
      ['行政规范性文件', 6, 3, 41]
    ])
    expect(licences?.rows.map(r => [r.label, ...r.cells.map(c => c.cell?.value)])).toEqual([['行政许可', 18406]])
    expect(form?.blocks[2]?.rows.map(r => r.cells.map(c => c.cell))).toEqual([[null], [null]])
  })

  it('is nothing when the table is of no official form', () => {
    const [table] = analyze(DISCLOSURE).tables
    expect(printedForm({ ...table!, form: null })).toBeNull()
  })
})
