// One item a stated problem and a stated measure, from every shape that reports give them.
import { describe, expect, it } from 'vitest'
import { statementsOf } from './statements-of'

const problems = (text: string): string[] =>
  statementsOf(`某县2018年政府信息公开年度报告\n五、存在的主要问题\n${text}`).problems
const plans = (text: string): string[] =>
  statementsOf(`某县2018年政府信息公开年度报告\n六、下一步工作打算\n${text}`).plans

describe('lists', () => {
  it.each([
    ['一是', '主要有:一是更新不及时;二是内容不全面。', ['一是更新不及时;', '二是内容不全面。']],
    ['(1)', '主要有:(1)更新不及时;(2)内容不全面。', ['(1)更新不及时;', '(2)内容不全面。']],
    ['1.', '主要有:1.更新不及时;2.内容不全面。', ['1.更新不及时;', '2.内容不全面。']],
    ['①', '主要有:①更新不及时;②内容不全面。', ['①更新不及时;', '②内容不全面。']],
    ['第一', '主要有:第一,更新不及时;第二,内容不全面。', ['第一,更新不及时;', '第二,内容不全面。']],
    ['首先', '首先,更新不及时;其次,内容不全面。', ['首先,更新不及时;', '其次,内容不全面。']],
    ['一方面', '一方面,更新不及时;另一方面,内容不全面。', ['一方面,更新不及时;', '另一方面,内容不全面。']],
    ['一要', '一要更新及时;二要内容全面。', ['一要更新及时;', '二要内容全面。']],
    ['a line each', '(一)更新不及时。\n(二)内容不全面。', ['(一)更新不及时。', '(二)内容不全面。']],
    ['semicolons', '更新不及时;内容不全面。', ['更新不及时;', '内容不全面。']]
  ])('%s', (_, text, items) => {
    expect(problems(text)).toEqual(items)
  })

  it('an item goes on to the next one, semicolons and sentences inside', () => {
    expect(problems('一是部门协调不够;有的单位配合不力。信息共享不足。二是宣传不够。')).toEqual([
      '一是部门协调不够;有的单位配合不力。信息共享不足。',
      '二是宣传不够。'
    ])
  })

  it('sub-headings are items when nothing is listed inside', () => {
    expect(problems('(一)制度不健全。考核办法尚未出台。\n\n(二)人员不足。多为兼职。')).toEqual([
      '(一)制度不健全。考核办法尚未出台。',
      '(二)人员不足。多为兼职。'
    ])
  })

  it('what a sub-heading lists takes its place', () => {
    expect(
      problems('1、重形式,轻内容。一是信息质量不高。二是深度不够。\n2、重发布,轻互动。一是互动渠道少。二是反馈不及时。')
    ).toEqual(['一是信息质量不高。', '二是深度不够。', '一是互动渠道少。', '二是反馈不及时。'])
  })

  it('a single 一是 lists nothing', () => {
    expect(plans('(一)加强管理。一是落实专人。\n(二)加强培训。每年两次。')).toEqual([
      '(一)加强管理。一是落实专人。',
      '(二)加强培训。每年两次。'
    ])
  })

  it('leaves the lead-in out', () => {
    expect(plans('2019年,我县将继续努力,重点做好以下工作:\n一是完善制度。\n二是强化培训。')).toEqual([
      '一是完善制度。',
      '二是强化培训。'
    ])
  })
})

