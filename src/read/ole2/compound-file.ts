// An OLE2 compound file, the container of .doc and .xls: a small file system of sectors (MS-CFB). Only its streams are of
// interest; everything is bounds-checked, and a chain of sectors that never ends is a damaged file.
import { damaged, MAX_PART_BYTES, partTooLarge } from '../limits'

export interface CompoundFile {
  /** Names of the streams and storages, as written. */
  names: string[]
  /** Content of a stream in the root storage, or null when there is none of that name. */
  read(name: string): Uint8Array | null
}

const END_OF_CHAIN = 0xfffffffe
const LARGEST_SECTOR = 0xfffffffa
const ENTRY_SIZE = 128
const MINI_SECTOR = 64
const STREAM = 2
const ROOT = 5

interface Entry {
  name: string
  type: number
  start: number
  size: number
}

/** @throws ReadError `damaged` when the container is cut off or contradicts itself */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  try {
    return open(bytes)
  } catch (error) {
    throw error instanceof RangeError ? damaged(null, error) : error
  }
}

function open(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << view.getUint16(30, true)
  if (sectorSize !== 512 && sectorSize !== 4096) throw damaged(null)
  const sectorAt = (sector: number): number => (sector + 1) * sectorSize
  const table = allocationTable(view, sectorSize, sectorAt)

  const chain = (start: number, next: (sector: number) => number): number[] => {
    const sectors: number[] = []
    for (let sector = start; sector <= LARGEST_SECTOR; sector = next(sector)) {
      if (sectors.length * MINI_SECTOR > bytes.length) throw damaged(null)
      sectors.push(sector)
    }
    return sectors
  }
  const nextSector = (sector: number): number => table[sector] ?? END_OF_CHAIN
  const gather = (
    sectors: readonly number[],
    size: number,
    source: Uint8Array,
    length: number,
    at: (s: number) => number
  ): Uint8Array => {
    if (size > MAX_PART_BYTES) throw partTooLarge('OLE2')
    const content = new Uint8Array(Math.min(size, sectors.length * length))
    let filled = 0
    for (const sector of sectors) {
      if (filled >= content.length) break
      const piece = source.subarray(at(sector), Math.min(at(sector) + length, at(sector) + content.length - filled))
      content.set(piece, filled)
      filled += piece.length
      if (piece.length === 0) throw damaged(null)
    }
    return content.subarray(0, filled)
  }
  const big = (start: number, size: number): Uint8Array =>
    gather(chain(start, nextSector), size, bytes, sectorSize, sectorAt)

  const directory = big(view.getUint32(48, true), bytes.length)
  const entries = entriesOf(directory)
  const root = entries.find(entry => entry.type === ROOT)
  if (root === undefined) throw damaged(null)
  const cutoff = view.getUint32(56, true)
  const miniTable = big(view.getUint32(60, true), bytes.length)
  const mini = new DataView(miniTable.buffer, miniTable.byteOffset, miniTable.byteLength)
  const nextMini = (sector: number): number =>
    sector * 4 + 4 <= mini.byteLength ? mini.getUint32(sector * 4, true) : END_OF_CHAIN
  let miniStream: Uint8Array | null = null

  return {
    names: entries.map(entry => entry.name),
    read(name) {
      const entry = entries.find(e => e.type === STREAM && e.name === name)
      if (entry === undefined) return null
      if (entry.size >= cutoff) return big(entry.start, entry.size)
      miniStream ??= big(root.start, root.size)
      return gather(chain(entry.start, nextMini), entry.size, miniStream, MINI_SECTOR, sector => sector * MINI_SECTOR)
    }
  }
}

/** The next sector of every sector. The first 109 sectors of this table are named in the header, the rest in a chain. */
function allocationTable(view: DataView, sectorSize: number, sectorAt: (sector: number) => number): Uint32Array {
  const sectors: number[] = []
  for (let i = 0; i < 109; i++) {
    const sector = view.getUint32(76 + i * 4, true)
    if (sector <= LARGEST_SECTOR) sectors.push(sector)
  }
  const perSector = sectorSize / 4
  let next = view.getUint32(68, true)
  for (let count = view.getUint32(72, true); count > 0 && next <= LARGEST_SECTOR; count--) {
    for (let i = 0; i < perSector - 1; i++) {
      const sector = view.getUint32(sectorAt(next) + i * 4, true)
      if (sector <= LARGEST_SECTOR) sectors.push(sector)
    }
    next = view.getUint32(sectorAt(next) + (perSector - 1) * 4, true)
    if (sectors.length * sectorSize > view.byteLength) throw damaged(null)
  }
  const table = new Uint32Array(sectors.length * perSector).fill(END_OF_CHAIN)
  for (const [k, sector] of sectors.entries()) {
    const at = sectorAt(sector)
    for (let i = 0; i < perSector && at + i * 4 + 4 <= view.byteLength; i++)
      table[k * perSector + i] = view.getUint32(at + i * 4, true)
  }
  return table
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const names = new TextDecoder('utf-16le')
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(view.getUint16(at + 64, true), 64)
    if (length < 2) continue
    entries.push({
      name: names.decode(directory.subarray(at, at + length - 2)),
      type: directory[at + 66]!,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true)
    })
  }
  return entries
}
