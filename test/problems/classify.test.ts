// Categories of stated problems: each category by several wordings, and near misses that must stay out.
import { describe, expect, it } from 'vitest'
import taxonomy from '../../dictionaries/taxonomy.json'
import { classify } from '../../src/problems'

const idsOf = (text: string): string[] =>
  classify(text)
    .map(c => c.id)
    .sort()

describe('classify', () => {
  it.each<[string, string[]]>([
    ['部分单位对政务公开工作重视程度不高', ['attention']],
    ['个别科室主动公开的意识不强', ['attention']],
    ['部分信息更新不够及时', ['timeliness']],
    ['政策文件发布滞后', ['timeliness']],
    ['主动公开的范围不够广,内容不够全面', ['coverage']],
    ['重点领域信息公开还需加强', ['coverage']],
    ['主动公开的范围有待进一步扩大', ['coverage']],
    ['网页功能开发不足,未设智能搜索', ['platform']],
    ['公开信息的质量有待提高', ['quality']],
    ['公开形式较为单一', ['quality']],
    ['政策解读形式单一,图解较少', ['interpretation', 'quality']],
    ['对社会关切的回应不够', ['interpretation']],
    ['从事公开工作的人员多为兼职,且变动频繁', ['staffing']],
    ['工作力量薄弱,人手不足', ['staffing']],
    ['工作人员业务能力有待提升', ['capability']],
    ['业务培训力度不够', ['capability']],
    ['信息发布审核机制不健全', ['mechanism']],
    ['日常监督检查力度不够', ['supervision']],
    ['对发现的问题整改不及时', ['supervision']],
    ['网站栏目设置不够合理', ['platform']],
    ['公开渠道较为单一', ['platform']],
    ['部门之间沟通协调不畅', ['coordination']],
    ['依申请公开答复不够规范', ['applications']],
    ['公众参与度不高,知晓率偏低', ['engagement']],
    ['宣传力度不够', ['engagement']],
    ['各镇(街道)之间工作开展不平衡', ['imbalance']],
    ['因公开引发的行政复议和诉讼增多', ['litigation']],
    ['人员兼职多,培训不足,部分信息更新滞后', ['capability', 'staffing', 'timeliness']]
  ])('%s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids)
  })

  it.each<[string, string, string]>([
    ['没有及时听取群众意见', 'timeliness', 'late listening is engagement'],
    ['整改不够及时', 'timeliness', 'late rectification is supervision'],
    ['工作人员业务水平不高', 'staffing', 'what staff can is capability'],
    ['工作人员素质参差不齐', 'imbalance', 'uneven staff are not uneven units'],
    ['微信公众号更新不及时', 'engagement', '公众号 is no public'],
    ['内容不均衡', 'imbalance', 'contents are not units']
  ])('%s is not %s: %s', (text, id) => {
    expect(idsOf(text)).not.toContain(id)
  })

  it('counts an object only where a fault is stated', () => {
    expect(idsOf('全年开展培训3次')).toEqual([])
    expect(idsOf('培训还需加强')).toEqual(['capability'])
  })

  it('gives scores in 0..1, best first', () => {
    const scores = classify('更新不及时,发布滞后,宣传有待加强').map(c => c.score)
    expect(scores).toHaveLength(2)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true)
  })

  it('names the words that weighed most, each a part of the statement', () => {
    const text = '部分栏目更新不及时,工作人员多为兼职'
    const found = classify(text)
    const words = (id: string) => found.find(c => c.id === id)?.words ?? []
    expect(words('timeliness')[0]).toContain('不及时')
    expect(words('staffing')[0]).toContain('兼职')
    for (const { words } of found) for (const word of words) expect(text).toContain(word)
  })

  it('takes the list number for nothing', () => {
    expect(idsOf('一是更新不及时;')).toEqual(idsOf('更新不及时'))
  })

  it('says nothing of a text without cues', () => {
    expect(classify('')).toEqual([])
    expect(classify('今天天气很好')).toEqual([])
  })
})

describe('the taxonomy', () => {
  it('has its fifteen codes: a code is never renamed, and never means something else', () => {
    expect(taxonomy.version).toBe(1)
    expect(taxonomy.categories.map(c => `${c.id} ${c.zh}`)).toEqual([
      'attention 重视不够',
      'timeliness 不及时',
      'coverage 不全面',
      'quality 质量与形式',
      'interpretation 解读回应',
      'staffing 人员力量',
      'capability 业务能力',
      'mechanism 制度机制',
      'supervision 监督考核',
      'platform 平台建设',
      'coordination 部门协调',
      'applications 依申请公开',
      'engagement 公众参与',
      'imbalance 发展不平衡',
      'litigation 复议诉讼'
    ])
  })

  it('defines each in both languages, tells it from its neighbours, and gives cues and examples', () => {
    for (const { id, definition, boundaries, examples, phrases } of taxonomy.categories) {
      for (const both of [definition, boundaries, ...examples]) {
        expect(both.zh, id).toMatch(/[\u4e00-\u9fff]/)
        expect(both.en, id).toMatch(/^[A-Z][\x20-\x7e]+\.$/)
      }
      expect(examples.length, id).toBeGreaterThanOrEqual(2)
      expect(phrases.length, id).toBeGreaterThanOrEqual(20)
    }
  })

  it.each(taxonomy.categories.flatMap(c => c.examples.map(e => [e.zh, c.id])))(
    'its example has its category: %s',
    (text, id) => {
      expect(idsOf(text)).toContain(id)
    }
  )

  it('lists no cue twice for one category in two roles', () => {
    for (const { id, phrases, faults, objects, not } of taxonomy.categories) {
      const all = [...phrases, ...faults, ...objects, ...not]
      expect(
        all.filter((w, i) => all.indexOf(w) !== i),
        id
      ).toEqual([])
    }
  })

  it('is written in normal form', () => {
    expect(JSON.stringify(taxonomy.categories.map(c => [c.phrases, c.faults, c.objects, c.not]))).not.toMatch(
      /[（）：；，０-９]/
    )
  })
})
