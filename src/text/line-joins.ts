// Finds the line breaks that only say where a page's line was full, as in text copied from a PDF: `…共受理行政复\n议3件`.
// A text has such breaks only when its lines are about as long as one another; elsewhere every break means something.
import type { Span } from '../model'

/** Widths are in half ideographs. A full line may stop short by this much, because no mark may begin a line. */
const SHORTFALL = 8
/** Narrowest and widest page that is looked for. */
const NARROWEST = 30
const WIDEST = 120
/** Full lines, without a full stop at their end, that make a page. */
const ENOUGH = 8
/** Fewest of them where each breaks off within a word. */
const FEWEST = 3
/** Longest line that is measured; a text with several longer ones has no page width. */
const LONGEST = 160

interface Line {
  /** Without the blanks around. */
  start: number
  end: number
  /** Blanks before the first character. */
  indent: number
  width: number
}

/**
 * The stretches to leave out so that broken sentences are whole again: a line break with the blanks around it, and a page number
 * that stands between.
 *
 * @param text as read
 * @param tables stretches in which breaks part cells
 * @returns pairs of offsets in order, null when the text has no page width
 */
export function lineJoins(text: string, tables: readonly Span[]): number[] | null {
  const lines = shortLines(text, tables)
  if (lines === null) return null
  const page = pageOf(text, lines)
  if (page === null) return null
  const joins: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    if (line.width < page.width - SHORTFALL || !isOpen(text.charCodeAt(line.end - 1))) continue
    let next = i + 1
    if (PAGE_NUMBER.test(text.slice(lines[next]!.start, lines[next]!.end))) next++
    const other = lines[next]
    if (other === undefined || other.indent > page.indent + 1 || opensAnew(text, other)) continue
    if (next === i + 1 && BLANK_LINE.test(text.slice(line.end, other.start))) continue
    joins.push(line.end, other.start)
    i = next - 1
  }
  return joins.length > 0 ? joins : null
}

/** The lines outside of tables, blank ones left out; null when some are longer than any page. */
function shortLines(text: string, tables: readonly Span[]): Line[] | null {
  const lines: Line[] = []
  let longer = 0
  let table = 0
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from)
    if (to === -1) to = text.length
    while (table < tables.length && tables[table]!.end <= from) table++
    const inTable = table < tables.length && tables[table]!.start <= from
    const long = !inTable && to - from > LONGEST
    if (long && ++longer > 2) return null
    const line = long ? null : inTable ? ROW : lineOf(text, from, to)
    // nothing is joined over a table
    if (line !== null && (line !== ROW || lines.at(-1) !== ROW)) lines.push(line)
    from = to + 1
  }
  return lines.length <= FEWEST ? null : lines
}

/** Stands for rows of a table, which never go on in the next line. */
const ROW: Line = { start: 0, end: 0, indent: Number.POSITIVE_INFINITY, width: 0 }

const NUMBERS_AT_END = / \d+ \d+$/
/** The last two numbers of a row are not longer. */
const LONGEST_NUMBERS = 24

/** A line with its width; `ROW` where cells stand beside each other, null where there is nothing. */
function lineOf(text: string, from: number, to: number): Line | null {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start === end) return null
  let width = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x2000) width += 2
    else if (unit === TAB || unit === PIPE) return ROW
    else width++
  }
  const last = text.charCodeAt(end - 1)
  if (last >= 0x30 && last <= 0x39 && NUMBERS_AT_END.test(text.slice(Math.max(start, end - LONGEST_NUMBERS), end)))
    return ROW
  return { start, end, indent: start - from, width }
}

const TAB = 0x09
const PIPE = 0x7c

/** The width that most open lines have and next to none exceeds, and the indent of the lines that go on. */
function pageOf(text: string, lines: readonly Line[]): { width: number; indent: number } | null {
  const counts = new Uint32Array(WIDEST + 3)
  let wider = 0
  for (const { width, end } of lines) {
    if (width > WIDEST) wider++
    else if (width >= NARROWEST && isOpen(text.charCodeAt(end - 1))) counts[width]!++
  }
  let best = 0
  let page = 0
  for (let width = WIDEST; width >= NARROWEST; width--) {
    let full = 0
    for (let w = Math.max(NARROWEST, width - SHORTFALL); w <= width; w++) full += counts[w]!
    if (full > best) {
      best = full
      page = width
    }
  }
  const longer = wider + lines.filter(l => l.width > page + 2 && l.width <= WIDEST).length
  const half = lines.filter(l => l.width * 2 >= page && isOpen(text.charCodeAt(l.end - 1))).length
  if (best < FEWEST || longer > lines.length / 10 || best * 2 < half) return null
  if (best < ENOUGH && brokenOff(text, lines, page) < Math.max(FEWEST, best - 1)) return null
  let indent = Number.POSITIVE_INFINITY
  for (const l of lines) if (l.width >= page - SHORTFALL && l.indent < indent) indent = l.indent
  return { width: page, indent }
}

/** Full lines that end within a word and go on in the next: a list's lines end with a mark, or the next one begins with one. */
function brokenOff(text: string, lines: readonly Line[], page: number): number {
  let broken = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    const next = lines[i + 1]!
    if (line.width < page - SHORTFALL || line.width > page || !isWord(text.charCodeAt(line.end - 1))) continue
    if (next === ROW || next.start - line.end > 1 + next.indent || next.width > page || opensAnew(text, next)) continue
    broken++
  }
  return broken
}

const isWord = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39)

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0x3000 || unit === 0xa0

/** Whether a sentence may go on behind a line's last character: no full stop, colon, question or exclamation mark. */
const isOpen = (unit: number): boolean => !ENDS.has(unit)
const ENDS = new Set([...'。！？：!?:…'].map(c => c.charCodeAt(0)))

const PAGE_NUMBER = /^[-—–－\s]*(?:第 ?)?\d{1,3}(?: ?页)?(?: ?\/ ?\d{1,3})?[-—–－\s]*$/
const BLANK_LINE = /\n[ \t\r\u3000\u00a0]*\n/
/** 一、 (二) 3. 第四条 ①: a line that begins with a marker is one of its own. */
const MARKER =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[(（]?\d{1,2}(?:[)）、]|[.．](?!\d))|第[一二三四五六七八九十百\d]{1,4}[章节条部]|[①-⑳⑴-⒇㈠-㈩●■◆])/
const MARKER_REACH = 8

const opensAnew = (text: string, { start }: Line): boolean => MARKER.test(text.slice(start, start + MARKER_REACH))
