import { describe, expect, it } from 'vitest'
import { foldLabel, labelSimilarity } from '../../src/text/similarity'

describe('a folded label', () => {
  it.each([
    ['一、主动公开情况', '主动公开情况'],
    ['（一）主动公开政府信息数', '主动公开政府信息数'],
    ['(三) 1.网上申请', '网上申请'],
    ['2．信函 申请', '信函申请'],
    ['①当面申请数', '当面申请数'],
    ['其中：　１．属于国家秘密', '其中1属于国家秘密'],
    ['3.15投诉', '315投诉'],
    ['十一届', '十一届'],
    ['ＱＱ群', 'qq群'],
    ['（一）', '一'],
    ['', '']
  ])('%s', (label, folded) => expect(foldLabel(label)).toBe(folded))
})

describe('label similarity', () => {
  it('is one for labels that differ in numbering, blanks and width', () => {
    expect(labelSimilarity('（一）收到申请数', '1. 收到 申请数')).toBe(1)
  })
  it('is nothing for labels that share nothing, and for an empty one', () => {
    expect(labelSimilarity('行政复议', '收费金额')).toBe(0)
    expect(labelSimilarity('', '收费')).toBe(0)
  })
  it('prefers the longer version of the same label to a sibling', () => {
    const label = '申请办结数'
    expect(labelSimilarity(label, '二、申请办结数量')).toBeGreaterThan(labelSimilarity(label, '申请总数'))
    expect(labelSimilarity('网上申请数', '网络申请数')).toBeGreaterThan(labelSimilarity('网上申请数', '信函申请数'))
  })
  it('does not depend on the side', () => {
    expect(labelSimilarity('同意公开答复数', '同意部分公开答复数')).toBe(
      labelSimilarity('同意部分公开答复数', '同意公开答复数')
    )
  })
  it('counts a repeated pair once for each time it stands', () => {
    expect(labelSimilarity('公开公开', '公开')).toBeCloseTo(0.75, 5)
  })
})
