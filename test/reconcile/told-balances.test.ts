// A01 on sums with signs: the year's balance, a stock, so many times so much.
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile'
import { told } from './told'

const [NEW, IN, DONE, OUT] = ['new', 'carried-in', 'outcome.total', 'carried-out'].map(i => `applications.${i}`)

function alarms(sentence: string, indicators: readonly (string | undefined)[] = [], table = false): string[] {
  const d = told(sentence, indicators as string[])
  if (table) d.table('format-2021', { 'applications.new[total]': 61 })
  return reconcile(d.facts())
    .findings.filter(f => f.rule === 'A01')
    .map(f => `${f.severity} ${f.message}`)
}

describe('the balance of the year', () => {
  const YEAR = [NEW, IN, DONE, OUT]
  it('is told to be off', () => {
    expect(alarms('收到申请61件（不含上年结转3件），办结60件，结转5件。', YEAR)[0]).toBe(
      'warning 第一部分称“收到申请61件”，按文中的数字60+5-3应为62件，相差1件，请核对。'
    )
  })
  it.each([
    ['balances with what was carried in', '收到申请61件，上年结转3件，办结60件，结转4件。', YEAR],
    ['balances without it, for it is included', '收到申请64件，含上年结转3件，办结60件，结转4件。', YEAR],
    ['does not say what was carried in', '收到申请61件，办结60件，结转5件。', [NEW, DONE, OUT]],
    ['has another way out', '收到申请64件，上年结转3件，办结58件，撤回3件，结转3件。', [NEW, IN, DONE, '', OUT]],
    ['speaks of several measures', '收到申请61件，12人，上年结转3件，办结60件，结转5件。', [NEW, '', IN, DONE, OUT]],
    ['tells one of them twice', '申请61件，上年结转3件，办结60件，办结9件，结转5件。', [NEW, IN, DONE, DONE, OUT]]
  ])('is left alone where the sentence %s', (_, sentence, indicators) =>
    expect(alarms(sentence, indicators)).toEqual([])
  )
  it('is left to the table where there is one', () =>
    expect(alarms('收到申请61件，上年结转3件，办结60件，结转5件。', YEAR, true)).toEqual([]))
})

describe('a stock', () => {
  it('is told to be off', () => {
    expect(alarms('原有信息员60名，新增8名，调离5名，现有65名。')).toEqual([
      'warning 第一部分称“现有65名”，按文中的数字60+8-5应为63名，相差2名，请核对。'
    ])
  })
  it.each([
    ['is right', '原有信息员60名，新增8名，调离5名，现有63名。'],
    ['is right but for what is said twice', '原有栏目56个，新增8个，撤并6个后减少4个，现有60个。'],
    ['has a change that no word explains', '原有信息员60名，新增8名，抽查5名，现有65名。'],
    ['is told without what there was', '信息员60名，新增8名，调离5名，现有65名。'],
    ['is told without what there is', '原有信息员60名，新增8名，调离5名，考核65名。'],
    ['did not change', '原有信息员60名，配备电脑5名，现有65名。'],
    ['is counted by two measures', '原有信息员60名，新增8人，调离5名，现有65名。']
  ])('is left alone where it %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})

describe('so many times so much', () => {
  it.each([
    ['公报12期，每期500份，共6500份。', '12×500应为6000份，相差500份'],
    ['每期1200册，共6期，累计发放8200册。'.replaceAll('册', '份'), '6×1200应为7200份'],
    ['培训2期，每期50人，共培训120人次。', '2×50应为100人次'],
    ['3个乡镇各公开120条，共320条。', '3×120应为360条']
  ])('%s', (sentence, words) => {
    expect(alarms(sentence)).toMatchObject([expect.stringMatching(/^warning/)])
    expect(alarms(sentence)[0]).toContain(words)
  })
  it.each([
    ['is right', '公报12期，每期500份，共6000份。'],
    ['is so much for each of several bodies', '图书馆、档案馆各配送24期，每期20份，共960份。'],
    ['has more beside', '公报12期，每期500份，增刊300份，共6300份。'],
    ['is counted otherwise', '公报12期，每期500份，共60次。'],
    ['is not summed up', '公报12期，每期500份，发往6500份。'],
    ['counts no such thing', '公报12本，每期500份，共6500份。'.replace('12本', '12次')]
  ])('is left alone where it %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})
