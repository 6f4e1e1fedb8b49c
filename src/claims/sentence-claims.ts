// The claims of one sentence, from its figures: lists, scope, year, role, modality, indicator, shares.
import { type ConceptSet, type Concepts, has, meets } from '../lexicon'
import type { Claim, Passage, Scope } from '../model'
import { adoptParts } from './adoption'
import { attribute } from './attribution'
import { CLOSE, COMMA, charClass, SEMICOLON, stands } from './characters'
import { groupsOf } from './content'
import { isCumulative } from './cumulative'
import { isJoint } from './distribution'
import { isOnlyIncluded, isOutright, settleDoubts, withdraw } from './doubts'
import { evidenceFor } from './evidence'
import { isFormer, yearOfFigure } from './former'
import { type List, listsOf, meetsAll } from './lists'
import { conceptsNamed } from './named'
import { isOtherBodys, isOutlets, joinChannels, type Outlet, outletOf } from './outlet'
import type { Figure, Sentence } from './reading'
import { claimOf, type Report, type Surroundings } from './report'
import { isRate, namedScope, WHOLE } from './scope'
import { sharesOf } from './shares'
import { surroundingsOf, turnTo } from './surroundings'
import { modalityOf, roleOf } from './time'
import { settleTransfer } from './transfer'
import { isUndone } from './undone'

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
  const { text, tags, concepts, found } = report
  const own = report.outline.report.year
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    figure.role = roleOf(text, figure, tags, concepts)
    const last = figures[i - 1]
    // 分别增长12%、8%和5%
    if (last?.role === 'change' && last.unit === figure.unit && isJoint(text, last.end, figure.start))
      figure.role = 'change'
    figure.former = isFormer(text, figure, figures[i + 1], concepts)
    figure.transferred = settleTransfer(text, figure, own, concepts)
  }
  const lists = listsOf(text, sentence, figures, before, report.trail, tags, concepts)
  disown(report, lists)
  const { actions } = groupsOf(concepts)
  const totals = totalsOf(lists)
  let around: Surroundings | null = null
  let carried: Scope | null = null
  let outlet: Outlet = 'none'
  let cumulative = false
  let held = heldOver(report.text, before, sentence)
  let previousEnd = sentence.start

  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    const previous = i > 0 ? figures[i - 1] : undefined
    if (stands(SEMICOLON, text, previousEnd, figure.start)) {
      carried = null
      outlet = 'none'
      cumulative = false
      held = null
    }
    cumulative = isCumulative(text, previousEnd, figure.start, cumulative, own)
    outlet = outletOf(figure, outlet, concepts)
    figure.year = figure.transferred ? null : yearOfFigure(report, figure, previousEnd, previous)
    figure.modality = modalityOf(text, figure, previous, passage, tags, { concepts, own })
    const half = halfBefore(text, previousEnd, figure)
    const name = namedScope(text, figure, tags, concepts, report.issuer, previous?.end)
    const named = half !== null && (name === null || name === WHOLE) ? half : name
    if (totals?.has(figure)) carried = null
    if (named !== null && figure.whole === null) carried = isRate(named) ? null : named
    else if (carried?.kind === 'topic' && !sharesObject(figure, previous, concepts)) carried = null
    else if (carried?.kind === 'period' && YEAR_ROUND.test(text.slice(previousEnd, figure.start))) carried = null
    if (named !== null || (held !== null && stands(CLOSE, text, previousEnd, figure.start))) held = null
    const scope = eventScope(
      text,
      figure,
      named ?? heldScope(held, figure, actions) ?? inheritedScope(figure, carried, previous, figures),
      named === null
    )
    figure.claim = claimOf(report, figure, scope)
    if (isNarrower(named) && meets(figure.concepts, actions)) held = figure
    if (!figure.former && decides(figure, own) && !isOfReport(text, figure) && !countsBodies(text, figure)) {
      around ??= surroundingsOf(report, figures, before, lists)
      turnTo(around, i, previousEnd)
      if (!figure.distributed) joinChannels(figure.concepts, concepts)
      setIndicator(around, figure.claim, scope, outlet)
      report.watch?.figure?.(around, figure.claim)
    }
    if (cumulative) withdraw(figure.claim)
    found.claims.push(figure.claim)
    previousEnd = figure.end
  }
  settleDoubts(text, figures)
  adoptParts(figures, lists)
  record(report, figures, lists)
}

