// The claims of one sentence, from its figures: lists, scope, year, role, modality, indicator, shares; and from its negators.
import type { Concepts, Indicator, Negations } from '../lexicon'
import type { Breakdown, Claim, Outline, Passage, Scope } from '../model'
import { attribute, type Surroundings } from './attribution'
import type { Headings } from './context'
import { type List, listsOf } from './lists'
import type { Figure, Sentence, Tags } from './reading'
import { type Issuer, namedScope, WHOLE } from './scope'
import { sharesOf } from './shares'
import { subjectOf } from './subject'
import { collect, firstFrom } from './tags'
import { modalityOf, roleOf, yearOf } from './time'
import { zerosOf } from './zeros'

/** Claims and how they hang together, before claims have ids. */
export interface Findings {
  claims: Claim[]
  /** The whole that a claim is a part of. */
  wholes: Map<Claim, Claim>
  breakdowns: { whole: Claim | null; parts: Claim[]; complete: Breakdown['complete']; cue: string }[]
  shares: { percent: Claim; part: Claim; whole: Claim; cue: string }[]
}

/** What stays the same for all sentences of a report. */
export interface Report {
  text: string
  outline: Outline
  concepts: Concepts
  negations: Negations
  indicators: readonly Indicator[]
  headings: Headings
  issuer: Issuer
  tags: Tags
  found: Findings
}

const NO_CONCEPTS: ReadonlySet<number> = new Set()
/** How many figures back a sentence may lend its object. */
const EARLIER = 4

/** Reads labelled figures of one sentence into claims. `before` are the figures of the sentence before it. */
export function claimsOfSentence(
  report: Report,
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Figure[],
  passage: Passage | null
): void {
  const { text, tags, concepts, found, outline } = report
  const lists = listsOf(text, sentence, figures, before, tags, concepts)
  let carried: Scope | null = null
  let outlet: Outlet = 'none'
  let previousEnd = sentence.start

  for (const [i, figure] of figures.entries()) {
    const gap = text.slice(previousEnd, figure.start)
    if (gap.includes(';')) {
      carried = null
      outlet = 'none'
    }
    outlet = outletOf(figure, outlet, concepts)
    figure.modality = modalityOf(text, figure, passage, tags, concepts)
    figure.role = roleOf(figure, tags, concepts)
    const year = yearOf(text, previousEnd, figure, outline.report.year, tags, concepts)
    figure.year = year === 'unsaid' ? (figure.whole?.year ?? figures[i - 1]?.year ?? null) : year
    const named = namedScope(text, figure, tags, concepts, report.issuer)
    let scope: Scope = named ?? WHOLE
    if (named !== null) {
      if (figure.whole === null) carried = named
    } else if (figure.whole !== null) scope = figure.whole.claim?.scope ?? WHOLE
    else if (carried !== null) scope = carried
    if (figure.day !== null && scope.kind === 'whole') {
      scope = { kind: 'period', name: text.slice(figure.day.start, figure.day.end) }
    }
    figure.claim = claimOf(report, figure, scope)
    if (decides(figure)) {
      const lead = new Set<number>()
      if (!figure.distributed && figure.from > previousEnd) collect(tags, previousEnd, figure.from, lead)
      setIndicator(report, figure, around(report, figure, figures, i, lead), scope, outlet)
    }
    found.claims.push(figure.claim)
    previousEnd = figure.end
  }
  adopt(figures, lists)
  record(report, figures, lists)
}

/**
 * Whether the clauses since the last `;` speak of one named outlet (市政府门户网站…): `site`, or of an account that the outlet keeps
 * (市政府门户网站新浪微博…): `account`. Figures of one outlet are not those of all websites or accounts of the body.
 */
type Outlet = 'none' | 'site' | 'account'

function outletOf(figure: Figure, before: Outlet, { numberOf }: Concepts): Outlet {
  if (!figure.concepts.has(numberOf.get('channel.outlet')!)) return before
  const account =
    figure.concepts.has(numberOf.get('channel.weibo')!) || figure.concepts.has(numberOf.get('channel.wechat')!)
  return account ? 'account' : 'site'
}

