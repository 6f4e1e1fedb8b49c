import { describe, expect, test } from 'vitest'
import type { Document, TableBlock } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { grid, makeOfd, page, path, run, text } from './make-ofd'

const read = async (bytes: Uint8Array, name = '年报.ofd'): Promise<Document> => {
  const document = await readReport(bytes, { name })
  expect(complaints(document, bytes)).toEqual([])
  return document
}
const tables = (document: Document): TableBlock[] => document.blocks.filter(b => b.kind === 'table')
const rows = ({ rows, cells }: TableBlock): string[][] =>
  Array.from({ length: rows }, (_, row) => cells.filter(c => c.row === row).map(c => c.text))

/** The report's usual line: 42 characters of 4 mm from the left margin to the right one. */
const LINE = '一年来主动公开政府信息三十九条，内容涵盖机构职能、规划计划、行政许可、财政预算，均在网站'

describe('text', () => {
  test('paragraphs of several lines, with places', async () => {
    const content = text(30, 30, LINE) + text(22, 38, '公布。收到申请8件。') + text(30, 46, '二、存在的问题')
    const { blocks, source } = await read(makeOfd([page(content)]))
    expect(blocks.map(block => [block.text, block.place?.page])).toEqual([
      [`${LINE}公布。收到申请8件。`, 1],
      ['二、存在的问题', 1]
    ])
    expect(source.mediaType).toBe('application/ofd')
  })

  test('a paragraph goes on over the page break, page numbers are left out', async () => {
    const first = text(30, 30, '全年情况如下。') + text(30, 270, LINE) + text(100, 285, '- 1 -')
    const second = text(22, 30, '公布。') + text(100, 285, '- 2 -')
    const { text: all } = await read(makeOfd([page(first), page(second)]))
    expect(all).toBe(`全年情况如下。\n${LINE}公布。`)
  })

  test('distances that repeat, and gaps that separate', async () => {
    const content = run('20 30 100 5', 'X="0" Y="4" DeltaX="g 3 4 20 g 2 4"', '收到申请共三件')
    expect((await read(makeOfd([page(content)]))).text).toBe('收到申请  共三件')
  })

  test('characters without distances stand by their widths; those behind may leave out where they begin', async () => {
    const codes =
      '<ofd:TextCode X="0" Y="4">收到</ofd:TextCode><ofd:TextCode X="8" DeltaX="4">申请</ofd:TextCode><ofd:TextCode X="16">8件</ofd:TextCode>'
    const content = `<ofd:TextObject ID="1" Boundary="20 30 90 5" Font="1" Size="4">${codes}</ofd:TextObject>`
    expect((await read(makeOfd([page(content)]))).text).toBe('收到申请8件')
  })

  test('a matrix of the object scales and moves it', async () => {
    const code = 'X="300" Y="-280" DeltaX="12 12 12"'
    const scaled = run('20 30 90 5', code, '收到申请', 12, 'CTM="0.3333 0 0 0.3333 -100 97.333"')
    const [block] = (await read(makeOfd([page(scaled + text(36, 34, '8件'))]))).blocks
    expect(block!.text).toBe('收到申请8件')
  })

  test('what a template prints stands on every page that names it', async () => {
    const templates = { 7: page(text(30, 30, '某县人民政府文件')) }
    const named = '<ofd:Template TemplateID="7" ZOrder="Background"/>'
    const bytes = makeOfd([page(text(30, 60, '公开3条。'), named)], { templates })
    expect((await read(bytes)).text).toBe('某县人民政府文件\n公开3条。')
  })

  test('hidden objects, watermarks and doubled characters are not printed text', async () => {
    const watermark = run('50 100 90 90', 'X="0" Y="4" DeltaX="10 10"', '已公开', 10, 'CTM="0.7 -0.7 0.7 0.7 0 0"')
    const content =
      text(30, 30, '公开3条。') + text(30, 30, '公开3条。') + text(30, 60, '草稿', 4, 'Visible="false"') + watermark
    expect((await read(makeOfd([page(content)]))).text).toBe('公开3条。')
  })

  test('the title of the file is a hint', async () => {
    const bytes = makeOfd([page(text(30, 30, '公开3条。'))], { title: '某县2023年政府信息公开工作年度报告.ofd' })
    expect((await read(bytes)).hints.title).toBe('某县2023年政府信息公开工作年度报告')
  })
})

