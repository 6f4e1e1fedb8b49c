// Cuts a text into lines and finds, in the same pass, every place inside a line where a list marker could stand.
// It knows characters, not headings.
import type { Span } from '../model'
import type { NormalDocument } from '../text/offsets'

/** Lines of a text, blank ones included. `start` and `end` leave out the blanks around; equal when nothing is printed. */
export interface Lines {
  count: number
  start: number[]
  end: number[]
  /** 1 where the line lies inside a printed table. */
  grid: Uint8Array
  /** Offsets inside lines, in order, where a marker such as `(二)` or `3.` follows a full stop or a blank. */
  inner: number[]
}

const NUMBER = 1
const BOUNDARY = 2
const SEPARATOR = 3
const CLOSING = 4
const CIRCLED = 5
const BREAK = 6

/** What a code unit can be to a list marker. From `SEPARATOR` on it calls for a closer look. */
const ROLE = new Uint8Array(65536)
for (const c of '\n\r') ROLE[c.charCodeAt(0)] = BREAK
for (const c of '一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾0123456789') ROLE[c.charCodeAt(0)] = NUMBER
for (const c of '、.') ROLE[c.charCodeAt(0)] = SEPARATOR
ROLE[0x29] = CLOSING
for (const c of '。!? \t') ROLE[c.charCodeAt(0)] = BOUNDARY
// ①-⑳ ⑴-⒇ ⒈-⒛ ㈠-㈩: number and brackets in one character
for (const [from, to] of [
  [0x2460, 0x249b],
  [0x3220, 0x3229]
] as const) {
  for (let unit = from; unit <= to; unit++) ROLE[unit] = CIRCLED
}

export const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09

/** Longest number in a marker: 二十一, 99. */
const MAX_NUMBER = 3

/**
 * One pass over the text.
 *
 * @param document normalised; its source says where a single blank between two ideographs was dropped
 * @param grids printed tables, in order, not overlapping
 */
export function linesOf(document: NormalDocument, grids: readonly Span[]): Lines {
  const { text } = document
  const start: number[] = []
  const end: number[] = []
  const inner: number[] = []
  const close = (from: number, to: number): void => {
    let a = from
    let b = to
    while (a < b && isBlank(text.charCodeAt(a))) a++
    while (b > a && isBlank(text.charCodeAt(b - 1))) b--
    start.push(a)
    end.push(b)
  }
  let lineStart = 0
  for (let i = 0; i < text.length; i++) {
    const role = ROLE[text.charCodeAt(i)]!
    if (role < SEPARATOR) continue
    if (role === BREAK) {
      close(lineStart, i)
      lineStart = i + 1
      continue
    }
    const at = role === CIRCLED ? i : markerBefore(text, i, lineStart, role)
    if (at > lineStart && (ROLE[text.charCodeAt(at - 1)] === BOUNDARY || gapBefore(document, at))) inner.push(at)
  }
  close(lineStart, text.length)

  const grid = new Uint8Array(start.length)
  let g = 0
  for (let line = 0; line < start.length && g < grids.length; line++) {
    while (g < grids.length && grids[g]!.end <= start[line]!) g++
    const table = grids[g]
    if (table && table.start <= start[line]! && start[line]! < table.end) grid[line] = 1
  }
  return { count: start.length, start, end, grid, inner }
}

/** Where the marker that ends with the separator or bracket at `i` begins; -1 when there is none. */
function markerBefore(text: string, i: number, lineStart: number, role: number): number {
  let at = i
  const lowest = Math.max(lineStart, i - MAX_NUMBER)
  while (at > lowest && ROLE[text.charCodeAt(at - 1)] === NUMBER) at--
  if (at === i) return -1
  if (role !== CLOSING) return at
  return at > lineStart && text.charCodeAt(at - 1) === 0x28 ? at - 1 : -1
}

/** Whether the source has a blank before this character that normal writing leaves out. */
export function gapBefore(document: NormalDocument, at: number): boolean {
  const { sourceOf, source } = document
  if (sourceOf === null || at === 0) return false
  for (let i = sourceOf[at - 1]! + 1; i < sourceOf[at]!; i++) {
    const unit = source.text.charCodeAt(i)
    if (unit === 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a)) return true
  }
  return false
}

/** The `(` that goes with a line's closing bracket; -1 when the line has none after its first character. */
export function openBracket(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start; i--) if (text.charCodeAt(i) === 0x28) return i
  return -1
}

/** Number of the line that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0
  let high = lines.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines.start[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
