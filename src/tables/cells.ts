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
 * @param printedUnit unit in a cell of its own or in the label; counts where the form's figure is money
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
  return {
    start,
    end,
    indicator: meaning?.row.id ?? null,
    column: meaning?.column ?? null,
    value: printed?.value ?? null,
    unit: unitOf(meaning, (printed?.unit ?? null) || printedUnit),
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

/** The form's unit, unless the report prints another unit of money: 元 for 万元 is a matter of ten thousand. */
function unitOf(meaning: Meaning | null, printed: string | null): string | null {
  if (meaning === null) return printed
  const { unit } = meaning.row
  return unit === '万元' && printed !== null && isMoney(printed) ? printed : unit
}

const isMoney = (unit: string): boolean => unit.endsWith('元')

/** `(单位:元)`, `(万元)` in a label or heading; null when it names no money. */
export function moneyIn(label: string): string | null {
  const m = /[(:为位] ?(万元|亿元|千元|元) ?\)?/.exec(label)
  return m === null ? null : m[1]!
}

export const printedLabel = (pieces: readonly Piece[]): string => pieces.map(p => p.cell.text.trim()).join('')
