// Items of a passage that numbers nothing: each sentence, and each part of a row of semicolons, that states a problem or a measure.
import dictionary from '../../dictionaries/passages.json'
import type { Passage, Span } from '../model'
import { leaningOf, opensPlans, opensProblems } from '../structure/leaning'
import { markerAt } from '../structure/markers'
import { type Sentence, sentencesOf } from '../structure/sentences'
import { charClass } from '../text/char-class'
import { classify } from './classify'
import { trim } from './items'
import { subjectsOf } from './subjects'

/** Statements of a passage, in order. A sentence that only says that there are problems states none. */
export function spokenItems(text: string, passage: Passage): Span[] {
  const states =
    passage.tag === 'problems'
      ? statesProblem
      : (text: string, start: number, end: number) => statesMeasure(text, start, end) || admits(text, { start, end })
  return sentencesIn(text, passage).flatMap(sentence => {
    const item = afterLeadIn(text, sentence)
    // What follows 改进措施: is a measure whatever its words.
    const led = item.start > sentence.start && item.end - item.start > SHORTEST
    return led || states(text, item.start, item.end) ? [item] : []
  })
}

/** Words by which a clause tells what shall not be: 确保不遗漏, 对更新不及时的单位. */
const NOT_ADMITTED = /^对|^凡|^如|确保|做到|力求|力争|严禁|不得|实现/

const endsClause = charClass(',;:。')

/** A statement among measures that admits a fault before it promises anything: 目前,公开人员仍显不足,…. */
export function admits(text: string, { start, end }: Span): boolean {
  const marker = markerAt(text, start, end)
  const from = marker === null || marker.loose ? start : marker.end
  if (opensPlans(text, start, end, null, false)) return false
  for (let at = from; at < end; ) {
    let to = at
    while (to < end && !endsClause(text.charCodeAt(to))) to++
    const { plans, problems } = leaningOf(text, at, to)
    if (plans > 0) return false
    if (problems > 0) return !NOT_ADMITTED.test(text.slice(at, to))
    at = to + 1
  }
  return false
}

/** A passage as one statement, for want of anything said more closely. */
export const generalItem = (text: string, passage: Passage): Span => trim(text, passage.start, passage.end)

function sentencesIn(text: string, passage: Passage): Sentence[] {
  const sentences: Sentence[] = []
  for (let from = passage.start; from < passage.end; ) {
    let to = from
    while (to < passage.end && text.charCodeAt(to) !== 0x0a && text.charCodeAt(to) !== 0x0d) to++
    sentencesOf(text, from, to, sentences)
    from = to + 1
  }
  return sentences
}

/** What comes after `主要问题有:`, `改进措施:`. */
function afterLeadIn(text: string, sentence: Span): Span {
  let colon = sentence.start
  while (colon < sentence.end && text.charCodeAt(colon) !== 0x3a) colon++
  if (colon >= sentence.end - 2) return sentence
  return leadsIn(text, sentence.start, colon + 1) ? trim(text, colon + 1, sentence.end) : sentence
}

const leadsIn = (text: string, start: number, end: number): boolean =>
  opensProblems(text, start, end, false) || opensPlans(text, start, end, null, false)

function statesProblem(text: string, start: number, end: number): boolean {
  if (isSolved(text.slice(start, end))) return false
  const { problems, plans } = leaningOf(text, start, end)
  if (problems > 0) return !isGeneral(text, start, end)
  const words = text.slice(start, end)
  return NEGLECT.test(words) || (plans === 0 && classify(words).some(c => c.score >= SURE))
}

/** From this score on a sentence among problems is one by its categories, whatever word it has for the fault: 县区之间差异较大. */
const SURE = 0.5

/** 上年度指出的…问题,已整改到位: what an earlier report stated, and no more. */
function isSolved(sentence: string): boolean {
  const before = EARLIER.exec(sentence)
  const problem = before === null ? -1 : sentence.indexOf('问题', before.index)
  return problem >= 0 && SOLVED.test(sentence.slice(problem))
}

const EARLIER = /上一?年度?|去年|往年|此前/
const SOLVED = /[已均][^。;,]{0,24}(?:解决|整改|改正|改进|纠正|完成)/

/** 重公开、轻管理; 注重 and 减轻 are other words. */
const NEGLECT = /(?<![注着侧偏严加慎])重[^,、;。轻重]{1,10}[,、]?(?<![减年])轻[^,、;。]/

/** 加强培训。 */
const SHORTEST = 4

function statesMeasure(text: string, start: number, end: number): boolean {
  return end - start > SHORTEST && text.charAt(end - 1) !== ':' && leaningOf(text, start, end).plans > 0
}

/** 问题, 不足, 差距 … that nothing but a word of degree qualifies: 一定差距, 一些问题和不足, 以下薄弱环节. */
let bare: RegExp | undefined

/** 公开的内容与群众的要求还有差距: not the work as a whole falls short of something, but what is named before 与. */
function namesWhatFalls(text: string, start: number, end: number): boolean {
  const clause = /([^,;。:]{4,30}?)[与和同离距][^,;。:]{2,20}(?:有|存在)[^,;。:]{0,6}差距/.exec(text.slice(start, end))
  return clause !== null && !/工作$/.test(clause[1]!) && subjectsOf(clause[1]!).length > 0
}

/** A sentence that says there are faults and names none. */
function isGeneral(text: string, start: number, end: number): boolean {
  if (!opensProblems(text, start, end, false) || namesWhatFalls(text, start, end)) return false
  bare ??= new RegExp(`(存在|面临|[有些定少下干多大的和与及、等点])(${dictionary.problems.faults.join('|')})`, 'g')
  let rest = text.slice(start, end)
  // 一定的差距和不足 goes in two rounds; a row without end is no sentence.
  for (let round = 0, length = -1; length !== rest.length && round < 4; round++) {
    length = rest.length
    rest = rest.replace(bare, '$1')
  }
  return leaningOf(rest, 0, rest.length).problems === 0
}
