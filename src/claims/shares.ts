// Percentages tied to the counts they were formed from: 占62.4% to the part before it and its whole, 办结率 to what was closed
// and what was received. A rate that no counts explain (满意率) is tied to nothing.
import { type Concepts, has, perDictionary } from '../lexicon'
import { type List, sameMeasure } from './lists'
import type { Figure } from './reading'

export interface Tie {
  percent: Figure
  part: Figure
  whole: Figure
  cue: string
}

export interface Shares {
  ties: readonly Tie[]
  hundreds: readonly { parts: Figure[]; complete: List['complete'] }[]
}

const NO_SHARES: Shares = { ties: [], hundreds: [] }

const isPercentage = ({ class: unitClass, unit, role }: Figure): boolean =>
  unitClass === 'ratio' && unit === '%' && role !== 'change'

const wordsIn = perDictionary(({ of }) => {
  const taken = [of('action.receive'), of('action.accept')]
  return {
    share: of('cue.share'),
    close: of('rate.close'),
    reply: of('rate.reply'),
    taken,
    closed: [of('action.close'), of('action.on-time')],
    replied: [of('action.reply'), of('action.close')],
    totals: [...taken, of('cue.total'), of('action.proactive'), of('action.handle')],
    rest: of('cue.rest')
  }
})

/** Ties of one sentence, and lists of shares that should add up to 100 %. */
export function sharesOf(text: string, figures: readonly Figure[], lists: readonly List[], concepts: Concepts): Shares {
  if (!figures.some(isPercentage)) return NO_SHARES
  const { share, close, reply, taken, closed, replied, totals, rest } = wordsIn(concepts)
  const ties: Tie[] = []
  const shareOf = new Map<Figure, Figure>()
  const alone: Figure[] = []

  for (let i = 0; i < figures.length; i++) {
    const percent = figures[i]!
    if (!isPercentage(percent)) continue
    const based = onPrintedBase(text, figures, i)
    if (based !== null) ties.push({ percent, ...based, cue: text.slice(based.whole.from, based.whole.start) })
    else if (has(percent.concepts, share)) {
      const behind = namedBehind(text, figures, i)
      if (behind !== null) {
        ties.push({ percent, ...behind, cue: '占' })
        shareOf.set(behind.part, percent)
        continue
      }
      const part = i > 0 ? figures[i - 1] : undefined
      const adjacent =
        part !== undefined && part.class !== 'ratio' && percent.start - part.after <= 12 && isShort(text, part, percent)
      if (!adjacent) {
        if (part === undefined || part.class === 'ratio') alone.push(percent)
        continue
      }
      const whole = part.whole ?? wholeBefore(figures, i - 1, totals, share)
      if (whole === null) alone.push(percent)
      else {
        ties.push({ percent, part, whole, cue: '占' })
        shareOf.set(part, percent)
      }
    } else {
      const done = has(percent.concepts, close) ? closed : has(percent.concepts, reply) ? replied : null
      const tie = (done && rate(figures, i, done, taken)) ?? rateOfVerb(text, figures, i)
      if (tie) ties.push({ percent, ...tie, cue: text.slice(percent.from, percent.to) })
    }
  }

  const hundreds: { parts: Figure[]; complete: List['complete'] }[] = []
  for (const list of lists) {
    if (list.parts.length < 2 || (list.complete === 'no' && list.parts.some(p => !shareOf.has(p)))) continue
    const parts = list.parts.map(p => shareOf.get(p))
    if (parts.every(p => p !== undefined)) hundreds.push({ parts: parts as Figure[], complete: list.complete })
  }
  if (alone.length >= 2) {
    const last = alone.at(-1)!
    hundreds.push({
      parts: alone,
      complete: has(last.concepts, rest) || /^其[他它]/.test(text.slice(last.from, last.start)) ? 'yes' : 'unsaid'
    })
  }
  return { ties, hundreds }
}

