// The view for a person at a terminal: findings first, each with its sentence, the figure marked, the cell, the arithmetic
// and what to do; then what could not be decided; one line of totals. Everything from the report is made visible first.
import type { Check, ReviewState } from '../model'
import { evidenceOf, inOrder, type PlaceWords, placeWords, type Tally, tally } from './evidence'
import { lineIndex } from './lines'
import { blank, INDENT, newPage, type Page, type Piece, put, textOf } from './page'
import type { Render, Result, View } from './result'
import { putFinding } from './terminal-finding'
import { visible } from './visible'

/** Undecided checks shown without `--all`. */
const OPEN_SHOWN = 5
/** Findings put right since the last draft that are shown without `--all`. */
const FIXED_SHOWN = 5

export const renderTerminal: Render = async (results, view) => {
  const page = await newPage(view, charactersOf(results))
  results.forEach((result, i) => {
    const last = page.lines.at(-1)
    const before = results[i - 1]
    if (last !== undefined && last !== '' && (isLong(result, view) || (before && isLong(before, view)))) {
      page.lines.push('')
    }
    report(page, result)
  })
  if (results.length > 1) totals(page, results)
  return textOf(page)
}

/** All that may be shown, for choosing how to measure it. */
export const charactersOf = (results: readonly Result[]): string =>
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
    putFinding(page, result, whereIs, f)
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
