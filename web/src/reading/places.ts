// Where a figure stands, in words a person can follow on paper: 表二 第4行 总计列, 第3页, 第12行. Pure; draws nothing.
import type { Analysis, Finding, Section, Span } from '../../../src/model'
import type { PlacedSpan } from '../../../src/present/places'
import type { PrintedAt, Relations } from './relations'

/** The words that places are told in. */
export interface PlaceWords {
  tableNumber(n: number): string
  row(n: number): string
  columnNumber(n: number): string
  columnNamed(name: string): string
  page(n: number): string
  sheet(name: string): string
  line(n: number): string
  paragraph(n: number): string
  columns: Readonly<Record<string, string>>
}

/** The innermost section that holds an offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let found: Section | null = null
  for (const s of sections)
    if (s.start <= offset && offset < s.end && (found === null || s.level >= found.level)) found = s
  return found
}

/** Where a finding stands: its stated figure, else its first evidence; null when it is about something missing. */
export const placeOf = (finding: Finding): Span | null =>
  finding.evidence.find(e => e.role === 'stated') ?? finding.evidence[0] ?? null

/** Table, row and column of a cell; row and column as printed, head rows counted. */
export function cellPlace({ number, cell }: PrintedAt, words: PlaceWords): string {
  const column =
    cell.column !== null
      ? words.columnNamed(words.columns[cell.column] ?? cell.column)
      : cell.gridColumn !== null
        ? words.columnNumber(cell.gridColumn + 1)
        : ''
  return [words.tableNumber(number + 1), cell.row === null ? '' : words.row(cell.row + 1), column]
    .filter(Boolean)
    .join(' ')
}

/** Lines of a text file, paragraphs of any other; page, sheet and cell where the file has them. */
export function filePlace(
  text: string | null,
  analysis: Analysis,
  places: readonly PlacedSpan[],
  offset: number,
  words: PlaceWords
): string {
  const inFile = innermost(places, offset)
  const parts: string[] = []
  if (inFile?.page !== undefined) parts.push(words.page(inFile.page))
  if (inFile?.sheet !== undefined) parts.push(words.sheet(inFile.sheet))
  if (inFile?.cell !== undefined) parts.push(inFile.cell)
  if (parts.length === 0 && text !== null) {
    const { lines, paragraphs } = countUpTo(text, offset)
    parts.push(analysis.report.source.mediaType === 'text/plain' ? words.line(lines) : words.paragraph(paragraphs))
  }
  return parts.join(' ')
}

/** Everything that says where a span stands: in the table and in the file. */
export function placeText(
  span: Span,
  of: { text: string | null; analysis: Analysis; places: readonly PlacedSpan[]; relations: Relations },
  words: PlaceWords
): string {
  const cell = of.relations.cellAt(span)
  const page = filePlace(of.text, of.analysis, of.places, span.start, words)
  return cell === null
    ? page
    : [cellPlace(cell, words), innermost(of.places, span.start) ? page : ''].filter(Boolean).join(' ')
}

/** The place that starts last at or before an offset and reaches it, with what the places around it add. */
function innermost(places: readonly PlacedSpan[], offset: number): Omit<PlacedSpan, 'start' | 'end'> | null {
  let found: Omit<PlacedSpan, 'start' | 'end'> | null = null
  for (const { start, end, ...place } of places)
    if (start <= offset && offset <= end) found = { ...(found ?? {}), ...place }
  return found
}

let lastText = ''
let starts: number[] = []
let filled: number[] = []

/** Line and paragraph number of an offset, from 1; a paragraph is a line that is not blank. */
function countUpTo(text: string, offset: number): { lines: number; paragraphs: number } {
  if (text !== lastText) {
    lastText = text
    starts = [0]
    filled = []
    let blanks = true
    let count = 0
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0x0a
      const ends = unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)
      if (ends) {
        filled.push(blanks ? count : ++count)
        blanks = true
        if (i < text.length) starts.push(i + 1)
      } else if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d && unit !== 0x3000 && unit !== 0xa0) blanks = false
    }
  }
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { lines: low + 1, paragraphs: Math.max(1, filled[low] ?? 1) }
}

/** The sentence around a span: up to full stops or line breaks, at most `reach` units to each side. */
export function sentenceAround(text: string, span: Span, reach = 80): Span {
  let { start, end } = span
  while (start > 0 && span.start - start < reach && !/[。！？\n\r]/.test(text[start - 1]!)) start--
  while (end < text.length && end - span.end < reach && !/[。！？\n\r]/.test(text[end]!)) end++
  if (end < text.length && /[。！？]/.test(text[end]!)) end++
  return { start, end }
}