/**
 * A part has its whole's scope, another figure that of the clause before. Where the parts of two wholes alternate
 * (甲局1件,收取420元), the second of a pair has the scope of the first.
 */
function inheritedScope(
  figure: Figure,
  carried: Scope | null,
  previous: Figure | undefined,
  figures: readonly Figure[]
): Scope {
  const { whole, sentence } = figure
  // …,其他部门132件。从结果看,予以公开412件、部分公开96件: more than a department had
  if (whole === null || (whole.sentence !== sentence && figures.some(f => f.whole === whole && f.value > whole.value)))
    return carried ?? WHOLE
  const paired = previous !== undefined && previous.whole !== null && previous.whole !== figure.whole
  return (paired ? previous : whole).claim?.scope ?? WHOLE
}

const isNarrower = (scope: Scope | null): boolean => scope?.kind === 'sub-region' || scope?.kind === 'department'

/**
 * 其中乡镇收到12件,办结11件: who did the first thing did the next as well, so long as it can be a part of it. More than the first
 * is the whole body's again.
 */
function heldScope(held: Figure | null, figure: Figure, actions: ConceptSet): Scope | null {
  if (held === null || figure.value > held.value || !meets(figure.concepts, actions)) return null
  return held.claim!.scope
}

/** 县直部门收到申请12件。办结11件: the one body that the sentence before was about, where this one opens with what was done. */
function heldOver(text: string, before: readonly Figure[], { start }: Sentence): Figure | null {
  const last = before.at(-1)
  if (last === undefined || start - last.sentence.end > 1 || text[start - 1] === '\n') return null
  const { kind, name } = before[0]!.claim!.scope
  for (const { claim } of before)
    if (!isNarrower(claim!.scope) || claim!.scope.kind !== kind || claim!.scope.name !== name) return null
  return OPENS_ANEW.test(text.slice(start, start + 4)) ? null : before[0]!
}

const OPENS_ANEW = /^(?:全|共|[合总累]计|我|本|各|今|\d{4})/

/** A day or month before the figure makes it a single event's. */
function eventScope(text: string, figure: Figure, scope: Scope, inherited: boolean): Scope {
  if (figure.day === null || (scope.kind !== 'whole' && !(inherited && scope.kind === 'period'))) return scope
  return { kind: 'period', name: text.slice(figure.day.start, figure.day.end) }
}

/** 2022年上半年,|全区共受理267件: the part of the year that stands before the clause of a figure. */
function halfBefore(text: string, previousEnd: number, { from }: Figure): Scope | null {
  if (from - previousEnd < HALF_YEAR || text.charCodeAt(from - 1) !== COMMA || !endsHalf(text.charCodeAt(from - 2)))
    return null
  const name = HALF.exec(text.slice(previousEnd, from))?.[0]
  return name === undefined ? null : { kind: 'period', name }
}

const HALF_YEAR = 3
const endsHalf = charClass('年度')
const HALF = /(?<![每、至])(?:[上下]半年|第?[一二三四]季度)(?=,$)/

/** 县级4次、乡镇30次,共计34次: the sum is nobody's alone. Null where nothing is summed up, as in most sentences. */
function totalsOf(lists: readonly List[]): ReadonlySet<Figure> | null {
  let totals: Set<Figure> | null = null
  for (const { whole, cue } of lists) {
    if (cue !== '合计') continue
    totals ??= new Set()
    totals.add(whole)
  }
  return totals
}

/** 上半年收到12件,全年收到30件 */
const YEAR_ROUND = /全年|[本今]年/

/** Only what is reported of the report's own year, or of the year before, can be an official figure. */
const decides = (figure: Figure, own: number | null): boolean =>
  figure.modality === 'reported' &&
  (figure.role === 'level' || figure.role === 'change') &&
  (figure.year === null || figure.year + 1 === own) &&
  figure.class !== 'ratio'

