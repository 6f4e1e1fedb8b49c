// Headings as printed in the wild, and lines that look like headings and are none.
import { describe, expect, it } from 'vitest'
import { headingsOf, read } from './outline-of'

describe('numbered headings', () => {
  it.each([
    ['一、总体情况', '1 一、总体情况'],
    ['一.总体情况', '1 一.总体情况'],
    ['一 、总体情况', '1 一 、总体情况'],
    ['一．总体情况', '1 一.总体情况'],
    ['十二、其他事项', '1 十二、其他事项'],
    ['(三)平台建设', '2 (三)平台建设'],
    ['（三）平台建设', '2 (三)平台建设'],
    ['（三）、平台建设', '2 (三)、平台建设'],
    ['( 三 )平台建设', '2 ( 三 )平台建设'],
    ['㈢平台建设', '2 ㈢平台建设'],
    ['3.平台建设', '3 3.平台建设'],
    ['3、平台建设', '3 3、平台建设'],
    ['３．平台建设', '3 3.平台建设'],
    ['3. 平台建设', '3 3. 平台建设'],
    ['⒊平台建设', '3 ⒊平台建设'],
    ['第一部分 概述', '1 第一部分概述'],
    ['第二章 公开情况', '1 第二章公开情况'],
    ['## 一、总体情况', '1 一、总体情况']
  ])('%s', (line, expected) => {
    expect(headingsOf(`某县2020年政府信息公开工作年度报告\n${line}\n全年共公开信息20条。`)).toEqual([expected])
  })

  it('takes 第一, on a line of its own for a title where prose stands below it', () => {
    expect(
      headingsOf(
        '一、总体情况\n第一，加强组织领导\n成立了领导小组。\n第二，完善工作机制\n修订制度3项。\n二、其他情况\n无。'
      )
    ).toEqual(['1 一、总体情况', '3 第一,加强组织领导', '3 第二,完善工作机制', '1 二、其他情况'])
    expect(headingsOf('一、总体情况\n主要有：\n第一，提高认识\n第二，加强领导\n二、其他情况\n无。')).toEqual([
      '1 一、总体情况',
      '1 二、其他情况'
    ])
  })

  it('ends a run-in heading at the first full stop', () => {
    expect(
      headingsOf('一、总体情况\n(一)抓好制度建设。全年修订制度3项。\n(二)抓好队伍建设。配备专职人员2名。')
    ).toEqual(['1 一、总体情况', '2 (一)抓好制度建设。', '2 (二)抓好队伍建设。'])
  })

  it('ends a run-in title before a colon or a wide blank that prose follows', () => {
    expect(
      headingsOf('一、总体情况 2021年，我局公开信息12条，办理申请2件。\n（一）主动公开：全年公开信息12条，均按时上网。')
    ).toEqual(['1 一、总体情况', '2 (一)主动公开'])
  })

  it('numbers parts as formal letters do', () => {
    expect(headingsOf('壹、基本情况\n全年公开信息12条。\n贰、申请情况\n收到申请3件。')).toEqual([
      '1 壹、基本情况',
      '1 贰、申请情况'
    ])
  })

  it('takes numbers set apart by blanks alone when they follow each other', () => {
    expect(headingsOf('一 概述\n全年公开信息12条。\n二 依申请公开\n收到申请3件。\n三 收费\n没有收费。')).toEqual([
      '1 一概述',
      '1 二依申请公开',
      '1 三收费'
    ])
    expect(headingsOf('一 年来，我局公开信息12条。\n三 公经费按时公开。')).toEqual([])
  })

  it('ends a title in running text behind its brackets', () => {
    expect(
      headingsOf(
        '请与办公室联系。 一、概述(2017年工作开展情况) 根据条例,公开信息12条。 二、申请情况 2017年收到申请3件。'
      )
    ).toEqual(['1 一、概述(2017年工作开展情况)', '1 二、申请情况'])
  })

  it('keeps a blank inside a title', () => {
    expect(headingsOf('四、行政复议 行政诉讼情况\n本年没有发生。')).toEqual(['1 四、行政复议行政诉讼情况'])
  })

  it('takes the next line as the title when the marker stands alone', () => {
    const { sections, text } = read('一、\n总体情况\n全年公开信息12条。\n二、\n主动公开情况\n无。')
    expect(sections.map(s => s.heading)).toEqual(['一、\n总体情况', '二、\n主动公开情况'])
    for (const s of sections) expect(text.slice(s.headingStart, s.headingStart + s.heading.length)).toBe(s.heading)
  })

  it('reads a marker that lost its dot when its neighbour proves it', () => {
    expect(headingsOf('一、主要做法\n1健全工作机构。明确专人负责。\n2.健全工作制度。修订办法两个。')).toEqual([
      '1 一、主要做法',
      '3 1健全工作机构。',
      '3 2.健全工作制度。'
    ])
    expect(headingsOf('一、主要做法\n1健全工作机构。明确专人负责。')).toEqual(['1 一、主要做法'])
  })

  it('goes on over gaps and repeated numbers', () => {
    expect(
      headingsOf('一、概述\n正文。\n三、收费情况\n正文。\n三、复议情况\n正文。\n六、附则\n正文。').map(h => h.slice(2))
    ).toEqual(['一、概述', '三、收费情况', '三、复议情况', '六、附则'])
  })

  it('finds the headings of a report flattened to one line', () => {
    const flat =
      '现将2010年情况报告如下: 一、概述 2010年,我镇认真贯彻条例。 二、主动公开情况 全年公开信息30条。 三、收费情况 2010年未收费。'
    expect(headingsOf(flat)).toEqual(['1 一、概述', '1 二、主动公开情况', '1 三、收费情况'])
  })

  it('cuts a title from the prose that is glued to it', () => {
    const flat =
      '某局年度信息公开报告 一、概述政务公开是一项重要工作。 二、依申请公开情况今年我局未收到申请。 三、咨询投诉情况全年接到咨询4件,均已答复;没有投诉。 四、收费情况未收费。'
    expect(headingsOf(flat)).toEqual(['1 一、概述', '1 二、依申请公开情况', '1 三、咨询投诉情况', '1 四、收费情况'])
  })

  it('finds several empty sections on one line', () => {
    expect(
      headingsOf('二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、行政复议、行政诉讼情况')
    ).toEqual(['1 二、主动公开政府信息情况', '1 三、收到和处理政府信息公开申请情况', '1 四、行政复议、行政诉讼情况'])
  })

  it('finds (一) and 1. after a finished sentence of the same line', () => {
    const line = '一、总体情况\n(一)主动公开。全年公开12条。(二)依申请公开。收到申请2件。(三)监督保障。开展检查1次。'
    expect(headingsOf(line)).toEqual(['1 一、总体情况', '2 (一)主动公开。', '2 (二)依申请公开。', '2 (三)监督保障。'])
  })
})

