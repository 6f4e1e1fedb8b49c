// Where the article is. First by the names that site software gives to it, then by walking down from there as long as
// what is left behind is plainly furniture. When in doubt it keeps more: furniture in the text is a nuisance, a missing
// section is an error.
import { isFurniture, weightOf } from './furniture'
import { dataTable } from './table'
import { type Element, has, isElement, TRAIT } from './tree'

/** Share of the page's weight that named containers must hold together to be believed. */
const NAMED_SHARE = 0.5

/** Share of a container's weight that a container inside must hold to stand for it. */
const INNER_SHARE = 0.98

/** Containers looked at, the heaviest ones: keeps the time linear on pages that nest thousands. */
const MOST_NAMED = 200

export interface Article {
  element: Element
  /** Parts of it that are furniture. */
  furniture: ReadonlySet<Element>
}

/** The element that holds the article: `body` itself where the page is nothing else. */
/** @param named elements of the page that are named as articles */
export const findArticle = (body: Element, named: readonly Element[]): Article =>
  densestPart(namedArticle(body, named) ?? body)

function namedArticle(body: Element, all: readonly Element[]): Element | null {
  const total = weightOf(body)
  if (total === 0) return null
  const named = [...all].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_NAMED)
  const inside = new Set(named)
  const outermost = named.filter(e => !hasAncestorIn(e, inside))
  const union = outermost.reduce((sum, e) => sum + weightOf(e), 0)
  if (union < total * NAMED_SHARE) return null

  let article = commonAncestor(outermost, body)
  for (const inner of named) {
    if (weightOf(inner) >= weightOf(article) * INNER_SHARE && isInside(inner, article)) {
      article = inner
    }
  }
  return article
}

/** Steps into the one child that holds the content, while its siblings hold none. */
function densestPart(start: Element): Article {
  let at = start
  for (;;) {
    const total = weightOf(at)
    let heaviest: Element | null = null
    for (const child of at.childNodes) {
      if (heaviest === null && isElement(child) && child.chars > 0 && weightOf(child) > total * 0.5) heaviest = child
    }
    const furniture = new Set<Element>()
    let children = 0
    let own = at.chars
    for (const child of at.childNodes) {
      if (!isElement(child) || child.chars === 0) continue
      children++
      own -= child.chars
      if (child !== heaviest && isFurniture(child, total)) furniture.add(child)
    }
    const alone = children - furniture.size === 1 && own < LEAST_TEXT
    if (heaviest === null || !alone || !mayEnter(heaviest)) return { element: at, furniture }
    at = heaviest
  }
}

/** Text of an element that stands in none of its children, and is more than a separator. */
const LEAST_TEXT = 12

/** Lines and lists are content as a whole, and so are tables of data; tables that arrange the page are walked. */
const mayEnter = (element: Element): boolean =>
  !has(element, TRAIT.line) && !(element.tagName === 'table' && dataTable(element) !== null)

const parentOf = ({ parentNode }: Element): Element | null =>
  parentNode !== null && isElement(parentNode) ? parentNode : null

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let up = parentOf(element); up !== null; up = parentOf(up)) if (set.has(up)) return true
  return false
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let up: Element | null = element; up !== null; up = parentOf(up)) if (up === ancestor) return true
  return false
}

function commonAncestor(elements: readonly Element[], otherwise: Element): Element {
  let common = elements[0] ?? otherwise
  for (const element of elements) {
    while (!isInside(element, common)) common = parentOf(common) ?? otherwise
  }
  return common
}
