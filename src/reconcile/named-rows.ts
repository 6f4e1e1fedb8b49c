// Rows of the table that words name, and the rows that they are parts of.
import dictionary from '../../dictionaries/derived.json'
import type { FormArithmetic } from './arithmetic'
import { conceptsIn } from './concepts'
import type { CellSet } from './ledger'
import { once } from './once'

/** Rows by the concept that names them. */
const rowsOf = once(
  (form: FormArithmetic) =>
    new Map(
      Object.entries(dictionary.members).flatMap(([row, concept]) =>
        form.row(row) === null ? [] : [[concept, row] as const]
      )
    )
)

/** Rows that words name, parts of one sum where they are several; none where words name rows that are not. */
export function rowsNamed(set: CellSet, words: string): string[] {
  const rows = rowsCalled(set, [...conceptsIn(words, 0, words.length)])
  return rows.every((row, i) => i === 0 || set.form.areSisters(row, rows[0]!)) ? rows : []
}

export const rowsCalled = ({ form }: CellSet, concepts: readonly string[]): string[] =>
  concepts.flatMap(c => rowsOf(form).get(c) ?? [])

/** Rows that the form sums a row into, or says that it does not exceed, the likeliest to be its whole first. */
export const rowsOver = ({ form: { rowSums, bounds } }: CellSet, row: string): string[] => [
  ...rowSums.filter(sum => sum.right.some(t => t.indicator === row)).map(sum => sum.left[0]!.indicator),
  ...bounds.filter(b => b.kind === 'at-most' && b.left[0]!.indicator === row).map(b => b.right[0]!.indicator)
]
