// Finds the report's own title line, and tells it from lines that speak about reports (notices, news, menus of years).
import dictionary from '../../dictionaries/headings.json'
import type { Span } from '../model'
import { charClass } from '../text/char-class'
import type { NormalDocument } from '../text/offsets'
import { type Trie, wordTrie } from '../text/trie'
import { firstOf } from './cues'
import { yearAt } from './dates'
import { isBlank, type Lines, openBracket } from './lines'
import { markerAt } from './markers'

export interface Title extends Span {
  /** As printed, or from the page's own declaration; null when the report names itself nowhere. */
  text: string | null
  /** The line before it, when it is the first half of a title broken over two lines. */
  before: string | null
  /** How many different lines read as titles: a page of links has many. */
  rivals: number
}

const LONGEST = 70

/** The second half of a title broken over lines. */
const LONGEST_HALF = 16

let words: { subject: Trie<string>; about: Trie<string> } | undefined

/** The title, looked for from the top; the page's declared title when the text prints none. */
export function titleOf(document: NormalDocument, lines: Lines): Title {
  const { text } = document
  let best: Title | null = null
  const years = new Set<string>()
  const hasCells = barsIn(text, lines)
  for (let line = 0; line < lines.count; line++) {
    const lineEnd = lines.end[line]!
    if (lineEnd - lines.start[line]! > LONGEST_LINE || lines.grid[line] === 1) continue
    const cell = hasCells(line)
      ? titleCell(text, lines.start[line]!, lineEnd)
      : { start: lines.start[line]!, end: lineEnd }
    const start = afterLabel(text, cell.start, cell.end)
    const end = beforeSite(text, start, cell.end)
    if (end - start < 4 || end - start > LONGEST) continue
    if (!endsLikeTitle(text, start, end) || markerAt(text, start, end)?.loose === false) continue
    let rank = titleRank(text, start, end)
    const previous = rank < 0 ? lineBefore(text, lines, line) : null
    // `某局2013年度信息公开工作` ⏎ `年度报告`
    if (previous !== null && isFirstHalf(previous)) {
      const own = text.slice(start, end)
      if (isSecondHalf(text, start, end) && namesSubject(previous)) rank = 0
      // `某市2013年政府信息公` ⏎ `开工作年度报告`: broken where the line was full
      else if (own.length <= LONGEST_HALF && titleRank(previous + own, 0, previous.length + own.length) > 0) rank = 0
    }
    if (rank < 0) continue
    years.add(text.slice(start, end))
    if (best === null || (rank > 0 && titleRank(text, best.start, best.end) < rank)) {
      const before = lineBefore(text, lines, line)
      const own = text.slice(start, end).replace(/[\s|]+$/, '')
      // `某市人民政府2016年` ⏎ `政府信息公开工作年度报告`: one title over two lines
      const joined = rank === 0 && before !== null && isFirstHalf(before) ? before + own : own
      best = { text: joined, start, end, before, rivals: 0 }
    }
  }
  if (best !== null) return { ...best, rivals: years.size }
  const declared = document.source.hints.title
  if (declared !== null) {
    const part = declared.split(/[_|]|\s[-–—]\s/)[0]!.trim()
    if (endsLikeTitle(part, 0, part.length) && titleRank(part, 0, part.length) >= 0) {
      return { text: part, start: 0, end: 0, before: null, rivals: 0 }
    }
  }
  return { text: null, start: 0, end: 0, before: null, rivals: 0 }
}

/** Whether a line is parted by bars, for lines asked about in order: one search from bar to bar. */
function barsIn(text: string, lines: Lines): (line: number) => boolean {
  let bar = text.indexOf('|')
  return line => {
    if (bar >= 0 && bar < lines.start[line]!) bar = text.indexOf('|', lines.start[line]!)
    return bar >= 0 && bar < lines.end[line]!
  }
}

/** `索引号: | 2022-11 | 标题: | 某县2021年…年度报告 |`: the cell that reads most like a title, empty where none does. */
function titleCell(text: string, start: number, end: number): Span {
  let best = { start, end: start }
  let rank = -1
  for (let from = start; from < end; ) {
    const bar = text.indexOf('|', from)
    const to = bar < 0 || bar > end ? end : bar
    const cell = trim(text, from, to)
    const own = endsLikeTitle(text, cell.start, cell.end) ? titleRank(text, cell.start, cell.end) : -1
    if (own > rank) {
      best = cell
      rank = own
    }
    from = to + 1
  }
  return best
}

