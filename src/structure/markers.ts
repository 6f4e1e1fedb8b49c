// Reads the marker that opens a heading or a list item: 一、 (一) 1. (1) ① 第一部分 一是 第一, 首先.
// It says what is written; whether the line is a heading is not decided here.

import { charClass } from '../text/char-class'

export type MarkerKind = 'part' | 'han' | 'paren-han' | 'digit' | 'paren-digit' | 'circled' | 'shi' | 'di' | 'adverb'

export interface Marker {
  kind: MarkerKind
  number: number
  start: number
  /** After the separator and the blanks that follow it. */
  end: number
  /** The separator is missing or unusual (`1加强`, `一,`): only its neighbours can prove it. */
  loose: boolean
}

const HAN = '零一二三四五六七八九十'
/** 壹、贰、 as formal letters number their parts. */
const FORMAL = '零壹贰叁肆伍陆柒捌玖拾'
const isHan = charClass(HAN.slice(1) + FORMAL.slice(1))
/** Values of the numerals; nothing else is looked up. */
const VALUE = new Map<number, number>()
for (const digits of [HAN, FORMAL]) for (let i = 1; i < digits.length; i++) VALUE.set(digits.charCodeAt(i), i)

/** First characters of everything this file reads, so that most places are settled by one look. */
const opensMarker = charClass(`${HAN.slice(1)}${FORMAL.slice(1)}0123456789([第首其再最此另`)
/** ①-⑳ ⑴-⒇ ⒈-⒛, and ㈠-㈩: number and brackets in one character. */
const isEnclosed = (unit: number): boolean => unit >= 0x2460 && unit <= 0x249b
const isEnclosedHan = (unit: number): boolean => unit >= 0x3220 && unit <= 0x3229

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09

