// Whether a figure is the next item of a list, opens a second breakdown of the same whole, or ends the list.
import { has, keepOnly, meets, removeAll } from '../../lexicon'
import { isDigit, SEMICOLON, stands } from '../characters'
import { groupsOf } from '../content'
import type { Figure } from '../reading'
import { firstFrom, names } from '../tags'
import { HEAD_REACH } from './heads'
import { isCount, sumOf } from './list'
import { statedSum } from './sums'
import { COMMA_MARK, DUN_MARK, type Frame, type Group, SEMICOLON_MARK, type Walk } from './walk'
import { aspectOf, type ListWords, REASON } from './words'

/** 下半年1440条,其中四季度780条,全年2960条: never a part. */
const ALL_YEAR = '全年'

/** A bare 其他, or with a noun that adds nothing. */
const REST = /^其[他它](?:各?类?信息|类|方面|类别|事项|内容|主动公开(?:信息|内容)?)?$/

/** Adds a figure to a list, or says that it does not belong there. */
export function addItem(walk: Walk, frame: Frame, whole: Figure, figure: Figure): boolean {
  const { words, frames, separator, segment } = walk
  const aspect = aspectOf(walk.text, figure, words)
  let group: Group | undefined
  for (const g of frame.groups) if (g.whole === whole) group = g
  // 41件,其中因此引起行政复议1件: a case is no item of what is none
  const mayDiffer = separator === DUN_MARK || (group === undefined && !meets(figure.concepts, words.cases))
  if (!mayDiffer && namesAnother(whole, figure, words)) return false
  if (isCarriedOn(whole, figure, words) || walk.text.slice(figure.from, figure.to).includes(ALL_YEAR)) return false
  if (group && !(separator & SEMICOLON_MARK) && isBelow(walk, group.parts.at(-1), figure)) return true
  // 审结101件,其中维持66件、纠正35件,11件还在审理
  if (
    group &&
    group.parts.length < HEAD_REACH &&
    has(figure.concepts, words.pending) &&
    sumOf(group.parts) === whole.value
  )
    return false
  if (group && !frame.fresh) {
    const shift =
      separator > DUN_MARK &&
      aspect !== 0 &&
      group.aspect !== 0 &&
      (aspect & group.aspect) === 0 &&
      !isRest(walk, figure)
    if (shift) {
      // 新收118件,其中自然人101件、法人17件;上年结转6件
      if (has(figure.concepts, words.carriedIn)) return false
      const outer = frames.at(-2)
      if (outer?.groups.some(g => (g.aspect & aspect) !== 0) && outer.depth === frame.depth) return false
      if (!(group.aspect & REASON) && !(aspect & REASON)) group = undefined
    } else if (separator & SEMICOLON_MARK) {
      // 县直5210条,乡镇3394条;前三位的是甲局820条: nothing is left for another item
      // 主动公开33条,其中A类3条;B类30条;发布依申请公开信息共28条
      const isFull = figure.value > 0 && group.parts.length > 1 && sumOf(group.parts) === whole.value
      if (isFull && ((aspect & group.aspect) !== 0 || has(figure.concepts, words.total))) return false
      const continues =
        frame.about !== null || !group.crowded || (aspect & group.aspect) !== 0 || isParallel(walk, group, figure)
      if (!continues) {
        // after `;` a list may start over for the same whole: 自然人3件,法人2件;予以公开4件、不予公开1件
        if (aspect === 0 || figure.value > whole.value || sumOf(group.parts) !== whole.value) return false
        group = undefined
      }
    } else if (separator & COMMA_MARK && !isRest(walk, figure)) {
      if (group.dun > 0 && (aspect & group.aspect) === 0) return false
      if (isNewHead(walk, whole, group, figure, aspect)) return false
    }
    if (group && separator !== DUN_MARK && aspect === 0 && group.aspect !== 0 && exceeds(whole, group, figure))
      return false
  }
  if (!group || frame.fresh) {
    const { complete, cue } = frame
    group = { whole, parts: [], complete, cue, aspect: 0, segment: -1, crowded: false, dun: 0 }
    frame.groups.push(group)
    walk.lists.push(group)
    frame.fresh = false
  }
  if (group.segment === segment && group.parts.length > 0) group.crowded = true
  if (group.parts.length > 0 && separator === DUN_MARK) group.dun++
  group.segment = segment
  group.aspect |= aspect
  group.parts.push(figure)
  figure.whole = whole
  if (figure.distributed || isRest(walk, figure)) group.complete = 'yes'
  return true
}

/** 诉讼5件,其中直接起诉3件,维持2件、未审结1件;复议后起诉2件: a result of those that were brought one way. Such a figure is listed there. */
function isBelow({ lists, words }: Walk, last: Figure | undefined, figure: Figure): boolean {
  const { paths } = groupsOf(words.concepts)
  if (last === undefined || !meets(last.concepts, paths) || meets(figure.concepts, paths)) return false
  if (!meets(figure.concepts, words.results) || figure.value > last.value) return false
  figure.whole = last
  const list = lists.find(({ whole }) => whole === last)
  if (list) list.parts.push(figure)
  else lists.push({ whole: last, parts: [figure], complete: 'unsaid', cue: '' })
  return true
}

/** An item about something else than its whole, or the next that names anything (投诉3件 after 申请20件), is no item. */
export function namesAnother(whole: Figure, figure: Figure, { strong }: ListWords): boolean {
  for (let up = 0; up < HEAD_REACH && whole.whole !== null && !meets(whole.concepts, strong); up++) whole = whole.whole
  let other = false
  let about = false
  for (let w = 0; w < strong.length; w++) {
    const named = figure.concepts[w]! & strong[w]!
    const known = whole.concepts[w]! & strong[w]!
    if ((named & known) !== 0) return false
    if (named !== 0) other = true
    if (known !== 0) about = true
  }
  return other && about
}

