// The claims of one sentence, from its figures: lists, scope, year, role, modality, indicator, shares.
import { type ConceptSet, type Concepts, has, keepOnly, meets } from '../lexicon'
import type { Passage, Scope } from '../model'
import { adoptParts } from './adoption'
import { attribute, type Surroundings } from './attribution'
import { groupsOf } from './content'
import { type List, listsOf } from './lists'
import { isOtherBodys, isOutlets, type Outlet, outletOf } from './outlet'
import type { Figure, Sentence } from './reading'
import { claimOf, evidence, type Report } from './report'
import { isRate, namedScope, WHOLE } from './scope'
import { sharesOf } from './shares'
import { collect } from './tags'
import { modalityOf, roleOf, yearOf } from './time'

/** How many figures back a sentence may lend its object. */
const EARLIER = 4

/** Longest opening of a sentence that is read for what its figures are about. */
const OPENING_REACH = 120

/** Figures whose words are those of any work of a body: applications, cases, courses. */
const OF_ANY_WORK = /^(?:disclosure|applications|review|litigation|complaints|fees|training|resources)\./

/** Reads labelled figures of one sentence into claims. `before` are the figures of the sentence before it. */
export function claimsOfSentence(
  report: Report,
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Figure[],
  passage: Passage | null
): void {
  const { text, tags, concepts, found, outline } = report
  for (const [i, figure] of figures.entries()) {
    figure.role = roleOf(figure, tags, concepts)
    figure.former = isFormer(text, figure, figures[i + 1], concepts)
  }
  const lists = listsOf(text, sentence, figures, before, tags, concepts)
  const preceding = isNext(text, before, sentence)
    ? before
        .slice(-EARLIER)
        .reverse()
        .map(f => f.concepts)
    : []
  const opening = concepts.none()
  collect(tags, sentence.start, Math.min(figures[0]!.from, sentence.start + OPENING_REACH), opening)
  let carried: Scope | null = null
  let outlet: Outlet = 'none'
  let previousEnd = sentence.start

  for (const [i, figure] of figures.entries()) {
    if (includes(text, ';', previousEnd, figure.start)) {
      carried = null
      outlet = 'none'
    }
    outlet = outletOf(figure, outlet, concepts)
    figure.modality = modalityOf(text, figure, passage, tags, concepts)
    figure.year = yearOfFigure(report, figure, previousEnd, figures[i - 1])
    const named = namedScope(text, figure, tags, concepts, report.issuer, figures[i - 1]?.end)
    if (named !== null && figure.whole === null) carried = isRate(named) ? null : named
    else if (carried?.kind === 'topic' && !sharesObject(figure, figures[i - 1], concepts)) carried = null
    const scope = eventScope(text, figure, named ?? inheritedScope(figure, carried, figures[i - 1]))
    figure.claim = claimOf(report, figure, scope)
    if (!figure.former && decides(figure, outline.report.year))
      setIndicator(report, figure, around(report, figure, figures, i, previousEnd, opening, preceding), scope, outlet)
    found.claims.push(figure.claim)
    previousEnd = figure.end
  }
  adoptParts(figures, lists)
  record(report, figures, lists)
}

/**
 * A part has its whole's scope, another figure that of the clause before. Where the parts of two wholes alternate
 * (甲局1件,收取420元), the second of a pair has the scope of the first.
 */
function inheritedScope(figure: Figure, carried: Scope | null, previous: Figure | undefined): Scope {
  if (figure.whole === null) return carried ?? WHOLE
  const paired = previous !== undefined && previous.whole !== null && previous.whole !== figure.whole
  return (paired ? previous : figure.whole).claim?.scope ?? WHOLE
}

/** A day or month before the figure makes it a single event's. */
function eventScope(text: string, figure: Figure, scope: Scope): Scope {
  if (figure.day === null || scope.kind !== 'whole') return scope
  return { kind: 'period', name: text.slice(figure.day.start, figure.day.end) }
}

/** Whether the figures of another sentence stand right before this one, in one paragraph of one section. */
function isNext(text: string, before: readonly Figure[], sentence: Sentence): boolean {
  const last = before.at(-1)
  return (
    last !== undefined &&
    last.sentence.section === sentence.section &&
    sentence.start - last.sentence.end <= 2 &&
    !text.slice(last.sentence.end, sentence.start).includes('\n')
  )
}

function includes(text: string, mark: string, from: number, to: number): boolean {
  const at = text.indexOf(mark, from)
  return at !== -1 && at < to
}

/** Only what is reported of the report's own year, or of the year before, can be an official figure. */
const decides = (figure: Figure, own: number | null): boolean =>
  figure.modality === 'reported' &&
  (figure.role === 'level' || figure.role === 'change') &&
  (figure.year === null || figure.year + 1 === own) &&
  figure.class !== 'ratio'

/** 举办扶贫培训班5期,培训贫困户300人次: the topic goes on while the clauses are about one thing. */
function sharesObject(figure: Figure, previous: Figure | undefined, concepts: Concepts): boolean {
  if (previous === undefined) return false
  const shared = [...figure.concepts]
  keepOnly(shared, previous.concepts)
  return meets(shared, groupsOf(concepts).strong)
}

