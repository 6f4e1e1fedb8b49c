// Puts a document together from what a reader found: one line a paragraph, one line a table row with tabs between the
// cells. It is the only place of this folder that computes offsets.
import type { Block, GridCell, Place, TableBlock } from '../model'
import { trimmed } from './blanks'

/** A cell that has no place in the text yet: `start` and `end` are written by `compose`. */
export type DraftCell = GridCell

/** Row and column may be given later. One object goes all the way: a page has hundreds of cells, and little else. */
export const draftCell = (text: string, rowSpan = 1, columnSpan = 1, row = 0, column = 0): DraftCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  start: 0,
  end: 0,
  text
})

/** A table as a reader found it; cells by row, then by column. They become the document's. */
export interface DraftTable {
  kind: 'table'
  rows: number
  columns: number
  cells: DraftCell[]
  place?: Place
}

export interface DraftParagraph {
  kind: 'paragraph'
  text: string
  place?: Place
}

export type DraftBlock = DraftParagraph | DraftTable

/** Line ends inside one line of the document would break its layout, tabs that of a table row. */
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]+/g
const CELL_ENDS = /[\t\n\r\v\f\u0085\u2028\u2029]+/g

const ENDS = ['\n', '\t', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']

/** Longer texts are searched for each sign at once: the platform does that many characters at a time. */
const LONG = 80

/** Most texts have none of them, and are short: looking is cheaper than replacing. */
function onOneLine(text: string, ends: RegExp): string {
  if (text.length > LONG) return ENDS.some(end => text.includes(end)) ? text.replace(ends, ' ').trim() : trimmed(text)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x2029 || (unit > 0x0d && unit < 0x85)) continue
    if (unit <= 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029) return text.replace(ends, ' ').trim()
  }
  return trimmed(text)
}

/**
 * The document's text and its blocks, in the order given. A paragraph or table without any text leaves no trace.
 */
export function compose(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const parts: string[] = []
  const blocks: Block[] = []
  let at = 0
  for (const draft of drafts) {
    const mark = parts.length
    if (blocks.length > 0) parts.push('\n')
    const start = blocks.length > 0 ? at + 1 : at
    const block = draft.kind === 'table' ? tableAt(draft, start, parts) : paragraphAt(draft, start, parts)
    if (block === null) parts.length = mark
    else {
      blocks.push(block)
      at = block.end
    }
  }
  const text = parts.join('')
  for (const block of blocks) if (block.kind === 'table') block.text = text.slice(block.start, block.end)
  return { text, blocks }
}

function paragraphAt(draft: DraftParagraph, start: number, parts: string[]): Block | null {
  const text = onOneLine(draft.text, LINE_ENDS)
  if (text === '') return null
  parts.push(text)
  const { place } = draft
  const end = start + text.length
  return place === undefined ? { kind: 'paragraph', start, end, text } : { kind: 'paragraph', start, end, text, place }
}

/** @param parts the cells are added to them; the text of the block is set when all of it stands */
function tableAt(draft: DraftTable, start: number, parts: string[]): TableBlock | null {
  const { rows, columns, cells } = draft
  let at = start
  let row = -1
  let filled = false
  for (const cell of cells) {
    if (cell !== cells[0]) {
      parts.push(cell.row === row ? '\t' : '\n')
      at++
    }
    row = cell.row
    const text = onOneLine(cell.text, CELL_ENDS)
    filled ||= text !== ''
    cell.text = text
    cell.start = at
    at += text.length
    cell.end = at
    parts.push(text)
  }
  if (!filled) return null
  const block: TableBlock = { kind: 'table', start, end: at, text: '', rows, columns, cells }
  if (draft.place !== undefined) block.place = draft.place
  return block
}
