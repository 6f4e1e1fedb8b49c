// Counts and series over many reports, as plain tables: what the charts draw and what their CSV holds.
import type { Analysis, CategoryId, Check } from '../../../src/model'
import { csvText } from '../../../src/present/csv'
import type { Digest } from './digest'
import { relationsOf } from './relations'

/** A table of numbers with named rows and columns; null where there is no figure. */
export interface Counts {
  corner: string
  columns: string[]
  rows: { name: string; values: (number | null)[] }[]
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((s, v) => s + (v ?? 0), 0)

/** How many problem statements of each category, by year or by issuer; the commonest category first. */
export function problemCounts(
  reports: readonly Pick<Digest, 'year' | 'issuer' | 'problems'>[],
  by: 'year' | 'issuer',
  name: (id: CategoryId) => string
): Counts {
  const groupOf = (r: Pick<Digest, 'year' | 'issuer'>): string => String(r[by] ?? '?')
  const groups = [...new Set(reports.map(groupOf))].sort()
  const numberOf = new Map(groups.map((g, i) => [g, i]))
  const counts = new Map<CategoryId, number[]>()
  for (const report of reports) {
    const g = numberOf.get(groupOf(report)) ?? 0
    for (const [id, n] of report.problems) {
      let row = counts.get(id)
      if (row === undefined) {
        row = groups.map(() => 0)
        counts.set(id, row)
      }
      row[g]! += n
    }
  }
  const rows = [...counts].map(([id, values]) => ({ name: name(id), values }))
  rows.sort((a, b) => sum(b.values) - sum(a.values))
  return { corner: by, columns: groups, rows }
}

/** How many findings of each rule in each report. */
export function ruleCounts(reports: readonly { name: string; digest: Pick<Digest, 'byRule'> }[]): Counts {
  const rules = [...new Set(reports.flatMap(r => [...r.digest.byRule.keys()]))].sort()
  const rows = rules.map(name => ({ name, values: reports.map(r => r.digest.byRule.get(name) ?? 0) }))
  return { corner: 'rule', columns: reports.map(r => r.name), rows }
}

/**
 * What a chart can hold of counts: the first rows, all others as one; the columns with the largest sums, largest first.
 *
 * @param columns null for all of them, in their order
 */
export function mostOf(counts: Counts, rows: number, columns: number | null, others: string): Counts {
  const order = counts.columns.map((_, i) => ({ i, all: sum(counts.rows.map(r => r.values[i] ?? 0)) }))
  const kept = (columns === null ? order : order.sort((a, b) => b.all - a.all).slice(0, columns)).map(o => o.i)
  const all = counts.rows.map(r => ({ name: r.name, values: kept.map(i => r.values[i] ?? null) }))
  const rest = all.slice(rows)
  const folded =
    rest.length === 0 ? [] : [{ name: others, values: kept.map((_, i) => sum(rest.map(r => r.values[i] ?? 0))) }]
  return { corner: counts.corner, columns: kept.map(i => counts.columns[i]!), rows: [...all.slice(0, rows), ...folded] }
}

/** The figure of one indicator in a report, and where it was taken from. */
export interface Figure {
  value: number | null
  source: 'table' | 'prose' | null
}

/** The total column of the table, else the claim that states it for the whole body in the report's year. */
export function figureOf(a: Analysis, indicator: string): Figure {
  const relations = relationsOf(a)
  for (const column of ['total', null] as const) {
    const printed = relations.cellsOf(indicator, column).find(p => p.cell.value !== null)
    if (printed) return { value: printed.cell.value, source: 'table' }
  }
  const claim = a.claims.find(
    c => c.indicator === indicator && c.role === 'level' && c.year === null && c.scope.kind === 'whole'
  )
  return claim ? { value: claim.value, source: 'prose' } : { value: null, source: null }
}

const ownYears = (analyses: readonly Analysis[], issuer: string): Analysis[] =>
  analyses
    .filter(a => a.report.issuer === issuer && a.report.year !== null)
    .sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0))

/** Years further apart than any series of reports: one of them was misread, and only those that are there are shown. */
const LONGEST = 60

/** One indicator of one issuer, year by year, with the checks that it took part in. */
export function yearsOf(
  analyses: readonly Analysis[],
  issuer: string,
  indicator: string
): (Figure & { year: number; checks: readonly Check[] })[] {
  return ownYears(analyses, issuer).map(a => {
    const relations = relationsOf(a)
    const checks = new Set([
      ...relations.checksOfCell(indicator, 'total'),
      ...relations.checksOfCell(indicator, null),
      ...a.claims.filter(c => c.indicator === indicator).flatMap(c => relations.checksOfClaim(c.id))
    ])
    return { year: a.report.year ?? 0, ...figureOf(a, indicator), checks: [...checks] }
  })
}

/** Figures that two reports both have, in the order of the first. */
export function sharedFigures(left: Analysis, right: Analysis): { indicator: string; left: number; right: number }[] {
  const indicators = new Set<string>()
  for (const t of left.tables) for (const c of t.cells) if (c.indicator !== null) indicators.add(c.indicator)
  for (const c of left.claims) if (c.indicator !== null) indicators.add(c.indicator)
  return [...indicators].flatMap(indicator => {
    const before = figureOf(left, indicator).value
    const after = figureOf(right, indicator).value
    return before === null || after === null ? [] : [{ indicator, left: before, right: after }]
  })
}

/** One indicator of one issuer over the years; a year without a report has no figure. */
export function indicatorSeries(
  analyses: readonly Analysis[],
  issuer: string,
  indicator: string,
  label: string
): Counts {
  const figures = new Map(ownYears(analyses, issuer).map(a => [a.report.year ?? 0, figureOf(a, indicator).value]))
  const known = [...figures.keys()]
  const first = known[0] ?? 0
  const span = known.length === 0 ? 0 : Math.min(known[known.length - 1]! - first + 1, LONGEST)
  const years = span === LONGEST ? known : Array.from({ length: span }, (_, i) => first + i)
  return {
    corner: issuer,
    columns: years.map(String),
    rows: [{ name: label, values: years.map(y => figures.get(y) ?? null) }]
  }
}

export const countsCsv = (c: Counts): string =>
  csvText([[c.corner, ...c.columns], ...c.rows.map(r => [r.name, ...r.values])])
