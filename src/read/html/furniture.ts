// Whether a part of a page is furniture: by its name, or because every line of it is. A part with one line that may be
// content is none.
import { trimmed } from '../blanks'
import { isFurnitureLine } from './pages'
import { type Element, foldBlanks, has, isElement, isText, TRAIT } from './tree'

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
export function eachLine(root: Element, take: (line: string, linkChars: number) => void, without?: Element): void {
  if (root === without || !root.seen) return
  let text = ''
  let linkChars = 0
  let links = has(root, TRAIT.link) ? 1 : 0
  const path: Element[] = [root]
  const next: number[] = [0]
  for (let top = 0; top >= 0; ) {
    const element = path[top]!
    const child = element.childNodes[next[top]!++]
    let ends = false
    if (child === undefined) {
      top--
      if (has(element, TRAIT.link)) links--
      ends = has(element, TRAIT.block)
    } else if (isText(child)) {
      text += child.value
      if (links > 0) linkChars += trimmed(child.value).length
    } else if (isElement(child) && child !== without && child.seen) {
      ends = has(child, TRAIT.block | TRAIT.breaks)
      if (has(child, TRAIT.link)) links++
      top++
      path[top] = child
      next[top] = 0
    }
    if (ends) {
      if (text !== '') take(text, linkChars)
      text = ''
      linkChars = 0
    }
  }
  if (text !== '') take(text, linkChars)
}

function linesOf(element: Element): { text: string; linkChars: number }[] {
  const lines: { text: string; linkChars: number }[] = []
  eachLine(element, (line, linkChars) => {
    const text = trimmed(foldBlanks(line))
    if (text !== '') lines.push({ text, linkChars })
  })
  return lines
}
