// Numerals that name a day, a month, a year, an hour, or a stretch of time.
import { isDigit, isIdeograph, isLineBreak, skipBlanks } from '../characters'
import type { Candidate, Reject } from './reject'

const FIRST_YEAR = 1949
const LAST_YEAR = 2099

const isYear = (value: number): boolean => Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR

const DATE_WORDS = new Set([
  '年',
  '年度',
  '月',
  '月份',
  '月底',
  '月初',
  '月中',
  '日',
  '号',
  '季度',
  '世纪',
  '年代',
  '年内',
  '年间',
  '年来'
])

/** A run of digits that starts with a year and is too long for one: 201896日, 2019118. */
function holdsYear({ text, numeral }: Candidate): boolean {
  const length = numeral.end - numeral.start
  if (length < 5 || length > 8) return false
  for (let i = numeral.start; i < numeral.end; i++) if (!isDigit(text.charCodeAt(i))) return false
  return isYear(Number(text.slice(numeral.start, numeral.start + 4)))
}

/** A web page lost 年 or 月: 201896日, 20159月底, 514日, and a line that is only `2019118`. */
export const brokenDate: Reject = {
  class: 'broken-date',
  writing: 'arabic',
  test: c => {
    const { text, numeral, measure } = c
    const length = numeral.end - numeral.start
    const word = measure.duration
    if (holdsYear(c)) {
      if (word !== null && (word.startsWith('月') || word === '日' || word === '号')) return true
      const before = text.charCodeAt(numeral.start - 1)
      const after = text.charCodeAt(skipBlanks(text, numeral.end, text.length))
      return (
        measure.unit === null &&
        (numeral.start === 0 || isLineBreak(before)) &&
        (Number.isNaN(after) || isLineBreak(after))
      )
    }
    return length >= 3 && length <= 4 && (word === '日' || word === '月底' || word === '月初') && !isYear(numeral.value)
  }
}

/** Signs between the parts of a date. */
const joins = (c: string | undefined): boolean => c === '-' || c === '/' || c === '.' || c === '—'
const isDotted = (text: string, at: number): boolean => text[at] === '·' && isBetween(text, at)

/** What a bare number that is no year stands behind. */
const COUNTED = '为计共达量数是:'

/** 2018年, 9月, 6日, 二〇一八年, 2018-09-10, 2018/9/10, 2016-2020年, 18年3月, 6·18, and a bare year. */
export const date: Reject = {
  class: 'date',
  test: ({ text, numeral, measure, previousEnd, previousClass }) => {
    const word = measure.duration
    // 6·18活动, 9·15新条例
    if (isDotted(text, numeral.start - 1) || isDotted(text, numeral.end)) return true
    if (word !== null && DATE_WORDS.has(word)) {
      if (!word.startsWith('年') || isDigit(text.charCodeAt(measure.end))) return true
      return (
        isYear(numeral.value) ||
        (numeral.chinese && numeral.end - numeral.start >= 2) ||
        (numeral.value < 100 && word === '年度')
      )
    }
    if (measure.unit !== null) return false
    const before = text[numeral.start - 1]
    const after = text[numeral.end]
    if (joins(before) && previousEnd === numeral.start - 1 && previousClass === 'date') return true
    if (!isYear(numeral.value) || numeral.chinese || numeral.kind === 'fraction') return false
    if (joins(after) && isDigit(text.charCodeAt(numeral.end + 1))) return true
    return (
      before === undefined || !COUNTED.includes(before) || (after !== undefined && isIdeograph(after.charCodeAt(0)))
    )
  }
}

const isBetween = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))

/** Minutes have two digits. */
const isClock = (text: string, at: number): boolean =>
  text[at] === ':' && isBetween(text, at) && isDigit(text.charCodeAt(at + 2))

/** 1:3, 1.2:1 */
export const proportion: Reject = {
  class: 'proportion',
  measured: false,
  test: ({ text, numeral }) =>
    [numeral.start - 1, numeral.end].some(at => text[at] === ':' && isBetween(text, at) && !isClock(text, at))
}

/** 10:30, 9时30分, 上午9点. */
export const timeOfDay: Reject = {
  class: 'time-of-day',
  test: ({ text, numeral, measure, previousClass }) => {
    const word = measure.duration
    if (word === '时' || word === '点' || word === '点钟') return true
    if (measure.unit === '分' && previousClass === 'time-of-day') return true
    // 10:21 字体: what stands behind the minutes is no measure
    if (!numeral.chinese && isClock(text, numeral.start - 1)) return true
    return measure.unit === null && !numeral.chinese && isClock(text, numeral.end)
  }
}

/** 3个月, 20个工作日, 连续12个季度: a length of time says nothing of how much work was done. */
export const duration: Reject = {
  class: 'duration',
  measured: false,
  test: ({ measure }) => measure.duration !== null
}
