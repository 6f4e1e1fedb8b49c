// Items of what an earlier sentence stated: figures that add up to it, to the unit, with all that stands between; and shares that
// were formed from it. 公开信息88条。动态类30条。公告类58条。 Nothing here goes by words that open lists.
import { has, meets } from '../../lexicon'
import { isIdeograph, SEMICOLON, stands } from '../characters'
import type { Figure } from '../reading'
import { collect } from '../tags'
import { HEAD_REACH, isOfBoth } from './heads'
import { areHalves, nextParts, SURE } from './implied'
import { namesAnother } from './items'
import { addUnder, isCount, isWhole, meetsAll, sameMeasure, sumOf } from './list'
import { LEAST } from './sums'
import type { Walk } from './walk'
import { aspectOf, HANDLING, OUTCOME, REASON, RESULT } from './words'

/**
 * Lists the first figures of a sentence under the nearest figure of earlier ones of which they, what that has for items already,
 * and the free figures of the sentences between are all. 信息742条。网站512篇。公众号200篇次。屏幕30次。: by any measure where those by one
 * do not.
 */
export function addUpEarlier(walk: Walk): void {
  const first = walk.figures[0]!
  if (first.whole !== null || first.class === 'ratio' || !isWhole(first)) return
  if (!addUp(walk, first, false) && isCount(first)) addUp(walk, first, true)
}

/** Whether the figures of one measure, or counts by any, add up to an earlier one: then they are its parts. */
function addUp(walk: Walk, first: Figure, mixed: boolean): boolean {
  const { text, figures, trail, lists, words } = walk
  const known = new Map<Figure, number>()
  // the last first
  const between: Figure[] = []
  const near: Figure[] = []
  for (let i = trail.length - 1; i >= 0; i--) {
    const whole = trail[i]!
    if (!(mixed ? isCount(whole) : sameMeasure(whole, first)) || !isWhole(whole)) continue
    // 72件(去年为55件)
    if (whole.depth > first.depth && whole.whole === null) continue
    if (near.length > 0 && near[0]!.sentence !== whole.sentence) between.push(...near.splice(0))
    const stated = known.get(whole) ?? 0
    const begun = stated < whole.value ? stated : 0
    const left = whole.value < first.value ? 0 : whole.value - begun - sumOf(between)
    const mayBe = left > 0 && left >= first.value && (!mixed || (whole.unit !== first.unit && whole.value >= SURE))
    const added = mayBe ? [...between.slice().reverse(), ...nextParts(walk, 0, whole, left, first.depth)] : []
    if (added.includes(first) && isSure(whole, begun, added)) {
      for (const part of added) part.whole = whole
      const list = { whole, parts: added, complete: 'unsaid', cue: '' } as const
      lists.push(begun > 0 ? { ...list, continues: true } : list)
      return true
    }
    if (whole.whole !== null) known.set(whole.whole, (known.get(whole.whole) ?? 0) + whole.value)
    else near.push(whole)
  }
  return false

  function isSure(whole: Figure, begun: number, added: readonly Figure[]): boolean {
    // the items go on: their sum was met by accident
    const last = added.at(-1)!
    const next = figures[figures.indexOf(last) + 1]
    if (next?.whole === null && aspectOf(text, next, words) & aspectOf(text, last, words)) return false
    const isOther = (part: Figure): boolean =>
      has(part.concepts, words.carriedIn) ||
      (whole.class !== 'money' && namesAnother(whole, part, words)) ||
      (meets(part.concepts, words.cases) && !meets(whole.concepts, words.cases))
    if (added.some(isOther)) return false
    // outcomes are those of what was carried in too, whatever they add up to
    if (!meets(whole.concepts, words.closed) && added.some(part => aspectOf(text, part, words) & OUTCOME)) return false
    if (OPENED.test(text.slice(whole.after, added[0]!.from))) return true
    if (begun > 0) return whole.value >= LEAST || !meets(first.concepts, words.predicates)
    const count = added.filter(({ value }) => value > 0).length
    if (count < 2) return false
    return count > 2 ? whole.value >= LEAST : areHalves(walk, whole, added)
  }
}

/** 其中:⏎1.已整改22个。⏎2.正在整改25个。 */
const OPENED = /^[^\d]{0,8}:\s*\n/

/** 建议提案356件。省级69件,占19.38%;县级178件,占50%: a share, rounded or cut off, says of which figure it was formed. */
export function fitShares(walk: Walk): void {
  const { text, figures, before, lists, words } = walk
  for (let i = 1; i < figures.length; i++) {
    const part = figures[i - 1]!
    const { unit, start, value, numeral } = figures[i]!
    if (unit !== '%' || part.whole !== null || !isWhole(part) || !SHARE.test(text.slice(part.after, start))) continue
    const isBase = (whole: Figure): boolean =>
      sameMeasure(whole, part) &&
      isWhole(whole) &&
      whole.value >= LEAST &&
      Math.abs((part.value / whole.value) * 100 - value) < numeral.precision &&
      !isOfBoth(walk, whole, aspectOf(text, part, words))
    const whole = [...before.slice(-HEAD_REACH), ...figures.slice(Math.max(0, i - HEAD_REACH), i - 1)].findLast(isBase)
    if (whole) addUnder(lists, whole, [part], 'unsaid', '占')
  }
}

