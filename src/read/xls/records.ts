// A BIFF stream (the `Workbook` stream of an .xls file) as records, and its strings, which may run on over CONTINUE
// records in the middle (MS-XLS 2.5.293 XLUnicodeRichExtendedString).
import { damaged } from '../limits'

export interface BiffRecord {
  type: number
  view: DataView
  /** Offset of the record in the stream. */
  offset: number
}

export const BOF = 0x0809
export const EOF = 0x000a
export const CONTINUE = 0x003c
export const FILEPASS = 0x002f

/** Every record in order. */
export function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > stream.length) throw damaged('Workbook')
    yield { type, offset: at, view: new DataView(stream.buffer, stream.byteOffset + at + 4, length) }
    at += 4 + length
  }
}

/** Reads on through a record and those that continue it. */
export interface ChunkReader {
  uint8(): number
  uint16(): number
  uint32(): number
  skip(bytes: number): void
  /** `count` characters; where a record ends inside, the next one says anew whether it has one or two bytes each. */
  characters(count: number, wide: boolean): string
}

export function chunkReader(chunks: readonly DataView[]): ChunkReader {
  let chunk = 0
  let at = 0
  const settle = (): void => {
    while (chunk < chunks.length && at >= chunks[chunk]!.byteLength) {
      at -= chunks[chunk]!.byteLength
      chunk++
    }
    if (chunk >= chunks.length) throw damaged('Workbook')
  }
  const uint8 = (): number => {
    settle()
    return chunks[chunk]!.getUint8(at++)
  }
  const uint16 = (): number => uint8() | (uint8() << 8)
  return {
    uint8,
    uint16,
    uint32: () => uint16() + uint16() * 65536,
    skip(bytes) {
      at += bytes
    },
    characters(count, wide) {
      let text = ''
      let isWide = wide
      for (let left = count; left > 0; left--) {
        if (chunk < chunks.length && at >= chunks[chunk]!.byteLength && text !== '') {
          at = 0
          chunk++
          isWide = (uint8() & 1) === 1
        }
        text += String.fromCharCode(isWide ? uint16() : uint8())
      }
      return text
    }
  }
}

/** A string with a length of two bytes, its phonetic and rich parts skipped. */
export function richString(reader: ChunkReader): string {
  const count = reader.uint16()
  const flags = reader.uint8()
  const runs = (flags & 8) !== 0 ? reader.uint16() : 0
  const phonetic = (flags & 4) !== 0 ? reader.uint32() : 0
  const text = reader.characters(count, (flags & 1) === 1)
  reader.skip(runs * 4 + phonetic)
  return text
}
