// A claim of the prose beside the cell of the table that holds the same figure. It compares; the N rules judge.
import type { CellRef, Claim, Evidence } from '../model'
import { type Interval, intervalOf, isPoint, meets, point, times } from './interval'
import type { CellSet, Ledger } from './ledger'
import { areUnlike } from './measure'
import { once } from './once'
import { cellEvidence } from './rule'

/** A claim and the table's figure for its indicator. */
export interface Comparison {
  claim: Claim
  set: CellSet
  /** The table's figure in the claim's unit; null where the cell is blank. */
  value: number | null
  /** How the figure came about: `3607`, or `1+2+3` for a row that the form sums and does not print. */
  figures: string
  /** The figure, and the cells that it was computed from where it is a sum. */
  refs: CellRef[]
  /** Table unit to claim unit: 10000 for 万元 and 元. */
  factor: number
}

/** All claims whose indicator the report's own table holds, in reading order. */
export const comparisons = once((ledger: Ledger): readonly Comparison[] => {
  const set = ledger.sets[0]
  if (set === undefined) return []
  const found: Comparison[] = []
  for (const claim of ledger.facts.claims) {
    if (claim.indicator === null || !ledger.isOwn(claim)) continue
    const comparison = compare(set, claim, claim.indicator)
    if (comparison !== null) found.push(comparison)
  }
  return found
})

function compare(set: CellSet, claim: Claim, indicator: string): Comparison | null {
  const column = set.form.columnOf(indicator)
  const amount = set.amount(indicator, column)
  if (amount === undefined) return null
  const unit = set.form.row(indicator)?.unit ?? ''
  if (areUnlike(claim.unit, unit)) return null
  const factor = claim.unit === '元' && unit === '万元' ? 10_000 : 1
  const printed = set.cell(indicator, column)
  const isSum = printed === undefined || (printed.value === null && amount !== null)
  const parts = isSum ? set.cellsOf(indicator, column) : []
  return {
    claim,
    set,
    value: amount === null ? null : times(amount, factor),
    figures: isSum ? parts.map(c => c.value ?? 0).join('+') : String(amount ?? ''),
    refs: [{ indicator, column }, ...parts.map(c => ({ indicator: c.indicator!, column: c.column }))],
    factor
  }
}

/** Official name of the figure. */
export const labelOf = ({ set, refs }: Comparison): string => set.form.label(refs[0]!.indicator, refs[0]!.column)

/** The printed cells behind the figure: its own, or those that it was computed from. */
export const evidenceIn = ({ set, refs }: Comparison): Evidence[] =>
  set.cellsOf(refs[0]!.indicator, refs[0]!.column).map(cellEvidence)

/** The claim's words leave room for the figure. */
export const covers = (claim: Claim, value: number): boolean => meets(intervalOf(claim), point(value))

/** A figure given with a hedge, or rounded to 万 or 亿. */
export const isRounded = (claim: Claim): boolean =>
  claim.bound !== 'exact' || !isPoint(intervalOf(claim)) || /[万亿]/.test(claim.text)

/**
 * Half a unit of the last digit printed, to either side: 18万 is [175000, 185000]. What a figure in 万 or 亿 may have
 * been rounded from, even when no word says so.
 */
export function roundedFrom(claim: Claim): Interval {
  const written = /(\d+)(?:\.(\d+))?\s*([万亿]+)/.exec(claim.text.replace(/[,，]/g, ''))
  if (written === null) return intervalOf(claim)
  const unit = written[3] === '万' ? 1e4 : written[3] === '亿' ? 1e8 : 1e12
  const half = unit / 10 ** (written[2]?.length ?? 0) / 2
  return { min: claim.value - half, max: claim.value + half, minOpen: false, maxOpen: false }
}

/** The table's figure with the claim's measure: `103件`. */
export const shownValue = ({ value, claim, set }: Comparison): string => {
  const unit = claim.unit ?? set.form.row(claim.indicator ?? '')?.unit ?? ''
  return `${value ?? ''}${unit}`
}
