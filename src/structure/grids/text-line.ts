// One line of plain text, and what a table could see in it: cells between tabs, pipes or blanks, an official label, a
// figure. It judges a line by itself; rows.ts and lines.ts judge runs of lines.
import { type Figure, isGrouped, marksAfterLabel, readFigure, zerosIn } from '../../forms/figure'
import { foldLabel } from '../../forms/label'
import { headEnds, isLabelPart, wordOf } from '../../forms/vocabulary'
import type { Grid, Span } from '../../model'

/** A printed line, or what stands for one: a cell. */
export interface TextLine extends Span {
  /** What it is without separators, once somebody has asked. */
  token?: Token | undefined
}

export type RowLayout = Exclude<Grid['layout'], 'block' | 'lines'>

/** A line that separates cells. */
export interface TextRow {
  layout: RowLayout
  /** Trimmed, in order; a cell between two tabs or pipes may be empty. */
  cells: Span[]
  /** A pipe before the first cell, after the last: a border, or an empty cell, as the other rows of the table show. */
  edges: [boolean, boolean]
}

/** A cell longer than this is prose, and so is its line. */
const LONGEST_CELL = 120
const LONGEST_LINE = 4000
const LONGEST_LABEL = 80

const isBlank = (c: number): boolean => c === 0x20 || c === 0x09

export function trim(text: string, start: number, end: number): TextLine {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  // with room for the token, so that a line keeps its shape when somebody asks
  return { start, end, token: undefined }
}

/**
 * The cells of a line between tabs; null when it has no tab inside, nor one behind the label of a row left blank.
 *
 * @param inner the line without the blanks and tabs around
 */
export function tabRow(text: string, line: Span, inner: Span): TextRow | null {
  const tab = text.indexOf('\t', inner.start)
  if (!within(tab, inner) && (!within(tab, line) || !namesRow(text, inner))) return null
  return rowOf(text, 'tabs', split(text, line.start, line.end, '\t'))
}

/** The cells of a trimmed line between pipes (markdown, or as a person draws a table); null when it has none inside. */
export function pipeRow(text: string, { start, end }: Span): TextRow | null {
  const first = text[start] === '|' ? start + 1 : start
  const last = end > first && text[end - 1] === '|' ? end - 1 : end
  if (first === start && !within(text.indexOf('|', start), { start, end })) return null
  const row = rowOf(text, 'pipes', split(text, first, last, '|'))
  if (row !== null) row.edges = [first > start, last < end]
  return row
}

/**
 * The cells of a trimmed line between runs of blanks, and between single blanks where numbers stand at its end
 * (`行政处罚 17 0 3`); null when there is nothing to separate.
 */
export function blankRow(text: string, { start, end }: Span): TextRow | null {
  if (end - start > LONGEST_LINE || isGrouped(text, start, end)) return null
  const segments = splitBlanks(text, start, end)
  const cells: Span[] = []
  for (const segment of segments) splitSegment(text, segment, cells)
  if (cells.length < 2) return null
  const row = rowOf(text, 'spaces', cells)
  if (row === null || segments.length > 1 || hasNumbers(text, cells, 2)) return row
  if (!hasFigure(text, cells)) return null
  return cells.length >= FEWEST_MARKS || row.cells.some(c => isOfficial(text, c)) ? row : null
}

/** Cells that make a row where most of them only show a unit or stand empty. */
const FEWEST_MARKS = 5

/** A row inside a table of blanks may be less plain than the one that began it: words, and a number after a blank. */
export function looseRow(text: string, inner: Span): TextRow | null {
  if (inner.end - inner.start > LONGEST_LABEL) return null
  const cells: Span[] = []
  splitSegment(text, inner, cells)
  if (cells.length >= 2 && hasFigure(text, cells)) return rowOf(text, 'spaces', cells)
  // an official label, its figures, and a remark
  const cut = text.lastIndexOf(' ', inner.end - 1)
  const before = cut <= inner.start ? null : looseRow(text, { start: inner.start, end: cut })
  return before !== null && isOfficial(text, before.cells[0]!)
    ? rowOf(text, 'spaces', [...before.cells, { start: cut + 1, end: inner.end }])
    : null
}

/** Whether any of the cells shows a figure, or stands empty for one. */
export const hasFigure = (text: string, cells: readonly Span[]): boolean =>
  cells.some(c => readFigure(text, c.start, c.end) !== null)

