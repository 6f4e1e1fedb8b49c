// Lines of a table written with pipes that hold one cell each: `规章 |`, `0 |`, `|`, or the cell and its pipe on lines of their own.
// Web pages turned into text print a table so when every cell of the page is a paragraph. It says what such a line holds; lines.ts
// reads the run of them.
import type { Span } from '../../model'
import { type TextLine, tokenOf, trim } from './text-line'

/** One line of such a table: its cell, empty for a lone pipe, and the number of the line. */
export interface PipeCell {
  cell: TextLine
  line: number
}

const LONGEST = 160
/** Lines that one cell may be broken over. */
const MOST_LINES = 4

/**
 * The cells from line `first` on, one a line, read as they are asked for in order; null after the last. Pipes alone, two or more,
 * close a row of merged cells and hold nothing; a label that broke over lines has its pipe on the last of them.
 *
 * @param lines trimmed
 */
export function pipeCells(text: string, lines: readonly TextLine[], first: number): (k: number) => PipeCell | null {
  const cells: PipeCell[] = []
  let next = first
  return k => {
    while (cells.length <= k) {
      const line = lines[next]
      if (line === undefined || line.end - line.start > LONGEST) return null
      const cell = cellOf(text, line)
      if (cell === null) {
        const last = lastOfCell(text, lines, next)
        if (last < 0 && !goesOn(text, line, cells.length > 0)) return null
        // the pipe that closes the cell is no cell of its own
        const to = last < 0 ? next : last
        cells.push({ cell: trim(text, line.start, lines[to]!.end), line: last < 0 ? to : to + 1 })
        next = last < 0 ? next : last + 1
      } else if (cell !== 'none' && (cells.length > 0 || cell.end > cell.start)) cells.push({ cell, line: next })
      next++
    }
    return cells[k]!
  }
}

/** The one cell of a line with pipes at its edges only; `none` for several pipes and nothing else, null for other lines. */
function cellOf(text: string, line: Span): Span | 'none' | null {
  let { start, end } = line
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

/** Whether a label stands on this line and its pipe on the next. */
export function opensPipedCells(text: string, lines: readonly TextLine[], first: number): boolean {
  if (!isLonePipe(text, lines[first + 1])) return false
  const line = lines[first]!
  if (line.end - line.start > LONGEST) return false
  const { kind } = tokenOf(text, line)
  return kind === 'label' || kind === 'part'
}

/** A pipe and nothing else. */
function isLonePipe(text: string, line: Span | undefined): boolean {
  if (line === undefined) return false
  return line.end - line.start === 1 && text.charCodeAt(line.start) === PIPE
}

const hasPipe = (text: string, { start, end }: Span): boolean => {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === PIPE) return true
  return false
}

/** The last line of a cell that begins on line `first` and has its pipe on the line after; -1 when there is no such pipe. */
function lastOfCell(text: string, lines: readonly TextLine[], first: number): number {
  for (let i = first; i < first + MOST_LINES; i++) {
    const line = lines[i]
    if (line === undefined || line.end - line.start > LONGEST || hasPipe(text, line)) return -1
    if (isLonePipe(text, lines[i + 1])) return i
    const { kind } = tokenOf(text, line)
    // a heading, a caption, a figure without its pipe: the next line is another cell
    if (kind !== 'part' && kind !== 'short') return -1
  }
  return -1
}

/** A line without a pipe that can stand inside the table: part of a label, a label, or the last figure. */
function goesOn(text: string, line: TextLine, inside: boolean): boolean {
  if (hasPipe(text, line)) return false
  const { kind } = tokenOf(text, line)
  return kind === 'label' || kind === 'part' || (inside && kind === 'figure')
}
