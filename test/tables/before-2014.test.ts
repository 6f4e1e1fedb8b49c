// Tables of provinces before there was an official form: figures that the form of 2014 has with the same meaning are named,
// all others stay labelled cells.
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze'

/** Indicators and values of a report's tables, and the labels that no figure of a form has. */
function read(year: number, ...tables: string[][]) {
  const text = [
    `青石县${year}年政府信息公开工作年度报告`,
    '一、概述',
    `${year}年，全县认真贯彻《条例》，公开工作平稳推进。`,
    '二、附表',
    ...tables.flatMap((rows, i) => [`附表${'一二三四'[i]}`, ...rows])
  ].join('\n')
  const analysis = analyze(text)
  const cells = analysis.tables.flatMap(table => table.cells)
  return {
    named: cells.filter(c => c.indicator !== null).map(c => `${c.indicator} ${c.value}`),
    others: cells.filter(c => c.indicator === null).map(c => `${c.label} ${c.value}`),
    findings: analysis.findings.map(f => f.rule)
  }
}

describe('one table with the figures of all years beside those of the year', () => {
  const rows = [
    '指标名称\t计量单位\t2012年度\t历年累计',
    '主动公开信息数\t条\t3215\t18640',
    '其中：1.政府网站公开数\t条\t3102\t17544',
    '受理依申请公开信息总数\t条\t46\t210',
    '其中：1.当面申请数\t条\t12\t80',
    '2.传真申请数\t条\t1\t6',
    '3.电子邮件申请数\t条\t3\t12',
    '4.网上申请数\t条\t28\t104',
    '5.信函申请数\t条\t2\t8',
    '本年度对申请的答复总数\t条\t46\t210',
    '其中：1.同意公开答复数\t条\t40\t190',
    '2.同意部分公开答复数\t条\t2\t6',
    '3.否决公开答复总数\t条\t4\t14',
    '行政复议数\t件\t1\t2'
  ]

  test('the year’s figures are named', () => {
    expect(read(2012, rows).named).toEqual([
      'disclosure.total 3215',
      'disclosure.channel.website 3102',
      'applications.received 46',
      'applications.received.in-person 12',
      'applications.received.fax 1',
      'applications.received.online 28',
      'applications.received.letter 2',
      'applications.replied 46',
      'applications.replied.granted 40',
      'applications.replied.partly-granted 2',
      'applications.replied.refused 4',
      'review.total 1'
    ])
  })

  test('the figures of all years and those of the province are cells with their labels', () => {
    const { others } = read(2012, rows)
    expect(others).toContain('3.电子邮件申请数 3')
    expect(others.some(cell => cell.startsWith('主动公开信息数') && cell.endsWith(' 18640'))).toBe(true)
  })

  test('are not added up as the form of 2014 adds them', () => {
    expect(read(2012, rows).findings).toEqual([])
  })
})

test('small tables one after the other, some with one figure of the form', () => {
  const { named, others } = read(
    2010,
    [
      '指标\t单位\t2010年',
      '主动公开政府信息数\t条\t812',
      '提供服务类信息数\t条\t66',
      '网站专栏页面访问量\t人次\t20145'
    ],
    [
      '指标\t单位\t2010年',
      '申请总数\t条\t25',
      '其中：1.当面申请数\t条\t5',
      '2.传真申请数\t条\t0',
      '3.网上申请数\t条\t20'
    ],
    ['指标\t单位\t2010年', '从事政府信息公开工作人员数\t人\t14', '政府信息公开专项经费\t万元\t6.5']
  )
  expect(named).toEqual([
    'disclosure.total 812',
    'applications.received 25',
    'applications.received.in-person 5',
    'applications.received.fax 0',
    'applications.received.online 20',
    'resources.staff 14',
    'resources.budget 6.5'
  ])
  expect(others.map(cell => cell.split(' ').at(-1))).toEqual(['66', '20145'])
})

test('after 2013 one figure does not make a table the form’s', () => {
  const { named } = read(2022, ['指标\t单位\t2022年', '主动公开政府信息数\t条\t812', '提供服务类信息数\t条\t66'])
  expect(named).toEqual([])
})