/** A channel that the clause itself names is the body's own; what an outlet did beside is the outlet's. */
function isOutlets(indicator: string, outlet: Outlet, figure: Figure, { numberOf }: Concepts): boolean {
  if (outlet === 'none' || indicator.startsWith('applications.')) return false
  if (indicator.startsWith('disclosure.channel.')) return outlet === 'account'
  return !figure.concepts.has(numberOf.get('channel.website')!)
}

const LEVELS = '国省市县区镇乡'

/** Whether the clause names the site of a body above: 参加省政府门户网站在线访谈 in a city's report. */
function isOtherBodys({ text, tags, concepts, issuer }: Report, figure: Figure): boolean {
  const outlet = concepts.numberOf.get('channel.outlet')!
  const own = LEVELS.indexOf(issuer.level)
  if (own <= 0 || !figure.concepts.has(outlet)) return false
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.start; i++) {
    if (!tags.meanings[i]!.includes(outlet)) continue
    const level = LEVELS.indexOf(text[tags.start[i]!]!)
    if (level !== -1 && level < own) return true
  }
  return false
}

/** Only a reported level of the report's own year can be an official figure. */
const decides = (figure: Figure): boolean =>
  figure.modality === 'reported' && figure.role === 'level' && figure.year === null && figure.class !== 'ratio'

function around(
  report: Report,
  figure: Figure,
  figures: readonly Figure[],
  index: number,
  lead: ReadonlySet<number>
): Surroundings {
  const wholeConcepts: ReadonlySet<number>[] = []
  for (let w = figure.whole; w !== null && wholeConcepts.length < 3; w = w.whole) wholeConcepts.push(w.concepts)
  const earlier: ReadonlySet<number>[] = [lead]
  for (let k = index - 1; k >= 0 && k >= index - EARLIER; k--) earlier.push(figures[k]!.concepts)
  return {
    wholeConcepts,
    earlier,
    heading: report.headings.conceptsOf(figure.sentence.section),
    wholeIndicator: figure.whole?.claim?.indicator ?? null,
    words: report.text.slice(figure.from, figure.to) + report.text.slice(figure.end, figure.after)
  }
}

function setIndicator(report: Report, figure: Figure, surroundings: Surroundings, scope: Scope, outlet: Outlet): void {
  const { concepts, indicators } = report
  const claim = figure.claim!
  const { indicator, candidates, context, because } = attribute(figure, surroundings, indicators, concepts)
  claim.candidates = candidates
  if (indicator === null) return
  const topic = surroundings.heading.has(concepts.numberOf.get('scope.topic')!)
  const exact = figure.concepts.has(concepts.numberOf.get('object.government-information')!)
  const onDisclosure = exact || figure.concepts.has(concepts.numberOf.get('topic.disclosure')!)
  if (
    scope.kind !== 'whole' ||
    (topic && !onDisclosure) ||
    isOutlets(indicator, outlet, figure, concepts) ||
    isOtherBodys(report, figure)
  ) {
    claim.candidates = [indicator]
    return
  }
  claim.indicator = indicator
  claim.context = context
  claim.why = evidence(report, figure.from, figure.after, because)
}

/** The words of a stretch that stand for any of the given concepts. */
function evidence({ tags, concepts }: Report, from: number, to: number, because: readonly number[]): Claim['why'] {
  const why: Claim['why'] = []
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= to; i++) {
    for (const m of tags.meanings[i]!) {
      if (because.includes(m)) why.push({ start: tags.start[i]!, end: tags.end[i]!, concept: concepts.names[m]! })
    }
  }
  return why
}

function claimOf({ text, outline }: Report, figure: Figure, scope: Scope): Claim {
  const { sentence } = figure
  return {
    id: '',
    start: figure.start,
    end: figure.end,
    text: text.slice(figure.start, figure.end),
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    range: figure.range,
    subject: subjectOf(text, figure),
    indicator: null,
    of: null,
    negated: figure.negated,
    modality: figure.modality,
    role: figure.role,
    scope: { kind: scope.kind, name: scope.name },
    year: figure.year,
    section: sentence.section === -1 ? null : outline.sections[sentence.section]!.id,
    sentence: { start: sentence.start, end: sentence.end },
    candidates: [],
    context: null,
    why: []
  }
}

