// One page as pieces of text and ruling lines, in one coordinate system: points from the top left corner as the page is
// viewed, x to the right, y down. Everything that decides what they mean is elsewhere.
import { MAX_PAGE_ITEMS } from '../limits'
import type { Loaded, PDFPageProxy } from './load-pdfjs'
import { unifyRadicals } from './radicals'

/** A run of characters. `y` is the base line. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  /** Size of the type. */
  size: number
  /** The same in the parts that thin blanks set apart, where there are several: cells that stand close look so. */
  parts?: Piece[]
}

/** A ruling line, horizontal or vertical: at `at`, from `from` to `to`. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Page {
  number: number
  width: number
  height: number
  pieces: Piece[]
  horizontal: Rule[]
  vertical: Rule[]
}

type Matrix = readonly [number, number, number, number, number, number]

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5]
]

export async function readPage({ pdfjs }: Loaded, proxy: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = proxy.getViewport({ scale: 1 })
  const view = transform as unknown as Matrix
  const content = await proxy.getTextContent({ includeMarkedContent: false })
  const pieces: Piece[] = []
  for (const item of content.items.slice(0, MAX_PAGE_ITEMS)) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, x, y] = multiply(view, item.transform as unknown as Matrix)
    // Slanted text is a watermark or a stamp.
    if (Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b))) continue
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    const upright = Math.abs(a) > Math.abs(b)
    // Text turned by a right angle stands in one cell; it is placed by its middle.
    if (upright) pieces.push(pieceOf(item.str, { x, y, width: item.width, size }))
    else
      pieces.push({
        text: textOf(item.str),
        x: x - size,
        y: y + (b > 0 ? item.width : 0) - item.width / 2,
        width: size,
        size
      })
  }
  const { horizontal, vertical } = rulesOf(pdfjs.OPS, await proxy.getOperatorList(), view)
  proxy.cleanup()
  return { number: proxy.pageNumber, width, height, pieces: withoutDoubles(pieces), horizontal, vertical }
}

const WIDE = '[\\u2e80-\\u9fff\\uff00-\\uffef]'
const THIN_BLANK = new RegExp(`(?<=${WIDE}) (?=\\S)|(?<=\\S) (?=${WIDE})`, 'g')

/**
 * pdf.js writes a blank for any gap above a tenth of the type's size, which is the air that programs leave between
 * ideographs and digits. Wider gaps begin a new piece.
 */
const textOf = (text: string): string => unifyRadicals(text).replace(THIN_BLANK, '')

/** Usual width of a Western character, in sizes of type; wide ones have the whole size. */
const NARROW = 0.55

/** A piece, with the parts between its blanks where usual widths put them: the blanks take what is left. */
function pieceOf(str: string, place: Omit<Piece, 'text' | 'parts'>): Piece {
  const piece: Piece = { text: textOf(str), ...place }
  const words = [...str.matchAll(/\S+/g)].map(found => found[0])
  if (words.length < 2) return piece
  const widths = words.map(word => {
    let width = 0
    for (let i = 0; i < word.length; i++) width += (word.charCodeAt(i) < 0x2e80 ? NARROW : 1) * place.size
    return width
  })
  const all = widths.reduce((sum, width) => sum + width, 0)
  const blank = Math.max(0, place.width - all) / (words.length - 1)
  const scale = Math.min(1, place.width / all)
  let x = place.x
  const parts = words.map((word, i) => {
    const width = widths[i]! * scale
    const part = { ...place, text: unifyRadicals(word), x, width }
    x += width + blank
    return part
  })
  return { ...piece, parts }
}

/** Bold type made by printing twice comes out twice. */
function withoutDoubles(pieces: Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter(({ text, x, y }) => {
    const key = `${Math.round(x)} ${Math.round(y)} ${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Lines thicker than this are bars or shading. */
const THICKEST = 4
/** Shorter pieces are dashes, ticks and glyphs drawn as paths. */
const SHORTEST = 4

interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

function rulesOf(
  ops: Record<string, number>,
  { fnArray, argsArray }: Drawing,
  view: Matrix
): { horizontal: Rule[]; vertical: Rule[] } {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke
  ])
  const fills = new Set([ops.fill, ops.eoFill])
  let matrix = view
  const saved: Matrix[] = []
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    const dx = Math.abs(x2 - x1)
    const dy = Math.abs(y2 - y1)
    if (dx >= SHORTEST && dy <= THICKEST && dx > dy)
      horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (dy >= SHORTEST && dx <= THICKEST && dy > dx)
      vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
  for (let i = 0; i < fnArray.length && horizontal.length + vertical.length < MAX_PAGE_ITEMS; i++) {
    const op = fnArray[i]!
    const args = argsArray[i] as unknown[]
    if (op === ops.save) saved.push(matrix)
    else if (op === ops.restore) matrix = saved.pop() ?? view
    else if (op === ops.transform) matrix = multiply(matrix, args as unknown as Matrix)
    else if (op === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as unknown as Matrix)
    } else if (op === ops.paintFormXObjectEnd) matrix = saved.pop() ?? view
    else if (op === ops.constructPath) {
      const paint = args[0] as number
      const path = (args[1] as unknown[] | undefined)?.[0]
      if (!(path instanceof Float32Array)) continue
      if (strokes.has(paint)) eachLine(path, matrix, add)
      else if (fills.has(paint)) eachBox(path, matrix, add)
    }
  }
  return { horizontal, vertical }
}

type Line = (x1: number, y1: number, x2: number, y2: number) => void

/** Arguments of the path operators move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0]

/** Every straight piece of a path. */
function eachLine(path: Float32Array, m: Matrix, line: Line): void {
  let startX = 0
  let startY = 0
  let lastX = 0
  let lastY = 0
  for (let i = 0; i < path.length; ) {
    const op = path[i++]!
    const count = ARGUMENTS[op]
    if (count === undefined) return
    let x = startX
    let y = startY
    if (count > 0) {
      const px = path[i + count - 2]!
      const py = path[i + count - 1]!
      x = m[0] * px + m[2] * py + m[4]
      y = m[1] * px + m[3] * py + m[5]
    }
    if (op === 0) {
      startX = x
      startY = y
    } else if (op === 1 || op === 4) line(lastX, lastY, x, y)
    lastX = x
    lastY = y
    i += count
  }
}

/** Every filled box that is thin enough to be a line: many programs draw borders so. */
function eachBox(path: Float32Array, m: Matrix, line: Line): void {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  let straight = true
  const end = (): void => {
    if (straight && right > left && bottom >= top) {
      if (right - left > bottom - top)
        line(left, (top + bottom) / 2, right, (top + bottom) / 2 + Math.min(bottom - top, THICKEST + 1))
      else line((left + right) / 2, top, (left + right) / 2 + Math.min(right - left, THICKEST + 1), bottom)
    }
    left = top = Number.POSITIVE_INFINITY
    right = bottom = Number.NEGATIVE_INFINITY
    straight = true
  }
  for (let i = 0; i < path.length; ) {
    const op = path[i++]!
    const count = ARGUMENTS[op]
    if (count === undefined) return
    if (op === 0) end()
    if (op === 2 || op === 3) straight = false
    for (let k = 0; k < count; k += 2) {
      const x = m[0] * path[i + k]! + m[2] * path[i + k + 1]! + m[4]
      const y = m[1] * path[i + k]! + m[3] * path[i + k + 1]! + m[5]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    i += count
  }
  end()
}
