import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analyze'
import type { Cell, Table } from '../../src/model'
import { plainDocument } from '../../src/text/plain-document'
import { figuresOf, layOut, printForm, randomOf, readDocument, score } from './printed'

const read = (text: string, year: number | null = null) => readDocument(plainDocument(text), year)
const cellsOf = (tables: readonly Table[]): Cell[] => tables.flatMap(t => t.cells)
const values = (tables: readonly Table[]) =>
  Object.fromEntries(
    cellsOf(tables).map(c => [c.column === null ? c.indicator : `${c.indicator}|${c.column}`, c.value])
  )

describe('a statistics table', () => {
  const text = [
    '政府信息公开情况统计表',
    '统计指标\t单位\t统计数',
    '一、主动公开情况\t——\t——',
    '(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)\t条\t1,540',
    '1.政府公报公开政府信息数\t条\t无',
    '2.政府网站公开政府信息数\t条\t／',
    '3.政务微博公开政府信息数\t条\t３２０条',
    '六、举报投诉数量\t件\t-2',
    '七、依申请公开信息收取的费用\t万元\t0.35',
    '(四)政府信息公开专项经费\t万元\t'
  ].join('\n')
  const { tables, form } = read(text)

  it('is of the form of 2014', () => {
    expect(form).toBe('stats-2014')
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({ id: 't1', form: 'stats-2014', part: 'stats', certainty: 1, unmatched: [] })
  })

  it('tells blank from zero, and keeps negative and fractional values', () => {
    expect(values(tables)).toEqual({
      'disclosure.total': 1540,
      'disclosure.channel.gazette': 0,
      'disclosure.channel.website': null,
      'disclosure.channel.weibo': 320,
      'complaints.total': -2,
      'fees.total': 0.35,
      'resources.budget': null
    })
  })

  it('points at the number itself, in the text as given', () => {
    for (const cell of cellsOf(tables)) expect(text.slice(cell.start, cell.end)).toBe(cell.raw)
    expect(cellsOf(tables).map(c => c.raw)).toEqual(['1,540', '无', '／', '３２０', '-2', '0.35', ''])
  })

  it('says which label and which place a cell has', () => {
    expect(tables[0]!.cells[3]).toMatchObject({ label: '3.政务微博公开政府信息数', unit: '条', row: 5, gridColumn: 2 })
  })
})

describe('labels that stand twice', () => {
  it('are told apart by what stands before them', () => {
    const { tables } = read(
      [
        '四、因政府信息公开申请行政复议数量\t件\t7',
        '(一)维持具体行政行为数\t件\t4',
        '(二)被依法纠错数\t件\t2',
        '(三)其他情形数\t件\t1',
        '五、因政府信息公开提起行政诉讼数量\t件\t9',
        '(二)被依法纠错数\t件\t5',
        '(三)其他情形数\t件\t3'
      ].join('\n')
    )
    expect(values(tables)).toEqual({
      'review.total': 7,
      'review.upheld': 4,
      'review.corrected': 2,
      'review.other': 1,
      'litigation.total': 9,
      'litigation.corrected': 5,
      'litigation.other': 3
    })
  })
})

describe('several numbers in a row of the statistics table', () => {
  it('are told apart by the heading, or by the year of the report', () => {
    const rows = ['收到申请数\t件\t5\t8', '1.当面申请数\t件\t2\t3', '2.传真申请数\t件\t3\t5']
    const named = read(['统计指标\t单位\t2016年\t2017年', ...rows].join('\n'), 2017)
    expect(values(named.tables)['applications.received']).toBe(8)
    const total = read(['统计指标\t单位\t本级\t合计', ...rows].join('\n'), 2017)
    expect(values(total.tables)['applications.received.fax']).toBe(5)
  })

  it('keep their columns where a row is blank in one of them', () => {
    const { tables } = read(
      [
        '统计指标\t单位\t统计数\t上年数',
        '收到申请数\t件\t5\t8',
        '1.当面申请数\t件\t\t3',
        '2.传真申请数\t件\t3\t5'
      ].join('\n')
    )
    expect(values(tables)).toMatchObject({ 'applications.received': 5, 'applications.received.fax': 3 })
    expect(values(tables)['applications.received.in-person']).toBeNull()
  })

  it('in some rows only are left unsaid', () => {
    const { tables } = read(
      [
        '统计指标 单位 统计数',
        '收到申请数 件 11 32',
        '1.当面申请数 件 2',
        '2.传真申请数 件 3',
        '3.网络申请数 件 11 20',
        '4.信函申请数 件 7'
      ].join('\n')
    )
    expect(values(tables)).toMatchObject({ 'applications.received.in-person': 2, 'applications.received.letter': 7 })
    expect(values(tables)['applications.received']).toBeUndefined()
    expect(tables[0]!.certainty).toBeLessThan(0.7)
  })
})

