// Which checks a claim or a cell takes part in, which findings follow, and the one verdict to show for it.
import type { Analysis, Check, Claim, Column, Finding, Verdict } from '../../../src/model'

/** What the page shows for a quantity: a check's verdict, or that nothing checked it. */
export type Shown = Verdict | 'unchecked'

export interface Relations {
  claim(id: string): Claim | undefined
  check(id: string): Check | undefined
  checksOfClaim(id: string): readonly Check[]
  checksOfCell(indicator: string, column: Column | null): readonly Check[]
  /** Positions in `analysis.findings`. */
  findingsOfCheck(id: string): readonly number[]
  verdictOfClaim(id: string): Shown
  verdictOfCell(indicator: string, column: Column | null): Shown
  /** The parts that a whole is stated to have. */
  partsOf(id: string): readonly Claim[]
}

export const cellKey = (indicator: string, column: Column | null): string => `${indicator}|${column ?? ''}`

/** The gravest verdict wins: one failed check marks a figure, however many others it passed. */
export function shown(checks: readonly Check[]): Shown {
  let result: Shown = 'unchecked'
  for (const { verdict } of checks) {
    if (verdict === 'fail') return 'fail'
    if (verdict === 'open') result = 'open'
    else if (result === 'unchecked') result = 'pass'
  }
  return result
}

/** Indexes one analysis. Linear in its size. */
export function relationsOf(analysis: Analysis): Relations {
  const claims = new Map(analysis.claims.map(c => [c.id, c]))
  const checks = new Map(analysis.checks.map(c => [c.id, c]))
  const ofClaim = new Map<string, Check[]>()
  const ofCell = new Map<string, Check[]>()
  const ofCheck = new Map<string, number[]>()
  const parts = new Map<string, Claim[]>()
  for (const check of analysis.checks) {
    for (const id of new Set(check.claims)) push(ofClaim, id, check)
    for (const key of new Set(check.cells.map(c => cellKey(c.indicator, c.column)))) push(ofCell, key, check)
  }
  analysis.findings.forEach((f: Finding, i) => {
    if (f.check !== null) push(ofCheck, f.check, i)
  })
  for (const claim of analysis.claims) if (claim.of !== null) push(parts, claim.of, claim)

  const checksOfClaim = (id: string): readonly Check[] => ofClaim.get(id) ?? []
  const checksOfCell = (indicator: string, column: Column | null): readonly Check[] =>
    ofCell.get(cellKey(indicator, column)) ?? []
  return {
    claim: id => claims.get(id),
    check: id => checks.get(id),
    checksOfClaim,
    checksOfCell,
    findingsOfCheck: id => ofCheck.get(id) ?? [],
    verdictOfClaim: id => shown(checksOfClaim(id)),
    verdictOfCell: (indicator, column) => shown(checksOfCell(indicator, column)),
    partsOf: id => parts.get(id) ?? []
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
