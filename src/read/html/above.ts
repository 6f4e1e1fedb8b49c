// What is printed on the page above the article container: the title, which sites keep outside of it and which is put
// back as the first line, and the date of publication.

import { linesOf } from './furniture'
import { isFurnitureLine, isMetadataLabel, publishedIn } from './pages'
import { type Element, isElement, isText, textOf, walk } from './tree'

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '')

/** Longest title looked for. */
const LONGEST = 120

/**
 * @param hint the title that the head of the page declares, or null
 * @returns the printed title above `article`, or null when there is none or the article begins with it
 */
export function titleAbove(body: Element, article: Element, hint: string | null): string | null {
  let found: string | null = null
  let reached = false
  const declared = squeeze(hint ?? '')
  walk(
    body,
    node => {
      if (node === article) reached = true
      if (reached || !isElement(node)) return false
      if (node.chars < 4) return false
      if (node.chars <= LONGEST && node.linkChars === 0 && !isWrapper(node)) {
        const text = textOf(node)
        const plain = squeeze(text)
        const heading = /^h[1-3]$/.test(node.tagName)
        const same = declared !== '' && plain.length >= 6 && (declared.includes(plain) || plain === declared)
        if (same || (heading && (declared === '' || /报告|年报/.test(plain)))) {
          found = text
          return false
        }
      }
      return true
    },
    () => {}
  )
  return found === null || startOf(article).startsWith(squeeze(found)) ? null : found
}

/** Whether all the text of an element is that of one child, which then is the one to look at. */
const isWrapper = (element: Element): boolean =>
  element.childNodes.some(child => isElement(child) && child.chars === element.chars)

/**
 * The date of publication that a line of furniture names (`发布时间：…`), around the article or in a part of it that was left
 * out; null when there is none.
 */
export function publishedAround(body: Element, article: Element, leftOut: readonly Element[]): string | null {
  const lines = linesOf(body, article === body ? undefined : article).concat(leftOut.flatMap(e => linesOf(e)))
  for (const [i, { text }] of lines.entries()) {
    if (!isFurnitureLine(text) && !isMetadataLabel(text)) continue
    // In a box of particulars the value stands in the next cell.
    const date = publishedIn(isMetadataLabel(text) ? `${text} ${lines[i + 1]?.text ?? ''}` : text)
    if (date !== null) return date
  }
  return null
}

/** The first characters of an element's text, without blanks. */
function startOf(element: Element): string {
  let text = ''
  walk(
    element,
    node => {
      if (isText(node) && text.length < LONGEST) text += squeeze(node.value)
      return isElement(node) && text.length < LONGEST
    },
    () => {}
  )
  return text
}
