// Runs of prose about problems and plans, wherever they stand.
import { describe, expect, it } from 'vitest'
import { passagesOf } from './outline-of'

describe('sections that say so', () => {
  it('take the whole of their text, lead-in included, headings that only name them left out', () => {
    expect(
      passagesOf(
        '四、存在的主要问题\n主要表现在:\n一是公开不及时。\n二是内容不全面。\n五、今后打算\n(一)加快发布。\n(二)扩大范围。'
      )
    ).toEqual(['problems: 主要表现在:\n一是公开不及时。\n二是内容不全面。', 'plans: (一)加快发布。\n(二)扩大范围。'])
  })

  it('leave praise before the turn outside', () => {
    expect(
      passagesOf(
        '四、存在的问题\n一年来公开工作取得了明显成效。但与群众期望相比还有差距。一是更新不及时。二是形式单一。'
      )
    ).toEqual(['problems: 但与群众期望相比还有差距。一是更新不及时。二是形式单一。'])
  })

  it('take in lists printed without a single stop', () => {
    expect(
      passagesOf(
        '五、存在的主要问题及改进情况\n公开意识有待加强\n回复来信不够及时\n下一步将加强培训\n完善工作制度\n某县某局\n2022年1月3日'
      )
    ).toEqual(['problems: 公开意识有待加强\n回复来信不够及时', 'plans: 下一步将加强培训\n完善工作制度'])
    expect(
      passagesOf(
        '五、存在的问题及改进情况\n存在的问题\n一是更新较慢\n二是形式单一\n改进措施\n一是抓紧更新\n六、其他事项\n无'
      )
    ).toEqual(['problems: 一是更新较慢\n二是形式单一', 'plans: 一是抓紧更新'])
  })

  it('end before signature, date and page furniture', () => {
    const tail =
      '\n\n某县某镇人民政府\n2021年1月20日\n\n打印\n关闭\n上一篇:无\n主办单位:某县人民政府办公室 某ICP备00000000号'
    expect(passagesOf(`五、下一步计划\n继续完善制度,不断提高水平。${tail}`)).toEqual([
      'plans: 继续完善制度,不断提高水平。'
    ])
  })
})

describe('a section that holds both', () => {
  it('turns at 下一步', () => {
    expect(
      passagesOf('五、存在的主要问题及改进情况\n部分信息更新不及时,解读形式单一。下一步,我局将加强审核,按时更新。')
    ).toEqual(['problems: 部分信息更新不及时,解读形式单一。', 'plans: 下一步,我局将加强审核,按时更新。'])
  })

  it('turns at 措施:, and leaves the colon of a heading outside', () => {
    expect(
      passagesOf('六、主要问题和措施\n问题:一方面,更新较慢;另一方面,人员不固定。\n措施:一是抓制度;二是抓队伍。')
    ).toEqual(['problems: 问题:一方面,更新较慢;另一方面,人员不固定。', 'plans: 措施:一是抓制度;二是抓队伍。'])
    expect(passagesOf('(一)存在问题:一是更新较慢。\n(二)进一步整改:一是加强培训。')).toEqual([
      'problems: 一是更新较慢。',
      'plans: 一是加强培训。'
    ])
  })

  it('turns at 改进措施: inside one paragraph', () => {
    expect(
      passagesOf('五、存在问题和改进措施\n存在问题:1.更新较慢;2.内容不全。改进措施:1.专人负责;2.定期检查。')
    ).toEqual(['problems: 存在问题:1.更新较慢;2.内容不全。', 'plans: 改进措施:1.专人负责;2.定期检查。'])
  })

  it('turns at the year after the report, whatever blank and words stand behind it', () => {
    expect(
      passagesOf(
        '某局2022年政府信息公开年度报告\n五、存在的主要问题及改进情况\n2022 年的主要问题:一是栏目更新不及时。\n2023 年工作措施:一是按月更新栏目。'
      )
    ).toEqual(['problems: 2022 年的主要问题:一是栏目更新不及时。', 'plans: 2023 年工作措施:一是按月更新栏目。'])
  })

  it('holds no problems where it says there are none', () => {
    expect(passagesOf('五、存在的主要问题及改进情况\n本年度各项工作平稳有序,没有明显的问题。')).toEqual([])
    expect(passagesOf('五、存在的主要问题及改进情况\n没有重大问题,但解读形式还存在单一的不足。')).toHaveLength(1)
  })

  it('turns at the year after the report', () => {
    expect(
      passagesOf('某镇2012年政府信息公开年度报告\n六、主要问题和打算\n宣传力度不够。2013年,我镇将加大宣传力度。')
    ).toEqual(['problems: 宣传力度不够。', 'plans: 2013年,我镇将加大宣传力度。'])
  })

  it('turns at sub-headings that promise', () => {
    expect(
      passagesOf(
        '五、存在的主要问题及改进情况\n公开的及时性不够,平台功能不完善。\n(一)加强平台建设。升级检索功能。\n(二)完善制度机制。明确时限。'
      )
    ).toEqual([
      'problems: 公开的及时性不够,平台功能不完善。',
      'plans: (一)加强平台建设。升级检索功能。\n(二)完善制度机制。明确时限。'
    ])
  })

  it('turns back and forth when each problem has its remedy', () => {
    expect(
      passagesOf(
        '五、存在的主要问题及改进情况\n(一)公开不够及时。个别栏目更新滞后。\n改进措施:建立台账。\n(二)解读形式单一。图解较少。\n改进措施:丰富形式。'
      ).map(p => p.slice(0, 12))
    ).toEqual(['problems: (一', 'plans: 改进措施:', 'problems: (二', 'plans: 改进措施:'])
  })

  it('a list goes on with what it began', () => {
    expect(passagesOf('五、问题与改进措施\n不足之处:一是更新不及时;二是今后任务重而人员不足。')).toEqual([
      'problems: 不足之处:一是更新不及时;二是今后任务重而人员不足。'
    ])
  })
})

describe('sections that do not say so', () => {
  it('open at a sentence that admits', () => {
    expect(
      passagesOf(
        '一、概述\n全年公开信息12条,各项工作有序开展。但仍存在一些不足,如更新不够及时。下一步将加强管理。\n二、收费情况\n没有收费。'
      )
    ).toEqual(['problems: 但仍存在一些不足,如更新不够及时。', 'plans: 下一步将加强管理。'])
  })

  it('are found in a report without headings', () => {
    expect(
      passagesOf('某乡2010年政府信息公开报告\n全乡公开信息65条。\n目前仍存在宣传不够的问题。\n2011年,我乡将加大宣传。')
    ).toEqual(['problems: 目前仍存在宣传不够的问题。', 'plans: 2011年,我乡将加大宣传。'])
  })

  it.each([
    ['problems that were solved', '着力解决群众反映的突出问题,切实整改检查中发现存在的不足。'],
    ['problems of others', '对存在问题的单位进行通报,责令限期改正。'],
    ['what the preamble announces', '本报告由概述、主动公开情况、存在的主要问题及改进措施等部分组成。'],
    ['work for the future', '为下一步构建联合机制打下坚实基础。'],
    ['problems that are the object of work', '指定专人逐月登记,汇总当月公开情况和存在问题,报分管领导审定。'],
    ['dates of the next year', '2019年1月,市政府办公室组织了验收。']
  ])('stay closed at %s', (_, sentence) => {
    expect(passagesOf(`某县2018年政府信息公开年度报告\n一、概述\n${sentence}\n二、收费情况\n没有收费。`)).toEqual([])
  })
})
