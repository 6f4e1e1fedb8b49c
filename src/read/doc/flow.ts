// Paragraphs as .doc and .rtf have them, one after the other with what ends a cell and a row, to blocks with tables.
import type { DraftBlock } from '../compose'
import { finishRows } from '../docx/table-rows'
import { tableBlocks } from '../office/loose-table'
import { type DocRow, type RowShape, rowsOf } from './doc-tables'

export interface FlowParagraph {
  /** Lines of the paragraph; a manual line break parts them. */
  lines: string[]
  /** Whether it is an entry of a table of contents, which is left out. */
  contents: boolean
  /** Depth of tables it is in; 0 for none. */
  depth: number
  endsCell: boolean
  endsRow: boolean
  /** Of a paragraph that ends a row. */
  row: RowShape | null
}

/** A table being read, at some depth. */
interface OpenTable {
  rows: DocRow[]
  cells: DraftBlock[][]
  /** Content of the cell being read. */
  cell: DraftBlock[]
}

/**
 * Paragraphs to blocks; those with a depth are gathered into tables, tables in cells included.
 *
 * @param label the automatic number printed before a paragraph
 * @param notes footnotes that a paragraph refers to
 */
export function flow<P extends FlowParagraph>(
  paragraphs: Iterable<P>,
  label: (paragraph: P) => string,
  notes: (paragraph: P) => readonly DraftBlock[]
): DraftBlock[] {
  const blocks: DraftBlock[] = []
  const open: OpenTable[] = []
  const pendingNotes: DraftBlock[] = []
  const into = (): DraftBlock[] => open[open.length - 1]?.cell ?? blocks
  const addNotes = (): void => {
    for (const note of pendingNotes.splice(0)) blocks.push(note)
  }
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop()!
      if (table.cell.length > 0) table.cells.push(table.cell)
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, shape: null })
      // One by one: a table that only arranges the page may stand for more blocks than a call has arguments.
      const outer = into()
      for (const block of tableBlocks(finishRows(rowsOf(table.rows)))) outer.push(block)
    }
    if (depth === 0) addNotes()
  }
  for (const paragraph of paragraphs) {
    const depth = Math.min(paragraph.depth, DEEPEST)
    closeTo(depth)
    while (open.length < depth) open.push({ rows: [], cells: [], cell: [] })
    for (const note of notes(paragraph)) pendingNotes.push(note)
    const table = open[open.length - 1]
    if (paragraph.endsRow && table !== undefined) {
      table.rows.push({ cells: table.cells, shape: paragraph.row })
      table.cells = []
      table.cell = []
      continue
    }
    if (!paragraph.contents) {
      const [first = '', ...rest] = paragraph.lines
      const number = label(paragraph)
      for (const text of [number + first, ...rest]) if (text.trim() !== '') into().push({ kind: 'paragraph', text })
    }
    if (paragraph.endsCell && table !== undefined) {
      table.cells.push(table.cell)
      table.cell = []
    }
    if (depth === 0) addNotes()
  }
  closeTo(0)
  return blocks
}

/** Tables inside tables inside tables: more is damage. */
const DEEPEST = 20
