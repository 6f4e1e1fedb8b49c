// The rows of a table as the alignment takes them: header rows apart, labels apart from values, labels that were broken
// over rows or cells put together again.
import { foldLabel } from '../forms/label'
import { isLabelPart, type Match, matchLabel, type Role, type TableIndex, wordOf } from '../forms/vocabulary'
import type { Block, Gathered } from './parts'
import { type GridRow, isFurniture, isLabel, isNumber, type Piece } from './rows'

/** One printed row with a label and its values. */
export interface BodyRow {
  block: Block
  row: number
  labels: Piece[]
  /** Cells after the label: numbers, blanks, units, remarks. */
  values: Piece[]
  /** Labels of the header that stands over the row. */
  header: Piece[]
  /** What its labels may be together, beyond what each may be alone. */
  joined: readonly Match[]
}

/** Reads the rows of a gathered table. */
export function bodyOf(gathered: Gathered): BodyRow[] {
  const { blocks } = gathered
  const index = gathered.index!
  const body: BodyRow[] = []
  let header: Piece[] = []
  let inHeader = true
  for (const block of blocks) {
    for (let i = 0; i < block.rows.length; i++) {
      const gridRow = block.rows[i]!
      const { pieces } = gridRow
      const numbers = pieces.some(isNumber)
      const opens = !numbers && pieces.some(p => isOnlyHead(p, index))
      if (opens && !inHeader) {
        header = []
        inHeader = true
      }
      if (
        inHeader &&
        !numbers &&
        !pieces.some(p => isOnlyLine(p, index)) &&
        !startsLabel(gridRow, block.rows[i + 1], index)
      ) {
        header.push(...pieces.filter(isLabel))
        continue
      }
      inHeader = false
      const { labels, values } = splitRow(gridRow, index)
      body.push({ block, row: gridRow.row, labels, values, header, joined: joinCells(labels) })
    }
  }
  return joinRows(body)
}

/** The first row of the body may be the first half of its label. */
function startsLabel({ pieces }: GridRow, next: GridRow | undefined, index: TableIndex): boolean {
  const first = pieces.findLast(isLabel)
  const rest = next?.pieces.find(isLabel)
  if (first === undefined || rest === undefined || first.matches[0]?.score === 1 || !isLabelPart(first.key))
    return false
  const word = wordOf(foldLabel(first.cell.text + rest.cell.text).key)
  return word?.roles.some(r => r.table === index && r.kind === 'line') ?? false
}

/** Whether the surest match of a label has such a role in the table. */
function hasRole({ matches }: Piece, index: TableIndex, isWanted: (role: Role) => boolean): boolean {
  if (matches.length > 0)
    for (const role of matches[0]!.word.roles) if (role.table === index && isWanted(role)) return true
  return false
}

const isLine = ({ kind }: Role): boolean => kind === 'line' || kind === 'row-head'
const isHead = ({ kind }: Role): boolean => kind === 'head'
const isOverLines = (role: Role): boolean => !isLine(role) && role.kind !== 'caption'
const isNoTitle = ({ kind }: Role): boolean => kind !== 'title'

const isOnlyHead = (p: Piece, index: TableIndex): boolean =>
  hasRole(p, index, isOverLines) && !hasRole(p, index, isLine)
const isOnlyLine = (p: Piece, index: TableIndex): boolean => hasRole(p, index, isLine) && !hasRole(p, index, isHead)

/**
 * Cells after the last official label are values. In a row without one, cells after the last words before the first
 * number are.
 */
function splitRow({ pieces }: GridRow, index: TableIndex): { labels: Piece[]; values: Piece[] } {
  let cut = pieces.length - 1
  while (cut >= 0 && !(isLabel(pieces[cut]!) && hasRole(pieces[cut]!, index, isNoTitle))) cut--
  if (cut < 0) {
    let first = pieces.findIndex(isLabel)
    if (first < 0) return { labels: [], values: pieces }
    while (first + 1 < pieces.length && isLabel(pieces[first + 1]!)) first++
    cut = first
  } else {
    // the rest of a label that was broken over cells
    while (cut + 1 < pieces.length && isLabel(pieces[cut + 1]!) && isLabelPart(pieces[cut + 1]!.key)) cut++
  }
  return { labels: pieces.slice(0, cut + 1).filter(p => isLabel(p) && !isFurniture(p)), values: pieces.slice(cut + 1) }
}

const NONE: readonly Match[] = []

/** A label broken over the cells of a row. */
function joinCells(labels: readonly Piece[]): readonly Match[] {
  if (labels.length < 2 || labels[labels.length - 1]!.matches[0]?.score === 1) return NONE
  for (let from = labels.length - 2; from >= 0; from--) {
    const word = wordOf(
      foldLabel(
        labels
          .slice(from)
          .map(p => p.cell.text)
          .join('')
      ).key
    )
    if (word !== null) return word.exact
  }
  return NONE
}

const exact = (row: BodyRow): boolean => row.joined.length > 0 || row.labels.some(p => p.matches[0]?.score === 1)

/** How many rows a label may be broken over. */
const MOST_PIECES = 4

/** A label broken over rows, at most one of which has values, becomes one row. */
function joinRows(body: BodyRow[]): BodyRow[] {
  const out: BodyRow[] = []
  for (let i = 0; i < body.length; i++) {
    const first = body[i]!
    const whole = wholeLabel(body, i)
    if (whole === null) {
      out.push(first)
      continue
    }
    const rows = body.slice(i, whole.next)
    const valued = rows.find(r => r.values.some(isNumber)) ?? first
    out.push({
      ...first,
      row: valued.row,
      labels: rows.flatMap(r => r.labels),
      values: valued.values.length > 0 ? valued.values : rows.flatMap(r => r.values),
      joined: whole.matches
    })
    i = whole.next - 1
  }
  return out
}

function wholeLabel(body: readonly BodyRow[], i: number): { matches: readonly Match[]; next: number } | null {
  const first = body[i]!
  const start = first.labels[first.labels.length - 1]
  if (start === undefined || (exact(first) && !start.open)) return null
  let label = start.cell.text
  let valued = first.values.some(isNumber)
  for (let k = i + 1; k < body.length && k < i + MOST_PIECES; k++) {
    const row = body[k]!
    const numbers = row.values.some(isNumber)
    if ((valued && numbers) || row.labels.length !== 1) return null
    valued ||= numbers
    label += row.labels[0]!.cell.text
    const folded = foldLabel(label)
    if (start.open) {
      // a note that ends in a later row
      if (!folded.open) return { matches: matchLabel(folded.key), next: k + 1 }
      continue
    }
    if (exact(row) && !isLabelPart(row.labels[0]!.key)) return null
    const word = wordOf(folded.key)
    if (word !== null && !folded.open) return { matches: word.exact, next: k + 1 }
    if (!isLabelPart(folded.key)) return null
  }
  return null
}
