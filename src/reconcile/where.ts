// Where a person finds a span in the file: `第3页`, `工作表“统计表” C12`, `表三 第4行 总计列`. What neither the file nor a table
// places gets no words; whoever shows it may count lines of the text.
import { formOf, rowOf } from '../forms'
import type { Block, Cell, Finding, Place, Span, Table } from '../model'
import type { Lang } from './rule'

/** Words for the place of a span, in one language; null where nothing is known beyond its offsets. */
export type WhereIs = (span: Span) => string | null

/**
 * @param blocks of the document, where they are known, in the offsets that spans are in
 * @param tables the tables read from it, in reading order
 */
export function whereIn(blocks: readonly Block[], tables: readonly Table[], lang: Lang): WhereIs {
  const placed = blocks.some(b => b.place !== undefined)
  return span => {
    const place = placed ? placeAt(blocks, span.start) : null
    const number = tables.findIndex(t => span.start >= t.start && span.end <= t.end)
    const cell = number < 0 ? undefined : cellAt(tables[number]!.cells, span)
    const words = place === null ? [] : fileWords(place, lang)
    // The reference of a sheet's cell says it all.
    if (cell !== undefined && place?.cell === undefined) words.push(...cellWords(tables[number]!, number, cell, lang))
    return words.length === 0 ? null : words.join(' ')
  }
}

/** The place of the block at an offset; a cell's own is nearer than its table's. */
function placeAt(blocks: readonly Block[], offset: number): Place | null {
  const block = lastAt(blocks, offset)
  if (block === undefined) return null
  const cell = block.kind === 'table' ? lastAt(block.cells, offset) : undefined
  return cell?.place || block.place ? { ...block.place, ...cell?.place } : null
}

/** The first of the cells, in the order of the text, that takes up a span. */
function cellAt(cells: readonly Cell[], { start, end }: Span): Cell | undefined {
  for (let at = countTo(cells, start - 1); cells[at]?.start === start; at++)
    if (cells[at]!.end === end) return cells[at]
  return undefined
}

/** The last of sorted spans that starts at or before an offset. */
const lastAt = <T extends Span>(spans: readonly T[], offset: number): T | undefined => spans[countTo(spans, offset) - 1]

/** How many of sorted spans start at or before an offset. */
function countTo(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Writes to each evidence where it stands. */
export function writePlaces(findings: readonly Finding[], whereIs: WhereIs): void {
  for (const { evidence } of findings) {
    for (const e of evidence) {
      const where = whereIs(e)
      if (where !== null) e.where = where
    }
  }
}

function fileWords({ page, sheet, cell }: Place, lang: Lang): string[] {
  const words: string[] = []
  if (page !== undefined) words.push(lang === 'zh' ? `第${page}页` : `page ${page}`)
  if (sheet !== undefined) words.push(lang === 'zh' ? `工作表“${sheet}”` : `sheet “${sheet}”`)
  if (cell !== undefined) words.push(cell)
  return words
}

const DIGITS = '一二三四五六七八九十'

function cellWords(table: Table, number: number, cell: Cell, lang: Lang): string[] {
  const words = [lang === 'zh' ? `表${DIGITS[number] ?? number + 1}` : `table ${number + 1}`]
  // A table that was flattened to lines has no rows to count.
  if (cell.row === null) words.push(`“${cell.label}”`)
  else words.push(lang === 'zh' ? `第${cell.row + 1}行` : `row ${cell.row + 1}`)
  const column = columnLabel(table, cell)
  if (column !== null) words.push(lang === 'zh' ? `${column}列` : `column ${column}`)
  return words
}

/** What the form prints over the cell, or the number of its column in a table of no form; null where there is but one. */
function columnLabel({ form, part }: Table, { indicator, column, gridColumn }: Cell): string | number | null {
  const table = form === null ? undefined : formOf(form).tables.find(t => t.part === part)
  if (column !== null) return table?.columns.find(c => c.id === column)?.label ?? column
  if (form !== null && indicator !== null) return rowOf(form, indicator)?.columnHeads.join('·') || null
  return gridColumn === null ? null : gridColumn + 1
}
