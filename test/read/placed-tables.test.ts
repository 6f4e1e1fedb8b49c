import { describe, expect, test } from 'vitest'
import type { TableBlock } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { makePdf, text } from './make-pdf'

/** Rows of the tables on pages of operators, cells apart by ` | `, empty ones left out; and the paragraphs. */
async function tablesOf(...pages: string[][]): Promise<{ tables: string[][]; lines: string[] }> {
  const bytes = makePdf(pages.map(operators => ({ content: operators.join('\n') })))
  const document = await readReport(bytes, { name: '年报.pdf' })
  expect(complaints(document, bytes)).toEqual([])
  const tables = document.blocks
    .filter((block): block is TableBlock => block.kind === 'table')
    .map(({ rows, cells }) =>
      Array.from({ length: rows }, (_, row) =>
        cells
          .filter(cell => cell.row === row && cell.text !== '')
          .map(cell => cell.text)
          .join(' | ')
      )
    )
  return { tables, lines: document.blocks.filter(b => b.kind === 'paragraph').map(b => b.text) }
}

const rowsOf = (...operators: string[]): ReturnType<typeof tablesOf> => tablesOf(operators)

const values = (y: number, figures: string[], x = 300): string[] =>
  figures.map((figure, i) => text(x + i * 50, y, figure, 10))

describe('a table without ruling lines', () => {
  test('is rebuilt from where its figures stand', async () => {
    const { tables, lines } = await rowsOf(
      text(57, 780, '以下是主动公开的情况。'),
      ...['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((head, i) =>
        text([57, 200, 290, 380][i]!, 740, head, 10)
      ),
      text(57, 722, '规章', 10),
      ...[1, 0, 14].map((n, i) => text(225 + i * 90, 722, String(n), 10)),
      text(57, 704, '行政规范性文件', 10),
      ...[62, 118, 403].map((n, i) => text(225 + i * 90, 704, String(n), 10))
    )
    expect(lines).toEqual(['以下是主动公开的情况。'])
    expect(tables).toEqual([
      ['信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数', '规章 | 1 | 0 | 14', '行政规范性文件 | 62 | 118 | 403']
    ])
  })

  test('takes no number at the end of a line of a label for a figure', async () => {
    const { tables } = await rowsOf(
      text(57, 740, '主动公开数（不同渠道和方式公开相同信息计', 10),
      text(259, 740, '1', 10),
      text(57, 726, '条）', 10),
      ...values(733, ['条', '8462'], 400),
      ...['制发规范性文件总数', '政府公报公开数', '政府网站公开数'].flatMap((label, i) => [
        text(57, 708 - i * 18, label, 10),
        ...values(708 - i * 18, ['件', `${i + 3}7`], 400)
      ])
    )
    expect(tables[0]![0]).toBe('主动公开数（不同渠道和方式公开相同信息计1条） | 条 | 8462')
  })

  test('is not cut by a long label that ends just before its unit', async () => {
    const label = '政府信息公开专项经费，含政府公报编辑和印刷以及政府网站建设和维护等各个方面的经常'
    const units = 57 + label.length * 10 + 3
    const row = (y: number, name: string, unit: string, figure: string): string[] => [
      text(57, y, name, 10),
      text(units, y, unit, 10),
      text(units + 30, y, figure, 10)
    ]
    const { tables } = await rowsOf(
      ...row(740, '从事政府信息公开工作人员数', '人', '63'),
      text(57, 722, label, 10),
      text(units, 722, '万', 10),
      text(57, 708, '性支出）', 10),
      text(units, 708, '元', 10),
      text(units + 30, 715, '26', 10),
      ...row(690, '召开政府信息公开工作会议数', '次', '5'),
      ...row(672, '举办培训班数', '次', '3')
    )
    expect(tables).toHaveLength(1)
    expect(tables[0]!.join('\n')).toMatch(/^政府信息公开专项经费.*经常性支出） \| 26$/m)
  })

  test('gives a label of several lines to the figures beside its middle', async () => {
    const { tables } = await rowsOf(
      text(57, 740, '1.属于国家秘密', 10),
      ...values(740, ['1', '0', '1']),
      text(57, 722, '2.其他法律行政法规', 10),
      text(57, 708, '禁止公开', 10),
      ...values(715, ['2', '0', '2']),
      text(57, 690, '3.危及“三安全一稳定”', 10),
      ...values(690, ['0', '3', '3'])
    )
    expect(tables).toEqual([
      ['1.属于国家秘密 | 1 | 0 | 1', '2.其他法律行政法规禁止公开 | 2 | 0 | 2', '3.危及“三安全一稳定” | 0 | 3 | 3']
    ])
  })

  test('keeps the columns of labels apart', async () => {
    const items = ['4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷']
    const { tables } = await rowsOf(
      text(57, 717, '（三）不', 10),
      text(57, 703, '予公开', 10),
      ...items.flatMap((item, i) => [text(110, 740 - i * 20, item, 10), ...values(740 - i * 20, [`${i}`, '0', `${i}`])])
    )
    expect(tables[0]!.map(row => row.split(' | ').slice(-4).join(' | '))).toEqual(
      items.map((item, i) => `${item} | ${i} | 0 | ${i}`)
    )
  })

  test('ends before the next section', async () => {
    const { tables } = await rowsOf(
      ...[0, 1, 2].flatMap(i => [text(57, 740 - i * 18, `第${i}项数量`, 10), ...values(740 - i * 18, ['1', '2', '3'])]),
      text(57, 680, '四、政府信息公开行政复议、行政诉讼情况', 10),
      ...[0, 1, 2].flatMap(i => [text(57, 650 - i * 18, `另${i}项数量`, 10), ...values(650 - i * 18, ['4', '5', '6'])])
    )
    expect(tables).toHaveLength(2)
  })
})

