// Reads a whole and its stated parts: which parts are of the whole's kind, what they add up to, and whether the list
// claims to be complete. It judges nothing; A01 and A02 do.
import growth from '../../dictionaries/growth.json'
import lists from '../../dictionaries/lists.json'
import type { Term } from '../forms'
import type { Breakdown, Claim } from '../model'
import { concatMap } from '../text/concat-map'
import { conceptsIn } from './concepts'
import { amountOf } from './evaluate'
import { addIntervals, type Interval, intervalOf, isBelow, isPoint, meets, minus, total } from './interval'
import type { Ledger } from './ledger'
import { figuresOf, type ListReading, meaningOf } from './list-reading'
import { continued, goesOn, lastRunOf, mayBeInFirst, nestedOf, otherWhole, runsOf, withUnmeasured } from './list-shapes'
import { isSameMeasure } from './measure'
import { once } from './once'
import { toldBalances } from './told-balances'
import { areDivision, toldLists, wordsOf } from './told-lists'

/** Shares of the whole that a list may miss and still read as itemised, and parts it must have. */
const ITEMISED = { gap: 0.05, parts: 4, smaller: 2 }
/** Shares of the whole that a 其中 list may miss and still be worth a look: any list, and one of three parts or more. */
const NEARLY = { any: 0.1, long: 0.3 }
/** What kinds that leave each other out hardly exceed their whole by. */
const FAR = 1.2
/** Channels that add up to so little over what all made, with 其他 among them, were meant to make it. */
const SLIP = 1.02
const OVERLAPPING: ReadonlySet<string> = new Set(lists.overlapping)
const BRACKET = /^[(（\s]*$/
const EACH = new RegExp(`${growth.each}[\\u4e00-\\u9fff]{1,2}$`)
const ENUMERATING = /^\s*[(（:：]/

/** Readings of all breakdowns that have a whole, in reading order. */
export const readBreakdowns = once((ledger: Ledger): readonly ListReading[] => [
  ...concatMap(ledger.facts.breakdowns, breakdown => readBreakdown(ledger, breakdown)),
  ...toldLists(ledger),
  ...toldBalances(ledger)
])

/**
 * A list that does not add up to a figure of another paragraph is of something else; so is one that does not to a figure of another
 * sentence, where neither 其中 nor the form ties it to that: 受理复议案件31件。从申请内容看，涉及征地的12件….
 */
function isElsewhere(ledger: Ledger, whole: Claim, parts: readonly Claim[], cue: string): boolean {
  const first = parts[0]!
  if (first.sentence.start <= whole.sentence.start) return false
  const rows = ledger.arithmetic?.sumOf(meaningOf(whole) ?? '')?.right ?? []
  const isTied = cue.includes('其中') || parts.some(p => rows.some(t => t.indicator === meaningOf(p)))
  return !isTied || ledger.facts.text.slice(whole.end, first.start).includes('\n')
}

/** Readings of one breakdown: several where the list runs through the whole more than once (by channel, by outcome). */
function readBreakdown(ledger: Ledger, breakdown: Breakdown): ListReading[] {
  let whole = breakdown.whole === null ? undefined : ledger.claim(breakdown.whole)
  if (whole === undefined) return []
  const listed = breakdown.parts.map(id => ledger.claim(id)).filter(c => c !== undefined)
  if (endsInTotal(ledger, listed)) whole = listed.pop()!
  else whole = ownTotal(ledger, whole, listed)
  const next = nextItem(ledger, whole, listed)
  if (next !== null) listed.push(next)
  const head = whole
  // 其中四季度780条，全年2960条: the year is no part of anything
  const isYear = (c: Claim) => lists.yearly.includes(wordsOf(ledger, c))
  const counted = listed.filter(
    c => isCounted(c, head) && !isYear(c) && !areSisters(ledger, c, head) && !isRestated(ledger, c, head)
  )
  const parts = counted.filter(c => isSameUnit(c, head))
  const hasOtherUnits = parts.length < counted.length
  if (hasOtherUnits) {
    const all = read(ledger, breakdown, whole, counted, false)
    if (all.relation === 'equal') return [all]
  }
  if (parts.length === 0) return []
  // 3批次，每批次50人，另培训12人，共162人: so much each is no item
  if (listed.some(c => EACH.test(wordsOf(ledger, c)))) return []
  const reading = read(ledger, breakdown, whole, parts, parts.length < listed.length || skips(ledger, parts))
  if (hasOtherUnits && reading.relation !== 'equal') return [{ ...reading, doubt: 'units', isSuspect: false }]
  if (reading.relation !== 'over' && reading.relation !== 'short') return [reading]
  if (!parts.every(p => isPoint(intervalOf(p)))) {
    const isInOther = isBehindStop(ledger, reading) || mayBeInFirst(ledger, reading)
    const isInFirst = reading.relation === 'over' && reading.standing === 'unsaid' && isInOther
    return [isInFirst ? { ...reading, doubt: 'whole', isSuspect: false } : reading]
  }
  if (isOfficialFigure(ledger, reading) || isElsewhere(ledger, whole, parts, breakdown.cue)) {
    return [{ ...reading, doubt: 'whole', isSuspect: false }]
  }
  const other = otherWhole(ledger, reading)
  if (other !== null) return [other]
  if (reading.relation === 'short') {
    // 省、市督查各1次，自查2次，共4次: an item that several bodies have each counts for so many
    if (parts.some(p => wordsOf(ledger, p).endsWith(growth.apiece)))
      return [{ ...reading, doubt: 'whole', isSuspect: false }]
    const longer = continued(ledger, reading) ?? withUnmeasured(ledger, reading)
    if (longer !== null) return [longer]
    return [isOfAnother(ledger, reading) ? { ...reading, doubt: 'whole', isSuspect: false } : reading]
  }
  const runs = runsOf(reading)
  // 26件为自然人，1件为法人，除1件待复外，其余26件已答: cut to the last part, whatever the list says of itself.
  if (runs?.every(r => r.relation === 'equal')) return runs
  const isClosed = reading.standing === 'official' || reading.standing === 'stated'
  if (!isClosed && !allSisters(ledger, parts) && !areDivision(ledger, parts)) {
    const readings = runs ?? nestedOf(reading) ?? lastRunOf(reading)
    if (readings !== null) return readings
    if (mayBeInFirst(ledger, reading)) return [{ ...reading, doubt: 'whole', isSuspect: false }]
  }
  const { isApart, standing } = reading
  // 60人，其中党员40人、女性35人: so much over that they are kinds of different divisions
  const isFar = standing === 'unsaid' && !isApart && reading.computed > whole.value * FAR
  const overlaps =
    breakdown.complete !== 'yes' && (isFar || isBehindStop(ledger, reading) || mayOverlap(ledger, reading))
  return [overlaps ? { ...reading, doubt: 'overlap' } : reading]
}

/**
 * A part that is larger than its whole by itself: in a short list, which then need not be added up, or in one whose parts may
 * overlap, which adds up to nothing.
 */
export function largerPart({ whole, parts, doubt, standing }: ListReading): Claim | null {
  if (standing === 'told') return null
  if (doubt !== 'overlap' && (doubt !== null || parts.length > 2)) return null
  return parts.find(p => isBelow(intervalOf(whole), intervalOf(p))) ?? null
}

/**
 * The parts add up to the table's figure of what the whole states, or to it and what the form sets beside it: N01 says whether
 * the whole is right. 共办理427件 may be what came in, and the outcomes below it what was closed; 新收1356件 with 上年结转46件 is
 * what the outcomes and 结转下年 divide.
 */
function isOfficialFigure(ledger: Ledger, { whole: { indicator }, computed }: ListReading): boolean {
  if (indicator === null) return false
  const [set] = ledger.sets
  if (set?.amount(indicator, set.form.columnOf(indicator)) === computed) return true
  const sides = (set?.form ?? ledger.arithmetic)?.sides ?? []
  const told = (t: Term): number | null => ledger.stated.get(t.indicator)?.[0]?.value ?? null
  return sides.some(
    side =>
      side.some(t => t.indicator === indicator) &&
      (set?.amountOf(side, set.form.columnOf(indicator)) === computed || amountOf(side, told) === computed)
  )
}

/** What the words right before a list say that it is a list of: 在办结的申请中, 已答复的件中. */
const NAMED_BASE = new RegExp(
  `(?:${lists.base.before.join('|')})?([^，,。；;：:]{2,16})(?:${lists.base.after.join('|')})[，,：:]?$`
)

/** 共办理申请31件，…。在办结的申请中，予以公开2件…: the list is of those closed, which the figure before need not count. */
function isOfAnother({ facts: { text } }: Ledger, { whole, parts }: ListReading): boolean {
  const first = parts[0]!
  if (first.sentence.start === whole.sentence.start) return false
  const lead = text.slice(first.sentence.start, first.start)
  const stop = Math.max(lead.lastIndexOf('，'), lead.lastIndexOf(','))
  const base = NAMED_BASE.exec(lead.slice(0, stop + 1))?.[1]
  if (base === undefined) return false
  const clause = text.slice(whole.sentence.start, whole.end)
  return lists.closed.some(word => base.includes(word) && !clause.includes(word))
}

/**
 * 受理热线10件。…行政复议12件，其中维持5件，纠正4件，其他1件: as many as the rows of the figure right before them, they are those,
 * even if they happen to add up to another figure.
 */
function ownTotal(ledger: Ledger, whole: Claim, listed: readonly Claim[]): Claim {
  const [first] = listed
  const near = first && ledger.facts.claims[ledger.position(first) - 1]
  if (near?.sentence.start !== first?.sentence.start || near === undefined || near === whole) return whole
  const rows = ledger.arithmetic?.sumOf(meaningOf(near) ?? '')?.right ?? []
  return whole.sentence.start < near.sentence.start && listed.length === rows.length ? near : whole
}

/** 50万元，其中网站30万元、培训10万元、宣传15万元: an item that is too much for the whole is an item still. */
function nextItem(ledger: Ledger, whole: Claim, listed: readonly Claim[]): Claim | null {
  const { facts, position } = ledger
  const [before, last] = listed.slice(-2)
  if (before === undefined || last === undefined) return null
  let at = position(last) + 1
  while (facts.claims[at]?.unit === '%') at++
  const next = facts.claims[at]
  if (next?.of !== null || next.unit !== whole.unit || next.value >= whole.value || !isCounted(next, whole)) return null
  if (next.sentence.start !== last.sentence.start || ledger.breakdownsOf(next.id).length > 0) return null
  const mark = (a: Claim, b: Claim) => /[、,，;；]/.exec(facts.text.slice(a.end, b.start))?.[0]
  const isListed = mark(before, last) === '、' && mark(last, next) === '、'
  if (!isListed && !lists.lastItem.some(word => wordsOf(ledger, next).startsWith(word))) return null
  return total(listed.map(c => c.value)) + next.value > whole.value ? next : null
}

/** 甲类2条，乙类3条，合计5条: the last figure is the sum of the others. */
function endsInTotal({ facts }: Ledger, listed: readonly Claim[]): boolean {
  const last = listed[listed.length - 1]
  const before = listed[listed.length - 2]
  if (last === undefined || before === undefined || listed.length < 3) return false
  const lead = facts.text.slice(before.end, last.start)
  return lists.closing.some(word => lead.includes(word))
}

/** 执法案卷4件、行政查询3件、其他情形14件: the last item is all that is left, unless the form counts 其他 as one row of many. */
function endsInRest(ledger: Ledger, whole: Claim, parts: readonly Claim[]): boolean {
  const [before, last] = parts.slice(-2)
  if (parts.length < 3 || before === undefined || last === undefined || before.end > last.start) return false
  const terms = whole.indicator === null ? [] : (ledger.arithmetic?.sumOf(whole.indicator)?.right ?? [])
  const isOfBalance = ledger.arithmetic?.balances.some(b =>
    [...b.left, ...b.right].some(t => t.indicator === whole.indicator)
  )
  if (isOfBalance === true && !terms.some(t => t.indicator === meaningOf(last))) return false
  const label = wordsOf(ledger, last)
  return lists.lastItem.some(word => label.includes(word))
}

/**
 * 甲30万元，乙12.5万元，合计45.5万元: the sum behind a list says that it is all, if no other figure stands before the list. What
 * the items are a share of (合计占440件的6%) is no sum of theirs.
 */
function isSumBehind({ facts, position }: Ledger, whole: Claim, parts: readonly Claim[]): boolean {
  const [first, last] = [parts[0]!, parts[parts.length - 1]!]
  if (whole.start < last.end || last.sentence.start !== whole.sentence.start) return false
  const before = facts.claims[position(first) - 1]
  if (before?.sentence.start === first.sentence.start && before.unit === whole.unit) return false
  const lead = facts.text.slice(last.end, whole.start)
  return (lists.closing.some(word => lead.includes(word)) || TOGETHER.test(lead)) && !lead.includes('占')
}

/** 简报12期，通报4期，共18期; 两批共46项. Where a verb follows, as in 共办结, something else may be summed up. */
const TOGETHER = new RegExp(
  `^[,，、;；](?:[一二两三四五六七八九十\\d]{1,2}[\\u4e00-\\u9fff])?(?:${lists.together.join('|')})$`
)

/** 收到38件，其中网络25件、信函13件；38件中自然人36件: the whole again, before another division of it. */
const isRestated = ({ facts }: Ledger, part: Claim, whole: Claim): boolean =>
  part.value === whole.value && lists.base.after.includes(facts.text.charAt(part.end))

/** 在线访谈6次、解读稿件58篇、微博回应80次: an item by another measure stands among them, and was left out. */
const skips = ({ facts: { claims }, position }: Ledger, parts: readonly Claim[]): boolean =>
  claims
    .slice(position(parts[0]!), position(parts.at(-1)!))
    .some(
      c => c.of === null && c.role === 'level' && c.unit !== '%' && c.unit !== parts[0]!.unit && c.bound === 'exact'
    )

const isCounted = (part: Claim, whole: Claim): boolean =>
  part.role === 'level' && (part.modality === whole.modality || part.modality !== 'planned') && part.year === whole.year

const isSameUnit = (part: Claim, whole: Claim): boolean =>
  part.unit === whole.unit || part.unit === null || whole.unit === null

/** Two parts of one official sum: neither is a part of the other, whatever the list looks like. */
function areSisters(ledger: Ledger, a: Claim, b: Claim): boolean {
  const [first, second] = [meaningOf(a), meaningOf(b)]
  if (first === undefined || second === undefined || first === second) return false
  return ledger.arithmetic?.areSisters(first, second) === true
}

const allSisters = (ledger: Ledger, parts: readonly Claim[]): boolean =>
  parts.length > 1 && parts.every((p, i) => i === 0 || areSisters(ledger, p, parts[0]!))

function read(
  ledger: Ledger,
  { complete, cue }: Breakdown,
  whole: Claim,
  parts: readonly Claim[],
  isMixed: boolean
): ListReading {
  const computed = total(parts.map(p => p.value))
  const isExact = whole.bound === 'exact' && parts.every(c => c.bound === 'exact')
  // 超过100件 whose parts make 100 is loose, not wrong.
  const hedged = isExact ? 'equal' : 'within'
  const relation =
    computed === whole.value ? hedged : relate(intervalOf(whole), addIntervals(parts.map(intervalOf)), isExact)
  const reading: ListReading = {
    ...{ whole, parts, computed, relation, standing: 'unsaid', doubt: null, isApart: false, isSuspect: false },
    figures: figuresOf(parts)
  }
  if (relation === 'equal' || relation === 'within') return reading
  reading.isSuspect = complete !== 'no' || (relation !== 'over' && isNearlyAll(ledger, whole, parts, computed))
  reading.isApart = ENUMERATING.test(cue) || allSisters(ledger, parts) || areDivision(ledger, parts)
  const last = parts[parts.length - 1]!
  const after = ledger.facts.text.slice(last.end, last.end + 8).replace(/^[\s)）]*/, '')
  if (lists.openAfter.some(word => after.startsWith(word))) reading.standing = 'open'
  else if (relation === 'short' && isSumBehind(ledger, whole, parts)) reading.standing = 'stated'
  else if (!isMixed && isOfficialList(ledger, whole, parts)) reading.standing = 'official'
  else if (complete === 'yes' && !isMixed && !BRACKET.test(cue) && !goesOn(ledger, whole, last))
    reading.standing = 'stated'
  else if (!isMixed && isItemised(whole, parts, computed)) reading.standing = 'itemised'
  else if (!isMixed && endsInRest(ledger, whole, parts)) reading.standing = 'rest'
  else if (lists.openBefore.some(word => cue.includes(word))) reading.standing = 'open'
  return reading
}

function relate(stated: Interval, sum: Interval, isExact: boolean): ListReading['relation'] {
  if (meets(stated, sum)) return isExact ? 'rounded' : 'within'
  return isBelow(sum, stated) ? 'short' : 'over'
}

/** A 其中 list that nearly reaches its whole, or that names official parts of an official sum. */
function isNearlyAll(ledger: Ledger, whole: Claim, parts: readonly Claim[], computed: number): boolean {
  const gap = minus(whole.value, computed)
  if (gap <= whole.value * NEARLY.any || (parts.length >= 3 && gap <= whole.value * NEARLY.long)) return true
  const sum = whole.indicator === null ? undefined : ledger.arithmetic?.sumOf(whole.indicator)
  const official = new Set(sum?.right.map(t => t.indicator))
  return (
    parts.length >= 2 &&
    computed * 2 > whole.value &&
    parts.every(p => p.indicator !== null && official.has(p.indicator))
  )
}

/** Every part that the official form sums is in the list. */
function isOfficialList(ledger: Ledger, whole: Claim, parts: readonly Claim[]): boolean {
  const meaning = meaningOf(whole)
  const named = new Set<string | undefined>(parts.map(meaningOf))
  const areNamed = (terms: readonly Term[] | undefined) => terms?.every(t => named.has(t.indicator)) === true
  if (meaning !== undefined) return areNamed(ledger.arithmetic?.sumOf(meaning)?.right)
  // 共办理142件，其中本年新收126件、上年结转6件: a side of the form's balance
  const sides = ledger.arithmetic?.sides ?? []
  return sides.some(side => side.length === parts.length && areNamed(side))
}

/**
 * A list that names single pieces leaves no room for a larger rest: whoever lists one report and one notice would have
 * listed ten more of something. So a list reads as complete when little is missing, yet more than several of its parts.
 */
function isItemised(whole: Claim, parts: readonly Claim[], computed: number): boolean {
  const gap = minus(whole.value, computed)
  return (
    gap > 0 &&
    whole.bound === 'exact' &&
    parts.every(p => p.bound === 'exact') &&
    parts.length >= ITEMISED.parts &&
    gap <= whole.value * ITEMISED.gap &&
    parts.filter(p => p.value < gap).length >= ITEMISED.smaller
  )
}

/** 其中网上2.4万件，办理率75%；好评3.1万件: what alone stands behind a semicolon, and is too much, may be of another division. */
function isBehindStop({ facts: { text } }: Ledger, { whole, parts, computed }: ListReading): boolean {
  const hasStop = (i: number) => /[;；]/.test(text.slice(parts[i]!.end, parts[i + 1]!.start))
  const last = parts.length - 2
  const isAlone = last >= 0 && hasStop(last) && parts.every((_, i) => i >= last || !hasStop(i))
  return isAlone && minus(computed, parts[last + 1]!.value) <= whole.value
}

/** Words behind a list that are read for what they say of it. */
const LONGEST_REMARK = 40

/** Information that goes out through several channels counts once in the total; the form bounds it, it does not sum it. */
function mayOverlap(ledger: Ledger, { whole, parts, standing, computed }: ListReading): boolean {
  const last = parts[parts.length - 1]!
  const behind = ledger.facts.text.slice(last.end, Math.min(last.sentence.end, last.end + LONGEST_REMARK))
  if (lists.apartSaid.some(word => behind.includes(word))) return false
  if (lists.overlapSaid.some(word => behind.includes(word))) return true
  if (whole.indicator !== null && ledger.arithmetic?.sumOf(whole.indicator) !== undefined) return false
  if (standing === 'rest' && computed <= whole.value * SLIP) return false
  if (whole.indicator?.startsWith('applications.')) return false
  // Money, offices, devices go to one place each; what is told may go out in several ways.
  if (!isSameMeasure(whole.unit, '条')) return false
  return parts.some((p, i) => {
    const from = i === 0 ? Math.max(whole.end, p.start - 24) : Math.max(parts[i - 1]!.end, p.start - 24)
    return p.scope.kind === 'channel' || [...conceptsIn(ledger.facts.text, from, p.start)].some(c => OVERLAPPING.has(c))
  })
}
