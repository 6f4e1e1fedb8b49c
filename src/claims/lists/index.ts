// How figures hang together: 其中, brackets, colons, N件…中, A、B、C分别为a、b、c, 其余, 合计 at the end. One walk over a sentence with a
// stack of open lists; a list knows its head for every measure, so that 25件…2950元。其中,甲1件,收取420元 has two wholes.

import { type Concepts, clear, meets } from '../../lexicon'
import { CLOSE, COLON, COMMA, charClass, DUN, OPEN, SEMICOLON } from '../characters'
import type { Figure, Sentence, Tags } from '../reading'
import { collect, meansAny, names } from '../tags'
import { amidst, lastCount, mayOpen, openByClause, openByWord } from './cues'
import { addUpEarlier, fitShares, tieNamed, tieWays } from './earlier'
import { HEAD_REACH, headFor } from './heads'
import { completeSums, openImplied } from './implied'
import { addItem, closeFrame } from './items'
import { isCount, isWhole, type List } from './list'
import { settleSums } from './sums'
import { tailTotals, takeRest } from './totals'
import {
  CLOSE_MARK,
  COMMA_MARK,
  DUN_MARK,
  type Frame,
  figureBefore,
  openFrame,
  SEMICOLON_MARK,
  type Walk
} from './walk'
import { listWordsOf } from './words'

export { type List, meetsAll, sameMeasure, sumOf } from './list'

/** 1件尚在办理中 says how far it is, and opens no list. */
const UNDERWAY = /^[尚正仍还均都已]*(?:在|处于|[办审处]理)/

/** Longest predicate between a figure and the bracket that itemises it: 3件|已审结|(维持2件). */
const NOUN_REACH = 24

/**
 * Finds the lists of a sentence and sets `whole` on their parts.
 *
 * @param figures of the sentence, in order, labelled
 * @param before figures of the sentence before, for a sentence that opens with 其中
 * @param trail the last figures of all sentences before
 */
export function listsOf(
  text: string,
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Figure[],
  trail: readonly Figure[],
  tags: Tags,
  concepts: Concepts
): List[] {
  const walk: Walk = {
    text,
    sentence,
    figures,
    before,
    trail,
    tags,
    words: listWordsOf(concepts),
    frames: [],
    lists: [],
    depth: 0,
    segment: 0,
    separator: 0,
    next: 0,
    lone: -1
  }
  const { frames } = walk
  openImplied(walk)
  readList(walk)
  while (frames.length > 0) closeFrame(walk)
  settleSums(walk)
  completeSums(walk)
  addUpEarlier(walk)
  fitShares(walk)
  tieWays(walk)
  tieNamed(walk)
  tailTotals(walk)
  return walk.lists
}

/** Walks from event to event: figures, tagged words, marks. Nothing behind the noun of the last figure belongs to a list. */
function readList(walk: Walk): void {
  const { text, sentence, figures, tags, words } = walk
  const opens = meets(tags.named, words.openers)
  const { after } = figures.at(-1)!
  let nextTag = 0
  for (let at = sentence.start; at < sentence.end; ) {
    const figure = figures[walk.next]
    if (figure === undefined) {
      if (at > after) return
    } else if (at >= figure.start) {
      figure.depth = walk.lone === walk.next ? walk.depth - 1 : walk.depth
      take(walk, figure)
      walk.next++
      walk.separator = 0
      at = Math.max(figure.end, at + 1)
      continue
    }
    const unit = text.charCodeAt(at)
    if (mayOpen(unit)) openByClause(walk, at)
    while (nextTag < tags.count && tags.start[nextTag]! < at) nextTag++
    let stop = figure === undefined ? sentence.end : figure.start
    if (nextTag < tags.count) {
      if (tags.start[nextTag] === at) {
        const end = tags.end[nextTag]!
        if (opens && meansAny(tags.meanings[nextTag]!, words.openers)) openByWord(walk, nextTag, at, end)
        nextTag++
        at = figure !== undefined && end > figure.start ? figure.start : end
        continue
      }
      stop = Math.min(stop, tags.start[nextTag]!)
    }
    if (isMark(unit)) readMark(walk, at, unit)
    at++
    while (at < stop && !isEvent(text.charCodeAt(at))) at++
  }
}

/** Marks that open, part or close lists, and with them the characters that a clause begins with that does. */
const isMark = charClass('(),;:、')
const isEvent = charClass('(),;:、从按就分在')

/** Reads one punctuation mark. */
function readMark(walk: Walk, at: number, unit: number): void {
  const { text, frames } = walk
  const last = figureBefore(walk)
  if (unit === OPEN) {
    walk.depth++
    const follows =
      last !== undefined && last.depth === walk.depth - 1 && at - last.end <= NOUN_REACH && walk.separator === 0
    if ((!follows || last.class === 'ratio') && isLone(walk, at)) walk.lone = walk.next
    else openFrame(walk, 'bracket', '(', follows ? itemised(walk, last) : null, 'unsaid')
  } else if (unit === CLOSE) {
    if (walk.depth > 0) closeTo(walk, walk.depth--)
    walk.separator |= CLOSE_MARK
  } else if (unit === SEMICOLON) {
    walk.segment++
    walk.separator |= SEMICOLON_MARK
    leaveNested(walk)
  } else if (text[at - 1] === '中' && (unit === COMMA || unit === COLON)) {
    walk.separator |= COMMA_MARK
    if (last && at === last.after && last.after > last.end && !UNDERWAY.test(text.slice(last.end, at)))
      openFrame(walk, 'middle', '中', last, 'unsaid')
    else if (frames.at(-1)?.from !== at) amidst(walk, at)
  } else if (unit === COMMA) walk.separator |= COMMA_MARK
  else if (unit === DUN) walk.separator |= DUN_MARK
  else if (unit === COLON && last) {
    if (at === last.after && last.depth === walk.depth) openFrame(walk, 'colon', ':', itemised(walk, last), 'unsaid')
    else if (FOLLOWS.test(text.slice(last.after, at))) openFrame(walk, 'colon', ':', lastCount(walk), 'unsaid')
  }
}