describe('running prose', () => {
  it('states a problem a sentence', () => {
    expect(problems('个别单位对公开工作重视不够。信息更新还不及时。公开形式有待丰富。')).toEqual([
      '个别单位对公开工作重视不够。',
      '信息更新还不及时。',
      '公开形式有待丰富。'
    ])
  })

  it('states a problem in words that no list of faults has', () => {
    expect(problems('更新不及时。乡镇之间差异较大。全年公开信息1200条。')).toEqual([
      '更新不及时。',
      '乡镇之间差异较大。'
    ])
  })

  it('三要素 numbers nothing', () => {
    expect(problems('更新不及时,三要素缺失。四要件不全。')).toEqual(['更新不及时,三要素缺失。', '四要件不全。'])
  })

  it('a sentence that only says there are problems states none', () => {
    expect(problems('我县工作与上级要求相比还存在一定差距和不足。部分栏目更新滞后。')).toEqual(['部分栏目更新滞后。'])
  })

  it('unless it is all that is said', () => {
    expect(problems('我县工作与上级要求相比还存在一定差距。')).toEqual(['我县工作与上级要求相比还存在一定差距。'])
  })

  it('drops 存在的问题: before what it leads to', () => {
    expect(problems('存在的不足:公开的深度不够。')).toEqual(['公开的深度不够。'])
  })

  it('states a measure a sentence', () => {
    expect(plans('我县将加强组织领导,落实专人负责。进一步丰富公开形式。')).toEqual([
      '我县将加强组织领导,落实专人负责。',
      '进一步丰富公开形式。'
    ])
  })
})

describe('shapes of a problem', () => {
  it.each<[string, string, string[]]>([
    [
      '重A、轻B in prose',
      '部分单位重公开、轻管理,重形式、轻实效。有的单位重发布,轻解读。',
      ['部分单位重公开、轻管理,重形式、轻实效。', '有的单位重发布,轻解读。']
    ],
    [
      '重A轻B in a list',
      '一是重结果公开,轻过程公开;二是重线上轻线下。',
      ['一是重结果公开,轻过程公开;', '二是重线上轻线下。']
    ],
    [
      '有待, 还需, 尚未',
      '公开的广度有待拓展。公开的深度还需加强。相关制度尚未健全。',
      ['公开的广度有待拓展。', '公开的深度还需加强。', '相关制度尚未健全。']
    ],
    [
      'semicolons after a lead-in',
      '主要问题有:更新不够及时;内容不够全面;力量有待加强。',
      ['更新不够及时;', '内容不够全面;', '力量有待加强。']
    ],
    [
      '问题:一方面…;另一方面…',
      '存在的问题:一方面部分栏目更新慢,内容旧;另一方面工作人员业务不熟。',
      ['一方面部分栏目更新慢,内容旧;', '另一方面工作人员业务不熟。']
    ],
    [
      '一方面…。另一方面…',
      '我局工作还存在一些问题,一方面,公开内容不够丰富。另一方面,公众参与度不高。',
      ['一方面,公开内容不够丰富。', '另一方面,公众参与度不高。']
    ],
    [
      'lists inside a list',
      '(一)思想方面。一是重视不够;二是主动性不强。\n(二)制度方面。一是机制不健全;二是考核不严。',
      ['一是重视不够;', '二是主动性不强。', '一是机制不健全;', '二是考核不严。']
    ],
    [
      'a colon after what it is about',
      '(一)意识方面:部分干部公开意识不强。\n(二)机制方面:审查机制不完善。',
      ['(一)意识方面:部分干部公开意识不强。', '(二)机制方面:审查机制不完善。']
    ],
    [
      'what is named falls short of what is wanted',
      '我县工作取得了明显成效,但公开的内容与群众要求还有差距。',
      ['我县工作取得了明显成效,但公开的内容与群众要求还有差距。']
    ]
  ])('%s', (_, text, items) => {
    expect(problems(text)).toEqual(items)
  })

  it('减轻 and 注重 neglect nothing', () => {
    expect(problems('我局注重减轻基层负担。部分栏目更新不及时。')).toEqual(['部分栏目更新不及时。'])
  })
})

