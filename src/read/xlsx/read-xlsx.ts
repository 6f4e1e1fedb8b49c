// A workbook (.xlsx) to a Document: its visible sheets one after the other.
import type { Document, Warning } from '../../model'
import { compose } from '../compose'
import { damaged } from '../limits'
import { relationshipsOf } from '../office/relationships'
import { isOn, local, readXml } from '../office/xml'
import { openZip, type Zip } from '../office/zip'
import type { ReaderInput } from '../options'
import { sheetBlocks } from '../sheet/sheet-blocks'
import { sheetWarnings } from '../sheet/warnings'
import { blank } from '../text'
import { readFormats, readStrings } from './shared'
import { readSheet } from './worksheet'

export async function readXlsx({ bytes, lang }: ReaderInput): Promise<Document> {
  const zip = openZip(bytes)
  const main = relationshipsOf(zip, '').find(r => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = readWorkbook(zip, main)
  const relationships = relationshipsOf(zip, main)
  const target = (type: string): string | null => relationships.find(r => r.type === type)?.target ?? null
  const shared = {
    strings: readStrings(zip, target('sharedStrings')),
    formats: readFormats(zip, target('styles')),
    date1904: workbook.date1904
  }
  const warnings: Warning[] = []
  const blocks = workbook.sheets
    .filter(sheet => !sheet.hidden)
    .flatMap(({ name, id }) => {
      const part = relationships.find(r => r.id === id && r.type === 'worksheet')?.target
      const content = part === undefined ? null : zip.read(part)
      if (part === undefined || content === null) return []
      const { sheet, unsaved } = readSheet(content, part, name, shared)
      warnings.push(...sheetWarnings(sheet, unsaved, lang))
      return sheetBlocks(sheet)
    })
  const composed = compose(blocks)
  if (composed.text === '') throw blank()
  return {
    ...composed,
    source: { name: null, mediaType: '', bytes: null, sha256: null },
    hints: { title: null, publishedOn: null, site: null },
    warnings
  }
}

interface Workbook {
  sheets: { name: string; id: string; hidden: boolean }[]
  date1904: boolean
}

function readWorkbook(zip: Zip, part: string): Workbook {
  const bytes = zip.read(part)
  if (bytes === null) throw damaged(part)
  const workbook: Workbook = { sheets: [], date1904: false }
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'sheet' || name.endsWith(':sheet')) {
        const state = attributes.state ?? 'visible'
        workbook.sheets.push({
          name: attributes.name ?? '',
          id: local(attributes, 'id') ?? '',
          hidden: state !== 'visible'
        })
      } else if (name.endsWith('workbookPr')) {
        workbook.date1904 = attributes.date1904 !== undefined && isOn(attributes.date1904)
      }
    },
    close() {}
  })
  return workbook
}
