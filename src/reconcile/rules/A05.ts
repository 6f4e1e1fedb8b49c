// A05: a stated growth or difference agrees with both years' figures where one sentence gives them.
import type { Claim } from '../../model'
import {
  directionOf,
  isOfOthers,
  isReached,
  leadOf,
  levelsAround,
  levelsOf,
  multipliedOf,
  type Series,
  seriesOf
} from '../changes'
import { compareRatio, intervalOf, isPoint, meets, minus, percentOf, plus, roundingOf, times } from '../interval'
import type { Ledger } from '../ledger'
import { placeOf, quoteOf } from '../place'
import { LAST_DIGIT, LIST_ROUNDED, RATES_ROUNDED, TOLERATED, TRUNCATED } from '../reasons'
import { aboutOf, answers, claimEvidence, type Localised, type Outcome, type Rule, type RulePage } from '../rule'

export const A05: Rule = {
  id: 'A05',
  family: 'arithmetic',
  severity: 'error',
  kind: 'growth',
  run(ledger: Ledger) {
    const { claims, report } = ledger.facts
    return answers(claims, (claim, at) => {
      if (claim.modality !== 'reported' || claim.role === 'level') return null
      if (claim.role === 'multiple') return checkMultiple(ledger, claims, at, report.year)
      const series = seriesOf(ledger, claims, at)
      if (series !== null) return checkInSeries(ledger, claims, at, series)
      return claim.role === 'change' ? checkChange(ledger, claims, at, report.year) : null
    })
  }
}

export const A05Page: RulePage = {
  title: { zh: '增减与前后两年的数字相符', en: 'Growth agrees with both years’ figures' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '同一句中写出上年数、本年数和增减数（率）的地方',
    en: 'Sentences that give last year’s figure, this year’s, and the growth or difference'
  },
  example: {
    fails: `某县2022年政府信息公开工作年度报告
2022年，全县收到政府信息公开申请480件，比2021年的400件增长25%。`,
    passes: `某县2022年政府信息公开工作年度报告
2022年，全县收到政府信息公开申请480件，比2021年的400件增长20%。`
  }
}

function checkInSeries(
  ledger: Ledger,
  claims: readonly Claim[],
  at: number,
  series: Series | 'unclear'
): Outcome | null {
  if (series === 'unclear') return null
  const [before, now] = [series.levels[series.index]!, series.levels[series.index + 1]!]
  const difference = series.direction === 'down' ? minus(before.value, now.value) : minus(now.value, before.value)
  return growth(ledger, [claims[at]!, now, before], difference, before.value)
}

/** 是上年40件的2倍: how many times the figure before it, or the year before. */
function checkMultiple(ledger: Ledger, claims: readonly Claim[], at: number, year: number | null): Outcome | null {
  const multiple = claims[at]!
  const isDoubled = multiple.unit === DOUBLINGS
  if (!isDoubled && !/[是为达].*的$/.test(leadOf(ledger, multiple))) return null
  const levels = multipliedOf(ledger, claims, at) ?? levelsOf(ledger, claims, at, year)
  if (levels === null || levels.before.value <= 0) return null
  const { now, before } = levels
  if (!isPoint(intervalOf(now)) || !isPoint(intervalOf(before))) return null
  const rounding = isDoubled ? { min: 0.9 * multiple.value, max: 1.25 * multiple.value } : roundingOf(multiple)
  const outcome = outcomeOf(
    [multiple, now, before],
    percentOf(now.value, times(before.value, 100)),
    `${now.value}÷${before.value}`,
    '倍'
  )
  const lowest = times(rounding.min, before.value)
  const highest = times(rounding.max, before.value)
  const agrees = now.value >= lowest && now.value <= highest
  return agrees ? outcome : fail(ledger, outcome, 'fail', null)
}

/** 翻一番 is said of nearly twice as much, and of a little more. */
const DOUBLINGS = '番'

