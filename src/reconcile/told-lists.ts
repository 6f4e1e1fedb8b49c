// Lists that the words tell and that no figure was tied to, for they do not add up: a sum behind its items (网站500条、微信260条，
// 共计公开850条), and a figure followed by all the kinds that it divides into (60家，优秀12家、良好36家、一般15家).
import growth from '../../dictionaries/growth.json'
import lists from '../../dictionaries/lists.json'
import type { Term } from '../forms'
import type { Claim } from '../model'
import { charClass } from '../text/char-class'
import { buildTrie } from '../text/trie'
import { plus, total } from './interval'
import type { Ledger } from './ledger'
import { figuresOf, type ListReading, meaningOf } from './list-reading'
import { once } from './once'

/** Share of a sum by which its items may miss it; those that miss it by more are not what it sums up. */
const NEAR = 0.1
const LONGEST_LABEL = 14

const any = (words: readonly string[]): string => words.join('|')
/** Words behind the last mark before a sum: 共计, 全县合计公开, 办理建议提案共. */
const SUM = new RegExp(
  `^([\\u4e00-\\u9fff]{0,6}?)(?:${any(lists.closing)}|${any(lists.yearly)})([\\u4e00-\\u9fff]{0,8})$`
)
const BARE = new RegExp(`^(?:${any(lists.closing)}|共)(?:为|有)?$`)

/** The exact counts of one sentence and changes of them, each with its label. */
export interface Told {
  counts: readonly Claim[]
  labels: readonly string[]
}

/** Readings of both kinds. */
export function toldLists(ledger: Ledger): ListReading[] {
  const readings: ListReading[] = []
  for (const told of sentencesOf(ledger)) {
    for (let at = 0; at < told.counts.length; at++) {
      const reading = sumOf(ledger, told, at) ?? divisionOf(ledger, told, at)
      if (reading !== null) readings.push(reading)
    }
  }
  return readings
}

/** What has more figures is no sentence, but a table that lost its lines, and comparing each with each would take for ever. */
export const MOST_FIGURES = 100

/** Sentences with three figures or more. */
export const sentencesOf = once((ledger: Ledger): readonly Told[] => {
  const { claims } = ledger.facts
  const sentences: Told[] = []
  for (let first = 0, next = 0; first < claims.length; first = next) {
    const { start } = claims[first]!.sentence
    while (next < claims.length && claims[next]!.sentence.start === start) next++
    if (next - first < 3 || next - first > MOST_FIGURES) continue
    const counts = claims.slice(first, next).filter(isCount)
    if (counts.length > 2) sentences.push({ counts, labels: counts.map(c => wordsOf(ledger, c)) })
  }
  return sentences
})

/** The words of a figure since the mark or the figure before it; those behind it where there are none. */
export function wordsOf({ facts: { text, claims }, position }: Ledger, claim: Claim): string {
  const floor = Math.max(claim.sentence.start, claims[position(claim) - 1]?.end ?? 0)
  let from = claim.start
  while (from > floor && !isMark(text.charCodeAt(from - 1))) from--
  if (from < claim.start) return text.slice(from, claim.start)
  const ceiling = Math.min(claim.sentence.end, claim.end + LONGEST_LABEL)
  let to = claim.end
  while (to < ceiling && !isMark(text.charCodeAt(to))) to++
  return text.slice(claim.end, to)
}

const isMark = charClass('、,，;；:：。(（ ')

/** An exact figure that the report states, and no share. */
const isCount = (c: Claim): boolean => c.unit !== '%' && c.bound === 'exact' && c.modality === 'reported' && !c.negated

/** Of one list: the same measure, of the same year. */
const isBeside = (a: Claim, b: Claim): boolean => a.unit === b.unit && a.year === b.year && a.role === 'level'