/** 由总体情况、…、其他需要报告的事项等六个部分组成: how the report is made up. 51件部分公开 counts applications. */
const isOfReport = (text: string, { noun, after, unit }: Figure): boolean =>
  unit === '部分' || (unit === '个' && after > noun && REPORT_PARTS.has(text.slice(noun, noun + 2)))

/** 两个县的申请量, 3家单位均已公开, 19人次提出的25件: how many are spoken of, which no official figure counts. */
function countsBodies(text: string, { noun, after, class: unitClass }: Figure): boolean {
  if (text[noun] === '的' && OF_BODY.test(text.slice(noun + 1, after))) return true
  const counted = unitClass === 'general' ? BODIES : unitClass === 'people' ? APPLICANTS : null
  return counted !== null && after > noun && counted.test(text.slice(noun, noun + BODIES_REACH))
}

/** 档案馆、图书馆各设查阅点1个: what each of several has. */
const isOfEach = (text: string, { from, to, distributed, value }: Figure): boolean =>
  !distributed && value > 0 && OF_EACH.test(text.slice(from, to))

const OF_EACH = /各(?:[自收受举召配安]|[设有建开办制](?![区关制发公事])|$)/

/** 予以公开31件的|部门为住建局 */
const OF_BODY = /^(?:部门|单位|乡镇|街道|[县区镇乡局])/

const APPLICANTS = /^(?:申请人|提[出交]|递交)/

const BODIES =
  /^(?:[省市县区镇]直|[省市县区镇]级)?(?:(?:[县区市镇乡村旗局委]{1,3}|街道|社区)(?:[的都均各,;:。、和及与为是分共占)]|$)|(?:部门|单位|乡镇|镇街)(?!规章))/
const BODIES_REACH = 8

const REPORT_PARTS = new Set(['部分', '方面', '内容', '章节', '板块', '篇章', '层面', '维度', '环节'])

/** 举办扶贫培训班5期,培训贫困户300人次: the topic goes on while the clauses are about one thing. */
function sharesObject(figure: Figure, previous: Figure | undefined, concepts: Concepts): boolean {
  if (previous === undefined) return false
  return meetsAll(figure.concepts, previous.concepts, groupsOf(concepts).strong)
}

/** Asks which official figure a claim states. */
function setIndicator(around: Surroundings, claim: Claim, scope: Scope, outlet: Outlet): void {
  const { report, figure } = around
  const { text, tags, concepts, indicators, issuer } = report
  if (indicators === null) return
  const { indicator, candidates, context, definition } = attribute(around, indicators, concepts)
  claim.candidates = candidates
  // a part is never the same figure as its whole: 培训班3期,其中线上培训1期
  if (indicator === null || definition === null) return
  const { whole } = figure
  if (indicator === whole?.claim?.indicator) {
    // 工作机构46个,其中专门机构2个: unless the part alone is named by the words of the form
    if (!isOutright(indicator, wordsOf(text, figure)) || isOutright(indicator, wordsOf(text, whole))) return
    withdraw(whole.claim)
  }
  // 办理行政复议86件,其中维持60件: of cases that need not be about disclosure
  const isDoubted = CASE.test(indicator) && whole?.claim?.candidates.some(id => CASE.test(id))
  if (
    isDoubted ||
    OF_TOPIC.test(text.slice(figure.from, figure.to)) ||
    isWiderBase(text, figure, concepts) ||
    isOfSome(figure, indicator, concepts)
  ) {
    claim.candidates = []
    return
  }
  const { otherWork, governmentInformation, disclosure } = conceptsNamed(concepts)
  const isOnDisclosure = has(figure.concepts, governmentInformation) || has(figure.concepts, disclosure)
  const isAside = has(report.headings.conceptsOf(figure.sentence.section), otherWork) && !isOnDisclosure
  if (
    scope.kind !== 'whole' ||
    (isAside && OF_ANY_WORK.test(indicator)) ||
    isOutlets(indicator, outlet, figure, concepts, issuer) ||
    isOtherBodys(text, figure, tags, concepts, issuer) ||
    isUndone(text, figure, indicator) ||
    isOfEach(text, figure)
  ) {
    claim.candidates = [indicator]
    return
  }
  claim.indicator = indicator
  claim.context = context
  const { object } = definition
  if (object !== null && context !== null && context !== 'clause') figure.lent = { object, context }
  claim.why = evidenceFor(around, definition)
  if (isOnlyIncluded(text, figure, claim) || includesPartly(text, figure, indicator)) withdraw(claim)
}

