// Sums of neighbouring cells that a text may name side by side: 微博和微信 against the two channels' cells.
import dictionary from '../../dictionaries/derived.json'
import type { Term } from '../forms'
import type { FormArithmetic } from './arithmetic'
import { termOf } from './evaluate'
import { plus } from './interval'
import type { CellSet } from './ledger'
import { once } from './once'

interface Member {
  term: Term
  value: number
  /** Concept that names it, of dictionaries/concepts.json. */
  concept: string
}

/** Cells of one family above zero, with the sums of all their combinations. */
interface Family {
  unit: string
  members: readonly Member[]
  /** Sums of all combinations; place `0b101` holds the first and the third member. */
  sums: readonly number[]
}

/** A combination of cells. */
export interface MemberSum {
  terms: readonly Term[]
  named: readonly string[]
  /** Concepts of the family's other cells. */
  others: readonly string[]
}

const MEMBERS = Object.entries(dictionary.members)
/** Most cells of one family that are combined. */
const LARGEST_FAMILY = 6

/** Cells of a form by family, the cells of a family one after the other. */
const cellsByFamily = once((form: FormArithmetic) => {
  const families = new Map<string, (Omit<Member, 'value'> & { unit: string })[]>()
  for (const [indicator, concept] of MEMBERS) {
    const row = form.row(indicator)
    if (row === null) continue
    const name = indicator.slice(0, indicator.lastIndexOf('.'))
    const cells = families.get(name) ?? []
    families.set(name, cells)
    cells.push({ term: termOf(row.id, form.columnOf(row.id)), concept, unit: row.unit })
  }
  return [...families.values()]
})

const familiesOf = once((set: CellSet): readonly Family[] => {
  const families: Family[] = []
  for (const cells of cellsByFamily(set.form)) {
    const members: Member[] = []
    let first: string | undefined
    for (const { term, concept, unit } of cells) {
      const value = set.amount(term.indicator, term.column)
      if (typeof value !== 'number' || value <= 0 || members.length === LARGEST_FAMILY) continue
      members.push({ term, value, concept })
      first ??= unit
    }
    if (first !== undefined) families.push({ unit: first, members, sums: combine(members) })
  }
  return families
})

function combine(members: readonly Member[]): number[] {
  const sums = [0]
  for (let bits = 1; bits < 1 << members.length; bits++) {
    // The sum without its highest member is known already.
    const highest = 31 - Math.clz32(bits)
    sums.push(plus(sums[bits ^ (1 << highest)]!, members[highest]!.value))
  }
  return sums
}

/** Combinations of cells that add up to `value`, of families counted in a measure that `fits`. */
export function memberSums(set: CellSet, value: number, fits: (unit: string) => boolean): MemberSum[] {
  const found: MemberSum[] = []
  for (const { unit, members, sums } of familiesOf(set)) {
    // Cells are above zero: all of them together make the most.
    if (value > sums[sums.length - 1]!) continue
    const first = sums.indexOf(value, 1)
    if (first < 0 || !fits(unit)) continue
    for (let bits = first; bits > 0; bits = sums.indexOf(value, bits + 1)) {
      const chosen = members.filter((_, i) => bits & (1 << i))
      const left = members.filter((_, i) => !(bits & (1 << i)))
      found.push({
        terms: chosen.map(m => m.term),
        named: chosen.map(m => m.concept),
        others: left.map(m => m.concept)
      })
    }
  }
  return found
}
