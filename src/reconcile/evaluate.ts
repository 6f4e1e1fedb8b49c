// Fills the figures of a table into one side of a relation. Blank is not zero: blanks are counted apart.
import type { Term } from '../forms'
import { plus } from './interval'

/** What a table says of one term: a value, `null` for a blank cell, `undefined` where nothing is printed. */
export type Lookup = (term: Term) => number | null | undefined

/** One side with its figures filled in. */
export interface Side {
  /** Terms without a value count as nothing; null when no term has one. */
  value: number | null
  /** Figures with signs, `122+80`; only terms that have a value. */
  figures: string
  filled: readonly Term[]
  /** Terms whose cell is printed and empty. */
  blank: readonly Term[]
  /** Terms that the table does not print. */
  absent: readonly Term[]
}

const NONE: readonly Term[] = []

export function evaluate(terms: readonly Term[], lookup: Lookup): Side {
  let blank: Term[] | null = null
  let absent: Term[] | null = null
  let value = 0
  let figures = ''
  for (const term of terms) {
    const amount = lookup(term)
    if (amount === null) {
      blank ??= []
      blank.push(term)
    } else if (amount === undefined) {
      absent ??= []
      absent.push(term)
    } else {
      value = plus(value, term.sign * amount)
      figures += `${term.sign < 0 ? '-' : figures === '' ? '' : '+'}${amount}`
    }
  }
  const isWhole = blank === null && absent === null
  const filled = isWhole ? terms : terms.filter(t => !blank?.includes(t) && !absent?.includes(t))
  return { value: figures === '' ? null : value, figures, filled, blank: blank ?? NONE, absent: absent ?? NONE }
}

/** The value of one side alone; null when no term has one. */
export function amountOf(terms: readonly Term[], lookup: Lookup): number | null {
  let value: number | null = null
  for (const term of terms) {
    const amount = lookup(term)
    if (amount != null) value = plus(value ?? 0, term.sign * amount)
  }
  return value
}

/** A term for one figure of the report's own year. */
export const termOf = (indicator: string, column: Term['column'] = null): Term => ({
  indicator,
  column,
  year: 0,
  sign: 1
})
