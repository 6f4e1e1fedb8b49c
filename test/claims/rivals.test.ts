// Why a figure is not another official figure: the condition that keeps the definition from fitting is named.
import { describe, expect, it } from 'vitest'
import { readClaims } from '../../src/claims'
import { rivalsOf } from '../../src/claims/rivals'
import { lexicon } from '../../src/lexicon'
import { outlineFor } from './outline'

type Given = Parameters<typeof outlineFor>[1]

/** What ruled `indicator` out for the claim that reads `figure`. */
function ruledOut(text: string, figure: string, indicator: string, given: Given = {}) {
  const { concepts } = lexicon()
  let answer: ReturnType<typeof rivalsOf>[number] | undefined
  readClaims(text, outlineFor(text, given), {
    figure(around, claim) {
      if (claim.text !== figure) return
      answer = rivalsOf(around, claim, around.report.indicators!, concepts).find(r => r.indicator === indicator)
    }
  })
  return answer && [answer.by, ...answer.concepts]
}

describe('what rules an indicator out', () => {
  it('is a measure that its figures do not come in', () => {
    expect(ruledOut('公开政府信息85次。', '85次', 'disclosure.total')).toEqual(['measure'])
  })

  it('is a word that is missing', () => {
    expect(ruledOut('维持12件。', '12件', 'review.upheld')).toEqual(['unsaid', 'object.review'])
  })

  it('is an object that nothing around names', () => {
    expect(ruledOut('受理57件。', '57件', 'applications.received')).toEqual(['unsaid', 'object.application'])
  })

  it('is a change where levels are stated', () => {
    expect(ruledOut('公开政府信息比上年增加85条。', '85条', 'disclosure.total')).toEqual(['time'])
  })

  it('is whose figure it is', () => {
    expect(ruledOut('县教育局收到政府信息公开申请12件。', '12件', 'applications.received')).toEqual(['scope'])
  })

  it('is not told of what was taken', () => {
    expect(ruledOut('收到网络申请12件。', '12件', 'applications.received.online')).toBeUndefined()
    expect(ruledOut('收到网络申请12件。', '12件', 'applications.received')).toEqual(['said', 'channel.online'])
  })

  it('is told of zeros as well', () => {
    expect(ruledOut('县教育局未收到政府信息公开申请。', '未收到政府信息公开申请', 'applications.received')).toEqual([
      'scope'
    ])
  })
})
