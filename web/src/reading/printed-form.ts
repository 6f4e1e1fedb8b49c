// Lays a table's cells out as the official form prints them. Pure; draws nothing.
import { type Form, type FormTable, formOf, isRow, type PartId, tableOf } from '../../../src/forms'
import type { Cell, Column, Table } from '../../../src/model'

export interface PrintedCell {
  cell: Cell | null
  indicator: string
  column: Column | null
}

/** One printed block: a list of labelled rows, or a crossed block with heads above and beside the figures. */
export interface PrintedBlock {
  caption: string | null
  /** Head rows, outermost first; each head says how many columns it spans. */
  heads: { label: string; span: number }[][]
  /** Whether the first column holds row labels. */
  labelled: boolean
  rows: { label: string; outline: string | null; depth: number; heading: boolean; cells: PrintedCell[] }[]
}

export interface PrintedForm {
  /** What the form calls the table. */
  title: string
  blocks: PrintedBlock[]
}

/** An official table as its form prints it, or null for a table of no official form. */
export function printedForm(table: Table): PrintedForm | null {
  if (table.form === null || table.part === null) return null
  const form: Form = formOf(table.form)
  const part = tableOf(form.id, table.part as PartId)
  if (part === null) return null
  const cells = new Map<string, Cell>()
  for (const cell of table.cells) if (cell.indicator !== null) cells.set(`${cell.indicator}|${cell.column ?? ''}`, cell)
  const printed = (indicator: string, column: Column | null): PrintedCell => ({
    cell: cells.get(`${indicator}|${column ?? ''}`) ?? null,
    indicator,
    column
  })
  return {
    title: onPaper(part.titles[0] ?? form.title),
    blocks: part.kind === 'list' ? [listOf(part, printed)] : crossedOf(part, printed)
  }
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ',': '，', ';': '；' }

/** A label as it is printed; forms are written in the normal form that is searched for, where these signs are of half width. */
const onPaper = (label: string): string => label.replace(/[(),:;]/g, sign => FULL_WIDTH[sign]!)

function listOf(part: FormTable, printed: (indicator: string, column: Column | null) => PrintedCell): PrintedBlock {
  const columns: readonly (Column | null)[] = part.columns.length > 0 ? part.columns.map(c => c.id) : [null]
  const heads = part.columns.length > 0 ? [part.columns.map(c => ({ label: onPaper(c.label), span: 1 }))] : []
  const rows = part.lines.map(line => {
    const outline = line.outline
    const depth =
      outline === null ? 0 : outline.replace(/其中$/, '1').split(/[(]/).length - 1 + (/\d/.test(outline) ? 1 : 0)
    if (!isRow(line)) return { label: onPaper(line.heading), outline, depth, heading: true, cells: [] }
    return { label: onPaper(line.label), outline, depth, heading: false, cells: columns.map(c => printed(line.id, c)) }
  })
  return { caption: null, heads, labelled: true, rows }
}

/** Rows that stand under the same heads make one block: the disclosure table is four of them, one an article. */
function crossedOf(
  part: FormTable,
  printed: (indicator: string, column: Column | null) => PrintedCell
): PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  let heads = ''
  let article: string | null = null
  for (const row of part.rows) {
    if (row.rowHead === null) {
      // A single row of values: one block with every figure beside the other.
      return [
        {
          caption: null,
          heads: spannedHeads(part.rows.map(r => r.columnHeads)),
          labelled: false,
          rows: [{ label: '', outline: null, depth: 0, heading: false, cells: part.rows.map(r => printed(r.id, null)) }]
        }
      ]
    }
    const group = part.rows.filter(r => r.rowHead === row.rowHead)
    const groupHeads = group.map(r => r.columnHeads.join('/')).join('|')
    const last = blocks[blocks.length - 1]
    const lastRow = last?.rows[last.rows.length - 1]
    const label = onPaper(row.rowHead)
    if (lastRow?.label === label) continue
    if (last === undefined || groupHeads !== heads || (row.article !== null && row.article !== article)) {
      blocks.push({
        caption: row.article && onPaper(row.article),
        heads: spannedHeads(group.map(r => r.columnHeads)),
        labelled: true,
        rows: []
      })
      heads = groupHeads
      article = row.article
    }
    blocks[blocks.length - 1]!.rows.push({
      label,
      outline: null,
      depth: 0,
      heading: false,
      cells: group.map(r => printed(r.id, null))
    })
  }
  return blocks
}

/** Head rows from the label paths of the columns; equal neighbours under the same parent share one head. */
function spannedHeads(paths: readonly (readonly string[])[]): { label: string; span: number }[][] {
  const depth = Math.max(0, ...paths.map(p => p.length))
  const rows: { label: string; span: number }[][] = []
  for (let level = 0; level < depth; level++) {
    const row: { label: string; span: number }[] = []
    let previous = ''
    for (const path of paths) {
      const key = path.slice(0, level + 1).join('/')
      const label = path[level] ?? ''
      const last = row[row.length - 1]
      if (last && key === previous && level < depth - 1) last.span += 1
      else row.push({ label: onPaper(label), span: 1 })
      previous = key
    }
    rows.push(row)
  }
  return rows
}
