// Lists that no word opens: 收到申请90件。予以公开50件,不予公开8件,…: a sentence of outcomes is about the total before it. And the item
// after a full stop without which the list before would not add up.
import { addAll, has, meets } from '../../lexicon'
import type { Figure } from '../reading'
import { beginAlike, namesAnother } from './items'
import { isWhole, meetsAll, sameMeasure, sumOf } from './list'
import { countBefore, LEAST, statedSum } from './sums'
import { REST } from './totals'
import { openFrame, type Walk } from './walk'
import { aspectOf, HANDLING, OUTCOME, REASON, RESULT } from './words'

/** How something was answered, or why it was not given; not whether it was handled in time or carried on. */
function outcomeOf({ text, words }: Walk, figure: Figure): number {
  const aspect = aspectOf(text, figure, words)
  return aspect & HANDLING ? 0 : aspect & (OUTCOME | REASON)
}

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

/** 共308条。其中:通过网站公开20条,通过公众号公开217条。通过公示栏公开71条: the sum says that the sentence goes on with the list. */
export function continueSum(walk: Walk): void {
  const { text, figures, before, lists, sentence, words } = walk
  const figure = figures[0]!
  const last = before.findLast(f => f.class !== 'ratio')
  const whole = last?.whole ?? null
  if (!last || whole === null || last.sentence.section !== sentence.section || !sameMeasure(figure, whole)) return
  if (figure.role === 'change') return
  const parts = before.filter(f => f.whole === whole)
  const isLast =
    sumOf(parts) + figure.value === whole.value &&
    ((parts.length > 1 && (text[figure.from] === '其' || parts.some(part => beginAlike(text, part, figure)))) ||
      parts.some(part => nameOf(text, part).slice(-ALIKE) === nameOf(text, figure).slice(-ALIKE)))
  // 9件中,同意公开7件。⏎不予公开1件。⏎信息不存在1件: outcomes of one whole in paragraphs of their own
  const isNextOutcome =
    figure.value <= whole.value &&
    text[figure.from - 1] === '\n' &&
    (outcomeOf(walk, last) & outcomeOf(walk, figure)) !== 0 &&
    (parts.length === 1 || sumOf(parts) !== whole.value) &&
    !meets(figure.concepts, words.taken) &&
    !namesAnother(whole, figure, words) &&
    !parts.some(part => meetsAll(part.concepts, figure.concepts, words.outcomes))
  if (!isLast && !isNextOutcome) return
  figure.whole = whole
  lists.push({ whole, parts: [figure], complete: 'unsaid', cue: '', continues: true })
}

/** 街道公开信息|分别为2条。社区公开信息|5条。 */
const nameOf = (text: string, { from, to }: Figure): string =>
  text.slice(from, to).replace(/(?:分别)?[为是有共达]*$/, '')
/** Characters by which the names of things end alike. */
const ALIKE = 3

/** Fewest figures whose sum is no accident; two must not look like sisters of what they add up to. */
const FEWEST = 2

/**
 * 公开信息88条。动态类30条;公告类58条: figures of a sentence that add up to the last figure before it, to the unit. And what a list
 * still lacks: 其中要闻50条、其他20条,微信18条,微博12条 of 100.
 */
