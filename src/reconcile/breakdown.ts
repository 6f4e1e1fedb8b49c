// Reads a whole and its stated parts: which parts are of the whole's kind, what they add up to, and whether the list
// claims to be complete. It judges nothing; A01 and A02 do.
import type { Breakdown, Claim } from '../model'
import { addIntervals, type Interval, intervalOf, isBelow, isPoint, meets, minus, plus, total } from './interval'
import type { Ledger } from './ledger'

/**
 * How far a list claims to be complete: `official` names every part that the form sums, `stated` says so in words,
 * `itemised` goes down to pieces smaller than what is missing, `unsaid` claims nothing, `open` says that more follows.
 */
export type Standing = 'official' | 'stated' | 'itemised' | 'unsaid' | 'open'

export interface ListReading {
  whole: Claim
  parts: readonly Claim[]
  /** Sum of the parts' values. */
  computed: number
  /** `within`: hedged figures that leave room for each other. `rounded`: apart, but by less than their last digits. */
  relation: 'equal' | 'within' | 'rounded' | 'short' | 'over'
  standing: Standing
  /** Adding up to more decides nothing: parts may count one thing twice, or belong to another whole. */
  overlapping: boolean
  /** Whether a person should look at a list that adds up to less, though it claims no completeness. */
  isSuspect: boolean
  figures: string
}

