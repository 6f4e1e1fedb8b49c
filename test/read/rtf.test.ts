// Rich Text Format: what office programs write, written out by hand where it is a matter of one mark.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'

const bytesOf = (rtf: string): Uint8Array => Uint8Array.from(rtf, character => character.charCodeAt(0))
const read = (rtf: string, name = 'a.rtf'): Promise<Document> => readReport(bytesOf(rtf), { name })
const textOf = async (inside: string): Promise<string> =>
  (
    await read(
      `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman Times;}}${inside}}`
    )
  ).text

describe('characters', () => {
  test('GBK bytes, as escapes and as they are', async () => {
    expect(await textOf("\\f0 \\'d6\\'f7\\'b6\\'af\xb9\xab\xbf\xaa120\\'cc\\'f5\\par")).toBe('主动公开120条')
  })
  test('GBK bytes in a font that claims to be Western, under a Chinese code page', async () => {
    expect(await textOf("\\f1 \\'d6\\'f7\\'b6\\'af\\par")).toBe('主动')
  })
  test('a second byte that is a letter or a brace', async () => {
    expect(await textOf("\\f0 \\'81A\\'81\\}\\par")).toBe('丄亇')
  })
  test('Unicode, with one, two and no characters for readers without it', async () => {
    expect(await textOf("\\u20027?\\u-28719\\'3f{\\uc2\\u25919\\'d5\\'fe}{\\uc0\\u24220 x}\\par")).toBe('主近政府x')
  })
  test('two halves of one character', async () => {
    expect(await textOf('\\u-10179?\\u-8704?\\par')).toBe('😀')
  })
  test('signs with names, hard blanks and hyphens, an optional hyphen', async () => {
    expect(await textOf('a\\~b\\_c\\-d\\emdash\\ldblquote e\\rdblquote\\tab f\\\\\\{\\}\\par')).toBe(
      'a\u00a0b-cd—“e”\tf\\{}'
    )
  })
  test('no code page and no character set: GBK where it can be, else Western', async () => {
    expect((await read("{\\rtf1\\ansi \\'d6\\'f7\\'b6\\'af\\par}")).text).toBe('主动')
    expect((await read("{\\rtf1\\ansi caf\\'e9\\par}")).text).toBe('café')
  })
})

describe('text', () => {
  test('paragraphs, lines, sections; line ends of the file are none', async () => {
    expect(await textOf('a\r\nb\\par c\\line d\\sect e')).toBe('ab\nc\nd\ne')
  })
  test('numbers of lists as printed, bullets not', async () => {
    const label = (text: string): string => `{\\listtext\\pard\\plain ${text}\\tab}`
    expect(await textOf(`${label("\\'d2\\'bb\\'a1\\'a2")}a\\par ${label('1')}b\\par ${label("\\'b7")}c\\par`)).toBe(
      '一、a\n1 b\nc'
    )
  })
  test('only the result of a field', async () => {
    expect(await textOf('{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a}}b\\par')).toBe('ab')
  })
  test('no headers, pictures, objects, comments, hidden and deleted text, unknown destinations', async () => {
    const parts =
      '{\\header h\\par}{\\pict\\wmetafile8 0102}{\\object{\\*\\objdata 01}{\\result r}}{\\*\\annotation n}{\\*\\unheard u}'
    expect(await textOf(`a${parts}{\\v hidden}{\\deleted gone}b\\par`)).toBe('arb')
  })
  test('no table of contents', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s15\\sbasedon0 toc 1;}}'
    expect(await textOf(`${styles}\\pard\\s15 a\\tab 1\\par \\pard\\s0 b\\par`)).toBe('b')
  })
  test('a footnote after its paragraph, a text box at the end', async () => {
    const box = '{\\shp{\\*\\shpinst\\shptop1{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard box\\par}}{\\shprslt box}}'
    expect(await textOf(`a{\\footnote \\pard note\\par}b${box}\\par c\\par`)).toBe('ab\nnote\nc\nbox')
  })
  test('bytes of a picture are passed over whatever they are', async () => {
    expect(await textOf('a{\\pict\\bin4 }}}}}b\\par')).toBe('ab')
  })
  test('a large picture is told', async () => {
    const { warnings } = await read(
      '{\\rtf1 a{\\*\\shppict{\\pict\\picwgoal6000\\pichgoal4000 00}}{\\nonshppict{\\pict 00}}\\par}'
    )
    expect(warnings.map(({ code }) => code)).toEqual(['pictures'])
  })
  test('the title of the file where it is one', async () => {
    const { hints } = await read(
      "{\\rtf1\\ansicpg936{\\info{\\title 2023\\'c4\\'ea\\'b1\\'a8\\'b8\\'e6}{\\author x}}a\\par}"
    )
    expect(hints.title).toBe('2023年报告')
  })
})

