// Lists without an opening cue: 其余 takes what is left of an earlier figure, 合计 sums up the figures before it.
import type { Figure } from '../reading'
import { HEAD_REACH } from './heads'
import { sameMeasure } from './list'
import type { Walk } from './walk'

/** 已办结903件,其余18件…: what is left of the first of the figures before it. */
export function takeRest({ figures, lists, depthOf, depth, next }: Walk, figure: Figure): void {
  const earlier = figures
    .slice(Math.max(0, next - HEAD_REACH), next)
    .filter(f => sameMeasure(f, figure) && depthOf.get(f) === depth)
  const whole = earlier[0]
  if (!whole || earlier.length < 2 || earlier.slice(1).some(f => f.whole !== null)) return
  const parts = [...earlier.slice(1), figure]
  for (const part of parts) part.whole = whole
  lists.push({ whole, parts, complete: 'yes', cue: '其余' })
}

/** 当面3件、信函5件,共计8件: a last figure that only says that it sums up. */
export function tailTotals(walk: Walk): void {
  const { figures, lists, depthOf } = walk
  for (let i = 2; i < figures.length; i++) {
    const total = figures[i]!
    if (total.whole !== null || total.class === 'ratio' || !onlySums(walk, i)) continue
    const parts: Figure[] = []
    for (let k = i - 1; k >= 0; k--) {
      const part = figures[k]!
      if (!sameMeasure(part, total) || part.whole !== null || depthOf.get(part) !== depthOf.get(total)) break
      parts.unshift(part)
    }
    if (parts.length < 2) continue
    for (const part of parts) part.whole = total
    lists.push({ whole: total, parts, complete: 'yes', cue: '合计' })
  }
}

const SUMS = new Set(['共计', '合计', '总计', '共', '累计', '总共'])
/** Longest gap that is looked at, marks included. */
const GAP = 8

function onlySums({ text, figures }: Walk, index: number): boolean {
  const from = figures[index - 1]!.end
  return SUMS.has(text.slice(from, Math.min(figures[index]!.start, from + GAP)).replace(/[\s,:]/g, ''))
}
