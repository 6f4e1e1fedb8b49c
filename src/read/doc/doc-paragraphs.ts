// The paragraphs of a story of a .doc file, each with what its end mark and its properties say: its text as printed, its
// list, whether it ends a cell or a row of a table, and the shape of that row.

import { type DocStyle, LIST_LEVEL, LIST_USE, styleNumbering } from './doc-styles'
import type { RowShape } from './doc-tables'
import type { FileInformation } from './file-information'
import type { FlowParagraph } from './flow'
import type { PieceText } from './pieces'
import { eachModification, type Lookup, type PropertyTables, slice } from './properties'

export interface DocParagraph extends FlowParagraph {
  /** First character and the one after the end mark. */
  start: number
  end: number
  list: number
  level: number
}

const PARAGRAPH_END = 0x0d
const CELL_END = 0x07
const PAGE_BREAK = 0x0c

/** The paragraphs from character `from` up to `to`. */
export function* paragraphsOf(
  { text, places }: PieceText,
  from: number,
  to: number,
  tables: PropertyTables,
  styles: readonly (DocStyle | undefined)[],
  info: FileInformation
): Generator<DocParagraph> {
  let start = from
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== PARAGRAPH_END && unit !== CELL_END && unit !== PAGE_BREAK) continue
    const facts = factsOf(tables.paragraph(places[at]!), styles, info)
    const isCellEnd = unit === CELL_END || facts.innerCell
    yield {
      lines: printed(text, start, at, places, tables.character),
      start,
      end: at + 1,
      contents: facts.contents,
      list: facts.list,
      level: facts.level,
      depth: facts.depth,
      endsCell: isCellEnd && !facts.endsRow,
      endsRow: facts.endsRow,
      row: facts.endsRow ? facts.row : null
    }
    start = at + 1
  }
}

interface Facts {
  contents: boolean
  list: number
  level: number
  depth: number
  innerCell: boolean
  endsRow: boolean
  row: RowShape | null
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const DEPTH = 0x6649
const INNER_CELL = 0x244b
const INNER_ROW_END = 0x244c
const HUGE = 0x6646
const HUGE_OLD = 0x6645
const TABLE_DEFINITION = 0xd608
const VERTICAL_MERGE = 0xd62b
const HORIZONTAL_MERGE = 0x5624

function factsOf(properties: DataView | null, styles: readonly (DocStyle | undefined)[], info: FileInformation): Facts {
  const number = properties !== null && properties.byteLength >= 2 ? properties.getUint16(0, true) : 0
  const inherited = styleNumbering(styles, number)
  const facts: Facts = {
    contents: styles[number]?.contents ?? false,
    ...inherited,
    depth: 0,
    innerCell: false,
    endsRow: false,
    row: null
  }
  if (properties === null) return facts
  const visit = (code: number, operand: DataView): void => {
    switch (code) {
      case LIST_LEVEL:
        facts.level = operand.getUint8(0)
        break
      case LIST_USE:
        facts.list = operand.getUint16(0, true)
        break
      case IN_TABLE:
        if (operand.getUint8(0) !== 0) facts.depth = Math.max(facts.depth, 1)
        break
      case DEPTH:
        facts.depth = Math.max(operand.getInt32(0, true), 0)
        break
      case ROW_END:
      case INNER_ROW_END:
        facts.endsRow ||= operand.getUint8(0) !== 0
        break
      case INNER_CELL:
        facts.innerCell = operand.getUint8(0) !== 0
        break
      case TABLE_DEFINITION:
        facts.row = rowShape(operand)
        break
      case VERTICAL_MERGE: {
        const cell = operand.byteLength >= 2 ? operand.getUint8(0) : -1
        if (facts.row !== null && cell >= 0 && cell < facts.row.merges.length) {
          facts.row.merges[cell] = verticalMerge(operand.getUint8(1))
        }
        break
      }
      case HORIZONTAL_MERGE:
        for (let c = operand.getUint8(0) + 1; facts.row !== null && c < operand.getUint8(1); c++)
          facts.row.merges[c] = 'left'
        break
      case HUGE:
      case HUGE_OLD: {
        // Lists too long for their page lie in the data stream.
        const at = operand.getUint32(0, true)
        const length = info.data !== null && at + 2 <= info.data.byteLength ? info.data.getUint16(at, true) : 0
        const list = info.data === null ? null : slice(info.data, at + 2, length)
        if (list !== null) eachModification(list, 0, (c, o) => c !== HUGE && c !== HUGE_OLD && visit(c, o))
        break
      }
    }
  }
  eachModification(properties, 2, visit)
  return facts
}

const CELL_SIZE = 20

function rowShape(operand: DataView): RowShape {
  const count = operand.getUint8(0)
  const edges: number[] = []
  const merges: RowShape['merges'] = []
  for (let i = 0; i <= count && 3 + i * 2 <= operand.byteLength; i++) edges.push(operand.getInt16(1 + i * 2, true))
  for (let i = 0; i < count; i++) {
    const at = 1 + (count + 1) * 2 + i * CELL_SIZE
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0
    merges.push((flags & 2) !== 0 ? 'left' : verticalMerge((flags >> 5) & 3))
  }
  return { edges, merges }
}

const verticalMerge = (flags: number): 'none' | 'start' | 'up' => (flags === 3 ? 'start' : flags === 1 ? 'up' : 'none')

const FIELD_START = 0x13
const FIELD_SEPARATOR = 0x14
const FIELD_END = 0x15
const LINE_BREAK = 0x0b
const DELETED = 0x0800
const VANISHED = 0x083c

/** The text as printed, line by line: without field codes, marks of objects, hidden and deleted text. */
function printed(text: string, from: number, to: number, places: Uint32Array, character: Lookup): string[] {
  const lines: string[] = []
  let line = ''
  const fields: boolean[] = []
  let list: DataView | null = null
  let hidden = false
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const here = character(places[at]!)
    if (here !== list) {
      list = here
      hidden = here !== null && isHidden(here)
    }
    if (unit === FIELD_START) fields.push(true)
    else if (unit === FIELD_SEPARATOR) fields[fields.length - 1] = false
    else if (unit === FIELD_END) fields.pop()
    else if (hidden || fields.includes(true)) continue
    else if (unit === LINE_BREAK) {
      lines.push(line)
      line = ''
    } else if (unit >= 0x20 || unit === 0x09) line += text[at]
    else if (unit === 0x1e) line += '-'
  }
  return [...lines, line]
}

function isHidden(properties: DataView): boolean {
  let hidden = false
  eachModification(properties, 0, (code, operand) => {
    if (code === DELETED || code === VANISHED) hidden = operand.getUint8(0) === 1
  })
  return hidden
}