/** 公开1000条,网站占六成,共600条: the count that a share names stands behind it. */
function namedBehind(text: string, figures: readonly Figure[], index: number): { part: Figure; whole: Figure } | null {
  const percent = figures[index]!
  const part = figures[index + 1]
  if (!part || part.class === 'ratio' || !NAMES.test(text.slice(percent.end, part.start))) return null
  const whole = figures
    .slice(0, index)
    .findLast((f, i) => f.class !== 'ratio' && !(i > 0 && isPercentage(figures[i - 1]!)))
  return whole && sameMeasure(whole, part) && whole.value >= part.value ? { part, whole } : null
}

const NAMES = /^,(?:共?计|[共即为])$/

/** Only 占, 占总数的 and the like between a count and its share. */
function isShort(text: string, part: Figure, percent: Figure): boolean {
  const gap = text.slice(part.after, percent.start)
  return !gap.includes(';') && (gap.match(/,/g)?.length ?? 0) <= 1
}

/** A part outside any list: its whole is the nearest figure before that is said to be a total or to have come in. */
function wholeBefore(
  figures: readonly Figure[],
  index: number,
  totals: readonly number[],
  share: number
): Figure | null {
  const part = figures[index]!
  for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
    const whole = figures[i]!
    if (whole.whole !== null || !sameMeasure(whole, part) || whole.value < part.value) continue
    // 予以公开18件,占48.6%;部分公开4件,占10.8%: a sister has her own share of the whole that both belong to
    const next = figures[i + 1]!
    if (isPercentage(next) && has(next.concepts, share)) continue
    if (totals.some(c => has(whole.concepts, c))) return whole
  }
  return null
}

const AGAINST_BASE = /[占为]|完成|达到|相当于/
const BASE_OF = /^的比?[例重]?[为达约]?$/

/** 120条,占全部1000条的12%; 1200条,完成目标1000条的120%: the base stands between the count and its percentage. */
function onPrintedBase(
  text: string,
  figures: readonly Figure[],
  index: number
): { part: Figure; whole: Figure } | null {
  if (index < 2) return null
  const part = figures[index - 2]!
  const whole = figures[index - 1]!
  const percent = figures[index]!
  if (part.class === 'ratio' || whole.class === 'ratio' || !sameMeasure(whole, part)) return null
  if (part.role === 'change' || whole.former || !BASE_OF.test(text.slice(whole.end, percent.start).trim())) return null
  const gap = text.slice(part.end, whole.start)
  return gap.length <= 16 && !gap.includes(';') && AGAINST_BASE.test(gap) ? { part, whole } : null
}

/** 整改率, 保留率, 达标率: the verb of the rate. */
const VERB_OF_RATE = /([\u4e00-\u9fff]{2})率[为达是到至]*$/

/** 通报问题17个,已整改16个,整改率94.1%: the count before it that names the same verb, of the count before that. */
function rateOfVerb(text: string, figures: readonly Figure[], index: number): { part: Figure; whole: Figure } | null {
  if (index === 0) return null
  const percent = figures[index]!
  const part = figures[index - 1]!
  const verb = VERB_OF_RATE.exec(text.slice(percent.from, percent.to))?.[1]
  if (verb === undefined || part.class === 'ratio' || part.role === 'change' || part.former) return null
  const words = text.slice(part.from, part.to)
  // 收回480份,回收率96%
  const turned = verb.charAt(1) + verb.charAt(0)
  if ((!words.includes(verb) && !words.includes(turned)) || text.slice(part.end, percent.start).includes(';'))
    return null
  const whole = part.whole ?? (index > 1 ? figures[index - 2] : undefined)
  if (!whole || !sameMeasure(whole, part) || whole.value < part.value || whole.role === 'change' || whole.former)
    return null
  return whole === part.whole || whole.whole === null ? { part, whole } : null
}

/** The nearest count that was closed or answered, and before it the nearest that came in. */
function rate(
  figures: readonly Figure[],
  index: number,
  done: readonly number[],
  taken: readonly number[]
): { part: Figure; whole: Figure } | null {
  const does = (f: Figure, any: readonly number[]): boolean => any.some(c => has(f.concepts, c))
  for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
    const part = figures[i]!
    if (part.class === 'ratio' || !does(part, done)) continue
    for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
      const whole = figures[k]!
      if (sameMeasure(whole, part) && does(whole, taken)) return { part, whole }
    }
    return null
  }
  return null
}