describe('rows in another order', () => {
  it('are read by their labels', () => {
    const { tables } = read(
      ['3.政务微信公开政府信息数\t条\t3', '2.政务微博公开政府信息数\t条\t2', '1.政府网站公开政府信息数\t条\t1'].join(
        '\n'
      )
    )
    expect(values(tables)).toEqual({
      'disclosure.channel.wechat': 3,
      'disclosure.channel.weibo': 2,
      'disclosure.channel.website': 1
    })
  })
})

describe('what the form does not have', () => {
  it('is a cell without an indicator, and its label is listed', () => {
    const { tables } = read(
      [
        '1.当面申请数\t件\t1',
        '2.传真申请数\t件\t2',
        '电话预约登记量\t件\t77',
        '3.网络申请数\t件\t3',
        '4.信函申请数\t件\t4'
      ].join('\n')
    )
    expect(tables[0]!.unmatched).toEqual(['电话预约登记量'])
    expect(tables[0]!.cells.find(c => c.value === 77)).toMatchObject({ indicator: null, label: '电话预约登记量' })
  })

  it('is not mistaken for a row that is missing', () => {
    const { tables } = read(
      [
        '2.政府网站公开政府信息数\t条\t1',
        '3.政务微博公开政府信息数\t条\t2',
        '4.政务抖音公开政府信息数\t条\t77',
        '5.其他方式公开政府信息数\t条\t3'
      ].join('\n')
    )
    expect(values(tables)['disclosure.channel.wechat']).toBeUndefined()
  })
})

describe('the applications table', () => {
  const header = ['申请人情况', '自然人\t法人或其他组织\t总计', '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他']
  const rows = (...lines: string[]) => read([...header, ...lines].join('\n'), 2022).tables

  it('has the group label in the first row of the group only', () => {
    const tables = rows(
      '一、本年新收政府信息公开申请数量\t10\t1\t0\t0\t0\t0\t11',
      '三、本年度办理结果\t(一)予以公开\t4\t1\t0\t0\t0\t0\t5',
      '(三)不予公开\t1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2',
      '2.其他法律行政法规禁止公开\t3\t0\t0\t0\t0\t0\t3'
    )
    const got = values(tables)
    expect(got['applications.new|natural']).toBe(10)
    expect(got['applications.outcome.granted|total']).toBe(5)
    expect(got['applications.outcome.refused.state-secret|natural']).toBe(2)
    expect(got['applications.outcome.refused.prohibited-by-law|total']).toBe(3)
    expect(Object.keys(got)).toHaveLength(28)
  })

  it('gives only what is certain where a row prints fewer values than columns', () => {
    const tables = rows(
      '一、本年新收政府信息公开申请数量\t10\t1\t0\t0\t0\t0\t11',
      '二、上年结转政府信息公开申请数量\t2\t1\t3',
      '(一)予以公开\t4\t1\t0\t0\t0\t0\t5',
      '四、结转下年度继续办理\t2\t7'
    )
    const carried = cellsOf(tables).filter(c => c.label.startsWith('二、'))
    expect(carried.map(c => [c.indicator, c.column, c.value])).toEqual([
      [null, null, 2],
      [null, null, 1],
      ['applications.carried-in', 'total', 3]
    ])
    expect(
      cellsOf(tables)
        .filter(c => c.label.startsWith('四、'))
        .map(c => c.indicator)
    ).toEqual([null, null])
    expect(tables[0]!.certainty).toBeLessThan(0.9)
  })

  it('names the columns in its labels', () => {
    const [table] = rows(
      '一、本年新收政府信息公开申请数量\t10\t1\t0\t0\t0\t0\t11',
      '(一)予以公开\t4\t1\t0\t0\t0\t0\t5',
      '(二)部分公开\t4\t1\t0\t0\t0\t0\t5'
    )
    expect(table!.cells[2]).toMatchObject({ column: 'research', label: '一、本年新收政府信息公开申请数量·科研机构' })
  })
})

