// Properties of paragraphs and characters in a .doc file: lists of small modifications (sprm, MS-DOC 2.6) in pages of 512
// bytes that are sorted by the place in the file they apply to. Only those that change what is printed are read.
import type { Area, FileInformation } from './file-information'
import { PAIRS } from './file-information'

/** Properties from one place in the file up to another. */
interface Run {
  from: number
  to: number
  properties: DataView
}

/** Finds the properties that hold at a place. */
export type Lookup = (place: number) => DataView | null

const PAGE = 512

export interface PropertyTables {
  /** Properties of the paragraph whose end mark is at a place: its style's number, then its modifications. */
  paragraph: Lookup
  character: Lookup
}

export function readPropertyTables({ document, area }: FileInformation): PropertyTables {
  return {
    paragraph: lookupIn(runsOf(document, area(PAIRS.paragraphPages), 13, paragraphProperties)),
    character: lookupIn(runsOf(document, area(PAIRS.characterPages), 1, characterProperties))
  }
}

function runsOf(
  document: DataView,
  plan: Area,
  entrySize: number,
  read: (page: DataView, offset: number) => DataView | null
): Run[] {
  const runs: Run[] = []
  if (plan === null) return runs
  const pages = Math.floor((plan.byteLength - 4) / 8)
  for (let i = 0; i < pages; i++) {
    const start = (plan.getUint32((pages + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE
    if (start + PAGE > document.byteLength) continue
    const page = new DataView(document.buffer, document.byteOffset + start, PAGE)
    const count = page.getUint8(PAGE - 1)
    for (let k = 0; k < count; k++) {
      const entry = (count + 1) * 4 + k * entrySize
      if (entry >= PAGE) break
      const offset = page.getUint8(entry) * 2
      const properties = offset === 0 ? null : read(page, offset)
      if (properties === null) continue
      runs.push({ from: page.getUint32(k * 4, true), to: page.getUint32(k * 4 + 4, true), properties })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

function paragraphProperties(page: DataView, offset: number): DataView | null {
  const words = page.getUint8(offset)
  return words === 0 ? slice(page, offset + 2, page.getUint8(offset + 1) * 2) : slice(page, offset + 1, words * 2 - 1)
}

const characterProperties = (page: DataView, offset: number): DataView | null =>
  slice(page, offset + 1, page.getUint8(offset))

export const slice = (view: DataView, at: number, length: number): DataView | null =>
  length < 0 || at + length > view.byteLength ? null : new DataView(view.buffer, view.byteOffset + at, length)

function lookupIn(runs: readonly Run[]): Lookup {
  return place => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (runs[middle]!.from <= place) low = middle + 1
      else high = middle
    }
    const run = runs[low - 1]
    return run !== undefined && place < run.to ? run.properties : null
  }
}

/** Sizes of operands by the upper three bits of a modification's number; 6 is variable. */
const OPERAND = [1, 1, 2, 4, 2, 2, 0, 3]

const TABLE_DEFINITION = 0xd608
const TAB_STOPS = 0xc615

/** Calls `visit` for every modification; `operand` is without its length byte. */
export function eachModification(list: DataView, from: number, visit: (code: number, operand: DataView) => void): void {
  for (let at = from; at + 2 < list.byteLength; ) {
    const code = list.getUint16(at, true)
    at += 2
    let size = OPERAND[code >> 13]!
    if (size === 0) {
      if (code === TABLE_DEFINITION) {
        if (at + 2 > list.byteLength) return
        size = list.getUint16(at, true) - 1
        at += 2
      } else {
        size = list.getUint8(at)
        at += 1
        // A list of more than 254 bytes of tab stops states its size in another way; none of them matters here.
        if (code === TAB_STOPS && size === 255) return
      }
    }
    const operand = slice(list, at, size)
    if (operand === null) return
    visit(code, operand)
    at += size
  }
}
