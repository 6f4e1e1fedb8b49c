// Measures one analysis against its gold: precision and recall by kind of result, and which planted errors were found.
// A claim is found when its numeral starts where gold says and its value is the same; what else was read from it is
// measured on the claims found. Optional claims count neither way. It measures; it does not judge.
import type { Analysis, Check, Claim } from '../../src/model'
import type { Gold, GoldCheck, GoldClaim } from './gold'
import { type Place, placer } from './place'

export interface Tally {
  found: number
  missed: number
  false: number
}

export interface Share {
  right: number
  of: number
}

export interface Scores {
  claims: Tally
  negated: Tally
  unit: Share
  bound: Share
  indicator: Tally
  partOf: Tally
  headings: Tally
  tag: Share
  passages: Tally
  cells: Tally
  fail: Share
  pass: Share
  open: Share
  /** Failed checks that touch nothing gold knows to be wrong or undecided. */
  unknownFails: number
  problems: Tally
  plans: Tally
  categories: Tally
  year: Share
  form: Share
  issuer: Share
  publishedOn: Share
  /** Planted errors found; errors reported where gold knows none. */
  findings: Tally
}

const tally = (): Tally => ({ found: 0, missed: 0, false: 0 })
const share = (): Share => ({ right: 0, of: 0 })

export const noScores = (): Scores => ({
  claims: tally(),
  negated: tally(),
  unit: share(),
  bound: share(),
  indicator: tally(),
  partOf: tally(),
  headings: tally(),
  tag: share(),
  passages: tally(),
  cells: tally(),
  fail: share(),
  pass: share(),
  open: share(),
  unknownFails: 0,
  problems: tally(),
  plans: tally(),
  categories: tally(),
  year: share(),
  form: share(),
  issuer: share(),
  publishedOn: share(),
  findings: tally()
})

/** F1 of a tally, accuracy of a share; 1 where there was nothing to find and nothing was. */
export function figure(score: Tally | Share): number {
  if ('of' in score) return score.of === 0 ? 1 : score.right / score.of
  const all = 2 * score.found + score.missed + score.false
  return all === 0 ? 1 : (2 * score.found) / all
}

/** Says of each miss what it was. */
export type Say = (what: string) => void

/**
 * Adds the scores of one report to `scores`.
 *
 * @param text the text the analysis points into
 * @param goldText the text the gold points into
 * @throws RangeError when the two texts differ in more than blank space and what stands around the report
 */
export function score(
  scores: Scores,
  gold: Gold,
  goldText: string,
  analysis: Analysis,
  text: string,
  say: Say = () => {}
) {
  const place = placer(text, goldText)
  const around = (at: number) => JSON.stringify(goldText.slice(Math.max(0, at - 12), at + 16))
  const claimAt = new Map<string, number>()
  for (const c of analysis.claims) {
    const p = place(c.start, c.end)
    if (p) claimAt.set(c.id, p.at)
  }
  scoreReport(scores, gold, analysis, say)
  scoreClaims(scores, gold.claims, analysis.claims, claimAt, around, say)
  scoreOutline(scores, gold, analysis, place, around, say)
  scoreCells(scores, gold, analysis, say)
  scoreChecks(scores, gold.checks, analysis.checks, claimAt, say)
  scoreItems(scores, gold, analysis, place, goldText, say)
  scoreFindings(scores, gold, analysis, place, around, say)
}

