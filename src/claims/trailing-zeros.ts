// Zeros whose negator stands behind the thing: 行政复议、行政诉讼均无; 收费情况:无; 行政复议未发生; 投诉一例也没有; 1件规章也未制定. A zero
// begins with its negator, as all do, but where 一例 or 1件 says it with emphasis, there.
import type { Negations } from '../lexicon'
import { COLON, charClass, clauseBefore, skipBlanksBack } from './characters'
import type { Tags } from './reading'
import { firstFrom } from './tags'
import { countedConcept, type Zero } from './zero'

/** How far before its negator a list of things may begin. */
const REACH = 60

const isAdverb = charClass('均都也亦皆全并')
const isQuote = charClass('“"')
const separates = charClass('、和及与或')
/** What may stand between a thing and its negator, beside adverbs: 行政复议|案件|均无. */
const NOUN_TAIL = /^(?:案件|案|申请|件)?的?(?:情况|情形|行为|现象|事项|方面|数|数量)?的?(?:全部|一直)?$/
const ONE_OF = '(?:一|1) ?[件起例次宗条项个家人份部]'
const ONE_BEHIND = new RegExp(`${ONE_OF}$`)
const ONE_BEFORE = new RegExp(`(?:^|[^\\d第])(${ONE_OF})(?:的)?$`)

/** 一例投诉也没有, 投诉一例都未发生: what stands behind 一例 in its clause makes a zero of it. */
export const EMPHASIS = /^[^,;。:、\d]{0,10}?[也都] ?(?:未|没有|没|无|不)/

/**
 * Zeros of the things before a negator.
 *
 * @param at the negator, `[at, after)`
 * @param clauseEnd end of its clause: nothing but its verb may stand before
 */
export function zerosBefore(
  text: string,
  floor: number,
  at: number,
  after: number,
  clauseEnd: number,
  bare: boolean,
  tags: Tags,
  words: Negations
): Zero[] {
  const verb = words.events.longest(text, after, clauseEnd)
  let end = verb === -1 ? after : after + words.events.lengths[verb]!
  if (text[end] === '过') end++
  if (end < clauseEnd) return []
  let to = skipBlanksBack(text, at, floor)
  if (isQuote(text.charCodeAt(to - 1))) to--
  let adverb = 0
  while (to > floor && isAdverb(text.charCodeAt(to - 1))) adverb = text.charCodeAt(--to)
  // 行政复议:无; 为零 is a figure
  if (verb === -1 && to > floor && (text.charCodeAt(to - 1) === COLON || (text[to - 1] === '为' && text[at] !== '零')))
    to--
  const from = clauseBefore(text, to, Math.max(floor, to - REACH))
  const behind = ONE_BEHIND.exec(text.slice(from, to))
  if (behind !== null && adverb !== 0) to -= behind[0].length
  const emphatic = adverb !== 0 && (behind !== null || ONE_ANYWHERE.test(text.slice(from, to)))
  if (!emphatic && (verb === -1 ? !bare : !words.occurrences.has(words.events.values[verb]!))) return []
  const zeros = listed(text, from, to, end, verb === -1, tags, words)
  if (!emphatic) for (const zero of zeros) zero.start = at
  return zeros
}

const ONE_ANYWHERE = new RegExp(`(?:^|[^\\d第])${ONE_OF}`)

/** The counted things of a list that ends right before `to`. */
function listed(
  text: string,
  from: number,
  to: number,
  end: number,
  verbless: boolean,
  tags: Tags,
  words: Negations
): Zero[] {
  const zeros: Zero[] = []
  let limit = to
  for (let i = lastBefore(tags, to); i >= 0 && tags.start[i]! >= from; i--) {
    const concept = countedConcept(tags.meanings[i]!, words)
    if (concept === -1 || !NOUN_TAIL.test(text.slice(tags.end[i]!, limit))) break
    const one = ONE_BEFORE.exec(text.slice(from, tags.start[i]!))
    const start = one === null ? tags.start[i]! : tags.start[i]! - (one[0].length - one[0].indexOf(one[1]!))
    zeros.unshift({ start, end, object: { start: tags.start[i]!, end: tags.end[i]! }, concept, verbless })
    limit = text[start - 1] === '被' ? start - 1 : start
    if (limit === from || !separates(text.charCodeAt(limit - 1))) break
    limit--
  }
  return zeros
}

/** Index of the last hit that ends at or before `at`. */
function lastBefore(tags: Tags, at: number): number {
  let i = firstFrom(tags, at) - 1
  while (i >= 0 && tags.end[i]! > at) i--
  return i
}