export function completeSums(walk: Walk): void {
  const { figures, before, lists, sentence } = walk
  for (const list of lists) {
    const { whole, parts, cue } = list
    const last = parts.at(-1)!
    if (list.continues || last.sentence !== sentence) continue
    const missing = whole.value - sumOf(parts)
    if (missing <= 0) continue
    const more = behind(walk, indexOf(figures, last) + 1, whole, missing, last.depth)
    if (more.length < (cue === REST ? 1 : FEWEST)) continue
    for (const part of more) {
      part.whole = whole
      parts.push(part)
    }
  }
  for (let i = 0; i + FEWEST < figures.length; i++) {
    const whole = figures[i]!
    if (whole.whole !== null || !isWhole(whole) || whole.class === 'ratio' || figures[i + 1]!.whole !== null) continue
    if (whole.distributed || meets(whole.concepts, walk.words.granted)) continue
    // 4件,占22%;5件,占28%: one of several shares is no whole of its sisters
    if (figures[i + 1]!.class === 'ratio' && has(figures[i + 1]!.concepts, walk.words.share)) continue
    const parts = behind(walk, i + 1, whole, whole.value, whole.depth)
    if (parts.length < FEWEST || parts.some(part => namesAnother(whole, part, walk.words))) continue
    if (parts.length === FEWEST && !areHalves(walk, whole, parts)) continue
    for (const part of parts) part.whole = whole
    const distributed = parts.every(part => part.distributed)
    lists.push({ whole, parts, complete: distributed ? 'yes' : 'unsaid', cue: distributed ? '分别' : '' })
  }
  const total = before.at(-1)
  const first = figures[0]!
  if (!total || total.sentence.section !== sentence.section || first.whole !== null) return
  if (total.whole === null && isWhole(total) && sameMeasure(first, total)) {
    const parts = behind(walk, 0, total, total.value, 0)
    if (parts.length > FEWEST || (parts.length > 0 && parts.every(hasShare))) {
      add(total, parts)
      return
    }
  }
  // 不予公开13件、其他4件。不予公开的原因,一是…(6件),二是…(5件),三是…(2件): all of a sentence and one of those before it
  if (figures.length <= FEWEST || figures.some(f => f.whole !== null || !isWhole(f) || !sameMeasure(f, first))) return
  // outcomes are those of what was carried in too, whatever they add up to
  if (figures.some(f => meets(f.concepts, walk.words.outcomes))) return
  const stated = statedSum(walk, figures)
  if (stated !== null) add(stated, [...figures])

  /** 业务信息354条,占75% */
  function hasShare(part: Figure): boolean {
    const next = figures[indexOf(figures, part) + 1]
    return next?.class === 'ratio' && has(next.concepts, walk.words.share)
  }

  function add(whole: Figure, parts: Figure[]): void {
    for (const part of parts) part.whole = whole
    lists.push({ whole, parts, complete: 'unsaid', cue: '' })
  }
}

/** Where a figure stands among those of its sentence; several that a list shares begin at one place. */
function indexOf(figures: readonly Figure[], figure: Figure): number {
  let i = countBefore(figures, figure.start)
  while (i < figures.length && figures[i] !== figure) i++
  return i
}

/** The next free figures by one measure and outside of other brackets, when they add up to a sum; none otherwise. */
function behind({ figures }: Walk, from: number, whole: Figure, sum: number, depth: number): Figure[] {
  const found: Figure[] = []
  let rest = sum
  for (let i = from; i < figures.length && i < from + REACH; i++) {
    const figure = figures[i]!
    if (!sameMeasure(figure, whole) || figure.role === 'change' || figure.former) continue
    // 审结101件,其中维持66件…; 公告57条(含采购16条): items of one of them
    if (figure.whole !== null && (figure.depth > depth || found.includes(figure.whole))) continue
    if (figure.whole !== null || figure.value > rest || figure.depth !== depth) break
    found.push(figure)
    rest -= figure.value
    if (rest === 0) return found
  }
  return []
}

const REACH = 48

/** 问题45个,已整改40个,正在整改5个: two figures that add up, and no sisters of their sum. */
function areHalves({ text, words }: Walk, whole: Figure, parts: readonly Figure[]): boolean {
  // 行政诉讼5件,驳回起诉3件,判决维持2件
  const isOutcome = ({ concepts }: Figure): boolean => meets(concepts, words.outcomes)
  if (parts.every(isOutcome) && !isOutcome(whole) && meets(whole.concepts, words.answered)) return true
  if (has(parts[1]!.concepts, words.pending)) return true
  if (whole.value < LEAST || text.slice(whole.end, parts[0]!.start).includes(';')) return false
  return parts.every(part => {
    const isAlike = beginAlike(text, whole, part) || text[whole.to - 1] === text[part.to - 1]
    if (isAlike || OTHER_YEAR.test(text.slice(part.from, part.to))) return false
    return (aspectOf(text, whole, words) & aspectOf(text, part, words)) === 0
  })
}

const OTHER_YEAR = /^(?:\d|[上去前]年|上一年|现有?|目前)/
