// What sections are for (tags) and about (topics).
import { describe, expect, it } from 'vitest'
import { read, tagsOf } from './outline-of'

const GRID = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t3\t1\t12'

describe('tags', () => {
  it.each([
    ['一、基本情况', 'situation'],
    ['五、存在的主要问题', 'problems'],
    ['五、工作中的不足之处', 'problems'],
    ['五、存在的困难和薄弱环节', 'problems'],
    ['六、下一步工作打算', 'plans'],
    ['六、今后努力方向', 'plans'],
    ['六、改进措施', 'plans'],
    ['六、2020年工作思路', 'plans'],
    ['五、存在的主要问题及改进情况', 'problems+plans'],
    ['五、主要问题和下一步打算', 'problems+plans'],
    ['五、存在问题与对策', 'problems+plans'],
    ['七、其他需要报告的事项', 'other'],
    ['八、需要说明的问题', 'other'],
    ['二、年度工作计划落实情况', 'situation'],
    ['二、人大代表建议办理情况', 'situation'],
    ['二、解决突出问题情况', 'situation'],
    ['前言', 'front']
  ])('%s is %s', (heading, tag) => {
    const report = `某县2019年政府信息公开工作年度报告\n${heading}\n全县各单位认真贯彻落实条例和上级工作部署,有关工作平稳有序。`
    expect(tagsOf(report)).toEqual({ [heading]: tag })
  })

  it('a section of plans that first admits problems holds both', () => {
    const report =
      '某局2018年政府信息公开年度报告\n一、下一步工作安排\n虽然工作有进步,但仍存在一些不足:一是公开不及时;二是解读较少。\n针对上述不足,我局将做好以下工作:\n(一)加快发布。文件印发后五日内上网。\n(二)增加解读。重要文件都配图解。'
    expect(tagsOf(report)).toEqual({
      '一、下一步工作安排': 'problems+plans',
      '(一)加快发布。': 'plans',
      '(二)增加解读。': 'plans'
    })
  })

  it('sub-sections of problems and remedies are what they hold', () => {
    const report =
      '某局2022年政府信息公开年度报告\n五、存在的主要问题及改进情况\n(一)存在的问题\n公开内容不够全面。\n(二)改进措施\n扩大公开范围。'
    expect(tagsOf(report)).toEqual({
      '五、存在的主要问题及改进情况': 'problems+plans',
      '(一)存在的问题': 'problems',
      '(二)改进措施': 'plans'
    })
  })

  it('official sections that hold their tables, or nothing, are statistics', () => {
    const report = `某局2022年政府信息公开年度报告\n一、总体情况\n全年公开信息12条。\n二、主动公开政府信息情况\n${GRID}\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时。下一步将加快发布。`
    expect(Object.values(tagsOf(report))).toEqual([
      'situation',
      'statistics',
      'statistics',
      'statistics',
      'problems+plans'
    ])
  })

  it('a run-in heading that mentions measures stays with its parent', () => {
    const report = '某局2018年政府信息公开年度报告\n一、基本情况\n(一)细化任务,落实整改措施。全年召开会议两次。'
    expect(tagsOf(report)['(一)细化任务,落实整改措施。']).toBe('situation')
  })

  it('what stands before the first heading is front', () => {
    const { sections } = read('某局2018年政府信息公开年度报告\n本报告根据条例编制。\n一、概述\n正文。')
    expect(sections[0]).toMatchObject({ level: 0, heading: '', tag: 'front', parent: null })
  })
})

describe('topics', () => {
  it.each([
    ['三、依申请公开政府信息收费情况', ['fees']],
    ['三、政府信息公开申请办理及收费减免情况', ['applications', 'fees']],
    ['四、因政府信息公开申请行政复议、提起行政诉讼情况', ['cases']],
    ['四、举报投诉情况', ['complaints']],
    ['五、政府网站和政务新媒体建设', ['platform']],
    ['五、人员培训情况', ['training']],
    ['六、存在的问题和改进措施', ['problems', 'plans']],
    ['六、建议提案办理结果公开', ['proposals']]
  ])('%s', (heading, topics) => {
    const { sections } = read(`某县2016年政府信息公开年度报告\n${heading}\n有关情况良好。`)
    expect(sections.at(-1)!.topics).toEqual(topics)
  })

  it('a part of a general section keeps its topic', () => {
    const { sections } = read('一、主动公开情况\n(一)机构职能\n公开机构职能两项。\n(二)收费情况\n没有收费。')
    expect(sections.map(s => s.topics)).toEqual([['proactive'], ['proactive'], ['fees']])
  })
})
