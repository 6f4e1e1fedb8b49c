import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'

const answers = (sentence: string) => {
  const { checks, findings } = analyze(`某县2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n`)
  return checks
    .filter(c => c.rule === 'A06')
    .map(c => [c.verdict, findings.find(f => f.check === c.id)?.severity, c.why])
}

describe('A06: averages over the year', () => {
  it.each([
    ['全年网站访问量36500次，日均访问100次。', 'a day'],
    ['全年网站访问量36600次，日均访问100次。', 'a day of a leap year'],
    ['全年收到申请120件，月均10件。', 'a month'],
    ['全年接听热线7800个，平均每周接听150个。', 'a week'],
    ['全年公开2400条，平均每季公开600条。', 'a quarter'],
    ['网站总访问量36.5万人次，日均约1000人次。', 'a hedged figure'],
    ['全年收到申请125件，月均10.4件。', 'a rounded figure'],
    ['月均公开720条，全年公开8640条。', 'before the total'],
    ['近五年累计公开2.1万条，年均4200条。', 'a year of five'],
    ['3年共公开2100条，年均700条。', 'a year of three']
  ])('passes %s (%s)', sentence => expect(answers(sentence)).toEqual([['pass', undefined, '']]))
  it.each([
    '全年网站访问量36500次，日均访问200次。',
    '全年收到申请120件，月均12件。',
    '全年公开2400条，平均每季公开300条。',
    '月均公开720条，全年公开9640条。',
    '近五年累计公开2.1万条，年均5200条。'
  ])('warns of %s', sentence => expect(answers(sentence)).toEqual([['fail', 'warning', '']]))
  it('leaves open what was cut, what fits workdays, and what may belong to another total', () => {
    expect(answers('全年收到申请130件，月均10件。')).toEqual([['open', undefined, '截断而未四舍五入']])
    expect(answers('全年网站访问量25000次，日均访问100次。')).toEqual([['open', undefined, '按工作日计算相符']])
    expect(answers('全年网站访问量36500次，微信阅读量9000次，日均访问300次。')).toMatchObject([
      ['open', undefined, expect.stringContaining('不能确定')]
    ])
  })
  it('finds the total that fits among several', () => {
    expect(answers('全年网站访问量36500次，微信阅读量9000次，日均访问100次。')).toEqual([['pass', undefined, '']])
  })
  it.each([
    '7月份网站访问量36500次，日均访问1177次。',
    '网站开通以来访问量36500次，日均访问20次。',
    '全年网站访问量36500次，日均公开信息2条。',
    '全年网站访问量36500次。日均访问200次。',
    '全年举办培训12期，平均每期300人。',
    '月均公开720条，转载9640条。',
    '2022年公开2100条，年均700条。',
    '累计公开2100条，年均700条。'
  ])('says nothing of %s', sentence => expect(answers(sentence)).toEqual([]))
})