describe('problems among plans', () => {
  const both = (text: string) => statementsOf(`某县2018年政府信息公开年度报告\n六、下一步工作打算\n${text}`)

  it('a sentence that admits a fault is a problem', () => {
    expect(
      both('下一步,我局将针对公开内容不全面等问题,加强学习。目前,我局公开人员力量仍显不足,还需进一步充实。')
    ).toEqual({
      problems: ['目前,我局公开人员力量仍显不足,还需进一步充实。'],
      plans: ['下一步,我局将针对公开内容不全面等问题,加强学习。']
    })
  })

  it('an item that admits a fault and promises is both', () => {
    expect(both('一是公开内容还不够全面,我局将拓展公开范围;二是加强业务培训。')).toEqual({
      problems: ['一是公开内容还不够全面,'],
      plans: ['我局将拓展公开范围;', '二是加强业务培训。']
    })
  })

  it.each([
    '确保公开信息不遗漏、不滞后。',
    '一是着力解决公开不及时的问题;二是对公开不到位的单位予以通报。',
    '一是提高公开意识,克服认识不足;二是补齐人员不足的短板。',
    '严格落实制度,杜绝更新不及时的现象。'
  ])('what shall not be is no problem: %s', text => {
    expect(both(text).problems).toEqual([])
  })
})

describe('a problem and its remedy in one sentence', () => {
  it('are two statements', () => {
    expect(
      statementsOf(
        '某局2022年政府信息公开年度报告\n五、存在的主要问题及改进情况\n一是更新不够及时,下一步将明确更新时限;二是解读较少,我局将丰富解读形式。'
      )
    ).toEqual({
      problems: ['一是更新不够及时,', '二是解读较少,'],
      plans: ['下一步将明确更新时限;', '我局将丰富解读形式。']
    })
  })
})

describe('a remedy after each problem', () => {
  const both = (text: string) => statementsOf(`某县2022年政府信息公开年度报告\n五、存在的主要问题及改进情况\n${text}`)

  it('follows 改进措施: whatever its words', () => {
    expect(both('1.政策解读形式单一。改进措施:运用图表、视频解读。\n2.更新不及时。改进措施:明确专人负责。')).toEqual({
      problems: ['1.政策解读形式单一。', '2.更新不及时。'],
      plans: ['运用图表、视频解读。', '明确专人负责。']
    })
  })

  it.each([
    '结合工作中存在的问题和不足,我们将从以下两个方面改进。',
    '针对上述问题,我局将采取以下措施:',
    '对照存在的不足,我局将重点抓好两项工作:'
  ])('is listed after %s', opener => {
    expect(
      both(
        `主要存在以下问题:一是公开队伍的专业素养仍需提高。二是需要加强培训力度。\n${opener}一是丰富公开载体。二是组织业务培训。`
      )
    ).toEqual({
      problems: ['一是公开队伍的专业素养仍需提高。', '二是需要加强培训力度。'],
      plans: ['一是丰富公开载体。', '二是组织业务培训。']
    })
  })

  it('follows its problem in running prose', () => {
    expect(both('部分栏目更新不及时,下一步将加强巡查。人员少、业务弱,今后我局将充实力量。')).toEqual({
      problems: ['部分栏目更新不及时,', '人员少、业务弱,'],
      plans: ['下一步将加强巡查。', '今后我局将充实力量。']
    })
  })
})

describe('an earlier problem that was solved', () => {
  it('is none of this year', () => {
    expect(problems('公开目录更新不及时。上年度检查中“解读不及时”的问题,现已全部整改到位。')).toEqual([
      '公开目录更新不及时。'
    ])
  })
})

describe('a passage that nothing was cut from', () => {
  it('is one measure as a whole', () => {
    expect(plans('请各界人士多提宝贵意见。')).toEqual(['请各界人士多提宝贵意见。'])
  })

  it('our office as its subject does not hide a measure', () => {
    expect(plans('我们加强人员培训。我局完善公开目录。')).toEqual(['我们加强人员培训。', '我局完善公开目录。'])
  })
})

describe('a report that admits and promises nothing', () => {
  it('has no statements', () => {
    expect(statementsOf('某局2022年政府信息公开年度报告\n一、总体情况\n一是主动公开12条。二是加强了培训。')).toEqual({
      problems: [],
      plans: []
    })
  })
})
