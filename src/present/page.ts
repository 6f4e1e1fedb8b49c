// The page of a view for terminals: lines of painted pieces, wrapped to its columns. Nothing gets onto it but by `put`, which
// makes texts from reports visible first.
import { type Messages, messagesIn } from './messages'
import type { View } from './result'
import type { Tone } from './tone'
import { visible } from './visible'
import { type Measure, measureFor } from './width'
import { wrap } from './wrap'

/** Text is wrapped here at the latest: longer lines tire the eye. */
const WIDEST = 96
const NARROWEST = 24

/** A line is painted pieces. Texts may come from a report: `put`, the only way onto the page, makes them visible. */
export interface Piece {
  text: string
  tone: Tone
}

export interface Page {
  view: View
  say: Messages
  measure: Measure
  columns: number
  lines: string[]
}

/** @param characters all that may be shown, for choosing how to measure it */
export async function newPage(view: View, characters: string): Promise<Page> {
  const isTerminal = Number.isFinite(view.columns)
  const measure = isTerminal ? await measureFor(visible(characters)) : (text: string) => text.length
  const columns = isTerminal ? Math.max(NARROWEST, Math.min(view.columns - 1, WIDEST)) : view.columns
  return { view, say: messagesIn(view.language), measure, columns, lines: [] }
}

export const textOf = (page: Page): string => `${page.lines.join('\n')}\n`

export const INDENT = '  '
export const BAR = '  │ '

/** One empty line, never two. */
export const blank = (page: Page): void => {
  if (page.lines.at(-1) !== '') page.lines.push('')
}

/** Makes pieces safe to show, wraps them to the page and paints them; `prefix` stands before every line. */
export function put(page: Page, prefix: string, raw: readonly Piece[]): void {
  const { paint } = page.view
  const pieces = raw.map(p => ({ text: visible(p.text), tone: p.tone }))
  const text = pieces.map(p => p.text).join('')
  if (text === '') return
  const bar = prefix.includes('│') ? paint('quiet', prefix) : prefix
  const hanging = prefix === '' ? INDENT : bar
  for (const [n, line] of wrap(text, page.columns - Math.max(2, prefix.length), page.measure).entries()) {
    let painted = ''
    let at = 0
    for (const piece of pieces) {
      const from = Math.max(line.start, at)
      const to = Math.min(line.end, at + piece.text.length)
      if (to > from) painted += paint(piece.tone, text.slice(from, to))
      at += piece.text.length
    }
    page.lines.push((n === 0 ? bar : hanging) + painted)
  }
}
