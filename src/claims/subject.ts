// The words that name what is counted, without time words, hedges and particles around them.

import type { Concepts } from '../lexicon'
import { endingAt, endings } from '../text/endings'
import { buildTrie } from '../text/trie'
import { CLOSE, charClass, pastLeads } from './characters'
import { groupsOf } from './content'
import type { Figure, Tags } from './reading'
import { firstFrom, meansAny } from './tags'

/** Longest subject that is given; longer ones are cut from the left, a noun behind the measure from the right. */
const LONGEST = 48
const LONGEST_NOUN = 24

const LEADING = [
  '其中',
  '包括',
  '包含',
  '含',
  '今年以来',
  '今年',
  '全年',
  '年度',
  '本年度',
  '本年',
  '年内',
  '据统计',
  '截至目前',
  '共计',
  '累计',
  '总计',
  '合计',
  '共',
  '并',
  '和',
  '及',
  '以及',
  '另有',
  '另'
]
const TRAILING = [
  '共计',
  '合计',
  '总计',
  '累计',
  '共',
  '为',
  '是',
  '高达',
  '多达',
  '已达',
  '仅有',
  '只有',
  '达到',
  '达',
  '至',
  '到',
  '了',
  '有',
  '的',
  '均',
  '分别',
  '已',
  '约',
  '近',
  '超过',
  '逾',
  '仅'
]
/** Words that end in a character of TRAILING. */
const WHOLE_WORDS = [
  '日均',
  '月均',
  '年均',
  '人均',
  '平均',
  '行为',
  '收到',
  '接到',
  '受到',
  '得到',
  '设有',
  '拥有',
  '享有',
  '持有'
]
const LEADS = buildTrie(LEADING.map(word => [word, null] as const))
const TAILS = endings(TRAILING.map(word => [word, null] as const))
const WHOLES = endings(WHOLE_WORDS.map(word => [word, null] as const))
const isMark = charClass(' \t,、:;“”"\'()')
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
  const start = pastLeads(text, Math.max(figure.from, figure.to - LONGEST), to, LEADS, isMark, 0)
  const end = beforeTails(text, start, to)
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

function beforeTails(text: string, from: number, to: number): number {
  for (let end = to; ; ) {
    while (end > from && isMark(text.charCodeAt(end - 1)) && !closesWithin(text, from, end)) end--
    if (end <= from || endingAt(WHOLES, text, end, from) !== undefined) return end
    const tail = endingAt(TAILS, text, end, from)
    if (tail === undefined) return end
    end -= tail[0].length
  }
}

/** Whether a stretch ends with a bracket that opens inside it. */
function closesWithin(text: string, from: number, end: number): boolean {
  return text.charCodeAt(end - 1) === CLOSE && text.slice(from, end).includes('(')
}
