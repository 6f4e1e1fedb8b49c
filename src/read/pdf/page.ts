// One page as pieces of text and ruling lines, in one coordinate system: points from the top left corner as the page is
// viewed, x to the right, y down. Everything that decides what they mean is elsewhere.
import { MAX_PAGE_ITEMS } from '../limits'
import type { Loaded, PDFPageProxy } from './load-pdfjs'
import { addPath, type Matrix, multiply, type Rule, type Rules } from './paths'
import { unifyRadicals } from './radicals'

export type { Rule } from './paths'

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

export interface Page {
  number: number
  width: number
  height: number
  pieces: Piece[]
  horizontal: Rule[]
  vertical: Rule[]
}

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
export function withoutDoubles(pieces: Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter(({ text, x, y }) => {
    const key = `${Math.round(x)} ${Math.round(y)} ${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

function rulesOf(ops: Record<string, number>, { fnArray, argsArray }: Drawing, view: Matrix): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const { horizontal, vertical } = rules
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
      if (strokes.has(paint)) addPath(path, 'stroke', matrix, rules)
      else if (fills.has(paint)) addPath(path, 'fill', matrix, rules)
    }
  }
  return rules
}
