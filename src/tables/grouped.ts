// Puts numbers together again whose thousands are set apart by blanks, in a table whose cells only blanks set apart as well: 2 176 0 is
// two values where the table has two columns. Where more than one way is left, the row stays as it is.
import { readFigure } from '../forms/figure'
import { isNumber, type Piece } from './rows'

/** Places that are tried: a row with more blanks than this takes says nothing for certain. */
const MOST_STEPS = 2000

/**
 * @param values cells of one row after its label
 * @param wanted number of value columns
 * @param addsUp whether numbers in these columns agree with each other, as far as the form says anything about them
 * @returns the values with as many numbers as columns; `values` itself where there are no more, or no one way to join them
 */
export function regrouped(
  values: readonly Piece[],
  wanted: number,
  addsUp: (numbers: readonly number[]) => boolean
): readonly Piece[] {
  const surplus = values.filter(isNumber).length - wanted
  if (surplus <= 0) return values
  const ways: Piece[][] = []
  let steps = 0
  const take = (from: number, joins: number, taken: readonly Piece[]): void => {
    if (++steps > MOST_STEPS) return
    if (from === values.length) {
      if (joins === 0) ways.push([...taken])
      return
    }
    for (let to = from; to < values.length && to - from <= joins; to++) {
      const piece = to === from ? alone(values[from]!) : joined(values.slice(from, to + 1))
      if (piece !== null) take(to + 1, joins - (to - from), [...taken, piece])
    }
  }
  if (joinable(values) < surplus) return values
  take(0, surplus, [])
  if (steps > MOST_STEPS) return values
  const sums = ways.filter(way =>
    addsUp(way.flatMap(({ figure }) => (figure !== null && 'value' in figure ? [figure.value] : [])))
  )
  const certain = sums.length > 0 ? sums : ways
  return certain.length === 1 ? certain[0]! : values
}

/** How many cells can be the end of the number before them. */
function joinable(values: readonly Piece[]): number {
  let count = 0
  for (let i = 1; i < values.length; i++) if (joined(values.slice(i - 1, i + 1), true) !== null) count++
  return count
}

/** A cell by itself; 037 is the end of a number and none of its own. */
const alone = (piece: Piece): Piece | null => (/^0\d/.test(piece.cell.text) ? null : piece)

/** One number of several cells, one blank between them: 12 345 678. `anywhere`: the first may be the middle of a number as well. */
function joined(pieces: readonly Piece[], anywhere = false): Piece | null {
  const first = pieces[0]!
  const last = pieces[pieces.length - 1]!
  if (!(anywhere ? /^\d{1,3}$/ : /^[1-9]\d{0,2}$/).test(first.cell.text)) return null
  for (let i = 1; i < pieces.length; i++) {
    const { cell } = pieces[i]!
    if (!/^\d{3}$/.test(cell.text) || cell.start !== pieces[i - 1]!.cell.end + 1) return null
  }
  const text = pieces.map(p => p.cell.text).join(' ')
  return { ...first, cell: { ...first.cell, end: last.cell.end, text }, figure: readFigure(text) }
}
