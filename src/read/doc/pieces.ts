// The text of a .doc file. It lies in pieces, in one or two bytes a character, in any order; the piece table says where
// (MS-DOC 2.9.177 PlcPcd). Properties are found by the place in the file, so that place is kept for every character.
import { damaged } from '../limits'
import type { FileInformation } from './file-information'
import { PAIRS } from './file-information'

export interface PieceText {
  text: string
  /** Offset in the document stream of each character. */
  places: Uint32Array
}

const PIECE_TABLE = 2
const PROPERTIES = 1
const ONE_BYTE = 0x40000000

export function readPieces(info: FileInformation): PieceText {
  const table = pieceTable(info)
  const { document } = info
  const count = Math.floor((table.byteLength - 4) / 12)
  const length = table.getUint32(count * 4, true)
  if (length > document.byteLength) throw damaged('WordDocument')
  const places = new Uint32Array(length)
  const parts: string[] = []
  const oneByte = new TextDecoder('windows-1252')
  const twoBytes = new TextDecoder('utf-16le', { ignoreBOM: true })
  for (let i = 0; i < count; i++) {
    const from = table.getUint32(i * 4, true)
    const to = table.getUint32(i * 4 + 4, true)
    const raw = table.getUint32((count + 1) * 4 + i * 8 + 2, true)
    const single = (raw & ONE_BYTE) !== 0
    const start = single ? (raw & ~ONE_BYTE) >>> 1 : raw
    const width = single ? 1 : 2
    if (to < from || to > length || start + (to - from) * width > document.byteLength) throw damaged('WordDocument')
    const bytes = new Uint8Array(document.buffer, document.byteOffset + start, (to - from) * width)
    parts.push(single ? oneByte.decode(bytes) : keepUnits(twoBytes.decode(bytes), bytes))
    for (let k = from; k < to; k++) places[k] = start + (k - from) * width
  }
  return { text: parts.join(''), places }
}

/** A decoder replaces unpaired surrogates one by one, so that the count of characters stays; check that it does. */
function keepUnits(text: string, bytes: Uint8Array): string {
  if (text.length * 2 !== bytes.length) throw damaged('WordDocument')
  return text
}

/** The piece table is the last part of its area, after property lists that pieces may refer to. */
function pieceTable(info: FileInformation): DataView {
  const area = info.area(PAIRS.pieces)
  if (area === null) throw damaged('Table')
  let at = 0
  while (at + 5 <= area.byteLength && area.getUint8(at) === PROPERTIES) at += 3 + area.getUint16(at + 1, true)
  if (at + 5 > area.byteLength || area.getUint8(at) !== PIECE_TABLE) throw damaged('Table')
  const size = area.getUint32(at + 1, true)
  if (size < 4 || at + 5 + size > area.byteLength) throw damaged('Table')
  return new DataView(area.buffer, area.byteOffset + at + 5, size)
}
