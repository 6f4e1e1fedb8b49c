// A workbook of Excel 97-2003 (.xls, BIFF8) to a Document. It reads values, merges and what is hidden; formulas give
// their saved results. The record numbers are those of MS-XLS 2.3.
import type { Document, Warning } from '../../model'
import { compose } from '../compose'
import { ReadError } from '../error'
import { damaged, MAX_CELLS } from '../limits'
import { openCompoundFile } from '../ole2/compound-file'
import type { ReaderInput } from '../options'
import { refusal } from '../refusal'
import type { Sheet } from '../sheet/sheet'
import { sheetBlocks } from '../sheet/sheet-blocks'
import { formatOf, showNumber, type ValueFormat } from '../sheet/values'
import { sheetWarnings } from '../sheet/warnings'
import { blank } from '../text'
import { type BiffRecord, BOF, CONTINUE, chunkReader, EOF, FILEPASS, recordsOf, richString } from './records'

export async function readXls({ bytes, lang }: ReaderInput): Promise<Document> {
  const file = openCompoundFile(bytes)
  const stream = file.read('Workbook')
  if (stream === null) throw file.names.includes('Book') ? tooOld() : damaged('Workbook')
  const { sheets, unsaved } = readWorkbook([...recordsOf(stream)])
  const warnings: Warning[] = sheets.flatMap((sheet, i) => sheetWarnings(sheet, unsaved[i]!, lang))
  const composed = compose(sheets.flatMap(sheetBlocks))
  if (composed.text === '') throw blank()
  return {
    ...composed,
    source: { name: null, mediaType: '', bytes: null, sha256: null },
    hints: { title: null, publishedOn: null, site: null },
    warnings
  }
}

/** What the sheets share. */
interface Globals {
  strings: string[]
  formats: ValueFormat[]
  date1904: boolean
  /** Name of each visible sheet by the offset of its first record. */
  visible: Map<number, string>
}

function readWorkbook(records: readonly BiffRecord[]): { sheets: Sheet[]; unsaved: number[] } {
  const globals = readGlobals(records)
  const sheets: Sheet[] = []
  const unsaved: number[] = []
  for (const [i, record] of records.entries()) {
    const name = record.type === BOF ? globals.visible.get(record.offset) : undefined
    if (name === undefined) continue
    const read = readSheet(records, i + 1, name, globals)
    sheets.push(read.sheet)
    unsaved.push(read.unsaved)
  }
  return { sheets, unsaved }
}

const SHEET = 0x0085
const SST = 0x00fc
const XF = 0x00e0
const FORMAT = 0x041e
const DATE_1904 = 0x0022

function readGlobals(records: readonly BiffRecord[]): Globals {
  const codes = new Map<number, string>()
  const xfs: number[] = []
  const globals: Globals = { strings: [], formats: [], date1904: false, visible: new Map() }
  for (const [i, { type, view }] of records.entries()) {
    if (type === EOF) break
    if (type === FILEPASS) throw refusal('encrypted-office')
    if (type === DATE_1904) globals.date1904 = view.getUint16(0, true) === 1
    else if (type === XF) xfs.push(view.getUint16(2, true))
    else if (type === FORMAT)
      codes.set(
        view.getUint16(0, true),
        richString(chunkReader([new DataView(view.buffer, view.byteOffset + 2, view.byteLength - 2)]))
      )
    else if (type === SHEET) {
      const reader = chunkReader([view])
      const offset = reader.uint32()
      const hidden = (reader.uint8() & 3) !== 0
      const isWorksheet = reader.uint8() === 0
      const count = reader.uint8()
      const name = reader.characters(count, (reader.uint8() & 1) === 1)
      if (!hidden && isWorksheet) globals.visible.set(offset, name)
    } else if (type === SST) globals.strings = readStrings(records, i)
  }
  globals.formats = xfs.map(id => formatOf(id, codes.get(id)))
  return globals
}

function readStrings(records: readonly BiffRecord[], at: number): string[] {
  const chunks = [records[at]!.view]
  for (let i = at + 1; records[i]?.type === CONTINUE; i++) chunks.push(records[i]!.view)
  const reader = chunkReader(chunks)
  reader.skip(4)
  const strings: string[] = []
  for (let left = reader.uint32(); left > 0; left--) strings.push(richString(reader))
  return strings
}

const LABEL_SST = 0x00fd
const LABEL = 0x0204
const NUMBER = 0x0203
const RK = 0x027e
const MULTIPLE_RK = 0x00bd
const FORMULA = 0x0006
const STRING = 0x0207
const BOOLEAN_OR_ERROR = 0x0205
const MERGES = 0x00e5
const ROW = 0x0208
const COLUMNS = 0x007d

