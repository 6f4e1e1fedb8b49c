// Where the article is. First by the names that site software gives to it, then by walking down from the body as long as
// what is left behind is plainly furniture. When in doubt it keeps more: furniture in the text is a nuisance, a missing
// section is an error.
import { isArticleName, isFurnitureName } from './pages'
import type { Survey, Weight } from './survey'
import { childElements, type Element } from './tree'

/** What a figure in a cell weighs against characters of prose. */
const FIGURE_WEIGHT = 4

const weightOf = (weight: Weight | undefined): number =>
  weight === undefined ? 0 : weight.prose + weight.figures * FIGURE_WEIGHT

/** Share of the page's weight that named containers must hold together to be believed. */
const NAMED_SHARE = 0.5

/** Share of a container's weight that a container inside must hold to stand for it. */
const INNER_SHARE = 0.98

/** Containers looked at, the heaviest ones: keeps the time linear on pages that nest thousands. */
const MOST_NAMED = 200

/** The element that holds the article: `body` itself where the page is nothing else. */
export function findArticle(body: Element, weights: Survey): Element {
  return namedArticle(body, weights) ?? densestPart(body, weights)
}

function namedArticle(body: Element, weights: Survey): Element | null {
  const total = weightOf(weights.get(body))
  if (total === 0) return null
  const named = [...weights.keys()]
    .filter(e => weightOf(weights.get(e)) > 0 && isArticleName(e))
    .sort((a, b) => weightOf(weights.get(b)) - weightOf(weights.get(a)))
    .slice(0, MOST_NAMED)
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
function densestPart(body: Element, weights: Survey): Element {
  let at = body
  for (;;) {
    const children = childElements(at).filter(e => weights.has(e))
    const total = weightOf(weights.get(at))
    const heaviest = children.find(e => weightOf(weights.get(e)) > total * 0.5)
    if (heaviest === undefined || TABLE_PARTS.has(heaviest.tagName)) return at
    const others = children.filter(e => e !== heaviest)
    if (!others.every(e => isFurniture(e, weights, total))) return at
    at = heaviest
  }
}

/** Stepping into a table is for whoever reads tables; a single cell is worth stepping into no more than a whole one. */
const TABLE_PARTS = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'p',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'span'
])

/** An element beside the article that may go: it has no sentence and no figures, or its name says so and it is small. */
function isFurniture(element: Element, weights: Survey, total: number): boolean {
  const weight = weights.get(element)!
  if (isFurnitureByName(element, weights, total)) return true
  if (/^h[1-6]$/.test(element.tagName)) return false
  if (weight.chars === 0) return true
  return weight.stops === 0 && weight.figures === 0 && weight.linkChars > weight.chars * 0.5
}

/** Named furniture counts as such only while it holds little of the page: names lie. */
export function isFurnitureByName(element: Element, weights: Survey, total: number): boolean {
  const weight = weights.get(element)
  return weight !== undefined && weight.figures < 4 && weightOf(weight) <= total * 0.2 && isFurnitureName(element)
}

export const totalWeight = (weights: Survey, root: Element): number => weightOf(weights.get(root))

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
