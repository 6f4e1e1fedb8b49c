// What a finding points at, in the order a person reads it: where it stands, the cells it names, the order of findings.
import type { Analysis, Cell, Check, Finding, Severity, Span } from '../model'
import { whereIn } from '../reconcile'
import type { LineIndex } from './lines'
import { languageOf, type Messages } from './messages'
import type { Result } from './result'
import { visible } from './visible'

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Where a finding stands: its stated figure, else its first evidence; null when it is about something missing. */
export const placeOf = (finding: Finding): Span | null =>
  finding.evidence.find(e => e.role === 'stated') ?? finding.evidence[0] ?? null

/** Words for where a span stands. */
export type PlaceWords = (span: Span) => string

/**
 * Page, sheet and cell, or row and column of a table. In plain text the line comes first, which an editor can jump to; the
 * line of the extracted text is also what remains where neither file nor table places a span.
 */
export function placeWords({ document, analysis }: Result, lines: LineIndex, say: Messages): PlaceWords {
  const whereIs = whereIn(document.blocks, analysis.tables, languageOf(say))
  const isPlain = document.source.mediaType === 'text/plain'
  return span => {
    const where = whereIs(span)
    const line = (): string => say.line(lines.position(span.start).line)
    if (where === null) return line()
    return isPlain ? `${line()}${say.comma}${visible(where)}` : visible(where)
  }
}

/** What is known of a finding from earlier drafts, in a word. */
export const standingOf = ({ standing, state }: NonNullable<Finding['review']>, say: Messages): string =>
  standing === 'known' ? say.review.state[state] : say.review.standing[standing]

/** Findings as shown: errors first, then by place. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || (placeOf(a)?.start ?? 0) - (placeOf(b)?.start ?? 0)
  )

export const checkOf = (analysis: Analysis, finding: Finding): Check | null =>
  analysis.checks.find(c => c.id === finding.check) ?? null

/** The cell printed at a span, if it is one. */
export function cellAt(analysis: Analysis, span: Span): Cell | null {
  for (const table of analysis.tables) {
    if (span.start < table.start || span.end > table.end) continue
    const cell = table.cells.find(c => c.start === span.start && c.end === span.end)
    if (cell) return cell
  }
  return null
}

/** Spans a check rests on, for checks that have no finding: its claims, then its cells. */
export function evidenceOf(analysis: Analysis, check: Check): Finding['evidence'] {
  const claims = check.claims.flatMap(id => analysis.claims.filter(c => c.id === id))
  const cells = check.cells.flatMap(ref =>
    analysis.tables.flatMap(t => t.cells.filter(c => c.indicator === ref.indicator && c.column === ref.column))
  )
  return [
    ...claims.map((c, i) => ({ start: c.start, end: c.end, role: i === 0 ? ('stated' as const) : ('part' as const) })),
    ...cells.map(c => ({ start: c.start, end: c.end, role: 'cell' as const }))
  ]
}

export interface Tally {
  claims: number
  cells: number
  checks: number
  pass: number
  fail: number
  open: number
}

export function tally(analysis: Analysis): Tally {
  const count = { claims: analysis.claims.length, cells: 0, checks: analysis.checks.length, pass: 0, fail: 0, open: 0 }
  for (const t of analysis.tables) for (const c of t.cells) if (c.value !== null) count.cells++
  for (const c of analysis.checks) count[c.verdict]++
  return count
}

/** What stands behind a cell's printed figure: its unit, or the amount in the form's unit where the report prints another money. */
export function unitBehind({ value, unit }: Cell, figure: string): string {
  if (figure === '' || unit === null || figure.includes(unit)) return ''
  const printed = Number(figure.replace(/[, ]/g, ''))
  return unit.endsWith('元') && value !== null && Number.isFinite(printed) && printed !== value
    ? ` = ${value}${unit}`
    : unit
}
