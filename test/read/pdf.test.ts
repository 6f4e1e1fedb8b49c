import { describe, expect, test } from 'vitest'
import type { Document, TableBlock } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { bar, grid, line, makePdf, text } from './make-pdf'

const read = async (bytes: Uint8Array): Promise<Document> => {
  const document = await readReport(bytes, { name: '年报.pdf' })
  expect(complaints(document, bytes)).toEqual([])
  return document
}
const readPages = (...pages: string[]): Promise<Document> => read(makePdf(pages.map(content => ({ content }))))
const lines = async (...pages: string[]): Promise<string[]> => (await readPages(...pages)).text.split('\n')
const tables = (document: Document): TableBlock[] => document.blocks.filter(b => b.kind === 'table')
const layout = (table: TableBlock): string[] =>
  table.cells.map(c => `${c.text}@${c.row},${c.column}+${c.rowSpan},${c.columnSpan}`)

/** Forty characters a line of 480 points, from a margin of 57. */
const FULL = '全县各级行政机关认真落实政府信息公开条例主动公开政府信息并按期答复群众申请不断提'.slice(0, 40)

describe('paragraphs', () => {
  test('lines of a paragraph join, an indent opens the next', async () => {
    const page = [
      text(81, 780, FULL.slice(0, 38)),
      text(57, 760, FULL),
      text(57, 740, '高质量。'),
      text(81, 720, '第二段从这里开始并且只有一行。')
    ].join('\n')
    expect(await lines(page)).toEqual([`${FULL.slice(0, 38)}${FULL}高质量。`, '第二段从这里开始并且只有一行。'])
  })
  test('a paragraph goes on on the next page, a heading does not', async () => {
    const one = [text(57, 780, FULL), text(57, 60, FULL)].join('\n')
    const two = [text(57, 780, '高质量。'), text(57, 740, '一、概述'), text(57, 720, FULL)].join('\n')
    const got = await lines(one, two)
    expect(got).toEqual([FULL, `${FULL}高质量。`, '一、概述', FULL])
  })
  test('pieces of a line join without blanks, far ones stay apart', async () => {
    const page = [
      text(57, 780, '公开'),
      text(82, 780, '120'),
      text(102, 780, '条'),
      text(57, 760, '规章'),
      text(200, 760, '3')
    ].join('\n')
    expect(await lines(page)).toEqual(['公开120条', '规章  3'])
  })
  test('raised marks of notes are no digits of the figure', async () => {
    const page = [text(57, 780, '公开120条'), text(112, 785, '1', 6), text(120, 780, '信息')].join('\n')
    expect(await lines(page)).toEqual(['公开120条信息'])
  })
  test('text printed twice for bold comes once', async () => {
    expect(await lines([text(57, 780, '一、概述'), text(57.2, 780, '一、概述')].join('\n'))).toEqual(['一、概述'])
  })
  test('slanted watermarks are left out', async () => {
    const mark = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 400 Tm <6c34537065870000> Tj ET'
    expect(await lines(`${text(57, 780, '一、概述')}\n${mark}`)).toEqual(['一、概述'])
  })
  test('a page turned by its viewer reads the same', async () => {
    const content = 'BT /F1 12 Tf 0 1 -1 0 60 100 Tm <4e0030016982> Tj ET'
    expect((await read(makePdf([{ content, rotate: 90 }]))).text).toBe('一、概')
  })
})

