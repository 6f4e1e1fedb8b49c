// Makes cells of the contract from printed pieces: which number, which unit, where.
import type { FormRow } from '../forms'
import type { Cell, Column } from '../model'
import type { Block } from './parts'
import type { Piece } from './rows'

/** What a cell is in the form. */
export interface Meaning {
  row: FormRow
  column: Column | null
}

/**
 * The cell of a piece, or of a value that is not printed at all (`at`, the end of its label).
 *
 * @param meaning null for what the table says beyond its form
 * @param printedUnit unit in a cell of its own or in the label. Money in another unit than the form's is brought to it: 251000 元 is
 *   25.1 under 万元
 */
export function cellOf(
  text: string,
  block: Block,
  piece: Piece,
  meaning: Meaning | null,
  label: string,
  printedUnit: string | null
): Cell {
  const { cell, figure } = piece
  const printed = figure !== null && 'value' in figure ? figure : null
  const start = printed === null ? cell.start : cell.start + printed.start
  const end = printed === null ? cell.end : cell.start + printed.end
  const lost = block.grid.layout === 'lines'
  const own = (printed?.unit ?? null) || printedUnit
  const factor = factorTo(meaning, own)
  return {
    start,
    end,
    indicator: meaning?.row.id ?? null,
    column: meaning?.column ?? null,
    value: printed === null ? null : inUnit(printed.value, factor),
    unit: meaning === null ? own : meaning.row.unit,
    raw: text.slice(start, end),
    label,
    row: lost ? null : cell.row,
    gridColumn: lost ? null : cell.column
  }
}

/** The blank that follows a label where the layout prints nothing for it. */
export function missingCell(at: number, meaning: Meaning, label: string): Cell {
  const { row, column } = meaning
  return {
    start: at,
    end: at,
    indicator: row.id,
    column,
    value: null,
    unit: row.unit,
    raw: '',
    label,
    row: null,
    gridColumn: null
  }
}

/** 元, 千元, 万元, 亿元 as powers of ten. */
const MONEY = new Map([
  ['元', 0],
  ['千元', 3],
  ['万元', 4],
  ['亿元', 8]
])

/** The power of ten from the money that the report prints to the money that the form asks for: -4 for 元 under 万元. */
function factorTo(meaning: Meaning | null, printed: string | null): number {
  if (meaning === null || printed === null) return 0
  const from = MONEY.get(printed)
  const to = from === undefined ? undefined : MONEY.get(meaning.row.unit)
  return from === undefined || to === undefined ? 0 : from - to
}

const inUnit = (value: number, power: number): number => (power < 0 ? value / 10 ** -power : value * 10 ** power)

/** `(单位:元)`, `(万元)` in a label or heading; null when it names no money. */
export function moneyIn(label: string): string | null {
  if (!label.includes('元')) return null
  const m = /[(:为位] ?(万元|亿元|千元|元) ?\)?/.exec(label)
  return m === null ? null : m[1]!
}

export const printedLabel = (pieces: readonly Piece[]): string => pieces.map(p => p.cell.text.trim()).join('')
