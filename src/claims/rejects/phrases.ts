// Numerals inside titles, slogans and set phrases, and what is left of tables.

import { endingAt } from '../../text/endings'
import type { Trie } from '../../text/trie'
import { CLOSE, charClass, endsClause, isIdeograph, isLineBreak } from '../characters'
import { isHedged, isLarge } from './identifiers'
import type { Reject } from './reject'

/** Longest quotation that is taken for a name: “五个一”, “2+N”, “三级书记抓”. */
const LONGEST_NAME = 14

export const quotedTitle: Reject = {
  class: 'quoted-title',
  test: ({ numeral, sentence }) => isInside(sentence.titles, numeral.start)
}

export const quotedName: Reject = {
  class: 'quoted-name',
  test: ({ numeral, sentence }) => isInside(sentence.quotes, numeral.start, LONGEST_NAME)
}

/** Whether an offset lies in one of some spans no longer than `longest`. */
export function isInside(spans: readonly number[], at: number, longest = Number.POSITIVE_INFINITY): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if (spans[i]! < at && at < spans[i + 1]! && spans[i + 1]! - spans[i]! <= longest) return true
  }
  return false
}

/** 最多跑一次, 两微一端, 十九大: the dictionary's phrase covers the whole numeral. */
export const setPhrase: Reject = {
  class: 'set-phrase',
  writing: 'chinese',
  test: ({ text, numeral, floor, words }) => {
    const lowest = Math.max(floor, numeral.end - words.longestPhrase)
    for (let at = numeral.start; at >= lowest; at--) {
      if (covers(words.setPhrases, text, at, numeral.end) || covers(words.names, text, at, numeral.end)) return true
    }
    return false
  }
}

/** 不同渠道公开相同信息计1条: how things were counted, not how many there are. */
export const countingRule: Reject = {
  class: 'no-count',
  measured: true,
  test: ({ text, numeral, measure }) =>
    numeral.value === 1 &&
    COUNTED_AS.test(text.slice(numeral.start - 3, numeral.start)) &&
    (text.charCodeAt(measure.end) === CLOSE || /同一|相同/.test(text.slice(numeral.start - RULE_REACH, numeral.start)))
}

const COUNTED_AS = /(?:[^共合总累统小]计|计[为作]|[视算]作|视为|只计|仅计)$/
const RULE_REACH = 24

/** 阅读次数:0 and 浏览量 1203 beside the date and source of a page: its counter, no figure of the report. */
export const visits: Reject = {
  class: 'no-count',
  test: ({ text, numeral, floor, ceiling, measure }) => {
    // 浏览次数:14 字体 has no 字
    if (measure.unit !== null && measure.unit !== '次' && text[numeral.end] !== ' ') return false
    if (!endsCounter(text.charCodeAt(numeral.start - 1))) return false
    if (!COUNTER.test(text.slice(Math.max(floor, numeral.start - 10), numeral.start))) return false
    const line = text.slice(Math.max(floor, numeral.start - LINE_REACH), Math.min(ceiling, measure.end + LINE_REACH))
    return (
      ceiling - measure.end < LINE_REACH &&
      (PAGE_WORDS.test(line) || (numeral.start - floor <= 12 && LONE_COUNTER.test(text.slice(floor, numeral.start))))
    )
  }
}

const COUNTER = /(?:阅读|浏览|点击|访问)(?:次数|人数|量|数|率)?[ :[]*$/
const endsCounter = charClass('读览击问数量率 :[')
const LONE_COUNTER = /^(?:阅读|浏览|点击|访问)[^,;。]{0,4}: *$/
const PAGE_WORDS = /来源|字号|字体|发布时间|发布日期|信息时间|日期:|时间:|作者|打印|大 ?中 ?小/
const LINE_REACH = 100

function covers(phrases: Trie<string>, text: string, at: number, end: number): boolean {
  const phrase = phrases.longest(text, at, text.length)
  return phrase !== -1 && at + phrases.lengths[phrase]! >= end
}

/** A line with nothing but numbers on it, a row of tabs, a table on one line: what lost its shape. */
export const tableResidue: Reject = {
  class: 'table-residue',
  test: c => {
    const { text, numeral, measure, flattened } = c
    if (flattened && measure.unit === null && measure.duration === null) return true
    let start = numeral.start
    let end = measure.end
    while (start > 0 && isEmptyMark(text.charCodeAt(start - 1))) start--
    if (start > 0 && !isLineBreak(text.charCodeAt(start - 1)) && text.charCodeAt(start - 1) !== 0x09) return false
    while (end < text.length && isEmptyMark(text.charCodeAt(end))) end++
    return end >= text.length || isLineBreak(text.charCodeAt(end)) || text.charCodeAt(end) === 0x09
  }
}

const isEmptyMark = (unit: number): boolean => unit === 0x20 || unit === 0x2e

/** The least that a bare Chinese numeral counts: 阅读量突破百万, not 一举 or 二三. */
const LEAST_CHINESE = 10_000

/** 一名 reports a count only where something was done or set up; elsewhere 一 is an article. The reader decides that late. */
export const noMeasure: Reject = {
  class: 'no-measure',
  measured: false,
  test: c => {
    const { text, numeral, floor, hedges } = c
    if (numeral.kind === 'fraction' || numeral.value === 0 || isLarge(c)) return false
    const after = text.charCodeAt(numeral.end)
    if (isIdeograph(after) && !isHedged(c)) return true
    if (!numeral.chinese) return false
    const isCount = numeral.value >= LEAST_CHINESE && endsClause(after)
    return !isCount || endingAt(hedges.before, text, numeral.start, floor) === undefined
  }
}
