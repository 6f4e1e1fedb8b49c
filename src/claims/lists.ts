// How figures hang together: 其中, brackets, colons, N件…中, A、B、C分别为a、b、c, 其余, 合计 at the end. One walk over a sentence with a
// stack of open lists; a list knows its head for every measure, so that 25件…2950元。其中,甲1件,收取420元 has two wholes.

import { type ConceptSet, type Concepts, clear, has, meets } from '../lexicon'
import type { Breakdown } from '../model'
import { CLOSE, COLON, COMMA, DUN, endsClause, isBlank, OPEN, SEMICOLON } from './characters'
import { groupsOf } from './content'
import type { Figure, Sentence, Tags } from './reading'
import { collect, names } from './tags'

/** A whole and its parts before claims have ids. */
export interface List {
  whole: Figure
  parts: Figure[]
  complete: Breakdown['complete']
  cue: string
}

interface Group extends List {
  aspect: number
  /** Segment (count of `;`) of the last part, and whether some segment held two parts. */
  segment: number
  crowded: boolean
  /** Parts joined by 、 so far. */
  dun: number
}

interface Frame {
  kind: 'bracket' | 'among' | 'middle' | 'colon'
  cue: string
  complete: Breakdown['complete']
  /** A bracket's head; other lists look for one by measure. */
  head: Figure | null
  /** Figures before this index of the sentence may be heads. */
  anchor: number
  depth: number
  /** The next part opens a group of its own (从…来看). */
  fresh: boolean
  /** Its first figure found no whole. */
  missed: boolean
  /** A bracket of what is not included. */
  beside: boolean
  groups: Group[]
  heads: Map<string | null, Figure | null>
  /** Figures counted by another word than the head: 条例1个、指南1则. */
  strays: Figure[]
  /** What the clause of 在…中 says of the whole. */
  about: ConceptSet | null
  /** End of that clause: the words of the parts begin there. */
  from: number
}

/** How many figures back a list may look for its whole. */
const HEAD_REACH = 48

/** Longest predicate between a figure and the bracket that itemises it: 3件|已审结|(维持2件). */
const NOUN_REACH = 24

const CHANNEL = 1
const OUTCOME = 2
const APPLICANT = 4
const RESULT = 8
const KIND = 16
const HANDLING = 32
const BODY = 64
const REASON = 128

const ASPECTS: readonly (readonly [prefix: string, aspect: number])[] = [
  ['channel.', CHANNEL],
  ['outcome.', OUTCOME],
  ['action.carry', OUTCOME | HANDLING],
  ['reason.', REASON],
  ['applicant.', APPLICANT],
  ['result.', RESULT],
  ['path.', RESULT],
  ['kind.full-time', KIND],
  ['kind.part-time', KIND],
  ['action.on-time', HANDLING],
  ['action.extended', HANDLING],
  ['scope.sub-region', BODY],
  ['scope.department', BODY]
]

const CLOSED = ['action.close', 'action.reply', 'action.on-time']
const TAKEN = ['action.receive', 'action.accept']

const PREDICATES = [
  'receive',
  'accept',
  'close',
  'reply',
  'hold',
  'publish',
  'proactive',
  'charge',
  'issue',
  'respond',
  'set-up'
].map(a => `action.${a}`)

/** A bare 其他, or with a noun that adds nothing. */
const REST = /^其[他它](?:各?类?信息|类|方面|类别|事项|内容)?$/

const FROM = '从'.charCodeAt(0)
const BY = '按'.charCodeAt(0)
const IN = '在'.charCodeAt(0)
const AMIDST_REACH = 28
/** 在主动公开的信息中 */
const AMIDST = /^在[^,:;()\d]*?(?:信息|申请|答复|文件)中(?!心)/
/** Longest 从…看, and the characters it ends with. */
const VIEW_REACH = 18
const VIEW_END = '看分类说讲计算'

