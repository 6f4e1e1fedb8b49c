// Whether a part of a page is furniture: by its name, or because every line of it is. A part with one line that may be
// content is none.
import { trimmed } from '../blanks'
import { isFurnitureLine } from './pages'
import { type Element, foldBlanks, has, isElement, isText, TRAIT, walk } from './tree'

/** What a figure in a cell weighs against characters of prose. */
const FIGURE_WEIGHT = 4

/** How much of a page's content an element holds. */
export const weightOf = (element: Element): number => element.prose + element.figures * FIGURE_WEIGHT

/** Named furniture counts as such only while it holds little of the page: names lie. */
export const isFurnitureByName = (element: Element, total: number): boolean =>
  has(element, TRAIT.furniture) && element.figures < 4 && weightOf(element) <= total * 0.2

/** Longer parts are looked at no further: they are content, or the page is nothing else. */
const LONGEST_PART = 2000

/** A part beside the article that may go. */
export function isFurniture(element: Element, total: number): boolean {
  if (!element.seen || isFurnitureByName(element, total)) return true
  if (/^h[1-6]$/.test(element.tagName) || element.chars > LONGEST_PART) return false
  if (element.figures > 0 && (element.tables > 0 || element.tagName === 'table')) return false
  let furniture = 0
  for (const { text, linkChars } of linesOf(element)) {
    if (isFurnitureLine(text) || linkChars > text.length * 0.5) furniture++
    else if (!isNeutral(text)) return false
  }
  return furniture > 0
}

/** Headings of boxes (`热点新闻`), site names, addresses: lines that are content only beside content. */
const isNeutral = (text: string): boolean =>
  (text.length <= 12 && !/[\d。；]/.test(text)) ||
  (text.length < 120 && /^(?:地址|邮编|邮政编码|电话|传真|联系)/.test(text))

/**
 * Calls `take` with the visible text of an element line by line, blanks and all, and how much of each is links.
 *
 * @param without left out
 */
export function eachLine(element: Element, take: (line: string, linkChars: number) => void, without?: Element): void {
  let text = ''
  let linkChars = 0
  let links = 0
  const flush = (): void => {
    if (text !== '') take(text, linkChars)
    text = ''
    linkChars = 0
  }
  walk(
    element,
    node => {
      if (isText(node)) {
        text += node.value
        if (links > 0) linkChars += trimmed(node.value).length
      }
      if (!isElement(node) || node === without || !node.seen) return false
      if (has(node, TRAIT.link)) links++
      if (has(node, TRAIT.block | TRAIT.breaks)) flush()
      return true
    },
    node => {
      if (has(node, TRAIT.link)) links--
      if (has(node, TRAIT.block)) flush()
    }
  )
  flush()
}

function linesOf(element: Element): { text: string; linkChars: number }[] {
  const lines: { text: string; linkChars: number }[] = []
  eachLine(element, (line, linkChars) => {
    const text = trimmed(foldBlanks(line))
    if (text !== '') lines.push({ text, linkChars })
  })
  return lines
}