/** The year of a figure's own words, else of its whole, else of the figure before. */
function yearOfFigure(
  { text, tags, concepts, outline }: Report,
  figure: Figure,
  previousEnd: number,
  previous: Figure | undefined
): number | null {
  // 上年的3倍 names the year that it is compared with
  if (figure.role === 'multiple') return null
  if (figure.former) return formerYear(text, figure, outline.report.year)
  const from = figure.distributed ? figure.from : previousEnd
  const until = figure.distributed ? figure.to : figure.start
  const year = yearOf(text, from, until, outline.report.year, tags, concepts)
  if (year !== 'unsaid') return year
  return figure.role === 'change' ? null : (figure.whole?.year ?? (previous?.former ? null : previous?.year) ?? null)
}

/** The year that the words of a comparison name, else the one before the report's. */
function formerYear(text: string, figure: Figure, own: number | null): number | null {
  const words = text.slice(Math.max(figure.sentence.start, figure.to - FORMER_REACH), figure.to)
  const named = /(\d{4})年[^年]*$/.exec(words)
  if (named) return Number(named[1])
  return own === null ? null : own - 1
}

/** 由45件增加到61件, 由原来的2人增加到5人, 较上年的45件增长, 比上年(45件)下降: what it was before. */
function isFormer(text: string, figure: Figure, next: Figure | undefined, concepts: Concepts): boolean {
  const words = text.slice(Math.max(figure.sentence.start, figure.to - FORMER_REACH), figure.to)
  if (COMPARED.test(words)) return true
  return FROM_FORMER.test(words) && next !== undefined && has(next.concepts, concepts.of('change.to'))
}

const FORMER_REACH = 16
const FROM_FORMER =
  /[由从](?:原来|原先|原有|以前|以往|过去|此前|之前|最初|(?:上年|上一年|去年|年初|\d{4}年)(?:度|同期|末|底)?)?的?$/
const COMPARED = /[较比](?:上年|上一年|去年|\d{4}年)(?:度|同期)?(?:的|\(|为)$/

function around(
  report: Report,
  figure: Figure,
  figures: readonly Figure[],
  index: number,
  previousEnd: number,
  opening: ConceptSet,
  preceding: readonly ConceptSet[]
): Surroundings {
  const wholeConcepts: ConceptSet[] = []
  for (let w = figure.whole; w !== null && wholeConcepts.length < 3; w = w.whole) wholeConcepts.push(w.concepts)
  const earlier: ConceptSet[] = []
  if (!figure.distributed && figure.from > previousEnd) {
    const lead = report.concepts.none()
    collect(report.tags, previousEnd, figure.from, lead)
    earlier.push(lead)
  }
  for (let k = index - 1; k >= 0 && k >= index - EARLIER; k--) earlier.push(figures[k]!.concepts)
  // 45件,予以公开20件,…;另有1件结转: the head of the list before
  const head = index > 0 ? figures[index - 1]!.whole : null
  if (head !== null && head !== figure.whole) earlier.push(head.concepts)
  earlier.push(opening, ...preceding)
  return {
    opening,
    wholeConcepts,
    earlier,
    heading: report.headings.conceptsOf(figure.sentence.section),
    wholeIndicator: figure.whole?.claim?.indicator ?? null,
    words: report.text.slice(figure.from, figure.to) + report.text.slice(figure.end, figure.after)
  }
}

function setIndicator(report: Report, figure: Figure, surroundings: Surroundings, scope: Scope, outlet: Outlet): void {
  const { text, tags, concepts, indicators, issuer } = report
  const claim = figure.claim!
  if (indicators === null) return
  const { indicator, candidates, context, because } = attribute(figure, surroundings, indicators, concepts)
  claim.candidates = candidates
  // a part is never the same figure as its whole: 培训班3期,其中线上培训1期
  if (indicator === null || indicator === surroundings.wholeIndicator) return
  const otherWork = has(surroundings.heading, concepts.of('scope.topic'))
  const onDisclosure =
    has(figure.concepts, concepts.of('object.government-information')) ||
    has(figure.concepts, concepts.of('topic.disclosure'))
  if (
    scope.kind !== 'whole' ||
    (otherWork && !onDisclosure && OF_ANY_WORK.test(indicator)) ||
    isOutlets(indicator, outlet, figure, concepts) ||
    isOtherBodys(text, figure, tags, concepts, issuer)
  ) {
    claim.candidates = [indicator]
    return
  }
  claim.indicator = indicator
  claim.context = context
  if (because !== null) claim.why = evidence(report, figure.from, figure.after, because)
}

function record({ text, found, concepts }: Report, figures: readonly Figure[], lists: readonly List[]): void {
  for (const { whole, parts, complete, cue } of lists) {
    if (whole.claim === null) continue
    for (const part of parts) found.wholes.set(part.claim!, whole.claim)
    found.breakdowns.push({ whole: whole.claim, parts: parts.map(p => p.claim!), complete, cue })
  }
  const { ties, hundreds } = sharesOf(text, figures, lists, concepts)
  for (const { percent, part, whole, cue } of ties) {
    found.shares.push({ percent: percent.claim!, part: part.claim!, whole: whole.claim!, cue })
  }
  for (const { parts, complete } of hundreds) {
    found.breakdowns.push({ whole: null, parts: parts.map(p => p.claim!), complete, cue: '占' })
  }
}
