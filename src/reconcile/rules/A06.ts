// A06: an average over the year follows from the year's figure before it: 访问36500次，日均100次. Which divisions of the year
// there are is data: dictionaries/averages.json.
import dictionary from '../../../dictionaries/averages.json'
import type { Claim } from '../../model'
import { clauseStart } from '../derived'
import { type Interval, intervalOf, meets, roundingOf } from '../interval'
import type { Ledger } from '../ledger'
import { isSameMeasure } from '../measure'
import { placeOf, quoteOf } from '../place'
import { COUNTS_UNSURE, TRUNCATED } from '../reasons'
import { answers, claimEvidence, type Localised, type Outcome, type Rule, type RulePage } from '../rule'

export const A06: Rule = {
  id: 'A06',
  family: 'arithmetic',
  // Something may have begun in the middle of the year.
  severity: 'warning',
  kind: 'ratio',
  run: (ledger: Ledger) =>
    answers(ledger.facts.claims, claim => {
      if (claim.scope.kind !== 'period' || claim.role !== 'level' || claim.modality !== 'reported') return null
      const lead = ledger.facts.text.slice(clauseStart(ledger, claim), claim.start)
      const period = PERIODS.find(p => p.words.some(word => lead.includes(word)))
      const totals = period === undefined ? [] : totalsBefore(ledger, claim)
      return period !== undefined && totals.length > 0 ? check(ledger, claim, totals, period) : null
    })
}

export const A06Page: RulePage = {
  title: { zh: '日均、月均与全年的数相符', en: 'An average follows from the year’s figure' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '“日均”“月均”“平均每周”和同一句前面的总数',
    en: 'Averages by day, week, month or quarter, and the total before them'
  },
  example: {
    fails: '全年网站访问量36500次，日均访问200次。',
    passes: '全年网站访问量36500次，日均访问100次。'
  }
}

interface Period {
  words: readonly string[]
  /** How many of them a year has. */
  parts: readonly number[]
  workdays?: readonly number[]
}

const PERIODS: readonly Period[] = dictionary.periods

/** Figures of the year, earlier in the sentence, that count the same; the nearest first. */
function totalsBefore(ledger: Ledger, claim: Claim): Claim[] {
  const { claims, text } = ledger.facts
  const totals: Claim[] = []
  for (let i = ledger.position(claim) - 1; i >= 0 && claims[i]!.sentence.start === claim.sentence.start; i--) {
    const total = claims[i]!
    if (total.role !== 'level' || total.modality !== 'reported' || total.scope.kind === 'period') continue
    if (total.year !== claim.year || total.negated || !isSameMeasure(total.unit, claim.unit)) continue
    const clause = text.slice(clauseStart(ledger, total), total.start)
    if (!dictionary.notYear.some(word => clause.includes(word))) totals.push(total)
  }
  return totals
}

const over = ({ min, max, minOpen, maxOpen }: Interval, most: number, least: number): Interval => ({
  ...{ min: min / most, max: max / least, minOpen, maxOpen }
})

function check(ledger: Ledger, claim: Claim, totals: readonly Claim[], { parts, workdays }: Period): Outcome {
  const stated = roundingOf(claim)
  const fits = (total: Claim, own: Interval) => parts.some(n => meets(over(intervalOf(total), n, n), own))
  const fitting = totals.find(t => fits(t, stated))
  const total = fitting ?? totals[0]!
  const computed = Number((total.value / parts[0]!).toFixed(2))
  const outcome: Outcome = {
    verdict: 'pass',
    about: `${total.subject ?? ''}${total.text}/${claim.text}`,
    stated: claim.value,
    computed,
    claims: [claim, total],
    cells: [],
    formula: `${total.value}÷${parts[0]} ≈ ${claim.value}`,
    why: null,
    remark: null
  }
  if (fitting !== undefined) return outcome
  const cut = { ...stated, max: stated.max + (stated.max - stated.min) / 2, maxOpen: true }
  if (totals.some(t => fits(t, cut))) return { ...outcome, verdict: 'open', why: TRUNCATED }
  const byWorkdays = workdays !== undefined && meets(over(intervalOf(total), workdays[1]!, workdays[0]!), stated)
  if (byWorkdays) return { ...outcome, verdict: 'open', why: BY_WORKDAYS }
  if (totals.length > 1) return { ...outcome, verdict: 'open', why: COUNTS_UNSURE }
  const place = placeOf(ledger, claim.section)
  return {
    ...outcome,
    verdict: 'fail',
    formula: `${total.value}÷${parts[0]} = ${computed} ≠ ${claim.value}`,
    remark: {
      message: {
        zh: `${place.zh}称“${quoteOf(ledger, claim)}”，按${total.text}除以${parts[0]}计算为${computed}${claim.unit ?? ''}，请核对。`,
        en: `${place.en} says “${quoteOf(ledger, claim)}”, but ${total.text} divided by ${parts[0]} makes ${computed}. Please check.`
      },
      explanation: {
        zh: '请核对总数和平均数；不是按全年平均的，请写明起止时间。',
        en: 'Check the total and the average; if it is not over the whole year, say from when to when.'
      },
      evidence: [claimEvidence(claim, 'stated'), claimEvidence(total, 'other')]
    }
  }
}

const BY_WORKDAYS: Localised = { zh: '按工作日计算相符', en: 'agrees if only workdays are counted' }
