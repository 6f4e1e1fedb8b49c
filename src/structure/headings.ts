// Decides which markers and which bare lines are headings. The tree, tags and topics are made elsewhere.
import dictionary from '../../dictionaries/headings.json'
import type { NormalDocument } from '../text/offsets'
import { type Chain, chainOf } from './chain'
import { dropContents, isContentsLine } from './contents'
import { wordAt } from './cues'
import { type Heading, type HeadingKind, isHeadingKind, RANK } from './heading'
import { type HeadingEnd, headingEnd, trimEnd } from './heading-end'
import { statesFault } from './leaning'
import { gapBefore, type Lines } from './lines'
import { type Marker, markerAt } from './markers'
import { afterBullet, isUnnumberedHeading } from './unnumbered'

/** A numbered paragraph whose first sentence is longer than this states something and titles nothing. */
const LONGEST_RUN_IN = 100

/** No title is longer than this, whatever its number. */
const LONGEST_TITLE = 200

/** How many markers may stand between a damaged marker and the one that proves it. */
const FARTHEST_NEIGHBOUR = 40

/** Two 一、 titles in one line with nothing between them are no longer than this. */
const LONGEST_BARE_TITLE = 40

const TABLE_TITLES = dictionary.tags.statistics

/**
 * Every heading of a report, in order.
 *
 * @param titleEnd end of the report's own title, or 0: bare lines before it are the page's, not the report's
 */
export function findHeadings(document: NormalDocument, lines: Lines, titleEnd: number): Heading[] {
  const { text } = document
  const chain = chainOf()
  const found: Heading[] = []
  const candidates = candidatesOf(document, lines)
  let next = 0
  let hasNumbered = false
  for (let line = 0; line < lines.count; line++) {
    const end = lines.end[line]!
    const start = lines.start[line]!
    if (start === end) continue
    const from = next
    while (next < candidates.length && candidates[next]!.marker.start < end) next++
    if (lines.grid[line] === 1) continue
    if (from < next) {
      for (let c = from; c < next; c++) {
        const heading = judge(document, lines, candidates, c, chain)
        if (heading !== null) {
          const last = found.at(-1)
          // Two empty sections on one line: the first ends where the second begins.
          if (last && last.end > heading.start) last.end = trimEnd(text, last.title, heading.start)
          found.push(heading)
          hasNumbered = true
        }
      }
      if (candidates[from]!.line === line && candidates[from]!.ownLine) continue
    }
    if (start < (found.at(-1)?.end ?? 0)) continue
    if (start >= titleEnd && isUnnumberedHeading(text, lines, line)) {
      found.push(bareHeading(text, afterBullet(text, start), end, hasNumbered))
    }
  }
  return dropContents(text, found)
}

function bareHeading(text: string, start: number, end: number, hasNumbered: boolean): Heading {
  const table = TABLE_TITLES.some(t => text.slice(start, end).includes(t)) || text.startsWith('附', start)
  return {
    start,
    end,
    title: start,
    rank: table || !hasNumbered ? RANK.han : RANK['paren-han'],
    kind: 'bare',
    number: 0,
    ownLine: true
  }
}

interface Candidate {
  marker: Marker
  line: number
  ownLine: boolean
  close: HeadingEnd
}

function candidatesOf(document: NormalDocument, lines: Lines): Candidate[] {
  const { text } = document
  const candidates: Candidate[] = []
  let inner = 0
  const add = (at: number, line: number, ownLine: boolean): void => {
    const end = lines.end[line]!
    const marker = markerAt(text, at, end)
    if (marker === null || !isHeadingKind(marker.kind)) {
      // `一、` alone on its line: the separator is the last thing printed
      return
    }
    candidates.push({ marker, line, ownLine, close: headingEnd(document, lines, line, marker, ownLine) })
  }
  for (let line = 0; line < lines.count; line++) {
    const end = lines.end[line]!
    const grid = lines.grid[line] === 1
    if (!grid && lines.start[line]! < end) add(skipDecoration(text, lines.start[line]!, end), line, true)
    while (inner < lines.inner.length && lines.inner[inner]! < end) {
      const at = lines.inner[inner++]!
      if (!grid && at > lines.start[line]!) add(at, line, false)
    }
  }
  return candidates
}

/** Past the signs that text converters put before headings: `## 一、…`, `**一、…`. */
function skipDecoration(text: string, at: number, end: number): number {
  let i = at
  while (
    i < end &&
    (text.charCodeAt(i) === 0x23 || text.charCodeAt(i) === 0x2a || (i > at && text.charCodeAt(i) === 0x20))
  )
    i++
  return i
}

