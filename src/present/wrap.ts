// Breaks text into lines the way Chinese is set: between any two ideographs, never inside a number or a Latin word, no
// closing mark at the start of a line, no opening mark at its end. It measures; it does not paint.
import type { Span } from '../model'
import type { Measure } from './width'

const NO_START = new Set('，。；：、！？）》〉」』】〕”’％…—～·,.;:!?)]}%‰℃')
const NO_END = new Set('（《〈「『【〔“‘([{￥#')
/** A run that stays whole: a number with its separators, a Latin word; else one character with its combining marks. */
const UNIT = /[0-9A-Za-z][0-9A-Za-z.,:/_@+=-]*[0-9A-Za-z]|[\ud800-\udbff][\udc00-\udfff]\p{M}*|[\s\S]\p{M}*/gu

/**
 * Lines of `text`, as spans of it, none wider than `columns` unless one unit alone is. Blanks at a break belong to no line.
 *
 * @param first columns the first line has less than the others
 */
export function wrap(text: string, columns: number, measure: Measure, first = 0): Span[] {
  if (!Number.isFinite(columns)) return [{ start: 0, end: text.length }]
  const units = pieces(text, columns, measure)
  const lines: Span[] = []
  let start = 0
  let room = columns - first
  let used = 0
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!
    if (used > 0 && used + unit.width > room) {
      const at = breakBefore(units, i, start, columns)
      lines.push({ start, end: trimmedEnd(text, start, at) })
      start = skipBlanks(text, at)
      room = columns
      used = 0
      for (let k = i - 1; k >= 0 && units[k]!.start >= start; k--) used += units[k]!.width
      if (unit.start < start) continue
    }
    used += unit.width
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length })
  return lines
}

interface Unit extends Span {
  text: string
  width: number
}

function pieces(text: string, columns: number, measure: Measure): Unit[] {
  const units: Unit[] = []
  for (const match of text.matchAll(UNIT)) {
    const width = measure(match[0])
    const start = match.index
    if (width <= columns) {
      units.push({ start, end: start + match[0].length, text: match[0], width })
    } else {
      // A word wider than the terminal is cut anywhere.
      let at = start
      for (const char of match[0]) {
        units.push({ start: at, end: at + char.length, text: char, width: measure(char) })
        at += char.length
      }
    }
  }
  return units
}

/**
 * The offset to break at so that unit `i` moves to the next line: earlier when a mark forbids it, at most four units, and no
 * more than the next line has room for.
 */
function breakBefore(units: Unit[], i: number, lineStart: number, columns: number): number {
  let moved = 0
  for (let k = i; k > 0 && k > i - 4 && units[k]!.start > lineStart; k--) {
    moved += units[k]!.width
    if (moved > columns) break
    if (!NO_START.has(units[k]!.text) && !NO_END.has(units[k - 1]!.text)) return units[k]!.start
  }
  return units[i]!.start
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (text[next] === ' ') next++
  return next
}

function trimmedEnd(text: string, start: number, at: number): number {
  let end = at
  while (end > start && text[end - 1] === ' ') end--
  return end
}
