// A table whose line breaks are lost, so that all its cells stand in one line: `规章 0 0 0 行政规范性文件 2 0 31 第二十条第(五)项…`.
// It says which cells such a line holds; lines.ts reads them as it reads one cell a line.
import { readFigure } from '../../forms/figure'
import { labelsAtEnd } from '../../forms/label-runs'
import type { Span } from '../../model'
import { trim } from './text-line'

/** Figures between blanks without which a line is not looked at. */
const FEWEST_FIGURES = 2
/** Labels in a row longer than this are prose. */
const LONGEST_RUN = 1000
/** Labels before a run of figures that make a header without more rows. */
const FEWEST_HEADS = 4

/**
 * The cells of a line in order, cut where prose stands between tables; words that are no labels are one cell. Empty when the line holds
 * no table.
 */
export function packedCells(text: string, line: Span): Span[][] {
  const runs: Span[][] = []
  if (!hasFigures(text, line)) return runs
  let cells: Span[] = []
  let rows = 0
  let unknown = 0
  let most = 0
  let from = -1
  let to = line.start
  const closeRun = (): void => {
    // a table, and no list of figures whose labels happen to be official
    if ((rows > 1 || most >= FEWEST_HEADS) && unknown * LEAST_LABELLED <= rows) runs.push(cells)
    cells = []
    rows = 0
    unknown = 0
    most = 0
  }
  const closeWords = (): void => {
    if (from < 0) return
    const labels = to - from > LONGEST_RUN ? [] : labelsAtEnd(text.slice(from, to))
    const words = trim(text, from, labels.length === 0 ? to : from + labels[0]!.start)
    if (words.end - words.start > LONGEST_WORDS || STOP.test(text.slice(words.start, words.end))) closeRun()
    else if (words.end > words.start) {
      if (cells.length > 0) unknown++
      cells.push(words)
    }
    for (const { start, end } of labels) cells.push({ start: from + start, end: from + end })
    if (labels.length > 0) rows++
    most = Math.max(most, labels.length)
    from = -1
  }
  for (let at = line.start; at < line.end; ) {
    const end = tokenEnd(text, at, line.end)
    if (end > at) {
      const figure = end - at <= LONGEST_FIGURE ? readFigure(text.slice(at, end)) : null
      if (figure !== null) {
        closeWords()
        cells.push({ start: at, end })
      } else if (isPipe(text, at, end)) closeWords()
      else {
        if (from < 0) from = at
        to = end
      }
    }
    at = end + 1
  }
  closeWords()
  closeRun()
  return runs
}

/** Rows with a label to one without: rows that a province added, a heading between two tables. */
const LEAST_LABELLED = 3
const LONGEST_WORDS = 40
/** Sentences, and the heading of another section. */
const STOP = /[。,;:!?]|^[一二三四五六七八九十]{1,3}、/

const isPipe = (text: string, at: number, end: number): boolean => end === at + 1 && text.charCodeAt(at) === 0x7c

const LONGEST_FIGURE = 16

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09

function tokenEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isBlank(text.charCodeAt(at))) at++
  return at
}

/** Whether numbers stand between blanks, one right behind another or several in the line. */
function hasFigures(text: string, { start, end }: Span): boolean {
  let figures = 0
  for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
    let i = at + 1
    while (i < end && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++
    if (i > at + 1 && (i === end || isBlank(text.charCodeAt(i))) && ++figures >= FEWEST_FIGURES) return true
  }
  return false
}