describe('lines that are no headings', () => {
  it.each([
    ['一是…', '一是加强领导。成立了领导小组。'],
    ['一年来', '一年来,我局认真贯彻条例。'],
    ['a decimal', '1.5万元经费全部到位。'],
    ['a date', '3月15日召开了工作会议。'],
    ['a date with dots', '2020.1.15'],
    ['an article', '第十五条第二项规定的信息。'],
    ['第一,', '第一,提高认识。'],
    ['a phone number', '0571-12345678'],
    ['a count', '12条街道共20人参加。']
  ])('%s', (_, line) => {
    expect(headingsOf(`一、总体情况\n${line}\n二、其他情况\n无。`)).toEqual(['1 一、总体情况', '1 二、其他情况'])
  })

  it('list items inside a sentence', () => {
    expect(headingsOf('一、总体情况\n主要做了三件事:1.健全制度;2.组织培训;3.开展检查。')).toEqual(['1 一、总体情况'])
    expect(headingsOf('一、总体情况\n主要有:1.公开不及时。2.内容不全。3.形式单一。')).toEqual(['1 一、总体情况'])
  })

  it('items of one sentence printed a line each', () => {
    expect(headingsOf('一、存在问题\n主要表现在:\n(一)公开不及时;\n(二)内容不全面;\n(三)形式较单一。')).toEqual([
      '1 一、存在问题'
    ])
  })

  it('faults named one a line, unless prose explains them', () => {
    const faults = '一、存在的问题\n1.公开内容不够全面。\n2.回复群众不够及时。\n二、改进措施\n加强培训。'
    expect(headingsOf(faults)).toEqual(['1 一、存在的问题', '1 二、改进措施'])
    const explained =
      '一、存在的问题\n1.公开内容不够全面。\n部分栏目更新较少,覆盖面有限。\n2.回复群众不够及时。\n少数来信超期。'
    expect(headingsOf(explained)).toEqual(['1 一、存在的问题', '3 1.公开内容不够全面。', '3 2.回复群众不够及时。'])
  })

  it('the title of the report', () => {
    expect(headingsOf('2019年政府信息公开工作年度报告\n一、总体情况\n正文。')).toEqual(['1 一、总体情况'])
  })

  it('labels inside a printed table', () => {
    const table =
      '统计指标\t单位\t统计数\n一、主动公开情况\t\t\n(一)主动公开政府信息数\t条\t20\n1.政府网站公开政府信息数\t条\t20\n2.其他方式公开政府信息数\t条\t0'
    expect(headingsOf(`一、概述\n正文。\n政府信息公开情况统计表\n${table}`)).toEqual([
      '1 一、概述',
      '1 政府信息公开情况统计表'
    ])
  })

  it('a numbered paragraph that titles nothing', () => {
    const long =
      '2020年全县各级各部门围绕中心工作和群众关切,通过政府网站、政务新媒体、政府公报、公开栏、广播电视、新闻发布会、政务公开专区以及基层便民服务点等各种渠道主动公开政策文件、工作动态、财政预决算、重大项目等各类政府信息一千余条'
    expect(long.length).toBeGreaterThan(100)
    expect(headingsOf(`一、总体情况\n1.${long}。`)).toEqual(['1 一、总体情况'])
  })
})

