// The claims stage: every quantity that the prose states, with measure, interval, scope, indicator, and how the quantities
// hang together. Text → sentences → numerals → rejects → measures → concepts → lists → indicators.
import { lexicon as builtIn, type Lexicon } from '../lexicon'
import type { Claims, Outline, Passage } from '../model'
import { lazily } from '../text/lazily'
import { headingsOf } from './context'
import { withDoublings } from './doublings'
import { figuresOf } from './figures'
import { issuerOf } from './issuer'
import { labelFigures } from './labels'
import type { Figure } from './reading'
import { numberedPlaces } from './rejects'
import type { Findings, Report } from './report'
import { claimsOfSentence } from './sentence-claims'
import { eachSentence, proseSpans, wallsOf } from './sentences'
import { candidatesIn, type Survivor, survivorsOf } from './survivors'
import { emptyTags, tagSentence } from './tags'
import type { Watch } from './watch'
import { zeroClaims } from './zero-claims'
import { mayNegate } from './zeros'

/**
 * Finds the claims of a report.
 *
 * @param text normalised text
 * @param outline its sections, passages and tables; figures inside tables are not claims
 * @param lexicon the words to read with, the built-in ones unless given
 * @returns claims in text order with ids c1, c2, …; breakdowns and shares name claims by id. Spans are offsets of `text`.
 */
export function findClaims(text: string, outline: Outline, lexicon: Lexicon = builtIn()): Claims {
  return readClaims(text, outline, null, lexicon)
}

/** The same, telling `watch` on the way. */
export function readClaims(text: string, outline: Outline, watch: Watch | null, lexicon: Lexicon = builtIn()): Claims {
  const { concepts, negations, findNumerals } = lexicon
  const { form, issuer, year } = outline.report
  const report: Report = {
    text,
    outline,
    concepts,
    negations,
    indicators: form === null ? null : lexicon.indicatorsOf(form),
    headings: headingsOf(outline, concepts),
    issuer: issuerOf(issuer, text),
    isLastYearOwn: lazily(() => !OWN_YEAR.test(text) && !text.includes(`${year}年`, text.indexOf('\n') + 1)),
    tags: emptyTags(concepts),
    trail: [],
    found: { claims: [], wholes: [], breakdowns: [], shares: [] },
    watch
  }
  const passageAt = passagesIn(outline.passages)
  const walls = wallsOf(outline)
  const candidateOf = candidatesIn(text, numberedPlaces(issuer ?? ''), lexicon)
  for (const span of proseSpans(text, outline.grids)) {
    const numerals = withDoublings(text, findNumerals(text, span.start, span.end), span.start, span.end)
    let next = 0
    let before: Figure[] = []
    let idle = 0
    const pass = (): void => {
      if (++idle > IDLE) before = []
    }
    eachSentence(text, span, walls, scanned => {
      const first = next
      while (next < numerals.length && numerals[next]!.start < scanned.end) next++
      watch?.sentence?.(text, scanned, numerals.slice(first, next), candidateOf, lexicon)
      if (next === first && !scanned.negator) return pass()

      const sentence = { ...scanned }
      const survivors =
        next === first ? NONE : survivorsOf(text, numerals, first, next, sentence, candidateOf, lexicon, watch)
      const passage = passageAt(sentence.start)
      const negated = sentence.negator && passage === null && mayNegate(text, sentence, report.negations)
      if (survivors.length === 0 && !negated) return pass()

      sentence.section = report.headings.at(sentence.start)
      tagSentence(text, sentence.start, sentence.end, concepts, report.tags)
      const figures = figuresOf(text, survivors, sentence, report.tags, lexicon, watch)
      const counted = labelFigures(text, sentence, figures, report.tags, concepts)
      if (watch?.numeral) {
        for (const f of figures)
          watch.numeral(f.numeral, counted.some(c => c.numeral === f.numeral) ? null : 'no-count')
      }
      if (counted.length > 0) claimsOfSentence(report, sentence, counted, before, passage)
      if (counted.length > 0) {
        before = withWholesElsewhere(counted)
        follow(report.trail, counted)
        idle = 0
      } else pass()
      if (negated) zeroClaims(report, sentence)
    })
  }
  return named(report.found)
}

const OWN_YEAR = /今年|本年(?!度?报)/

const NONE: readonly Survivor[] = []

/** Sentences without figures over which a list may reach back to its whole. */
const IDLE = 1

/** Figures in which a list may look for its whole. */
const TRAIL = 48

function follow(trail: Figure[], figures: readonly Figure[]): void {
  for (const figure of figures.slice(-TRAIL)) trail.push(figure)
  if (trail.length > 2 * TRAIL) trail.splice(0, trail.length - TRAIL)
}

/** Figures of a sentence behind their wholes in earlier ones: the next sentence may go on with those (按答复类型分,…). */
function withWholesElsewhere(figures: Figure[]): Figure[] {
  const wholes: Figure[] = []
  for (const { whole, sentence } of figures) {
    if (whole !== null && whole.sentence !== sentence && !wholes.includes(whole)) wholes.push(whole)
  }
  return wholes.length === 0 ? figures : [...wholes, ...figures]
}

/** Gives claims their ids, in text order, and replaces references by them. */
function named({ claims, wholes, breakdowns, shares }: Findings): Claims {
  claims.sort((a, b) => a.start - b.start || a.end - b.end)
  for (let i = 0; i < claims.length; i++) claims[i]!.id = `c${i + 1}`
  for (const { part, whole } of wholes) part.of = whole.id
  return {
    claims,
    breakdowns: breakdowns.map(({ whole, parts, complete, cue }) => ({
      whole: whole?.id ?? null,
      parts: parts.map(p => p.id),
      complete,
      cue
    })),
    shares: shares.map(({ percent, part, whole, cue }) => ({
      percent: percent.id,
      part: part.id,
      whole: whole.id,
      cue
    }))
  }
}

/** Looks up the passage at an offset; offsets must not go back from call to call. */
function passagesIn(passages: readonly Passage[]): (offset: number) => Passage | null {
  let next = 0
  return offset => {
    while (next < passages.length && passages[next]!.end <= offset) next++
    const passage = passages[next]
    return passage !== undefined && passage.start <= offset ? passage : null
  }
}
