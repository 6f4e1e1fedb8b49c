// A scanned page as a grey bitmap: the ruling lines in it, and the page without them, which is what recognition of
// characters wants to see. Reads portable graymaps (PGM), which every converter writes.
import type { Rule } from '../pdf/page'

export interface Bitmap {
  width: number
  height: number
  /** One byte a dot, row by row; 0 is black. */
  dots: Uint8Array
}

/** A binary graymap (`P5`); null when the bytes are none. */
export function readGraymap(bytes: Uint8Array): Bitmap | null {
  const head = /^P5\s+(\d{1,6})\s+(\d{1,6})\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))
  if (head === null) return null
  const [width, height] = [Number(head[1]), Number(head[2])]
  const dots = bytes.subarray(head[0].length)
  return dots.length < width * height ? null : { width, height, dots }
}

export function writeGraymap({ width, height, dots }: Bitmap): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + width * height)
  bytes.set(head)
  bytes.set(dots.subarray(0, width * height), head.length)
  return bytes
}

/** Darker than this is ink; thin lines of scans are grey. */
const INK = 160
const LINE_INK = 200

/** Shortest run of ink that is a line, in inches: longer than the strokes of large type. */
const SHORTEST_LINE = 0.3

/**
 * Finds straight runs of ink along rows and columns, and whitens them in the bitmap.
 *
 * @param resolution dots an inch
 * @returns lines in points from the top left corner
 */
export function takeLines(bitmap: Bitmap, resolution: number): { horizontal: Rule[]; vertical: Rule[] } {
  const { width, height, dots } = bitmap
  const points = 72 / resolution
  const shortest = resolution * SHORTEST_LINE
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const marks: [from: number, step: number, count: number][] = []
  const scan = (lines: number, length: number, lineStep: number, step: number, into: Rule[]): void => {
    for (let line = 0; line < lines; line++) {
      let run = 0
      for (let i = 0; i <= length; i++) {
        if (i < length && dots[line * lineStep + i * step]! < LINE_INK) {
          run++
          continue
        }
        if (run >= shortest) {
          into.push({ at: (line + 0.5) * points, from: (i - run) * points, to: i * points })
          marks.push([line * lineStep + (i - run) * step, step, run])
        }
        run = 0
      }
    }
  }
  scan(height, width, width, 1, horizontal)
  scan(width, height, 1, width, vertical)
  for (const [from, step, count] of marks) for (let i = 0; i < count; i++) dots[from + i * step] = 255
  return { horizontal, vertical }
}

/** A rectangle of dots, `right` and `bottom` excluded. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Side of the squares in which ink is looked for, in dots. */
const SQUARE = 8

/**
 * Groups of ink about as large as a figure of a few digits, outside of the boxes already recognised.
 *
 * @param size range of heights, in dots
 */
export function loneMarks(
  { width, height, dots }: Bitmap,
  known: readonly Box[],
  size: { min: number; max: number }
): Box[] {
  const columns = Math.ceil(width / SQUARE)
  const rows = Math.ceil(height / SQUARE)
  const ink = new Uint8Array(columns * rows)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (dots[y * width + x]! < INK) ink[Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)] = 1
    }
  }
  for (const { left, top, right, bottom } of known) {
    for (let row = Math.floor(top / SQUARE); row <= Math.min(Math.floor(bottom / SQUARE), rows - 1); row++) {
      ink.fill(
        0,
        row * columns + Math.floor(left / SQUARE),
        row * columns + Math.min(Math.floor(right / SQUARE), columns - 1) + 1
      )
    }
  }
  const boxes: Box[] = []
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0) continue
    const box = flood(ink, columns, start)
    const tall = box.bottom - box.top
    if (tall >= size.min && tall <= size.max && box.right - box.left <= size.max * 5) boxes.push(box)
  }
  return boxes
}

/** Takes a connected group of squares out of the map. */
function flood(ink: Uint8Array, columns: number, start: number): Box {
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 }
  const queue = [start]
  ink[start] = 0
  while (queue.length > 0) {
    const at = queue.pop()!
    const [row, column] = [Math.floor(at / columns), at % columns]
    box.left = Math.min(box.left, column * SQUARE)
    box.top = Math.min(box.top, row * SQUARE)
    box.right = Math.max(box.right, (column + 1) * SQUARE)
    box.bottom = Math.max(box.bottom, (row + 1) * SQUARE)
    for (const next of [
      at - columns,
      at + columns,
      ...(column > 0 ? [at - 1] : []),
      ...(column + 1 < columns ? [at + 1] : [])
    ]) {
      if (ink[next] !== 1) continue
      ink[next] = 0
      queue.push(next)
    }
  }
  return box
}

/** A part of a bitmap with a white margin, as a bitmap of its own. */
export function crop({ width, height, dots }: Bitmap, { left, top, right, bottom }: Box, margin: number): Bitmap {
  const part = { width: right - left + margin * 2, height: bottom - top + margin * 2 }
  const copy = new Uint8Array(part.width * part.height).fill(255)
  for (let y = top; y < Math.min(bottom, height); y++) {
    copy.set(
      dots.subarray(y * width + left, y * width + Math.min(right, width)),
      (y - top + margin) * part.width + margin
    )
  }
  return { ...part, dots: copy }
}
