import { describe, expect, it } from 'vitest'
import { foldLabel } from '../../src/forms/label'

describe('foldLabel', () => {
  it.each([
    ['1.政府网站公开政府信息数', 'c1'],
    ['1、政府网站公开政府信息数量', 'c1'],
    ['( 一 )政府网站 公开政府信息总数', 'b1'],
    ['十二、政府网站公开政府信息数(条)', 'a12'],
    ['其中:政府网站\n公开政府信息数', 'z'],
    ['①政府网站公开政府信息数', 'c1'],
    ['3政府网站公开政府信息数', 'c3'],
    ['政府网站公开政府信息数(不含各乡镇[街道])', null]
  ])('folds %j', (label, outline) => {
    expect(foldLabel(label)).toEqual({ key: '政府网站公开政府信息', outline, open: false })
  })

  it('keeps what is no outline number', () => {
    expect(foldLabel('2018年公开信息').key).toBe('2018年公开信息')
    expect(foldLabel('一般公共预算').key).toBe('一般公共预算')
    expect(foldLabel('其中')).toEqual({ key: '其中', outline: null, open: false })
  })

  it('says that a bracket is still open', () => {
    expect(foldLabel('主动公开政府信息数(不同渠道和')).toEqual({ key: '主动公开政府信息', outline: null, open: true })
  })

  it('keeps a label that is all in brackets', () => {
    expect(foldLabel('(本列数据)').key).toBe('本列数据')
  })

  it('has no key for marks and blanks', () => {
    expect(foldLabel(' —— ').key).toBe('')
    expect(foldLabel('').key).toBe('')
  })
})
