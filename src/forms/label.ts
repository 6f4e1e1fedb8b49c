// Folds a printed label to what two printings of it share: no outline number, no bracketed note, no punctuation or
// blanks, no counting suffix. `1. 政府网站 公开政府信息数(条)` and `政府网站公开政府信息数量` have one key.
// It does not know which labels are official.
import cells from '../../dictionaries/forms/cells.json'

export interface FoldedLabel {
  /** What is compared. Empty when the text has no letters. */
  key: string
  /** Outline number it was printed with: `a3` for 三、, `b3` for (三), `c3` for 3., `z` for 其中; null for none. */
  outline: string | null
  /** A bracket is left open: the label goes on in the next line or cell. */
  open: boolean
}

const DIGITS = '零一二三四五六七八九十'
const CHINESE = new Map([...DIGITS].map((c, i) => [c.charCodeAt(0), i]))

const OPEN = '('.charCodeAt(0)
const CLOSE = ')'.charCodeAt(0)
const SQUARE_OPEN = '['.charCodeAt(0)
const SQUARE_CLOSE = ']'.charCodeAt(0)

/** What each code unit is in a key: KEEP for itself, LEAVE_OUT, or another unit. Filled by range: one by one takes milliseconds. */
const KEEP = 0
const LEAVE_OUT = 1
const FOLDED = new Uint16Array(65536).fill(LEAVE_OUT)
for (const range of ['\u3400\u9fff', '09', 'AZ', 'az']) FOLDED.fill(KEEP, range.charCodeAt(0), range.charCodeAt(1) + 1)
for (const [from, to] of Object.entries(cells.sameCharacter)) FOLDED[from.charCodeAt(0)] = to.charCodeAt(0)

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39

/** Folds `text`, a printed label in normal writing. Linear in its length. */
export function foldLabel(text: string): FoldedLabel {
  const marker = outlineAt(text)
  let { key, open } = letters(text, marker.end, true)
  // `(注:…)` is all the label there is
  if (key === '') ({ key, open } = letters(text, marker.end, false))
  return { key: withoutSuffix(key), outline: marker.outline, open }
}

/** First characters of outline numbers. */
const OPENS = new Uint8Array(65536)
for (const c of `${DIGITS}0123456789(其①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳`) OPENS[c.charCodeAt(0)] = 1

/** The outline numbers a label begins with, and where the label proper begins. */
function outlineAt(text: string): { outline: string | null; end: number } {
  let outline: string | null = null
  let at = 0
  for (let round = 0; round < 4; round++) {
    at = skipBlanks(text, at)
    const one = at < text.length && OPENS[text.charCodeAt(at)] === 1 ? markerAt(text, at) : null
    if (one === null) break
    outline = one.outline
    at = one.end
  }
  return { outline, end: at }
}

const isBlank = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d

function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function markerAt(text: string, at: number): { outline: string; end: number } | null {
  const first = text.charCodeAt(at)
  // ① to ⑳
  if (first >= 0x2460 && first <= 0x2473) return { outline: `c${first - 0x245f}`, end: at + 1 }
  if (first === OPEN) {
    const inner = countAt(text, skipBlanks(text, at + 1))
    if (inner === null) return null
    const close = skipBlanks(text, inner.end)
    return text.charCodeAt(close) === CLOSE ? { outline: `b${inner.n}`, end: close + 1 } : null
  }
  if (text.startsWith('其中', at)) {
    const end = at + 2
    const mark = skipBlanks(text, end)
    const c = text.charCodeAt(mark)
    return end < text.length ? { outline: 'z', end: c === 0x3a || c === 0x2c || c === 0x3001 ? mark + 1 : end } : null
  }
  const count = countAt(text, at)
  if (count === null) return null
  const mark = skipBlanks(text, count.end)
  const after = text.charCodeAt(mark)
  const chinese = !isDigit(first)
  // 、 . , : ) after the number; an Arabic one may have lost its mark
  const marked = after === 0x3001 || after === 0x2e || after === 0x2c || after === 0x3a || after === CLOSE
  if (marked) return { outline: `${chinese ? 'a' : 'c'}${count.n}`, end: mark + 1 }
  if (chinese) return null
  // `12 (三)答复数`: the number of the row, in a column that lost its line
  const numbersRow = mark > count.end && OPENS[after] === 1 && markerAt(text, mark) !== null
  return numbersRow || (after >= 0x3400 && after <= 0x9fff) ? { outline: `c${count.n}`, end: count.end } : null
}

/** A number of at most two Arabic or three Chinese digits at `at`. */
function countAt(text: string, at: number): { n: number; end: number } | null {
  let n = 0
  let end = at
  while (end < at + 2 && isDigit(text.charCodeAt(end))) n = n * 10 + text.charCodeAt(end++) - 0x30
  if (end > at) return isDigit(text.charCodeAt(end)) ? null : { n, end }
  for (let digit = CHINESE.get(text.charCodeAt(end)); digit !== undefined && end < at + 3; ) {
    // 十二 is 10 + 2, 二十 is 2 × 10
    n = digit === 10 ? (n === 0 ? 10 : n * 10) : n + digit
    digit = CHINESE.get(text.charCodeAt(++end))
  }
  return end > at ? { n, end } : null
}

/** What a code unit is in a key; 0 for what keys leave out. */
export function foldCharacter(unit: number): number {
  const as = FOLDED[unit]!
  return as === KEEP ? unit : as === LEAVE_OUT ? 0 : as
}

function letters(text: string, from: number, skipBrackets: boolean): { key: string; open: boolean } {
  let key = ''
  let depth = 0
  // characters from here on go into the key as they are
  let run = from
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const folded = depth === 0 || !skipBrackets ? FOLDED[unit]! : LEAVE_OUT
    if (folded === KEEP) continue
    if (unit === OPEN || unit === SQUARE_OPEN) depth++
    else if (unit === CLOSE || unit === SQUARE_CLOSE) depth = Math.max(0, depth - 1)
    if (i > run) key += text.slice(run, i)
    if (folded !== LEAVE_OUT) key += String.fromCharCode(folded)
    run = i + 1
  }
  return { key: key + text.slice(run), open: depth > 0 }
}

const TOTAL = '总'.charCodeAt(0)
const TIMES = '次'.charCodeAt(0)
const NUMBER = '数'.charCodeAt(0)
const AMOUNT = '量'.charCodeAt(0)

/** 数, 数量, 总数, 次数 at the end come and go from office to office. */
function withoutSuffix(key: string): string {
  let end = key.length
  if (key.charCodeAt(end - 1) === AMOUNT) end--
  if (key.charCodeAt(end - 1) !== NUMBER) return key
  end--
  while (end > 2 && (key.charCodeAt(end - 1) === TIMES || key.charCodeAt(end - 1) === TOTAL)) end--
  return end >= 2 ? key.slice(0, end) : key
}
