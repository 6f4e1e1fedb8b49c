// Lists without an opening cue: 其余 takes what is left of an earlier figure, 合计 sums up the figures before it.
import { add, addAll, type ConceptSet, has, keepOnly, meets } from '../../lexicon'
import { SEMICOLON, stands } from '../characters'
import { groupsOf } from '../content'
import type { Figure } from '../reading'
import { HEAD_REACH } from './heads'
import { addUnder, isWhole, sameMeasure, sumOf } from './list'
import { LEAST } from './sums'
import type { Walk } from './walk'
import { aspectOf, BODY, HANDLING, OUTCOME } from './words'

export const REST = '其余'

/** 已办结903件,其余18件…: what is left of the first of the figures before it. 除1件外,其余26件: of the one that both make up. */
export function takeRest({ figures, lists, depth, next }: Walk, figure: Figure): void {
  const earlier = figures
    .slice(Math.max(0, next - HEAD_REACH), next)
    .filter(f => sameMeasure(f, figure) && f.depth === depth)
  // the nearest that all behind it make up, else the first that none exceeds
  let sum = figure.value
  let index = earlier.length - 1
  while (index > 0 && earlier[index]!.value !== sum && earlier[index]!.whole === null) sum += earlier[index--]!.value
  const stop = earlier[index]
  // 其中甲330元,乙170元,其余120元: items of the list before them
  const whole = stop && (stop.value === sum ? stop : (stop.whole ?? stop))
  const parts = [...earlier.slice(index + 1), figure]
  if (!whole || parts.some(f => f.whole !== null || f.value > whole.value)) return
  if (whole !== stop) addUnder(lists, whole, parts, 'yes', REST)
  else if (parts.length > 1) {
    for (const part of parts) part.whole = whole
    lists.push({ whole, parts, complete: 'yes', cue: REST })
  }
}

/**
 * 当面3件、信函5件,共计8件: a last figure that only says that it sums up. 甲局4件、乙局3件、丙局1件,三家合计8件: the one before it may
 * count the items.
 */
export function tailTotals(walk: Walk): void {
  const { text, figures, lists } = walk
  for (let i = 2; i < figures.length; i++) {
    const total = figures[i]!
    if (
      total.whole !== null ||
      !MAY_SUM.test(text.slice(total.from, total.to)) ||
      total.class === 'ratio' ||
      !isWhole(total)
    )
      continue
    if (SHARE.test(text.slice(total.from, total.to))) continue
    const sums = sumsUp(walk, i)
    if (sums === 'no') continue
    let { parts, nested } = partsBefore(walk, total, i)
    parts = summing(walk, parts, total)
    const counter = figures[i - 1]!
    if (parts.length === 0 && !sameMeasure(counter, total)) {
      const counted = partsBefore(walk, total, i - 1)
      if (counted.parts.length === counter.value) ({ parts, nested } = counted)
    }
    // 收到23件(网络20件、信函3件),结转2件,合计25件: past items of items only where the sum says so
    if (parts.length < 2 || ((nested || sums === 'maybe') && sumOf(parts) !== total.value)) continue
    if (sums === 'maybe' && !(areOfOneKind(walk, parts) || isNoAccident(walk, total, parts))) continue
    lend(walk, total, parts)
    for (const part of parts) part.whole = total
    lists.push({ whole: total, parts, complete: 'yes', cue: '合计' })
  }
}

/**
 * A total is of what its parts are of, as far as they say, and was done as they were: 部门公开信息1200条,乡镇公开800条,全县共2000条. All
 * outcomes together are what was answered.
 */
