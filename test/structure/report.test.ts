// What a report says of itself.
import { describe, expect, it } from 'vitest'
import { read } from './outline-of'

const BODY = '\n一、总体情况\n全年主动公开政府信息12条。\n二、依申请公开情况\n未收到公开申请。\n'

describe('title and year', () => {
  it.each([
    ['某县2018年政府信息公开工作年度报告', '某县2018年政府信息公开工作年度报告', 2018],
    ['2018年度某镇政府信息公开年报', '2018年度某镇政府信息公开年报', 2018],
    ['某局政府信息公开工作年度报告(2020年度)', '某局政府信息公开工作年度报告(2020年度)', 2020],
    ['某局二〇一五年政务公开工作总结', '某局二〇一五年政务公开工作总结', 2015],
    ['某市人民政府2016年\n政府信息公开工作年度报告', '某市人民政府2016年政府信息公开工作年度报告', 2016],
    ['某县文广局2013年度信息公开工作\n年度报告', '某县文广局2013年度信息公开工作年度报告', 2013],
    ['标题: 某街道2020年政府信息公开工作年度报告', '某街道2020年政府信息公开工作年度报告', 2020],
    ['某镇2009年政府信息公开工作年报 |', '某镇2009年政府信息公开工作年报', 2009]
  ])('%s', (head, title, year) => {
    expect(read(head + BODY).report).toMatchObject({ title, year, kind: 'annual-report' })
  })

  it('passes by a sentence that names the report', () => {
    const letter = '各科室:\n《某县2018年政府信息公开年度报告》已经审定,现印发给你们。\n某县2018年政府信息公开年度报告'
    expect(read(letter + BODY).report.title).toBe('某县2018年政府信息公开年度报告')
  })

  it('takes the title that the page declares when none is printed', () => {
    expect(read(BODY, { title: '某县2021年政府信息公开工作年度报告_某县人民政府' }).report).toMatchObject({
      title: '某县2021年政府信息公开工作年度报告',
      year: 2021
    })
  })

  it('takes the year from the period, then from the prose', () => {
    expect(read(`数据统计期限自2014年1月1日起至2014年12月31日止。${BODY}`).report.year).toBe(2014)
    expect(read(`2013年,我局认真贯彻条例。2013年召开会议3次。2014年将继续努力。${BODY}`).report.year).toBe(2013)
    expect(read('一、总体情况\n2023 年,某局公开信息63条。2023 年,新收申请5件。').report.year).toBe(2023)
  })
})

describe('a period of another year than the report', () => {
  const opening = '某局编制了2021年政府信息公开年度报告。统计期限自2020年1月1日起至2020年12月31日止。'

  it('is the slip where the prose names the year of the report more often', () => {
    const { year, period } = read(`${opening}\n一、总体情况\n2021年,某局主动公开信息12条,2021年召开会议3次。`).report
    expect(year).toBe(2021)
    expect(period).toEqual({ from: '2020-01-01', to: '2020-12-31' })
  })

  it('stands where it does not', () => {
    expect(read(`${opening}\n一、总体情况\n2020年,某局主动公开信息12条,2020年召开会议3次。`).report.year).toBe(2020)
  })
})

describe('form by year', () => {
  it.each([
    [2013, null],
    [2014, 'stats-2014'],
    [2018, 'stats-2014'],
    [2019, 'format-2019'],
    [2020, 'format-2019'],
    [2021, 'format-2021'],
    [2024, 'format-2021']
  ])('%i: %s', (year, form) => {
    expect(read(`某县${year}年政府信息公开工作年度报告${BODY}`).report.form).toBe(form)
  })
})

describe('period', () => {
  it.each([
    ['统计期限自2018年1月1日起至2018年12月31日止。', { from: '2018-01-01', to: '2018-12-31' }],
    ['统计期限为2018年1月1日至12月31日。', { from: '2018-01-01', to: '2018-12-31' }],
    ['统计期限:2018年1月1日——2018年12月31日。', { from: '2018-01-01', to: '2018-12-31' }],
    ['会议于2018年3月1日召开。', null]
  ])('%s', (sentence, period) => {
    expect(read(`某县2018年政府信息公开工作年度报告\n${sentence}${BODY}`).report.period).toEqual(period)
  })
})