const SHARE = /^(?:[,(]?约?占[^,;。]{0,8}|\()$/

/**
 * 工作人员7人,兼职6人; 行政复议3件,维持2件; 发布会8场,主要负责人出席3场; 申请7件,4件为个人申请; 收到申请57件,予以公开30件、不予公开9件: how some are
 * employed, ended, were attended or answered, right behind the figure of all.
 */
export function tieWays(walk: Walk): void {
  const { text, figures, tags, lists, words } = walk
  let whole: Figure | null = null
  let end = 0
  const named = meets(tags.named, words.outcomes) || meets(tags.named, words.explained)
  for (let i = 0; i < figures.length; i++) {
    const part = figures[i]!
    if (whole !== null && stands(SEMICOLON, text, end, part.start)) whole = null
    end = part.end
    if (part.class === 'ratio' || !isWhole(part)) continue
    const isSaid = !isIdeograph(text.charCodeAt(part.start - 1)) && SAID.test(text.slice(part.noun, part.after))
    const isKind =
      isKindOf(walk, part, named) && (isKindOf(walk, figures[i - 1], named) || isKindOf(walk, figures[i + 1], named))
    const isWay =
      meets(part.concepts, words.ways) ||
      (meets(part.concepts, words.leaders) && ATTENDS.test(text.slice(part.from, part.after)))
    if (!isSaid && !isKind && !isWay) whole = part
    else if (part.whole !== null) whole = part.whole
    else if (
      whole !== null &&
      sameMeasure(whole, part) &&
      whole.depth === part.depth &&
      part.value <= whole.value - (isSaid ? 1 : 0) &&
      (isSaid || isWay || (meets(whole.concepts, words.predicates) && !isOfBoth(walk, whole, OUTCOME))) &&
      (meets(part.concepts, words.results) ? meets(whole.concepts, words.cases) : !namesAnother(whole, part, words))
    )
      addUnder(lists, whole, [part], 'unsaid', '')
  }
}

/** 不予公开9件, 自然资源局(12件): an outcome, a reason, or a figure that has its bracket to itself. */
function isKindOf({ text, words }: Walk, figure: Figure | undefined, named: boolean): boolean {
  if (figure === undefined) return false
  if (text[figure.noun] === ')' && text[figure.start - 1] === '(') return true
  const aspect = named ? aspectOf(text, figure, words) : 0
  return (aspect & (OUTCOME | REASON)) > 0 && (aspect & HANDLING) === 0
}

/** 申请7件,4件为个人申请; 行政复议14件,12件已作出决定: so many of them. */
const SAID = /^(?:[为是已未被均因属]|[^,]*[决判])/
const ATTENDS = /参加|出席|到会|做客/

/**
 * 不予公开13件。不予公开的理由为内部事务信息9件、过程性信息3件; 不予公开中,涉及国家秘密2件; 复议中维持3件、纠正2件;诉讼中维持4件: reasons of the outcome
 * and results of the case that the words before the first of them name.
 */
export function tieNamed({ text, sentence, figures, trail, tags, lists, words }: Walk): void {
  if (!meets(tags.named, words.explained)) return
  let whole: Figure | undefined
  let from = sentence.start
  for (let i = 0; i < figures.length; i++) {
    const part = figures[i]!
    if (part.class === 'ratio') continue
    const aspect = aspectOf(text, part, words) & (REASON | RESULT)
    const named = words.concepts.none()
    collect(tags, from, part.start, named)
    if (i > 0 && text.slice(figures[i - 1]!.end, part.start).includes(';')) whole = undefined
    from = part.after
    if (part.whole !== null || !isWhole(part) || aspect === 0) continue
    const naming = aspect & REASON ? words.outcomes : words.cases
    const isNamed = (f: Figure): boolean =>
      isWhole(f) &&
      sameMeasure(f, part) &&
      f.value >= part.value &&
      (aspectOf(text, f, words) & (REASON | RESULT)) === 0 &&
      meetsAll(f.concepts, named, naming)
    if (meets(named, naming)) {
      whole = figures.slice(Math.max(0, i - HEAD_REACH), i).findLast(isNamed) ?? trail.findLast(isNamed)
    }
    if (whole && part.value <= whole.value) addUnder(lists, whole, [part], 'unsaid', '')
  }
}
