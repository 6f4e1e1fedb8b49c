// Negated statements that mean zero: 未收到行政复议申请, 无收费, 没有发生行政复议、行政诉讼. One zero for each thing of a list;
// all start at the negator, each ends with its own thing. Negated conduct (未建立制度, 未及时更新) is no zero: only
// things that a report counts can be none.
import type { Negations } from '../lexicon'
import { charClass, endsClause, LONGEST_CLAUSE } from './characters'
import type { Sentence, Tags } from './reading'
import { firstFrom } from './tags'
import { zerosBefore } from './trailing-zeros'
import { countedConcept, type Zero } from './zero'

/** How far from the negator its verb may stand, when 因… or 对… comes between. */
const VERB_REACH = 40
/** Longest run of attributes between a verbless negator and its thing. */
const BARE_REACH = 24
/** Longest rest of a noun after its last known word (行政复议|案件). */
const NOUN_REACH = 14

/** More things than this in one list are no sentence of a report. */
const MOST_THINGS = 16

/** Whether a sentence has a negator that a verb of the dictionary, or none, may follow: cheaper than to tag its words. */
export function mayNegate(text: string, sentence: Sentence, words: Negations): boolean {
  for (let at = sentence.start; at < sentence.end; at++) {
    const entry = words.negators.longest(text, at, sentence.end)
    if (entry === -1) continue
    const after = at + words.negators.lengths[entry]!
    const negator = words.negators.values[entry]
    if (negator) {
      if (negator.bare || words.events.longest(text, after, sentence.end) !== -1) return true
      if (words.introducers.longest(text, after, sentence.end) !== -1) return true
    }
    at = after - 1
  }
  return false
}

/** Zeros of one sentence, in order. */
export function zerosOf(text: string, sentence: Sentence, tags: Tags, words: Negations): Zero[] {
  const found: Zero[] = []
  let clauseEnd = sentence.start
  for (let at = sentence.start; at < sentence.end; at++) {
    const entry = words.negators.longest(text, at, sentence.end)
    if (entry === -1) continue
    const length = words.negators.lengths[entry]!
    const negator = words.negators.values[entry]
    if (!negator) {
      at += length - 1
      continue
    }
    if (clauseEnd < at) clauseEnd = at
    // 诉讼案件“零”发生
    const after = at + length + (isQuote(text.charCodeAt(at + length)) ? 1 : 0)
    while (clauseEnd < sentence.end && !endsClause(text.charCodeAt(clauseEnd))) clauseEnd++
    const end = Math.min(clauseEnd, after + LONGEST_CLAUSE)
    const from = objectsStart(text, after, end, negator.bare, tags, words)
    const zeros =
      from === -1 ? [] : things(text, at, after, from, nextNegator(text, from, end, tags, words), tags, words)
    if (zeros.length === 0) zeros.push(...zerosBefore(text, sentence.start, at, after, end, negator.bare, tags, words))
    found.push(...zeros)
    at = Math.max(at + length - 1, zeros.length > 0 ? zeros.at(-1)!.end - 1 : 0)
  }
  return found
}

/** What one negator negates ends where the next begins: 无行政复议、|无行政诉讼, but 无未办结申请 and 没有逾期未答复的申请. */
function nextNegator(text: string, from: number, end: number, tags: Tags, words: Negations): number {
  const first = nextCounted(tags, firstFrom(tags, from), end, words)
  for (let at = from; at < end; at++) {
    const entry = words.negators.longest(text, at, end)
    if (entry === -1) continue
    if (
      words.negators.values[entry] &&
      at > from &&
      first !== -1 &&
      (tags.end[first]! <= at || tags.start[first] === at)
    )
      return at
    at += words.negators.lengths[entry]! - 1
  }
  return end
}

