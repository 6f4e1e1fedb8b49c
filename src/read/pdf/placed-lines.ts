// Which lines of a page are a table without ruling lines: runs of lines with figures, with the labels and heads that stand
// around them, and no line of prose. It cuts text into segments at the gaps that may separate cells, and says no more of them.
import { readFigure } from '../../forms/figure'
import { normalise } from '../../text/normalise'
import type { Piece } from './page'
import { isPartOfLabel, isTitle, type Segment } from './placed-labels'

/** A gap of this many sizes of type may separate cells. */
const GAP = 0.15

/** Text this near to a line, in sizes of type, stands on it. */
export const SAME_LINE = 0.35

/** A longer line over the columns is prose. */
const LONGEST_CAPTION = 32

/** Rows of figures further apart than this many sizes of type belong to different tables. */
const WIDEST_ROW = 9

/** Fewest figures of a table: a row of the smallest form has three. */
const FEWEST_FIGURES = 3

/** Segments on one base line, from left to right. */
export interface Line {
  y: number
  size: number
  segments: Segment[]
  figures: Segment[]
  pieces: Piece[]
}

export function linesOfSegments(pieces: readonly Piece[]): Line[] {
  const parts = pieces.flatMap(piece => (piece.parts ?? [piece]).map(part => ({ part, piece })))
  const rows: { part: Piece; piece: Piece }[][] = []
  for (const item of parts.sort((a, b) => a.part.y - b.part.y || a.part.x - b.part.x)) {
    const row = rows[rows.length - 1]
    if (row !== undefined && item.part.y - row[0]!.part.y < SAME_LINE * item.part.size) row.push(item)
    else rows.push([item])
  }
  return rows.map(row => {
    const segments: Segment[] = []
    for (const { part } of row.sort((a, b) => a.part.x - b.part.x)) {
      const { text, x, y, width, size } = part
      const last = segments[segments.length - 1]
      if (last !== undefined && x - last.right < GAP * size) {
        last.text += text
        last.right = Math.max(last.right, x + width)
      } else segments.push({ text, left: x, right: x + width, y, size })
    }
    const { y, size } = segments[0]!
    return { y, size, segments, figures: figuresOf(segments), pieces: row.map(({ piece }) => piece) }
  })
}

/** Gaps up to this many sizes of type also stand inside of sentences, between words and numbers. */
export const AIR = 0.6

/** Numbers and marks for none that no words follow, and units that stand before one. */
function figuresOf(segments: readonly Segment[]): Segment[] {
  const figures: Segment[] = []
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i]!
    const next = segments[i + 1]
    const figure = segment.text.length <= 20 ? readFigure(normalise(segment.text).text) : null
    if (figure === null) continue
    if (figure.kind === 'unit' ? next !== undefined && figures[0] === next : !isFollowed(segment, next, figures))
      figures.unshift(segment)
  }
  return figures
}

const isFollowed = (segment: Segment, next: Segment | undefined, figures: readonly Segment[]): boolean =>
  next !== undefined && figures[0] !== next && next.left - segment.right < AIR * segment.size

/** A table on a page, and the number of the line to go on with. */
export interface Region {
  lines: Line[]
  /** Those with figures. */
  rows: Line[]
  next: number
}

/** @param from number of the first line that is in no table before */
export function regionFrom(lines: readonly Line[], first: number, from: number): Region | null {
  if (lines[first]!.figures.length === 0) return null
  const rows: Line[] = []
  let bottom = first
  let lastY = lines[first]!.y
  let { left } = lines[first]!.figures[0]!
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!
    if (line.y - lastY > WIDEST_ROW * line.size || isProse(line, left) || isTitle(lineText(line))) break
    if (line.figures.length === 0) continue
    rows.push(line)
    left = Math.min(left, line.figures[0]!.left)
    lastY = line.y
    bottom = i + 1
  }
  const figures = rows.reduce((sum, line) => sum + line.figures.length, 0)
  if (figures < FEWEST_FIGURES || (rows.length < 3 && figures < 2 * FEWEST_FIGURES)) return null
  // The rest of the last label, and before the first row its beginning and the header.
  while (bottom < lines.length && isNear(lines[bottom - 1]!, lines[bottom]!) && isRest(lines[bottom]!, left)) bottom++
  let top = first
  while (top > from && isNear(lines[top - 1]!, lines[top]!) && isHead(lines[top - 1]!, left)) top--
  return { lines: lines.slice(top, bottom), rows, next: bottom }
}

const isNear = (above: Line, below: Line): boolean => below.y - above.y < 2.6 * below.size

/** A line with words that run through the columns, too long for a caption, or that are a sentence. */
function isProse({ segments, figures }: Line, left: number): boolean {
  let length = 0
  let pieces = 0
  let stops = 0
  let right = Number.NEGATIVE_INFINITY
  for (const segment of segments) {
    // A long label may end just before a unit, which begins where the columns do.
    const begins = right < left && segment.left >= left - 1 && segment.text.length <= LONGEST_UNIT
    if (begins || segment.left - right >= AIR * segment.size) length = pieces = stops = 0
    right = segment.right
    if (figures.includes(segment)) continue
    length += segment.text.length
    pieces++
    stops += /[，。；]/.test(segment.text) ? 1 : 0
    // Heads of narrow columns stand as close as words, two or three characters each.
    if (right < left + segment.size || length < pieces * LEAST_WORD) continue
    if (length > LONGEST_CAPTION || (stops > 0 && length > LONGEST_CAPTION / 2)) return true
  }
  return false
}

/** A unit, or the upper half of one broken over two lines. */
const LONGEST_UNIT = 2

/** Characters between two numbers of a sentence, on the average. */
const LEAST_WORD = 4

const opensSection = ({ segments }: Line): boolean => /^[一二三四五六七八九十]{1,3}、/.test(segments[0]!.text)

const lineText = ({ segments }: Line): string => segments.map(s => s.text).join('')

/** Words left of the figures only: the lower lines of a label. */
const isRest = (line: Line, left: number): boolean =>
  line.segments.every(({ right }) => right < left + 2) && !opensSection(line)

/** Heads of columns, a caption, the upper lines of the first label; no heading of the report and no prose. */
function isHead(line: Line, left: number): boolean {
  if (line.figures.length > 0 || isProse(line, left) || isTitle(lineText(line))) return false
  if (line.segments.length === 1 && opensSection(line)) return isPartOfLabel(line.segments[0]!.text)
  return line.segments.length > 1 || line.segments[0]!.right > left - line.size || line.segments[0]!.text.length < 20
}