describe('the disclosure table', () => {
  it('reads each block under its own heading', () => {
    const { tables, form } = read(
      [
        '第二十条第(一)项',
        '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
        '规章\t1\t2\t3',
        '行政规范性文件\t4\t5\t6',
        '第二十条第(五)项',
        '信息内容\t本年处理决定数量',
        '行政许可\t7',
        '第二十条第(八)项',
        '信息内容\t本年收费金额(单位:元)',
        '行政事业性收费\t80000'
      ].join('\n')
    )
    expect(form).toBe('format-2021')
    expect(values(tables)).toEqual({
      'rules.issued': 1,
      'rules.repealed': 2,
      'rules.in-force': 3,
      'normative.issued': 4,
      'normative.repealed': 5,
      'normative.in-force': 6,
      'licensing.decisions': 7,
      'charges.amount': 8
    })
    // printed in 元 where the form wants 万元
    expect(cellsOf(tables).at(-1)).toMatchObject({ value: 8, unit: '万元', raw: '80000' })
    expect(cellsOf(tables).at(0)).toMatchObject({ unit: '件', label: '规章·本年制发件数' })
  })

  it('has amounts in the unit of the form, whatever money a cell is printed in', () => {
    const { tables } = read(
      '第二十条第(九)项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t3\t431500元\n第二十条第(八)项\n信息内容\t上一年项目数量\t本年增/减\n行政事业性收费\t2\t0'
    )
    const cell = cellsOf(tables).find(c => c.indicator === 'procurement.amount')
    expect(cell).toMatchObject({ value: 43.15, unit: '万元', raw: '431500' })
  })

  it('is not made of any table that mentions permits and fines', () => {
    const { tables, form } = read(['类别\t公示条数', '行政许可\t1200', '行政处罚\t300', '总计\t1500'].join('\n'))
    expect(form).toBeNull()
    expect(tables).toMatchObject([{ form: null, part: null }])
    expect(cellsOf(tables).map(c => [c.indicator, c.label, c.value])).toEqual([
      [null, '行政许可·公示条数', 1200],
      [null, '行政处罚·公示条数', 300],
      [null, '总计·公示条数', 1500]
    ])
  })
})

describe('the cases table', () => {
  it('takes its values when the header stands on the page before', () => {
    const sheets = printForm('format-2021', randomOf(5))
    const cases = sheets[2]!
    const document = layOut([cases.slice(0, 3), cases.slice(3)], 'block')
    expect(score(figuresOf([cases]), readDocument(document).tables).f1).toBe(1)
  })

  it('reads 行政复议 and 行政诉讼 printed as two tables', () => {
    const { tables } = read(
      [
        '行政复议',
        '结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
        '1\t2\t3\t4\t10',
        '行政诉讼',
        '未经复议直接起诉\t复议后起诉',
        '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
        '5\t0\t0\t0\t5\t0\t6\t0\t0\t6'
      ].join('\n')
    )
    const got = values(tables)
    expect(got['review.total']).toBe(10)
    expect(got['litigation.direct.upheld']).toBe(5)
    expect(got['litigation.after-review.corrected']).toBe(6)
    expect(Object.keys(got)).toHaveLength(15)
  })
})

