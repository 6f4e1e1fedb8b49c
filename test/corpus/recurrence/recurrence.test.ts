// A problem that comes back, the measure that answers it, and the problem that comes in spite of it.
import { describe, expect, it } from 'vitest'
import { findRecurrence, type ReportStatements } from '../../../src/corpus/recurrence'
import type { CategoryId, Statement } from '../../../src/model'

const statement = (text: string, ...ids: CategoryId[]): Statement => ({
  start: 0,
  end: text.length,
  text,
  categories: ids.map(id => ({ id, score: 0.9 })),
  section: null
})

const report = (
  year: number,
  problems: Statement[],
  plans: Statement[] = [],
  issuer = '某县教育局'
): ReportStatements => ({
  id: `${issuer}-${year}`,
  issuer,
  year,
  region: null,
  level: null,
  problems,
  plans
})

const late = statement('一是部分栏目信息更新不够及时;', 'timeliness')
const lateAgain = statement('(二)个别栏目信息更新不够及时。', 'timeliness')
const few = statement('工作人员多为兼职,力量薄弱。', 'staffing')

describe('a repeated problem', () => {
  it('has a category in common and near wording in successive years', () => {
    const { recurrences, links } = findRecurrence([report(2020, [late]), report(2021, [few, lateAgain])])
    expect(recurrences).toHaveLength(1)
    expect(recurrences[0]).toMatchObject({ issuer: '某县教育局', years: [2020, 2021], categories: ['timeliness'] })
    expect(recurrences[0]!.statements.map(s => s.index)).toEqual([0, 1])
    expect(links.filter(l => l.kind === 'repeated')).toHaveLength(1)
  })

  it.each([
    ['another category', report(2021, [statement(lateAgain.text, 'platform')])],
    ['other wording', report(2021, [statement('政策文件发布滞后。', 'timeliness')])],
    ['a year between', report(2022, [lateAgain])],
    ['another issuer', report(2021, [lateAgain], [], '某县民政局')]
  ])('does not come back with %s', (_, next) => {
    expect(findRecurrence([report(2020, [late]), next]).recurrences).toEqual([])
  })

  it('comes back inside a longer statement', () => {
    const short = statement('二是监督检查力度不够。', 'supervision')
    const long = statement('一是监督检查力度还不够,考核结果运用不充分。', 'supervision')
    expect(findRecurrence([report(2021, [short]), report(2022, [long])]).recurrences).toHaveLength(1)
    expect(findRecurrence([report(2021, [long]), report(2022, [short])]).recurrences).toHaveLength(1)
  })

  it('goes on over the years as one recurrence, in whatever order the reports come', () => {
    const years = [2022, 2020, 2021].map(y => report(y, [y === 2021 ? lateAgain : late]))
    const { recurrences } = findRecurrence(years)
    expect(recurrences.map(r => r.years)).toEqual([[2020, 2021, 2022]])
    expect(recurrences).toEqual(findRecurrence(years.toReversed()).recurrences)
  })

  it('is followed one to one: two like statements of a year are two recurrences', () => {
    const two = (y: number) => report(y, [late, statement('部分信息更新不够及时', 'timeliness')])
    const { recurrences } = findRecurrence([two(2020), two(2021)])
    expect(recurrences).toHaveLength(2)
    expect(new Set(recurrences.flatMap(r => r.statements)).size).toBe(4)
  })

  it('keeps its id when a later year is added', () => {
    const first = findRecurrence([report(2020, [late]), report(2021, [late])]).recurrences[0]!.id
    const later = findRecurrence([2020, 2021, 2022].map(y => report(y, [late]))).recurrences[0]!.id
    expect(first).toMatch(/^R[0-9a-f]{8}$/)
    expect(later).toBe(first)
  })
})

describe('a measure', () => {
  const plan = statement('下一步将加强栏目维护,及时更新信息,保证时效性。')

  it('answers a problem of its report', () => {
    const { links } = findRecurrence([report(2020, [late, few], [plan])])
    expect(links.map(l => [l.kind, l.from.text, l.to.kind, l.categories])).toEqual([
      ['answered', late.text, 'plan', ['timeliness']]
    ])
  })

  it('and the same problem next year came despite it', () => {
    const { links } = findRecurrence([report(2020, [late], [plan]), report(2021, [lateAgain])])
    expect(links.map(l => l.kind)).toEqual(['answered', 'despite', 'repeated'])
    const despite = links.find(l => l.kind === 'despite')!
    expect([despite.from.year, despite.from.kind, despite.to.year, despite.to.kind]).toEqual([
      2020,
      'plan',
      2021,
      'problem'
    ])
  })
})

describe('what cannot be followed', () => {
  it('is left out: reports without issuer or year', () => {
    const nobody = [2020, 2021].map(y => ({ ...report(y, [late]), issuer: null }))
    const never = [1, 2].map(i => ({ ...report(2020, [late]), year: null, id: String(i) }))
    expect(findRecurrence([...nobody, ...never])).toEqual({ links: [], recurrences: [] })
  })

  it('many statements of one year are compared in linear time', () => {
    const many = (y: number) =>
      report(
        y,
        Array.from({ length: 1000 }, (_, i) =>
          statement(
            `第${String.fromCharCode(0x4e00 + i)}${String.fromCharCode(0x5000 + i)}类信息更新不及时`,
            'timeliness'
          )
        )
      )
    expect(findRecurrence([many(2020), many(2021)]).recurrences.length).toBeGreaterThan(0)
  })
})