describe('issuer', () => {
  it.each([
    ['the title', `某市甲区人民政府2018年政府信息公开年度报告${BODY}`, '某市甲区人民政府'],
    ['the title after the year', `2018年甲区教育局政府信息公开年度报告${BODY}`, '甲区教育局'],
    ['the line above the title', `甲县卫生健康局\n2018年政府信息公开年度报告${BODY}`, '甲县卫生健康局'],
    ['the signature', `2018年政府信息公开年度报告${BODY}\n甲县乙镇人民政府\n2019年1月20日`, '甲县乙镇人民政府'],
    ['the preamble', `本报告由甲街道办事处根据条例编制。统计期限为2018年1月1日至12月31日。${BODY}`, '甲街道办事处'],
    [
      'the opening prose',
      `2018年度政府信息公开年度报告\n在区委领导下,乙乡人民政府认真贯彻《甲省人民政府关于公开的规定》。${BODY}`,
      '乙乡人民政府'
    ],
    [
      "the place's government, printed in the text",
      `甲市2018年政府信息公开年度报告\n可登录甲市人民政府网站查阅。${BODY}`,
      '甲市人民政府'
    ],
    ['the place alone', `甲市2018年政府信息公开年度报告${BODY}`, '甲市'],
    ['a place that compiled it', `本报告由城东街道根据条例编制。${BODY}`, '城东街道'],
    ['the body whose report is announced', `现公布甲县水务局2018年度政府信息公开年度报告。${BODY}`, '甲县水务局'],
    ['the name after the year', `特向社会公布2018年丙山镇政府信息公开工作年度报告。${BODY}`, '丙山镇'],
    ['a body that names no place, when nothing says more', `现向社会公布区统计局2018年度年度报告。${BODY}`, '区统计局'],
    ['the office to ask', `如有疑问,请与甲市审计局办公室联系(电话:1234567)。${BODY}`, '甲市审计局'],
    ['the office of a place', `如有疑问,请与甲县丁街道党政办公室联系(邮编:310000)。${BODY}`, '甲县丁街道'],
    ['the office after a colon', `如有疑问,请联系:甲区人民政府办公室,电话:1234567。${BODY}`, '甲区人民政府'],
    ['a title labelled in the data', `名称 | 甲市乙局2018年政府信息公开年度报告 | ||\n${BODY}`, '甲市乙局'],
    [
      'a title among other data of the page',
      `索引号: | xzf-2020-0001 | 分类: | 政府信息公开年度报告 |\n标题: | 甲县乙局2018年政府信息公开年度报告 | 文号: | 无 |\n${BODY}`,
      '甲县乙局'
    ],
    [
      'a body that drew the report up itself',
      `根据条例要求,甲市乙区丙街道特编制2018年政府信息公开年度报告。${BODY}`,
      '甲市乙区丙街道'
    ],
    [
      'a title that the site is added to',
      `甲县卫生健康局2018年政府信息公开工作年度报告-甲县政府网${BODY}`,
      '甲县卫生健康局'
    ],
    ["the page's data", `- 发布机构:戊河乡\n电子版可在甲县人民政府公众信息网下载。${BODY}`, '戊河乡'],
    ['a place that begins like a preposition', `甲市向阳区人民政府高度重视。${BODY}`, '甲市向阳区人民政府'],
    ['a name that a verb runs into', `现公布甲市人民政府年度报告。${BODY}`, '甲市人民政府']
  ])('from %s', (_, text, issuer) => {
    expect(read(text).report.issuer).toBe(issuer)
  })

  it('nobody when nobody is named', () => {
    expect(read(`政府信息公开年度报告\n我局认真贯彻条例。${BODY}`).report.issuer).toBeNull()
    expect(
      read(`如有疑问,请与我局办公室联系。本报告由总体情况、主动公开情况等部分组成。${BODY}`).report.issuer
    ).toBeNull()
    expect(read(`现公布区人民政府信息。请与县政府办公室联系。${BODY}`).report.issuer).toBeNull()
  })
})