describe('which form', () => {
  const cases = ['行政复议', '结果维持\t结果纠正\t其他结果\t尚未审结\t总计', '1\t2\t3\t4\t10'].join('\n')

  it('follows the year where the table is the same in both', () => {
    expect(read(cases, 2020).form).toBe('format-2019')
    expect(read(cases, 2023).form).toBe('format-2021')
  })

  it('follows the tables where they differ from what the year prescribes', () => {
    const sheets = printForm('format-2019', randomOf(2))
    expect(readDocument(layOut(sheets, 'tabs'), 2023).form).toBe('format-2019')
  })
})

describe('two tables of one kind', () => {
  it('stay two', () => {
    const first = printForm('format-2021', randomOf(1))[1]!
    const second = printForm('format-2021', randomOf(2))[1]!
    const { tables } = readDocument(layOut([first, second], 'block'))
    expect(tables.map(t => t.part)).toEqual(['applications', 'applications'])
    expect(score(figuresOf([first]), tables.slice(0, 1)).f1).toBe(1)
    expect(score(figuresOf([second]), tables.slice(1)).f1).toBe(1)
  })
})

describe('hostile grids', () => {
  const grid = (rows: number, columns: number, cells: [number, number, number, number, string][]) => {
    const document = plainDocument('')
    let text = ''
    const placed = cells.map(([row, column, rowSpan, columnSpan, own]) => {
      const start = text.length
      text += `${own}\n`
      return { start, end: start + own.length, row, column, rowSpan, columnSpan, text: own }
    })
    return {
      ...document,
      text,
      blocks: [{ kind: 'table' as const, start: 0, end: text.length, text, rows, columns, cells: placed }]
    }
  }

  it('with spans of a million are read without going through them', () => {
    const { tables } = readDocument(
      grid(1e6, 1e6, [
        [0, 0, 1, 1e6, '行政复议'],
        [1, 0, 1, 1, '结果维持'],
        [1, 1, 1, 1, '结果纠正'],
        [1, 2, 1e6, 1e6, '其他结果'],
        [2, 0, 1e6, 1, '5'],
        [2, 1, 1, 1, '6'],
        [2, 2, 1, 1, '7']
      ])
    )
    expect(values(tables)).toEqual({ 'review.upheld': 5, 'review.corrected': 6, 'review.other': 7 })
  })

  it('that are empty, or hold no number, give no table', () => {
    expect(readDocument(grid(0, 0, [])).tables).toEqual([])
    expect(
      readDocument(
        grid(1, 2, [
          [0, 0, 1, 1, '联系电话'],
          [0, 1, 1, 1, '见网站']
        ])
      ).tables
    ).toEqual([])
  })

  it('with ten thousand rows are read to the end', () => {
    const cells = Array.from({ length: 10000 }, (_, i): [number, number, number, number, string][] => [
      [i, 0, 1, 1, i === 9999 ? '信函申请数' : i === 0 ? '当面申请数' : i === 5000 ? '传真申请数' : '某项'],
      [i, 1, 1, 1, String(i)]
    ]).flat()
    const got = values(readDocument(grid(10000, 2, cells)).tables)
    expect(got['applications.received.letter']).toBe(9999)
    expect(got['applications.received.in-person']).toBe(0)
  })
})

it('the labels of a group and of its row in one cell are the row’s', () => {
  const { tables } = analyze(
    [
      '青石县2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      '| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 三、本年度办理结果（一）予以公开 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |'
    ].join('\n')
  )
  const granted = tables[0]!.cells.filter(c => c.indicator === 'applications.outcome.granted')
  expect(granted.map(c => c.value)).toEqual([6, 0, 0, 0, 0, 0, 6])
})

