// Drops the headings of a table of contents: rows of titles that come again further down.
import type { Heading } from './heading'

/** Shortest row of titles that can be a table of contents. */
const FEWEST = 3

/** Headings with a run of repeated titles and nothing between them removed; the later ones stay. */
export function dropContents(text: string, headings: readonly Heading[]): Heading[] {
  const runs = runsOf(text, headings)
  if (headings.length < FEWEST * 2 || runs.length === 0) return headings.slice()
  const lastSeen = new Map<string, number>()
  const keys = headings.map(h => keyOf(text, h))
  for (let i = 0; i < keys.length; i++) lastSeen.set(keys[i]!, i)
  const dropped = new Set<number>()
  for (const [i, j] of runs) {
    const repeated = keys.slice(i, j).filter((key, k) => lastSeen.get(key)! > i + k).length
    if (repeated * 2 <= j - i) continue
    for (let k = i; k < j; k++) if (lastSeen.get(keys[k]!)! > k || isDotted(text, headings[k]!)) dropped.add(k)
  }
  return headings.filter((_, i) => !dropped.has(i))
}

/** Stretches `[from, to)` of headings with nothing between them, long enough for a table of contents. */
function runsOf(text: string, headings: readonly Heading[]): [number, number][] {
  const runs: [number, number][] = []
  for (let from = 0; from < headings.length; ) {
    let to = from + 1
    while (to < headings.length && onlyBlankBetween(text, headings[to - 1]!.end, headings[to]!.start)) to++
    if (to - from >= FEWEST) runs.push([from, to])
    from = to
  }
  return runs
}

/** Dots that lead to a page number. */
const SHORTEST_LEADER = 3

/** `概述…………3`: a line of a table of contents, whatever follows it. */
export function isContentsLine(text: string, start: number, end: number): boolean {
  let i = end
  while (i > start && text.charCodeAt(i - 1) <= 0x39 && text.charCodeAt(i - 1) !== 0x2e) i--
  let dots = 0
  for (; i > start && dots < SHORTEST_LEADER; i--) {
    const unit = text.charCodeAt(i - 1)
    if (unit === 0x2026) dots += SHORTEST_LEADER
    else if (unit === 0x2e || unit === 0xb7) dots++
    else break
  }
  return dots >= SHORTEST_LEADER
}

const DOTTED = /[.…·\s-]{2,}\d{0,3}$/

const isDotted = (text: string, heading: Heading): boolean => DOTTED.test(text.slice(heading.start, heading.end))

/** A title without its leaders and page number. */
const keyOf = (text: string, heading: Heading): string =>
  heading.rank +
  text
    .slice(heading.title, heading.end)
    .replace(DOTTED, '')
    .replace(/[\s。:\d]+$/, '')

/** Blank lines and page numbers only. */
function onlyBlankBetween(text: string, from: number, to: number): boolean {
  if (to - from > 60) return false
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x39 && unit !== 0x2026 && unit !== 0xb7) return false
  }
  return true
}
