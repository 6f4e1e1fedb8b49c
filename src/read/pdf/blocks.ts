// Pages to paragraphs and tables: ruled tables first, running lines off, lines to paragraphs, and what a page break cut in
// two put together. It does not matter whether the pages come from a text layer or from text recognition.
import { type DraftBlock, draftCell } from '../compose'
import { carryHead, type PlacedPage } from './carried-heads'
import { append, type ContinuedTable, goesOn, startTable } from './continued'
import { joinLines, linesOf, type TextLine } from './lines'
import type { Page, Piece } from './page'
import { isFinished, type Measure, mayContinue, measureOf, type PdfParagraph, paragraphsOf } from './paragraphs'
import { placedTables } from './placed-tables'
import { type RuledTable, ruledTables, takeSpill } from './ruled-tables'
import { type PageLines, withoutRunningLines } from './running'
import { stretchesOf } from './text-columns'

type Item = { kind: 'paragraph'; paragraph: PdfParagraph } | { kind: 'table'; table: ContinuedTable }

/** Paragraphs and tables in the order they stand, those cut by a page break as one. */
export function blocksOfPages(all: readonly Page[]): DraftBlock[] {
  const placed = all.map((page): PlacedPage => {
    const { tables: ruled, rest: pieces } = ruledTables(page)
    return { page, ruled, pieces, ...placedTables(page, pieces) }
  })
  for (let i = 1; i < placed.length; i++) carryHead(placed[i - 1]!, placed[i]!)
  const tables = new Map<number, RuledTable[]>()
  const lines = placed.map(({ page, ruled, tables: unruled, rest }) => {
    tables.set(
      page.number,
      [...ruled, ...unruled].sort((a, b) => a.top - b.top)
    )
    // Beside a table, prose in columns cannot be told from its text.
    const isProse = ruled.length + unruled.length === 0
    return { number: page.number, height: page.height, lines: isProse ? linesInOrder(rest) : linesOf(rest) }
  })
  const pages = withoutRunningLines(lines).map(page => ({
    ...page,
    lines: takeSpill(tables.get(page.number) ?? [], page.lines)
  }))
  const measure = measureOf(pages.flatMap(page => page.lines))
  const items: Item[] = []
  for (const page of pages) {
    const fresh = itemsOf(page, tables.get(page.number) ?? [], measure)
    const [first] = fresh
    const last = items[items.length - 1]
    if (last?.kind === 'table' && first?.kind === 'table' && goesOn(last.table, first.table)) {
      last.table = append(last.table, first.table)
      fresh.shift()
    } else if (last?.kind === 'paragraph' && first?.kind === 'paragraph') {
      const line = page.lines.find(l => l.y - l.size <= first.paragraph.top + 1)
      const sameSize = Math.abs(first.paragraph.size - last.paragraph.size) <= last.paragraph.size * 0.12
      if (
        line !== undefined &&
        last.paragraph.full &&
        sameSize &&
        !isFinished(last.paragraph.text) &&
        mayContinue(line, measure)
      ) {
        last.paragraph.text = joinLines(last.paragraph.text, first.paragraph.text)
        last.paragraph.full = first.paragraph.full
        fresh.shift()
      }
    }
    items.push(...fresh)
  }
  return items.map(draftOf)
}

const linesInOrder = (pieces: readonly Piece[]): TextLine[] =>
  stretchesOf(pieces).flatMap(({ pieces: own, margins }) =>
    margins === null ? linesOf(own) : linesOf(own).map(line => ({ ...line, margins }))
  )

/** What stands on one page, from top to bottom. */
function itemsOf(page: PageLines, tables: readonly RuledTable[], measure: Measure): Item[] {
  const items: Item[] = []
  let at = 0
  const addLines = (until: number): void => {
    const from = at
    while (at < page.lines.length && page.lines[at]!.y < until) at++
    for (const paragraph of paragraphsOf(page.lines.slice(from, at), page.number, measure))
      items.push({ kind: 'paragraph', paragraph })
  }
  for (const table of tables) {
    addLines(table.top + 1)
    items.push({ kind: 'table', table: startTable(table) })
  }
  addLines(Number.POSITIVE_INFINITY)
  return items
}

function draftOf(item: Item): DraftBlock {
  if (item.kind === 'paragraph') {
    return { kind: 'paragraph', text: item.paragraph.text, place: { page: item.paragraph.page } }
  }
  const { rows, columns, cells, pageOf } = item.table
  const first = pageOf[0] ?? item.table.page
  return {
    kind: 'table',
    rows,
    columns,
    place: { page: first },
    cells: cells.map(({ text, rowSpan, columnSpan, row, column }) => {
      const cell = draftCell(text, rowSpan, columnSpan, row, column)
      const page = pageOf[row] ?? first
      return page === first ? cell : { ...cell, place: { page } }
    })
  }
}