describe('tables whose cells only single blanks set apart', () => {
  it('stand side by side', () => {
    const { tables } = read(
      [
        '统计指标 单位 统计数 统计指标 单位 统计数',
        '三、依申请公开情况 —— —— 六、举报投诉数量 件 3',
        '(一)收到申请数 件 12 四、因政府信息公开申请行政复议数量 件 2',
        '1.当面申请数 件 5 (一)维持具体行政行为数 件 0',
        '2.传真申请数 件 7 (二)被依法纠错数 件 1'
      ].join('\n')
    )
    expect(values(tables)).toMatchObject({
      'applications.received': 12,
      'applications.received.in-person': 5,
      'applications.received.fax': 7,
      'complaints.total': 3,
      'review.total': 2,
      'review.corrected': 1
    })
  })

  it('number their rows', () => {
    const { tables } = read(
      [
        '序号 统计指标 单位 统计数',
        '1 (一)收到申请数 件 12',
        '2 1.当面申请数 件 5',
        '3 2.传真申请数 件 7',
        '4 3.网络申请数 件 0'
      ].join('\n')
    )
    expect(values(tables)).toEqual({
      'applications.received': 12,
      'applications.received.in-person': 5,
      'applications.received.fax': 7,
      'applications.received.online': 0
    })
  })

  it('have the unit stuck to the first half of a broken label', () => {
    const { tables } = read(
      [
        '统计指标 单位 统计数',
        '(一)收到申请数 件 12',
        '2.政府网站公开政 条 9',
        '府信息数',
        '3.政务微博公开政府信息数 条 4',
        '4.政务微信公开政府信息数 条 5'
      ].join('\n')
    )
    expect(values(tables)).toMatchObject({ 'disclosure.channel.website': 9, 'disclosure.channel.weibo': 4 })
  })
})

describe('a table of applications without its header', () => {
  const lines = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '(一)予以公开', '(二)部分公开']
  const table = (rows: readonly string[]): string => rows.map((row, i) => `${lines[i]}\t${row}`).join('\n')
  const totals = (rows: readonly string[]): (number | null)[] =>
    read(table(rows), 2021)
      .tables.flatMap(t => t.cells)
      .filter(c => c.column === 'total')
      .map(c => c.value)

  it('has its total where every row adds up', () => {
    expect(
      totals(['9\t5\t4\t0\t0\t0\t0', '3\t3\t0\t0\t0\t0\t0', '7\t2\t4\t1\t0\t0\t0', '0\t0\t0\t0\t0\t0\t0'])
    ).toEqual([9, 3, 7, 0])
  })

  it('has it last where the form does and where rows do not agree', () => {
    expect(totals(['5\t4\t0\t0\t0\t0\t9', '3\t0\t0\t0\t0\t0\t3', '2\t4\t1\t0\t0\t0\t7'])).toEqual([9, 3, 7])
    expect(totals(['9\t5\t4\t0\t0\t0\t0', '3\t0\t0\t0\t0\t0\t4', '2\t4\t1\t0\t0\t0\t7'])).toEqual([0, 4, 7])
  })
})

