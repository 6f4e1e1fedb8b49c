// Numerals that give a place in an order: 第三批, 第20条第（五）项, 排名第2, (二), 1., 一是.
import { endingAt } from '../../text/endings'
import {
  CLOSE,
  charClass,
  isBlank,
  isDigit,
  isIdeograph,
  isLineBreak,
  OPEN,
  skipBlanks,
  skipBlanksBack
} from '../characters'
import { bracketed } from './identifiers'
import type { Candidate, Reject } from './reject'

const isArticleUnit = charClass('条款项章节目编')
const isCaption = charClass('图表')

/** End of what stands before a numeral, without blanks and its bracket. */
function endBefore({ text, numeral, floor }: Candidate): number {
  const at = skipBlanksBack(text, numeral.start, floor)
  return text.charCodeAt(at - 1) === OPEN ? at - 1 : at
}

const ORDER = '第'.charCodeAt(0)

const isAfterOrder = (c: Candidate): boolean => {
  const at = endBefore(c)
  return at > c.floor && c.text.charCodeAt(at - 1) === ORDER
}

/** 第20条, 第（五）项, and the later numbers of 第十五、十六条. */
export const articleOfLaw: Reject = {
  class: 'article-of-law',
  test: c => {
    const { text, numeral, previousEnd, previousClass, ceiling } = c
    let at = skipBlanks(text, numeral.end, ceiling)
    if (text.charCodeAt(at) === CLOSE) at++
    if (!isArticleUnit(text.charCodeAt(at))) return false
    return (
      isAfterOrder(c) ||
      ((previousClass === 'article-of-law' || previousClass === 'ordinal') &&
        isListGap(text, previousEnd, numeral.start))
    )
  }
}

const isListGap = (text: string, from: number, to: number): boolean =>
  to - from === 1 && '、和与至到及-—'.includes(text[from]!)

/** 较上年前进了三名: places gained, no people. */
const MOVED = /(?:前进|上升|提升|前移|提高|下降|跃升)了?$/

export const ordinal: Reject = {
  class: 'ordinal',
  test: c => {
    const { text, numeral, measure, previousEnd, previousClass } = c
    if (isAfterOrder(c)) return true
    // 五届四次全会
    if (measure.unit === '次' && text[numeral.start - 1] === '届') return true
    if (previousClass === 'ordinal' && isListGap(text, previousEnd, numeral.start) && measure.unit === null) return true
    // 图1, 如表3所示, 见附件2
    if (isCaption(text.charCodeAt(numeral.start - 1)) && (measure.unit === null || text[numeral.end] === '所'))
      return numeral.value <= MOST_POINTS
    const ranked = measure.unit === '名' || measure.unit === '位' || measure.unit === null
    return (
      ranked &&
      (endingAt(c.words.rank, text, endBefore(c), c.floor) !== undefined ||
        (measure.unit !== null && MOVED.test(text.slice(Math.max(c.floor, numeral.start - 4), numeral.start))))
    )
  }
}

/** Points, pictures and annexes are not numbered higher. */
const MOST_POINTS = 30

/** `1 公开的数量`, `3.1 公开情况`: a number and a blank open a line that has no other number. */
function isHeadingNumber({ text, numeral, ceiling }: Candidate): boolean {
  if (numeral.chinese || numeral.value > MOST_POINTS || numeral.precision > 1) return false
  const at = skipBlanks(text, numeral.end, ceiling)
  if (at === numeral.end || !isIdeograph(text.charCodeAt(at))) return false
  const line = skipBlanksBack(text, numeral.start, 0)
  return line === 0 || isLineBreak(text.charCodeAt(line - 1))
}

/** How far before a point the one before it may open, and how short its words may be, with the blank behind them. */
const POINT_REACH = 300
const SHORTEST_POINT = 4

/** `1、公开栏 2、报纸` on one line: behind a blank, the number after that of an earlier point (or one left out). */
function followsPoint({ text, numeral: { start, value } }: Candidate, mark: string): boolean {
  const before = text.slice(Math.max(0, start - POINT_REACH), Math.max(0, start - SHORTEST_POINT))
  return value > 1 && (before.includes(value - 1 + mark) || before.includes(value - 2 + mark))
}

/** `1.` `1、` `(二)` `(1)` `1)` `①` and 一是, 二要, at the start of a line, a sentence or a segment. */
export const listMarker: Reject = {
  class: 'list-marker',
  test: c => {
    const { text, numeral, measure, words } = c
    const after = text[numeral.end]
    if (after === undefined) return false
    if (bracketed(c)) {
      const next = text.charCodeAt(numeral.end + 1)
      return (
        numeral.value <= 99 &&
        (isIdeograph(next) || isBlank(next) || next === 0x3001 || next === 0x201c || next === 0x300a)
      )
    }
    if (numeral.value > 99) return false
    if (measure.unit === null && isHeadingNumber(c)) return true
    if (words.listMarks.longest(text, numeral.end, text.length) === -1) return false
    if (after === '.' && isDigit(text.charCodeAt(numeral.end + 1))) return false
    if (measure.unit !== null && measure.between === '' && after !== '、') return false
    const start = numeral.start
    const at = skipBlanksBack(text, start, 0)
    if (at === 0 || (at < start && followsPoint(c, after))) return true
    const before = text.charCodeAt(at - 1)
    if (isLineBreak(before) || before === 0x3002 || before === 0x3b || before === 0x3a) return true
    if (after === '是' || after === '要') return !isIdeograph(before) || text[at - 1] === '其'
    return before === 0x2c && after !== '、'
  }
}
