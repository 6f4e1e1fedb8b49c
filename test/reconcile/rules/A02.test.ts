// A02, a part that is larger than its whole: whether the words bind the two.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model'
import { answer, answers } from '../asked'
import { type Draft, draft } from '../draft'

const UNSURE = 'open 这些分项属于哪个总数不能确定'

/** 办结211件, 结转9件 and 其中公开98件 in one sentence, with figures of other measures between the first two. */
function sentence(other: Partial<Claim> = {}, between = 0, mark = '，'): Draft {
  const d = draft()
  d.claim('办结申请', `211${other.unit ?? '件'}`, other)
  for (let i = 0; i < between; i++) d.claim('，接待', '5人')
  const whole = d.claim('，结转下年度', '9件')
  d.breakdown(whole, [d.claim(`${mark}其中予以公开`, '98件')], { cue: '其中' })
  d.stop()
  return d
}

describe('A02: one part', () => {
  const single = (part: string) => {
    const d = draft()
    d.breakdown(d.claim('收到申请', '42件'), [d.claim('，其中网络申请', part)])
    return answers(d, 'A02')
  }
  it('passes up to its whole, and fails beyond', () => {
    expect(single('31件')).toMatchObject([{ verdict: 'pass', formula: '31 ≤ 42' }])
    expect(single('42件')).toMatchObject([{ verdict: 'pass', formula: '42 ≤ 42' }])
    expect(single('43件')).toMatchObject([{ verdict: 'fail', formula: '43 > 42', severity: 'error' }])
  })
})

describe('A02: another whole in the sentence that has room for the part', () => {
  it('leaves it open, and nobody is told', () => {
    expect(answers(sentence(), 'A02')).toMatchObject([{ severity: null }])
    expect(answer(sentence(), 'A02')).toBe(UNSURE)
  })
  it.each<[string, Partial<Claim>]>([
    ['是变化量', { role: 'change' }],
    ['是另一年的', { year: 2017 }],
    ['量词不同', { unit: '人' }],
    ['本身是某个总数的一部分', { of: 'c9' }],
    ['也容不下', { value: 97, range: { min: 97, max: 97 } }]
  ])('is none that %s', (_, other) => expect(answer(sentence(other), 'A02')).toBe('fail'))
  it('is none where a bracket binds the part to its whole', () =>
    expect(answer(sentence({}, 0, '（'), 'A02')).toBe('fail'))
  it('is none of the sentence before', () => {
    const d = draft()
    d.claim('办结申请', '211件')
    d.stop()
    d.breakdown(d.claim('结转下年度', '9件'), [d.claim('，其中予以公开', '98件')])
    expect(answer(d, 'A02')).toBe('fail')
  })
  it('is looked for among the six figures before the part', () => {
    expect(answer(sentence({}, 4), 'A02')).toBe(UNSURE)
    expect(answer(sentence({}, 5), 'A02')).toBe('fail')
  })
})
