// One pass over the page that weighs every element: how much text it shows, how much of that is links, how much reads
// like sentences, how many figures stand in cells. Choosing the article and telling data tables apart rest on it.
import { type Element, isElement, isHidden, isText, walk } from './tree'

export interface Weight {
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
}

export type Survey = Map<Element, Weight>

const FIGURE = /^\s*(?:[-+]?\d[\d,，.．]{0,20}\s*[%％]?|[-—–/／]{1,2})\s*[\u4e00-\u9fa5]{0,2}\s*$/
const PROSE = /[，。；：、,;]/

/** Whether a text is a figure alone, perhaps with its unit, or the dash that stands for none. */
export const isFigure = (text: string): boolean => text.length < 40 && FIGURE.test(text)

/** Weighs `root` and every visible element in it; invisible ones are not in the result. */
export function survey(root: Element): Survey {
  const weights: Survey = new Map()
  const path: Weight[] = []
  let links = 0
  walk(
    root,
    node => {
      if (isText(node)) {
        weigh(node.value, links > 0, path[path.length - 1]!)
        return false
      }
      if (!isElement(node) || isHidden(node)) return false
      const weight = { chars: 0, linkChars: 0, prose: 0, stops: 0, figures: 0, tables: 0 }
      weights.set(node, weight)
      path.push(weight)
      if (node.tagName === 'a') links++
      return true
    },
    element => {
      const weight = path.pop()!
      if (element.tagName === 'a') links--
      const above = path[path.length - 1]
      if (above === undefined) return
      above.chars += weight.chars
      above.linkChars += weight.linkChars
      above.prose += weight.prose
      above.stops += weight.stops
      above.figures += weight.figures
      above.tables += weight.tables + (element.tagName === 'table' ? 1 : 0)
    }
  )
  return weights
}

function weigh(text: string, inLink: boolean, into: Weight): void {
  let chars = 0
  let stops = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) chars++
    if (unit === 0x3002 && !inLink) stops++
  }
  if (chars === 0) return
  into.chars += chars
  into.stops += stops
  if (inLink) into.linkChars += chars
  else if (chars >= 12 && PROSE.test(text)) into.prose += chars
  else if (isFigure(text)) into.figures++
}
