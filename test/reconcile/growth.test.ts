import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import type { Claim } from '../../src/model'
import { reconcile } from '../../src/reconcile'
import { draft } from './draft'

/** One sentence: this year's figure, last year's, and the change. */
function growth(now: string, before: string, lead: string, change: string, sketch: Partial<Claim> = {}) {
  const d = draft(2022, 'format-2021')
  d.claim('收到申请', now)
  d.claim('，2021年为', before, { year: 2021 })
  d.claim(`，${lead}`, change, { role: 'change', ...sketch })
  d.stop()
  return reconcile(d.facts()).checks.filter(c => c.rule === 'A05')
}

describe('A05: growth', () => {
  it('compares a percentage with both years, upwards and downwards', () => {
    expect(growth('480件', '400件', '增长', '20%')).toMatchObject([{ verdict: 'pass', formula: '(480-400)÷400 = 20%' }])
    expect(growth('480件', '400件', '增长', '25%')).toMatchObject([{ verdict: 'fail', stated: 25, computed: 20 }])
    expect(growth('300件', '400件', '同比下降', '25%')).toMatchObject([{ verdict: 'pass' }])
    expect(growth('300件', '400件', '同比增长', '25%')).toMatchObject([{ verdict: 'fail' }])
  })
  it('compares a difference', () => {
    expect(growth('480件', '400件', '增加', '80件')).toMatchObject([{ verdict: 'pass', formula: '480-400 = 80' }])
    expect(growth('480件', '400件', '增加', '90件')).toMatchObject([{ verdict: 'fail', computed: 80 }])
    expect(growth('320件', '400件', '减少', '80件')).toMatchObject([{ verdict: 'pass' }])
  })
  it('says nothing of a change of something else, or without a direction', () => {
    expect(growth('480件', '400件', '增加', '90人')).toEqual([])
    expect(growth('480件', '400件', '变动', '25%')).toEqual([])
  })
  it('says nothing of a mean over several years, or of a change against another year', () => {
    expect(growth('480件', '400件', '近三年年均增长', '9%')).toEqual([])
    expect(growth('480件', '400件', '较2019年增长', '60%')).toEqual([])
    expect(growth('480件', '400件', '较2021年增长', '60%')).toMatchObject([{ verdict: 'fail' }])
  })
  it('takes the year before from the increase when no figure of it is printed', () => {
    const against = (now: string, increase: string, percent: string, words = '增加') => {
      const d = draft(2022, 'format-2021')
      d.claim('收到申请', now)
      d.claim(`，比上年${words}`, increase, { role: 'change' })
      d.claim('，增长', percent, { role: 'change' })
      d.stop()
      return reconcile(d.facts()).checks.filter(c => c.rule === 'A05')
    }
    expect(against('30件', '10件', '50%')).toMatchObject([{ verdict: 'pass', formula: '10÷(30-10) = 50%' }])
    expect(against('30件', '10件', '25%')).toMatchObject([{ verdict: 'fail', stated: 25, computed: 50 }])
    // other things, or the other way
    expect(against('30件', '10人', '25%')).toEqual([])
    expect(against('30件', '10件', '25%', '减少')).toEqual([])
  })
  it('leaves rounded figures the room of their last digit', () => {
    const rough = (before: string, percent: string) => {
      const d = draft(2022, 'format-2021')
      const wide = (value: number, year: number | null = null) => ({
        ...{ value, year, unit: '次' },
        range: { min: value - 5000, max: value + 5000 }
      })
      d.claim('浏览量', '150万次', wide(1_500_000))
      d.claim('，2021年为', before, wide(before.startsWith('100') ? 1_000_000 : 20_000, 2021))
      d.claim('，增长', percent, { role: 'change' })
      d.stop()
      return reconcile(d.facts()).checks.filter(c => c.rule === 'A05')
    }
    // 148.7 to 151.3 of 99.5 to 100.5
    expect(rough('100万次', '51%')).toMatchObject([{ verdict: 'pass' }])
    expect(rough('100万次', '60%')).toMatchObject([{ verdict: 'fail', computed: 50 }])
    // half a unit is a quarter of 2万: from 1.5万 to 150万 is 100 times as much, from 2.5万 is 60 times
    expect(rough('2万次', '60%')).toMatchObject([{ verdict: 'fail' }])
    expect(rough('2万次', '7400%')).toMatchObject([{ verdict: 'pass' }])
    expect(rough('2万次', '7000%')).toMatchObject([{ verdict: 'open' }])
  })
  it('leaves truncation open', () => {
    expect(growth('478件', '399件', '增长', '19.7%')).toMatchObject([{ verdict: 'open' }])
  })
  it('does not choose between two figures of last year', () => {
    const d = draft(2022, 'format-2021')
    d.claim('收到申请', '480件')
    d.claim('，2021年为', '400件', { year: 2021 })
    d.claim('，办结', '390件', { year: 2021 })
    d.claim('，增长', '25%', { role: 'change' })
    expect(reconcile(d.facts()).checks).toEqual([])
  })
  it('does not take 上年结转 for last year’s figure', () => {
    const d = draft(2022, 'format-2021')
    d.claim('新收申请', '1356件')
    d.claim('，较上年增加', '9.8%', { role: 'change' })
    d.claim('，上年结转', '46件')
    d.stop()
    expect(reconcile(d.facts()).checks.filter(c => c.rule === 'A05')).toEqual([])
  })
  it.each([
    ['经费38.6万元，比去年减少1.4万元，下降5.5%。', ['error 按本年38.6万元、增减1.4万元计算为3.5%']],
    ['经费38.6万元，比去年减少1.4万元，下降3.5%。', []],
    ['经费38.6万元，比去年减少1.4万元，下降3.6%。', []],
    ['粉丝12万人，比上年增加2万人，增长25%。', ['info 按本年12万人、增减2万人计算为20%']],
    ['粉丝12万人，比上年增加2万人，增长45%。', ['error 按本年12万人、增减2万人计算为20%']],
    ['目录由186项精简为152项，减少44项。', ['error 按186项到152项计算为34项']],
    ['目录由186项精简为152项，减少34项。', []],
    ['同比增加312条、增长21.6%，达到3002条。', ['error 按本年3002条、增减312条计算为11.6%']],
    ['同比增加312条、增长11.6%，达到3002条。', []],
    ['挽回损失312.6万元，较上年的260.5万元增长20%；处理来信46件，较上年增加6件，增长15%。', []],
    ['粉丝520人，较年初的400人增长25%。', ['error 按400人到520人计算为30%']],
    ['年初有信息员40名，年内增加5名、减少3名，年末42名。', []],
    ['处理申请120件，同比翻了一番（2021年70件）。', ['error 按70件到120件计算为1.71番']],
    ['处理申请130件，同比翻了一番（2021年70件）。', []],
    ['处理申请170件，同比翻了一番（2021年70件）。', []],
    ['处理申请180件，同比翻了一番（2021年70件）。', ['error 按70件到180件计算为2.57番']]
  ])('reads what was and what became of it: %s', (sentence, expected) => {
    const { findings } = analyze(`某县2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n`)
    const told = findings
      .filter(f => f.rule === 'A05')
      .map(f => `${f.severity} ${f.message.replace(/^.*，(?=按)|，请核对.*$/g, '')}`)
    expect(told).toEqual(expected)
  })
})
