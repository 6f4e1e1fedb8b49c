// What is printed on the page above the article container: the title, which sites keep outside of it and which is put
// back as the first line, and the date of publication.

import { trimmed } from '../blanks'
import { eachLine } from './furniture'
import { isFurnitureLine, isMetadataLabel, isMetadataLabelStart, LONGEST_FURNITURE, publishedIn } from './pages'
import { type Element, foldBlanks, isElement, isText, textOf, walk } from './tree'

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
  let date: string | null = null
  let label: string | null = null
  const look = (line: string): void => {
    // Most lines are cells: too short for a date, and no label.
    if (date !== null || (label === null && line.length < SHORTEST_DATED && !mayBeLabel(line))) return
    const text = trimmed(foldBlanks(line))
    if (text === '') return
    // In a box of particulars the value stands in the next cell.
    if (label !== null) date = publishedIn(`${label} ${text}`)
    label = isMetadataLabel(text) ? text : null
    if (date === null && label === null && text.length <= LONGEST_FURNITURE) {
      date = publishedIn(text)
      if (date !== null && !isFurnitureLine(text)) date = null
    }
  }
  eachLine(body, look, article === body ? undefined : article)
  for (const part of leftOut) eachLine(part, look)
  return date
}

/** `日期2024-1-2` */
const SHORTEST_DATED = 10

const mayBeLabel = (line: string): boolean => {
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) > 0x20) return isMetadataLabelStart(line.charAt(i))
  return false
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
