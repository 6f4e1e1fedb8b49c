import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Document, TableBlock } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { cell, definition, makeDocx, numbered, paragraph, row, run, use } from './make-docx'

const read = async (bytes: Uint8Array): Promise<Document> => {
  const document = await readReport(bytes, { name: '年报.docx' })
  expect(complaints(document, bytes)).toEqual([])
  return document
}
const lines = async (body: string, parts: Record<string, string> = {}): Promise<string[]> =>
  (await read(makeDocx(body, parts))).text.split('\n')
const tables = (document: Document): TableBlock[] => document.blocks.filter(b => b.kind === 'table')

describe('automatic numbers as printed', () => {
  const OUTLINE = definition(1, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.'])

  test('three levels, the deeper ones start anew', async () => {
    const body = [
      numbered('总体情况', 1),
      numbered('主动公开', 1, 1),
      numbered('依申请公开', 1, 1),
      numbered('收到申请', 1, 2),
      numbered('主要问题', 1),
      numbered('公开质量', 1, 1)
    ].join('')
    expect(await lines(body, { numbering: OUTLINE + use(1, 1) })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1.收到申请',
      '二、主要问题',
      '（一）公开质量'
    ])
  })

  test('prose between does not interrupt, an empty paragraph counts', async () => {
    const body = numbered('甲', 1) + paragraph('全年公开3条。') + numbered('', 1) + numbered('乙', 1)
    expect(await lines(body, { numbering: OUTLINE + use(1, 1) })).toEqual(['一、甲', '全年公开3条。', '二、', '三、乙'])
  })

  test('two lists of one definition count together, unless the second sets its start', async () => {
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3)
    const again = use(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    expect(await lines(body, { numbering: OUTLINE + use(1, 1) + use(2, 1) + again })).toEqual([
      '一、甲',
      '二、乙',
      '一、丙'
    ])
  })

  test('a level shows the numbers above it, in digits where it is legal', async () => {
    const numbering = definition(1, ['chineseCounting', '第%1章'], ['decimal', '%1.%2', '<w:isLgl/>']) + use(1, 1)
    expect(await lines(numbered('总则', 1) + numbered('依据', 1, 1), { numbering })).toEqual([
      '第一章 总则',
      '1.1 依据'
    ])
  })

  test('a style numbers its paragraphs, also through the style it is based on; numId 0 switches it off', async () => {
    const styles =
      '<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:name w:val="标题甲"/><w:basedOn w:val="a"/></w:style>'
    const body =
      paragraph('概述', '<w:pStyle w:val="a"/>') +
      paragraph('申请', '<w:pStyle w:val="b"/>') +
      paragraph('附注', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await lines(body, { styles, numbering: OUTLINE + use(1, 1) })).toEqual(['一、概述', '二、申请', '附注'])
  })

  test.each([
    ['chineseCountingThousand', 12, '十二、'],
    ['chineseCounting', 20, '二十、'],
    ['chineseCounting', 105, '一百零五、'],
    ['chineseLegalSimplified', 2, '贰、'],
    ['decimalEnclosedCircle', 3, '③、'],
    ['ideographTraditional', 2, '乙、'],
    ['upperRoman', 4, 'IV、'],
    ['lowerLetter', 3, 'c、'],
    ['decimalFullWidth', 10, '１０、']
  ])('%s %i', async (format, start, label) => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>${use(1, 1)}`
    expect(await lines(numbered('甲', 1), { numbering })).toEqual([`${label}甲`])
  })

  test('bullets print nothing', async () => {
    expect(await lines(numbered('甲', 1), { numbering: definition(1, ['bullet', '\uf06c']) + use(1, 1) })).toEqual([
      '甲'
    ])
  })
})

describe('what is printed, and what is not', () => {
  test('runs join, breaks end a line, tabs stay', async () => {
    const body = `<w:p>${run('全年公开')}${run('12')}${run('条。')}<w:r><w:br/></w:r>${run('（一）申请')}<w:r><w:tab/></w:r>${run('3')}</w:p>`
    expect(await lines(body)).toEqual(['全年公开12条。', '（一）申请\t3'])
  })
  test('deleted, moved and hidden text, field codes, old copies, tables of contents', async () => {
    const styles = '<w:style w:styleId="10"><w:name w:val="toc 1"/></w:style>'
    const body =
      `<w:p><w:ins>${run('公开')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:moveFrom>${run('移走')}</w:moveFrom>${run('隐藏', '<w:vanish/>')}${run('15', '<w:vanish w:val="0"/>')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('件')}</w:p>` +
      '<w:p><w:pPr><w:rPr><w:vanish/><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>段</w:t></w:r></w:p>' +
      `<w:p><mc:AlternateContent><mc:Choice>${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent></w:p>` +
      paragraph('一、概述\t1', '<w:pStyle w:val="10"/>')
    expect(await lines(body, { styles })).toEqual(['公开15件', '段新'])
  })
  test('a paragraph whose end is deleted goes on in the next one, and counts no number', async () => {
    const ended = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const gone = `<w:p><w:pPr>${item}${ended}</w:pPr><w:del><w:r><w:delText>删去的一段</w:delText></w:r></w:del></w:p>`
    const body = `${numbered('甲', 1)}${gone}${numbered('乙', 1)}${paragraph('公开', ended)}${paragraph('3条。')}`
    const inCell = row(cell('表'), `<w:tc>${paragraph('5', ended)}</w:tc>`) + row(cell('甲'), cell('1'))
    const numbering = definition(1, ['decimal', '%1.']) + use(1, 1)
    const printed = await lines(`${body}<w:tbl>${inCell}</w:tbl>${paragraph('末', ended)}`, { numbering })
    expect(printed).toEqual(['1.甲', '2.乙', '公开3条。', '表\t5', '甲\t1', '末'])
  })
  test('a text box follows its paragraph', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await lines(`<w:p>${run('正文')}${box}${run('继续')}</w:p>${paragraph('下段')}`)).toEqual([
      '正文继续',
      '框中文字',
      '下段'
    ])
  })
  test('footnotes follow their paragraph and leave no mark in it', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p>${run('线')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run('含镇街。')}</w:p></w:footnote>`
    const body = `<w:p>${run('公开120')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('条')}</w:p>${paragraph('下段')}`
    expect(await lines(body, { footnotes })).toEqual(['公开120条', '含镇街。', '下段'])
  })
  test('large pictures are reported, icons are not', async () => {
    const picture = (size: number): string =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><pic:pic/></wp:inline></w:drawing></w:r>`
    const document = await read(makeDocx(`<w:p>${run('附表')}${picture(5_000_000)}${picture(100_000)}</w:p>`))
    expect(document.warnings.map(w => w.code)).toEqual(['pictures'])
  })
})

describe('tables', () => {
  const layout = async (rows: string): Promise<string[]> => {
    const [table] = tables(await read(makeDocx(`<w:tbl>${rows}</w:tbl>`)))
    return table!.cells.map(c => `${c.text}@${c.row},${c.column}+${c.rowSpan},${c.columnSpan}`)
  }
  test('cells merged down and across', async () => {
    const rows =
      row(cell('结果', '<w:vMerge w:val="restart"/>'), cell('申请人情况', '<w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:vMerge/>'), cell('自然人'), cell('总计')) +
      row(cell('予以公开'), cell('3'), cell('4'))
    expect(await layout(rows)).toEqual([
      '结果@0,0+2,1',
      '申请人情况@0,1+1,2',
      '自然人@1,1+1,1',
      '总计@1,2+1,1',
      '予以公开@2,0+1,1',
      '3@2,1+1,1',
      '4@2,2+1,1'
    ])
  })
  test('two merges side by side end apart', async () => {
    const start = '<w:vMerge w:val="restart"/>'
    const rows =
      row(cell('甲', start), cell('乙', start), cell('1')) +
      row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), cell('2')) +
      row(cell('', '<w:vMerge/>'), cell('丙', start), cell('3')) +
      row(cell('丁'), cell('', '<w:vMerge/>'), cell('4'))
    expect(await layout(rows)).toEqual([
      '甲@0,0+3,1',
      '乙@0,1+2,1',
      '1@0,2+1,1',
      '2@1,2+1,1',
      '丙@2,1+2,1',
      '3@2,2+1,1',
      '丁@3,0+1,1',
      '4@3,2+1,1'
    ])
  })
  test('deleted rows are gone, paragraphs of a cell join', async () => {
    const rows =
      row(`<w:tc>${paragraph('收到')}${paragraph('申请')}</w:tc>`, cell('5')) +
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}${cell('9')}</w:tr>` +
      row(cell('其他'), cell('0'))
    expect(await layout(rows)).toEqual(['收到 申请@0,0+1,1', '5@0,1+1,1', '其他@1,0+1,1', '0@1,1+1,1'])
  })
  test('numbers in cells are printed', async () => {
    const tc = (inner: string): string => `<w:tc>${inner}</w:tc>`
    const body = `<w:tbl>${row(tc(numbered('', 1)), cell('甲'), cell('1'))}${row(tc(numbered('乙', 1)), cell('丙'), cell('2'))}</w:tbl>`
    const document = await read(makeDocx(body, { numbering: definition(1, ['decimal', '%1']) + use(1, 1) }))
    expect(document.text).toBe('1\t甲\t1\n2 乙\t丙\t2')
  })
  test('a frame of one cell is walked, the table in it is one', async () => {
    const inner = `<w:tbl>${row(cell('规章'), cell('3'))}${row(cell('文件'), cell('5'))}</w:tbl>`
    const document = await read(
      makeDocx(`<w:tbl>${row(`<w:tc>${paragraph('附表')}${inner}${paragraph('完')}</w:tc>`)}</w:tbl>`)
    )
    expect(document.blocks.map(b => b.kind)).toEqual(['paragraph', 'table', 'paragraph'])
  })
})

describe('as other programs write it', () => {
  const plain = makeDocx(
    paragraph('公开3条。') + `<w:tbl>${row(cell('甲', '<w:gridSpan w:val="2"/>'))}${row(cell('乙'), cell('1'))}</w:tbl>`
  )
  const changed = (change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Uint8Array =>
    zipSync({
      ...Object.fromEntries(
        Object.entries(unzipSync(plain)).map(([name, bytes]) => [name, strToU8(change(strFromU8(bytes)))])
      ),
      ...more
    })

  test.each([
    [
      'prefixes of their own',
      (xml: string) => xml.replace(/(<\/?|[ :])w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    ],
    [
      'no prefix',
      (xml: string) =>
        xml
          .replace(/(<\/?)w:/g, '$1')
          .replace('xmlns:w=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w=')
    ],
    [
      'strict',
      (xml: string) =>
        xml
          .replaceAll(
            'schemas.openxmlformats.org/officeDocument/2006/relationships',
            'purl.oclc.org/ooxml/officeDocument/relationships'
          )
          .replace('schemas.openxmlformats.org/wordprocessingml/2006/main', 'purl.oclc.org/ooxml/wordprocessingml/main')
    ]
  ])('%s', async (_, change) => {
    const [here, there] = [await read(changed(change)), await read(plain)]
    expect(here.blocks).toEqual(there.blocks)
    expect(tables(here)[0]!.cells[0]!.columnSpan).toBe(2)
  })

  const embedding = (name: string, content: string): Uint8Array =>
    changed(
      xml =>
        xml
          .replace('<w:body>', '<w:body><w:altChunk xmlns:r="r" r:id="part"/>')
          .replace('</Relationships>', `<Relationship Id="part" Type="x/aFChunk" Target="/${name}"/></Relationships>`),
      { [name]: strToU8(content) }
    )
  const page = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>收到申请8件。</p></body></html>'

  test('a page put in whole', async () => {
    expect((await read(embedding('word/part.html', page))).text.split('\n')[0]).toBe('收到申请8件。')
  })
  test('a page put in as one file', async () => {
    const saved = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${page}\r\n--b--`
    expect((await read(embedding('word/part.mht', saved))).text.split('\n')[0]).toBe('收到申请8件。')
  })
  test('a part that is no text is reported', async () => {
    const document = await read(embedding('word/part.bin', 'GIF89a'))
    expect(document.warnings.map(warning => warning.code)).toEqual(['embedded-parts'])
  })
})

describe('hostile and broken files', () => {
  const failure = async (bytes: Uint8Array): Promise<{ code: string; place: string | null }> =>
    readReport(bytes, { name: '年报.docx' }).then(
      () => ({ code: 'none', place: null }),
      e => ({ code: e.code, place: e.place })
    )
  const good = makeDocx(paragraph('公开3条。').repeat(200))

  test('cut off anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect((await failure(good.subarray(0, Math.floor(good.length * share)))).code).toBe('damaged')
    }
  })
  test('markup cut off inside a part', async () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') })
    expect(await failure(bytes)).toEqual({ code: 'damaged', place: 'word/document.xml' })
  })
  test('a part that unpacks to gigabytes', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await failure(bomb)).toEqual({ code: 'too-large', place: 'word/document.xml' })
  })
  test('entities of its own', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:t>&b;</w:t></w:document>'
    expect((await failure(zipSync({ 'word/document.xml': strToU8(xml) }))).code).toBe('damaged')
  })
  test('millions of empty cells', async () => {
    const bytes = makeDocx(`<w:tbl>${'<w:tr><w:tc/></w:tr>'.repeat(600_000)}</w:tbl>`)
    expect((await failure(bytes)).code).toBe('too-complex')
  })
  test('bottomless nesting', async () => {
    expect((await failure(makeDocx('<w:tbl><w:tr><w:tc>'.repeat(5000)))).code).toBe('damaged')
  })
  test('no text at all', async () => {
    expect((await failure(makeDocx('<w:p/>'))).code).toBe('empty')
  })
  test('a span of a million columns costs nothing', async () => {
    const rows = row(cell('表', '<w:gridSpan w:val="1000000"/>')) + row(cell('甲'), cell('1'))
    const [table] = tables(await read(makeDocx(`<w:tbl>${rows}</w:tbl>`)))
    expect([table!.rows, table!.columns]).toEqual([2, 2])
  })
})