describe('headings without a number', () => {
  it('a line of title words before prose', () => {
    expect(
      headingsOf(
        '某局2011年政府信息公开年报\n概述\n2011年,我局认真贯彻条例,各项工作有序开展。\n存在的主要问题和改进措施\n公开不够及时,今后将加以改进,提高公开的质量。'
      )
    ).toEqual(['1 概述', '1 存在的主要问题和改进措施'])
  })

  it('the title of a printed table, whoever it names', () => {
    const table = '统计指标\t单位\t统计数\n(一)主动公开政府信息数\t条\t20\n1.政府网站公开政府信息数\t条\t20'
    expect(headingsOf(`一、概述\n正文。\n某县政府信息公开情况统计表\n(2016年度)\n${table}`)).toEqual([
      '1 一、概述',
      '1 某县政府信息公开情况统计表'
    ])
  })

  it('not the entries of a menu', () => {
    expect(headingsOf('基本情况\n工作计划\n统计说明\n某局2011年政府信息公开年报\n一、概述\n正文。')).toEqual([
      '1 一、概述'
    ])
  })

  it('not a line that other words stand in', () => {
    expect(headingsOf('一、概述\n张三同志先进事迹情况\n2011年,我局认真贯彻条例,各项工作有序开展,取得实效。')).toEqual([
      '1 一、概述'
    ])
  })
})

describe('a table of contents', () => {
  it('does not double the headings', () => {
    const contents = '目录\n一、总体情况\n二、主动公开情况\n三、存在问题\n'
    const body = '一、总体情况\n正文一。\n二、主动公开情况\n正文二。\n三、存在问题\n公开不及时。'
    const { sections, text } = read(contents + body)
    const titled = sections.filter(s => s.level > 0)
    expect(titled.map(s => s.heading)).toEqual(['一、总体情况', '二、主动公开情况', '三、存在问题'])
    expect(text.slice(titled[0]!.start, titled[0]!.end)).toBe('一、总体情况\n正文一。\n')
  })

  it('goes with its leaders and page numbers', () => {
    const contents = '一、总体情况……………1\n二、主动公开情况……………2\n三、存在问题……………3\n'
    const body = '一、总体情况\n正文一。\n二、主动公开情况\n正文二。\n三、存在问题\n公开不及时。'
    expect(headingsOf(contents + body)).toEqual(['1 一、总体情况', '1 二、主动公开情况', '1 三、存在问题'])
  })
})

describe('the tree', () => {
  it('puts 一、 below 第一部分', () => {
    expect(headingsOf('第一部分 概述\n一、甲情况\n正文。\n(一)乙情况\n正文。\n第二部分 问题\n正文。')).toEqual([
      '1 第一部分概述',
      '2 一、甲情况',
      '3 (一)乙情况',
      '1 第二部分问题'
    ])
  })

  it('ends a section where the next of its level or above begins', () => {
    const { sections, text } = read(
      '前文。\n一、甲情况\n(一)乙情况\n1.丙情况\n丙文。\n(二)丁情况\n丁文。\n二、戊情况\n戊文。'
    )
    const by = Object.fromEntries(sections.map(s => [s.heading, s]))
    expect(sections.map(s => s.level)).toEqual([0, 1, 2, 3, 2, 1])
    expect(text.slice(by['一、甲情况']!.start, by['一、甲情况']!.end)).toBe(
      '一、甲情况\n(一)乙情况\n1.丙情况\n丙文。\n(二)丁情况\n丁文。\n'
    )
    expect(by['1.丙情况']!.parent).toBe(by['(一)乙情况']!.id)
    expect(by['(二)丁情况']!.parent).toBe(by['一、甲情况']!.id)
    expect(by['二、戊情况']!.parent).toBeNull()
    expect(text.slice(sections[0]!.start, sections[0]!.end)).toBe('前文。\n')
  })

  it('points at the first visible character of an indented heading', () => {
    const { sections, text } = read('　　一、甲情况\n正文。')
    expect(text.slice(sections[0]!.headingStart, sections[0]!.headingStart + 2)).toBe('一、')
  })
})
