// Items of a passage that numbers nothing: each sentence, and each part of a row of semicolons, that states a problem or a measure.
import dictionary from '../../dictionaries/passages.json'
import type { Passage, Span } from '../model'
import { leaningOf, opensPlans, opensProblems } from '../structure/leaning'
import { type Sentence, sentencesOf } from '../structure/sentences'
import { trim } from './items'

/** Statements of a passage, in order. A sentence that only says that there are problems states none. */
export function spokenItems(text: string, passage: Passage): Span[] {
  const states = passage.tag === 'problems' ? statesProblem : statesMeasure
  return sentencesIn(text, passage)
    .map(s => afterLeadIn(text, s))
    .filter(s => states(text, s.start, s.end))
}

/** A problem passage as one statement, for want of anything said more closely. */
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
  const leaning = leaningOf(text, start, end)
  if (leaning.problems === 0) return false
  return !isGeneral(text, start, end)
}

/** 加强培训。 */
const SHORTEST = 4

function statesMeasure(text: string, start: number, end: number): boolean {
  return end - start > SHORTEST && text.charAt(end - 1) !== ':' && leaningOf(text, start, end).plans > 0
}

/** 问题, 不足, 差距 … that nothing but a word of degree qualifies: 一定差距, 一些问题和不足, 以下薄弱环节. */
let bare: RegExp | undefined

/** A sentence that says there are faults and names none. */
function isGeneral(text: string, start: number, end: number): boolean {
  if (!opensProblems(text, start, end, false)) return false
  bare ??= new RegExp(`(存在|面临|[有些定少下干多大的和与及、等点])(${dictionary.problems.faults.join('|')})`, 'g')
  let rest = text.slice(start, end)
  // 一定的差距和不足 goes in two rounds; a row without end is no sentence.
  for (let round = 0, length = -1; length !== rest.length && round < 4; round++) {
    length = rest.length
    rest = rest.replace(bare, '$1')
  }
  return leaningOf(rest, 0, rest.length).problems === 0
}
