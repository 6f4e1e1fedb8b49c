// Lists that do not add up as they stand, read another way before anybody is alarmed: the whole may be another figure
// nearby, several lists may run through one whole, or a part may bring its own parts along.
import type { Claim } from '../model'
import { minus, plus, total } from './interval'
import type { Ledger } from './ledger'
import { figuresOf, type ListReading } from './list-reading'

/** Figures before the stated whole among which the real one is looked for. */
const REACH = 6
/** Wholes below this are met by chance too easily. */
const TELLING = 10

/**
 * The figure before the list need not be the one that it breaks down: 新收132件，结转下年5件。其中…. Another figure of the
 * same measure shortly before that the parts add up to exactly is the whole that the words mean. One that fits better
 * than the stated whole leaves it undecided, and so do several figures before a list that is a sentence of its own.
 */
export function otherWhole(ledger: Ledger, reading: ListReading): ListReading | null {
  const { whole, parts, computed } = reading
  const { claims } = ledger.facts
  const listed = new Set(parts)
  const at = ledger.position(whole)
  const largest = Math.max(...parts.map(p => p.value))
  const isApart = parts[0]!.sentence.start !== whole.sentence.start
  let nearest: Claim | null = null
  let isOneOfMany = claims[at + 1]?.sentence.start === whole.sentence.start && claims[at + 1]!.unit === whole.unit
  for (let i = at - 1; i >= 0 && i >= at - REACH && claims[i]!.section === whole.section; i--) {
    const candidate = claims[i]!
    if (candidate.role !== 'level' || candidate.unit !== whole.unit || candidate.year !== whole.year) continue
    if (listed.has(candidate) || candidate.of === whole.id) continue
    if (candidate.sentence.start === whole.sentence.start) isOneOfMany = true
    if (whole.of === candidate.id || candidate.value < largest) continue
    if (candidate.value === computed && parts.length > 1) return { ...reading, whole: candidate, relation: 'equal' }
    if (nearest === null || gap(candidate, computed) < gap(nearest, computed)) nearest = candidate
  }
  if (reading.relation !== 'over') return null
  if (isApart && isOneOfMany) return { ...reading, doubt: 'whole', isSuspect: false }
  if (parts.length > 1 && nearest !== null && gap(nearest, computed) < gap(whole, computed)) {
    const relation = nearest.value > computed ? 'short' : 'over'
    return { ...reading, whole: nearest, relation, doubt: 'whole', isSuspect: true }
  }
  return null
}

const gap = (whole: Claim, computed: number): number => Math.abs(whole.value - computed)

/** One list after the other through the same whole: by applicant, then by outcome. */
export function runsOf(reading: ListReading): ListReading[] | null {
  const { whole, parts } = reading
  if (whole.value < TELLING) return null
  const readings: ListReading[] = []
  let run: Claim[] = []
  let sum = 0
  for (const part of parts) {
    run.push(part)
    sum = plus(sum, part.value)
    if (sum > whole.value) return null
    if (sum === whole.value) {
      if (run.filter(p => p.value > 0).length < 2) return null
      readings.push(sublist(reading, run, sum, 'equal'))
      run = []
      sum = 0
    }
  }
  // One list and a single figure after it is one list that does not add up.
  if (readings.length === 0 || (readings.length === 1 && run.length < 2)) return null
  if (run.length > 0) readings.push({ ...sublist(reading, run, sum, 'short'), standing: 'open' })
  return readings
}

/** Figures behind a list among which the rest of it is looked for. */
const MOST_MORE = 12

/** Whether the sentence goes on with a figure of the same measure that belongs to nothing: 其他182条，调整栏目3个，微信600条. */
export function goesOn({ facts: { claims }, position }: Ledger, whole: Claim, last: Claim): boolean {
  const at = position(last)
  return claims.slice(at + 1, at + 1 + MOST_MORE).some(next => mayContinue(next, whole, last))
}

const mayContinue = (next: Claim, whole: Claim, last: Claim): boolean =>
  next.sentence.start === last.sentence.start &&
  next.of === null &&
  next.role === 'level' &&
  next.unit === whole.unit &&
  next.year === whole.year &&
  next.bound === 'exact'

/** The figures behind the list are the rest of it, if they make it add up exactly. Figures of other measures may stand between. */
export function continued({ facts: { claims }, position }: Ledger, reading: ListReading): ListReading | null {
  const { whole, parts, computed } = reading
  if (whole.value < TELLING) return null
  const last = parts[parts.length - 1]!
  const more: Claim[] = []
  let sum = computed
  for (let i = position(last) + 1; i <= position(last) + MOST_MORE && i < claims.length; i++) {
    const next = claims[i]!
    if (next.sentence.start !== last.sentence.start) break
    if (next.unit !== whole.unit) continue
    if (!mayContinue(next, whole, last)) break
    more.push(next)
    sum = plus(sum, next.value)
    if (sum === whole.value) return sublist(reading, [...parts, ...more], sum, 'equal')
    if (sum > whole.value) break
  }
  return null
}

/** 部分公开67，不予公开81件: the item that lost its measure word is the one that the list lacks. */
export function withUnmeasured({ facts: { claims }, position }: Ledger, reading: ListReading): ListReading | null {
  const { whole, parts, computed } = reading
  const lacks = minus(whole.value, computed)
  const among = claims.slice(position(parts[0]!), position(parts.at(-1)!) + 2)
  const lost = among.find(c => c.unit === null && c.of === null && c.role === 'level' && c.value === lacks)
  return lost === undefined ? null : sublist(reading, [...parts, lost], whole.value, 'equal')
}

/** A division of the whole behind other items: 其中甲120条，乙56条，原创890条，转载2110条 of 3000条. The last ones alone are all. */
export function lastRunOf(reading: ListReading): ListReading[] | null {
  const { whole, parts } = reading
  if (whole.value < TELLING) return null
  let sum = 0
  for (let i = parts.length - 1; i > 0 && sum < whole.value; i--) {
    sum = plus(sum, parts[i]!.value)
    if (sum !== whole.value) continue
    const [before, run] = [parts.slice(0, i), parts.slice(i)]
    if (run.filter(p => p.value > 0).length < 2) return null
    const rest = sublist(reading, before, total(before.map(p => p.value)), 'short')
    return [sublist(reading, run, sum, 'equal'), { ...rest, standing: 'open' }]
  }
  return null
}

/**
 * 民生支出28亿元，占80%；教育支出8亿元，社保支出6亿元 of 35亿元: what follows the first part behind a semicolon may all be in it.
 */
export function mayBeInFirst(ledger: Ledger, { parts, computed }: ListReading): boolean {
  const [first, second] = parts
  if (first === undefined || second === undefined || parts.length < 3) return false
  return computed <= 2 * first.value && /[；;。]/.test(ledger.facts.text.slice(first.end, second.start))
}

/** Parts of a part that stand in one list with it: 16件，其中1件、3件、12件. */
export function nestedOf(reading: ListReading): ListReading[] | null {
  const { whole, parts } = reading
  if (whole.value < TELLING) return null
  const top: Claim[] = []
  const inner: ListReading[] = []
  for (let i = 0; i < parts.length; i++) {
    const head = parts[i]!
    top.push(head)
    let sum = 0
    for (let j = i + 1; j < parts.length && sum < head.value; j++) {
      sum = plus(sum, parts[j]!.value)
      if (sum !== head.value || parts.slice(i + 1, j + 1).filter(p => p.value > 0).length < 2) continue
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
): ListReading => ({ ...reading, parts: [...parts], computed, relation, figures: figuresOf(parts) })
