// The head of a .doc file (MS-DOC 2.5 Fib): where its tables lie, how long each of its stories is.
import { ReadError } from '../error'
import { damaged } from '../limits'
import type { CompoundFile } from '../ole2/compound-file'
import { refusal } from '../refusal'

/** A stretch of the table stream. */
export type Area = DataView | null

export interface FileInformation {
  document: DataView
  data: DataView | null
  /** Lengths in characters of the stories, in the order their text follows each other. */
  stories: {
    main: number
    footnotes: number
    headers: number
    macros: number
    comments: number
    endnotes: number
    boxes: number
  }
  /** The structure that a pair of FibRgFcLcb97 points to, by the number of the pair. */
  area(pair: number): Area
  /** The table stream from an offset on, for structures longer than their pair says. */
  tableFrom(pair: number): Area
}

const WORD_DOCUMENT = 0xa5ec
/** Word 97; older files are built otherwise. */
const OLDEST = 0x00c1
const ENCRYPTED = 0x0100
const TABLE_1 = 0x0200

/** Numbers of the pairs that are used here. */
export const PAIRS = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  lists: 73,
  listUses: 74
} as const

/** First byte of the pairs (FibRgFcLcb97). */
const FIRST_PAIR = 154

export function readFileInformation(file: CompoundFile): FileInformation {
  const document = viewOf(file.read('WordDocument'))
  if (document === null || document.byteLength < FIRST_PAIR) throw damaged('WordDocument')
  if (document.getUint16(0, true) !== WORD_DOCUMENT || document.getUint16(2, true) < OLDEST) throw tooOld()
  const flags = document.getUint16(10, true)
  if ((flags & ENCRYPTED) !== 0) throw refusal('encrypted-office')
  const table = viewOf(file.read((flags & TABLE_1) !== 0 ? '1Table' : '0Table'))
  if (table === null) throw damaged('Table')
  const count = (index: number): number => document.getUint32(64 + index * 4, true)
  const pair = (number: number): [number, number] => {
    const at = FIRST_PAIR + number * 8
    return at + 8 > document.byteLength ? [0, 0] : [document.getUint32(at, true), document.getUint32(at + 4, true)]
  }
  const slice = (from: number, length: number): Area =>
    length <= 0 || from + length > table.byteLength ? null : new DataView(table.buffer, table.byteOffset + from, length)
  return {
    document,
    data: viewOf(file.read('Data')),
    stories: {
      main: count(3),
      footnotes: count(4),
      headers: count(5),
      macros: count(6),
      comments: count(7),
      endnotes: count(8),
      boxes: count(9)
    },
    area: number => slice(...pair(number)),
    tableFrom(number) {
      const [from, length] = pair(number)
      return length === 0 ? null : slice(from, table.byteLength - from)
    }
  }
}

const viewOf = (bytes: Uint8Array | null): DataView | null =>
  bytes === null ? null : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const tooOld = (): ReadError =>
  new ReadError('unsupported-format', {
    message: { zh: '这是 Word 95 或更早的文档', en: 'This is a document of Word 95 or older' },
    remedy: { zh: '请用 WPS 或 Word 打开，另存为 .docx', en: 'Open it in WPS or Word and save it as .docx' }
  })
