// How sure a wrong sum is: an error only where a person would agree at once.
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'

const found = (sentence: string): string[] =>
  analyze(`某县2022年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n`).findings.map(
    f => `${f.severity} ${f.rule}`
  )

describe('a list that adds up to more than its whole', () => {
  it.each([
    '全年召开会议12次（常务会8次、专题会6次）。',
    '全年召开会议12次：常务会8次、专题会6次。',
    '全年召开会议12次，其中常务会8次，其余为专题会6次。'
  ])('is an error where its parts leave each other out: %s', sentence => {
    expect(found(sentence)).toEqual(['error A01'])
  })
  it('is a warning after 其中, where one thing may be of two kinds', () => {
    expect(found('全年公开信息100条，其中涉及民生类80条，图解类40条。')).toEqual(['warning A01'])
  })
  it('is nothing where several bodies have so much each, which counts for each of them', () => {
    expect(found('接受省、市督查各1次，自查2次，共4次。')).toEqual([])
    expect(found('接受省督查1次，自查2次，共4次。')).toEqual(['error A01'])
  })
  it('is nothing where the sentence says that its kinds overlap', () => {
    expect(found('全年受理申请60件，其中涉及征地35件、涉及拆迁30件，部分申请同时涉及两类事项。')).toEqual([])
  })
  it('is nothing where amounts behind a semicolon may be part of the first', () => {
    expect(found('全县财政总支出35亿元，其中民生支出28亿元；教育支出8亿元，社保支出6亿元，卫生支出5亿元。')).toEqual([])
  })
  it('is nothing where the whole is named again before another division of it', () => {
    expect(found('收到来信38件，其中网络25件、信函10件、当面3件；38件中咨询类36件、建议类2件。')).toEqual([])
  })
  it('is a warning where what is counted goes to one channel only', () => {
    expect(found('共有政务新媒体18个，其中微信10个、微博5个、抖音5个。')).toEqual(['warning A01'])
  })
  it('is a warning for channels where the words say that nothing is counted twice', () => {
    const channels = '主动公开政府信息2000条，其中网站1500条、微博300条、微信300条'
    expect(found(`${channels}，各渠道内容不重复。`)).toEqual(['warning A01'])
    expect(found(`${channels}，部分内容重复。`)).toEqual([])
  })
  it('is left open for channels, which may carry one piece of information several times', () => {
    expect(found('主动公开政府信息1204条，其中通过网站公开1190条，微信公开220条。')).toEqual([])
  })
  it('is an error where one channel alone exceeds the whole', () => {
    expect(found('主动公开政府信息1204条，其中通过网站公开1900条。')).toEqual(['error A02'])
    expect(found('主动公开政府信息1204条，其中通过网站公开1900条，微信公开20条。')).toEqual(['error A02'])
  })
})

describe('a stock of money', () => {
  it('is off by more than what 万 rounds off, or right', () => {
    expect(found('全年安排经费50万元，支出46.5万元，结余5.5万元。')).toEqual(['warning A01'])
    expect(found('全年安排经费50万元，支出46.53万元，结余3.5万元。')).toEqual([])
  })
})

describe('a list that adds up to less than its whole', () => {
  it('is an error where it says that it is complete', () => {
    expect(found('全年召开会议12次，其中常务会3次，其余为专题会6次。')).toEqual(['error A01'])
  })
  it('is an error where its sum stands behind it', () => {
    expect(found('县财政投入30万元，乡镇配套12.5万元，合计45.5万元。')).toEqual(['error A01'])
    expect(found('县财政投入30万元，乡镇配套12.5万元，合计42.5万元。')).toEqual([])
    expect(found('编发简报12期，印发通报4期，共18期。')).toEqual(['error A01'])
    expect(found('第一批公开26项，第二批公开18项，两批共46项。')).toEqual(['error A01'])
    expect(found('编发简报12期，印发通报4期，共16期。')).toEqual([])
    expect(found('编发每日头条简报12期，印发通报4期，共18期。')).toEqual(['error A01'])
    // so much each is no item
    expect(found('培训业务骨干3批次，每批次50人，另培训新进人员12人，共162人。')).toEqual([])
  })
  it('is an error where it names both terms of one side of the form’s balance', () => {
    expect(found('共办理申请109件，其中本年新收92件、上年结转5件。')).toEqual(['error A01'])
    expect(found('共办理申请97件，其中本年新收92件、上年结转5件。')).toEqual([])
  })
  it('is an error where it names every row that the form has below it', () => {
    const rows = (ours: number) =>
      `无法提供${ours}件，其中本机关不掌握相关政府信息9件，没有现成信息需要另行制作2件，补正后申请内容仍不明确1件。`
    expect(found(rows(13))).toEqual(['error A01'])
    expect(found(rows(12))).toEqual([])
  })
  it('is a warning where its last item is the rest', () => {
    expect(found('全年接待来访21批，其中信访类4批、咨询类3批、其他情形4批。')).toEqual(['warning A01'])
    expect(found('全年接待来访11批，其中信访类4批、咨询类3批、其他情形4批。')).toEqual([])
    expect(found('全年接待来访21批，其中信访类4批、其他情形3批、咨询类4批。')).toEqual([])
  })
  it('is a hint where it claims nothing', () => {
    expect(found('全年召开会议12次（常务会8次、专题会2次）。')).toEqual(['info A01'])
  })
})
