// Tables of a page: which of them hold data, and those as grids. A table that only arranges the page (one cell, another
// table inside, paragraphs of prose in its cells) is no table to a reader, and is walked like any other element.
import { type DraftCell, type DraftTable, draftCell } from '../compose'
import { layGrid } from '../grid'
import { isMetadataLabel } from './pages'
import { attribute, childElements, type Element, isElement, textOf } from './tree'

/** Rows of a `<table>` with their cells, visible ones only, the foot last. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  const foot: Element[][] = []
  for (const part of table.childNodes) {
    if (!isElement(part) || !part.seen) continue
    if (part.tagName === 'tr') addRow(part, rows)
    else if (part.tagName === 'tbody' || part.tagName === 'thead' || part.tagName === 'tfoot') {
      for (const tr of part.childNodes) {
        if (isElement(tr) && tr.tagName === 'tr' && tr.seen) addRow(tr, part.tagName === 'tfoot' ? foot : rows)
      }
    }
  }
  return foot.length === 0 ? rows : rows.concat(foot)
}

function addRow(tr: Element, rows: Element[][]): void {
  // Word ends a table whose columns do not line up with a row that has no height.
  if (tr.chars === 0 && attribute(tr, 'height') === '0') return
  const cells: Element[] = []
  for (const cell of tr.childNodes) {
    if (isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th') && cell.seen) cells.push(cell)
  }
  rows.push(cells)
}

/** A `<table>` with data as a grid; null when it arranges the page instead. */
export function dataTable(table: Element): DraftTable | null {
  // Asked twice of a table that is the article: may it be entered, and what does it hold.
  if (table.grid === undefined) table.grid = gridOf(table)
  return table.grid
}

function gridOf(table: Element): DraftTable | null {
  if (!table.seen || table.tables > 0) return null
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return null
  const rows = rowsOf(table)
  if (isLayout(table, rows)) return null
  return layGrid(rows.map(cells => cells.map(looseCell)))
}

/** A cell of this many characters with two sentences is a column of an arranged page, not a label or a figure. */
const PROSE_CHARS = 120

function isLayout(table: Element, rows: readonly Element[][]): boolean {
  let filled = 0
  let prose = 0
  let widest = 0
  for (const cells of rows) {
    let inRow = 0
    for (const cell of cells) {
      const { chars, stops } = cell
      inRow++
      if (chars === 0) continue
      filled++
      if (chars > PROSE_CHARS && stops > 1) prose += chars
    }
    widest = Math.max(widest, inRow)
  }
  if (filled < 2 || widest < 2) return true
  // Notes under a form are prose as well: prose makes a layout when it is most of what the table holds.
  return prose > table.chars * 0.5 && table.figures < Math.max(2, filled * 0.15)
}

function looseCell(cell: Element): DraftCell {
  let rowSpan = 1
  let columnSpan = 1
  for (const { name, value } of cell.attrs) {
    // rowspan=0 reaches to the end of the table (HTML 4.9.11); the grid clamps it to what exists.
    if (name === 'rowspan') rowSpan = spanOf(value) || Number.MAX_SAFE_INTEGER
    else if (name === 'colspan') columnSpan = spanOf(value) || 1
  }
  return draftCell(textOf(cell), rowSpan, columnSpan)
}

const spanOf = (value: string): number => {
  const n = Number.parseInt(value, 10)
  return Number.isNaN(n) ? 1 : Math.max(0, n)
}

/** Cells of the largest box of particulars worth looking at. */
const MOST_PARTICULARS = 60

/** Whether a grid is the box of particulars above an article (索引号, 发布机构, 生成日期 …). */
export function isMetadata(table: DraftTable): boolean {
  if (table.cells.length > MOST_PARTICULARS) return false
  let labels = 0
  for (const { text } of table.cells) if (isMetadataLabel(text.replace(/[:：].*$/, ''))) labels++
  return labels >= 3 && labels * 4 >= table.cells.length
}

/** Cells of a grid made of `<div>`s are labels and figures: short. */
const SHORT_CELL = 60

/** A table given as elements other than `<table>`; null when the element is none. */
export function divTable(element: Element): DraftTable | null {
  if (!GRID_TAGS.has(element.tagName) || element.figures < 2) return null
  if (!element.seen || element.tables > 0) return null
  const rows = visible(element).flatMap(e => (isGroup(e) ? visible(e) : [e]))
  if (rows.length < 2) return null
  const cells = rows.map(visible)
  if (!(isMarked(element, rows) ? cells.some(c => c.length > 1) : isUniform(element, rows, cells))) return null
  return layGrid(cells.map(row => row.map(looseCell)))
}

const GRID_TAGS = new Set(['div', 'ul', 'section', 'dl', 'ol', 'article', 'main', 'form', 'span'])

const visible = (element: Element): Element[] => childElements(element).filter(e => e.seen)

const named = (element: Element, pattern: RegExp): boolean => pattern.test(attribute(element, 'class') ?? '')
const styled = (element: Element, pattern: RegExp): boolean => pattern.test(attribute(element, 'style') ?? '')

const isGroup = (e: Element): boolean =>
  attribute(e, 'role') === 'rowgroup' ||
  styled(e, /display\s*:\s*table-(?:row|header|footer)-group/i) ||
  named(e, /(?:^|[\s_-])(?:thead|tbody|tfoot)(?:$|[\s_-])/i)

const isRow = (e: Element): boolean =>
  attribute(e, 'role') === 'row' ||
  styled(e, /display\s*:\s*table-row\s*(?:;|$)/i) ||
  named(e, /(?:^|[\s_-])(?:tr|row|table-?row)(?:$|[\s_-])/i)

/** Rows that say they are rows, by role, style or class. */
const isMarked = (element: Element, rows: Element[]): boolean => {
  const role = attribute(element, 'role')
  return role === 'table' || role === 'grid' || rows.every(isRow)
}

/** Three rows or more of equally many short cells, a quarter of them figures, hardly any links. */
function isUniform(element: Element, rows: Element[], cells: Element[][]): boolean {
  const width = cells[0]!.length
  if (rows.length < 3 || width < 2 || element.linkChars > element.chars * 0.3) return false
  if (element.figures * 4 < width * rows.length || element.stops > 0) return false
  return rows.every(
    (row, i) =>
      cells[i]!.length === width &&
      cells[i]!.every(c => c.chars <= SHORT_CELL) &&
      cells[i]!.reduce((sum, c) => sum + c.chars, 0) === row.chars
  )
}