/** 公开31件(含部分公开4件): more than the row of those that were granted. */
const includesPartly = (text: string, { end }: Figure, indicator: string): boolean =>
  indicator.endsWith('.granted') && /^\(.{1,3}部分公开/.test(text.slice(end, end + 9))

const wordsOf = (text: string, { from, to }: Figure): string => text.slice(from, to)

/**
 * 同意公开的40件中,网络申请25件: what is counted of some has no row of its own, but those below theirs. Those that one kind of
 * applicant sent in, or that came one way, may be all, unless they are a part themselves.
 */
function isOfSome(figure: Figure, indicator: string, concepts: Concepts): boolean {
  const { applicants, outcomes } = groupsOf(concepts)
  for (let { whole } = figure; whole !== null; whole = whole.whole) {
    const id = whole.claim?.indicator
    if (indicator.startsWith(CAME) && meets(whole.concepts, outcomes)) return true
    if (id && OUTCOME.test(id) && !indicator.startsWith(`${id}.`)) return true
    if (whole.whole !== null && (meets(whole.concepts, applicants) || id?.startsWith(CAME))) return true
  }
  return false
}

const CASE = /^(?:review|litigation)\./

/** 收到涉及疫情防控的申请5件 */
const OF_TOPIC = /(?:涉及|关于|有关)[^,公]{3,}的申请/

const OUTCOME = /^applications\.(?:replied|outcome)\.(?!total$)/
const CAME = 'applications.received.'

/** 占全部行政复议案件50件的10%: the base of a share takes in cases of all kinds. */
const isWiderBase = (text: string, figure: Figure, concepts: Concepts): boolean =>
  has(figure.concepts, conceptsNamed(concepts).share) && WIDER.test(text.slice(figure.from, figure.to))

const WIDER = /全部|所有|各类|各种|同期|全[省市县区州]/

/** 收到申请35件。其中上年结转2件…: a total of an earlier sentence turns out to be the sum of two official figures, and so is neither. */
function disown({ indicators }: Report, lists: readonly List[]): void {
  for (const { whole, parts } of lists) {
    const { claim } = whole
    if (claim === null || claim.indicator === null || indicators === null) continue
    const id = claim.indicator
    const definitions = indicators.all.filter(definition => definition.id === id)
    if (!parts.some(part => definitions.every(({ without }) => meets(part.concepts, without)))) continue
    withdraw(claim)
  }
}

function record({ text, found, concepts }: Report, figures: readonly Figure[], lists: readonly List[]): void {
  for (const { whole, parts, complete, cue, continues } of lists) {
    if (whole.claim === null) continue
    for (const part of parts) found.wholes.push({ part: part.claim!, whole: whole.claim })
    const begun = continues ? found.breakdowns.findLast(b => b.whole === whole.claim) : undefined
    if (begun) begun.parts.push(...parts.map(p => p.claim!))
    else found.breakdowns.push({ whole: whole.claim, parts: parts.map(p => p.claim!), complete, cue })
  }
  const { ties, hundreds } = sharesOf(text, figures, lists, concepts)
  for (const { percent, part, whole, cue } of ties) {
    found.shares.push({ percent: percent.claim!, part: part.claim!, whole: whole.claim!, cue })
  }
  for (const { parts, complete } of hundreds) {
    found.breakdowns.push({ whole: null, parts: parts.map(p => p.claim!), complete, cue: '占' })
  }
}
