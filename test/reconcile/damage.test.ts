import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'

const TITLE = '某县2018年政府信息公开工作年度报告\n'
const found = (rule: string, text: string): string[] =>
  analyze(TITLE + text)
    .findings.filter(f => f.rule === rule)
    .map(f => f.message)

describe('D01: dates that lost characters', () => {
  it('gives every reading of the digits', () => {
    expect(found('D01', '201896日召开会议。')[0]).toContain('2018年9月6日')
    expect(found('D01', '2018125日召开会议。')[0]).toContain('2018年1月25日或2018年12月5日')
    expect(found('D01', '20159月底启动。')[0]).toContain('2015年9月')
    expect(found('D01', '截至2018年1231日。')[0]).toContain('2018年12月31日')
  })
  it.each(['2018年9月6日召开会议。', '办结20180件。', '全年2018日次。', '2018年度', '编号20189988日志'])(
    'leaves %s alone',
    text => {
      expect(found('D01', text)).toEqual([])
    }
  )
})

describe('D02: words of an advertisement', () => {
  it.each(['意甲直播人民政府公开信息12条。', '百家乐官网2018年公开信息12条。', '由bet365编制。'])(
    'finds them in %s',
    text => {
      expect(found('D02', text)).toHaveLength(1)
    }
  )
  it.each(['开展网上直播9场。', '体育局公开彩票公益金使用情况。', '足球场地12块。', '查处网络赌博案件3件。'])(
    'leaves %s alone',
    text => {
      expect(found('D02', text)).toEqual([])
    }
  )
})

describe('D03: pairs', () => {
  it('go on over lines that end in the middle of a sentence, and no further than the sentence', () => {
    expect(found('D03', '依据《某省政府信息公\n开办法》和要求（含上\n— 2 —\n年结转），编制本报告。')).toEqual([])
    expect(found('D03', '依据《某省政府信息公\n开办法编制本报告。\n后文没有书名号》。')).toHaveLength(2)
  })

  it('finds one a paragraph, the first', () => {
    expect(found('D03', '推进“放管服改革。\n落实双随机”监管，（一网通办。')).toHaveLength(2)
  })
  it.each([
    '1）完善制度。2）加强培训。',
    '（一）完善“两微一端”（含抖音）。',
    'a) 更新；b) 审核。',
    '（半角和全角)成对。'
  ])('leaves %s alone', text => expect(found('D03', text)).toEqual([]))
})

describe('D06: garbled text', () => {
  it('finds replacement and private characters and typical signs', () => {
    expect(found('D06', '主动公开\ufffd\ufffd信息，\ue123，锟斤拷')[0]).toContain('3处')
  })
  it('finds letters that stand for digits', () => {
    expect(found('D06', '公开1O0条、6o件，另有2l5件。')).toEqual([
      '“1O0”里夹有字母“O”，应是数字，请改正。',
      '“6o”里夹有字母“o”，应是数字，请改正。',
      '“2l5”里夹有字母“l”，应是数字，请改正。'
    ])
  })
  it('leaves codes and names with letters alone', () => {
    expect(found('D06', '索引号A1O2，2OA系统，ISO9001，3I工程，O2O平台。')).toEqual([])
  })
  it('leaves rare ideographs and accents alone', () => {
    expect(found('D06', '沭阳县、泗洪县、㙟头镇，Café。')).toEqual([])
  })
})
