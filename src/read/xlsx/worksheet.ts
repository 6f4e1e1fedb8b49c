// One sheet of a workbook (`worksheets/sheet1.xml`).
import { ReadError } from '../error'
import { MAX_CELLS } from '../limits'
import { type Attributes, isOn, namesOf, readXml } from '../office/xml'
import { position, type Sheet, type SheetCell } from '../sheet/sheet'
import { showNumber, type ValueFormat } from '../sheet/values'
import { withPrefixes } from './shared'

export interface Shared {
  strings: readonly string[]
  formats: readonly ValueFormat[]
  date1904: boolean
}

/** A cell being read. */
interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  text: string
  formula: boolean
}

/** Elements that mean something here. */
const KNOWN = withPrefixes(namesOf('row', 'c', 'f', 'v', 't', 'col', 'mergeCell'))

/** @returns the sheet, and how many formulas have no saved result */
export function readSheet(
  bytes: Uint8Array,
  part: string,
  name: string,
  shared: Shared
): { sheet: Sheet; unsaved: number } {
  const cells: SheetCell[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const sheet: Sheet = { name, cells, merges: [], hiddenRows, hiddenColumns }
  let unsaved = 0
  let row = -1
  let column = -1
  let cell: OpenCell | null = null
  let inValue = false
  readXml(bytes, part, {
    known: KNOWN,
    open(tag, attributes) {
      switch (tag) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : (Number.parseInt(attributes.r, 10) || 1) - 1
          column = -1
          if (attributes.hidden !== undefined && isOn(attributes.hidden)) hiddenRows.add(row)
          break
        case 'c': {
          const at = position(attributes.r ?? '')
          column = at?.column ?? column + 1
          cell = {
            row: at?.row ?? row,
            column,
            type: attributes.t ?? 'n',
            style: Number.parseInt(attributes.s ?? '0', 10) || 0,
            text: '',
            formula: false
          }
          break
        }
        case 'f':
          if (cell !== null) cell.formula = true
          break
        case 'v':
        case 't':
          inValue = cell !== null
          break
        case 'col':
          hideColumns(attributes, hiddenColumns)
          break
        case 'mergeCell': {
          const [from, to] = (attributes.ref ?? '').split(':').map(position)
          if (from && to) sheet.merges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column })
          break
        }
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inValue = false
      if (tag !== 'c' || cell === null) return
      const text = shown(cell, shared)
      if (text !== '') {
        if (cells.length >= MAX_CELLS) throw tooMany(name)
        cells.push({ row: cell.row, column: cell.column, text })
      } else if (cell.formula && cell.type !== 'str') unsaved++
      cell = null
    },
    text(text) {
      if (inValue && cell !== null) cell.text += text
    }
  })
  return { sheet, unsaved }
}

/** Widest sheet a spreadsheet program makes. */
const LAST_COLUMN = 16_384

function hideColumns(attributes: Attributes, into: Set<number>): void {
  if (attributes.hidden === undefined || !isOn(attributes.hidden)) return
  const from = Number.parseInt(attributes.min ?? '1', 10)
  const to = Math.min(Number.parseInt(attributes.max ?? '1', 10), LAST_COLUMN)
  for (let column = from; column <= to; column++) into.add(column - 1)
}

function shown({ type, text, style }: OpenCell, { strings, formats, date1904 }: Shared): string {
  switch (type) {
    case 's':
      return strings[Number.parseInt(text, 10)] ?? ''
    case 'str':
    case 'inlineStr':
      return text
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return text.slice(0, 10)
    case 'e':
      return text
    default: {
      const value = text === '' ? Number.NaN : Number(text)
      return Number.isNaN(value) ? text : showNumber(value, formats[style] ?? 'general', date1904)
    }
  }
}

const tooMany = (sheet: string): ReadError =>
  new ReadError('too-complex', {
    place: sheet,
    message: { zh: `工作表的单元格超过 ${MAX_CELLS} 个`, en: `The sheet has more than ${MAX_CELLS} cells` },
    remedy: { zh: '请只保留报告所用的统计表', en: 'Keep only the statistics tables of the report' }
  })
