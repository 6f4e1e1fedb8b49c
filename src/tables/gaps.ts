// Values of rows that lost their blank cells, put back into their columns by the blank lines that these left behind: where a table
// prints one cell a line, an empty cell makes the gap between its neighbours wider, always by the same.

import { concatMap } from '../text/concat-map'
import type { Block } from './parts'
import { isNumber, type Piece } from './rows'

/** What is printed of a row: its label, its values, and what stands behind them in the same block. */
export interface ValueRow {
  block: Block
  /** Undefined where only the header says what the values are. */
  label: Piece | undefined
  values: readonly Piece[]
  next: Piece | undefined
  /** Columns that it has values for. */
  width: number
  /** Labels over all rows of the block, no cell between them empty. */
  header: readonly Piece[]
  /** Labels of the row itself that end the header. */
  ends: readonly Piece[]
}

type Gap = number | null

/** Column of each value of the rows with fewer values than columns; no row where the gaps do not say it. */
export function placeByGaps<Row extends ValueRow>(
  text: string,
  all: readonly Row[]
): ReadonlyMap<Row, readonly number[]> {
  const places = new Map<Row, readonly number[]>()
  const shown = all.filter(
    ({ block, values, width }) => block.grid.layout === 'lines' && values.some(isNumber) && values.length <= width
  )
  if (shown.every(({ values, width }) => values.length === width)) return places
  const rows = shown.map(row => {
    const gaps = gapsOf(text, [row.label ?? row.ends.at(-1) ?? row.header.at(-1), ...row.values, row.next])
    return { row, gaps, missing: row.width - row.values.length }
  })

  // gaps that hold no empty cell: in a row, behind a header, behind the last value
  const headers = [...new Set(shown.map(row => row.header))]
  const ended = shown.map(row => [row.header.at(-1), ...row.ends])
  const heads = concatMap([...headers, ...ended], pieces => known(gapsOf(text, pieces)))
  const inner = least([
    ...heads,
    ...concatMap(rows, ({ row, gaps }) => known(gaps.slice(row.label === undefined ? 1 : 0, -1)))
  ])
  const behindHeader = heads.reduce((a, b) => Math.max(a, b), 0)
  const last = least(concatMap(rows, ({ gaps }) => known(gaps.slice(-1))))
  const measured = rows.map(({ row, gaps, missing }) => {
    const bare = (i: number): number =>
      i === gaps.length - 1 ? last : i === 0 && row.label === undefined ? behindHeader : inner
    return { row, missing, extras: gaps.map((gap, i) => (gap === null ? null : gap - bare(i))) }
  })
  const full = measured.filter(({ missing }) => missing === 0)
  if ((full.length === 0 && heads.length === 0) || full.some(({ extras }) => sum(extras) > 0)) return places
  // the lines of one empty cell, on which all rows that show both ends must agree
  const steps = new Set(
    measured.filter(m => !m.extras.includes(null) && sum(m.extras) > 0).map(m => sum(m.extras) / m.missing)
  )
  const [step = inner] = steps
  // without a row that has all its values, an empty cell is as wide as any
  if (steps.size > 1 || !Number.isInteger(step) || (full.length === 0 && step !== inner)) return places

  for (const { row, extras, missing } of measured) {
    const empty = extras.map(gap => (gap ?? 0) / step)
    const found = sum(empty)
    if (missing === 0 || !empty.every(n => n >= 0 && Number.isInteger(n))) continue
    // what is missing where nothing shows it stands behind the last value, once it is known that gaps show anything
    if (extras.includes(null) ? found > missing || found + steps.size === 0 : found !== missing) continue
    let column = -1
    places.set(
      row,
      row.values.map((_, i) => (column += 1 + empty[i]!))
    )
  }
  return places
}

const known = (gaps: readonly Gap[]): number[] => gaps.filter(gap => gap !== null)
const least = (gaps: readonly number[]): number => gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const sum = (gaps: readonly Gap[]): number => gaps.reduce<number>((all, gap) => all + (gap ?? 0), 0)

/** Line breaks between each cell and the next; null beside one that is not known. */
const gapsOf = (text: string, pieces: readonly (Piece | undefined)[]): Gap[] =>
  pieces.slice(1).map((to, i) => {
    const from = pieces[i]
    return from === undefined || to === undefined
      ? null
      : text.slice(from.cell.end, to.cell.start).split('\n').length - 1
  })
