// Finds where a heading ends: at the end of its line, or before the prose that runs on after it.
import type { NormalDocument } from '../text/offsets'
import { gapBefore, isBlank, type Lines } from './lines'
import type { Marker } from './markers'
import { gluedTitleEnd } from './unnumbered'

export interface HeadingEnd {
  end: number
  /** Prose follows on the same line. */
  prose: boolean
  /** The line is one item of a sentence spread over lines: it ends with a semicolon and never comes to a full stop. */
  listItem: boolean
}

/** No heading is longer: a full stop behind this closes something else. */
const FARTHEST_STOP = 220

/** A title before a colon or a blank is no longer than this. */
const LONGEST_TITLE = 40

/** Up to here a line without a full stop is a title as it is. */
const LONGEST_CLEAN = 18

const FULL_STOP = 0x3002

/** Characters that titles end with: 情况, 方面, 问题, 措施, 建设, 公开, 工作… */
const TAILS = new Set('况面题施设开作理障项述览督训管务读应度台网站制力量表置性平足难算划排路想向议法')

/**
 * @param marker the heading's marker, on the line numbered `line`
 * @param ownLine false for a marker inside a line
 */
export function headingEnd(
  document: NormalDocument,
  lines: Lines,
  line: number,
  marker: Marker,
  ownLine: boolean
): HeadingEnd {
  const { text } = document
  const lineEnd = lines.end[line]!
  const from = marker.end
  if (from >= lineEnd)
    return ownLine ? titleOnNextLine(text, lines, line) : { end: from, prose: false, listItem: false }
  let comma = false
  let semicolon = -1
  let stop = -1
  let titleEnd = -1
  let depth = 0
  for (let i = from; i < lineEnd; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x28) depth++
    else if (unit === 0x29 && depth > 0) depth--
    else if (unit === FULL_STOP || ((unit === 0x21 || unit === 0x3f) && i > from)) {
      stop = i + 1
      break
    } else if (unit === 0x3b) {
      if (semicolon < 0) semicolon = i
    } else if (unit === 0x2c) comma = true
    else if (titleEnd < 0 && !comma && depth === 0 && i > from + 1 && i - from <= LONGEST_TITLE) {
      if (unit === 0x3a) titleEnd = i
      else if ((isBlank(unit) || gapBefore(document, i)) && endsLikeTitle(text, i, lineEnd)) titleEnd = i
    }
    if (i - from > FARTHEST_STOP) break
  }
  const full = stop < 0 ? lineEnd : stop
  if (titleEnd > 0 && titleEnd < full) {
    const rest = skip(text, titleEnd, lineEnd)
    // A colon or blank cuts only where prose follows: `一、主动公开 情况` is one title
    if (rest < lineEnd && (stop > 0 || lineEnd - rest > LONGEST_TITLE)) {
      return { end: titleEnd, prose: true, listItem: false }
    }
  }
  // Only a heading that runs on can have prose glued to it.
  if (stop > 0 || full - from > LONGEST_CLEAN) {
    const glued = gluedTitleEnd(text, from, full)
    if (glued > 0) return { end: glued, prose: true, listItem: false }
  }
  const listItem =
    text.charCodeAt(lineEnd - 1) === 0x3b && stop < 0 ? true : !ownLine && semicolon > 0 && semicolon < full
  return { end: trimEnd(text, from, full), prose: skip(text, full, lineEnd) < lineEnd, listItem }
}

/** `一、` alone on its line: the next printed line is the title. */
function titleOnNextLine(text: string, lines: Lines, line: number): HeadingEnd {
  for (let next = line + 1; next < lines.count && next <= line + 3; next++) {
    const start = lines.start[next]!
    const end = lines.end[next]!
    if (start === end) continue
    if (end - start > LONGEST_TITLE || lines.grid[next] === 1) break
    return { end: trimEnd(text, start, end), prose: false, listItem: false }
  }
  return { end: 0, prose: false, listItem: false }
}

/** Whether a title can end before `at`: by its last character, or because a date or `我…` opens the prose after it. */
function endsLikeTitle(text: string, at: number, end: number): boolean {
  const rest = skip(text, at, end)
  const unit = text.charCodeAt(rest)
  if (unit >= 0x30 && unit <= 0x39 && text.charCodeAt(rest + 4) === 0x5e74) return true
  // `概述(工作开展情况)`: the brackets explain the title
  if (text.charCodeAt(at - 1) === 0x29) return TAILS.has(text.charAt(at - 2))
  return TAILS.has(text.charAt(at - 1))
}

function skip(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (isBlank(text.charCodeAt(i)) || text.charCodeAt(i) === 0x3a)) i++
  return i
}

/** `end` without the blanks before it. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end
  while (i > start && isBlank(text.charCodeAt(i - 1))) i--
  return i
}