describe('rows whose blank cells are lost', () => {
  it('say so where nothing tells which value is whose', () => {
    const cells = [
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
      ...['一、本年新收政府信息公开申请数量', '4', '2', '7'],
      ...['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
      ...['(一)予以公开', '1', '0', '0', '0', '0', '0', '1'],
      ...['(二)部分公开', '0', '0', '0', '0', '0', '0', '0'],
      ...['四、结转下年度继续办理', '0', '0', '0', '0', '0', '0', '0']
    ]
    const [table] = read(cells.join('\n'), 2021).tables
    expect(table!.unmatched).toEqual(['一、本年新收政府信息公开申请数量'])
    expect(table!.cells.filter(c => c.indicator === 'applications.new')).toEqual([])
    expect(table!.certainty).toBeLessThan(0.95)
  })
})

describe('thousands set apart by blanks in such a table', () => {
  const head = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'
  const rows = (first: string): string =>
    [
      head,
      `一、本年新收政府信息公开申请数量 ${first}`,
      '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
      '三、本年度办理结果 (一)予以公开 1 0 0 0 0 0 1',
      '(二)部分公开 0 0 0 0 0 0 0',
      '四、结转下年度继续办理 0 0 0 0 0 0 0'
    ].join('\n')
  const received = (first: string): (number | null)[] =>
    read(rows(first), 2021)
      .tables.flatMap(t => t.cells)
      .filter(c => c.indicator === 'applications.new')
      .map(c => c.value)

  it('are put together where only one way gives as many values as columns', () => {
    expect(received('1 170 0 0 0 229 15 0')).toEqual([1170, 0, 0, 0, 229, 15, 0])
    expect(received('5 037 0 12 100 0 0 2')).toEqual([5037, 0, 12, 100, 0, 0, 2])
  })

  it('are put together where only one way adds up', () => {
    expect(received('12 345 678 0 0 0 0 13 023')).toEqual([12345, 678, 0, 0, 0, 0, 13023])
  })

  it('stay unsaid where several ways are left, however many', () => {
    expect(received('12 345 678 0 0 0 0 9')).toEqual([])
    expect(received('100 '.repeat(100).trim())).toEqual([])
  })
})

describe('a table on its side that lost its merged cells', () => {
  const labels = ['一、主动公开情况', '(一)收到申请数', '1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数']
  const sideways = (figures: string): string => [labels.join('\t'), `统计数\t${figures}`].join('\n')
  const valueAt = (figures: string, indicator: string): number | null | undefined =>
    read(sideways(figures), 2018)
      .tables.flatMap(t => t.cells)
      .find(c => c.indicator === indicator)?.value

  it('is stood up where there is a figure for each label, headings with a dash or without', () => {
    expect(valueAt('——\t12\t3\t0\t5\t4', 'applications.received.fax')).toBe(0)
    expect(valueAt('——\t12\t3\t0\t5\t4', 'applications.received.letter')).toBe(4)
    expect(valueAt('12\t3\t0\t5\t4', 'applications.received.letter')).toBe(4)
  })

  it('stays unsaid where there is not', () => {
    const { tables } = read(sideways('12\t3\t5\t4'), 2018)
    expect(tables.flatMap(t => t.cells).filter(c => c.indicator !== null && c.value !== null)).toEqual([])
  })
})

describe('blank lines that blank cells left', () => {
  const row = (label: string, ...values: string[]): string => [label, ...values].join('\n\n')
  const table = (...rows: string[]): string =>
    [
      row('申请人情况'),
      row('自然人', '法人或其他组织', '总计'),
      row('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
      ...rows
    ].join('\n\n\n')
  const natural = (text: string): [string | null, number | null][] =>
    read(text, 2021)
      .tables.flatMap(t => t.cells)
      .filter(c => c.indicator === 'applications.new' && c.value !== null)
      .map(c => [c.column, c.value])
  const full = row('二、上年结转政府信息公开申请数量', '1', '2', '0', '0', '0', '0', '3')
  const rest = [
    row('(一)予以公开', '0', '0', '0', '0', '0', '0', '0'),
    row('四、结转下年度继续办理', '0', '0', '0', '0', '0', '0', '0')
  ]

  it('say in which columns the values stand', () => {
    const short = row('一、本年新收政府信息公开申请数量', '', '7', '', '', '2', '', '9')
    expect(natural(table(short, full, ...rest))).toEqual([
      ['company', 7],
      ['legal-service', 2],
      ['total', 9]
    ])
  })

  it('say nothing where they come to another number of cells', () => {
    const short = row('一、本年新收政府信息公开申请数量', '', '7', '', '2', '', '9')
    const { tables } = read(table(short, full, ...rest), 2021)
    expect(natural(table(short, full, ...rest)).filter(([column]) => column !== 'total')).toEqual([])
    expect(tables.flatMap(t => t.unmatched)).toContain('一、本年新收政府信息公开申请数量')
  })
})

// quadratic work would take minutes
it('blocks of rules by the ten thousand are read one after the other', { timeout: 20_000 }, () => {
  const block = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n'
  const { tables } = read(`第二十条第（一）项\n${block.repeat(20_000)}`, 2022)
  expect(tables.flatMap(t => t.cells).filter(c => c.indicator === 'rules.issued')).toHaveLength(1)
})
