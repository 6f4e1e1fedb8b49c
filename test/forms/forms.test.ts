import { describe, expect, it } from 'vitest'
import cells from '../../dictionaries/forms/cells.json'
import format2019 from '../../dictionaries/forms/format-2019.json'
import format2021 from '../../dictionaries/forms/format-2021.json'
import stats2014 from '../../dictionaries/forms/stats-2014.json'
import { formForYear, formOf, forms, labelOf, rowOf, tableOf } from '../../src/forms'
import { cellsFileSchema, formFileSchema } from '../../src/forms/schema'

describe('form files', () => {
  it.each([stats2014, format2019, format2021].map(f => [f.id, f] as const))('%s keeps its schema', (_, file) => {
    expect(formFileSchema.safeParse(file).error?.issues ?? []).toEqual([])
  })

  it('stand beside a list of what cells print that keeps its schema', () => {
    expect(cellsFileSchema.safeParse(cells).error?.issues ?? []).toEqual([])
    expect(cells.blank.filter(m => cells.zero.includes(m) || cells.units.includes(m))).toEqual([])
  })

  it('are refused when a sum names a figure that the form does not have', () => {
    const broken = structuredClone(stats2014)
    const row = broken.tables[0]!.rows.find(r => 'id' in r && r.id === 'applications.closed') as { sum: string[] }
    row.sum[0] = 'applications.closed.early'
    const issues = formFileSchema.safeParse(broken).error!.issues.map(i => i.message)
    expect(issues).toEqual(['applications.closed: sum: unknown indicator applications.closed.early'])
  })

  it('are refused when a label is not in normal writing', () => {
    const broken = structuredClone(format2021)
    broken.tables[0]!.corner = ['信息 内容']
    expect(formFileSchema.safeParse(broken).success).toBe(false)
  })
})

describe('forms', () => {
  it('have the numbers of figures that the official tables print', () => {
    const figures = (id: 'stats-2014' | 'format-2019' | 'format-2021') => formOf(id).rows.filter(r => r.printed).length
    expect(figures('stats-2014')).toBe(58)
    // 22 + (2 + 2 + 8 + 3 + 5 + 1 + 1 + 1) + 15
    expect(figures('format-2019')).toBe(60)
    // 10 + (2 + 2 + 8 + 3 + 5 + 3 + 1 + 1) + 15
    expect(figures('format-2021')).toBe(50)
  })

  it.each([
    [2013, null],
    [2014, 'stats-2014'],
    [2018, 'stats-2014'],
    [2019, 'format-2019'],
    [2020, 'format-2019'],
    [2021, 'format-2021'],
    [2040, 'format-2021']
  ])('for %i is %s', (year, id) => {
    expect(formForYear(year)?.id ?? null).toBe(id)
  })

  it('find a row by its indicator, and nothing for a figure of another form', () => {
    expect(rowOf('format-2021', 'review.pending')).toMatchObject({
      part: 'cases',
      columnHeads: ['行政复议', '尚未审结']
    })
    expect(rowOf('stats-2014', 'review.pending')).toBeNull()
    expect(tableOf('stats-2014', 'cases')).toBeNull()
  })

  it('name an indicator by the given form, else by the newest that has it', () => {
    expect(labelOf('normative.in-force')).toBe('行政规范性文件·现行有效件数')
    expect(labelOf('review.other')).toBe('行政复议·其他结果')
    expect(labelOf('review.other', 'stats-2014')).toBe('其他情形数')
    expect(labelOf('no.such.figure')).toBeNull()
  })
})

describe('relations', () => {
  const relation = (form: 'stats-2014' | 'format-2019' | 'format-2021', id: string) =>
    formOf(form).relations.find(r => r.id === id)

  it('have ids of their own within a form', () => {
    for (const form of forms) {
      const ids = form.relations.map(r => r.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('come from the sums of rows', () => {
    expect(relation('stats-2014', 'applications.closed.sum')).toMatchObject({
      kind: 'sum',
      axis: 'rows',
      perColumn: false,
      text: '申请办结数 = 按时办结数 + 延期办结数',
      left: [{ indicator: 'applications.closed' }],
      right: [{ indicator: 'applications.closed.on-time' }, { indicator: 'applications.closed.extended' }]
    })
    expect(relation('format-2021', 'applications.outcome.total.sum')).toMatchObject({ perColumn: true })
  })

  it('come from the sums of columns', () => {
    expect(relation('format-2021', 'applications.column-total')).toMatchObject({
      kind: 'sum',
      axis: 'columns',
      text: '总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他',
      left: [{ indicator: '*', column: 'total' }]
    })
  })

  it('hold identities in each column', () => {
    expect(relation('format-2019', 'applications.balance')).toMatchObject({
      kind: 'identity',
      perColumn: true,
      acrossYears: false
    })
  })

  it('hold inequalities where one piece of information may have gone through several channels', () => {
    expect(relation('stats-2014', 'disclosure.channels-cover')).toMatchObject({ kind: 'at-least' })
    expect(relation('stats-2014', 'disclosure.channel.website-within')).toMatchObject({
      kind: 'at-most',
      text: '政府网站公开政府信息数 ≤ 主动公开政府信息数'
    })
  })

  it('lead to the year before', () => {
    expect(relation('format-2021', 'normative.in-force-carried')).toMatchObject({
      acrossYears: true,
      left: [{ indicator: 'normative.in-force', year: 0 }],
      right: [
        { indicator: 'normative.in-force', year: -1, sign: 1 },
        { indicator: 'normative.issued', year: 0, sign: 1 },
        { indicator: 'normative.repealed', year: 0, sign: -1 }
      ]
    })
    expect(relation('format-2021', 'applications.carried-over')!.left).toEqual([
      { indicator: 'applications.carried-in', column: 'total', year: 0, sign: 1 }
    ])
  })
})
