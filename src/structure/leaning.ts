// Whether a sentence admits a fault, promises something, or opens a run of either. Words only: what the neighbours say is
// weighed in passages.ts.
import dictionary from '../../dictionaries/passages.json'
import { charClass } from '../text/char-class'
import { type Trie, wordTrie } from '../text/trie'
import { markerAt } from './markers'

interface Words {
  fault: Trie<string>
  exist: Trie<string>
  thing: Trie<string>
  turn: Trie<string>
  leadIn: Trie<string>
  /** What states that there are problems, leads to them, or tells of time to come. */
  opening: Trie<string>
  opener: Trie<string>
  /** Openers that mean time whatever the section. */
  time: Trie<string>
  verb: Trie<string>
  will: Trie<string>
  manner: Trie<string>
  remedied: Trie<string>
  soughtOut: Trie<string>
  achieved: Trie<string>
  preamble: Trie<string>
}

let words: Words | undefined

/** Which lists have a word that begins with a code unit: most characters are settled by one look. */
const FAULT = 1
const EXIST = 2
const TURN = 4
const LEAD_IN = 8
const REMOVED = 16
const ACHIEVED = 32
/** Words that can open a run of either kind. */
const OPENING = 64
const begins = new Uint8Array(65536)

const mark = (flag: number, list: readonly string[]): void => {
  for (const word of list) begins[word.charCodeAt(0)]! |= flag
}

function load(): Words {
  const { problems, plans } = dictionary
  mark(FAULT, problems.cues)
  mark(EXIST, problems.exist)
  mark(TURN, problems.turns)
  mark(LEAD_IN, problems.leadIns)
  mark(REMOVED, dictionary.remedied)
  mark(REMOVED, dictionary.soughtOut)
  mark(ACHIEVED, dictionary.achievements)
  const openings = [...problems.exist, ...problems.leadIns, ...plans.times]
  mark(OPENING, [...openings, '2'])
  return {
    fault: wordTrie(problems.cues),
    exist: wordTrie(problems.exist),
    thing: wordTrie(problems.faults),
    turn: wordTrie(problems.turns),
    leadIn: wordTrie(problems.leadIns),
    opening: wordTrie(openings),
    opener: wordTrie(plans.openers),
    time: wordTrie(plans.times),
    verb: wordTrie(plans.verbs),
    will: wordTrie(plans.will),
    manner: wordTrie(plans.manner),
    remedied: wordTrie(dictionary.remedied),
    soughtOut: wordTrie(dictionary.soughtOut),
    achieved: wordTrie(dictionary.achievements),
    preamble: wordTrie(dictionary.preamble)
  }
}

const isClauseEnd = charClass(',;:。!?')

const contains = (trie: Trie<unknown>, flag: number, text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    if ((flag === 0 || (begins[text.charCodeAt(at)]! & flag) !== 0) && trie.longest(text, at, end) >= 0) return true
  }
  return false
}

interface Leaning {
  /** Clauses that state a fault. */
  problems: number
  /** Clauses that open with something to be done. */
  plans: number
  achieved: boolean
}

/** Counts the clauses of `[start, end)` that lean one way or the other. */
export function leaningOf(text: string, start: number, end: number): Leaning {
  words ??= load()
  const leaning: Leaning = { problems: 0, plans: 0, achieved: false }
  for (let from = start; from < end; ) {
    let to = from
    while (to < end && !isClauseEnd(text.charCodeAt(to))) to++
    const opening = afterSubject(text, afterMarker(text, from, to))
    if (words.verb.longest(text, opening, to) >= 0 || words.will.longest(text, opening, to) >= 0) leaning.plans++
    else if (promiseIn(text, opening, to) >= 0) leaning.plans++
    if (statesFault(text, from, to)) leaning.problems++
    if (contains(words.achieved, ACHIEVED, text, from, to)) leaning.achieved = true
    from = to + 1
  }
  return leaning
}

/** A fault in this clause that nothing in the clause removes. */
export function statesFault(text: string, start: number, end: number): boolean {
  words ??= load()
  let remedied = false
  for (let at = start; at < end; at++) {
    const flags = begins[text.charCodeAt(at)]!
    if (flags === 0) continue
    if ((flags & REMOVED) !== 0 && words.remedied.longest(text, at, end) >= 0) remedied = true
    if (!remedied && (flags & FAULT) !== 0 && words.fault.longest(text, at, end) >= 0) return true
  }
  return false
}

/**
 * A sentence that says there are problems: 但仍存在一些不足, 主要问题有:…
 *
 * @param turned whether a word of turning or of degree (但, 仍, 一些) must come along; outside of problem sections 存在 alone is
 *   too common to mean it
 */
