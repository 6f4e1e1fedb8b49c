import { describe, expect, test } from 'vitest'
import type { Document, TableBlock } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { makeXlsx, rows } from './make-xlsx'

const read = async (bytes: Uint8Array): Promise<Document> => {
  const document = await readReport(bytes, { name: '统计表.xlsx' })
  expect(complaints(document, bytes)).toEqual([])
  return document
}
const readRows = (values: (string | number | null)[][], merges: string[] = []): Promise<Document> =>
  read(makeXlsx([{ name: '表一', xml: rows(values, merges) }]))
const tables = (document: Document): TableBlock[] => document.blocks.filter(b => b.kind === 'table')

describe('what is a table on a sheet', () => {
  test('title above, notes below, blanks inside kept as empty cells', async () => {
    const document = await readRows(
      [
        ['政府信息公开情况统计表', null, null],
        ['（2018年度）', null, null],
        ['指标', '单位', '数量'],
        ['主动公开', '条', 35],
        ['依申请公开', '件', null],
        ['填报说明：按实际填写。', null, null]
      ],
      ['A1:C1', 'A6:C6']
    )
    expect(document.blocks.map(b => b.text)).toEqual([
      '政府信息公开情况统计表',
      '（2018年度）',
      '指标\t单位\t数量\n主动公开\t条\t35\n依申请公开\t件\t',
      '填报说明：按实际填写。'
    ])
  })
  test('a heading over several columns belongs to its table', async () => {
    const document = await readRows(
      [
        ['二、主动公开政府信息情况', null],
        ['第二十条第（一）项', null],
        ['信息内容', '本年制发件数'],
        ['规章', 0],
        ['第二十条第（五）项', null],
        ['信息内容', '本年处理决定数量'],
        ['行政许可', 12]
      ],
      ['A2:B2', 'A5:B5']
    )
    expect(document.blocks.map(b => b.kind)).toEqual(['paragraph', 'table'])
    expect(tables(document)[0]!.rows).toBe(6)
  })
  test('a sheet of text is lines', async () => {
    const prose = '全县主动公开政府信息3120条，其中网站公开2900条。'.repeat(6)
    const document = await readRows([['一、总体情况'], [prose], ['甲\n乙']])
    expect(document.text).toBe(`一、总体情况\n${prose}\n甲\n乙`)
  })
  test('blank rows part two tables', async () => {
    const document = await readRows([['甲', 1], ['乙', 2], [null], [null], ['丙', 3], ['丁', 4]])
    expect(tables(document).map(t => t.text)).toEqual(['甲\t1\n乙\t2', '丙\t3\n丁\t4'])
  })
  test('merged cells span, also down', async () => {
    const document = await readRows(
      [
        ['结果', '申请人情况', null],
        [null, '自然人', '总计'],
        ['予以公开', 3, 4]
      ],
      ['A1:A2', 'B1:C1']
    )
    expect(tables(document)[0]!.cells.map(c => `${c.text}@${c.row},${c.column}+${c.rowSpan},${c.columnSpan}`)).toEqual([
      '结果@0,0+2,1',
      '申请人情况@0,1+1,2',
      '自然人@1,1+1,1',
      '总计@1,2+1,1',
      '予以公开@2,0+1,1',
      '3@2,1+1,1',
      '4@2,2+1,1'
    ])
  })
  test('every cell knows its sheet and reference', async () => {
    const [table] = tables(
      await readRows([
        [null, null],
        [null, '甲', 1],
        [null, '乙', 2]
      ])
    )
    expect(table!.place).toEqual({ sheet: '表一', cell: 'B2' })
    expect(table!.cells.map(c => c.place!.cell)).toEqual(['B2', 'C2', 'B3', 'C3'])
  })
})

describe('values', () => {
  const values = async (cells: string, parts: { strings?: string; styles?: string } = {}): Promise<string[]> => {
    const xml = `<sheetData><row r="1">${cells}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData>`
    return tables(await read(makeXlsx([{ name: '表', xml }], parts)))[0]!
      .text.split('\n')[0]!
      .split('\t')
  }
  test('what a binary fraction was typed as', async () => {
    expect(await values('<c r="A1"><v>59237.244899999998</v></c><c r="B1"><v>0.30000000000000004</v></c>')).toEqual([
      '59237.2449',
      '0.3'
    ])
  })
  test('large and small without exponents', async () => {
    expect(await values('<c r="A1"><v>1.2E+21</v></c><c r="B1"><v>1E-7</v></c>')).toEqual([
      '1200000000000000000000',
      '0.0000001'
    ])
  })
  test('percentages and dates as shown', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs>'
    expect(await values('<c r="A1" s="1"><v>0.9825</v></c><c r="B1" s="2"><v>43349</v></c>', { styles })).toEqual([
      '98.25%',
      '2018-09-06'
    ])
  })
  test('shared strings: rich text joined, phonetic guides left out', async () => {
    const strings = '<si><r><t>主动</t></r><r><t>公开</t></r><rPh><t>zhu</t></rPh></si><si><t>件数</t></si>'
    expect(await values('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', { strings })).toEqual([
      '主动公开',
      '件数'
    ])
  })
  test('a formula without a saved result is reported', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B2)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><v>7</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>3</v></c></row></sheetData>'
    const document = await read(makeXlsx([{ name: '表', xml }]))
    expect(document.warnings.map(w => w.code)).toEqual(['formula-without-value'])
    expect(document.text).toBe('\t2\t7\n1\t3\t')
  })
})

test('hidden sheets are not read, hidden rows and columns reported', async () => {
  const hidden = rows([
    ['甲', 1, 9],
    ['乙', 2, 9]
  ]).replace('<sheetData>', '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>')
  const bytes = makeXlsx([
    {
      name: '甲',
      xml: rows([
        ['旧', 5],
        ['表', 6]
      ]),
      state: 'hidden'
    },
    { name: '乙', xml: hidden }
  ])
  const document = await read(bytes)
  expect(document.text).toBe('甲\t1\n乙\t2')
  expect(document.warnings.map(w => w.code)).toEqual(['hidden-cells'])
})

test('cells in the far corner cost nothing', async () => {
  const xml =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="B1048576"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>'
  const document = await read(makeXlsx([{ name: '表', xml }]))
  expect(tables(document).map(t => t.text)).toEqual(['1\t2\n3\t4\t'])
})

test('merges that overlap cells or each other are not believed', async () => {
  const document = await readRows(
    [
      ['甲', 1],
      ['乙', 2]
    ],
    ['A1:B2', 'A2:B2']
  )
  expect(tables(document)[0]!.cells.every(c => c.rowSpan === 1 && c.columnSpan === 1)).toBe(true)
})