/** Whether at least `fewest` of the cells show a number. */
export function hasNumbers(text: string, cells: readonly Span[], fewest: number): boolean {
  let numbers = 0
  for (const { start, end } of cells)
    if (readFigure(text, start, end)?.kind === 'number' && ++numbers === fewest) return true
  return false
}

/** Cells that only single blanks keep apart: figures at the end, official labels before them. */
function splitSegment(text: string, { start, end }: Span, into: Span[]): void {
  if (end - start > LONGEST_CELL * 4 || isGrouped(text, start, end)) {
    into.push({ start, end })
    return
  }
  const tail: Span[] = []
  let at = end
  while (at > start) {
    let from = at
    while (from > start && text.charCodeAt(from - 1) !== 0x20) from--
    if (from === start && at === end) break
    const zeros = at - from > LONGEST_FIGURE ? null : zerosIn(text.slice(from, at))
    if (from === at || at - from > LONGEST_FIGURE || (zeros === null && readFigure(text, from, at) === null)) break
    if (zeros === null) tail.push({ start: from, end: at })
    else for (let i = zeros - 1; i >= 0; i--) tail.push({ start: from + i, end: from + i + 1 })
    at = from
    while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  }
  if (at > start) for (const cell of splitLabels(text, { start, end: at }, tail.length)) into.push(cell)
  for (let i = tail.length - 1; i >= 0; i--) into.push(tail[i]!)
}

const LONGEST_FIGURE = 20

/** `三、本年度办理结果 (一)予以公开`: labels apart when each is official and the whole is not. */
function splitLabels(text: string, { start, end }: Span, figures: number): Span[] {
  const whole = { start, end }
  if (isOfficial(text, whole)) return [whole]
  const beside = splitBeside(text, whole)
  if (beside !== null) return beside
  const pieces: Span[] = []
  for (let from = start, i = start; i <= end; i++) {
    if (i < end && text.charCodeAt(i) !== 0x20) continue
    if (i > from) pieces.push({ start: from, end: i })
    from = i + 1
  }
  if (pieces.length < 2 || pieces.length > MOST_LABELS) return splitWhole(text, whole, figures)
  const [last, ...marks] = splitMarks(text, pieces.pop()!)
  const labels = [...pieces, last!]
  const begins = marks.length === 0 && isPart(text, last!)
  return pieces.every(p => isOfficial(text, p)) && (begins || isOfficial(text, last!))
    ? [...labels, ...marks]
    : splitWhole(text, whole, figures)
}

const MOST_LABELS = 4

function splitWhole(text: string, whole: Span, figures: number): Span[] {
  return (figures > 1 ? splitTwo(text, whole) : null) ?? splitMarks(text, whole)
}

/**
 * `依申请公开 件 12 诉讼数量`: a row of the table on the left before the label of a row on the right. Both labels must be official, so that
 * words with a number in them stay whole.
 */
function splitBeside(text: string, { start, end }: Span): Span[] | null {
  const from = text.lastIndexOf(' ', end - 1) + 1
  if (from <= start) return null
  const right = splitMarks(text, { start: from, end })
  if (!isOfficial(text, right[0]!)) return null
  const cells: Span[] = []
  splitSegment(text, trim(text, start, from), cells)
  const figures = cells.findIndex(cell => hasFigure(text, [cell]))
  return figures > 0 && isOfficial(text, cells[figures - 1]!) ? [...cells, ...right] : null
}

const LONGEST_PAIR = 40

/** `本年度办理结果予以公开`: two official labels, the blank between them lost. */
function splitTwo(text: string, { start, end }: Span): Span[] | null {
  if (end - start > LONGEST_PAIR) return null
  for (let cut = end - 4; cut >= start + 4; cut--) {
    const pair = [
      { start, end: cut },
      { start: cut, end }
    ]
    if (pair.every(p => isOfficial(text, p))) return pair
  }
  return null
}

/** Last characters of units and words for zero. */
const MARK_ENDS = new Set(marksAfterLabel.map(m => m.charCodeAt(m.length - 1)))

/** A unit, or a word for zero in every column. */
const MOST_MARKS = 8

