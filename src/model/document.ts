// What every reader produces: one text, and the blocks it is made of. Not part of the printed contract.
import type { Source, Span, Warning } from './contract'

/** Where a block stands in its file, as far as the format knows. Plain text and web pages have no places. */
export interface Place {
  /** Page, from 1. */
  page?: number
  /** Name of the sheet. */
  sheet?: string
  /** Reference of a sheet's cell (`B12`), the top left one of a block. */
  cell?: string
}

/** A run of prose: a paragraph, a heading, a line. `text` is the document's text at its span. */
export interface Paragraph extends Span {
  kind: 'paragraph'
  text: string
  place?: Place
}

/** One printed cell. Spans count grid positions, so a merged cell stands once, at its top left corner. */
export interface GridCell extends Span {
  /** Row and column of the top left corner, from 0. */
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  /** Set where the cell's place is more than its table's. */
  place?: Place
}

/** A table as printed, with its cells in reading order, each inside the table's span. */
export interface TableBlock extends Span {
  kind: 'table'
  text: string
  rows: number
  columns: number
  cells: GridCell[]
  place?: Place
}

export type Block = Paragraph | TableBlock

/** What the container of the text declares outside of it: `<title>`, `<meta name="PubDate">`, file properties. */
export interface Hints {
  title: string | null
  publishedOn: string | null
  /** Name or domain of the publishing site. */
  site: string | null
}

export interface Document {
  text: string
  /** In reading order, not overlapping. Text between blocks is line breaks only. */
  blocks: Block[]
  source: Source
  hints: Hints
  warnings: Warning[]
}