describe('tables', () => {
  const cellsOf = ({ blocks }: Document): string[] =>
    blocks.flatMap(b =>
      b.kind === 'table' ? b.cells.map(c => `${c.text}@${c.row},${c.column}+${c.rowSpan},${c.columnSpan}`) : []
    )
  const row = (edges: string, ...cells: string[]): string =>
    `\\trowd ${edges}\\pard\\intbl ${cells.map(cell => `${cell}\\cell `).join('')}\\row `

  test('cells merged over columns and rows', async () => {
    const document = await read(
      `{\\rtf1 ${row('\\clvmgf\\cellx2000\\cellx6000', 'a', 'b')}${row('\\clvmrg\\cellx2000\\cellx4000\\cellx6000', '', 'c', 'd')}` +
        `${row('\\cellx2000\\clmgf\\cellx4000\\clmrg\\cellx6000', 'e', '1', '')}\\pard after\\par}`
    )
    expect(cellsOf(document)).toEqual(['a@0,0+2,1', 'b@0,1+1,2', 'c@1,1+1,1', 'd@1,2+1,1', 'e@2,0+1,1', '1@2,1+1,2'])
    expect(document.text.endsWith('\nafter')).toBe(true)
  })
  test('a table in a cell', async () => {
    const inner =
      '\\pard\\intbl\\itap2 a\\nestcell 1\\nestcell {\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}' +
      '\\pard\\intbl\\itap2 b\\nestcell 2\\nestcell {\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}'
    const document = await read(
      `{\\rtf1 \\trowd\\cellx3000\\pard\\intbl above\\par ${inner}\\pard\\intbl below\\cell\\row\\pard}`
    )
    expect(document.text).toBe('above\na\t1\nb\t2\nbelow')
    expect(cellsOf(document)).toHaveLength(4)
  })
})

describe('files', () => {
  test('is told by its content, whatever its name', async () => {
    const document = await read('{\\rtf1\\ansi a\\par}', '报告.doc')
    expect(document.source.mediaType).toBe('application/rtf')
    expect(document.text).toBe('a')
  })
  test('a file of a Word document of WPS is read as one', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/word-sample.doc')))
    const [wps, doc] = [await readReport(bytes, { name: 'a.wps' }), await readReport(bytes, { name: 'a.doc' })]
    expect(wps.text).toBe(doc.text)
    expect(wps.source.mediaType).toBe('application/msword')
  })
  test('conforms', async () => {
    const path = join(import.meta.dirname, '../../corpus/files/yunlan-2023.rtf')
    expect(complaints(await readReport(path), readFileSync(path))).toEqual([])
  })
  test.each([
    ['cut off', '{\\rtf1 a\\par', 'damaged'],
    ['cut off in a picture', '{\\rtf1 a{\\pict\\bin999999 b}}', 'damaged'],
    ['without text', '{\\rtf1\\ansi\\par}', 'empty'],
    ['nested beyond any document', `{\\rtf1 ${'{'.repeat(5000)}a${'}'.repeat(5000)}}`, 'damaged']
  ])('%s', async (_, rtf, code) => {
    await expect(read(rtf)).rejects.toMatchObject({ code })
  })
  test('what follows the document is passed over', async () => {
    expect((await read('{\\rtf1 a\\par}\0\0\n}{')).text).toBe('a')
  })
})
