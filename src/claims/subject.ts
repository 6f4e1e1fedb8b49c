// The words that name what is counted, without time words, hedges and particles around them.

import type { Concepts } from '../lexicon'
import { groupsOf } from './content'
import { beforeTails, pastLeads, SUBJECT } from './edges'
import type { Figure, Tags } from './reading'
import { firstFrom, meansAny } from './tags'

/** Longest subject that is given; longer ones are cut from the left, a noun behind the measure from the right. */
const LONGEST = 48
const LONGEST_NOUN = 24

/** What follows the noun behind a measure: 11个县市区|都建成了政务大厅. */
const PREDICATE = /[都均全已中按向]|通过|累计|进行|予以|参加|组成|联合|负责|牵头|满意/
const NOUN_START = /^[\u3400-\u9fff“《]/

/** Null when no words are left. The noun behind the measure (3场|大型招聘会) names the thing better than the verb before it. */
export function subjectOf(text: string, figure: Figure, tags: Tags, concepts: Concepts): string | null {
  if (!figure.distributed && !figure.negated) {
    const noun = nounAfter(text, figure, tags, concepts)
    if (noun !== '') return noun
  }
  // 上千人次: 上 belongs to the vague number
  const vague = figure.numeral.kind === 'vague' && text[figure.to - 1] === '上' ? 1 : 0
  const to = figure.to - vague
  const start = pastLeads(text, Math.max(figure.from, figure.to - LONGEST), to, SUBJECT)
  const end = beforeTails(text, start, to, SUBJECT)
  return end <= start ? null : text.slice(start, end)
}

function nounAfter(text: string, figure: Figure, tags: Tags, concepts: Concepts): string {
  if (figure.class === 'ratio' || figure.class === 'noun' || figure.after <= figure.noun) return ''
  let end = Math.min(figure.after, figure.noun + LONGEST_NOUN)
  const { things } = groupsOf(concepts)
  for (let i = firstFrom(tags, figure.noun); i < tags.count && tags.start[i]! < end; i++) {
    if (!meansAny(tags.meanings[i]!, things)) end = tags.start[i]!
  }
  const noun = text.slice(figure.noun, end).trim().replace(/^的/, '')
  if (!NOUN_START.test(noun)) return ''
  const predicate = noun.search(PREDICATE)
  return predicate === -1 ? noun : noun.slice(0, predicate)
}
