// Where the article is. First by the names that site software gives to it, then by walking down from there as long as
// what is left behind is plainly furniture. When in doubt it keeps more: furniture in the text is a nuisance, a missing
// section is an error.
import { isFurniture, weightOf } from './furniture'
import { isArticleName } from './pages'
import type { Survey } from './survey'
import { dataTable } from './table'
import { childElements, type Element } from './tree'

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
export function findArticle(body: Element, weights: Survey): Article {
  return densestPart(namedArticle(body, weights) ?? body, weights)
}

function namedArticle(body: Element, weights: Survey): Element | null {
  const total = weightOf(weights.get(body))
  if (total === 0) return null
  const named = [...weights.entries()]
    .filter(([e, weight]) => (weight.stops > 0 || weight.figures > 0) && isArticleName(e))
    .sort(([, a], [, b]) => weightOf(b) - weightOf(a))
    .slice(0, MOST_NAMED)
    .map(([e]) => e)
  const inside = new Set(named)
  const outermost = named.filter(e => !hasAncestorIn(e, inside))
  const union = outermost.reduce((sum, e) => sum + weightOf(weights.get(e)), 0)
  if (union < total * NAMED_SHARE) return null

  let article = commonAncestor(outermost, body)
  for (const inner of named) {
    if (weightOf(weights.get(inner)) >= weightOf(weights.get(article)) * INNER_SHARE && isInside(inner, article)) {
      article = inner
    }
  }
  return article
}

/** Steps into the one child that holds the content, while its siblings hold none. */
function densestPart(start: Element, weights: Survey): Article {
  let at = start
  for (;;) {
    const children = childElements(at).filter(e => (weights.get(e)?.chars ?? 0) > 0)
    const total = weightOf(weights.get(at))
    const heaviest = children.find(e => weightOf(weights.get(e)) > total * 0.5)
    const furniture = new Set(children.filter(e => e !== heaviest && isFurniture(e, weights, total)))
    const alone = children.length - furniture.size === 1 && ownText(at, weights) < LEAST_TEXT
    if (heaviest === undefined || !alone || !mayEnter(heaviest, weights)) return { element: at, furniture }
    at = heaviest
  }
}

/** Text of an element that stands in none of its children, and is more than a separator. */
const LEAST_TEXT = 12

const ownText = (element: Element, weights: Survey): number =>
  childElements(element).reduce((sum, e) => sum - (weights.get(e)?.chars ?? 0), weights.get(element)?.chars ?? 0)

/** Lines and lists are content as a whole, and so are tables of data; tables that arrange the page are walked. */
const mayEnter = (element: Element, weights: Survey): boolean =>
  !/^(?:p|h[1-6]|ul|ol|dl|span|font|a|b|strong|pre)$/.test(element.tagName) &&
  !(element.tagName === 'table' && dataTable(element, weights) !== null)

const parentOf = (element: Element): Element | null =>
  element.parentNode !== null && 'tagName' in element.parentNode ? element.parentNode : null

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