describe('no table', () => {
  test('is what stands in sentences', async () => {
    const { tables, lines } = await rowsOf(
      text(57, 740, '全年公开信息', 10),
      text(119, 740, '120', 10),
      text(139, 740, '条，收到申请', 10),
      text(201, 740, '35', 10),
      text(214, 740, '件，其中网络申请', 10),
      text(57, 722, '30', 10),
      text(70, 722, '件，信函申请', 10),
      text(132, 722, '5', 10),
      text(140, 722, '件，均已答复。', 10)
    )
    expect(tables).toEqual([])
    expect(lines.join('')).toContain('收到申请35件')
  })

  test('is a page number or a date below the text', async () => {
    const { tables } = await rowsOf(text(57, 740, '一、概述', 10), text(400, 100, '2024', 10), text(290, 40, '3', 10))
    expect(tables).toEqual([])
  })
})

describe('a table without ruling lines at the end of a page', () => {
  const HEADS = ['维持', '纠正', '其他', '审结', '撤回', '总计']
  const columns = (y: number, texts: string[]): string[] => texts.map((t, i) => text(100 + i * 70, y, t, 10))

  test('takes a header along to the figures on the next page', async () => {
    const { tables, lines } = await tablesOf(
      [
        text(57, 200, '四、行政复议和行政诉讼', 12),
        ...columns(100, ['结果', '结果', '其他', '尚未', '其中', '总']),
        ...columns(86, ['维持', '纠正', '结果', '审结', '撤回', '计'])
      ],
      [
        ...columns(780, ['86', '9', '31', '1', '2', '129']),
        ...columns(760, ['4', '5', '6', '7', '8', '30']),
        text(57, 700, '五、问题', 12)
      ]
    )
    expect(lines).toEqual(['四、行政复议和行政诉讼', '五、问题'])
    expect(tables).toEqual([
      [
        '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 其中撤回 | 总计',
        '86 | 9 | 31 | 1 | 2 | 129',
        '4 | 5 | 6 | 7 | 8 | 30'
      ]
    ])
  })

  test('leaves the last lines of a page where they are when the next begins with a header of its own', async () => {
    const { tables, lines } = await tablesOf(
      [text(57, 200, '四、行政复议和行政诉讼', 12), ...columns(86, ['甲处', '乙处', '丙处', '丁处', '戊处', '己处'])],
      [
        ...columns(780, HEADS),
        ...columns(760, ['86', '9', '31', '1', '2', '129']),
        ...columns(740, ['4', '5', '6', '7', '8', '30'])
      ]
    )
    expect(lines.join('')).toContain('甲处')
    expect(tables).toEqual([
      ['维持 | 纠正 | 其他 | 审结 | 撤回 | 总计', '86 | 9 | 31 | 1 | 2 | 129', '4 | 5 | 6 | 7 | 8 | 30']
    ])
  })

  test('gives the short last line of a label that runs across two columns of labels to that label', async () => {
    const items = ['1.属于国家秘密', '2.其他禁止公开', '3.危及安全稳定', '4.保护第三方']
    const { tables } = await rowsOf(
      text(57, 740, '一、本年新收政府信息公开', 10),
      text(57, 726, '申请数量', 10),
      ...values(733, ['12', '3', '15']),
      ...['（三）', '不予', '公开'].map((t, i) => text(57, 700 - i * 20, t, 10)),
      ...items.flatMap((item, i) => [text(110, 700 - i * 20, item, 10), ...values(700 - i * 20, [`${i}`, '0', `${i}`])])
    )
    expect(tables[0]![0]).toBe('一、本年新收政府信息公开申请数量 | 12 | 3 | 15')
  })
})