describe('two columns of prose', () => {
  const LEFT = [
    '一年来主动公开政府信息三十九条，',
    '内容涵盖机构职能和规划计划，均在',
    '政府网站公布。收到申请八件，均按',
    '期答复。没有收取费用，没有发生行',
    '政复议和行政诉讼，也没有举报投诉',
    '的情形。'
  ]
  const RIGHT = [
    '二、存在的问题',
    '公开的内容还不够全面，有的单位更',
    '新不够及时，个别栏目内容单薄，群',
    '众关心的事项解读不多，培训的面也',
    '不够宽。下一步将健全制度，加强考',
    '核，提高公开的质量。'
  ]
  const column = (x: number, top: number, of: string[]): string =>
    of.map((value, i) => text(x, top - i * 20, value)).join('\n')

  test('are read one after the other, under their title', async () => {
    const title = text(180, 780, '某县政府信息公开年度报告', 18)
    const printed = await lines(
      [title, column(57, 740, LEFT), column(310, 740, RIGHT), text(290, 40, '- 1 -')].join('\n')
    )
    expect(printed).toEqual(['某县政府信息公开年度报告', LEFT.join(''), RIGHT[0], RIGHT.slice(1).join('')])
  })
  test('whose lines do not stand level, with a page number under the left one', async () => {
    const printed = await lines([column(57, 740, LEFT), column(310, 733, RIGHT), text(57, 40, '12')].join('\n'))
    expect(printed).toEqual([LEFT.join(''), RIGHT[0], RIGHT.slice(1).join('')])
  })
  test('labels with words beside them are none', async () => {
    const labels = ['单位', '地址', '电话', '邮编', '网址', '时间'].map((value, i) => text(57, 740 - i * 20, value))
    const words = LEFT.map((value, i) => text(310, 740 - i * 20, value))
    expect((await lines([...labels, ...words].join('\n')))[0]).toBe(`单位  ${LEFT[0]}`)
  })
})

describe('running lines', () => {
  test('page numbers in words go', async () => {
    const page = (number: string): string => [text(57, 700, FULL), text(280, 40, `第${number}页 共十二页`)].join('\n')
    expect((await lines(page('一'), page('十二'))).join()).not.toContain('页')
  })

  const page = (n: number, body: string): string =>
    [text(57, 810, '某县政府信息公开年度报告'), body, text(290, 30, `— ${n} —`)].join('\n')
  test('headers and page numbers go, the text between stays', async () => {
    const got = await lines(
      page(1, text(57, 700, '一、概述。')),
      page(2, text(57, 700, '二、公开。')),
      page(3, text(57, 700, '三、申请。'))
    )
    expect(got).toEqual(['一、概述。', '二、公开。', '三、申请。'])
  })
  test('a figure alone in the middle of a page is no page number', async () => {
    expect(await lines([text(57, 700, FULL), text(57, 400, '12'), text(57, 370, '完。')].join('\n'))).toContain('12')
  })
})

describe('ruled tables', () => {
  test('boxes are cells, blank ones too', async () => {
    const document = await readPages(
      grid(
        [57, 200, 300, 400],
        [700, 680, 660],
        [
          ['指标', '单位', '数量'],
          ['主动公开', '条', '']
        ]
      )
    )
    expect(tables(document).map(t => t.text)).toEqual(['指标\t单位\t数量\n主动公开\t条\t'])
  })
  test('a missing line merges two boxes', async () => {
    const content = [
      line(57, 700, 57, 640),
      line(200, 700, 200, 640),
      line(300, 680, 300, 640),
      line(400, 700, 400, 640),
      line(57, 700, 400, 700),
      line(200, 680, 400, 680),
      line(57, 660, 400, 660),
      line(57, 640, 400, 640),
      text(60, 676, '结果', 10),
      text(210, 686, '申请人情况', 10),
      text(210, 666, '自然人', 10),
      text(310, 666, '总计', 10),
      text(60, 646, '予以公开', 10),
      text(210, 646, '3', 10),
      text(310, 646, '4', 10)
    ].join('\n')
    expect(layout(tables(await readPages(content))[0]!)).toEqual([
      '结果@0,0+2,1',
      '申请人情况@0,1+1,2',
      '自然人@1,1+1,1',
      '总计@1,2+1,1',
      '予以公开@2,0+1,1',
      '3@2,1+1,1',
      '4@2,2+1,1'
    ])
  })
  test('borders drawn as thin boxes are lines', async () => {
    const content = [
      bar(57, 700, 200, 0.5),
      bar(57, 680, 200, 0.5),
      bar(57, 660, 200, 0.5),
      bar(57, 660, 0.5, 40),
      bar(157, 660, 0.5, 40),
      bar(257, 660, 0.5, 40),
      text(60, 686, '新收', 10),
      text(160, 686, '46', 10),
      text(60, 666, '结转', 10),
      text(160, 666, '2', 10)
    ].join('\n')
    expect(tables(await readPages(content)).map(t => t.text)).toEqual(['新收\t46\n结转\t2'])
  })
  test('a label broken over lines joins, a number broken over lines too', async () => {
    const content = [
      grid([57, 100, 140], [700, 660, 640], []),
      text(60, 688, '行政', 10),
      text(60, 674, '许可', 10),
      text(103, 688, '18085', 10),
      text(103, 674, '95', 10),
      text(60, 646, '处罚', 10),
      text(103, 646, '7', 10)
    ].join('\n')
    expect(tables(await readPages(content)).map(t => t.text)).toEqual(['行政许可\t1808595\n处罚\t7'])
  })
  test('a run of text over a line between two boxes is cut there', async () => {
    const content = [
      grid(
        [57, 117, 177],
        [700, 680, 660],
        [
          ['', ''],
          ['甲', '9']
        ]
      ),
      text(57, 686, '一二三四五六七八', 15)
    ].join('\n')
    expect(tables(await readPages(content)).map(t => t.text)).toEqual(['一二三四\t五六七八\n甲\t9'])
  })
  test('a frame around a page and lines under words are no tables', async () => {
    const content = [
      line(40, 40, 40, 800),
      line(560, 40, 560, 800),
      line(40, 40, 560, 40),
      line(40, 800, 560, 800),
      text(57, 700, '一、概述'),
      line(57, 695, 110, 695)
    ].join('\n')
    const document = await readPages(content)
    expect([tables(document).length, document.text]).toEqual([0, '一、概述'])
  })
})