/** `第一部分` and its kin. 条 is an article of a law and 项 an item of it: never headings of a report. */
const PARTS = ['部分', '章', '篇', '节']
/** Words that order statements without a number. 最后 and 此外 close a list whatever its length. */
const ADVERBS: readonly (readonly [string, number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['最后', 4],
  ['一方面', 1],
  ['另一方面', 2],
  ['此外', 5],
  ['另外', 5]
]

/** Chinese number below 100 at `at`; `[value, end]`, or null. */
function hanNumber(text: string, at: number, end: number): [number, number] | null {
  let value = 0
  let i = at
  for (; i < end && i < at + 3; i++) {
    const unit = text.charCodeAt(i)
    if (!isHan(unit)) break
    const digit = VALUE.get(unit)!
    if (digit === 10) value = value === 0 ? 10 : value < 10 ? value * 10 : -1
    else value = value === 0 ? digit : value % 10 === 0 ? value + digit : -1
    if (value < 0) return null
  }
  return i === at ? null : [value, i]
}

function arabicNumber(text: string, at: number, end: number): [number, number] | null {
  let i = at
  let value = 0
  while (i < end && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 0x30
  return i === at || i > at + 2 || value === 0 ? null : [value, i]
}

const skipBlanks = (text: string, at: number, end: number): number => {
  let i = at
  while (i < end && isBlank(text.charCodeAt(i))) i++
  return i
}

/** The marker that starts exactly at `at` and lies before `end`; null when there is none. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  if (at >= end) return null
  const unit = text.charCodeAt(at)
  if (isEnclosed(unit)) return enclosed(text, at, end, unit)
  if (isEnclosedHan(unit)) return make('paren-han', unit - 0x321f, at, afterSeparator(text, at + 1, end))
  if (!opensMarker(unit)) return null
  if (unit === 0x28 || unit === 0x5b) return bracketed(text, at, end)
  if (unit === 0x7b2c) return ordinal(text, at, end)
  if (isDigit(unit)) return plainDigit(text, at, end)
  if (isHan(unit) && !text.startsWith('一方面', at)) return plainHan(text, at, end)
  for (const [word, number] of ADVERBS) {
    if (text.startsWith(word, at) && at + word.length < end) return make('adverb', number, at, at + word.length)
  }
  return null
}

const make = (kind: MarkerKind, number: number, start: number, end: number, loose = false): Marker => ({
  kind,
  number,
  start,
  end,
  loose
})

/** Past one separator, if there is one, and the blanks around it. */
function afterSeparator(text: string, at: number, end: number): number {
  const i = skipBlanks(text, at, end)
  const unit = text.charCodeAt(i)
  return i < end && (unit === 0x3001 || unit === 0x2e || unit === 0x2c || unit === 0x3a)
    ? skipBlanks(text, i + 1, end)
    : i
}

function bracketed(text: string, at: number, end: number): Marker | null {
  const from = skipBlanks(text, at + 1, end)
  const han = hanNumber(text, from, end)
  const number = han ?? arabicNumber(text, from, end)
  if (number === null) return null
  const to = skipBlanks(text, number[1], end)
  const unit = text.charCodeAt(to)
  if (to >= end || (unit !== 0x29 && unit !== 0x5d)) return null
  return make(han ? 'paren-han' : 'paren-digit', number[0], at, afterSeparator(text, to + 1, end))
}

/** ① ⑴ ⒈ */
function enclosed(text: string, at: number, end: number, unit: number): Marker {
  if (unit < 0x2474) return make('circled', unit - 0x245f, at, afterSeparator(text, at + 1, end))
  if (unit < 0x2488) return make('paren-digit', unit - 0x2473, at, afterSeparator(text, at + 1, end))
  return make('digit', unit - 0x2487, at, afterSeparator(text, at + 1, end))
}

/** 第一部分, 第一章; 第一, */
function ordinal(text: string, at: number, end: number): Marker | null {
  const number = hanNumber(text, at + 1, end) ?? arabicNumber(text, at + 1, end)
  if (number === null) return null
  const [value, to] = number
  for (const part of PARTS) {
    if (text.startsWith(part, to)) return make('part', value, at, afterSeparator(text, to + part.length, end))
  }
  const unit = text.charCodeAt(to)
  if (to >= end || (unit !== 0x2c && unit !== 0x3001 && unit !== 0x3a)) return null
  return make('di', value, at, skipBlanks(text, to + 1, end))
}

function plainHan(text: string, at: number, end: number): Marker | null {
  const number = hanNumber(text, at, end)
  if (number === null) return null
  const [value, to] = number
  if (to < end && (text.charCodeAt(to) === 0x662f || says(text, to))) return make('shi', value, at, to + 1)
  const i = skipBlanks(text, to, end)
  if (i >= end) return null
  const unit = text.charCodeAt(i)
  if (unit === 0x3001 || unit === 0x2e) return make('han', value, at, afterSeparator(text, i, end))
  if (unit === 0x29) return make('paren-han', value, at, afterSeparator(text, i + 1, end))
  if (unit === 0x2c || unit === 0x3a || unit === 0xb7) return make('han', value, at, skipBlanks(text, i + 1, end), true)
  return make('han', value, at, i, true)
}

/** 一要, and no 三要素. */
const says = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x8981 && !'素点件'.includes(text.charAt(at + 1) || '无')

function plainDigit(text: string, at: number, end: number): Marker | null {
  const number = arabicNumber(text, at, end)
  if (number === null) return null
  const [value, to] = number
  const i = skipBlanks(text, to, end)
  if (i >= end) return null
  const unit = text.charCodeAt(i)
  if (unit === 0x29) return make('paren-digit', value, at, afterSeparator(text, i + 1, end))
  if (unit === 0x3001) return make('digit', value, at, afterSeparator(text, i, end))
  if (unit === 0x2e) {
    // 1.5 is a decimal; `1.2018年` is a marker before a year
    const next = text.charCodeAt(i + 1)
    if (isDigit(next) && !(text.charCodeAt(i + 5) === 0x5e74 && arabicYear(text, i + 1))) return null
    return make('digit', value, at, afterSeparator(text, i, end))
  }
  if (unit === 0x2c || unit === 0x3a) {
    return isDigit(text.charCodeAt(i + 1)) ? null : make('digit', value, at, skipBlanks(text, i + 1, end), true)
  }
  return make('digit', value, at, i, true)
}

const arabicYear = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  isDigit(text.charCodeAt(at + 3))
