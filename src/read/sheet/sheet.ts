// A sheet of a workbook as both spreadsheet readers find it, before anybody asks what on it is a table.

export interface SheetCell {
  /** From 0. */
  row: number
  column: number
  /** The value as a person reads it. */
  text: string
}

/** Cells merged into one: `[top, bottom]` and `[left, right]`, both included, from 0. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Sheet {
  name: string
  /** Filled cells by row, then by column. */
  cells: SheetCell[]
  merges: Merge[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
}

/** `B12` for row 11, column 1. */
export function reference(row: number, column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** Row and column of a reference, or null when it is none. */
export function position(ref: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref)
  if (found === null) return null
  let column = 0
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(found[2]) - 1, column: column - 1 }
}
