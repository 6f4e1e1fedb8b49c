// One pass over the page that weighs every element: how much text it shows, how much of that is links, how much reads
// like sentences, how many figures stand in cells. Choosing the article and telling data tables apart rest on it.
import { type Element, has, isElement, isText, TRAIT } from './tree'

const FIGURE = /^\s*(?:[-+]?\d[\d,，.．]{0,20}\s*[%％]?|[-—–/／]{1,2})\s*[\u4e00-\u9fa5]{0,2}\s*$/

/** Whether a text is a figure alone, perhaps with its unit, or the dash that stands for none. */
const isFigure = (text: string): boolean => text.length < 40 && FIGURE.test(text)

/**
 * Weighs `root` and every visible element in it, and marks them seen.
 *
 * @returns elements named as articles that hold sentences or figures
 */
export function survey(root: Element): Element[] {
  const named: Element[] = []
  const path: Element[] = [root]
  const next: number[] = [0]
  let links = 0
  root.seen = true
  for (let top = 0; top >= 0; ) {
    const element = path[top]!
    const child = element.childNodes[next[top]!++]
    if (child === undefined) {
      if (has(element, TRAIT.link)) links--
      if (has(element, TRAIT.article) && (element.stops > 0 || element.figures > 0)) named.push(element)
      if (--top >= 0) addTo(path[top]!, element)
    } else if (isText(child)) weigh(child.value, links > 0, element)
    else if (isElement(child)) {
      // Scripts of some sites show the article only when it is there: its name weighs more than its style.
      if (has(child, TRAIT.silent) || (child.traits & (TRAIT.hidden | TRAIT.article)) === TRAIT.hidden) continue
      child.seen = true
      if (has(child, TRAIT.link)) links++
      top++
      path[top] = child
      next[top] = 0
    }
  }
  return named
}

function addTo(above: Element, element: Element): void {
  above.chars += element.chars
  above.linkChars += element.linkChars
  above.prose += element.prose
  above.stops += element.stops
  above.figures += element.figures
  above.tables += element.tables + (element.tagName === 'table' ? 1 : 0)
}

/** Fewer characters with a comma among them are a label, not prose. */
const SHORTEST_PROSE = 12

function weigh(text: string, inLink: boolean, into: Element): void {
  let chars = 0
  let stops = 0
  let pauses = false
  let mayBeFigure = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x3002 && unit < 0xff00) chars++
    else if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) {
      chars++
      if (unit === 0x3002) stops++
      // ，；：、 and , ; besides the full stop.
      else if (unit === 0xff0c || unit === 0x3001 || unit === 0xff1b || unit === 0xff1a) pauses = true
      else if (unit === 0x2c || unit === 0x3b) pauses = true
      // What a figure begins with: a digit, or one of - / – — ／.
      else
        mayBeFigure ||=
          (unit >= 0x30 && unit <= 0x39) ||
          unit === 0x2d ||
          unit === 0x2f ||
          unit === 0xff0f ||
          unit === 0x2013 ||
          unit === 0x2014
    }
  }
  if (chars === 0) return
  into.chars += chars
  if (inLink) into.linkChars += chars
  else {
    into.stops += stops
    if (chars >= SHORTEST_PROSE && (pauses || stops > 0)) into.prose += chars
    else if (mayBeFigure && chars < 40 && isFigure(text)) into.figures++
  }
}