/** Where the negated things begin: after the verb, or right after a verbless negator; -1 when nothing is negated. */
function objectsStart(text: string, at: number, end: number, bare: boolean, tags: Tags, words: Negations): number {
  const verb = words.events.longest(text, at, end)
  if (verb !== -1) return at + words.events.lengths[verb]!
  const introducer = words.introducers.longest(text, at, end)
  if (introducer !== -1) {
    const reach = Math.min(end, at + VERB_REACH)
    for (let p = at + words.introducers.lengths[introducer]!; p < reach; p++) {
      const later = words.events.longest(text, p, end)
      if (later !== -1 && words.events.lengths[later]! >= 2) return p + words.events.lengths[later]!
    }
  }
  if (!bare) return -1
  for (let i = firstFrom(tags, at); i < tags.count && tags.start[i]! <= at + BARE_REACH && tags.end[i]! <= end; i++) {
    if (countedConcept(tags.meanings[i]!, words) !== -1) return at
  }
  return -1
}

const isQuote = charClass('”"')
const COUNTED = /^[^、\d]{0,8}(?!\d{4}年)\d/
const SEPARATORS = '、和及与或'

/** The counted things that end in `[from, end]`: of every item of the list its last one. `after` is the negator's end. */
function things(
  text: string,
  start: number,
  after: number,
  from: number,
  end: number,
  tags: Tags,
  words: Negations
): Zero[] {
  const zeros: Zero[] = []
  for (let i = firstFrom(tags, after); i < tags.count && tags.end[i]! <= end && zeros.length < MOST_THINGS; i++) {
    // 被提起行政诉讼 is one word that holds the verb; what ends before the verb is a circumstance (因…, 对…)
    if (tags.end[i]! < from) continue
    const concept = countedConcept(tags.meanings[i]!, words)
    if (concept === -1) continue
    const last = nextCounted(tags, i + 1, end, words)
    const limit = last === -1 ? end : tags.start[last]!
    const separator = separatorIn(text, tags.end[i]!, limit)
    // 未办理完毕的申请3件
    if (last === -1 && COUNTED.test(text.slice(tags.end[i]!, end))) continue
    if (last !== -1 && separator === -1) continue
    // 未产生检索、复印、邮递等费用: the items only say what kind of thing the last one is
    if (last !== -1 && isSummedUp(text, i, end, concept, tags, words)) continue
    const nounEnd = separator !== -1 ? separator : nounEndAt(text, tags.end[i]!, end, words)
    zeros.push({
      start,
      end: nounEnd,
      object: { start: tags.start[i]!, end: nounEnd },
      concept,
      verbless: from === after
    })
  }
  return zeros
}

/** 检索、复印、邮递等费用: the last of the list takes in those before it, when it is of their kind or a charge for them. */
function isSummedUp(text: string, index: number, end: number, concept: number, tags: Tags, words: Negations): boolean {
  const etc = text.slice(tags.end[index]!, end).indexOf('等')
  if (etc === -1) return false
  const next = nextCounted(tags, firstFrom(tags, tags.end[index]! + etc + 1), end, words)
  if (next === -1) return false
  return tags.meanings[next]!.includes(concept) || tags.meanings[next]!.includes(words.fee)
}

function nextCounted(tags: Tags, from: number, end: number, words: Negations): number {
  for (let i = from; i < tags.count && tags.end[i]! <= end; i++) {
    if (countedConcept(tags.meanings[i]!, words) !== -1) return i
  }
  return -1
}

function separatorIn(text: string, from: number, to: number): number {
  for (let p = from; p < to; p++) if (SEPARATORS.includes(text[p]!)) return p
  return -1
}

/** The thing's noun runs to the end of the clause, unless that is far; 的情况 at its end is not part of it. */
function nounEndAt(text: string, at: number, end: number, words: Negations): number {
  while (end > at && `${SEPARATORS}也”"`.includes(text[end - 1]!)) end--
  if (end - at > NOUN_REACH) return at
  for (const tail of words.tails) {
    if (end - tail.length >= at && text.startsWith(tail, end - tail.length)) return end - tail.length
  }
  return end
}