/** Shares of the whole that a list may miss and still read as itemised, and parts it must have. */
const ITEMISED = { gap: 0.05, parts: 4, smaller: 2 }
/** Shares of the whole that a 其中 list may miss and still be worth a look: any list, and one of three parts or more. */
const NEARLY = { any: 0.1, long: 0.3 }
const OPEN_CUES = /等|主要|包括|包含|例如|如|尤其|特别|重点/
const OPEN_AFTER = /^[\s)）]*等/
const BRACKET = /^[(（\s]*$/
const CHANNEL = /网站|网页|微博|微信|公众号|新媒体|客户端|公报|报刊|电视|广播|公开栏|公示栏|显示屏|抖音|头条|平台|渠道/

/** Readings of one breakdown: several where the list runs through the whole more than once (by channel, by outcome). */
export function readBreakdown(ledger: Ledger, breakdown: Breakdown): ListReading[] {
  const whole = breakdown.whole === null ? undefined : ledger.claim(breakdown.whole)
  if (whole === undefined) return []
  const listed = breakdown.parts.map(id => ledger.claim(id)).filter(c => c !== undefined)
  const parts = listed.filter(c => isPartOf(c, whole) && !areSisters(ledger, c, whole))
  if (parts.length === 0) return []
  const reading = read(ledger, breakdown, whole, parts, parts.length < listed.length)
  if (reading.relation !== 'over' && reading.relation !== 'short') return [reading]
  if (!parts.every(p => isPoint(intervalOf(p)))) return [reading]
  const other = otherWhole(ledger, reading)
  if (other !== null) return [other]
  if (reading.relation === 'short') return [reading]
  return runsOf(reading, whole, parts) ?? nestedOf(reading, whole, parts) ?? [reading]
}

/**
 * The figure before the list need not be the one that it breaks down: 新收132件，结转下年5件。其中…. Another figure of the
 * same measure shortly before that the parts add up to exactly is the whole that the words mean. One that is merely large
 * enough leaves it undecided.
 */
function otherWhole(ledger: Ledger, reading: ListReading): ListReading | null {
  const { whole, parts, computed } = reading
  if (parts.length < 2) return null
  const { claims } = ledger.facts
  const listed = new Set(parts)
  const at = claims.indexOf(whole)
  let isUncertain = false
  for (let i = at - 1; i >= 0 && i >= at - REACH && claims[i]!.section === whole.section; i--) {
    const candidate = claims[i]!
    if (candidate.role !== 'level' || candidate.unit !== whole.unit || candidate.year !== whole.year) continue
    if (listed.has(candidate) || candidate.of === whole.id || whole.of === candidate.id) continue
    if (candidate.value === computed) return { ...reading, whole: candidate, relation: 'equal' }
    if (candidate.value > computed && candidate.sentence.start === whole.sentence.start) isUncertain = true
  }
  return reading.relation === 'over' && isUncertain ? { ...reading, overlapping: true } : null
}

/** Figures before the stated whole among which the real one is looked for. */
const REACH = 6

const isPartOf = (part: Claim, whole: Claim): boolean =>
  part.role === 'level' &&
  (part.modality === whole.modality || part.modality !== 'planned') &&
  part.year === whole.year &&
  (part.unit === whole.unit || part.unit === null || whole.unit === null)

/** Two parts of one official sum: neither is a part of the other, whatever the list looks like. */
function areSisters(ledger: Ledger, a: Claim, b: Claim): boolean {
  const meaning = (c: Claim) => c.indicator ?? (c.candidates.length === 1 ? c.candidates[0] : undefined)
  const [first, second] = [meaning(a), meaning(b)]
  if (first === undefined || second === undefined || first === second) return false
  return ledger.arithmetic?.areSisters(first, second) === true
}

function read(
  ledger: Ledger,
  { complete, cue }: Breakdown,
  whole: Claim,
  parts: readonly Claim[],
  isMixed: boolean
): ListReading {
  const stated = intervalOf(whole)
  const sum = addIntervals(parts.map(intervalOf))
  const computed = total(parts.map(p => p.value))
  const isExact = [whole, ...parts].every(c => c.bound === 'exact')
  const relation = isExact && computed === whole.value ? 'equal' : relate(stated, sum, isExact)
  const reading: ListReading = {
    whole,
    parts,
    computed,
    relation,
    standing: 'unsaid',
    overlapping: complete !== 'yes' && mayOverlap(ledger, whole, parts),
    isSuspect: complete !== 'no' || isNearlyAll(ledger, whole, parts, computed),
    figures: parts.map(p => p.value).join('+')
  }
  const last = parts[parts.length - 1]!
  if (OPEN_AFTER.test(ledger.facts.text.slice(last.end, last.end + 8))) reading.standing = 'open'
  else if (isOfficialList(ledger, whole, parts)) reading.standing = 'official'
  else if (complete === 'yes' && !isMixed && !BRACKET.test(cue)) reading.standing = 'stated'
  else if (!isMixed && isItemised(whole, parts, computed)) reading.standing = 'itemised'
  else if (OPEN_CUES.test(cue)) reading.standing = 'open'
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
  const sum = whole.indicator === null ? undefined : ledger.arithmetic?.sumOf(whole.indicator)
  if (sum === undefined) return false
  const named = new Set(parts.map(p => p.indicator))
  return sum.right.every(t => named.has(t.indicator))
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

/** Information that goes out through several channels counts once in the total; the form bounds it, it does not sum it. */
function mayOverlap(ledger: Ledger, whole: Claim, parts: readonly Claim[]): boolean {
  if (whole.indicator !== null && ledger.arithmetic?.sumOf(whole.indicator) !== undefined) return false
  if (whole.indicator?.startsWith('applications.')) return false
  return parts.some(
    p =>
      p.scope.kind === 'channel' ||
      p.indicator?.startsWith('disclosure.channel.') === true ||
      CHANNEL.test(p.subject ?? '')
  )
}

/** One list after the other through the same whole: by applicant, then by outcome. */
function runsOf(reading: ListReading, whole: Claim, parts: readonly Claim[]): ListReading[] | null {
  const readings: ListReading[] = []
  let run: Claim[] = []
  let sum = 0
  for (const part of parts) {
    run.push(part)
    sum = plus(sum, part.value)
    if (sum > whole.value) return null
    if (sum === whole.value) {
      readings.push(sublist(reading, run, sum, 'equal'))
      run = []
      sum = 0
    }
  }
  if (readings.length === 0) return null
  if (run.length > 0) readings.push({ ...sublist(reading, run, sum, 'short'), standing: 'open' })
  return readings
}

/** Parts of a part that stand in one list with it: 16件，其中1件、3件、12件. */
function nestedOf(reading: ListReading, whole: Claim, parts: readonly Claim[]): ListReading[] | null {
  const top: Claim[] = []
  const inner: ListReading[] = []
  for (let i = 0; i < parts.length; i++) {
    const head = parts[i]!
    top.push(head)
    let sum = 0
    for (let j = i + 1; j < parts.length && sum < head.value; j++) {
      sum = plus(sum, parts[j]!.value)
      if (sum !== head.value || j === i + 1) continue
      inner.push({ ...sublist(reading, parts.slice(i + 1, j + 1), sum, 'equal'), whole: head })
      i = j
      break
    }
  }
  const sum = total(top.map(p => p.value))
  return inner.length > 0 && sum === whole.value ? [sublist(reading, top, sum, 'equal'), ...inner] : null
}

const sublist = (
  reading: ListReading,
  parts: readonly Claim[],
  computed: number,
  relation: ListReading['relation']
): ListReading => ({ ...reading, parts: [...parts], computed, relation, figures: parts.map(p => p.value).join('+') })
