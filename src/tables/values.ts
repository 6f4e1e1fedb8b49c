// Gives the values of one row to the columns of its table. Counts and places decide; where a row prints fewer values
// than there are columns and nothing says which are missing, only what is certain is given.
import type { Columns } from './columns'
import { isNumber, type Piece } from './rows'

export interface Given {
  /** For each value, the number of its column in `Columns.paths`; null when it cannot be said. */
  column: (number | null)[]
  certainty: number
}

/**
 * @param values the cells after the row's label, blanks included
 * @param columns the table's value columns
 * @param whole whether the grid covers every place, so that places can be trusted
 * @param isTotal whether a column is the sum of the others
 */
export function giveValues(
  values: readonly Piece[],
  columns: Columns,
  whole: boolean,
  isTotal: (path: number) => boolean
): Given {
  const n = columns.paths.length
  const column: (number | null)[] = values.map(() => null)
  if (columns.at !== null && columns.paths.includes(null)) {
    // columns beyond the form's: only the place tells which is which
    const byPlace = values.map(v => columns.at!.indexOf(v.column))
    if (byPlace.every((c, i) => c >= 0 || !isNumber(values[i]!)))
      return { column: byPlace.map(c => (c < 0 ? null : c)), certainty: 1 }
  }
  if (values.length > n && columns.at !== null) {
    const byPlace = values.map(v => columns.at!.indexOf(v.column))
    const all = new Set(byPlace.filter(c => c >= 0)).size === n
    // a number outside all columns: the row has shifted, its places say nothing
    if (all && byPlace.every((c, i) => c >= 0 || !isNumber(values[i]!)))
      return { column: byPlace.map(c => (c < 0 ? null : c)), certainty: 1 }
  }
  // units, remarks and empty cells before the first number are no values when there are too many
  let from = 0
  while (values.length - from > n && !isNumber(values[from]!)) from++
  let to = values.length
  while (to - from > n && !isNumber(values[to - 1]!)) to--
  if (to - from > n) {
    // units in cells of their own, or empty cells that are only the table's drawing
    const printed = (v: Piece): boolean => v.figure !== null && v.figure.kind !== 'unit'
    for (const counts of [printed, (v: Piece) => printed(v) && v.cell.text !== '']) {
      const own = values.map((_, i) => i).filter(i => counts(values[i]!))
      if (own.length !== n) continue
      own.forEach((i, k) => {
        column[i] = k
      })
      return { column, certainty: 0.95 }
    }
    return { column, certainty: 0 }
  }
  if (to - from === n) {
    for (let i = from; i < to; i++) column[i] = i - from
    return { column, certainty: 1 }
  }
  if (whole && columns.at !== null) {
    const byPlace = values.map(v => columns.at!.indexOf(v.column))
    if (byPlace.every((c, i) => c >= 0 || !isNumber(values[i]!)))
      return { column: byPlace.map(c => (c < 0 ? null : c)), certainty: 1 }
  }
  return certainOnly(values, column, columns, isTotal)
}

/** The last of several values is the total when it is the sum of those before it; the others may be anybody's. */
function certainOnly(
  values: readonly Piece[],
  column: (number | null)[],
  columns: Columns,
  isTotal: (path: number) => boolean
): Given {
  const last = values.length - 1
  const total = columns.paths.findIndex(p => p !== null && isTotal(p))
  if (total !== columns.paths.length - 1 || last < 1) return { column, certainty: 0.3 }
  const numbers = values.map(v => (v.figure !== null && 'value' in v.figure ? v.figure.value : 0))
  const sum = numbers.slice(0, last).reduce((a, b) => a + b, 0)
  if (numbers[last] !== 0 && sum === numbers[last]) column[last] = total
  return { column, certainty: 0.4 }
}
