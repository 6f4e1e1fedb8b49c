// Values that cross the inner arrows of the pipeline: numerals, grids, the outline, and how claims hang together.
import type { Claim, Passage, Report, Section, Span, Statement, Table } from './contract'
import type { GridCell } from './document'

/** A number as written, before anybody asks what it counts. */
export interface Numeral extends Span {
  /** `points`: percentage points with their word, 12.5个百分点; only the public `findNumerals` takes the word in. */
  kind: 'integer' | 'decimal' | 'fraction' | 'percent' | 'permille' | 'vague' | 'points'
  /** The exact value as a plain decimal numeral (`84000`, `98.25`); percent as printed, 98.25% is `98.25`. The lower end of a range. */
  decimal: string
  /** The same as a number. */
  value: number
  /** Upper end where the writing is a range (一到两, 30-40) or vague (数十), else null. */
  max: number | null
  /** One unit of the last digit written, in the value's unit: 1000 for 8.4万, 0.01 for 98.25. */
  precision: number
  /** Hedge inside or right after the digits: 余 多 来 几 are `more`. */
  bound: 'exact' | 'more' | 'about'
  /** Written with Chinese numerals only. */
  chinese: boolean
  /** Exact numerator and denominator of a fraction; `decimal` has 40 digits of it. */
  fraction?: { numerator: string; denominator: string }
  /** Stands after 第. */
  ordinal?: true
}

/** Where and how a table is printed. */
export interface Grid extends Span {
  /** `block`: a table of the document; the others are layouts of tables in plain text. */
  layout: 'block' | 'lines' | 'tabs' | 'pipes' | 'spaces'
  rows: number
  columns: number
  cells: GridCell[]
}

/** What the structure stage knows of a report. */
export interface Outline {
  report: Omit<Report, 'source'>
  sections: Section[]
  passages: Passage[]
  /** Every printed table, in reading order; claims are not looked for inside. */
  grids: Grid[]
}

/** A whole and its stated parts. */
export interface Breakdown {
  /** Id of the claim that states the whole; null for shares that should reach 100 %. */
  whole: string | null
  parts: string[]
  /** Whether the list says that nothing is left out (`分别`, brackets that enumerate, `其余`), that something is (`其中`, `等`), or neither. */
  complete: 'yes' | 'no' | 'unsaid'
  /** The words that made it a breakdown. */
  cue: string
}

/** A percentage tied to the counts it was formed from. */
export interface Share {
  percent: string
  part: string
  whole: string
  cue: string
}

/** What the claims stage hands on. */
export interface Claims {
  claims: Claim[]
  breakdowns: Breakdown[]
  shares: Share[]
}

/** All that reconciliation looks at. Spans are offsets of `text`, the document's text as read. */
export interface Facts {
  text: string
  report: Report
  sections: Section[]
  passages: Passage[]
  grids: Grid[]
  tables: Table[]
  claims: Claim[]
  breakdowns: Breakdown[]
  shares: Share[]
  problems: Statement[]
  plans: Statement[]
}