function judge(
  document: NormalDocument,
  lines: Lines,
  candidates: readonly Candidate[],
  index: number,
  chain: Chain
): Heading | null {
  const { text } = document
  const { marker, line, ownLine, close } = candidates[index]!
  const kind = marker.kind as HeadingKind
  const refuse = (): null => {
    chain.refuse(kind, marker.number)
    return null
  }
  if (close.end <= marker.end || isContentsLine(text, marker.end, close.end)) return null
  // An item that ends with a semicolon belongs to a sentence, and so does the last item of that sentence.
  // Inside a line only items after a semicolon do, and those are no candidates; 四、 after an accepted 三、 is its section.
  const follows = kind === 'han' && !ownLine && marker.number > 1 && chain.last(kind) === marker.number - 1
  if ((close.listItem && !follows) || chain.continuesRefused(kind, marker.number)) return refuse()
  if (marker.loose && !provenByNeighbours(document, candidates, index, chain)) return null
  if (!ownLine && !standsInside(text, document, candidates, index, chain)) return refuse()
  if (kind === 'paren-digit' || kind === 'circled') {
    // Below 1. these number the items of a text; alone they do the work of 1.
    if (!ownLine || chain.isOpen('digit') || close.end - marker.start > LONGEST_RUN_IN / 2) return refuse()
  }
  // 第一,提高认识。 says something first; without a stop, above prose, it is a title.
  const stops = text.charCodeAt(close.end - 1) === 0x3002
  if (kind === 'di' && (stops || close.prose || !hasBody(lines, candidates, index))) return refuse()
  const longest = kind === 'han' || kind === 'part' ? LONGEST_TITLE : LONGEST_RUN_IN
  if (close.end - marker.start > longest) return refuse()
  if (isNote(text, lines, line, marker)) return refuse()
  // `1.公开不够及时。`: a sentence that admits a fault, and nothing behind it on its line. Alone it is an item of a list.
  if (kind === 'digit' && ownLine && stops && !close.prose && statesFault(text, marker.end, close.end))
    if (!hasBody(lines, candidates, index)) return refuse()
  chain.accept(kind, marker.number)
  return {
    start: marker.start,
    end: close.end,
    title: marker.end,
    rank: RANK[kind],
    kind,
    number: marker.number,
    ownLine
  }
}

/** Whether the next printed line is no marker's: prose or a table that the title above can be of. */
function hasBody(lines: Lines, candidates: readonly Candidate[], index: number): boolean {
  const { line } = candidates[index]!
  let next = line + 1
  while (next < lines.count && lines.start[next] === lines.end[next]) next++
  if (next === lines.count) return false
  const other = candidates[index + 1]
  return !(other?.ownLine && other.line === next && !other.marker.loose)
}

/** `1加强…`, `一,…`: a heading when the number before or after it is one. */
function provenByNeighbours(
  document: NormalDocument,
  candidates: readonly Candidate[],
  index: number,
  chain: Chain
): boolean {
  const { marker, ownLine } = candidates[index]!
  if (!ownLine) return false
  const { text } = document
  const unit = text.charCodeAt(marker.end)
  // The title starts with a word, not with a measure: 3月, 5个, 一年来
  if (unit < 0x3400 && unit !== 0x201c && unit !== 0x300a) return false
  const printed = text.charCodeAt(marker.end - 1)
  const separated =
    printed === 0x2c || printed === 0x3a || printed === 0xb7 || printed === 0x20 || gapBefore(document, marker.end)
  if (!separated && MEASURES.includes(text.charAt(marker.end))) return false
  if (marker.kind === 'han' && !separated) return false
  if (marker.number > 1 && chain.last(marker.kind as HeadingKind) === marker.number - 1) return true
  const end = Math.min(candidates.length, index + 1 + FARTHEST_NEIGHBOUR)
  for (let c = index + 1; c < end; c++) {
    const other = candidates[c]!
    if (!other.ownLine) continue
    // `一 概述`, `二 主动公开`: set apart by blanks alone they prove each other
    if (other.marker.loose && !(separated && isSetApart(document, other.marker))) continue
    if (other.marker.kind === marker.kind) return other.marker.number === marker.number + 1
    if (RANK[other.marker.kind as HeadingKind] < RANK[marker.kind as HeadingKind]) return false
  }
  return false
}

const isSetApart = (document: NormalDocument, { kind, end }: Marker): boolean =>
  kind === 'han' && (document.text.charCodeAt(end - 1) === 0x20 || gapBefore(document, end))

const MEASURES = '年月日号时点分秒个件条次人名项种类期场篇份家户位只台套元万亿千百余多级层届周天倍度把批本册'

/** Whether a marker inside a line goes on with the report's numbering, instead of listing items of a sentence. */
function standsInside(
  text: string,
  document: NormalDocument,
  candidates: readonly Candidate[],
  index: number,
  chain: Chain
): boolean {
  const { marker, close, line } = candidates[index]!
  const kind = marker.kind as HeadingKind
  if (kind !== 'han' && kind !== 'paren-han' && kind !== 'digit') return false
  const last = chain.last(kind)
  if (last !== marker.number - 1) return false
  const before = text.charCodeAt(marker.start - 1)
  if (marker.number === 1) {
    // The first of a list after a colon counts its items; a heading comes after a finished sentence or a wide blank.
    let i = marker.start - 1
    while (i > 0 && text.charCodeAt(i) === 0x20) i--
    const stop = text.charCodeAt(i)
    if (stop === 0x3a && kind !== 'han') return false
    if (before !== 0x3002 && before !== 0x20 && !gapBefore(document, marker.start)) return false
  }
  // Prose follows before the next marker of its kind: a bare row of sentences is a list.
  const other = candidates[index + 1]
  if (other?.line === line && other.marker.kind === kind) {
    if (kind === 'han' && close.end - marker.end <= LONGEST_BARE_TITLE) return true
    return close.prose && other.marker.start - close.end > 4
  }
  if (other?.line === line && RANK[other.marker.kind as HeadingKind] > RANK[kind]) return true
  return close.prose || kind === 'han'
}

/** Numbered notes under a table and lists of attachments: `注:1.…`. */
function isNote(text: string, lines: Lines, line: number, marker: Marker): boolean {
  const start = lines.start[line]!
  if (marker.start === start) return false
  return wordAt(text, NOTES, start) !== undefined
}

const NOTES = ['注:', '备注:', '附件:', '附:', '说明:', '填表说明']
