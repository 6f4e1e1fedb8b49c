// Parts that no cue announces: 行政诉讼62件,维持28件,纠错2件. That these are parts of that is said by the official form, in the ids of
// its figures.
import { type List, sameMeasure, sumOf } from './lists'
import type { Figure } from './reading'

/** How many figures back the whole may stand. */
const REACH = 24

/** Sets `whole` on figures of one sentence whose indicators are rows below an earlier one's, and adds the lists. */
export function adoptParts(figures: readonly Figure[], lists: List[]): void {
  let open: Map<Figure, List> | null = null
  for (let i = 1; i < figures.length; i++) {
    const figure = figures[i]!
    const id = figure.claim?.indicator
    if (!id || figure.whole !== null) continue
    for (let k = i - 1; k >= 0 && k >= i - REACH; k--) {
      const head = figures[k]!
      const above = head.claim?.indicator
      if (!above || !sameMeasure(head, figure) || !isPartOf(id, above)) continue
      figure.whole = head
      open ??= new Map()
      const list = open.get(head)
      if (list) list.parts.push(figure)
      else {
        const cue = figure.distributed ? '分别' : ''
        const fresh: List = { whole: head, parts: [figure], complete: figure.distributed ? 'yes' : 'unsaid', cue }
        open.set(head, fresh)
        lists.push(fresh)
      }
      break
    }
  }
  for (const [{ claim, value }, list] of open ?? []) {
    if (!OVERLAPPING.test(claim!.indicator!) || (list.parts.length > 1 && sumOf(list.parts) === value)) continue
    for (const part of list.parts) part.whole = null
    lists.splice(lists.indexOf(list), 1)
  }
}

/** `litigation.upheld` is a part of `litigation.total`, `applications.received.fax` of `applications.received`. */
function isPartOf(id: string, above: string): boolean {
  const stem = above.endsWith('.total') ? above.slice(0, -'total'.length) : `${above}.`
  return id !== above && id.startsWith(stem) && !id.slice(stem.length).includes('.')
}

/**
 * Rows that count one thing in several ways: one answer to the public may be given at a conference and on a website. They are parts
 * where they add up.
 */
const OVERLAPPING = /^(?:disclosure\.|response\.total$)/
