// The one module that moves offsets. Stages work on normalised text and think in its offsets only; before anything
// leaves the pipeline, every span is brought back to the document's text, and every quoted text is cut from it anew.
import type { Analysis, Block, Claim, Document, GridCell, Outline, Span, Statement, Table } from '../model'
import { isIdeograph } from './ideograph'
import { lineJoins } from './line-joins'
import { type Normalised, normalise } from './normalise'

/** A document with its text in normal writing. Blocks are in the offsets of `text`; `back` leads to the source. */
export interface NormalDocument extends Normalised {
  source: Document
  blocks: Block[]
}

/** Normalises a document's text and moves its blocks along. */
export function normaliseDocument(source: Document): NormalDocument {
  const normal = normalise(
    source.text,
    lineJoins(
      source.text,
      source.blocks.filter(b => b.kind === 'table')
    )
  )
  const { text } = normal
  if (text === source.text) return { ...normal, source, blocks: source.blocks }
  const at = forward(normal, source.text.length)
  const move = <T extends Span & { text: string }>(x: T): T => {
    const start = at(x.start)
    const end = at(x.end)
    return { ...x, start, end, text: text.slice(start, end) }
  }
  const blocks = source.blocks.map((b): Block => {
    if (b.kind === 'table') return { ...move(b), cells: b.cells.map(c => move<GridCell>(c)) }
    const start = at(b.start)
    const end = at(b.end)
    const moved: Block = { kind: 'paragraph', start, end, text: text.slice(start, end) }
    if (b.place !== undefined) moved.place = b.place
    return moved
  })
  return { ...normal, source, blocks }
}

/** Source offset to normalised offset: the first kept character at or after it. */
function forward({ text, sourceOf }: Normalised, sourceLength: number): (offset: number) => number {
  if (sourceOf === null) return offset => offset
  // an offset moves back by what was dropped before it, and never by more than was dropped at all
  const dropped = sourceLength - text.length
  return offset => {
    let low = Math.max(0, offset - dropped)
    let high = Math.min(offset, text.length)
    while (low < high) {
      const middle = (low + high) >> 1
      if (sourceOf[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Brings results back to the offsets of the source document, in place, and cuts their texts from it. */
export interface Restorer {
  span<T extends Span>(x: T): T
  outline(x: Outline): Outline
  claims(x: Claim[]): Claim[]
  tables(x: Table[]): Table[]
  statements(x: Statement[]): Statement[]
}

export function restorer(document: NormalDocument): Restorer {
  const { sourceOf } = document
  const text = document.source.text
  const identical = text === document.text
  const at = (offset: number): number => (sourceOf === null ? offset : sourceOf[offset]!)
  // An end is one past the last kept character, so that dropped characters after it stay outside.
  const endAt = (start: number, end: number): number =>
    sourceOf === null ? end : end > start ? sourceOf[end - 1]! + 1 : at(end)
  const span = <T extends Span>(x: T): T => {
    const { start, end } = x
    x.start = at(start)
    x.end = endAt(start, end)
    return x
  }
  const cut = (x: Span): string => text.slice(x.start, x.end)

  return {
    span,
    outline(x) {
      if (identical) return x
      for (const s of x.sections) {
        const headingEnd = s.headingStart + s.heading.length
        const heading = { start: s.headingStart, end: headingEnd }
        span(s)
        span(heading)
        s.headingStart = heading.start
        s.heading = cut(heading)
      }
      for (const p of x.passages) span(p)
      for (const g of x.grids) {
        span(g)
        // Cells are many: written to here, and not where things of every shape are.
        for (const c of g.cells) {
          const { start, end } = c
          c.start = at(start)
          c.end = endAt(start, end)
          c.text = text.slice(c.start, c.end)
        }
      }
      return x
    },
    claims(x) {
      if (identical) return x
      for (const c of x) {
        span(c)
        c.text = cut(c)
        span(c.sentence)
        for (const w of c.why) span(w)
      }
      return x
    },
    tables(x) {
      if (identical) return x
      for (const t of x) {
        span(t)
        for (const c of t.cells) {
          const { start, end } = c
          c.start = at(start)
          c.end = endAt(start, end)
          c.raw = text.slice(c.start, c.end)
        }
      }
      return x
    },
    statements(x) {
      if (identical) return x
      for (const s of x) {
        span(s)
        s.text = cut(s)
      }
      return x
    }
  }
}

/**
 * Writes the measure words of restored claims as the source prints them: 條, not 条. For after reconciling, which knows measure words
 * as dictionaries write them.
 */
export function unitsAsPrinted(claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { text, unit } = claim
    if (unit === null || text.includes(unit)) continue
    const normal = normalise(text)
    const at = normal.text.lastIndexOf(unit)
    if (at === -1) continue
    const printed = (c: string, i: number): string =>
      isIdeograph(c.charCodeAt(0)) ? text[normal.sourceOf?.[at + i] ?? at + i]! : c
    claim.unit = Array.from(unit, printed).join('')
  }
}

/** The slices of a result that a restorer covers; the type keeps the two lists equal. */
export type Restored = Pick<Analysis, 'sections' | 'passages' | 'claims' | 'tables' | 'problems' | 'plans'>