function checkChange(ledger: Ledger, claims: readonly Claim[], at: number, year: number | null): Outcome | null {
  const change = claims[at]!
  const direction = directionOf(ledger, change)
  if (direction === null || isOfOthers(ledger, change, year)) return null
  if (change.unit === '个百分点') return checkPoints(ledger, claims, at, year, direction)
  const levels = levelsOf(ledger, claims, at, year)
  if (levels === null) return change.unit === '%' ? againstIncrease(ledger, claims, at, year, direction) : null
  const { now, before } = levels
  if (!isPoint(intervalOf(now)) || !isPoint(intervalOf(before))) {
    return change.unit === '%' ? roughGrowth(ledger, [change, now, before], direction) : null
  }
  const difference = direction === 'down' ? minus(before.value, now.value) : minus(now.value, before.value)
  if (change.unit === '%') return growth(ledger, [change, now, before], difference, before.value)
  if (change.unit !== now.unit && change.unit !== null) return null
  const agrees = change.value === difference || !isPoint(intervalOf(change))
  const outcome = outcomeOf([change, now, before], difference, `${now.value}-${before.value}`, '')
  return agrees ? outcome : fail(ledger, outcome, 'fail', null)
}

/** Nothing but a verb between the rates and their difference: 累计提高 and 比全市平均提高 are differences of something else. */
const AT_ONCE = /^[,，]?(?:同比|[比较][上去]年)?[\u4e00-\u9fff]{2}了?$/

/** 由90%提高到95%，提高5个百分点: the two rates right before, one of them the year before's, within the rounding of all three. */
function checkPoints(
  ledger: Ledger,
  claims: readonly Claim[],
  at: number,
  year: number | null,
  direction: 'up' | 'down'
): Outcome | null {
  const change = claims[at]!
  const rates = [claims[at - 2], claims[at - 1]].filter(
    c => c?.unit === '%' && c.role !== 'change' && c.sentence.start === change.sentence.start
  )
  const before = rates.find(c => year !== null && c?.year === year - 1)
  const now = rates.find(c => c?.year === null)
  if (before === undefined || now === undefined) return null
  // 上年为91.3%；掌上办比率61.2%，提高8.6个百分点: of another thing
  if (/[;；]/.test(ledger.facts.text.slice(claims[at - 2]!.end, claims[at - 1]!.start))) return null
  if (!AT_ONCE.test(ledger.facts.text.slice(claims[at - 1]!.end, change.start))) return null
  const [upper, lower] = direction === 'down' ? [before, now] : [now, before]
  const difference = minus(upper.value, lower.value)
  const [high, low] = [roundingOf(upper), roundingOf(lower)]
  const band = { min: minus(high.min, low.max), max: minus(high.max, low.min), minOpen: false, maxOpen: false }
  const outcome = outcomeOf([change, now, before], difference, `${upper.value}-${lower.value}`, '个百分点')
  if (change.value === difference) return outcome
  // 91% to 96% is 5 points as printed, and may have been 5.8 before rounding
  const isRounding = meets(roundingOf(change), band)
  return fail(ledger, outcome, isRounding ? 'open' : 'fail', isRounding ? RATES_ROUNDED : null)
}

/** Rounded figures of both years leave a band of growth: only what lies outside of it disagrees. */
function roughGrowth(ledger: Ledger, counts: readonly [Claim, Claim, Claim], direction: 'up' | 'down'): Outcome {
  const [, now, before] = counts
  const [later, earlier] = [intervalOf(now), intervalOf(before)]
  const grown = (a: number, b: number): number =>
    direction === 'down' ? percentOf(minus(b, a), b) : percentOf(minus(a, b), b)
  const outcome = outcomeOf(counts, grown(now.value, before.value), `(${now.text}-${before.text})÷${before.text}`, '%')
  return within(ledger, outcome, [grown(later.min, earlier.max), grown(later.max, earlier.min)])
}

/** A change in so wide a band that what the figures make as printed is worth a look. */
const WIDE = 5

function within(ledger: Ledger, outcome: Outcome, ends: readonly number[]): Outcome {
  const [change] = outcome.claims
  const [stated, min, max] = [roundingOf(change!), Math.min(...ends), Math.max(...ends)]
  if (!meets(stated, { min, max, minOpen: false, maxOpen: false })) return fail(ledger, outcome, 'fail', null)
  const isAsPrinted = stated.min <= outcome.computed! && outcome.computed! <= stated.max
  return isAsPrinted || max - min <= WIDE
    ? { ...outcome, why: LIST_ROUNDED }
    : fail(ledger, outcome, 'open', LIST_ROUNDED)
}

