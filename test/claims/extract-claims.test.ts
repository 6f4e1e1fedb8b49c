// The public function for claims alone: offsets of the text as given, and what the context says.
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/extract-claims'

describe('extractClaims', () => {
  it('gives offsets of the text as it was handed in', () => {
    const text = '全年 共收到申请３８件，其中 网络申请 ２１ 件。'
    const { claims } = extractClaims(text, { year: 2018 })
    expect(claims.map(c => [c.text, text.slice(c.start, c.end), c.value])).toEqual([
      ['３８件', '３８件', 38],
      ['２１ 件', '２１ 件', 21]
    ])
  })

  it('gives measure words as they are printed', () => {
    const { claims } = extractClaims('發布信息１２條，舉辦培訓３ 次（個），公開率９８％。', { year: 2018 })
    expect(claims.map(c => c.unit)).toEqual(['條', '次', '%'])
    expect(extractClaims('設立查閱點６個。').claims[0]).toMatchObject({ unit: '個', value: 6 })
  })

  it('takes the form from the year', () => {
    const of = (year: number) => extractClaims('全年收到政府信息公开申请38件。', { year }).claims[0]?.indicator
    expect([2013, 2018, 2020, 2022].map(of)).toEqual([
      null,
      'applications.received',
      'applications.new',
      'applications.new'
    ])
  })

  it('takes a figure of the issuer for the whole and of another body for a part', () => {
    const text = '县公安局收到政府信息公开申请6件。'
    const scope = (issuer: string) => extractClaims(text, { year: 2018, issuer }).claims[0]?.scope.kind
    expect(scope('某县人民政府')).toBe('department')
    expect(scope('某县公安局')).toBe('whole')
  })

  it('reads with words of one’s own', () => {
    const words = { units: { classes: { general: ['柱'] } } }
    expect(extractClaims('新装路灯36柱。', { words }).claims.map(c => c.unit)).toEqual(['柱'])
  })
})
