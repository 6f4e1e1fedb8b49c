// Tables of a page: which of them hold data, and those as grids. A table that only arranges the page (one cell, another
// table inside, paragraphs of prose in its cells) is no table to a reader, and is walked like any other element.
import type { DraftTable } from '../compose'
import { type LooseCell, layGrid } from '../grid'
import { isMetadataLabel } from './pages'
import type { Survey, Weight } from './survey'
import { attribute, childElements, type Element, textOf } from './tree'

/** Rows of a `<table>` with their cells, visible ones only, the foot last. */
function rowsOf(table: Element, weights: Survey): Element[][] {
  const rows: Element[][] = []
  const foot: Element[][] = []
  for (const part of childElements(table)) {
    if (!weights.has(part)) continue
    const trs = part.tagName === 'tr' ? [part] : /^(?:thead|tbody|tfoot)$/.test(part.tagName) ? childElements(part) : []
    for (const tr of trs) {
      if (tr.tagName !== 'tr' || !weights.has(tr)) continue
      const cells = childElements(tr).filter(e => (e.tagName === 'td' || e.tagName === 'th') && weights.has(e))
      ;(part.tagName === 'tfoot' ? foot : rows).push(cells)
    }
  }
  return rows.concat(foot)
}

/** A `<table>` with data as a grid; null when it arranges the page instead. */
export function dataTable(table: Element, weights: Survey): DraftTable | null {
  const weight = weights.get(table)
  const role = attribute(table, 'role')
  if (weight === undefined || weight.tables > 0 || role === 'presentation' || role === 'none') return null
  const rows = rowsOf(table, weights)
  if (isLayout(rows, weight, weights)) return null
  return layGrid(rows.map(cells => cells.map(looseCell)))
}

/** A cell of this many characters with two sentences is a column of an arranged page, not a label or a figure. */
const PROSE_CHARS = 120

function isLayout(rows: Element[][], weight: Weight, weights: Survey): boolean {
  let filled = 0
  let prose = 0
  let widest = 0
  for (const cells of rows) {
    let inRow = 0
    for (const cell of cells) {
      const { chars, stops } = weights.get(cell)!
      inRow++
      if (chars === 0) continue
      filled++
      if (chars > PROSE_CHARS && stops > 1) prose += chars
    }
    widest = Math.max(widest, inRow)
  }
  if (filled < 2 || widest < 2) return true
  // Notes under a form are prose as well: prose makes a layout when it is most of what the table holds.
  return prose > weight.chars * 0.5 && weight.figures < Math.max(2, filled * 0.15)
}

const span = (value: string | null): number => {
  const n = Number.parseInt(value ?? '', 10)
  return Number.isNaN(n) ? 1 : n
}

const looseCell = (cell: Element): LooseCell => {
  const rowSpan = span(attribute(cell, 'rowspan'))
  return {
    text: textOf(cell),
    // rowspan=0 reaches to the end of the table (HTML 4.9.11); the grid clamps it to what exists.
    rowSpan: rowSpan === 0 ? Number.MAX_SAFE_INTEGER : Math.max(1, rowSpan),
    columnSpan: Math.max(1, span(attribute(cell, 'colspan')))
  }
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
export function divTable(element: Element, weights: Survey): DraftTable | null {
  if (!GRID_TAGS.has(element.tagName)) return null
  const weight = weights.get(element)
  if (weight === undefined || weight.tables > 0 || weight.figures < 2) return null
  const rows = visible(element, weights).flatMap(e => (isGroup(e) ? visible(e, weights) : [e]))
  if (rows.length < 2) return null
  const cells = rows.map(row => visible(row, weights))
  if (!(isMarked(element, rows) ? cells.some(c => c.length > 1) : isUniform(rows, cells, weight, weights))) return null
  return layGrid(cells.map(row => row.map(looseCell)))
}

const GRID_TAGS = new Set(['div', 'ul', 'section', 'dl', 'ol', 'article', 'main', 'form', 'span'])

const visible = (element: Element, weights: Survey): Element[] => childElements(element).filter(e => weights.has(e))

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
function isUniform(rows: Element[], cells: Element[][], weight: Weight, weights: Survey): boolean {
  const width = cells[0]!.length
  if (rows.length < 3 || width < 2 || weight.linkChars > weight.chars * 0.3) return false
  if (weight.figures * 4 < width * rows.length || weight.stops > 0) return false
  return rows.every(
    (row, i) =>
      cells[i]!.length === width &&
      cells[i]!.every(c => weights.get(c)!.chars <= SHORT_CELL) &&
      cells[i]!.reduce((sum, c) => sum + weights.get(c)!.chars, 0) === weights.get(row)!.chars
  )
}
