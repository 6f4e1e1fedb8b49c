// A06, averages: which claim is one, and which figures of its sentence are the year's.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import type { Claim } from '../../../src/model'
import { answer } from '../asked'
import { draft } from '../draft'

const DAILY = { scope: { kind: 'period', name: null } } as const

/** 访问36500次, 日均200次: twice what it is. */
function visits(average: Partial<Claim> = {}, total: Partial<Claim> = {}): string {
  const d = draft(2022, 'format-2021')
  d.claim('网站访问', '36500次', total)
  d.claim('，日均访问', '200次', { ...DAILY, ...average })
  d.stop()
  return answer(d, 'A06')
}

describe('A06: which claim is an average of the year', () => {
  it('a level that is reported', () => expect(visits()).toBe('fail'))
  it.each<[string, Partial<Claim>]>([
    ['不是一段时间的数', { scope: { kind: 'whole', name: null } }],
    ['是增减数', { role: 'change' }],
    ['是计划', { modality: 'planned' }]
  ])('none that %s', (_, sketch) => expect(visits(sketch)).toBe('none'))
})

describe('A06: which figure before it is the year’s', () => {
  it.each<[string, Partial<Claim>]>([
    ['是增减数', { role: 'change' }],
    ['是计划', { modality: 'planned' }],
    ['也是一段时间的数', DAILY],
    ['是另一年的', { year: 2021 }],
    ['是“没有”', { negated: true, value: 0, unit: null }]
  ])('none that %s', (_, sketch) => expect(visits({}, sketch)).toBe('none'))
  it('may be of the year that both name', () => expect(visits({ year: 2022 }, { year: 2022 })).toBe('fail'))
})

describe('A06: cutting off', () => {
  // 10 stands for what is cut to it, up to 11 a month
  it.each([
    [125, 'pass'],
    [131, 'open'],
    [132, 'fail'],
    [144, 'fail']
  ])('%d a year as 10 a month', (total, expected) => {
    const text = `某县2022年政府信息公开工作年度报告\n一、总体情况\n全年收到申请${total}件，月均10件。\n`
    expect(analyze(text).checks.filter(c => c.rule === 'A06')).toMatchObject([{ verdict: expected }])
  })
})
