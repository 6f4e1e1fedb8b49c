// Pages set in two columns of prose, as gazettes are: the left column is read to its end before the right one. It asks for a clear
// gutter between two stacks of full lines; labels beside figures, two signatures beside each other are no columns.
import type { Piece } from './page'
import { AIR, linesOfSegments } from './placed-lines'

/** What is read one after the other; of a column with its margins, between which its lines run. */
export interface Stretch {
  pieces: Piece[]
  margins: { left: number; right: number } | null
}

/** A line of text with no gap in it, as far as it can be told. */
interface Chunk {
  left: number
  right: number
  y: number
  size: number
  chars: number
}

/** Fewest lines of a column, and characters of one on the average. */
const FEWEST_LINES = 5
const FEWEST_CHARS = 8

/** A line ends this near to the margin, in sizes of type, unless its paragraph ends. */
const NEAR_MARGIN = 2.5

/** More lines than a page of the smallest type has: a drawing. */
const MOST_CHUNKS = 800

/** The text of a page in the order it is read. */
export function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const whole: Stretch[] = [{ pieces: [...pieces], margins: null }]
  const chunks = chunksOf(pieces)
  if (chunks.length > MOST_CHUNKS || chunks.length < 2 * FEWEST_LINES) return whole
  const right = Math.max(...chunks.map(chunk => chunk.right))
  // Where a column ends, the gutter begins; justified lines end at the same few places.
  const ends = new Set(
    chunks.filter(chunk => chunk.right < right - NEAR_MARGIN * chunk.size).map(c => Math.ceil(c.right))
  )
  for (const gutter of ends) {
    const columns = columnsAt(chunks, gutter)
    if (columns === null) continue
    const [left, beside] = columns
    const top = Math.min(...[...left, ...beside].map(c => c.y - c.size))
    const bottom = Math.max(...[...left, ...beside].map(c => c.y)) + 1
    const part = (holds: (piece: Piece) => boolean): Piece[] => pieces.filter(holds)
    const isInside = (piece: Piece): boolean => piece.y > top && piece.y < bottom
    return [
      { pieces: part(piece => piece.y <= top), margins: null },
      { pieces: part(piece => isInside(piece) && piece.x < gutter), margins: marginsOf(left) },
      { pieces: part(piece => isInside(piece) && piece.x >= gutter), margins: marginsOf(beside) },
      { pieces: part(piece => piece.y >= bottom), margins: null }
    ]
  }
  return whole
}

function chunksOf(pieces: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const { segments } of linesOfSegments(pieces)) {
    let last: Chunk | null = null
    for (const { left, right, y, size, text } of segments) {
      if (last !== null && left - last.right < AIR * size) {
        last.right = Math.max(last.right, right)
        last.chars += text.length
      } else {
        last = { left, right, y, size, chars: text.length }
        chunks.push(last)
      }
    }
  }
  return chunks
}

/** The two columns beside a gutter, between lines that run across it; null when what stands there are none. */
function columnsAt(chunks: readonly Chunk[], gutter: number): [Chunk[], Chunk[]] | null {
  let left: Chunk[] = []
  let beside: Chunk[] = []
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y)) {
    if (chunk.left < gutter && chunk.right > gutter) {
      if (areColumns(left, beside)) return [left, beside]
      left = []
      beside = []
    } else (chunk.left < gutter ? left : beside).push(chunk)
  }
  return areColumns(left, beside) ? [left, beside] : null
}

function areColumns(left: readonly Chunk[], beside: readonly Chunk[]): boolean {
  if (!isProse(left) || !isProse(beside)) return false
  const { size } = left[0]!
  const gap = Math.min(...beside.map(chunk => chunk.left)) - Math.max(...left.map(chunk => chunk.right))
  const overlap = Math.min(left.at(-1)!.y, beside.at(-1)!.y) - Math.max(left[0]!.y, beside[0]!.y)
  return gap > size && overlap > Math.min(spanOf(left), spanOf(beside)) * 0.5
}

const spanOf = (column: readonly Chunk[]): number => column.at(-1)!.y - column[0]!.y

/** One chunk a line, long ones, half of them running to the margin. */
function isProse(column: readonly Chunk[]): boolean {
  if (column.length < FEWEST_LINES) return false
  const { right } = marginsOf(column)
  let chars = 0
  let full = 0
  for (const [i, chunk] of column.entries()) {
    if (i > 0 && chunk.y - column[i - 1]!.y < 0.5 * chunk.size) return false
    chars += chunk.chars
    if (chunk.right > right - NEAR_MARGIN * chunk.size) full++
  }
  return chars >= FEWEST_CHARS * column.length && full * 2 >= column.length
}

/** A page number below a column may stick out of it. */
const OUTSIDE = 0.2

/** Where its lines begin and end. */
function marginsOf(column: readonly Chunk[]): { left: number; right: number } {
  const few = Math.floor(column.length * OUTSIDE)
  const lefts = column.map(chunk => chunk.left).sort((a, b) => a - b)
  const rights = column.map(chunk => chunk.right).sort((a, b) => b - a)
  return { left: lefts[few]!, right: rights[few]! }
}