function lend({ text, words }: Walk, total: Figure, parts: readonly Figure[]): void {
  if (OF_SOME.test(text.slice(total.from, total.to))) return
  const { objects, actions, strong } = groupsOf(words.concepts)
  const aspects = parts.map(part => aspectOf(text, part, words))
  const lendCommon = (group: ConceptSet): void => {
    const common = [...group]
    const saying = parts.filter(({ concepts }) => meets(concepts, group))
    for (const { concepts } of saying) keepOnly(common, concepts)
    if (saying.length > 0) addAll(total.concepts, common)
  }
  lendCommon(objects)
  const isOfApplications = has(total.concepts, words.application)
  if (aspects.every(aspect => aspect === OUTCOME)) add(total.concepts, words.reply)
  else if (aspects.includes(BODY) && (isOfApplications || !meets(total.concepts, strong))) lendCommon(actions)
}

/** 三家合计53件 */
const OF_SOME = /^[两三四五六七八九十]/

/** 合计占全市440件的68.9%: what a share is of sums nothing up. */
const SHARE = /占[^,;。]{0,8}$/

/** The figures before a total that it may sum up, and whether they have items of their own. */
function partsBefore({ figures }: Walk, total: Figure, index: number): { parts: Figure[]; nested: boolean } {
  const parts: Figure[] = []
  let nested = false
  for (let k = index - 1; k >= 0 && k >= index - HEAD_REACH; k--) {
    const part = figures[k]!
    if (part.class === 'ratio' || part.former || part.role === 'change') continue
    if (part.whole !== null && part.whole.sentence === part.sentence && part.whole.start < part.start) {
      nested = true
      continue
    }
    if (!sameMeasure(part, total) || part.whole !== null || part.depth !== total.depth) break
    parts.unshift(part)
  }
  return { parts, nested }
}

/** 新收90件,上年结转4件,共办理94件: what both make up in the end is a figure of its own. */
const isNoAccident = ({ words }: Walk, { value }: Figure, parts: readonly Figure[]): boolean =>
  value >= LEAST && !parts.some(({ concepts }) => has(concepts, words.carriedIn))

/** 新收24件;予以公开12件,…,总计23件: the last of some figures that add up to a total; all that none exceeds where none do. */
function summing({ text }: Walk, parts: Figure[], { value }: Figure): Figure[] {
  let sum = 0
  let from = parts.length
  while (from > 0 && sum < value) sum += parts[--from]!.value
  const isNothing = (part: Figure, next: Figure): boolean =>
    part.value === 0 && !stands(SEMICOLON, text, part.end, next.start)
  while (sum === value && from > 0 && from < parts.length && isNothing(parts[from - 1]!, parts[from]!)) from--
  if (sum === value) return parts.slice(from)
  return parts.slice(parts.findLastIndex(part => part.value > value) + 1)
}

/** 网上5件,当面3件: channels all, or outcomes all. */
function areOfOneKind({ text, words }: Walk, parts: readonly Figure[]): boolean {
  return parts.reduce((common, part) => common & aspectOf(text, part, words), ~HANDLING) !== 0
}

const SUMS =
  /^(?:以上|上述|全[年县市区镇乡局]|[两三四五六七八九十]+[项者类种家处])?(?:[共合总]计为?|[总一]?共有?|累计)$/
/** 合计公开信息100条 sums up whatever verb follows; 共收到申请10件 may begin something new. */
const FIRM = /^(?:以上|上述|[两三四五六七八九十]+[项者类种家处])?[合总]计/
const LOOSE = /^(?:[总一]?共|累计|全年)|^[\u3400-\u9fff]{2,10}(?:共|[合总]计)[\u3400-\u9fff]{0,4}$/
/** What all of them hold. */
const MAY_SUM = /[共计]|^全年/
/** Longest gap that is looked at, marks included. */
const GAP = 24

/** Whether the words of a figure, after the noun of the one before it, only sum up. */
function sumsUp({ text, figures }: Walk, index: number): 'yes' | 'maybe' | 'no' {
  const from = figures[index - 1]!.end
  const to = figures[index]!.start
  const gap = text.slice(Math.max(from, to - GAP), to)
  if (gap.includes(';')) return 'no'
  const words = gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf('、')) + 1).replace(/[\s:]/g, '')
  if (SUMS.test(words) || FIRM.test(words)) return 'yes'
  return LOOSE.test(words) ? 'maybe' : 'no'
}
