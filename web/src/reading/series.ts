// Counts and series over many reports, as plain tables: what the charts draw and what their CSV holds.
import type { Analysis, CategoryId } from '../../../src/model'

/** A table of numbers with named rows and columns; null where there is no figure. */
export interface Counts {
  corner: string
  columns: string[]
  rows: { name: string; values: (number | null)[] }[]
}

/** How many problem statements of each category, by year or by issuer. */
export function problemCounts(
  analyses: readonly Analysis[],
  by: 'year' | 'issuer',
  name: (id: CategoryId) => string
): Counts {
  const groupOf = (a: Analysis): string => (by === 'year' ? String(a.report.year ?? '?') : (a.report.issuer ?? '?'))
  const groups = [...new Set(analyses.map(groupOf))].sort()
  const counts = new Map<CategoryId, number[]>()
  for (const a of analyses) {
    const g = groups.indexOf(groupOf(a))
    for (const p of a.problems) {
      for (const { id } of p.categories) {
        let row = counts.get(id)
        if (row === undefined) {
          row = groups.map(() => 0)
          counts.set(id, row)
        }
        row[g]! += 1
      }
    }
  }
  const rows = [...counts].map(([id, values]) => ({ name: name(id), values }))
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((s, v) => s + (v ?? 0), 0)
  rows.sort((a, b) => sum(b.values) - sum(a.values))
  return { corner: by, columns: groups, rows }
}

/** The figure of one indicator in a report: the total column of its table, else the claim that states it. */
export function figureOf(a: Analysis, indicator: string): number | null {
  for (const t of a.tables) {
    for (const c of t.cells) {
      if (c.indicator === indicator && (c.column === null || c.column === 'total') && c.value !== null) return c.value
    }
  }
  return a.claims.find(c => c.indicator === indicator)?.value ?? null
}

/** One indicator of one issuer over the years. */
export function indicatorSeries(
  analyses: readonly Analysis[],
  issuer: string,
  indicator: string,
  label: string
): Counts {
  const own = analyses.filter(a => a.report.issuer === issuer && a.report.year !== null)
  own.sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0))
  return {
    corner: issuer,
    columns: own.map(a => String(a.report.year)),
    rows: [{ name: label, values: own.map(a => figureOf(a, indicator)) }]
  }
}

/** Text that a spreadsheet would run as a formula is kept a text by an apostrophe. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const field = (value: string | number | null): string => {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : guarded(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV that opens right in Excel and WPS: byte order mark, CRLF, quotes where needed. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map(r => r.map(field).join(',')).join('\r\n')}\r\n`
}

export const countsCsv = (c: Counts): string =>
  csv([[c.corner, ...c.columns], ...c.rows.map(r => [r.name, ...r.values])])
