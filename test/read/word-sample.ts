// A Word document with everything that is hard in old .doc files: numbers by style and by list, merged cells, a table in a
// table, a footnote, hidden text, a manual line break. `test/read/files/word-sample.doc` is this document as LibreOffice
// saves it; to make it again, run `npx tsx test/read/word-sample.ts DIR`, then there
// `soffice --headless --convert-to 'doc:MS Word 97' word-sample.docx`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell, definition, makeDocx, numbered, paragraph, row, run, use } from './make-docx'

const wide = (columns: number, more = ''): string => `<w:tcW w:w="${columns * 2000}" w:type="dxa"/>${more}`
const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${6000 / columns}"/>`.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`

const FORM = table(
  3,
  row(cell('结果', wide(1, '<w:vMerge w:val="restart"/>')), cell('申请人情况', wide(2, '<w:gridSpan w:val="2"/>'))),
  row(cell('', wide(1, '<w:vMerge/>')), cell('自然人', wide(1)), cell('总计', wide(1))),
  row(cell('予以公开', wide(1)), cell('3', wide(1)), cell('4', wide(1)))
)

const FRAME = table(1, row(`<w:tc><w:tcPr>${wide(3)}</w:tcPr>${paragraph('附表')}${FORM}${paragraph('完')}</w:tc>`))

export const wordSample = (): Uint8Array =>
  makeDocx(
    [
      paragraph('概述', '<w:pStyle w:val="a"/>'),
      numbered('主动公开', 1, 1),
      numbered('依申请公开', 1, 1),
      numbered('收到申请', 1, 2),
      paragraph('申请', '<w:pStyle w:val="a"/>'),
      numbered('质量', 1, 1),
      `<w:p>${run('公开120')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('条')}${run('隐藏', '<w:vanish/>')}<w:r><w:br/></w:r>${run('第二行')}</w:p>`,
      FORM,
      paragraph('之间'),
      FRAME,
      paragraph('末段')
    ].join(''),
    {
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="n"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote><w:footnote w:id="2"><w:p>${run('含镇街数据。')}</w:p></w:footnote>`,
      numbering:
        definition(1, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']) + use(1, 1)
    }
  )

const folder = process.argv[2]
if (process.argv[1]?.endsWith('word-sample.ts') && folder !== undefined)
  writeFileSync(join(folder, 'word-sample.docx'), wordSample())
