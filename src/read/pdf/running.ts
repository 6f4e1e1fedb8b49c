// Running headers, footers and page numbers: lines at the edge of the page that come again on other pages, and lines at
// the edge that are nothing but a page number.
import type { TextLine } from './lines'

/** A page's lines, top to bottom. */
export interface PageLines {
  number: number
  height: number
  lines: TextLine[]
}

/** Share of a page's height, at either end, in which running lines stand. */
const EDGE = 0.12

/** Lines looked at at either end of a page. */
const MOST_LINES = 3

/** In Arabic digits, perhaps of so many; in Chinese numerals only with its words. */
const PAGE_NUMBER =
  /^[-—–―─·•.\s]*(?:(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*[（(]?(?:共\s*)?\d{1,4}\s*(?:页)?[）)]?)?|第\s*[〇零一二三四五六七八九十百]{1,5}\s*页(?:\s*[,，]?\s*[（(]?共\s*[〇零一二三四五六七八九十百]{1,5}\s*页[）)]?)?)[-—–―─·•.\s]*$/

/** The pages without them. */
export function withoutRunningLines(pages: readonly PageLines[]): PageLines[] {
  const edges = pages.map(edgeLines)
  const counts = new Map<string, number>()
  for (const lines of edges)
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length * 0.4)
  return pages.map((page, i) => ({
    ...page,
    lines: page.lines.filter(
      line => !edges[i]!.has(line) || !(PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= often)
    )
  }))
}

/** What a running line has in common with itself on the next page: place and wording, not the numbers in it. */
const keyOf = (line: TextLine): string =>
  `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`

function edgeLines({ lines, height }: PageLines): Set<TextLine> {
  // Of columns, the last line of the left one is not the last of all.
  const down = [...lines].sort((a, b) => a.y - b.y)
  const head = down.slice(0, MOST_LINES).filter(line => line.y < height * EDGE)
  const foot = down.slice(-MOST_LINES).filter(line => line.y > height * (1 - EDGE))
  return new Set([...head, ...foot])
}