describe('date of publication', () => {
  const report = (text: string): string => `某县2018年政府信息公开工作年度报告\n${text}${BODY}`
  it.each([
    ['发布时间:2019-03-05', '2019-03-05'],
    ['发文日期:2019-03-05 00:00:00 公开方式:主动公开', '2019-03-05'],
    ['来源:某县 时间:2019年02月16日 16:48', '2019-02-16'],
    ['生成日期:2019年5月1日 发布日期:2019年3月5日', '2019-03-05'],
    ['2019-03-15 00:00', '2019-03-15'],
    ['二〇一九年一月十八日', '2019-01-18'],
    ['(2019年2月20日)', '2019-02-20'],
    ['二○一九年三月二十一日', '2019-03-21']
  ])('%s', (line, date) => {
    expect(read(report(line)).report.publishedOn).toBe(date)
  })

  it.each([
    ['2019118', '2019-01-18'],
    ['20190118', '2019-01-18'],
    ['201931', '2019-03-01'],
    ['2019325日', '2019-03-25'],
    ['20191月18日', '2019-01-18'],
    ['2019年118日', '2019-01-18'],
    ['2019111', '2019-01-11'],
    ['2019年13月1日', null],
    ['7449805', null]
  ])('the damaged signature date %s', (line, date) => {
    expect(read(`${report('')}\n${line}`).report.publishedOn).toBe(date)
  })

  it('prefers what the page declares to a bare date, and a label to both', () => {
    const bare = `${report('')}\n2019年1月18日`
    expect(read(bare, { publishedOn: '2019-02-01' }).report.publishedOn).toBe('2019-02-01')
    expect(read(`${bare}\n发布日期:2019-03-01`, { publishedOn: '2019-02-01' }).report.publishedOn).toBe('2019-03-01')
  })
})

describe('a report without a title', () => {
  it.each([
    [
      'the subject of its first sentence',
      '一、总体情况\n2023年,某山县水利局坚持公开为常态,发布信息40条。',
      '某山县水利局'
    ],
    ['a subject glued to the year', '一、总体情况\n2023年度某山县水利局认真落实要求。', '某山县水利局'],
    ['the body that is announced', '按照通知要求,现将河东街道2020年度政府信息公开工作报告如下。', '河东街道'],
    [
      'the body after one whose document it follows',
      '根据某山县人民政府办公室《关于报送年度报告的通知》要求,某山县林业局结合实际,编制本报告。',
      '某山县林业局'
    ],
    [
      'the report it announces in quotation marks',
      '现将《某山市司法局2020年度政府信息公开工作年度报告》予以公布。全年公开信息3条。',
      '某山市司法局'
    ],
    ['an office of a government', '按照条例要求,某山县人民政府办公室编制了2017年工作报告。', '某山县人民政府办公室'],
    ['a body that names no place, when nothing says more', '一、总体情况\n市财政局高度重视,公开信息8条。', '市财政局'],
    [
      'a label with a body that names no place',
      '发布单位: | 市市场监督管理局 |\n一、总体情况\n我局公开信息8条。',
      '市市场监督管理局'
    ],
    ['nobody whose site is named', '一、总体情况\n2023年,某山县水利局门户网站发布信息40条。', null],
    ['nobody whose document is cited', '一、总体情况\n按照部署,某山县水利局印发的方案已经落实。', null]
  ])('has its issuer from %s', (_, text, issuer) => {
    expect(read(text).report.issuer).toBe(issuer)
  })
})

describe('titles', () => {
  it.each([
    [
      'with a label of blanks',
      '名  称: 某县水利局2019年政府信息公开年度报告\n正文。',
      '某县水利局2019年政府信息公开年度报告'
    ],
    [
      'with a mark before it',
      '【图文】某县水利局2022年度政府信息公开工作年度报告\n正文。',
      '某县水利局2022年度政府信息公开工作年度报告'
    ],
    [
      'and not the way through the site',
      '>政务公开 >年度报告 >2015年政府信息公开年度报告\n2015年某县水利局政府信息公开工作报告\n正文。',
      '2015年某县水利局政府信息公开工作报告'
    ],
    [
      'broken where the line was full',
      '2021 年某某市人民政府办公厅政府信息公\n开工作年度报告\n本报告依据条例编制。',
      '2021 年某某市人民政府办公厅政府信息公开工作年度报告'
    ]
  ])('%s', (_, text, title) => {
    expect(read(text).report.title).toBe(title)
  })

  it('lend 政府 to the name and to 政府信息公开', () => {
    expect(read('2013年某某镇人民政府信息公开年度报告\n公开信息3条。').report.issuer).toBe('某某镇人民政府')
  })

  it('may have a blank before 年', () => {
    expect(read('2024 年某市科委政府信息公开工作年度报告\n公开信息3条。').report).toMatchObject({
      issuer: '某市科委',
      year: 2024
    })
  })
})

