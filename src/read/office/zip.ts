// A zip container: its table of contents, and one part at a time, unpacked up to a limit. Only what Office files use:
// stored and deflated parts, no encryption, no spanning. Inflating is fflate's: at once into as much room as the file claims
// to need, and where that is not what comes out, in pieces, so that a bomb is noticed by what it gives.
import { Inflate, inflateSync } from 'fflate'
import { damaged, MAX_PART_BYTES, MAX_UNPACKED_BYTES, partTooLarge } from '../limits'

export interface Zip {
  /** Names of all parts. */
  names: string[]
  /** The content of a part, or null when there is none of that name. Throws ReadError when it is damaged or too large. */
  read(name: string): Uint8Array | null
}

interface Entry {
  method: number
  offset: number
  size: number
  /** Size after unpacking, as the file claims. */
  claimed: number
}

const CENTRAL_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END = 0x06054b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/** @throws ReadError `damaged` when the table of contents is missing, as in a file cut off */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  try {
    readContents(view, bytes, entries)
  } catch (error) {
    throw error instanceof RangeError ? damaged(null, error) : error
  }
  let unpacked = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const part = unpack(view, bytes, entry, name)
      unpacked += part.length
      if (unpacked > MAX_UNPACKED_BYTES) throw partTooLarge(name, MAX_UNPACKED_BYTES)
      return part
    }
  }
}

function readContents(view: DataView, bytes: Uint8Array, into: Map<string, Entry>): void {
  const end = endOfContents(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const names = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) throw damaged(null)
    const nameLength = view.getUint16(at + 28, true)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    into.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      claimed: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function endOfContents(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at
  throw damaged(null)
}

const STORED = 0
const DEFLATED = 8

/** Bytes given to the inflater at a time: at most a thousand times as many come out before the limit is looked at. */
const PIECE = 16 * 1024

/** More bytes than this for each byte packed is beyond what deflating can do. */
const MOST_DEFLATED = 1100

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, name: string): Uint8Array {
  const { method, offset, size, claimed } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw damaged(name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + size > bytes.length) throw damaged(name)
  const packed = bytes.subarray(start, start + size)
  if (method === STORED) return packed
  if (method !== DEFLATED) throw damaged(name)
  if (claimed <= Math.min(MAX_PART_BYTES, size * MOST_DEFLATED)) {
    const all = unpackTo(packed, claimed)
    if (all !== null) return all
  }
  return unpackInPieces(packed, name)
}

/** The content if it is as long as the file claims, else null. */
function unpackTo(packed: Uint8Array, claimed: number): Uint8Array | null {
  try {
    // One byte more than claimed tells a part that is longer; nothing is written beyond it.
    const all = inflateSync(packed, { out: new Uint8Array(claimed + 1) })
    return all.length === claimed ? all : null
  } catch {
    return null
  }
}

function unpackInPieces(packed: Uint8Array, name: string): Uint8Array {
  const size = packed.length
  const pieces: Uint8Array[] = []
  let total = 0
  let done = false
  const inflate = new Inflate((piece, final) => {
    total += piece.length
    if (total > MAX_PART_BYTES) throw partTooLarge(name)
    pieces.push(piece)
    done = final
  })
  try {
    for (let at = 0; at < size; at += PIECE) {
      const next = Math.min(at + PIECE, size)
      inflate.push(packed.subarray(at, next), next === size)
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'ReadError' ? error : damaged(name, error)
  }
  if (!done) throw damaged(name)
  const all = new Uint8Array(total)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
