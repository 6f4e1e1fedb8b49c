// Lists that no word opens: 收到申请90件。予以公开50件,不予公开8件,…: a sentence of outcomes is about the total before it. And figures
// that add up to one of their sentence.
import { addAll, has, meets } from '../../lexicon'
import { DUN, SEMICOLON, stands } from '../characters'
import type { Figure } from '../reading'
import { namesAnother } from './items'
import { isCount, isWhole, sameMeasure, sumOf } from './list'
import { countBefore, LEAST } from './sums'
import { REST } from './totals'
import { openFrame, type Walk } from './walk'
import { aspectOf, HANDLING, OUTCOME, RESULT } from './words'

/** Opens a list over a sentence whose figures are outcomes, where the sentence before has a figure of things that came in or were closed. */
export function openImplied(walk: Walk): void {
  const { text, figures, before, sentence, words } = walk
  const first = figures[0]!
  const last = before.at(-1)
  if (last === undefined || last.sentence.section !== sentence.section || !meets(first.concepts, words.outcomes)) return
  const second = figures.find((f, i) => i > 0 && f.class !== 'ratio')
  if (second === undefined || meets(first.concepts, words.predicates)) return
  if ((aspectOf(text, first, words) & aspectOf(text, second, words) & (OUTCOME | RESULT)) === 0) return
  const came = [...words.closed]
  addAll(came, words.taken)
  addAll(came, words.cases)
  const head = before.some(
    f =>
      isWhole(f) &&
      (f.whole === null || meets(f.concepts, words.closed)) &&
      // what came in two sentences ago is not all that was answered: something may have been carried in beside it
      (f.sentence === last.sentence || meets(f.concepts, words.closed)) &&
      sameMeasure(f, first) &&
      f.value >= first.value &&
      meets(f.concepts, came)
  )
  if (head) openFrame(walk, 'among', '', null, 'unsaid')
}

/** Fewest figures whose sum is no accident; two must not look like sisters of what they add up to. */
const FEWEST = 2

/**
 * 公开信息88条。动态类30条;公告类58条: figures of a sentence that add up to the last figure before it, to the unit. And what a list
 * still lacks: 其中要闻50条、其他20条,微信18条,微博12条 of 100.
 */
export function completeSums(walk: Walk): void {
  const { text, figures, lists, sentence } = walk
  for (const list of lists) {
    const { whole, parts, cue } = list
    const last = parts.at(-1)!
    if (list.continues || last.sentence !== sentence) continue
    const missing = whole.value - sumOf(parts)
    if (missing <= 0) continue
    const more = nextParts(walk, indexOf(figures, last) + 1, whole, missing, last.depth)
    if (more.length < (cue === REST ? 1 : FEWEST) || more.some(part => namesAnother(whole, part, walk.words))) continue
    for (const part of more) {
      part.whole = whole
      parts.push(part)
    }
  }
  for (let i = 0; i + FEWEST < figures.length; i++) {
    const whole = figures[i]!
    if (whole.whole !== null || !isWhole(whole) || whole.class === 'ratio' || figures[i + 1]!.whole !== null) continue
    // 公告63条、行业资讯36条、政策7条、…: what 、 joins to others is one of them, whatever they add up to
    if (whole.distributed || text.charCodeAt(whole.after) === DUN || meets(whole.concepts, walk.words.granted)) continue
    // 4件,占22%;5件,占28%: one of several shares is no whole of its sisters
    if (figures[i + 1]!.class === 'ratio' && has(figures[i + 1]!.concepts, walk.words.share)) continue
    const parts = whole.value > 0 ? nextParts(walk, i + 1, whole, whole.value, whole.depth) : []
    const count = parts.filter(({ value }) => value > 0).length
    if (count < FEWEST || parts.some(part => namesAnother(whole, part, walk.words))) continue
    const distributed = parts.every(part => part.distributed)
    if (count === FEWEST && !distributed && !areHalves(walk, whole, parts)) continue
    for (const part of parts) part.whole = whole
    lists.push({ whole, parts, complete: distributed ? 'yes' : 'unsaid', cue: distributed ? '分别' : '' })
  }
}

/** Where a figure stands among those of its sentence; several that a list shares begin at one place. */
function indexOf(figures: readonly Figure[], figure: Figure): number {
  let i = countBefore(figures, figure.start)
  while (i < figures.length && figures[i] !== figure) i++
  return i
}

/**
 * The next free figures by one measure and outside of other brackets, when they add up to a sum, with the noughts behind them; none
 * otherwise. 信息共90条,公告类50条、图解38篇、访谈2次: by any measure where those by one do not.
 */
export function nextParts(
  walk: Walk,
  from: number,
  whole: Figure,
  sum: number,
  depth: number,
  mixed = false
): Figure[] {
  const { text, figures, words } = walk
  const found: Figure[] = []
  let rest = sum
  for (let i = from; i < figures.length && i < from + REACH; i++) {
    const figure = figures[i]!
    if (!(sameMeasure(figure, whole) || (mixed && isCount(figure))) || !isWhole(figure)) continue
    // 审结101件,其中维持66件…; 公告57条(含采购16条): items of one of them
    // 264件(去年为92件),网络40件: nor what a bracket says by the way
    if (figure.depth > depth || (figure.whole !== null && found.includes(figure.whole))) continue
    if (figure.whole !== null || figure.value > rest || figure.depth !== depth) break
    if (rest === 0 && (stands(SEMICOLON, text, found.at(-1)!.end, figure.start) || namesAnother(whole, figure, words)))
      break
    found.push(figure)
    rest -= figure.value
  }
  if (rest === 0) return found
  return mixed || !isCount(whole) ? [] : nextParts(walk, from, whole, sum, depth, true)
}

const REACH = 48

/** 问题45个,已整改40个,正在整改5个: two figures that add up, and no sisters of their sum. */
export function areHalves({ text, words }: Walk, whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some(part => OTHER_YEAR.test(text.slice(part.from, part.to)))) return false
  const isFar = BREAK.test(text.slice(whole.end, parts[0]!.start))
  const own = aspectOf(text, whole, words)
  const aspects = parts.map(part => aspectOf(text, part, words))
  // 专区2个,县级1个,乡镇1个
  if (aspects.reduce((a, b) => a & b, ~(own | HANDLING)) !== 0) return true
  if (isFar && !meets(whole.concepts, words.closed) && aspects.some(aspect => aspect & HANDLING)) return false
  if (whole.value < (isFar ? SURE : LEAST) || aspects.some(aspect => (aspect & own) !== 0)) return false
  const isAlike = ({ from, to }: Figure): boolean =>
    text.startsWith(text.slice(from, from + 2), whole.from) || text[whole.to - 1] === text[to - 1]
  return whole.value >= SURE || !parts.some(isAlike)
}

/** A sum that is hardly met by accident, even past a full stop. */
export const SURE = 50
const BREAK = /[;。]/
const OTHER_YEAR = /^,?(?:\d|[上去前]一?年|现|目前)/