describe('kind', () => {
  it.each([
    [
      'says how it was compiled',
      '本年度报告由某市林业局按照《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式编制。\n(一)信息发布\n通过网站公开政府信息310条。'
    ],
    [
      'names the Regulation alone and opens as reports open',
      '依据《中华人民共和国政府信息公开条例》第五十条规定,编制本报告。\n一、总体情况\n一年来各项工作有序开展。'
    ],
    [
      'opens as reports open',
      '一、总体情况\n按照做好2021年度政务公开工作年度报告的部署,我局公开信息86条。\n(一)组织领导。明确专人负责。'
    ],
    [
      'goes through the subjects of the Regulation',
      '1、林业局信息公开工作报告一、概述今年主动公开信息55条。依申请公开受理2件,未收取费用。没有行政复议。主要问题是更新不快,2次被通报。'
    ],
    [
      'is parted by numbers and gives figures of disclosure',
      '一、申请收到情况\n2022年,全区共收到政府信息公开申请315件,比上年增加12件。\n二、申请办结情况\n予以公开201件,不予公开14件。'
    ],
    [
      'opens as reports open and has one statutory section',
      '一、总体情况\n2023年,全镇把政务公开作为转变作风的抓手。\n(一)主动公开\n通过政府网站主动公开政府信息1031条。'
    ],
    [
      'is in traditional characters',
      '本年報由某縣財政局編制,依據《政府信息公開條例》,為2018年政府信息公開工作年度報告。全年主動公開政府信息42條。'
    ]
  ])('is a report though no title stands in it when it %s', (_, text) => {
    expect(read(text).report.kind).toBe('annual-report')
  })

  it.each([
    [
      'a novel',
      '第一章 风雪夜\n那一年冬天,雪下得很大。他推开门,看见院子里站着一个人。\n第二章 归来\n天亮的时候,雪停了。'
    ],
    [
      'a news item',
      '市政府召开政务公开工作会议\n发布时间:2019-03-05\n3月4日,全市政务公开工作会议召开。会议要求各单位提高认识。'
    ],
    ['a price list', '品名\t单价\n苹果\t5.2元\n梨\t3.8元\n合计\t9元'],
    ['code', 'function add(a, b) {\n  return a + b\n}\nconsole.log(add(1, 2))'],
    [
      'an index of reports',
      '2015年政府信息公开年度报告\n2016年政府信息公开年度报告\n2017年政府信息公开年度报告\n2018年政府信息公开年度报告'
    ],
    [
      'a thesis',
      '一、政府信息公开概述\n信息公开分为主动公开和依申请公开。\n二、存在的问题\n公民对行政诉讼了解不多。\n三、完善政府信息公开的对策\n应当完善收费制度。'
    ],
    [
      'a notice that asks for reports',
      '关于做好2019年度政府信息公开工作年度报告编制工作的通知\n一、总体情况\n请各单位于1月20日前报送,报告应包括主动公开、依申请公开、收费和复议诉讼情况,文字不超过3000字。'
    ],
    [
      'a plan of disclosure',
      '2023年政务公开工作要点\n一、深化重点领域信息公开\n每个部门主动公开政府信息200条以上。\n二、规范依申请公开\n受理申请后按时答复,不收取费用。'
    ],
    [
      'a guide to disclosure',
      '某县政府信息公开指南\n一、主动公开\n公开机构职能等信息。\n二、依申请公开\n收到申请后20个工作日内答复,超过10件的收费。\n三、行政复议\n可以申请行政复议。'
    ],
    [
      'a notice with figures that are asked for',
      '某县人民政府办公室\n关于加强政务公开工作,现通知如下:\n一、加强信息公开\n各单位每月公开信息不少于15条。\n二、加强政策解读公开\n公开解读率达到100%。'
    ],
    [
      'a government’s report on all its work',
      `政府工作报告\n一、2022年工作回顾\n${'全县完成投资12亿元,新建学校3所,改造农村公路120公里。'.repeat(12)}主动公开政府信息9800条,受理行政复议案件45件。\n二、2023年工作安排\n${'实施重点项目86个,办好民生实事10件。'.repeat(12)}`
    ],
    ['nothing', '']
  ])('%s is none', (_, text) => {
    expect(read(text).report.kind).toBe('unknown')
  })

  it.each([
    ['a title and three sentences', '兴乡2010年政府信息公开报告\n全乡累计主动公开政府信息65条。下一步将继续做好公开。'],
    ['headings without a title', `本局按照《政府信息公开条例》编制本报告。${BODY}`],
    [
      'a table alone',
      '政府信息公开情况统计表\n统计指标\t单位\t统计数\n一、主动公开情况\t\t\n(一)主动公开政府信息数\t条\t12\n1.政府网站公开政府信息数\t条\t12'
    ]
  ])('%s is one', (_, text) => {
    expect(read(text).report.kind).toBe('annual-report')
  })
})