/** 60条,具体情况如下: */
const FOLLOWS = /^(?:\)|[^;\d]{0,12}(?:如下|具体|情况))$/

/** 其中,县公安局(132件),县住建局(34件): a figure that has its bracket to itself is an item of the list around. */
function isLone({ text, figures, next }: Walk, at: number): boolean {
  const figure = figures[next]
  return figure?.start === at + 1 && text.charCodeAt(figure.noun) === CLOSE
}

/** What a bracket or colon behind a figure itemises. */
const itemised = (walk: Walk, last: Figure): Figure | null => (last.role === 'change' ? lastCount(walk) : last)

function closeTo(walk: Walk, depth: number): void {
  while (walk.frames.length > 0 && walk.frames.at(-1)!.depth >= depth) closeFrame(walk)
}

/** `;` ends a list whose whole is itself an item of the list around it. */
function leaveNested(walk: Walk): void {
  const { frames } = walk
  while (frames.at(-1)?.missed && frames.at(-1)!.groups.length === 0) closeFrame(walk)
  while (frames.length > 1) {
    const inner = frames.at(-1)!
    const outer = frames.at(-2)!
    if (inner.kind === 'bracket' || inner.depth !== outer.depth) return
    const head = inner.groups[0]?.whole
    if (!head || !outer.groups.some(g => g.parts.includes(head))) return
    closeFrame(walk)
  }
}

/** Finds the list that a figure is an item of, closing those that it ends. */
function take(walk: Walk, figure: Figure): void {
  const { text, frames, tags, words } = walk
  if (figure.role === 'change' || figure.former) return
  const last = figureBefore(walk)
  // 新收的36件|中办结33件
  if (last && text[last.end] === '中' && last.after === figure.start && isWhole(last)) {
    openFrame(walk, 'middle', '中', last, 'unsaid')
  }
  const within = frames.length === 0 ? undefined : frames[frames.length - 1]
  if (within && within.from > figure.from && within.from <= figure.start) {
    figure.from = within.from
    clear(figure.concepts)
    collect(tags, figure.from, figure.start, figure.concepts)
    collect(tags, figure.noun, figure.after, figure.concepts)
  }
  if (NO_ITEM.test(text.slice(figure.from, figure.to))) return
  if (isBeside(walk, figure, within)) {
    while (frames.length > 0 && frames.at(-1)!.kind !== 'bracket') closeFrame(walk)
    return
  }
  while (frames.length > 0) {
    const frame = frames.at(-1)!
    const whole = bareHead(walk, frame, figure) ?? headFor(walk, frame, figure)
    if (whole === null) {
      if (isCount(figure) || figure.unit === '人次') frame.strays.push(figure)
      if (frame.kind === 'bracket' || figure.class === 'ratio') return
      if (frame.groups.length === 0) {
        frame.missed = true
        return
      }
      const outer = frames.at(-2)
      if (figure.unit === null || outer === undefined || outer.depth !== frame.depth) {
        frame.groups.at(-1)!.crowded = true
        return
      }
      closeFrame(walk)
      continue
    }
    if (addItem(walk, frame, whole, figure) || frame.kind === 'bracket') return
    closeFrame(walk)
  }
  if (names(tags, figure.from, figure.start, words.rest)) takeRest(walk, figure)
}

/** 公示公告5条,意见征集3、部门预算1条: a figure that lost its measure in the middle of a list that has room for it. */
function bareHead(walk: Walk, { groups }: Frame, figure: Figure): Figure | null {
  const { separator } = walk
  const group = groups.at(-1)
  if (figure.unit !== null || figure.numeral.kind !== 'integer' || group === undefined) return null
  const isNext = separator > 0 && separator < CLOSE_MARK
  const isList = group.parts.length > 1 ? group.parts.length < HEAD_REACH : walk.figures[walk.next + 1]?.unit === '%'
  return isNext && isList && group.sum + figure.value <= group.whole.value ? group.whole : null
}

/** 另有2件, 不含3件, 1248件(2022年为1060件): expressly no part. In the list of 其中 and brackets alike. */
function isBeside({ text, tags, words }: Walk, figure: Figure, within: Frame | undefined): boolean {
  if (names(tags, figure.from, figure.start, words.besides)) return true
  return (
    within !== undefined &&
    within.kind === 'bracket' &&
    (within.beside || OTHER_YEAR.test(text.slice(figure.from, figure.to)))
  )
}

/** 同意公开176件,上年152件; 许可事项新增21项,总计21项 */
const NO_ITEM = /^,?(?:(?:上一?年|去年|往年)(?:度|同期)?[为是有达共数]*|[共合总]计) ?$/
/** All that a bracket says before its figure: what another year or quarter had. */
const OTHER_YEAR = /^(?:\d{4} ?年度?|上一?(?:季度|个?月|半年|期)|.{0,2}同期|原[来有]?|此前)[为是有达共数]* ?$/
