// The words that open a list and look back for its whole: 其中, 包括, 从…看, 按…分, 在…中.
import { meets } from '../../lexicon'
import { COLON, COMMA, charClass, clauseBefore, isBlank, OPEN, SEMICOLON } from '../characters'
import type { Figure } from '../reading'
import { collect } from '../tags'
import { HEAD_REACH } from './heads'
import { closeFrame } from './items'
import { sameMeasure, sumOf } from './list'
import { figureBefore, openFrame, type Walk } from './walk'

const IN = '在'.charCodeAt(0)
const AMIDST_REACH = 28
/** 在主动公开的信息中 */
const AMIDST = /^在[^,:;()\d]*?(?:信息|申请|答复|文件)中(?!心)/
/** 从申请方式看, 按答复类型分: */
const VIEW = /^[^,:]{1,17}[看分类说讲计算言](?=[,:])/
const VIEW_REACH = 19

/** Whether a clause that opens a list may begin with this character. */
export const mayOpen = charClass('从按就分在')

/** Reads the clause that begins at `at`, when its first character may open a list. */
export function openByClause(walk: Walk, at: number): void {
  const { text } = walk
  const first = text.charCodeAt(at)
  if (first !== IN) {
    if (isAfterMark(walk, at)) view(walk, at)
  } else if (isAfterMark(walk, at)) {
    const stretch = AMIDST.exec(text.slice(at, at + AMIDST_REACH))
    if (stretch !== null) amidst(walk, at + stretch[0].length)
  }
}

/** Reads one tagged word of those that open lists. */
export function openByWord(walk: Walk, index: number, at: number, end: number): void {
  const { text, tags, words, frames, figures } = walk
  const meanings = tags.meanings[index]!
  if (
    meanings.includes(words.among) ||
    (meanings.includes(words.including) && isAfterMark(walk, at) && hasFigure(walk, end))
  ) {
    const top = frames.at(-1)
    const word = text.slice(at, end)
    if (
      top &&
      top.kind === 'bracket' &&
      top.depth === walk.depth &&
      top.groups.length === 0 &&
      figures.slice(top.anchor, walk.next).every(f => f.class === 'ratio')
    ) {
      // 60场,占2%(其中线上20场)
      if (top.head?.class === 'ratio') top.head = lastCount(walk)
      top.complete = 'no'
      top.cue = word
    } else openFrame(walk, 'among', word, null, 'no')
  } else if (meanings.includes(words.respectively)) {
    const head = namesEach(walk, at, end) ? lastCount(walk) : null
    if (head !== null) openFrame(walk, 'among', text.slice(at, end), head, 'yes')
  } else if (meanings.includes(words.andMore)) {
    const group = frames.at(-1)?.groups.at(-1)
    if (group && group.parts.at(-1) === figureBefore(walk) && at <= group.parts.at(-1)!.after) group.complete = 'no'
  }
}

/** 从申请方式看, 按答复类型分: the list starts over for the same whole, or for one of the sentence before. */
function view(walk: Walk, at: number): void {
  const { text, frames, before, sentence, next } = walk
  const cue = VIEW.exec(text.slice(at, at + VIEW_REACH))?.[0]
  if (cue === undefined) return
  const top = frames.at(-1)
  if (top && top.kind !== 'bracket') top.fresh = true
  else if (next > 0 || before[0]?.sentence.section === sentence.section) {
    openFrame(walk, 'among', cue, null, 'unsaid')
  }
}

/** 在主动公开的信息中, 答复中: the figures that follow break down the last total of that noun. */
export function amidst(walk: Walk, at: number): void {
  const { text, figures, frames, tags, words } = walk
  const from = clauseBefore(text, at, walk.sentence.start)
  const last = figureBefore(walk)
  if ((last && last.end > from) || frames.at(-1)?.kind === 'bracket') return
  const named = words.concepts.none()
  collect(tags, from, at, named)
  if (!meets(named, words.breakable) || !figures[walk.next]) return
  while (frames.length > 0 && frames.at(-1)!.depth === walk.depth) closeFrame(walk)
  Object.assign(openFrame(walk, 'among', text.slice(from, at), null, 'unsaid'), { about: named, from: at })
}

/** 包含 opens a list only where a figure follows before the next `;`. */
function hasFigure({ text, figures, next }: Walk, end: number): boolean {
  const figure = figures[next]
  return figure !== undefined && !text.slice(end, figure.start).includes(';')
}

/** 45件,分别为:同意公开20件、…: after 分别为 every figure brings its own name; 当面、信函分别为3件、5件 names them before. */
function namesEach(walk: Walk, at: number, end: number): boolean {
  const { text, figures, next, depth } = walk
  const last = figureBefore(walk)
  const first = figures[next]
  if (!last || !first || first.distributed || last.depth < depth || !EACH.includes(text[end - 1]!)) return false
  return IDEOGRAPHS.test(text.slice(end, first.start)) && CLAUSE.test(text.slice(last.after, at))
}

const EACH = '为是有'
const IDEOGRAPHS = /[\u3400-\u9fff]{2}/
/** Between a figure and 分别为. */
const CLAUSE = /^\)?[,:]?(?:主要)?(?:理由|原因|情形)?$/

/**
 * The figure that is itemised behind the last one: 2369件,较上年增加36件(传真409件、…) and 60场,占12%: not the change nor the share. What adds
 * up to a change is of no other.
 */
export function lastCount(walk: Walk, depth = walk.depth): Figure | null {
  const { figures, next } = walk
  for (let back = 1; back <= MOST_BETWEEN; back++) {
    const figure = figureBefore(walk, back)
    if (figure === undefined) return null
    if (figure.class === 'ratio' || figure.former || figure.depth > depth) continue
    if (figure.role !== 'change') return (figures[next]?.value ?? 0) > figure.value ? null : figure
    if (sumOf(figures.slice(next, next + HEAD_REACH).filter(f => sameMeasure(f, figure))) === figure.value) return null
  }
  return null
}

/** A change and its rate. */
const MOST_BETWEEN = 3

/** 含 and 包括 open a list only at the start of a clause; 其 may stand before them. */
function isAfterMark({ text, sentence }: Walk, at: number): boolean {
  let p = at
  while (p > sentence.start && (isBlank(text.charCodeAt(p - 1)) || text[p - 1] === '其')) p--
  const unit = text.charCodeAt(p - 1)
  return p === sentence.start || unit === COMMA || unit === OPEN || unit === SEMICOLON || unit === COLON
}
