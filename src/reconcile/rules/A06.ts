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
      if (period !== undefined) return check(ledger, claim, totalsBeside(ledger, claim), period)
      if (!dictionary.ofYears.some(word => lead.includes(word))) return null
      const [base] = totalsBeside(ledger, claim, true)
      const years = base === undefined ? 0 : yearsOf(ledger, base)
      return years > 1 ? check(ledger, claim, [base!], { words: [], parts: [years] }) : null
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
    zh: '“日均”“月均”“平均每周”和同一句的总数，“年均”和几年的总数',
    en: 'Averages by day, week, month or quarter and the total in their sentence; by year and the total of several years'
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

/**
 * Figures that count the same, the nearest first: of the year, before in the sentence, or behind where they say so (全年公开9640条);
 * or of several years.
 */
function totalsBeside({ facts: { claims, text }, position }: Ledger, claim: Claim, isOfYears = false): Claim[] {
  const at = position(claim)
  const isTotal = (c: Claim): boolean => {
    if (c === claim || c.sentence.start !== claim.sentence.start) return false
    if (c.role !== 'level' || c.modality !== 'reported' || c.scope.kind === 'period') return false
    if (c.year !== claim.year || c.negated || !isSameMeasure(c.unit, claim.unit)) return false
    const clause = text.slice(Math.max(c.sentence.start, c.start - LONGEST_LEAD), c.start)
    if (c.start > claim.start && !/全年[^,，；;]*$/.test(clause)) return false
    return isOfYears || !dictionary.notYear.some(word => clause.includes(word))
  }
  return [...claims.slice(Math.max(0, at - REACH), at).reverse(), ...claims.slice(at + 1, at + REACH)].filter(isTotal)
}

const REACH = 12
const LONGEST_LEAD = 40
const DIGITS = '一二三四五六七八九十'

/** 近五年累计公开: how many years; 0 where the clause does not say. */
function yearsOf({ facts: { text } }: Ledger, { start, sentence }: Claim): number {
  const [, years] = YEARS.exec(text.slice(Math.max(sentence.start, start - LONGEST_LEAD), start)) ?? []
  return years === undefined ? 0 : Number(years) || DIGITS.indexOf(years) + 1
}

const YEARS = /(?<![\d年])([一二三四五六七八九十]|[2-9]|1\d)年[^,，；;\d]*$/

const over = ({ min, max, minOpen, maxOpen }: Interval, most: number, least: number): Interval => ({
  ...{ min: min / most, max: max / least, minOpen, maxOpen }
})

function check(ledger: Ledger, claim: Claim, totals: readonly Claim[], { parts, workdays }: Period): Outcome | null {
  if (totals.length === 0) return null
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