export function opensProblems(text: string, start: number, end: number, turned: boolean): boolean {
  words ??= load()
  let remedied = false
  let turn = !turned
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isClauseEnd(unit)) {
      remedied = false
      continue
    }
    const flags = begins[unit]!
    if (flags === 0) continue
    if (!turn && (flags & TURN) !== 0 && words.turn.longest(text, at, end) >= 0) turn = true
    if (!remedied && (flags & LEAD_IN) !== 0 && words.leadIn.longest(text, at, end) >= 0) {
      return !contains(words.preamble, 0, text, start, end)
    }
    const exist = !remedied && (flags & EXIST) !== 0 ? words.exist.longest(text, at, end) : -1
    // 总结进展和存在问题: the problems are what is summed up
    if (exist >= 0 && !'对就将把所和与及、'.includes(text.charAt(at - 1) || '无')) {
      const fault = faultAfter(text, at + words.exist.lengths[exist]!, end)
      if (fault && (turn || contains(words.turn, TURN, text, at, fault)))
        return !contains(words.preamble, 0, text, start, end)
    }
    if ((flags & REMOVED) === 0) continue
    if (words.remedied.longest(text, at, end) >= 0 || words.soughtOut.longest(text, at, end) >= 0) remedied = true
  }
  return false
}

/** How far behind 存在 the word 问题 may stand. */
const REACH = 60

/** End of the 问题, 不足… that 存在 has for its object; 0 when what follows is `存在问题的单位`. */
function faultAfter(text: string, from: number, end: number): number {
  const to = Math.min(end, from + REACH)
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3002 || unit === 0x3b) return 0
    const entry = words!.thing.longest(text, at, end)
    if (entry < 0) continue
    const after = at + words!.thing.lengths[entry]!
    if (after >= end || '。,:;!、和与及主具('.includes(text.charAt(after)) || isClauseEnd(text.charCodeAt(after)))
      return after
  }
  return 0
}

/**
 * A sentence that begins with what comes next: 下一步, 今后, 针对上述问题, 改进措施:, or the year after the report's.
 *
 * @param strict outside of plan sections: the opening must tell of time, and a word of intention must follow
 */
export function opensPlans(text: string, start: number, end: number, year: number | null, strict: boolean): boolean {
  words ??= load()
  const at = afterMarker(text, start, end)
  const nextYear = year !== null && beginsWithYear(text, at, year + 1)
  const opener = words.opener.longest(text, at, end)
  if (!nextYear && opener < 0) return !strict && promises(text, at, end)
  if (!strict) return true
  if (!nextYear && words.time.longest(text, at, end) < 0) return false
  return contains(words.will, 0, text, at, end)
}

/**
 * Whether a line can hold an opening of either kind, outside of problem and plan sections: a quick look that spares cutting it into
 * sentences.
 */
export function mayOpen(text: string, start: number, end: number, year: number | null): boolean {
  words ??= load()
  for (let at = start; at < end; at++) {
    if ((begins[text.charCodeAt(at)]! & OPENING) === 0) continue
    if (words.opening.longest(text, at, end) >= 0 || (year !== null && beginsWithYear(text, at, year + 1))) return true
  }
  return false
}

/** 将加强, 将从以下方面: 将 before something to be done. 将工作纳入考核 has an object there and promises nothing. */
const isPromise = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === 0x5c06 &&
  (words!.verb.longest(text, at + 1, end) >= 0 || words!.manner.longest(text, at + 1, end) >= 0)

/** Where the first promise of `[start, end)` stands; -1 for none. */
export function promiseIn(text: string, start: number, end: number): number {
  words ??= load()
  for (let at = start; at < end; at++) if (isPromise(text, at, end)) return at
  return -1
}

/** `我局将…` in the first clauses, before any fault is named. */
function promises(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (isPromise(text, at, end)) return true
    if ((begins[text.charCodeAt(at)]! & FAULT) !== 0 && words!.fault.longest(text, at, end) >= 0) return false
  }
  return false
}

/** `2024年`, `2024 年工作打算`, and no date such as 2024年1月. */
function beginsWithYear(text: string, at: number, year: number): boolean {
  if (text.charCodeAt(at) !== 0x32) return false
  const digits = String(year)
  if (!text.startsWith(digits, at)) return false
  let mark = at + digits.length
  while (text.charCodeAt(mark) === 0x20) mark++
  return text.charCodeAt(mark) === 0x5e74 && !/\d/.test(text.charAt(mark + 1))
}

/** Past 我局, 我们, with which an office begins what it does. */
function afterSubject(text: string, at: number): number {
  return text.charCodeAt(at) === 0x6211 && SUBJECTS.has(text.charAt(at + 1)) ? at + 2 : at
}

const SUBJECTS = new Set('们局镇乡县市区旗州省委办厅处所站院校')

/** Past blanks and one list marker. */
function afterMarker(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++
  const marker = markerAt(text, at, end)
  return marker === null || marker.loose ? at : marker.end
}
