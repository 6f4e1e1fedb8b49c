// What an official form is: its tables, rows, columns, labels, and the relations between its figures. Types only;
// the forms themselves are data in dictionaries/forms/.
import type { Column, FormId } from '../model'

/** Tables of the forms. `stats` is the whole of stats-2014; the others are those of format-2019 and format-2021. */
export type PartId = 'stats' | 'disclosure' | 'applications' | 'cases'

/** One official figure (in tables with applicant columns: one row of figures). */
export interface FormRow {
  /** Indicator id. */
  id: string
  part: PartId
  /** Official label in normal writing, without its outline number; `row·column` in crossed tables. */
  label: string
  /** Other wordings that offices print for `label`. Crossed tables keep theirs with the heads. */
  variants: readonly string[]
  /** Unit of the printed figure: 万元 stays 万元. */
  unit: string
  /** Printed outline number, `三(三)4其中`; null where the form has none. */
  outline: string | null
  /** False for a figure that the form only sums and does not print as a row of its own. */
  printed: boolean
  /** Ids of the parts that add up to it, or null. */
  sum: readonly string[] | null
  /** Crossed tables: label of the row it stands in; null where the table has a single row of values. */
  rowHead: string | null
  /** Crossed tables: labels above it, outermost first. */
  columnHeads: readonly string[]
  /** Article of the Regulation that asks for it, as the form prints it. */
  article: string | null
}

/** A line of a form that carries no figure. */
export interface FormHeading {
  heading: string
  variants: readonly string[]
  outline: string | null
}

export interface FormColumn {
  id: Column
  label: string
  variants: readonly string[]
  /** Label of the group it is printed under, or null. */
  group: string | null
  /** Columns that add up to it, or null. */
  sum: readonly Column[] | null
}

/** A label with the wordings that offices print for it. */
export interface FormHead {
  label: string
  variants: readonly string[]
}

export interface FormTable {
  part: PartId
  /** `list`: one label a row. `crossed`: a figure is named by the labels of its row and of its columns together. */
  kind: 'list' | 'crossed'
  /** Statutory section that holds the table, or null. */
  section: string | null
  titles: readonly string[]
  /** Lines inside the table that name an article. */
  captions: readonly string[]
  /** What the top left corner says. */
  corner: readonly string[]
  /** Headings over the value column, for tables with one value a row. */
  valueHeads: readonly string[]
  rows: readonly FormRow[]
  /** Rows that are printed and headings, in the order of the form. Empty for crossed tables. */
  lines: readonly (FormRow | FormHeading)[]
  /** Applicant columns; empty where the table has none. */
  columns: readonly FormColumn[]
  columnGroups: readonly FormHead[]
  rowHeads: readonly FormHead[]
  columnHeads: readonly FormHead[]
}

export interface Form {
  id: FormId
  title: string
  /** First and last report year; null is open. */
  years: readonly [number, number | null]
  /** Document that prescribes the form. */
  source: string
  /** Statutory sections in order, `一、总体情况`; empty where the form prescribes none. */
  sections: readonly string[]
  tables: readonly FormTable[]
  /** All figures of all its tables, in order. */
  rows: readonly FormRow[]
  /** All relations that its figures must keep, those across years included. */
  relations: readonly Relation[]
}

/** A figure in a relation. */
export interface Term {
  /** Indicator id; `*` in relations between columns, where it stands for each row of the part in turn. */
  indicator: string
  /** Column named by the relation; null: the same column throughout (or no columns). */
  column: Column | null
  /** 0: the report's year; -1: the year before. */
  year: 0 | -1
  sign: 1 | -1
}

/**
 * A relation between figures: Σ left = Σ right (`sum`, `identity`), Σ left ≤ Σ right (`at-most`), Σ left ≥ Σ right
 * (`at-least`). In a `sum`, left is the single total.
 */
export interface Relation {
  id: string
  kind: 'sum' | 'identity' | 'at-most' | 'at-least'
  part: PartId
  /** `rows`: between rows, in one column. `columns`: between columns, in each row (its terms' indicator is `*`). */
  axis: 'rows' | 'columns'
  left: readonly Term[]
  right: readonly Term[]
  /** Holds in each applicant column by itself. */
  perColumn: boolean
  /** Some term belongs to the year before. */
  acrossYears: boolean
  /** The relation in official labels: `收到申请数 = 当面申请数 + 传真申请数 + …`. */
  text: string
  /** Why it must hold, where that is not plain. */
  note: string | null
}