function sumOf(ledger: Ledger, { counts, labels }: Told, at: number): ListReading | null {
  const [whole, label] = [counts[at]!, labels[at]!]
  if (at < 2 || whole.role !== 'level' || whole.of !== null) return null
  const verb = SUM.exec(label)?.[2]
  if (verb === undefined) return null
  // 新媒体占四成，共400条: what the share says, in so many
  if (ledger.facts.claims[ledger.position(whole) - 1]?.unit === '%') return null
  if (label.startsWith('其中') || label.includes('占') || ledger.breakdownsOf(whole.id).length > 0) return null
  let from = at
  while (from > 0 && isBeside(counts[from - 1]!, counts[at - 1]!)) from--
  // 50人、60人、70人，共培训190人次
  if (!whole.unit?.startsWith(counts[from]!.unit ?? whole.unit)) return null
  // 办理3件（维持2件、纠正1件）: the items of an item are in it
  const parts = counts.slice(from, at).filter(c => !counts.some(head => head.id === c.of && head.start < c.start))
  // 每期500份，增刊300份: so much each is no item
  if (labels.slice(from, at).some(each => each.includes(growth.each))) return null
  const computed = total(parts.map(c => c.value))
  if (parts.length < 2 || computed === whole.value) return null
  const isNear = Math.abs(computed - whole.value) <= NEAR * whole.value
  if (!BARE.test(label) && (!isNear || endsIn(parts, whole.value) || !isOfSame(ledger, whole, parts, verb))) return null
  return readingOf(whole, parts, computed)
}

/** Some of the last items, two or more, make the sum: it is theirs. */
function endsIn(parts: readonly Claim[], value: number): boolean {
  let sum = parts.at(-1)!.value
  for (let i = parts.length - 2; i >= 0 && sum < value; i--) sum = plus(sum, parts[i]!.value)
  return sum === value
}

/** What is summed is what the items count: the words behind 共 stand before them, too, or there are none. 新收…，结转…，共办结 sums up nothing. */
function isOfSame(ledger: Ledger, whole: Claim, parts: readonly Claim[], verb: string): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  if (areRowsOf(ledger, whole, parts)) return true
  // 新收24件，上年结转2件，共受理28件
  const [balance] = ledger.arithmetic?.balances ?? []
  const isOf =
    (terms: readonly Term[] = []) =>
    (c: Claim) =>
      terms.some(t => t.indicator === (c.indicator ?? c.candidates[0]))
  if (parts.every(isOf(balance?.left))) return !isOf(balance?.right)(whole)
  const before = ledger.facts.text.slice(first.sentence.start, last.start)
  for (let at = 0; at + 2 <= verb.length; at++) if (before.includes(verb.slice(at, at + 2))) return true
  return verb === ''
}

/** Rows of the form that it sums to what the whole states. */
function areRowsOf({ arithmetic }: Ledger, whole: Claim, parts: readonly Claim[]): boolean {
  const rows = arithmetic?.sumOf(meaningOf(whole) ?? '')?.right ?? []
  return parts.every(p => rows.some(t => t.indicator === meaningOf(p)))
}

function divisionOf(ledger: Ledger, { counts, labels }: Told, at: number): ListReading | null {
  const whole = counts[at]!
  if (whole.role !== 'level') return null
  let end = at + 1
  while (end < counts.length && isBeside(counts[end]!, whole) && (counts[end]!.of ?? whole.id) === whole.id) end++
  const parts = counts.slice(at + 1, end)
  if (parts.length < 2 || parts.every(p => p.of !== null)) return null
  const [group] = divisionIn(labels[at]!)
  const areKinds = areDivided(labels.slice(at + 1, end)) && divisionIn(labels[at + 1]!)[0] !== group
  if (!areKinds && !areRowsOf(ledger, whole, parts)) return null
  const computed = total(parts.map(c => c.value))
  return computed > whole.value && parts.every(c => c.value < whole.value) ? readingOf(whole, parts, computed) : null
}

const readingOf = (whole: Claim, parts: readonly Claim[], computed: number): ListReading => ({
  ...{ whole, parts, computed, relation: computed > whole.value ? 'over' : 'short', standing: 'rest', doubt: null },
  ...{ isApart: false, isSuspect: true, figures: figuresOf(parts) }
})

/** Items that are called by words of one division, each by another: they leave each other out. */
export const areDivision = (ledger: Ledger, items: readonly Claim[]): boolean =>
  areDivided(items.map(c => wordsOf(ledger, c)))

function areDivided(labels: readonly string[]): boolean {
  const named = labels.map(divisionIn)
  return (
    named.every(([group]) => group !== undefined && group === named[0]![0]) &&
    new Set(named.map(n => n[1])).size === named.length
  )
}

const DIVISIONS = buildTrie(lists.divisions.flatMap((words, group) => words.map(word => [word, group] as const)))

/** The division that a label names a kind of, and the kind: the longest, 未整改 and not 整改. */
function divisionIn(label: string): [group?: number, kind?: number] {
  for (let at = 0; at < label.length; at++) {
    const kind = DIVISIONS.longest(label, at, label.length)
    if (kind >= 0) return [DIVISIONS.values[kind]!, kind]
  }
  return NO_DIVISION
}

const NO_DIVISION: [] = []