/** 办结46件,其中予以公开…,结转下年度2件: what is carried on is no part of what was closed. */
const isCarriedOn = (whole: Figure, figure: Figure, { carriedOut, closed, taken }: ListWords): boolean =>
  has(figure.concepts, carriedOut) && meets(whole.concepts, closed) && !meets(whole.concepts, taken)

/**
 * A clause that begins with a verb which neither whole nor items have is a statement of its own (办结20件); a verb inside the name
 * of a thing is none (新闻发布8条, 决策部署落实类信息10条, 回应关切信息2条).
 */
function isNewHead({ text, tags, words }: Walk, whole: Figure, group: Group, figure: Figure, aspect: number): boolean {
  if ((aspect & group.aspect) !== 0) return false
  if (has(figure.concepts, words.whole)) return true
  if (goesOn(whole, group, figure)) return false
  const fresh = [...figure.concepts]
  keepOnly(fresh, words.predicates)
  removeAll(fresh, whole.concepts)
  for (const part of group.parts) removeAll(fresh, part.concepts)
  const label = text.slice(figure.from, figure.to)
  const left = whole.value - sumOf(group.parts) - figure.value
  const hasRoom = left >= 0
  const thing = hasRoom && THING.test(label)
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.start; i++) {
    if (!tags.meanings[i]!.some(m => has(fresh, m))) continue
    const before = text.slice(figure.from, tags.start[i])
    if (thing && (left === 0 || before.length > 1)) continue
    if (!hasRoom || !NAME.test(before) || (group.aspect !== 0 && group.parts.length < 2)) return true
  }
  return false
}

/** In a long list of short items without channels or outcomes another short item belongs, as long as the whole has room. */
function goesOn(whole: Figure, { parts, aspect }: Group, figure: Figure): boolean {
  if (aspect !== 0 || parts.length < LONG || figure.to - figure.from > SHORT) return false
  return sumOf(parts) + figure.value <= whole.value && parts.every(part => part.to - part.from <= LABEL)
}

const LONG = 3
const SHORT = 8
const LABEL = 16

/** Words before a verb that make the two a name: no adverb, no preposition, no time. */
const NAME =
  /^(?!其中|全年|今年|本年|累计|共计|合计|现已|已经|均已|按时|按期|截至|[在由从向经对为通已均共并还也])[\u3400-\u9fff、“”]{2,}$/
/** Ends of names of things. */
const THING = /(?:类|栏|栏目|专栏|专题|信息|动态|公告|公示|文件|数据|内容|领域|资料|报告|材料|情况)(?:信息)?$/

/** Items that begin alike belong together: 通过…20条;通过…35条. */
function isParallel({ text }: Walk, group: Group, figure: Figure): boolean {
  return group.parts.some(part => beginAlike(text, part, figure))
}

/** Two words alike, or one preposition: 在村口张贴20张,在车站张贴12张. */
export function beginAlike(text: string, one: Figure, other: Figure): boolean {
  const a = pastDigits(text, one.from)
  const b = pastDigits(text, other.from)
  if (text[a] !== text[b]) return false
  return a > one.from || text[a + 1] === text[b + 1] || PREPOSITIONS.includes(text[a]!)
}

/** 4月, 9月 are alike but for the number. */
function pastDigits(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

const PREPOSITIONS = '在由从向经对为以'

/** Whether an item would be more than the rest of its whole. */
function exceeds(whole: Figure, { parts }: Group, figure: Figure): boolean {
  return parts.length > 1 && sumOf(parts) + figure.value > (whole.range.max ?? Number.POSITIVE_INFINITY)
}

/** 其余18件, 其他60条: the item that takes all that is left closes the list. */
function isRest({ text, tags, words }: Walk, figure: Figure): boolean {
  if (names(tags, figure.from, figure.start, words.rest)) return true
  return text[figure.from] === '其' && REST.test(text.slice(figure.from, figure.to))
}

/** Closes the innermost list. */
export function closeFrame(walk: Walk): void {
  const frame = walk.frames.pop()!
  if (frame.strays.length > 0) adoptStrays(walk, frame)
}

/**
 * 新收56件,上年结转2件。其中甲级50件,乙级6件: the figure that they add up to. Outcomes are those of both together, which is not stated.
 */
function wholeOfStrays(walk: Walk, { kind }: Frame, strays: readonly Figure[]): Figure | null {
  if (kind === 'bracket' || strays.some(f => meets(f.concepts, walk.words.outcomes))) return null
  return statedSum(walk, strays)
}

/** A list whose items bear different measure words, where only all of them together add up to the head. */
function adoptStrays(walk: Walk, frame: Frame): void {
  const { lists } = walk
  const group = frame.groups[0]
  const free = frame.strays.filter(f => f.whole === null)
  const whole = group?.whole ?? frame.head ?? wholeOfStrays(walk, frame, free)
  if (!whole || frame.groups.length > 1 || !isCount(whole)) return
  // 发布会15场,其中主要领导参加4场;在线访谈9次: past `;` something else begins
  const isElse = (f: Figure): boolean =>
    stands(SEMICOLON, walk.text, whole.end, f.start) && namesAnother(whole, f, walk.words)
  const strays = free.filter(f => f !== whole && !isElse(f))
  const parts = [...(group?.parts ?? []), ...strays].sort((a, b) => a.start - b.start)
  if (parts.length < 2 || sumOf(parts) !== whole.value) return
  for (const stray of strays) stray.whole = whole
  if (group) group.parts = parts
  else lists.push({ whole, parts, complete: frame.complete, cue: frame.cue })
}
