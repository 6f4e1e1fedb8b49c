// The article as paragraphs and tables, in the order a person reads them. One line a paragraph: `<p>`, `<div>`, `<br>`,
// a cell of a layout table. It drops what is furniture by name or content; lines at the edges are `trim.ts`.
import { trimmed } from '../blanks'
import type { DraftTable } from '../compose'
import type { Article } from './article'
import { isFurnitureByName, weightOf } from './furniture'
import { dataTable, divTable, isMetadata } from './table'
import { attribute, type Element, foldBlanks, isElement, isText, TRAIT, textOf } from './tree'

/** A line of the article, and how much of it is links. */
export interface Line {
  kind: 'paragraph'
  text: string
  linkChars: number
  heading: boolean
}

export interface Extract {
  blocks: (Line | DraftTable)[]
  /** Boxes of particulars (索引号 …), left out of the blocks. */
  metadata: DraftTable[]
  /** Parts that are furniture. */
  leftOut: Element[]
  /** Pictures large enough to hold content. */
  pictures: number
}

export function extract({ element: article, furniture }: Article): Extract {
  const total = weightOf(article)
  const blocks: (Line | DraftTable)[] = []
  const metadata: DraftTable[] = []
  const leftOut: Element[] = [...furniture]
  let pictures = 0
  let pending = ''
  let linkChars = 0
  let marker = ''
  const items = new Map<Element, number>()
  let links = 0
  let preformatted = 0
  let heading = 0

  const flush = (): void => {
    if (pending !== '') {
      const text = trimmed(foldBlanks(pending))
      if (text !== '') {
        const numbered = marker === '' || OWN_NUMBER.test(text) ? text : marker + text
        blocks.push({ kind: 'paragraph', text: numbered, linkChars, heading: heading > 0 })
        marker = ''
      }
      pending = ''
    }
    linkChars = 0
  }
  const addText = (value: string): void => {
    if (links > 0) linkChars += trimmed(value).length
    if (preformatted === 0) {
      pending += value
      return
    }
    const lines = value.split(/\r\n|\r|\n/)
    for (let i = 0; i < lines.length; i++) {
      if (i > 0) flush()
      pending += lines[i]!
    }
  }
  const addTable = (element: Element): boolean => {
    const table = element.tagName === 'table' ? dataTable(element) : divTable(element)
    if (table === null) return false
    flush()
    const caption = element.childNodes.find(e => isElement(e) && e.tagName === 'caption')
    if (caption !== undefined && isElement(caption) && caption.seen) {
      blocks.push({ kind: 'paragraph', text: textOf(caption), linkChars: 0, heading: false })
    }
    if (isMetadata(table)) metadata.push(table)
    else blocks.push(table)
    return true
  }

  /** @returns whether to go into the element */
  const enter = (node: Element): boolean => {
    if (node.tagName === 'img' && isContentPicture(node)) pictures++
    if (!node.seen || furniture.has(node)) return false
    const { traits } = node
    if ((traits & NOTABLE) === 0) return true
    if (node !== article && isFurnitureByName(node, total)) {
      leftOut.push(node)
      return false
    }
    if ((traits & TRAIT.breaks) !== 0) flush()
    if ((traits & TRAIT.block) !== 0) {
      if (addTable(node)) return false
      flush()
      if (node.tagName === 'li') marker = markerOf(node, items)
    }
    if ((traits & TRAIT.link) !== 0) links++
    if ((traits & TRAIT.preformatted) !== 0) preformatted++
    if ((traits & TRAIT.heading) !== 0) heading++
    return true
  }
  const leave = ({ traits }: Element): void => {
    if ((traits & NOTABLE) === 0) return
    if ((traits & TRAIT.block) !== 0) flush()
    if ((traits & TRAIT.link) !== 0) links--
    if ((traits & TRAIT.preformatted) !== 0) preformatted--
    if ((traits & TRAIT.heading) !== 0) heading--
  }

  const path: Element[] = []
  const next: number[] = []
  let top = -1
  if (enter(article)) {
    path.push(article)
    next.push(0)
    top = 0
  }
  while (top >= 0) {
    const element = path[top]!
    const child = element.childNodes[next[top]!++]
    if (child === undefined) {
      top--
      leave(element)
    } else if (isText(child)) addText(child.value)
    else if (isElement(child) && enter(child)) {
      top++
      path[top] = child
      next[top] = 0
    }
  }
  flush()
  return { blocks, metadata, leftOut, pictures }
}

/** What matters to the walk; other elements are passed through. */
const NOTABLE = TRAIT.block | TRAIT.breaks | TRAIT.link | TRAIT.preformatted | TRAIT.heading | TRAIT.furniture

/** Pictures without a size, or larger than an icon. */
function isContentPicture(element: Element): boolean {
  const size = (name: string): number => {
    const styled = new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d{1,5})`, 'i').exec(attribute(element, 'style') ?? '')
    return Number.parseInt(attribute(element, name) ?? styled?.[1] ?? '400', 10)
  }
  return size('width') > 100 && size('height') > 60
}

/** An item that prints its own number: `1、`, `（二）`. */
const OWN_NUMBER = /^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]/

/**
 * The number a browser prints before an item of an ordered list; empty where the list shows none.
 *
 * @param items how many items of each list came so far; counted on here
 */
function markerOf(item: Element, items: Map<Element, number>): string {
  const list = item.parentNode
  if (list === null || !isElement(list) || list.tagName !== 'ol') return ''
  const number = (items.get(list) ?? (Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1) - 1) + 1
  items.set(list, number)
  const style = `${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(style)) return ''
  return (attribute(list, 'type') ?? '1') === '1' || /decimal/i.test(style) ? `${number}.` : ''
}
