// Sums of neighbouring cells that a text may name side by side: 微博和微信 against the two channels' cells.
import dictionary from '../../dictionaries/derived.json'
import type { Term } from '../forms'
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
  sums: Float64Array
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

const familiesOf = once((set: CellSet): readonly Family[] => {
  const families = new Map<string, Member[]>()
  for (const [indicator, concept] of MEMBERS) {
    if (set.form.row(indicator) === null) continue
    const term = termOf(indicator, set.form.columnOf(indicator))
    const value = set.amount(indicator, term.column)
    if (typeof value !== 'number' || value <= 0) continue
    const family = indicator.slice(0, indicator.lastIndexOf('.'))
    const members = families.get(family)
    if (members === undefined) families.set(family, [{ term, value, concept }])
    else if (members.length < LARGEST_FAMILY) members.push({ term, value, concept })
  }
  return [...families.values()].map(members => ({
    unit: set.form.row(members[0]!.term.indicator)?.unit ?? '',
    members,
    sums: combine(members)
  }))
})

function combine(members: readonly Member[]): Float64Array {
  const sums = new Float64Array(1 << members.length)
  for (let bits = 1; bits < sums.length; bits++) {
    // The sum without its highest member is known already.
    const highest = 31 - Math.clz32(bits)
    sums[bits] = plus(sums[bits ^ (1 << highest)]!, members[highest]!.value)
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
