// One finding on the page: its sentence with the figure marked, the cells it names, the arithmetic, and what to do.
import type { Evidence, Finding, Severity, Span } from '../model'
import { cellAt, checkOf, type PlaceWords, placeOf, standingOf, unitBehind } from './evidence'
import { BAR, INDENT, type Page, type Piece, put } from './page'
import { quote, sectionAt, sentenceAround } from './quote'
import type { Result } from './result'
import type { Tone } from './tone'
import { visible } from './visible'

/** Cells of one finding shown without `--all`. */
const CELLS_SHOWN = 6
/** Sentences of one finding shown without `--all`. */
const QUOTES_SHOWN = 4
const HEADING_SHOWN = 22

const SIGN: Record<Severity, string> = { error: '✗', warning: '!', info: 'i' }

export function putFinding(page: Page, result: Result, whereIs: PlaceWords, found: Finding): void {
  const { say, view } = page
  const check = checkOf(result.analysis, found)
  const isOpen = check?.verdict === 'open'
  const tone: Tone = isOpen ? 'info' : found.severity
  const place = placeOf(found)
  put(page, '', [
    { text: `${isOpen ? '?' : SIGN[found.severity]} ${isOpen ? say.open : say.severity[found.severity]}`, tone },
    { text: `  ${found.rule}`, tone: 'strong' },
    { text: found.review ? `  ${standingOf(found.review, say)}` : '', tone: 'strong' },
    { text: place ? where(page, result, whereIs, place) : '', tone: 'quiet' }
  ])
  put(page, INDENT, [{ text: found.message, tone: 'strong' }])
  if (found.review?.before) put(page, INDENT, [{ text: say.review.before(found.review.before), tone: 'quiet' }])
  if (found.review?.comment) put(page, INDENT, [{ text: say.review.comment(found.review.comment), tone: 'part' }])
  evidence(page, result, whereIs, found.evidence)
  if (check?.formula) {
    const by =
      check.difference === null || check.difference === 0 ? '' : say.difference(figure(Math.abs(check.difference)))
    put(page, BAR, [
      { text: check.formula, tone: 'plain' },
      { text: by === '' ? '' : `  ${by}`, tone }
    ])
  }
  if (check?.why && !found.explanation.includes(check.why) && !found.message.includes(check.why)) {
    put(page, INDENT, [{ text: isOpen ? say.because(check.why) : check.why, tone: 'quiet' }])
  }
  if (found.explanation) put(page, INDENT, [{ text: found.explanation, tone: 'quiet' }])
  if (view.all) put(page, INDENT, [{ text: `#${found.fingerprint}`, tone: 'quiet' }])
}

/** Sentences of the prose, each once with all its figures marked; then the cells. */
function evidence(page: Page, result: Result, whereIs: PlaceWords, list: readonly Evidence[]): void {
  const { say, view } = page
  const { document, analysis } = result
  const seen = new Set<number>()
  let more = 0
  for (const e of list) {
    if (e.role === 'cell' || cellAt(analysis, e) || e.end <= e.start) continue
    const sentence = sentenceAround(document, analysis, e)
    if (seen.has(sentence.start)) continue
    seen.add(sentence.start)
    if (!view.all && seen.size > QUOTES_SHOWN) {
      more++
      continue
    }
    const cut = quote(document.text, sentence, list, !view.colours, say.ellipsis)
    put(page, BAR, markedPieces(cut.text, cut.marks))
  }
  if (more > 0) put(page, BAR, [{ text: say.moreQuotes(more), tone: 'quiet' }])
  cellList(page, result, whereIs, list)
}

/** The cells a finding names, stated ones first; of many blank ones a few. */
function cellList(page: Page, result: Result, whereIs: PlaceWords, list: readonly Evidence[]): void {
  const { say, view } = page
  const found = list.flatMap(e => {
    const cell = cellAt(result.analysis, e)
    return cell ? [{ cell, stated: e.role === 'stated' }] : []
  })
  const shown = view.all ? found : found.slice(0, CELLS_SHOWN)
  for (const { cell, stated } of shown) {
    const figure =
      cell.value === null && (cell.raw.trim() === '' || cell.raw.trim() === cell.unit) ? '' : cell.raw.trim()
    put(page, BAR, [
      { text: `${say.table} `, tone: 'quiet' },
      { text: cell.label.replace(/\s+/g, ' '), tone: 'plain' },
      { text: say.colon, tone: 'plain' },
      { text: figure === '' ? say.blank : figure, tone: stated ? 'mark' : 'strong' },
      { text: unitBehind(cell, figure), tone: 'plain' },
      { text: `  ${whereIs(cell)}`, tone: 'quiet' }
    ])
  }
  if (found.length > shown.length) put(page, BAR, [{ text: say.moreCells(found.length - shown.length), tone: 'quiet' }])
}

function markedPieces(text: string, marks: readonly { start: number; end: number; role: Evidence['role'] }[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const m of marks) {
    if (m.start > at) pieces.push({ text: text.slice(at, m.start), tone: 'plain' })
    pieces.push({
      text: text.slice(m.start, m.end),
      tone: m.role === 'stated' ? 'mark' : m.role === 'part' ? 'part' : 'plain'
    })
    at = m.end
  }
  pieces.push({ text: text.slice(at), tone: 'plain' })
  return pieces
}

function where(page: Page, result: Result, whereIs: PlaceWords, span: Span): string {
  const { say } = page
  const heading = visible(sectionAt(result.analysis.sections, span.start)?.heading ?? '').replace(/\s+/g, ' ')
  const short = heading.length > HEADING_SHOWN ? `${heading.slice(0, HEADING_SHOWN)}${say.ellipsis}` : heading
  return `  ${whereIs(span)}${short ? `  ${short}` : ''}`
}

/** A difference as a person writes it: no binary dust, no exponent below 10^15. */
const figure = (value: number): string => String(Number(value.toPrecision(15)))
