// A page as a tree, and the few questions asked of its nodes. Parsing is parse5's, which follows the HTML standard; this
// adds a bound on what a page may grow into. Nothing here recurses: pages nest as deep as they like.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { ReadError } from '../error'
import { MAX_NODES_PER_TAG, MIN_NODES_ALLOWED } from '../limits'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Root = DefaultTreeAdapterTypes.Document

/** @throws ReadError `too-complex` when the page asks for far more nodes than it has tags */
export function parsePage(html: string): Root {
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags++
  let left = Math.max(MIN_NODES_ALLOWED, tags * MAX_NODES_PER_TAG)
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        if (--left < 0) throw tooComplex()
        return defaultTreeAdapter.createElement(tagName, namespace, attributes)
      }
    }
  })
}

export const isElement = (node: { nodeName: string }): node is Element => 'tagName' in node

export const isText = (node: { nodeName: string }): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text'

export function attribute(element: Element, name: string): string | null {
  for (const { name: key, value } of element.attrs) if (key === name) return value
  return null
}

/** Child elements, in order. */
export const childElements = (element: Element): Element[] => element.childNodes.filter(isElement)

/** Elements whose text is no text of the page. */
const SILENT = new Set(
  (
    'head title meta link base script style noscript template xml iframe frame frameset noframes object embed applet param ' +
    'svg math canvas audio video map area select option optgroup datalist textarea input button progress meter del rp'
  ).split(' ')
)

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i

/** Whether a browser would not show the element, as far as the element itself says. */
export function isHidden(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'style' && HIDDEN_STYLE.test(value)) return true
  }
  return false
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre section summary table ' +
    'tbody td tfoot th thead tr ul xmp'
  ).split(' ')
)

/** Whether the element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return true
  const style = attribute(element, 'style')
  return style !== null && /display\s*:\s*(?:block|table|flex|grid|list-item)/i.test(style)
}

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

/** The visible text of an element on one line: blocks and line breaks become blanks. */
export function textOf(root: Element): string {
  const only = root.childNodes.length === 1 ? root.childNodes[0]! : null
  if (only !== null && isText(only)) return foldBlanks(only.value).trim()
  const parts: string[] = []
  walk(
    root,
    node => {
      if (isText(node)) parts.push(node.value)
      if (!isElement(node)) return false
      if (node !== root && isHidden(node)) return false
      if (node.tagName === 'br' || isBlock(node)) parts.push(' ')
      return true
    },
    element => {
      if (isBlock(element)) parts.push(' ')
    }
  )
  return foldBlanks(parts.join('')).trim()
}

const isWide = (unit: number): boolean => (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef)

/**
 * Folds blanks as a browser does: a run is one blank, and a line end between two wide characters is nothing
 * (CSS Text 3, segment breaks). A run of several no-break spaces, which authors use to line things up, stays visible as two.
 */
export function foldBlanks(text: string): string {
  if (!/[\t\r\n\f\u00a0]| {2}/.test(text)) return text
  return text.replace(/[ \t\r\n\f\u00a0]+/g, (run, at: number) => {
    if (run === ' ') return run
    let fixed = 0
    let ends = 0
    for (let i = 0; i < run.length; i++) {
      const unit = run.charCodeAt(i)
      if (unit === 0xa0) fixed++
      else if (unit === 0x0a || unit === 0x0d) ends++
    }
    if (fixed > 1) return '  '
    const joins = fixed === 0 && ends > 0
    return joins && isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(at + run.length)) ? '' : ' '
  })
}

const tooComplex = (): ReadError =>
  new ReadError('too-complex', {
    message: { zh: '网页标记异常，展开后过大', en: 'The markup of the page is abnormal and grows too large' },
    remedy: {
      zh: '请在浏览器中打开，复制正文存为 txt',
      en: 'Open it in a browser and save the text of the article as txt'
    }
  })