/** `收到申请数件无`: the label of a row with the unit and the 无 of the next cells stuck to it. */
export function splitMarks(text: string, { start, end }: Span): Span[] {
  const whole = { start, end }
  if (end - start < 3 || end - start > LONGEST_LABEL || isOfficial(text, whole)) return [whole]
  // 申请人无(正当理由): words of a label that goes on
  if (!MARK_ENDS.has(text.charCodeAt(end - 1)) || isPart(text, whole)) return [whole]
  const marks: Span[] = []
  for (let at = end; marks.length < MOST_MARKS; ) {
    const mark = marksAfterLabel.find(m => text.endsWith(m, at) && at - m.length > start)
    if (mark === undefined) break
    marks.unshift({ start: at - mark.length, end: at })
    at -= mark.length
    const label = { start, end: at }
    if (namesRow(text, label) || isPart(text, label)) return [label, ...marks]
  }
  return [whole]
}

function rowOf(text: string, layout: RowLayout, cells: readonly Span[]): TextRow | null {
  if (cells.length > MOST_CELLS) return null
  const own: Span[] = []
  for (const cell of cells) {
    if (cell.end - cell.start > LONGEST_CELL) return null
    pushHeads(text, cell, own)
  }
  return { layout, cells: own, edges: [false, false] }
}

const MOST_CELLS = 256

const within = (at: number, { start, end }: Span): boolean => at >= start && at < end

function split(text: string, start: number, end: number, mark: string): Span[] {
  const cells: Span[] = []
  for (let from = start; ; ) {
    const at = text.indexOf(mark, from)
    const to = at < 0 || at >= end ? end : at
    cells.push(trim(text, from, to))
    if (to === end) return cells
    from = to + 1
  }
}

function splitBlanks(text: string, start: number, end: number): Span[] {
  const cells: Span[] = []
  let from = start
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) !== 0x20 || text.charCodeAt(i + 1) !== 0x20) continue
    cells.push({ start: from, end: i })
    while (i < end && text.charCodeAt(i) === 0x20) i++
    from = i
  }
  cells.push({ start: from, end })
  return cells
}

/** A cell; column heads whose blanks were lost are cut apart again. */
export function pushHeads(text: string, cell: Span, into: Span[]): void {
  const ends = cell.end - cell.start < SHORTEST_HEADS ? null : headEnds(text, cell.start, cell.end)
  if (ends === null) {
    into.push(cell)
    return
  }
  let { start } = cell
  for (const end of ends) {
    into.push({ start, end })
    start = end
  }
}

/** Two heads of two characters. */
const SHORTEST_HEADS = 4

/** What a line without separators is to a table. */
export type Token =
  | { kind: 'figure'; figure: Figure }
  /** An official label, or column heads in a row. */
  | { kind: 'label'; key: string }
  /** Beginning or end of an official label. */
  | { kind: 'part' }
  | { kind: 'title' }
  | { kind: 'short' }
  | { kind: 'prose' }

export function tokenOf(text: string, line: TextLine): Token {
  line.token ??= readToken(text, line)
  return line.token
}

function readToken(text: string, { start, end }: Span): Token {
  const length = end - start
  if (length > LONGEST_LABEL) return PROSE
  const figure = readFigure(text, start, end)
  if (figure !== null) return { kind: 'figure', figure }
  const own = text.slice(start, end)
  const { key } = foldLabel(own)
  const word = wordOf(key)
  if (word !== null) {
    return word.isOfficial ? { kind: 'label', key } : TITLE
  }
  if (isLabelPart(key)) return PART
  if (headEnds(text, start, end) !== null) return { kind: 'label', key }
  return length <= 40 && !'。;!?:'.includes(own[length - 1]!) ? SHORT : PROSE
}

const TITLE: Token = { kind: 'title' }
const PROSE: Token = { kind: 'prose' }
const SHORT: Token = { kind: 'short' }
const PART: Token = { kind: 'part' }

const SHORTEST_PART = 4

/** Whether a cell is the beginning or the end of a longer official label. */
const isPart = (text: string, { start, end }: Span): boolean =>
  end - start >= SHORTEST_PART && isLabelPart(foldLabel(text.slice(start, end)).key)

/** Whether a cell is the official label of a row. */
function namesRow(text: string, { start, end }: Span): boolean {
  return wordOf(foldLabel(text.slice(start, end)).key)?.isRow === true
}

/** Whether a cell is an official label of some form. */
export function isOfficial(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_LABEL || end - start < 2) return false
  return wordOf(foldLabel(text.slice(start, end)).key)?.isOfficial === true
}
