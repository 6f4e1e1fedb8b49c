// How often each category is admitted, by year, place and level: counts of reports, shares, and Wilson intervals.
import type { CategoryId } from '../../model'
import type { ReportStatements } from './report'

/** What reports are grouped by: a field, or what you say of a report, the province of its region, say; null for what is not known. */
export type Grouping = 'year' | 'region' | 'level' | 'issuer' | ((report: ReportStatements) => string | number | null)

export interface CategoryShare {
  /** Values of the groupings, in the order asked for; null where a report does not tell. */
  group: (string | number | null)[]
  category: CategoryId
  /** Statements with the category. */
  statements: number
  /** Reports that admit it at least once, and all reports of the group. */
  reports: number
  of: number
  share: number
  /** Wilson interval of the share. */
  low: number
  high: number
}

/** 95 %. */
const Z = 1.959963984540054

/**
 * Wilson score interval of a share (Wilson 1927): sensible for few cases and for shares of 0 and 1.
 *
 * @throws RangeError unless 0 ≤ `count` ≤ `of` and `of` > 0
 */
export function wilson(count: number, of: number, z = Z): { low: number; high: number } {
  if (!(of > 0 && count >= 0 && count <= of)) throw new RangeError(`wilson: ${count} of ${of} is no share`)
  const p = count / of
  const middle = p + (z * z) / (2 * of)
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return {
    low: count === 0 ? 0 : Math.max(0, (middle - reach) / scale),
    high: count === of ? 1 : Math.min(1, (middle + reach) / scale)
  }
}

/**
 * Shares of reports that admit each category, by group.
 *
 * @param reports all reports, those that admit nothing as well: they are counted among the reports of their group
 * @param by one or several groupings; none gives one group of all
 * @returns groups in order, inside them the most frequent category first; only categories that occur
 */
export function categoryShares(
  reports: readonly ReportStatements[],
  by: readonly Grouping[] = ['year']
): CategoryShare[] {
  const groups = new Map<string, { group: CategoryShare['group']; reports: ReportStatements[] }>()
  for (const report of reports) {
    const group = by.map(key => (typeof key === 'function' ? key(report) : report[key]))
    const key = JSON.stringify(group)
    const known = groups.get(key)
    if (known) known.reports.push(report)
    else groups.set(key, { group, reports: [report] })
  }
  const sorted = [...groups.values()].sort((a, b) => compare(a.group, b.group))
  return sorted.flatMap(({ group, reports }) => sharesOf(group, reports))
}

function sharesOf(group: CategoryShare['group'], reports: readonly ReportStatements[]): CategoryShare[] {
  const counts = new Map<CategoryId, { statements: number; reports: number }>()
  for (const { problems } of reports) {
    const here = new Set<CategoryId>()
    for (const { categories } of problems) {
      for (const { id } of categories) {
        const count = counts.get(id) ?? { statements: 0, reports: 0 }
        count.statements++
        if (!here.has(id)) count.reports++
        here.add(id)
        counts.set(id, count)
      }
    }
  }
  const of = reports.length
  return [...counts]
    .map(([category, count]) => ({
      group,
      category,
      ...count,
      of,
      share: count.reports / of,
      ...wilson(count.reports, of)
    }))
    .sort((a, b) => b.reports - a.reports || b.statements - a.statements || (a.category < b.category ? -1 : 1))
}

function compare(a: CategoryShare['group'], b: CategoryShare['group']): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? null, b[i] ?? null]
    if (x === y) continue
    if (x === null) return 1
    if (y === null) return -1
    return x < y ? -1 : 1
  }
  return 0
}
