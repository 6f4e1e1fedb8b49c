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
  /** `continued`: goes on from the block before without a break of the line. */
  | { kind: 'paragraph'; stretches: Stretch[]; start: number; end: number; continued: boolean }
  | { kind: 'table'; table: Table; start: number; end: number }

/** A line longer than this is drawn as several blocks: a browser lays out a line of a million characters in seconds. */
const LONGEST = 2_000

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

  const paragraphs = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      const stop = end - at <= LONGEST ? end : breakBefore(text, at, at + LONGEST)
      if (at > start || stop < end || text.slice(at, stop).trim() !== '')
        blocks.push({
          kind: 'paragraph',
          stretches: stretchesOf(at, stop),
          start: at,
          end: stop,
          continued: at > start
        })
      at = stop
    }
  }

  for (let at = 0; at < text.length; ) {
    const t = tables[table]
    if (t && t.start <= at) {
      blocks.push({ kind: 'table', table: t, start: t.start, end: t.end })
      at = afterRules(text, Math.max(at, t.end))
      table++
      continue
    }
    let end = at
    const limit = t ? Math.min(t.start, text.length) : text.length
    while (end < limit && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++
    // Blanks that indent a line on paper: the page indents by itself.
    while (at < end && /\s/.test(text[at]!)) at++
    if (t && end === t.start && isRules(text, at, end)) at = end
    if (at < end) {
      while (section < sections.length && sections[section]!.headingStart < at) section++
      const head = sections[section]
      if (head && head.headingStart < end) {
        // A run-in heading shares its line with prose: the heading is drawn by itself, the rest as a paragraph.
        const headEnd = Math.min(end, head.headingStart + head.heading.length)
        blocks.push({ kind: 'heading', section: head, stretches: stretchesOf(at, headEnd), start: at, end: headEnd })
        section++
        paragraphs(headEnd, end)
      } else {
        paragraphs(at, end)
      }
    }
    at = end === limit && end < text.length && t && end === t.start ? end : end + 1
  }
  return blocks
}

/** Lines between cells, typed as signs: they belong to the table, for which the page draws its own. */
const isRules = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST && /^[\s|│┃]*$/.test(text.slice(start, end))

/** Where to go on behind a table that ends here: behind its last rule, when nothing else is left of the line. */
function afterRules(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++
  return isRules(text, at, end) ? end : at
}

/** A good place to break a line, at most `limit`: after a full stop, else anywhere but inside a character. */
function breakBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + LONGEST / 2; at--) if (text[at - 1] === '。' || text[at - 1] === '；') return at
  return (text.charCodeAt(limit - 1) & 0xfc00) === 0xd800 ? limit - 1 : limit
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