/** Parts that no cue announces: 行政诉讼62件,维持28件,纠错2件. The official form says that these are parts of that. */
function adopt(figures: readonly Figure[], lists: List[]): void {
  const open = new Map<Figure, List>()
  for (const [i, figure] of figures.entries()) {
    const id = figure.claim?.indicator
    if (!id || figure.whole !== null) continue
    for (let k = i - 1; k >= 0 && k >= i - 24; k--) {
      const head = figures[k]!
      const above = head.claim?.indicator
      if (!above || head.unit !== figure.unit) continue
      if (!isPartOf(id, above)) continue
      figure.whole = head
      const list = open.get(head)
      if (list) list.parts.push(figure)
      else {
        const fresh: List = { whole: head, parts: [figure], complete: figure.distributed ? 'yes' : 'unsaid', cue: '' }
        open.set(head, fresh)
        lists.push(fresh)
      }
      break
    }
  }
}

/** `litigation.upheld` is a part of `litigation.total`, `applications.received.fax` of `applications.received`. */
function isPartOf(id: string, above: string): boolean {
  const stem = above.endsWith('.total') ? above.slice(0, -'total'.length) : `${above}.`
  return id !== above && id.startsWith(stem) && !stem.startsWith('disclosure.') && !id.slice(stem.length).includes('.')
}

function record({ text, found, concepts }: Report, figures: readonly Figure[], lists: readonly List[]): void {
  for (const { whole, parts, complete, cue } of lists) {
    if (whole.claim === null) continue
    for (const part of parts) found.wholes.set(part.claim!, whole.claim)
    found.breakdowns.push({ whole: whole.claim, parts: parts.map(p => p.claim!), complete, cue })
  }
  const { ties, hundreds } = sharesOf(text, figures, lists, concepts)
  for (const t of ties) {
    found.shares.push({ percent: t.percent.claim!, part: t.part.claim!, whole: t.whole.claim!, cue: t.cue })
  }
  for (const h of hundreds) {
    found.breakdowns.push({ whole: null, parts: h.parts.map(p => p.claim!), complete: h.complete, cue: '占' })
  }
}

/** Zeros that a sentence states by negation. */
export function zerosOfSentence(report: Report, sentence: Sentence): void {
  const { text, tags, concepts, negations, indicators, found } = report
  for (const zero of zerosOf(text, sentence, tags, negations)) {
    const set = new Set<number>()
    collect(tags, zero.start, zero.object.start, set)
    for (const c of set) if (concepts.isObject[c] === 1) set.delete(c)
    collect(tags, zero.object.start, zero.object.end, set)
    const figure: Figure = {
      numeral: ZERO,
      start: zero.start,
      end: zero.end,
      value: 0,
      unit: null,
      class: null,
      bound: 'exact',
      range: { min: 0, max: 0 },
      negated: true,
      from: zero.object.start,
      to: zero.object.end,
      after: zero.end,
      sentence,
      concepts: set,
      shared: null,
      distributed: false,
      whole: null,
      claim: null,
      modality: 'reported',
      role: 'level',
      year: null,
      day: null
    }
    figure.claim = claimOf(report, figure, WHOLE)
    const surroundings: Surroundings = {
      wholeConcepts: [],
      earlier: [NO_CONCEPTS],
      heading: report.headings.conceptsOf(sentence.section),
      wholeIndicator: null,
      words: text.slice(zero.object.start, zero.object.end)
    }
    const { indicator, candidates, context, because } = attribute(figure, surroundings, indicators, concepts)
    figure.claim.indicator = indicator
    figure.claim.candidates = candidates
    figure.claim.context = context
    figure.claim.why = evidence(report, zero.start, zero.end, because)
    found.claims.push(figure.claim)
  }
}

const ZERO: Figure['numeral'] = {
  kind: 'integer',
  start: 0,
  end: 0,
  decimal: '0',
  value: 0,
  max: null,
  precision: 1,
  bound: 'exact',
  chinese: true
}
