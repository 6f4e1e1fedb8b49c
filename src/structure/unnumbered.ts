// Knows the words of section titles: a title that stands alone on its line without a number (概述, 存在的主要问题,
// 政府信息公开情况统计表), and a title that prose is glued to.
import dictionary from '../../dictionaries/headings.json'
import { charClass } from '../text/char-class'
import { buildTrie, type Trie } from '../text/trie'
import { type Lines, openBracket } from './lines'

const LONGEST = 30

const TABLE_TITLES = dictionary.tags.statistics

interface Vocabulary {
  words: Trie<boolean>
  /** Last characters of all tails, to settle most lines by one look. */
  endsTail: (unit: number) => boolean
}

let vocabulary: Vocabulary | undefined

function load(): Vocabulary {
  const { tails, words } = dictionary.unnumbered
  // A tail keeps its value even where it is listed among the words as well.
  return {
    words: buildTrie([...tails.map(w => [w, true] as const), ...words.map(w => [w, false] as const)]),
    endsTail: charClass(tails.map(t => t.at(-1)).join(''))
  }
}

/** Whether the line is a title by its words and something it can title comes after it. */
export function isUnnumberedHeading(text: string, lines: Lines, line: number): boolean {
  const start = afterBullet(text, lines.start[line]!)
  let end = lines.end[line]!
  if (end - start < 2 || end - start > LONGEST) return false
  // (2018年度), (试行): a mark in brackets belongs to the title
  if (text.charCodeAt(end - 1) === 0x29) {
    const open = openBracket(text, start, end)
    if (open < 0) return false
    end = open
  }
  vocabulary ??= load()
  if (!vocabulary.endsTail(text.charCodeAt(end - 1))) return false
  // `某市政府信息公开情况统计表`: whatever the name before it, a table follows
  const table = TABLE_TITLES.some(t => text.startsWith(t, end - t.length))
  if (!table && !coveredByTitleWords(text, start, end, vocabulary.words)) return false
  return titlesSomething(text, lines, line)
}

/** Past `• `, `● ` before a title. */
export function afterBullet(text: string, start: number): number {
  if (!BULLETS.includes(text.charAt(start))) return start
  let at = start + 1
  while (text.charCodeAt(at) === 0x20) at++
  return at
}

const BULLETS = '•●■◆▪·○◎★►▶'

/** What prose begins with right after a title that lost its line break. */
const PROSE_OPENERS = [
  '20',
  '今年',
  '本年',
  '去年',
  '一年',
  '我',
  '截至',
  '截止',
  '根据',
  '按照',
  '目前',
  '全年',
  '全县',
  '全市',
  '全区',
  '全镇',
  '全局',
  '未',
  '无',
  '没有',
  '为'
]

/** Titles that are one word. */
const WHOLE_TITLES = ['概述', '概况', '总述', '综述', '前言', '引言']

/**
 * End of the title that `[start, end)` opens with, where prose is glued to it (`依申请公开情况本年度我局…`); -1 when the words do not
 * show one.
 */
export function gluedTitleEnd(text: string, start: number, end: number): number {
  for (const title of WHOLE_TITLES)
    if (text.startsWith(title, start) && start + title.length < end) return start + title.length
  vocabulary ??= load()
  const { words } = vocabulary
  let found = -1
  for (let at = start; at < end && at - start <= LONGEST; ) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x30 && unit <= 0x39) || unit === 0x5e74 || unit === 0x20) {
      at++
      continue
    }
    const word = words.longest(text, at, end)
    if (word < 0) break
    at += words.lengths[word]!
    if (words.values[word] && PROSE_OPENERS.some(o => text.startsWith(o, at))) found = at
  }
  return found
}

/** Words of the vocabulary and years cover `[start, end)` wholly, and the last word is a tail. */
function coveredByTitleWords(text: string, start: number, end: number, words: Trie<boolean>): boolean {
  let tail = false
  let at = start
  if (text.startsWith('附件', at) || text.startsWith('附:', at)) {
    while (at < end && '附件:1一 '.includes(text.charAt(at))) at++
    if (at === end) return true
  }
  while (at < end) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x30 && unit <= 0x39) || unit === 0x5e74 || unit === 0x20) {
      at++
      continue
    }
    const word = words.longest(text, at, end)
    if (word < 0) return false
    tail = words.values[word]!
    at += words.lengths[word]!
  }
  return tail
}

/** The next printed line is prose, a table or numbered; a row of short lines is a menu of the page. */
function titlesSomething(text: string, lines: Lines, line: number): boolean {
  for (let next = line + 1; next < lines.count; next++) {
    const start = lines.start[next]!
    const end = lines.end[next]!
    if (start === end) continue
    if (lines.grid[next] === 1) return true
    // (2018年度), 单位:件: what stands between a table's title and the table
    if (text.charCodeAt(start) === 0x28 && end - start < 20 && next - line < 6) continue
    if (end - start >= LONGEST) return true
    const last = text.charCodeAt(end - 1)
    if (last === 0x3002 || last === 0x3b || last === 0x3a) return true
    return /^[((]?[一二三1-3][))、.]/.test(text.slice(start, start + 3)) || text.startsWith('一是', start)
  }
  return false
}