function trim(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Names of a page's own title in its data. */
const LABELS = ['标题', '名称', '信息名称', '文件名称', '题名']

const beginsLabel = charClass(LABELS.map(l => l[0]).join(''))

/** Past `标题:`, `名 称 |` of a page's data, and `【图文】`. */
function afterLabel(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === 0x3010) {
    const close = text.indexOf('】', start)
    return close > 0 && close < start + LONGEST_MARK ? close + 1 : start
  }
  if (!beginsLabel(text.charCodeAt(start))) return start
  let from = 0
  for (const label of LABELS) if (from === 0) from = afterSpaced(text, start, label)
  if (from === 0) return start
  let at = from
  while (at < end && ': |\t'.includes(text.charAt(at))) at++
  return at > from ? at : start
}

/** Longest mark in 【】 before a title. */
const LONGEST_MARK = 8

/** End of a word that may have blanks between its characters; 0 when it does not stand at `at`. */
function afterSpaced(text: string, at: number, word: string): number {
  let i = at
  for (let k = 0; k < word.length; k++) {
    while (k > 0 && text.charCodeAt(i) === 0x20) i++
    if (text.charCodeAt(i) !== word.charCodeAt(k)) return 0
    i++
  }
  return i
}

const LONGEST_SITE = 16

/** A title with a label before it and the name of a site behind. */
const LONGEST_LINE = LONGEST + LONGEST_SITE + 16

/** `…年度报告-某某网`, `…年度报告_某某`: a page's title goes on with the name of its site. */
function beforeSite(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - LONGEST_SITE; at--) {
    const unit = text.charCodeAt(at)
    if ((unit === 0x2d || unit === 0x5f) && (text.charCodeAt(at - 1) === 0x544a || text.charCodeAt(at - 1) === 0x62a5))
      return at
  }
  return end
}

const endsTail = charClass(dictionary.titles.tails.map(t => t.at(-1)).join(''))

/** Cheap look at the last character before marks in brackets. */
function endsLikeTitle(text: string, start: number, end: number): boolean {
  return endsTail(text.charCodeAt(beforeBrackets(text, start, end) - 1))
}

/** Past `(2018年度)`, `(全文)`, a file ending or a closing 》 at the end of a line. */
function beforeBrackets(text: string, start: number, end: number): number {
  let to = end
  for (;;) {
    const unit = text.charCodeAt(to - 1)
    if (unit === 0x29) {
      const open = openBracket(text, start, to)
      if (open < 0 || to - open > 16) return to
      to = open
    } else if (unit === 0x20 || unit === 0x7c || unit === 0x300b || unit === 0x201d) to--
    else return to
  }
}

/** -1: no title; 0: a title without a year; 1: with one; 2: with one and with a tail that only titles have. */
function titleRank(text: string, start: number, end: number): number {
  words ??= { subject: wordTrie(dictionary.titles.subjects), about: wordTrie(dictionary.titles.about.words) }
  // 首页 > 年度报告 is the way through the site
  for (let at = start; at < end; at++) if ('。;,!>'.includes(text.charAt(at))) return -1
  if (firstOf(words.subject, text, start, end) < 0 || firstOf(words.about, text, start, end) >= 0) return -1
  const to = beforeBrackets(text, start, end)
  const tail = dictionary.titles.tails.find(t => text.endsWith(t, to) && text.slice(start, to).endsWith(t))
  if (tail === undefined) return -1
  let year = false
  for (let at = start; at < end && !year; at++) year = yearAt(text, at) > 0
  return year ? (tail.includes('年') || tail === '报告' || tail.includes('总结') ? 2 : 1) : 0
}

/** Nothing but 年度报告, 工作报告, 年报. */
const isSecondHalf = (text: string, start: number, end: number): boolean =>
  end - start <= 8 && dictionary.titles.tails.includes(text.slice(start, end))

const namesSubject = (line: string): boolean => dictionary.titles.subjects.some(s => line.includes(s))

/** A short line with a year and without a stop, which is no date: it ends with 年, 年度 or the body's name. */
function isFirstHalf(line: string): boolean {
  if (line.length > 40 || /[。,;:、|]/.test(line) || /[日月号\d]$/.test(line)) return false
  for (let at = 0; at < line.length; at++) if (yearAt(line, at) > 0) return true
  return false
}

function lineBefore(text: string, lines: Lines, line: number): string | null {
  for (let k = line - 1; k >= 0 && k >= line - 3; k--) {
    if (lines.start[k]! < lines.end[k]!) return text.slice(lines.start[k]!, lines.end[k]!)
  }
  return null
}
