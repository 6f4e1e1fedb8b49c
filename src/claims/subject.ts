// The words that name what is counted, without time words, hedges and particles around them.

import type { Concepts } from '../lexicon'
import { has } from '../lexicon'
import { groupsOf } from './content'
import type { Figure, Tags } from './reading'
import { firstFrom } from './tags'

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
/** Words by the character that they begin or end with: most subjects have none of them, and are settled by one look. */
const byUnit = (words: readonly string[], unitOf: (word: string) => number): ReadonlyMap<number, readonly string[]> => {
  const map = new Map<number, string[]>()
  for (const word of words) map.set(unitOf(word), [...(map.get(unitOf(word)) ?? []), word])
  return map
}
const lastUnit = (word: string): number => word.charCodeAt(word.length - 1)
const LEADING_BY_FIRST = byUnit(LEADING, word => word.charCodeAt(0))
const TRAILING_BY_LAST = byUnit(TRAILING, lastUnit)
const WHOLE_BY_LAST = byUnit(WHOLE_WORDS, lastUnit)
const MARKS = ' \t,、:;“”"\'()'
const YEAR = /^\d{4}年度?/
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
  const words = trimEnd(trimStart(text.slice(Math.max(figure.from, figure.to - LONGEST), figure.to - vague)))
  return words === '' ? null : words
}

function nounAfter(text: string, figure: Figure, tags: Tags, concepts: Concepts): string {
  if (figure.class === 'ratio' || figure.class === 'noun' || figure.after <= figure.noun) return ''
  let end = Math.min(figure.after, figure.noun + LONGEST_NOUN)
  const { content, actions } = groupsOf(concepts)
  for (let i = firstFrom(tags, figure.noun); i < tags.count && tags.start[i]! < end; i++) {
    const meanings = tags.meanings[i]!
    const names = meanings.some(m => has(content, m) && !has(actions, m))
    if (!names) end = tags.start[i]!
  }
  const noun = text.slice(figure.noun, end).trim().replace(/^的/, '')
  if (!NOUN_START.test(noun)) return ''
  const predicate = noun.search(PREDICATE)
  return predicate === -1 ? noun : noun.slice(0, predicate)
}

function trimStart(words: string): string {
  for (let changed = true; changed; ) {
    changed = false
    while (words !== '' && MARKS.includes(words[0]!)) {
      words = words.slice(1)
      changed = true
    }
    const year = YEAR.exec(words)
    const lead = year ? year[0] : LEADING_BY_FIRST.get(words.charCodeAt(0))?.find(w => words.startsWith(w))
    if (lead === undefined) continue
    words = words.slice(lead.length)
    changed = true
  }
  return words
}

function trimEnd(words: string): string {
  for (let changed = true; changed; ) {
    changed = false
    while (words !== '' && MARKS.includes(words.at(-1)!) && !(words.endsWith(')') && words.includes('('))) {
      words = words.slice(0, -1)
      changed = true
    }
    const last = lastUnit(words)
    if (WHOLE_BY_LAST.get(last)?.some(w => words.endsWith(w))) return words
    const tail = TRAILING_BY_LAST.get(last)?.find(w => words.endsWith(w))
    if (tail === undefined) continue
    words = words.slice(0, -tail.length)
    changed = true
  }
  return words
}