describe('tables', () => {
  const FORM = [
    ['统计指标', '单位', '统计数'],
    ['收到申请数', '件', '47'],
    ['当面申请数', '件', '6']
  ]

  test('drawn with lines', async () => {
    const content = text(30, 25, '统计表如下') + grid([20, 100, 130, 180], [30, 38, 46, 54], FORM)
    const [table] = tables(await read(makeOfd([page(content)])))
    expect(rows(table!)).toEqual(FORM)
    expect(table!.place).toEqual({ page: 1 })
  })

  test('drawn with thin boxes, and lines of a figure of several', async () => {
    const bars = [20, 100, 180].map(x => path(x, 30, 'M 0 0 L 0.2 0 L 0.2 16 L 0 16 C', 'Stroke="false" Fill="true"'))
    const frame = path(20, 30, 'M 0 0 L 160 0 M 0 8 L 160 8 S 0 16 L 160 16')
    const words = text(22, 35, '收到申请数') + text(102, 35, '47') + text(22, 43, '当面申请数') + text(102, 43, '6')
    const [table] = tables(await read(makeOfd([page(bars.join('') + frame + words)])))
    expect(rows(table!)).toEqual([
      ['收到申请数', '47'],
      ['当面申请数', '6']
    ])
  })

  test('a merged cell with text set downwards', async () => {
    const lines = [20, 40, 120, 180].map(x => path(x, 30, 'M 0 0 L 0 32')).join('')
    const across = path(20, 30, 'M 0 0 L 160 0 M 20 16 L 160 16 M 0 32 L 160 32')
    const words =
      run('28 32 5 30', 'X="0" Y="4" DeltaY="6 6 6"', '办理结果') +
      ['予以公开', '不予公开']
        .map((label, i) => text(42, 40 + i * 16, label) + text(125, 40 + i * 16, `${i + 3}`))
        .join('')
    const [table] = tables(await read(makeOfd([page(lines + across + words)])))
    expect(rows(table!)).toEqual([
      ['办理结果', '予以公开', '3'],
      ['不予公开', '4']
    ])
    expect(table!.cells[0]!.rowSpan).toBe(2)
  })

  test('clips and curves draw no lines', async () => {
    const clip =
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 160 0 L 160 32 L 0 32 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>'
    const content = `<ofd:PathObject ID="1" Boundary="20 30 160 32">${clip}<ofd:AbbreviatedData>M 0 0 B 10 10 20 20 160 0 A 5 5 0 0 0 160 32 Q 3 3 0 32</ofd:AbbreviatedData></ofd:PathObject>`
    const words = text(22, 35, '收到申请数') + text(102, 35, '47')
    expect(tables(await read(makeOfd([page(content + words)])))).toEqual([])
  })
})

describe('files of other kinds and broken ones', () => {
  const failure = (bytes: Uint8Array, name = '年报.ofd'): Promise<string> =>
    readReport(bytes, { name }).then(
      () => 'none',
      error => error.code
    )
  const good = makeOfd([page(text(30, 30, '公开3条。'))])

  test('without prefixes, with a wrong name', async () => {
    const bytes = makeOfd([
      page(text(30, 30, '公开3条。'))
        .replaceAll('ofd:', '')
        .replace('xmlns:ofd', 'xmlns')
    ])
    expect((await read(bytes, '年报.pdf')).text).toBe('公开3条。')
  })
  test('pictures alone', async () => {
    const scan = '<ofd:ImageObject ID="1" Boundary="0 0 210 297" ResourceID="2"/>'
    expect(await failure(makeOfd([page(scan)]))).toBe('no-text-layer')
    const { warnings } = await read(makeOfd([page(text(30, 30, '公开3条。')), page(scan)]))
    expect(warnings.map(warning => warning.code)).toEqual(['pages-without-text', 'pictures'])
  })
  test('cut off anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await failure(good.subarray(0, Math.floor(good.length * share)))).toBe('damaged')
  })
  test('a page that is missing, or is no markup', async () => {
    const files = { 'Doc_0/Pages/Page_0/Content.xml': '\u0001\u0002' }
    expect(await failure(makeOfd([page('')], { files }))).toBe('damaged')
    expect(await failure(makeOfd([], { files: { 'OFD.xml': '<a/>' } }))).toBe('damaged')
  })
  test('encrypted', async () => {
    const files = { 'Encryptions.xml': '<a/>', 'Doc_0/Document.xml': '\u0001\u0002' }
    expect(await failure(makeOfd([page('')], { files }))).toBe('encrypted')
  })
  test('thousands of pages that are one part', async () => {
    const all = Array.from({ length: 3000 }, () => '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>').join('')
    const files = {
      'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016">${all}</ofd:Document>`
    }
    expect(await failure(makeOfd([page('')], { files }))).toBe('too-complex')
  })
  test('a part of a megabyte that three hundred pages name', async () => {
    const templates = { 7: page(`${text(30, 30, '公开3条。')}<!--${'x'.repeat(1024 * 1024)}-->`) }
    const all = Array.from({ length: 300 }, () => page('', '<ofd:Template TemplateID="7"/>'))
    expect(await failure(makeOfd(all, { templates }))).toBe('too-large')
  })
  test('numbers that are none, sizes of zero and paths that end early', async () => {
    const content =
      text(30, 30, '公开3条。') +
      run('a b c d', 'X="x" Y="" DeltaX="g"', '无处') +
      run('1 1 1 1', 'X="1" Y="1" DeltaX="g 99999999999 1"', '零号', 0) +
      path(1, 1, 'M 0 L') +
      path(1, 1, 'A 1 2 3 X')
    expect((await read(makeOfd([page(content)]))).text).toContain('公开3条。')
  })
})