describe('tables over a page break', () => {
  const XS = [57, 200, 300]
  test('go on when nothing stands between; a header printed again goes', async () => {
    const one = [
      text(57, 300, '附表。'),
      grid(
        XS,
        [100, 80, 60],
        [
          ['指标', '数量'],
          ['新收', '46']
        ]
      )
    ].join('\n')
    const two = grid(
      XS,
      [780, 760, 740],
      [
        ['指标', '数量'],
        ['结转', '2']
      ]
    )
    const document = await readPages(one, two)
    expect(tables(document).map(t => t.text)).toEqual(['指标\t数量\n新收\t46\n结转\t2'])
    expect(tables(document)[0]!.cells.map(c => c.place?.page)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      2,
      2
    ])
  })
  test('a row cut by the break is put together', async () => {
    const one = grid(
      XS,
      [100, 80, 60],
      [
        ['指标', '数量'],
        ['当年收到政府', '46']
      ]
    )
    const two = grid(
      XS,
      [780, 760, 740],
      [
        ['信息公开申请', ''],
        ['结转', '2']
      ]
    )
    expect(tables(await readPages(one, two)).map(t => t.text)).toEqual([
      '指标\t数量\n当年收到政府信息公开申请\t46\n结转\t2'
    ])
  })
  test('text between, or other columns, part them', async () => {
    const one = grid(
      XS,
      [100, 80, 60],
      [
        ['甲', '1'],
        ['乙', '2']
      ]
    )
    const rows = [
      ['丙', '3'],
      ['丁', '4']
    ]
    expect(
      tables(await readPages(one, [text(57, 800, '另一张表如下。'), grid(XS, [780, 760, 740], rows)].join('\n')))
    ).toHaveLength(2)
    expect(tables(await readPages(one, grid([57, 250, 300], [780, 760, 740], rows)))).toHaveLength(2)
  })
})

describe('what cannot be read', () => {
  const failure = (bytes: Uint8Array): Promise<string> =>
    readReport(bytes).then(
      () => 'none',
      e => e.code
    )
  test('a scan', async () => {
    expect(await failure(makePdf([{ content: '0 0 100 100 re f' }]))).toBe('no-text-layer')
  })
  test('a page of a scan between pages of text is reported', async () => {
    const document = await readPages(text(57, 700, '一、概述。'), '0 0 100 100 re f')
    expect(document.warnings.map(w => w.code)).toEqual(['pages-without-text'])
  })
  test('a password', async () => {
    const encrypt =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> >> /ID [<00> <00>]'
    expect(await failure(makePdf([{ content: text(57, 700, '一') }], encrypt))).toBe('encrypted')
  })
  test('cut off, or nothing but a header', async () => {
    expect(await failure(new TextEncoder().encode('%PDF-1.5\n'))).toBe('damaged')
    expect(await failure(makePdf([{ content: text(57, 700, '一') }]).subarray(0, 200))).toBe('damaged')
  })
})
