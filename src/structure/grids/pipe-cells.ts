// Lines of a table written with pipes that hold one cell each: `规章 |`, `0 |`, `|`. Web pages turned into text print a table so
// when every cell of the page is a paragraph. It says what such a line holds; lines.ts reads the run of them.
import type { Span } from '../../model'
import { tokenOf, trim } from './text-line'

/** One line of such a table: its cell, empty for a lone pipe, and the number of the line. */
export interface PipeCell {
  cell: Span
  line: number
}

const LONGEST = 160

/**
 * The cells from line `first` on, one a line, read as they are asked for in order; null after the last. Pipes alone, two or more,
 * close a row of merged cells and hold nothing; a label that broke over lines has its pipe on the last of them.
 */
export function pipeCells(text: string, lines: readonly Span[], first: number): (k: number) => PipeCell | null {
  const cells: PipeCell[] = []
  let next = first
  return k => {
    while (cells.length <= k) {
      const line = lines[next]
      if (line === undefined || line.end - line.start > LONGEST) return null
      const cell = cellOf(text, line)
      if (cell === null) {
        if (!goesOn(text, line)) return null
        cells.push({ cell: trim(text, line.start, line.end), line: next })
      } else if (cell !== 'none' && (cells.length > 0 || cell.end > cell.start)) cells.push({ cell, line: next })
      next++
    }
    return cells[k]!
  }
}

/** The one cell of a line with pipes at its edges only; `none` for several pipes and nothing else, null for other lines. */
function cellOf(text: string, line: Span): Span | 'none' | null {
  let { start, end } = trim(text, line.start, line.end)
  let pipes = 0
  for (; end > start && isEdge(text.charCodeAt(end - 1)); end--) if (text.charCodeAt(end - 1) === PIPE) pipes++
  for (; start < end && isEdge(text.charCodeAt(start)); start++) if (text.charCodeAt(start) === PIPE) pipes++
  if (pipes === 0) return null
  if (start === end) return pipes === 1 ? { start, end } : 'none'
  const inside = text.indexOf('|', start)
  return inside < 0 || inside >= end ? { start, end } : null
}

const PIPE = 0x7c
const isEdge = (unit: number): boolean => unit === PIPE || unit === 0x20 || unit === 0x09

/** A line without a pipe that can stand inside the table: part of a label, or a label. */
function goesOn(text: string, line: Span): boolean {
  const inner = trim(text, line.start, line.end)
  const at = text.indexOf('|', inner.start)
  if (at >= 0 && at < inner.end) return false
  const { kind } = tokenOf(text, inner)
  return kind === 'label' || kind === 'part'
}
