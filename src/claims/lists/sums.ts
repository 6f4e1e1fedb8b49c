// Lists whose figures say themselves which whole they belong to: they add up to it, to the unit, and not to the one that stands
// nearest. 共148条,其中主动公开103条。在主动公开的信息中,A类14条,B类89条: those are of the 103.
import { SEMICOLON, stands } from '../characters'
import type { Figure } from '../reading'
import { HEAD_REACH } from './heads'
import { isWhole, type List, sameMeasure, sumOf } from './list'
import type { Walk } from './walk'

/** Smaller sums are met by accident. */
export const LEAST = 10

/** The nearest figure before some parts, in this sentence or those before, that states their sum; null when none does. */
export function statedSum({ figures, before, trail }: Walk, parts: readonly Figure[]): Figure | null {
  const sum = sumOf(parts)
  const count = parts.filter(({ value }) => value > 0).length
  if (sum < LEAST || count < 2) return null
  const first = parts[0]!
  const states = (f: Figure): boolean => f.value === sum && isWhole(f) && sameMeasure(f, first)
  // no further back than a head is looked for: a line may be as long as a book
  const end = countBefore(figures, first.start)
  const near = figures.slice(Math.max(0, end - HEAD_REACH), end)
  const far = count > 2 ? trail : before
  return (
    near.findLast(states) ??
    before.slice(-HEAD_REACH).findLast(states) ??
    far.slice(-HEAD_REACH).findLast(states) ??
    null
  )
}

/** How many figures start before an offset. */
export function countBefore(figures: readonly Figure[], offset: number): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (figures[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Moves lists under the figure to which they add up. What stands in brackets or behind a colon keeps its head, and so does a list of
 * the same sentence that exceeds it: that is an error to be seen.
 */
export function settleSums(walk: Walk): void {
  for (const list of walk.lists) {
    const { whole, parts, cue } = list
    if (cue === '(' || cue === ':' || parts.length < 2) continue
    const sum = sumOf(parts)
    if (sum === whole.value || (sum > whole.value && whole.sentence === parts[0]!.sentence && !VIEW.test(cue))) continue
    const stated = statedSum(walk, parts)
    if (
      (stated === null || !isNear(walk, stated)) &&
      ((sum > whole.value && isOfAnother(walk, list, sum)) || (VIEW.test(cue) && isSister(walk, whole, parts[0]!)))
    ) {
      for (const part of parts) part.whole = null
      list.parts = []
    }
    if (stated === null || stated === whole || list.parts.length === 0) continue
    list.whole = stated
    for (const part of parts) part.whole = stated
  }
  if (walk.lists.some(({ parts }) => parts.length === 0)) {
    walk.lists.splice(0, walk.lists.length, ...walk.lists.filter(({ parts }) => parts.length > 0))
  }
}

/** 按渠道分, starts over for what the items before it add up to, and never for the last of them. */
const VIEW = /^[从按就]/

/** Whether a figure stands in this sentence or the one before. */
const isNear = ({ sentence, before }: Walk, figure: Figure): boolean =>
  figure.sentence === sentence || before.slice(-HEAD_REACH).includes(figure)

/**
 * 按时办结517件,延期办结8件。其中…: items that add up to two figures of an earlier sentence together are of neither. 网站754条,新媒体2808条。
 * 其中公众号1205条,微博12984条: nor is what is more than the nearest of several; but 网站公开的信息中 says of which.
 */
const isOfAnother = ({ trail }: Walk, { whole, parts, cue }: List, sum: number): boolean => {
  const isMore = cue.length < NAMED && parts.some(({ value }) => value > whole.value)
  const isBeside = (f: Figure): boolean => f !== whole && f.sentence === whole.sentence && sameMeasure(f, whole)
  return trail.some(f => isBeside(f) && isWhole(f) && (isMore || f.value + whole.value === sum))
}

/** 按方式分,当面5件,信函10件;按申请人分,自然人10件,法人4件: the last item of one view is no whole of the next. */
const isSister = ({ text }: Walk, whole: Figure, part: Figure): boolean =>
  whole.sentence === part.sentence && stands(SEMICOLON, text, whole.end, part.start)

/** Shortest cue that names the whole. */
const NAMED = 4