/** 30件，比上年增加10件，增长50%: the year before had 20. */
function againstIncrease(
  ledger: Ledger,
  claims: readonly Claim[],
  at: number,
  year: number | null,
  direction: 'up' | 'down'
): Outcome | null {
  const change = claims[at]!
  const beside = [claims[at - 1], claims[at + 1]].find(
    c =>
      c !== undefined &&
      c.role === 'change' &&
      c.unit !== '%' &&
      c.sentence.start === change.sentence.start &&
      c.bound === 'exact' &&
      directionOf(ledger, c) === direction &&
      !isOfOthers(ledger, c, year)
  )
  if (beside === undefined) return null
  const around = levelsAround(ledger, claims, at, year)
  const now = around.find(c => c.end <= change.start) ?? around.find(c => isReached(ledger, c))
  if (now?.bound !== 'exact' || (beside.unit !== now.unit && beside.unit !== null)) return null
  if (now.year !== null && now.year !== year) return null
  const before = direction === 'down' ? plus(now.value, beside.value) : minus(now.value, beside.value)
  if (isPoint(intervalOf(now)) && isPoint(intervalOf(beside)))
    return growth(ledger, [change, now, beside], beside.value, before)
  if (before <= 0) return null
  const figures = `${beside.text}÷(${now.text}${before > now.value ? '+' : '-'}${beside.text})`
  const outcome = outcomeOf([change, now, beside], percentOf(beside.value, before), figures, '%')
  const [level, step] = [intervalOf(now), intervalOf(beside)]
  const grown = (by: number, to: number): number => percentOf(by, direction === 'down' ? plus(to, by) : minus(to, by))
  return within(ledger, outcome, [grown(step.min, level.max), grown(step.max, level.min)])
}

/** @param counts the change, then the figures it was formed from */
function growth(
  ledger: Ledger,
  counts: readonly [Claim, Claim, Claim],
  difference: number,
  base: number
): Outcome | null {
  if (base <= 0) return null
  const [change, now, other] = counts
  const answer = compareRatio(change.value, roundingOf(change), difference, base)
  const figures =
    other.role === 'change'
      ? `${other.value}÷(${now.value}${base > now.value ? '+' : '-'}${other.value})`
      : `(${now.value}-${other.value})÷${other.value}`
  const outcome = outcomeOf(counts, percentOf(difference, base), figures, '%')
  if (answer === 'agrees' || answer === 'rounded-to-all') return outcome
  if (answer === 'truncated') return { ...outcome, verdict: 'open', why: TRUNCATED }
  if (answer === 'last-digit') return fail(ledger, outcome, 'open', LAST_DIGIT)
  if (Math.abs(minus(change.value, outcome.computed!)) <= ledger.tolerance) {
    return { ...outcome, verdict: 'open', why: TOLERATED }
  }
  return fail(ledger, outcome, 'fail', null)
}

function outcomeOf(counts: readonly [Claim, Claim, Claim], computed: number, figures: string, unit: string): Outcome {
  return {
    verdict: 'pass',
    about: aboutOf(counts),
    stated: counts[0].value,
    computed,
    claims: counts,
    cells: [],
    formula: `${figures} = ${computed}${unit}`,
    why: null,
    remark: null
  }
}

function fail(ledger: Ledger, outcome: Outcome, verdict: 'fail' | 'open', why: Localised | null): Outcome {
  const [change, now, other] = outcome.claims as [Claim, Claim, Claim]
  const place = placeOf(ledger, change.section)
  const unit = change.unit ?? ''
  const isIncrease = other.role === 'change'
  const shown = `${Math.round(outcome.computed! * 100) / 100}${unit}`
  return {
    ...outcome,
    verdict,
    why,
    formula: `${outcome.formula} ≠ ${change.text}`,
    remark: {
      severity: verdict === 'fail' ? 'error' : 'info',
      message: {
        zh: `${place.zh}称“${quoteOf(ledger, change)}”，按${isIncrease ? `本年${now.text}、增减${other.text}` : `${other.text}到${now.text}`}计算为${shown}，请核对。`,
        en: `${place.en} says “${quoteOf(ledger, change)}”, but ${isIncrease ? `${now.text} after a change of ${other.text}` : `from ${other.text} to ${now.text} it`} is ${shown}. Please check.`
      },
      explanation: {
        zh: `${outcome.formula}。请核对两年的数字和增减数。`,
        en: `${outcome.formula}. Check both years' figures and the change.`
      },
      evidence: [claimEvidence(change, 'stated'), claimEvidence(now, 'part'), claimEvidence(other, 'other')]
    }
  }
}