function readSheet(
  records: readonly BiffRecord[],
  from: number,
  name: string,
  { strings, formats, date1904 }: Globals
): { sheet: Sheet; unsaved: number } {
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const sheet: Sheet = { name, cells: [], merges: [], hiddenRows, hiddenColumns }
  let unsaved = 0
  /** Where the string that is the result of the last formula belongs. */
  let awaiting: { row: number; column: number } | null = null
  const add = (row: number, column: number, text: string): void => {
    if (sheet.cells.length >= MAX_CELLS) throw tooMany(name)
    if (text !== '') sheet.cells.push({ row, column, text })
  }
  const number = (value: number, xf: number): string => showNumber(value, formats[xf] ?? 'general', date1904)

  // Charts are sub-streams of their own inside the sheet's.
  let depth = 1
  for (let i = from; i < records.length && depth > 0; i++) {
    const { type, view } = records[i]!
    if (type === BOF) depth++
    else if (type === EOF) depth--
    if (depth !== 1 || view.byteLength < 4) continue
    const row = view.getUint16(0, true)
    const column = view.getUint16(2, true)
    switch (type) {
      case LABEL_SST:
        add(row, column, strings[view.getUint32(6, true)] ?? '')
        break
      case LABEL:
        add(row, column, richString(chunkReader([new DataView(view.buffer, view.byteOffset + 6, view.byteLength - 6)])))
        break
      case NUMBER:
        add(row, column, number(view.getFloat64(6, true), view.getUint16(4, true)))
        break
      case RK:
        add(row, column, number(rk(view.getUint32(6, true)), view.getUint16(4, true)))
        break
      case MULTIPLE_RK:
        for (let at = 4, c = column; at + 6 <= view.byteLength - 2; at += 6, c++) {
          add(row, c, number(rk(view.getUint32(at + 2, true)), view.getUint16(at, true)))
        }
        break
      case FORMULA:
        // Two bytes of ones mark a result that is no number; the byte before says what it is.
        if (view.getUint16(12, true) !== 0xffff)
          add(row, column, number(view.getFloat64(6, true), view.getUint16(4, true)))
        else if (view.getUint8(6) === 0) awaiting = { row, column }
        else if (view.getUint8(6) === 1) add(row, column, view.getUint8(8) === 1 ? 'TRUE' : 'FALSE')
        else if (view.getUint8(6) === 2) unsaved++
        break
      case STRING:
        if (awaiting !== null) add(awaiting.row, awaiting.column, richString(chunkReader(continued(records, i))))
        awaiting = null
        break
      case BOOLEAN_OR_ERROR:
        if (view.getUint8(7) === 0) add(row, column, view.getUint8(6) === 1 ? 'TRUE' : 'FALSE')
        break
      case MERGES:
        for (let k = 0, at = 2; k < row && at + 8 <= view.byteLength; k++, at += 8) {
          const [top, bottom, left, right] = [0, 2, 4, 6].map(o => view.getUint16(at + o, true))
          sheet.merges.push({ top: top!, bottom: bottom!, left: left!, right: right! })
        }
        break
      case ROW:
        if ((view.getUint32(12, true) & 0x20) !== 0) hiddenRows.add(row)
        break
      case COLUMNS:
        if ((view.getUint16(8, true) & 1) !== 0) for (let c = row; c <= Math.min(column, 255); c++) hiddenColumns.add(c)
        break
    }
  }
  sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { sheet, unsaved }
}

function continued(records: readonly BiffRecord[], at: number): DataView[] {
  const chunks = [records[at]!.view]
  for (let i = at + 1; records[i]?.type === CONTINUE; i++) chunks.push(records[i]!.view)
  return chunks
}

/** A number in four bytes: an integer or the upper half of a float, perhaps times a hundred. */
function rk(bits: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, bits & 0xfffffffc, true)
  const value = (bits & 2) !== 0 ? (bits | 0) >> 2 : view.getFloat64(0, true)
  return (bits & 1) !== 0 ? value / 100 : value
}

const tooMany = (sheet: string): ReadError =>
  new ReadError('too-complex', {
    place: sheet,
    message: { zh: `工作表的单元格超过 ${MAX_CELLS} 个`, en: `The sheet has more than ${MAX_CELLS} cells` },
    remedy: { zh: '请只保留报告所用的统计表', en: 'Keep only the statistics tables of the report' }
  })

const tooOld = (): ReadError =>
  new ReadError('unsupported-format', {
    message: { zh: '这是 Excel 95 或更早的工作簿', en: 'This is a workbook of Excel 95 or older' },
    remedy: { zh: '请用 WPS 或 Excel 打开，另存为 .xlsx', en: 'Open it in a spreadsheet program and save it as .xlsx' }
  })
