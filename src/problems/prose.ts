// Items of a passage that numbers nothing: each sentence, and each part of a row of semicolons, that states a problem or a measure.
import type { Passage, Span } from '../model'
import { leaningOf, opensPlans, opensProblems } from '../structure/leaning'
import { type Sentence, sentencesOf } from '../structure/sentences'
import { trim } from './items'

/** Statements of `[start, end)`, in order. A sentence that only says that there are problems states none, unless it is all there is. */
export function spokenItems(text: string, passage: Passage): Span[] {
  const sentences: Sentence[] = []
  for (let from = passage.start; from < passage.end; ) {
    let to = from
    while (to < passage.end && text.charCodeAt(to) !== 0x0a && text.charCodeAt(to) !== 0x0d) to++
    sentencesOf(text, from, to, sentences)
    from = to + 1
  }
  const states = passage.tag === 'problems' ? statesProblem : statesMeasure
  const found = sentences.map(s => afterLeadIn(text, s)).filter(s => states(text, s.start, s.end))
  if (found.length > 0 || sentences.length === 0) return found
  if (passage.tag === 'plans') return []
  return [trim(text, sentences[0]!.start, sentences.at(-1)!.end)]
}

/** What comes after `主要问题有:`, `改进措施:`. */
function afterLeadIn(text: string, sentence: Span): Span {
  const colon = text.indexOf(':', sentence.start)
  if (colon < 0 || colon >= sentence.end - 2) return sentence
  return leadsIn(text, sentence.start, colon + 1) ? trim(text, colon + 1, sentence.end) : sentence
}

const leadsIn = (text: string, start: number, end: number): boolean =>
  opensProblems(text, start, end, false) || opensPlans(text, start, end, null, false)

function statesProblem(text: string, start: number, end: number): boolean {
  const leaning = leaningOf(text, start, end)
  if (leaning.problems === 0) return false
  return !isGeneral(text, start, end)
}

function statesMeasure(text: string, start: number, end: number): boolean {
  return end - start > 8 && text.charAt(end - 1) !== ':' && leaningOf(text, start, end).plans > 0
}

/** 与群众期望还有一定差距: a fault without anything that is at fault. */
const GENERAL = [
  '一定差距',
  '一些差距',
  '不少差距',
  '差距和不足',
  '差距与不足',
  '一些问题',
  '一定问题',
  '一定的问题',
  '一些不足',
  '一定不足',
  '一定的不足',
  '一定的差距',
  '薄弱环节',
  '不足之处',
  '以下问题',
  '如下问题',
  '以下不足',
  '问题和不足',
  '问题与不足',
  '不少问题',
  '较大差距',
  '还有差距',
  '仍有差距',
  '有差距',
  '存在差距',
  '有所差距',
  '困难和问题',
  '短板和不足',
  '短板弱项'
]

function isGeneral(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  let rest = words
  for (const general of GENERAL) rest = rest.replace(general, '')
  if (rest === words) return false
  return leaningOf(rest, 0, rest.length).problems === 0
}
