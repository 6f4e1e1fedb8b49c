import { describe, expect, it } from 'vitest'
import { foldLabel } from '../../src/forms/label'
import { headEnds, isLabelPart, matchLabel } from '../../src/forms/vocabulary'

const match = (label: string) => matchLabel(foldLabel(label).key)
const best = (label: string) => match(label)[0]?.word.key ?? null

describe('matchLabel', () => {
  it('knows official labels and their variants for certain', () => {
    expect(match('(三)不予公开')).toMatchObject([{ score: 1 }])
    expect(match('四、行政复议数量')).toMatchObject([{ score: 1 }])
  })

  it.each([
    ['尚末审结', '尚未审结'],
    ['不同意公开答覆数', '不同意公开答复'],
    ['召开政府信息公开工作会或专题会议数', '召开政府信息公开工作会议或专题会议']
  ])('forgives %s', (label, key) => {
    expect(best(label)).toBe(key)
    expect(match(label)[0]!.score).toBeLessThan(1)
  })

  it.each(['手机短信公开政府信息数', '公告栏公开政府信息数', '政务抖音公开政府信息数', '电子邮件申请数', '共计'])(
    'does not take %s for an official label',
    label => {
      expect(best(label)).toBeNull()
    }
  )

  it('does not mind texts without any known character', () => {
    expect(matchLabel('')).toEqual([])
    expect(matchLabel('x'.repeat(10000))).toEqual([])
  })
})

describe('isLabelPart', () => {
  it('knows beginnings and ends of labels, not the labels themselves', () => {
    expect(isLabelPart('危及国家安全公共')).toBe(true)
    expect(isLabelPart('上一年项目')).toBe(false)
    expect(isLabelPart('公开信息共')).toBe(false)
  })
})

describe('headEnds', () => {
  it('cuts heads that were printed into each other', () => {
    expect(headEnds('结果维持结果纠正其他结果尚未审结总计')).toEqual([4, 8, 12, 16, 18])
    expect(headEnds('结果维持')).toBeNull()
    expect(headEnds('结果维持情况总计')).toBeNull()
  })
})
