// Whether a figure is the next item of a list, opens a second breakdown of the same whole, or ends the list.
import { countShared, has, keepOnly, meets, removeAll } from '../../lexicon'
import { SEMICOLON, stands } from '../characters'
import { groupsOf } from '../content'
import type { Figure } from '../reading'
import { collect, firstFrom, names } from '../tags'
import { HEAD_REACH } from './heads'
import { addUnder, isCount, meetsAll, sumOf } from './list'
import { LEAST, statedSum } from './sums'
import { COMMA_MARK, DUN_MARK, type Frame, type Group, SEMICOLON_MARK, type Walk } from './walk'
import { aspectOf, BODY, type ListWords, REASON } from './words'

/** 下半年1440条,其中四季度780条,全年2960条: never a part. */
const ALL_YEAR = '全年'

/** A bare 其他, or with a noun that adds nothing. */
const REST = /^其[他它](?:各?类?信息|类|方面|类别|事项|内容|主动公开(?:信息|内容)?)?$/

/** Adds a figure to a list, or says that it does not belong there. */
export function addItem(walk: Walk, frame: Frame, whole: Figure, figure: Figure): boolean {
  const { words, separator, segment } = walk
  const aspect = aspectOf(walk.text, figure, words)
  let group: Group | undefined
  for (const g of frame.groups) if (g.whole === whole) group = g
  // 96条,其中公开41条,其中文件2条,部门信息55条: more than is left of the inner whole is of the outer one
  const isOuter = (g: Group): boolean => g.parts.includes(whole) && g.sum + figure.value <= g.whole.value
  if (frame.kind !== 'bracket' && group && group.sum + figure.value > whole.value) {
    if (walk.frames.at(-2)?.groups.some(isOuter)) return false
  }
  // 来信98件,其中咨询60件,投诉38件: whatever it is called, it is all that was left
  const isLast =
    group !== undefined &&
    whole.value >= LEAST &&
    group.sum + figure.value === whole.value &&
    figure.value > 0 &&
    !meets(figure.concepts, words.predicates)
  // 41件,其中因此引起行政复议1件: a case is no item of what is none
  const mayDiffer = separator === DUN_MARK || ((isLast || group === undefined) && !meets(figure.concepts, words.cases))
  if (!mayDiffer && namesAnother(whole, figure, words)) return false
  if (isCarriedOn(whole, figure, words) || walk.text.slice(figure.from, figure.to).includes(ALL_YEAR)) return false
  if (separator & SEMICOLON_MARK && group && isElse(walk, group, figure)) return false
  if (group && !(separator & SEMICOLON_MARK) && isBelow(walk, group.parts.at(-1), figure)) return true
  // 审结101件,其中维持66件、纠正35件,11件还在审理
  if (group && has(figure.concepts, words.pending) && group.sum === whole.value) return false
  if (group && !frame.fresh && !(isLast && mayDiffer)) {
    const shift =
      separator > DUN_MARK &&
      aspect !== 0 &&
      group.aspect !== 0 &&
      (aspect & group.aspect) === 0 &&
      !isRest(walk, figure)
    if (shift) {
      // 新收118件,其中自然人101件、法人17件;上年结转6件
      if (has(figure.concepts, words.carriedIn)) return false
      if (!(group.aspect & REASON) && !(aspect & REASON)) group = undefined
    } else if (separator & SEMICOLON_MARK) {
      // 县直5210条,乡镇3394条;前三位的是甲局820条: nothing is left for another item
      // 主动公开33条,其中A类3条;B类30条;发布依申请公开信息共28条
      const isFull = figure.value > 0 && group.parts.length > 1 && group.sum === whole.value
      if (isFull && ((aspect & group.aspect) !== 0 || has(figure.concepts, words.total))) return false
      const continues = frame.about !== null || !group.crowded || (aspect & group.aspect) !== 0
      if (!continues) {
        // after `;` a list may start over for the same whole: 自然人3件,法人2件;予以公开4件、不予公开1件
        // 网站9842条,其中动态3116条、其他6726条;微信2213条: as a channel it stands beside the whole
        if (aspect === 0 || aspect & aspectOf(walk.text, whole, words) || group.sum !== whole.value) return false
        group = undefined
      }
    } else if (separator & COMMA_MARK && !isRest(walk, figure)) {
      if (group.dun > 0 && (aspect & group.aspect) === 0) return false
      if (isNewHead(walk, whole, group, figure, aspect)) return false
    }
    // 6.7万余条,其中网站5636条;新媒体9500余条;其他媒体51800余条,公开重点领域信息4300余条: more than the rest of the whole
    const most = whole.range.max ?? Number.POSITIVE_INFINITY
    const isUnlike = group !== undefined && aspect === 0 && group.aspect !== 0 && separator !== DUN_MARK
    if (isUnlike && group!.parts.length > 1 && group!.sum + figure.value > most) return false
  }
  if (!group || frame.fresh) {
    const { complete, cue } = frame
    group = { whole, parts: [], complete, cue, aspect: 0, segment: -1, crowded: false, dun: 0, sum: 0, segments: 0 }
    frame.groups.push(group)
    walk.lists.push(group)
    frame.fresh = false
  }
  if (group.segment !== segment) group.segments++
  else if (group.segments === 1) group.crowded = true
  if (group.parts.length > 0 && separator === DUN_MARK) group.dun++
  group.segment = segment
  group.aspect |= aspect
  group.parts.push(figure)
  group.sum += figure.value
  figure.whole = whole
  if (figure.distributed || isRest(walk, figure)) group.complete = 'yes'
  return true
}