interface Table {
  aspects: readonly (readonly [set: ConceptSet, aspect: number])[]
  predicates: ConceptSet
  strong: ConceptSet
  among: number
  including: number
  rest: number
  total: number
  etc: number
  whole: number
  carriedIn: number
  besides: number
  carriedOut: number
  /** What was closed has outcomes; what came in has channels and applicants. */
  closed: ConceptSet
  taken: ConceptSet
  /** Concepts that the clause of 在…中 must name one of. */
  breakable: ConceptSet
  /** Groups of concepts in which the whole of 在…中 must not differ from that clause. */
  telling: readonly ConceptSet[]
}

const tables = new WeakMap<Concepts, Table>()

function tableOf(concepts: Concepts): Table {
  let table = tables.get(concepts)
  if (!table) {
    const n = concepts.of
    table = {
      aspects: ASPECTS.map(([prefix, aspect]) => [concepts.where(name => name.startsWith(prefix)), aspect] as const),
      predicates: concepts.where(name => PREDICATES.includes(name)),
      strong: groupsOf(concepts).strong,
      among: n('cue.among'),
      including: n('cue.including'),
      rest: n('cue.rest'),
      total: n('cue.total'),
      etc: n('cue.etc'),
      whole: n('scope.whole'),
      carriedIn: n('action.carry-in'),
      besides: n('cue.besides'),
      carriedOut: n('action.carry-out'),
      closed: concepts.where(name => CLOSED.includes(name)),
      taken: concepts.where(name => TAKEN.includes(name)),
      breakable: concepts.where(name => name.startsWith('object.') || name === 'action.reply'),
      telling: ['channel.', 'outcome.', 'applicant.', 'action.issue'].map(p => concepts.where(n => n.startsWith(p)))
    }
    tables.set(concepts, table)
  }
  return table
}

const BODY_END =
  /(?:[县区市镇乡旗州盟局厅]|街道|社区|园区|委员会|办公室|委|院|中心|部门|单位|分局|支队|大队|政府|管委会|[市县区镇]级|[市县区]本级)(?:的|有)?$/

/**
 * Finds the lists of a sentence and sets `whole` on their parts.
 *
 * @param figures of the sentence, in order, labelled
 * @param before figures of the sentence before, for a sentence that opens with 其中
 */
