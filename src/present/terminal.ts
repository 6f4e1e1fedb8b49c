// The view for a person at a terminal: findings first, each with its sentence, the figure marked, the cell, the arithmetic
// and what to do; then what could not be decided; one line of totals. Everything from the report is made visible first.
import type { Check, Evidence, Finding, ReviewState, Severity, Span } from '../model'
import {
  cellAt,
  checkOf,
  evidenceOf,
  inOrder,
  type PlaceWords,
  placeOf,
  placeWords,
  standingOf,
  type Tally,
  tally
} from './evidence'
import { lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import { quote, sectionAt, sentenceAround } from './quote'
import type { Render, Result, View } from './result'
import type { Tone } from './tone'
import { visible } from './visible'
import { type Measure, measureFor } from './width'
import { wrap } from './wrap'

/** Text is wrapped here at the latest: longer lines tire the eye. */
const WIDEST = 96
const NARROWEST = 24
/** Undecided checks shown without `--all`. */
const OPEN_SHOWN = 5
/** Cells of one finding shown without `--all`. */
const CELLS_SHOWN = 6
/** Findings put right since the last draft that are shown without `--all`. */
const FIXED_SHOWN = 5
const HEADING_SHOWN = 22

const SIGN: Record<Severity, string> = { error: '✗', warning: '!', info: 'i' }

/** A line is painted pieces. Texts may come from a report: `put`, the only way onto the page, makes them visible. */
interface Piece {
  text: string
  tone: Tone
}

interface Page {
  view: View
  say: Messages
  measure: Measure
  columns: number
  lines: string[]
}

export const renderTerminal: Render = async (results, view) => {
  const measure = Number.isFinite(view.columns)
    ? await measureFor(charactersOf(results))
    : (text: string) => text.length
  const columns = Number.isFinite(view.columns) ? Math.max(NARROWEST, Math.min(view.columns - 1, WIDEST)) : view.columns
  const page: Page = { view, say: messagesIn(view.language), measure, columns, lines: [] }

  results.forEach((result, i) => {
    const last = page.lines.at(-1)
    const before = results[i - 1]
    if (last !== undefined && last !== '' && (isLong(result, view) || (before && isLong(before, view)))) {
      page.lines.push('')
    }
    report(page, result)
  })
  if (results.length > 1) totals(page, results)
  return `${page.lines.join('\n')}\n`
}

/** All that may be shown, for choosing how to measure it. */
const charactersOf = (results: readonly Result[]): string =>
  visible(
    results.map(r => `${r.path}${r.document.text}${JSON.stringify([r.analysis.findings, r.analysis.checks])}`).join('')
  )

const isLong = (result: Result, view: View): boolean =>
  result.analysis.findings.length > 0 ||
  undecided(result).length > 0 ||
  saidBefore(result) > 0 ||
  (view.all && result.document.warnings.length > 0)

const nameOf = (page: Page, result: Result): string => result.path ?? page.say.stdin

function report(page: Page, result: Result): void {
  const { say } = page
  const { analysis } = result
  const open = undecided(result)
  const count = tally(analysis)
  if (analysis.findings.length === 0 && open.length === 0 && saidBefore(result) === 0) {
    clear(page, result, count)
    return
  }

  const { issuer, year } = analysis.report
  const about = [issuer, year === null ? null : say.year(year)].filter(x => x !== null)
  put(page, '', [
    { text: nameOf(page, result), tone: 'strong' },
    { text: about.length > 0 ? `  ${about.join(' ')}` : '', tone: 'quiet' }
  ])
  for (const w of analysis.warnings) put(page, '', [{ text: `i ${w.message}`, tone: 'quiet' }])

  const whereIs = placeWords(result, lineIndex(result.document.text), say)
  for (const f of inOrder(analysis.findings)) {
    blank(page)
    finding(page, result, whereIs, f)
  }
  undecidedList(page, result, whereIs, open)
  blank(page)
  if (analysis.findings.length === 0) {
    put(page, '', [{ text: `✓ ${saidBefore(result) > 0 ? say.review.noneNew : say.allClear}`, tone: 'good' }])
  }
  reviewList(page, result)
  put(page, '', summary(page, count))
}

/** A report in which all agrees takes one line. */
function clear(page: Page, result: Result, count: Tally): void {
  const { say } = page
  const name = { text: nameOf(page, result), tone: 'plain' as const }
  const facts = { text: `  ${say.summary(count.claims, count.cells, count.checks)}`, tone: 'quiet' as const }
  if (count.checks === 0) {
    put(page, '', [{ text: '– ', tone: 'quiet' }, name, { text: `  ${say.nothingToCheck}`, tone: 'plain' }, facts])
  } else {
    put(page, '', [{ text: '✓ ', tone: 'good' }, name, { text: `  ${say.allClear}`, tone: 'good' }, facts])
  }
}

function finding(page: Page, result: Result, whereIs: PlaceWords, found: Finding): void {
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
  for (const e of list) {
    if (e.role === 'cell' || cellAt(analysis, e) || e.end <= e.start) continue
    const sentence = sentenceAround(document, analysis, e)
    if (seen.has(sentence.start)) continue
    seen.add(sentence.start)
    const cut = quote(document.text, sentence, list, !view.colours, say.ellipsis)
    put(page, BAR, markedPieces(cut.text, cut.marks))
  }
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
      { text: figure !== '' && cell.unit && !figure.includes(cell.unit) ? cell.unit : '', tone: 'plain' },
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

/** How many findings are not shown, because an earlier draft had them, or are gone. */
const saidBefore = ({ analysis, review }: Result): number =>
  review === undefined ? 0 : review.findings.length - analysis.findings.length + review.fixed.length

/** What was put right since the last draft, and how many findings of it are not shown again. */
function reviewList(page: Page, { analysis, review }: Result): void {
  if (review === undefined) return
  const { say, view } = page
  for (const entry of review.fixed.slice(0, view.all ? undefined : FIXED_SHOWN)) {
    put(page, '', [
      { text: `✓ ${say.review.state.fixed}`, tone: 'good' },
      { text: `  ${entry.rule}  ${entry.message}`, tone: 'quiet' }
    ])
  }
  const more = review.fixed.length - FIXED_SHOWN
  if (!view.all && more > 0) put(page, '', [{ text: say.review.moreFixed(more), tone: 'quiet' }])
  const shown = new Set(analysis.findings.map(f => f.fingerprint))
  const hidden = review.findings.filter(r => !shown.has(r.finding.fingerprint))
  if (hidden.length === 0) return
  const count = (state: ReviewState): number => hidden.filter(r => r.state === state).length
  put(page, '', [
    { text: say.review.hidden(hidden.length, count('new'), count('confirmed'), count('dismissed')), tone: 'plain' }
  ])
}

/** Open checks that no finding speaks of, shown or not. */
function undecided({ analysis, review }: Result): Check[] {
  const told = new Set((review?.findings.map(r => r.finding) ?? analysis.findings).map(f => f.check))
  return analysis.checks.filter(c => c.verdict === 'open' && !told.has(c.id))
}

function undecidedList(page: Page, result: Result, whereIs: PlaceWords, open: readonly Check[]): void {
  const { say, view } = page
  const shown = view.all ? open : open.slice(0, OPEN_SHOWN)
  if (shown.length > 0) blank(page)
  for (const check of shown) {
    const from = evidenceOf(result.analysis, check)[0]
    put(page, INDENT, [
      { text: '? ', tone: 'info' },
      { text: check.rule, tone: 'strong' },
      { text: from ? `  ${whereIs(from)}` : '', tone: 'quiet' },
      { text: `  ${check.formula}`, tone: 'plain' },
      { text: check.why ? `  ${say.because(check.why)}` : `  ${say.open}`, tone: 'quiet' }
    ])
  }
  if (open.length > shown.length) put(page, INDENT, [{ text: say.moreOpen(open.length - shown.length), tone: 'quiet' }])
}

function summary(page: Page, count: Tally): Piece[] {
  const { say } = page
  return [
    { text: `${say.summary(count.claims, count.cells, count.checks)}${say.colon}`, tone: 'quiet' },
    { text: say.verdicts(count.pass, count.fail, count.open), tone: count.fail > 0 ? 'strong' : 'quiet' }
  ]
}

function totals(page: Page, results: readonly Result[]): void {
  const { say } = page
  const clearOnes = results.filter(r => (r.review ?? r.analysis).findings.length === 0).length
  blank(page)
  put(page, '', [{ text: say.totals(results.length, clearOnes), tone: 'strong' }])
}

function where(page: Page, result: Result, whereIs: PlaceWords, span: Span): string {
  const { say } = page
  const heading = visible(sectionAt(result.analysis.sections, span.start)?.heading ?? '').replace(/\s+/g, ' ')
  const short = heading.length > HEADING_SHOWN ? `${heading.slice(0, HEADING_SHOWN)}${say.ellipsis}` : heading
  return `  ${whereIs(span)}${short ? `  ${short}` : ''}`
}

/** A difference as a person writes it: no binary dust, no exponent below 10^15. */
const figure = (value: number): string => String(Number(value.toPrecision(15)))

const INDENT = '  '
const BAR = '  │ '

const blank = (page: Page): void => {
  if (page.lines.at(-1) !== '') page.lines.push('')
}

/** Makes pieces safe to show, wraps them to the page and paints them; `prefix` stands before every line. */
function put(page: Page, prefix: string, raw: readonly Piece[]): void {
  const { paint } = page.view
  const pieces = raw.map(p => ({ text: visible(p.text), tone: p.tone }))
  const text = pieces.map(p => p.text).join('')
  if (text === '') return
  const bar = prefix.includes('│') ? paint('quiet', prefix) : prefix
  const hanging = prefix === '' ? INDENT : bar
  for (const [n, line] of wrap(text, page.columns - Math.max(2, prefix.length), page.measure).entries()) {
    let painted = ''
    let at = 0
    for (const piece of pieces) {
      const from = Math.max(line.start, at)
      const to = Math.min(line.end, at + piece.text.length)
      if (to > from) painted += paint(piece.tone, text.slice(from, to))
      at += piece.text.length
    }
    page.lines.push((n === 0 ? bar : hanging) + painted)
  }
}