/**
 * 市本级5.8万条;新媒体发布64.7万条, 被纠错2件;行政诉讼9件, 发布动态165条,其中甲类102条;发布年报1条: what is more than the whole, a case of a
 * kind of its own, said to be all of something, or done as the whole was and none of its items.
 */
function isElse({ tags, words }: Walk, { whole, parts }: Group, { value, concepts }: Figure): boolean {
  const { cases, predicates } = words
  const isDone = (part: Figure): boolean => {
    const own = words.concepts.none()
    collect(tags, part.from, part.start, own)
    return meets(own, predicates)
  }
  if (value > whole.value || (meets(concepts, cases) && !meets(whole.concepts, cases))) return true
  if (has(concepts, words.total) && meets(concepts, predicates)) return true
  // 网站2316条,其中文件86条;公众号1250条: what one outlet did is no part of what another did
  const { outlets } = words
  if (
    countShared(whole.concepts, outlets) === 1 &&
    meets(concepts, outlets) &&
    !meetsAll(concepts, whole.concepts, outlets) &&
    !meets(parts.at(-1)!.concepts, outlets)
  )
    return true
  return meetsAll(concepts, whole.concepts, predicates) && !isDone(parts.at(-1)!)
}

/** 诉讼5件,其中直接起诉3件,维持2件、未审结1件;复议后起诉2件: a result of those that were brought one way. Such a figure is listed there. */
function isBelow({ lists, words }: Walk, last: Figure | undefined, figure: Figure): boolean {
  const { paths } = groupsOf(words.concepts)
  if (last === undefined || !meets(last.concepts, paths) || meets(figure.concepts, paths)) return false
  if (!meets(figure.concepts, words.results) || figure.value > last.value) return false
  addUnder(lists, last, [figure], 'unsaid', '')
  return true
}

/** An item about something else than its whole, or the next that names anything (投诉3件 after 申请20件), is no item. */
export function namesAnother(whole: Figure, { concepts }: Figure, words: ListWords): boolean {
  const { strong, anything, cases, application, taken, closed } = words
  // 公开43条,其中文件30条,依申请公开受理5件: what came in is no item of what did not
  const isNew = has(concepts, application) && meets(concepts, taken) && !has(whole.concepts, application)
  if (isNew && !meets(whole.concepts, taken) && !meets(whole.concepts, closed)) return true
  for (let up = 0; up < HEAD_REACH && whole.whole !== null && !meets(whole.concepts, strong); up++) whole = whole.whole
  return (
    meets(concepts, strong) &&
    meets(whole.concepts, strong) &&
    !meetsAll(concepts, whole.concepts, strong) &&
    (meets(concepts, cases) || !meets(whole.concepts, anything))
  )
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
  if (has(figure.concepts, words.wholeBody)) return true
  const fresh = [...figure.concepts]
  keepOnly(fresh, words.predicates)
  removeAll(fresh, whole.concepts)
  for (const part of group.parts) removeAll(fresh, part.concepts)
  const label = text.slice(figure.from, figure.to)
  const left = whole.value - group.sum - figure.value
  const hasRoom = left >= 0
  // a short item in a long list of things without channels or outcomes
  if (hasRoom && group.aspect === 0 && group.parts.length >= LONG && label.length <= SHORT) return false
  const thing = hasRoom && THING.test(label)
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.start; i++) {
    if (!tags.meanings[i]!.some(m => has(fresh, m))) continue
    const before = text.slice(figure.from, tags.start[i])
    if (thing && (left === 0 || before.length > 1)) continue
    if (!hasRoom || !NAME.test(before) || ((group.aspect & ~BODY) !== 0 && group.parts.length < 2)) return true
  }
  return false
}

const LONG = 3
const SHORT = 8

/** Words before a verb that make the two a name: no adverb, no preposition, no time. */
const NAME = /^(?!其中|[全今本]年|[累合]计|现已|按[时期]|截至|[在由从向经对为通已均共并还也])[\u3400-\u9fff、“”]{2,}$/
/** Ends of names of things. */
const THING = /(?:类|栏目?|专题|信息|动态|公告|公示|文件|数据|内容|领域|资料|报告|材料|情况)(?:信息)?$/

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
function wholeOfStrays(walk: Walk, { kind, anchor }: Frame, strays: readonly Figure[]): Figure | null {
  const sum = sumOf(strays)
  const last = walk.figures[anchor - 1]
  // 申请372件,其中353项为自然人提交,19项为法人提交; 申请35件,全部答复(网络20件、当面15件)
  if (last?.value === sum && sum >= LEAST && isCount(last)) return last
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
  const isOther = (f: Figure): boolean =>
    stands(SEMICOLON, walk.text, whole.end, f.start) && namesAnother(whole, f, walk.words)
  const strays = free.filter(f => f !== whole && !isOther(f))
  const parts = [...(group?.parts ?? []), ...strays].sort((a, b) => a.start - b.start)
  if (parts.length < 2 || sumOf(parts) !== whole.value) return
  for (const stray of strays) stray.whole = whole
  if (group) group.parts = parts
  else lists.push({ whole, parts, complete: frame.complete, cue: frame.cue })
}
