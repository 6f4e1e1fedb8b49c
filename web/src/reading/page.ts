// Cuts a report's text into what the page draws: headings, paragraphs of marked pieces, tables. Pure; draws nothing.
import type { Analysis, Claim, Section, Span, Statement, Table } from '../../../src/model'

/** A run of text that is drawn alike. */
export interface Piece extends Span {
  claim: Claim | null
  /** Evidence of a finding that stands on no claim: a date, a heading, a name. */
  finding: number | null
}

/** A run of pieces inside one problem or plan statement, or outside of any. */
export interface Stretch {
  statement: { kind: 'problem' | 'plan'; statement: Statement } | null
  pieces: Piece[]
}

export type PageBlock =
  | { kind: 'heading'; section: Section; stretches: Stretch[]; start: number; end: number }
  | { kind: 'paragraph'; stretches: Stretch[]; start: number; end: number }
  | { kind: 'table'; table: Table; start: number; end: number }

/**
 * The blocks of a report in reading order. A printed table becomes one block where it starts; its text is not drawn twice.
 * Linear in text and marks.
 */
export function pageOf(text: string, analysis: Analysis): PageBlock[] {
  const tables = [...analysis.tables].sort((a, b) => a.start - b.start)
  const sections = analysis.sections.filter(s => s.heading !== '').sort((a, b) => a.headingStart - b.headingStart)
  const claims = nonOverlapping(analysis.claims)
  const statements = nonOverlapping([
    ...analysis.problems.map(statement => ({
      start: statement.start,
      end: statement.end,
      kind: 'problem' as const,
      statement
    })),
    ...analysis.plans.map(statement => ({
      start: statement.start,
      end: statement.end,
      kind: 'plan' as const,
      statement
    }))
  ])
  const places = nonOverlapping(
    analysis.findings.flatMap((f, finding) => f.evidence.map(e => ({ start: e.start, end: e.end, finding })))
  )
  const blocks: PageBlock[] = []
  let table = 0
  let section = 0
  let claim = 0
  let statement = 0
  let place = 0

  const stretchesOf = (start: number, end: number): Stretch[] => {
    const stretches: Stretch[] = []
    while (statement < statements.length && statements[statement]!.end <= start) statement++
    let at = start
    for (let s = statement; at < end; ) {
      const next = statements[s]
      const inside = next !== undefined && next.start <= at
      const stop = Math.min(end, next === undefined ? end : inside ? next.end : next.start)
      stretches.push({
        statement: inside ? { kind: next.kind, statement: next.statement } : null,
        pieces: piecesOf(at, stop)
      })
      at = stop
      if (inside && next.end <= stop) s++
    }
    return stretches
  }
  const piecesOf = (start: number, end: number): Piece[] => {
    const pieces: Piece[] = []
    let at = start
    while (at < end) {
      while (claim < claims.length && claims[claim]!.end <= at) claim++
      while (place < places.length && places[place]!.end <= at) place++
      const c = claims[claim]
      if (c && c.start <= at) {
        const stop = Math.min(c.end, end)
        pieces.push({ start: at, end: stop, claim: c, finding: null })
        at = stop
        continue
      }
      const p = places[place]
      const inPlace = p !== undefined && p.start <= at
      let stop = end
      if (c && c.start < stop) stop = c.start
      if (p && inPlace && p.end < stop) stop = p.end
      if (p && !inPlace && p.start < stop) stop = p.start
      pieces.push({ start: at, end: stop, claim: null, finding: inPlace ? p.finding : null })
      at = stop
    }
    return pieces
  }

  for (let at = 0; at < text.length; ) {
    const t = tables[table]
    if (t && t.start <= at) {
      blocks.push({ kind: 'table', table: t, start: t.start, end: t.end })
      at = Math.max(at, t.end)
      table++
      continue
    }
    let end = at
    const limit = t ? Math.min(t.start, text.length) : text.length
    while (end < limit && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++
    if (text.slice(at, end).trim() !== '') {
      while (section < sections.length && sections[section]!.headingStart < at) section++
      const head = sections[section]
      if (head && head.headingStart < end) {
        // A run-in heading shares its line with prose: the heading is drawn by itself, the rest as a paragraph.
        const headEnd = Math.min(end, head.headingStart + head.heading.length)
        blocks.push({ kind: 'heading', section: head, stretches: stretchesOf(at, headEnd), start: at, end: headEnd })
        section++
        if (text.slice(headEnd, end).trim() !== '') {
          blocks.push({ kind: 'paragraph', stretches: stretchesOf(headEnd, end), start: headEnd, end })
        }
      } else {
        blocks.push({ kind: 'paragraph', stretches: stretchesOf(at, end), start: at, end })
      }
    }
    at = end === limit && end < text.length && t && end === t.start ? end : end + 1
  }
  return blocks
}

/** In order of start; of two that overlap the earlier stays. */
function nonOverlapping<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = []
  for (const s of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1]
    if (s.end > s.start && (last === undefined || s.start >= last.end)) kept.push(s)
  }
  return kept
}