export function listsOf(
  text: string,
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Figure[],
  tags: Tags,
  concepts: Concepts
): List[] {
  const table = tableOf(concepts)
  const frames: Frame[] = []
  const lists: List[] = []
  const depthOf = new Map<Figure, number>()
  let depth = 0
  let segment = 0
  let separator = 0
  let nextFigure = 0
  let nextTag = 0

  const open = (kind: Frame['kind'], cue: string, head: Figure | null, complete: Breakdown['complete']): void => {
    frames.push({
      kind,
      cue,
      complete,
      head,
      anchor: nextFigure,
      depth,
      fresh: false,
      missed: false,
      beside: false,
      groups: [],
      heads: new Map(),
      strays: [],
      about: null,
      from: 0
    })
  }
  const close = (): void => {
    const frame = frames.pop()!
    if (frame.strays.length > 0) adoptStrays(frame)
  }
  const closeTo = (d: number): void => {
    while (frames.length > 0 && frames.at(-1)!.depth >= d) close()
  }

  for (let at = sentence.start; at < sentence.end; ) {
    const figure = figures[nextFigure]
    if (figure && at >= figure.start) {
      depthOf.set(figure, depth)
      take(figure)
      nextFigure++
      separator = 0
      at = Math.max(figure.end, at + 1)
      continue
    }
    const opening = text.charCodeAt(at)
    if ((opening === FROM || opening === BY) && isAfterMark(at)) view(at)
    else if (opening === IN && isAfterMark(at)) {
      const stretch = AMIDST.exec(text.slice(at, at + AMIDST_REACH))
      if (stretch !== null) amidst(at + stretch[0].length)
    }
    while (nextTag < tags.count && tags.start[nextTag]! < at) nextTag++
    if (nextTag < tags.count && tags.start[nextTag] === at) {
      const end = tags.end[nextTag]!
      cue(nextTag, at, end)
      nextTag++
      at = figure && end > figure.start ? figure.start : end
      continue
    }
    const unit = text.charCodeAt(at)
    if (unit === OPEN) {
      depth++
      const last = figures[nextFigure - 1]
      const follows =
        last !== undefined && depthOf.get(last) === depth - 1 && at - last.end <= NOUN_REACH && separator === 0
      open('bracket', '(', follows ? last : null, 'unsaid')
    } else if (unit === CLOSE) {
      if (depth > 0) closeTo(depth--)
      separator |= 8
    } else if (unit === SEMICOLON) {
      segment++
      separator |= 4
      leaveNested()
    } else if (unit === COMMA) {
      separator |= 2
      const last = figures[nextFigure - 1]
      if (text[at - 1] === '中') {
        if (last && at === last.after && last.after > last.end) open('middle', '中', last, 'unsaid')
        else if (frames.at(-1)?.from !== at) amidst(at)
      }
    } else if (unit === DUN) separator |= 1
    else if (unit === COLON) {
      const last = figures[nextFigure - 1]
      if (last && at === last.after && depthOf.get(last) === depth) open('colon', ':', last, 'unsaid')
    } else if (!isBlank(unit) && separator === 0 && figure === undefined && frames.length === 0) {
      // nothing left that could open or close a list
      if (nextFigure >= figures.length) break
    }
    at++
  }
  while (frames.length > 0) close()
  tailTotals()
  return lists

  function cue(index: number, at: number, end: number): void {
    const meanings = tags.meanings[index]!
    if (meanings.includes(table.among) || (meanings.includes(table.including) && isAfterMark(at) && hasFigure(end))) {
      const top = frames.at(-1)
      const word = text.slice(at, end)
      if (
        top &&
        top.kind === 'bracket' &&
        top.depth === depth &&
        top.groups.length === 0 &&
        top.anchor === nextFigure
      ) {
        top.complete = 'no'
        top.cue = word
      } else open('among', word, null, 'no')
    } else if (meanings.includes(table.besides)) {
      const top = frames.at(-1)
      if (top && top.kind === 'bracket' && top.anchor === nextFigure && text.charCodeAt(at - 1) === OPEN)
        top.beside = true
    } else if (meanings.includes(table.etc)) {
      const group = frames.at(-1)?.groups.at(-1)
      if (group && group.parts.at(-1) === figures[nextFigure - 1] && at <= group.parts.at(-1)!.after)
        group.complete = 'no'
    }
  }

  /** 从申请方式看, 按答复类型分: the list starts over for the same whole, or for one of the sentence before. */
  function view(at: number): void {
    const comma = markFrom(text, at, at + VIEW_REACH)
    if (comma === -1 || !VIEW_END.includes(text[comma - 1]!)) return
    const top = frames.at(-1)
    if (top && top.kind !== 'bracket') top.fresh = true
    else if (before.length > 0 && before[0]!.sentence.section === sentence.section) {
      open('among', text.slice(at, comma), null, 'unsaid')
    }
  }

  /** 在主动公开的信息中, 答复中: the figures that follow break down the last total of that noun. */
  function amidst(at: number): void {
    let from = at
    while (from > sentence.start && !endsClause(text.charCodeAt(from - 1))) from--
    const last = figures[nextFigure - 1]
    if ((last && last.end > from) || frames.at(-1)?.kind === 'bracket') return
    const named = concepts.none()
    collect(tags, from, at, named)
    if (!meets(named, table.breakable) || !figures[nextFigure]) return
    while (frames.length > 0 && frames.at(-1)!.depth === depth) close()
    open('among', text.slice(from, at), null, 'unsaid')
    Object.assign(frames.at(-1)!, { about: named, from: at })
  }

  /** 包含 opens a list only where a figure follows before the next `;`. */
  function hasFigure(end: number): boolean {
    const next = figures[nextFigure]
    return next !== undefined && !text.slice(end, next.start).includes(';')
  }

  /** 含 and 包括 open a list only at the start of a clause; 其 may stand before them. */
  function isAfterMark(at: number): boolean {
    let p = at
    while (p > sentence.start && (isBlank(text.charCodeAt(p - 1)) || text[p - 1] === '其')) p--
    const unit = text.charCodeAt(p - 1)
    return p === sentence.start || unit === COMMA || unit === OPEN || unit === SEMICOLON || unit === COLON
  }

  /** `;` ends a list whose whole is itself an item of the list around it. */
  function leaveNested(): void {
    while (frames.at(-1)?.missed && frames.at(-1)!.groups.length === 0) close()
    while (frames.length > 1) {
      const inner = frames.at(-1)!
      const outer = frames.at(-2)!
      if (inner.kind === 'bracket' || inner.depth !== outer.depth) return
      const head = inner.groups[0]?.whole
      if (!head || !outer.groups.some(g => g.parts.includes(head))) return
      close()
    }
  }

  function take(figure: Figure): void {
    if (figure.role === 'change' || figure.former) return
    const within = frames.at(-1)
    if (within && within.from > figure.from && within.from <= figure.start) {
      figure.from = within.from
      clear(figure.concepts)
      collect(tags, figure.from, figure.start, figure.concepts)
      collect(tags, figure.noun, figure.after, figure.concepts)
    }
    if (isBeside(figure)) {
      while (frames.length > 0 && frames.at(-1)!.kind !== 'bracket') close()
      return
    }
    while (frames.length > 0) {
      const frame = frames.at(-1)!
      const whole = headFor(frame, figure)
      if (whole === null) {
        if (COUNTS.has(figure.class)) frame.strays.push(figure)
        if (frame.kind === 'bracket' || figure.class === 'ratio') return
        if (frame.groups.length === 0) {
          frame.missed = true
          return
        }
        if (figure.unit !== null && frames.length > 1 && frames.at(-2)!.depth === frame.depth) close()
        else {
          frame.groups.at(-1)!.crowded = true
          return
        }
        continue
      }
      if (add(frame, whole, figure)) return
      if (frame.kind === 'bracket') return
      close()
    }
    if (names(tags, figure.from, figure.start, table.rest)) takeRest(figure)
  }

  /** 另有2件, 不含3件: expressly no part. In the list of 其中 and brackets alike. */
  function isBeside(figure: Figure): boolean {
    if (names(tags, figure.from, figure.start, table.besides)) return true
    const frame = frames.at(-1)
    return frame !== undefined && frame.kind === 'bracket' && frame.beside
  }

  function headFor(frame: Frame, figure: Figure): Figure | null {
    if (frame.kind === 'bracket') {
      const { head } = frame
      if (head === null || figure.class === 'ratio') return null
      if (!isWhole(head)) return null
      return head.unit === null || sameMeasure(head, figure) ? head : null
    }
    if (figure.class === 'ratio') return null
    let head = frame.heads.get(figure.unit)
    if (head === undefined) {
      head = findHead(frame, figure)
      frame.heads.set(figure.unit, head)
    }
    return head
  }

  function findHead(frame: Frame, figure: Figure): Figure | null {
    if (frame.head) return sameMeasure(frame.head, figure) ? frame.head : null
    const { about } = frame
    const possible = (f: Figure): boolean => isWhole(f) && (about === null || isMeant(f, about))
    const near = figures
      .slice(Math.max(0, frame.anchor - HEAD_REACH), frame.anchor)
      .filter(f => depthOf.get(f) === frame.depth && possible(f))
    const head = fittest(near, figure, 0)
    if (head !== null) return head
    if (frame.anchor > 0 && about === null) {
      const nearest = near.at(-1)
      return nearest !== undefined && isDocument(nearest) && isDocument(figure) ? single(nearest) : null
    }
    return fittest(
      before.filter(f => f.whole === null && possible(f)),
      figure,
      aspectOf(figure)
    )
  }

  /** 网站公开的信息中 speaks of a figure of the website, 答复中 of one that was answered. */
  function isMeant(head: Figure, about: ConceptSet): boolean {
    for (const set of table.telling) if (meets(about, set) && !meetsAll(head.concepts, about, set)) return false
    return true
  }

  /** The nearest of several possible wholes that is not smaller than the part, and speaks of what the part is an aspect of. */
  function fittest(heads: readonly Figure[], figure: Figure, aspect: number): Figure | null {
    const suits = aspect & (OUTCOME | REASON) ? table.closed : aspect & (CHANNEL | APPLICANT) ? table.taken : null
    const nearest = heads.findLast(head => sameMeasure(head, figure)) ?? null
    // An item too small for the part says that its list is over: its sisters are no wholes either, the whole of them is.
    const over = nearest !== null && nearest.value < figure.value ? nearest.whole : null
    let best: Figure | null = null
    let bestRank = -1
    for (const head of heads) {
      if (!sameMeasure(head, figure) || (over !== null && head !== nearest && head.whole === over)) continue
      const holds = head.value >= figure.value && !(aspect !== 0 && has(head.concepts, table.carriedOut))
      const rank = (holds ? 2 : 0) + (suits !== null && meets(head.concepts, suits) ? 1 : 0)
      if (rank < bestRank) continue
      best = head
      bestRank = rank
    }
    return nearest === null || single(nearest) === null ? null : best
  }

  /** A list whose items bear different measure words, where only all of them together add up to the head. */
  function adoptStrays(frame: Frame): void {
    const whole = frame.groups[0]?.whole ?? frame.head
    if (!whole || frame.groups.length > 1 || !COUNTS.has(whole.class)) return
    const strays = frame.strays.filter(f => f !== whole && f.whole === null)
    const parts = [...(frame.groups[0]?.parts ?? []), ...strays].sort((a, b) => a.start - b.start)
    if (parts.length < 2 || parts.reduce((n, p) => n + p.value, 0) !== whole.value) return
    for (const stray of strays) stray.whole = whole
    const group = frame.groups[0]
    if (group) group.parts = parts
    else lists.push({ whole, parts, complete: frame.complete, cue: frame.cue })
  }

  /** 新收56件,上年结转2件。其中…: the whole is the sum of both, which is not stated. */
  function single(candidate: Figure): Figure | null {
    return has(candidate.concepts, table.carriedIn) ? null : candidate
  }

  /** Adds a figure to a list, or says that it does not belong there. */
  function add(frame: Frame, whole: Figure, figure: Figure): boolean {
    const aspect = aspectOf(figure)
    let group: Group | undefined
    for (const g of frame.groups) if (g.whole === whole) group = g
    if (group && namesAnother(whole, figure)) return false
    if (group && !frame.fresh) {
      const shift = separator > 1 && aspect !== 0 && group.aspect !== 0 && (aspect & group.aspect) === 0
      if (shift) {
        if (
          frames.length > 1 &&
          frames.at(-2)!.groups.some(g => (g.aspect & aspect) !== 0) &&
          frames.at(-2)!.depth === frame.depth
        )
          return false
        if (!(group.aspect & REASON) && !(aspect & REASON)) group = undefined
      } else if (separator & 4) {
        const continues = !group.crowded || (aspect & group.aspect) !== 0
        if (!continues) return splitOff(frame, whole, figure, group, aspect)
      } else if (separator & 2) {
        if (group.dun > 0 && (aspect & group.aspect) === 0) return false
        if (isNewHead(whole, group, figure, aspect)) return false
      }
    }
    if (!group || frame.fresh) {
      group = {
        whole,
        parts: [],
        complete: frame.complete,
        cue: frame.cue,
        aspect: 0,
        segment: -1,
        crowded: false,
        dun: 0
      }
      frame.groups.push(group)
      lists.push(group)
      frame.fresh = false
    }
    if (group.segment === segment && group.parts.length > 0) group.crowded = true
    if (group.parts.length > 0 && separator === 1) group.dun++
    group.segment = segment
    group.aspect |= aspect
    group.parts.push(figure)
    figure.whole = whole
    if (figure.distributed || isRest(figure)) group.complete = 'yes'
    return true
  }

  /** An item about something else than its whole (投诉3件 after 申请20件) is no item. */
  function namesAnother(whole: Figure, figure: Figure): boolean {
    let other = false
    let about = false
    for (let w = 0; w < table.strong.length; w++) {
      const named = figure.concepts[w]! & table.strong[w]!
      const known = whole.concepts[w]! & table.strong[w]!
      if ((named & known) !== 0) return false
      if (named !== 0) other = true
      if (known !== 0) about = true
    }
    return other && about
  }

  /** After `;` a list may start over for the same whole: 自然人3件,法人2件;予以公开4件、不予公开1件. */
  function splitOff(frame: Frame, whole: Figure, figure: Figure, group: Group, aspect: number): boolean {
    const sum = group.parts.reduce((n, p) => n + p.value, 0)
    if (aspect === 0 || sum !== whole.value) return false
    frame.fresh = true
    return add(frame, whole, figure)
  }

  /** A clause with a verb that neither whole nor items have is a statement of its own. */
  function isNewHead(whole: Figure, group: Group, figure: Figure, aspect: number): boolean {
    if ((aspect & group.aspect) !== 0) return false
    if (has(figure.concepts, table.whole)) return true
    for (let w = 0; w < table.predicates.length; w++) {
      let fresh = figure.concepts[w]! & table.predicates[w]! & ~whole.concepts[w]!
      for (const part of group.parts) {
        if (fresh === 0) break
        fresh &= ~part.concepts[w]!
      }
      if (fresh !== 0) return true
    }
    return false
  }

  function aspectOf(figure: Figure): number {
    let aspect = 0
    for (const [set, value] of table.aspects) if (meets(figure.concepts, set)) aspect |= value
    if (aspect === 0 && BODY_END.test(text.slice(Math.max(figure.from, figure.to - 24), figure.to))) aspect = BODY
    return aspect
  }

  /** 其余18件, 其他60条: the item that takes all that is left closes the list. */
  function isRest(figure: Figure): boolean {
    return names(tags, figure.from, figure.start, table.rest) || REST.test(text.slice(figure.from, figure.to))
  }

  /** 已办结903件,其余18件…: what is left of the first of the figures before it. */
  function takeRest(figure: Figure): void {
    const earlier = figures
      .slice(Math.max(0, nextFigure - HEAD_REACH), nextFigure)
      .filter(f => sameMeasure(f, figure) && depthOf.get(f) === depth)
    const whole = earlier[0]
    if (!whole || earlier.length < 2 || earlier.slice(1).some(f => f.whole !== null)) return
    const parts = [...earlier.slice(1), figure]
    for (const part of parts) part.whole = whole
    lists.push({ whole, parts, complete: 'yes', cue: '其余' })
  }

  /** 当面3件、信函5件,共计8件: a last figure that only says that it sums up. */
  function tailTotals(): void {
    for (let i = 2; i < figures.length; i++) {
      const total = figures[i]!
      if (total.whole !== null || total.class === 'ratio' || !onlySums(i)) continue
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

  function onlySums(index: number): boolean {
    const gap = text.slice(figures[index - 1]!.end, Math.min(figures[index]!.start, figures[index - 1]!.end + 8))
    const words = gap.replace(/[\s,:]/g, '')
    return (
      words === '共计' || words === '合计' || words === '总计' || words === '共' || words === '累计' || words === '总共'
    )
  }
}

/** Whether two sets share a member of a third. */
function meetsAll(a: ConceptSet, b: ConceptSet, c: ConceptSet): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w]! & b[w]! & c[w]!) !== 0) return true
  return false
}

/** Changes and figures of comparison (较上年的26件) have no parts. */
const isWhole = (figure: Figure): boolean => figure.role !== 'change' && !figure.former

/** Classes of measure words by which pieces of one whole may be counted together. */
const COUNTS: ReadonlySet<Figure['class']> = new Set(['case', 'item', 'project', 'general', 'time'])

/** The first comma or colon in `[from, to]`, -1 when there is none. */
function markFrom(text: string, from: number, to: number): number {
  for (let at = from; at <= to && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === COMMA || unit === COLON) return at
  }
  return -1
}

/** 政府信息120条,其中规范性文件8件: documents are counted by several words. */
const isDocument = ({ class: unitClass }: Figure): boolean => unitClass === 'item' || unitClass === 'case'

/** The same measure word, or two words for one case (件, 起, 宗). */
export function sameMeasure(a: Figure, b: Figure): boolean {
  return a.unit === b.unit || (a.class === 'case' && b.class === 'case')
}
