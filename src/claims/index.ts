// The claims stage: every quantity that the prose states, with measure, interval, scope, indicator, and how the quantities
// hang together. Text → sentences → numerals → rejects → measures → concepts → lists → indicators.
import { concepts, hedges, indicatorsOf, measures, negations, rejectWords } from '../lexicon'
import type { Claims, Outline, Passage } from '../model'
import { findNumerals } from '../text/numerals'
import { headingsOf } from './context'
import { type FigureWords, figuresOf, survivorsOf, type Watch, watchUnread } from './figures'
import { labelFigures } from './labels'
import type { Figure } from './reading'
import type { Findings, Report } from './report'
import { issuerOf } from './scope'
import { claimsOfSentence } from './sentence-claims'
import { eachSentence, proseSpans } from './sentences'
import { emptyTags, tagSentence } from './tags'
import { zeroClaims } from './zero-claims'
import { mayNegate } from './zeros'

/**
 * Finds the claims of a report.
 *
 * @param text normalised text
 * @param outline its sections, passages and tables; figures inside tables are not claims
 * @returns claims in text order with ids c1, c2, …; breakdowns and shares name claims by id. Spans are offsets of `text`.
 */
export function findClaims(text: string, outline: Outline): Claims {
  return readClaims(text, outline, null)
}

/** The same, telling `watch` of every numeral and what became of it. */
export function readClaims(text: string, outline: Outline, watch: Watch | null): Claims {
  const words: FigureWords = {
    concepts: concepts(),
    hedges: hedges(),
    measures: measures(),
    rejects: rejectWords()
  }
  const { form, issuer } = outline.report
  const report: Report = {
    text,
    outline,
    concepts: words.concepts,
    negations: negations(),
    indicators: form === null ? null : indicatorsOf(form, words.concepts),
    headings: headingsOf(outline, words.concepts),
    issuer: issuerOf(issuer),
    tags: emptyTags(),
    found: { claims: [], wholes: new Map(), breakdowns: [], shares: [] }
  }
  const passageAt = passagesIn(outline.passages)
  for (const span of proseSpans(text, outline.grids)) {
    const numerals = findNumerals(text, span.start, span.end)
    let next = 0
    let before: Figure[] = []
    eachSentence(text, span, sentence => {
      const first = next
      while (next < numerals.length && numerals[next]!.start < sentence.end) next++
      if (watch !== null) watchUnread(text, numerals.slice(first, next), sentence, words, watch)
      if (next === first && !sentence.negator) {
        before = []
        return
      }
      const survivors = next === first ? [] : survivorsOf(text, numerals, first, next, sentence, words, watch)
      const passage = passageAt(sentence.start)
      const negated = sentence.negator && passage === null && mayNegate(text, sentence, report.negations)
      if (survivors.length === 0 && !negated) {
        before = []
        return
      }
      sentence.section = report.headings.at(sentence.start)
      tagSentence(text, sentence.start, sentence.end, words.concepts, report.tags)
      const figures = figuresOf(text, survivors, sentence, report.tags, words, watch)
      const counted = labelFigures(text, sentence, figures, report.tags, words.concepts, words.hedges)
      if (watch !== null) {
        for (const f of figures) watch(f.numeral, counted.some(c => c.numeral === f.numeral) ? null : 'no-count')
      }
      if (counted.length > 0) claimsOfSentence(report, sentence, counted, before, passage)
      before = [...wholesElsewhere(counted), ...counted]
      if (negated) zeroClaims(report, sentence)
    })
  }
  return named(report.found)
}

/** Wholes in earlier sentences that the figures are parts of: the next sentence may go on with them (按答复类型分,…). */
function wholesElsewhere(figures: readonly Figure[]): Figure[] {
  const wholes = new Set<Figure>()
  for (const { whole } of figures) if (whole !== null && !figures.includes(whole)) wholes.add(whole)
  return [...wholes]
}

/** Gives claims their ids, in text order, and replaces references by them. */
function named({ claims, wholes, breakdowns, shares }: Findings): Claims {
  claims.sort((a, b) => a.start - b.start || a.end - b.end)
  for (const [i, claim] of claims.entries()) claim.id = `c${i + 1}`
  for (const [part, whole] of wholes) part.of = whole.id
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