function scoreReport(scores: Scores, gold: Gold, { report }: Analysis, say: Say): void {
  for (const key of ['year', 'form', 'issuer', 'publishedOn'] as const) {
    scores[key].of++
    if (report[key] === gold.meta[key]) scores[key].right++
    else say(`${key}: ${report[key]} instead of ${gold.meta[key]}`)
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Counts what was read as one of many values, null meaning none. */
function count<T>(into: Tally, wanted: T | null, got: T | null): boolean {
  if (wanted === got) {
    if (wanted !== null) into.found++
    return true
  }
  if (got !== null) into.false++
  if (wanted !== null) into.missed++
  return false
}

function scoreClaims(
  scores: Scores,
  gold: GoldClaim[],
  claims: Claim[],
  claimAt: Map<string, number>,
  around: (at: number) => string,
  say: Say
): void {
  const byStart = new Map<number, Claim>()
  for (const c of claims) {
    const at = claimAt.get(c.id)
    if (at !== undefined) byStart.set(at, c)
  }
  for (const g of gold) {
    const into = g.negated ? scores.negated : scores.claims
    const c = byStart.get(g.at)
    byStart.delete(g.at)
    if (!c || !near(c.value, g.value)) {
      if (!g.optional) {
        into.missed++
        say(`claim missed: ${g.text} in ${around(g.at)}`)
      }
      if (c && !g.optional) {
        ;(c.negated ? scores.negated : scores.claims).false++
        say(`claim misread: ${c.text} as ${c.value} in ${around(g.at)}`)
      }
      continue
    }
    if (!g.optional) into.found++
    if (g.negated) continue
    scores.unit.of++
    if (c.unit === g.unit) scores.unit.right++
    else say(`unit ${c.unit} instead of ${g.unit} in ${around(g.at)}`)
    scores.bound.of++
    if (c.bound === g.bound) scores.bound.right++
    else say(`bound ${c.bound} instead of ${g.bound} in ${around(g.at)}`)
    if (!count(scores.indicator, g.indicator, c.indicator)) {
      say(`indicator ${c.indicator} instead of ${g.indicator} in ${around(g.at)}`)
    }
    const of = c.of === null ? null : (claimAt.get(c.of) ?? -1)
    if (!count(scores.partOf, g.of, of)) say(`part of ${of} instead of ${g.of} in ${around(g.at)}`)
  }
  for (const [at, c] of byStart) {
    ;(c.negated ? scores.negated : scores.claims).false++
    say(`no claim: ${c.text} (${c.value}) in ${around(at)}`)
  }
}

function scoreOutline(
  scores: Scores,
  gold: Gold,
  analysis: Analysis,
  place: Place,
  around: (at: number) => string,
  say: Say
): void {
  const headings = new Map<number, Analysis['sections'][number]>()
  for (const s of analysis.sections) {
    const p = s.heading === '' ? null : place(s.headingStart, s.headingStart + 1)
    if (p) headings.set(p.at, s)
  }
  for (const g of gold.sections) {
    const s = headings.get(g.at)
    headings.delete(g.at)
    if (!s) {
      scores.headings.missed++
      say(`heading missed: ${g.heading}`)
      continue
    }
    scores.headings.found++
    scores.tag.of++
    if (s.tag === g.tag) scores.tag.right++
    else say(`tag ${s.tag} instead of ${g.tag}: ${g.heading}`)
  }
  for (const [at, s] of headings) {
    scores.headings.false++
    say(`no heading: ${s.heading} in ${around(at)}`)
  }

  // Passages by character, so that a passage cut in two or ended a sentence early costs what it covers.
  const wanted = paint(gold.passages)
  const got = paint(
    analysis.passages.flatMap(p => {
      const to = place(p.start, p.end)
      return to ? [{ ...to, tag: p.tag }] : []
    })
  )
  for (const [i, tag] of wanted) {
    if (got.get(i) === tag) scores.passages.found++
    else scores.passages.missed++
  }
  for (const [i, tag] of got) if (wanted.get(i) !== tag) scores.passages.false++
}

function paint(spans: { at: number; end: number; tag: string }[]): Map<number, string> {
  const painted = new Map<number, string>()
  for (const { at, end, tag } of spans) for (let i = at; i < end; i++) painted.set(i, tag)
  return painted
}

function scoreCells(scores: Scores, gold: Gold, analysis: Analysis, say: Say): void {
  const key = (c: { indicator: string | null; column?: string | null }) => `${c.indicator}[${c.column ?? ''}]`
  const got = new Map<string, number>()
  for (const t of analysis.tables) {
    for (const c of t.cells) if (c.indicator !== null && c.value !== null) got.set(key(c), c.value)
  }
  for (const g of gold.cells) {
    const value = got.get(key(g))
    got.delete(key(g))
    if (value !== undefined && near(value, g.value)) scores.cells.found++
    else {
      scores.cells.missed++
      if (value !== undefined) scores.cells.false++
      say(`cell ${key(g)}: ${value} instead of ${g.value}`)
    }
  }
  for (const [name, value] of got) {
    scores.cells.false++
    say(`no cell: ${name} ${value}`)
  }
}

type Quantity = number | string

/** Claims by offset and cells by indicator: what a check of gold relates. */
function quantitiesOf(g: GoldCheck): Quantity[] {
  const all = [g.whole, ...(g.parts ?? []), g.percent, g.numerator, g.denominator, g.claim, g.a, g.b, g.indicator]
  return all.filter((x): x is Quantity => x !== undefined && x !== null)
}

function scoreChecks(scores: Scores, gold: GoldCheck[], checks: Check[], claimAt: Map<string, number>, say: Say): void {
  const got = checks.map(check => ({
    check,
    touches: new Set<Quantity>([...check.claims.map(id => claimAt.get(id) ?? id), ...check.cells.map(c => c.indicator)])
  }))
  const met = new Set<Check>()
  for (const g of gold) {
    const wanted = quantitiesOf(g)
    // A long list is met when four of five of its quantities are: one part may be read differently.
    const enough = wanted.length <= 3 ? wanted.length : Math.ceil(wanted.length * 0.8)
    const hit = got.find(
      ({ check, touches }) => check.verdict === g.verdict && wanted.filter(x => touches.has(x)).length >= enough
    )
    scores[g.verdict].of++
    if (hit) {
      scores[g.verdict].right++
      met.add(hit.check)
    } else say(`check missed: ${JSON.stringify(g).slice(0, 160)}`)
  }
  const doubtful = gold.filter(g => g.verdict !== 'pass').map(quantitiesOf)
  for (const { check, touches } of got) {
    if (check.verdict !== 'fail' || met.has(check)) continue
    if (doubtful.some(quantities => quantities.some(x => touches.has(x)))) continue
    scores.unknownFails++
    say(`unknown failed check: ${check.rule} ${check.formula} ${check.why}`)
  }
}

interface Item {
  at: number
  end: number
}

/** Pairs items that overlap by at least half of the longer one. */
function pair<G extends Item, O extends Item>(
  into: Tally,
  gold: G[],
  got: O[],
  met: (g: G, o: O) => void,
  miss: Say,
  extra: Say
) {
  const left = new Set(got)
  for (const g of gold) {
    let best: O | undefined
    let shared = 0
    for (const o of left) {
      const overlap = Math.min(g.end, o.end) - Math.max(g.at, o.at)
      if (overlap > shared) {
        best = o
        shared = overlap
      }
    }
    if (best && shared * 2 >= Math.max(g.end - g.at, best.end - best.at)) {
      into.found++
      left.delete(best)
      met(g, best)
    } else {
      into.missed++
      miss(`${g.at}`)
    }
  }
  for (const o of left) {
    into.false++
    extra(`${o.at}`)
  }
}

function scoreItems(scores: Scores, gold: Gold, analysis: Analysis, place: Place, goldText: string, say: Say): void {
  const moved = (statements: Analysis['problems']) =>
    statements.flatMap(s => {
      const to = place(s.start, s.end)
      return to ? [{ ...to, categories: s.categories.map(c => c.id as string) }] : []
    })
  const start = (at: string) => goldText.slice(Number(at), Number(at) + 30)
  pair(
    scores.problems,
    gold.problems,
    moved(analysis.problems),
    (g, o) => {
      for (const id of g.categories) count(scores.categories, id, o.categories.includes(id) ? id : null)
      for (const id of o.categories) if (!g.categories.includes(id)) scores.categories.false++
      if (String([...g.categories].sort()) !== String([...o.categories].sort())) {
        say(`categories ${o.categories} instead of ${g.categories}: ${start(String(g.at))}`)
      }
    },
    at => say(`problem missed: ${start(at)}`),
    at => say(`no problem: ${start(at)}`)
  )
  pair(
    scores.plans,
    gold.plans,
    moved(analysis.plans),
    () => {},
    at => say(`plan missed: ${start(at)}`),
    at => say(`no plan: ${start(at)}`)
  )
}

function scoreFindings(
  scores: Scores,
  gold: Gold,
  analysis: Analysis,
  place: Place,
  around: (at: number) => string,
  say: Say
): void {
  const expected = new Set<Analysis['findings'][number]>()
  for (const g of gold.findings ?? []) {
    const hits = analysis.findings.filter(
      f =>
        f.rule === g.rule &&
        f.evidence.some(e => {
          const p = place(e.start, e.end)
          return p !== null && p.at <= g.at && g.at < p.end
        })
    )
    for (const f of hits) expected.add(f)
    if (hits.length > 0) scores.findings.found++
    else {
      scores.findings.missed++
      say(`finding missed: ${g.rule} at ${around(g.at)}`)
    }
  }
  for (const f of analysis.findings) {
    if (f.severity !== 'error' || expected.has(f)) continue
    scores.findings.false++
    say(`unknown error: ${f.rule} ${f.message}`)
  }
}
