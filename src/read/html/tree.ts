// A page as a tree, and the few questions asked of its nodes. Parsing is parse5's, which follows the HTML standard; this
// adds a bound on what a page may grow into, and room on every element for what a later pass finds out about it (a field
// costs a tenth of a look-up). Nothing here recurses: pages nest as deep as they like.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5'
import { trimmed } from '../blanks'
import type { DraftTable } from '../compose'
import { ReadError } from '../error'
import { MAX_NODES, MAX_NODES_PER_TAG, MIN_NODES_ALLOWED } from '../limits'
import { traitsInNames } from './pages'
import { feed } from './tokens'
import { TRAIT } from './traits'

export { TRAIT } from './traits'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Root = DefaultTreeAdapterTypes.Document

/** An element with what `survey` writes to it; until then it is not `seen` and weighs nothing. */
export interface Element extends DefaultTreeAdapterTypes.Element {
  /** What its name and attributes say: bits of `TRAIT`. */
  traits: number
  /** Whether a browser would show it, as far as the page itself says. */
  seen: boolean
  /** Visible characters without blanks. */
  chars: number
  /** The part of them inside links. */
  linkChars: number
  /** Characters in stretches of prose: long enough, with Chinese punctuation, not in a link. */
  prose: number
  /** Sentence ends. */
  stops: number
  /** Texts that are a figure alone, as statistics cells hold them. */
  figures: number
  /** Tables inside. */
  tables: number
  /** Of a table, once it was looked at: what it holds, or null when it arranges the page. */
  grid: DraftTable | null | undefined
}

export const has = (element: Element, trait: number): boolean => (element.traits & trait) !== 0

/** @throws ReadError `too-complex` when the page asks for far more nodes than it has tags, or for more than any report has */
export function parsePage(html: string): Root {
  try {
    begin(html)
    const parser = new Parser(OPTIONS)
    if (feed(html, parser)) return parser.document
    begin(html)
    return Parser.parse(html, OPTIONS)
  } finally {
    begin('')
  }
}

// Of the page that is being parsed; nothing waits in between.
let page = ''
let nodes = 0
let limit = 0

function begin(html: string): void {
  page = html
  nodes = 0
  limit = MIN_NODES_ALLOWED
}

/** Of every element until it has a child; never written to. */
const NO_CHILDREN: Node[] = []

function appendChild(parent: DefaultTreeAdapterTypes.ParentNode, child: Node): void {
  // Most elements have one child; a list that grew by pushing its first one has room for seventeen.
  if (parent.childNodes.length === 0) parent.childNodes = [child]
  else parent.childNodes.push(child)
  child.parentNode = parent
}

const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  appendChild,
  insertText(parent, text) {
    const { childNodes } = parent
    const last = childNodes.length === 0 ? undefined : childNodes[childNodes.length - 1]!
    if (last !== undefined && isText(last)) last.value += text
    else appendChild(parent, defaultTreeAdapter.createTextNode(text))
  },
  createElement(tagName, namespaceURI, attrs): Element {
    if (++nodes > limit) limit = raisedLimit(page, nodes)
    return {
      nodeName: tagName,
      tagName,
      attrs,
      namespaceURI,
      childNodes: NO_CHILDREN,
      parentNode: null,
      traits: traitsInNames(tagName, attrs),
      seen: false,
      chars: 0,
      linkChars: 0,
      prose: 0,
      stops: 0,
      figures: 0,
      tables: 0,
      grid: undefined
    }
  }
}

const OPTIONS = { scriptingEnabled: false, treeAdapter }

/** How many nodes a page with so many tags may have, if that is more than `nodes`. */
function raisedLimit(html: string, nodes: number): number {
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags++
  const limit = Math.min(tags * MAX_NODES_PER_TAG, MAX_NODES)
  if (nodes > limit) throw tooComplex()
  return limit
}

export const isElement = (node: { nodeName: string }): node is Element => (node as Element).traits !== undefined

export const isText = (node: { nodeName: string }): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text'

export function attribute(element: Element, name: string): string | null {
  for (const { name: key, value } of element.attrs) if (key === name) return value
  return null
}

/** Child elements, in order. */
export const childElements = (element: Element): Element[] => element.childNodes.filter(isElement)

/** Visits `root` and all below it in document order. `enter` returns false to skip what is inside an element. */
export function walk(root: Element, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  if (!enter(root)) return
  const path: Element[] = [root]
  const next: number[] = [0]
  for (let top = 0; top >= 0; ) {
    const element = path[top]!
    const child = element.childNodes[next[top]!++]
    if (child === undefined) {
      path.pop()
      next.pop()
      top--
      leave(element)
    } else if (enter(child) && isElement(child)) {
      path.push(child)
      next.push(0)
      top++
    }
  }
}

/** The visible text of an element that was surveyed, on one line: blocks and line breaks become blanks. */
export function textOf(root: Element): string {
  if (root.chars === 0) return ''
  const only = root.childNodes.length === 1 ? root.childNodes[0]! : null
  if (only !== null && isText(only)) return trimmed(foldBlanks(only.value))
  const path: Element[] = [root]
  const next: number[] = [0]
  let text = ''
  for (let top = 0; top >= 0; ) {
    const element = path[top]!
    const child = element.childNodes[next[top]!++]
    if (child === undefined) {
      if (has(element, TRAIT.block)) text += ' '
      top--
    } else if (isText(child)) text += child.value
    else if (isElement(child) && child.seen) {
      if (has(child, TRAIT.block | TRAIT.breaks)) text += ' '
      top++
      path[top] = child
      next[top] = 0
    }
  }
  return trimmed(foldBlanks(text))
}

const isWide = (unit: number): boolean => (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef)

/** Blanks that a browser folds: space, no-break space, tab, line ends, form feed. */
const isFolded = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b)

/** The first blank from `from` on that is more than one space; the text's length where there is none. */
function nextFold(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0xa0 || (unit > 0x20 && unit < 0xa0) || !isFolded(unit)) continue
    if (unit !== 0x20 || isFolded(text.charCodeAt(i + 1))) return i
  }
  return text.length
}

/**
 * Folds blanks as a browser does: a run is one blank, and a line end between two wide characters is nothing
 * (CSS Text 3, segment breaks). A run of several no-break spaces, which authors use to line things up, stays visible as two.
 */
export function foldBlanks(text: string): string {
  let at = nextFold(text, 0)
  if (at === text.length) return text
  let folded = ''
  for (let from = 0; ; at = nextFold(text, from)) {
    folded += text.slice(from, at)
    if (at === text.length) return folded
    let fixed = 0
    let ends = 0
    for (from = at; from < text.length; from++) {
      const unit = text.charCodeAt(from)
      if (!isFolded(unit)) break
      if (unit === 0xa0) fixed++
      else if (unit === 0x0a || unit === 0x0d) ends++
    }
    const joins = fixed === 0 && ends > 0 && isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(from))
    if (!joins) folded += fixed > 1 ? '  ' : ' '
  }
}

const tooComplex = (): ReadError =>
  new ReadError('too-complex', {
    message: { zh: '网页标记异常，展开后过大', en: 'The markup of the page is abnormal and grows too large' },
    remedy: {
      zh: '请在浏览器中打开，复制正文存为 txt',
      en: 'Open it in a browser and save the text of the article as txt'
    }
  })
