// R01: a quantity stated twice has one value. Equal values restate each other; different ones are alarmed only when
// both claims state one official figure of the whole body and no table cell says which is right (then N01 does).

import dictionary from '../../../dictionaries/derived.json'
import lists from '../../../dictionaries/lists.json'
import type { Claim } from '../../model'
import { conceptsIn } from '../concepts'
import { clauseStart } from '../derived'
import { intervalOf, isPoint, meets, minus } from '../interval'
import type { Ledger } from '../ledger'
import { isSameMeasure } from '../measure'
import { placeOf, quoteOf } from '../place'
import { CONTEXT_ONLY, RESTATED, RESTATED_ROUNDED } from '../reasons'
import { claimEvidence, type Outcome, type Rule, type RulePage } from '../rule'

export const R01: Rule = {
  id: 'R01',
  family: 'restatement',
  severity: 'error',
  kind: 'restatement',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    for (const [indicator, claims] of ledger.stated) {
      if (claims.length > 1) checkIndicator(ledger, indicator, claims.slice(0, MOST), found)
    }
    restatements(ledger, found)
    sameWords(ledger, found)
    denied(ledger, found)
    return found
  }
}

export const R01Page: RulePage = {
  title: { zh: '同一数量前后一致', en: 'One quantity has one value' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '正文中两处说的同一个数量',
    en: 'Quantities that the prose states more than once'
  },
  notes: {
    zh: '两处都表明是全机关、本年度的同一项统计指标，数值不同即报错；统计表有这个数时由N01按表判断。表式以外的数，只有全年总数且用语完全相同时才比较。数值相同的重复说法记为一致。',
    en: 'Two values of one official figure of the whole body and year fail; where the table has the figure, N01 decides by it. Figures that no form has are compared only when both are totals of the year in the very same words. Equal restatements are recorded as agreeing.'
  },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
一、概述
2018年，全县共收到政府信息公开申请86件。
二、依申请公开情况
2018年，全县共收到政府信息公开申请68件，其中网络申请61件。`,
    passes: `某县2018年政府信息公开工作年度报告
一、概述
2018年，全县共收到政府信息公开申请86件。
二、依申请公开情况
2018年，全县共收到政府信息公开申请86件，其中网络申请61件。`
  }
}

/** Statements of one figure that are compared; no report makes more. */
const MOST = 64

function checkIndicator(ledger: Ledger, indicator: string, claims: readonly Claim[], found: Outcome[]): void {
  const reference = mostSupported(ledger, claims)
  const isInTable = ledger.sets.some(set => typeof set.amount(indicator, set.form.columnOf(indicator)) === 'number')
  let previous: Claim | null = null
  for (const claim of claims) {
    if (claim === reference || meets(intervalOf(claim), intervalOf(reference))) {
      if (previous !== null) found.push(agreement(indicator, previous, claim))
      previous = claim
    } else if (!isInTable && isSameMeasure(claim.unit, reference.unit) && !areItems(claim, reference)) {
      found.push(contradiction(ledger, indicator, claim, reference, claims))
    }
  }
}

/** Figures of one sentence, or of one list, are told apart by words that were not understood; they do not state one thing twice. */
const areItems = (a: Claim, b: Claim): boolean =>
  a.sentence.start === b.sentence.start || (a.of !== null && a.of === b.of)

/** The claim that most others agree with; among equals the one whose parts are listed, then the last, since overviews come first. */
function mostSupported(ledger: Ledger, claims: readonly Claim[]): Claim {
  const support = (c: Claim): number =>
    claims.filter(o => meets(intervalOf(o), intervalOf(c))).length * 4 +
    (ledger.breakdownsOf(c.id).length > 0 ? 2 : 0) +
    (isPoint(intervalOf(c)) ? 1 : 0)
  return claims.reduce((best, c) => (support(c) >= support(best) ? c : best))
}

function agreement(about: string, first: Claim, second: Claim): Outcome {
  const isExact = first.value === second.value
  return {
    verdict: 'pass',
    about,
    stated: first.value,
    computed: second.value,
    claims: [first, second],
    cells: [],
    formula: isExact ? `${first.value} = ${second.value}` : `${first.text} ≈ ${second.text}`,
    why: isExact ? RESTATED : RESTATED_ROUNDED,
    remark: null
  }
}

function contradiction(
  ledger: Ledger,
  indicator: string,
  claim: Claim,
  reference: Claim,
  claims: readonly Claim[]
): Outcome {
  const isSure = claim.context !== 'section' && reference.context !== 'section'
  const [here, there] = [placeOf(ledger, claim.section), placeOf(ledger, reference.section)]
  const [quote, other] = [quoteOf(ledger, claim), quoteOf(ledger, reference)]
  const agreeing = supporters(ledger, claim, reference, claims)
  const labels = agreeing.map(c => `“${quoteOf(ledger, c)}”`).join('、')
  const difference = `${Math.abs(minus(claim.value, reference.value))}${claim.unit ?? ''}`
  return {
    verdict: isSure ? 'fail' : 'open',
    about: indicator,
    stated: claim.value,
    computed: reference.value,
    claims: [claim, reference, ...agreeing],
    cells: [],
    formula: `${claim.text} ≠ ${reference.text}`,
    why: isSure ? null : CONTEXT_ONLY,
    remark: {
      severity: !isSure ? 'info' : claim.bound === 'exact' && reference.bound === 'exact' ? 'error' : 'warning',
      message: {
        zh: `${here.zh}称“${quote}”，${there.zh}称“${other}”${labels === '' ? '' : `（另有${labels}）`}，相差${difference}，请核对。`,
        en: `${here.en} says “${quote}”, ${there.en} says “${other}”, a difference of ${difference}. Please check.`
      },
      explanation: {
        zh: '两处说的是同一个数量，请按台账改正有误的一处；如口径不同（部门、时段、渠道），请写明。',
        en: 'Both state the same quantity. Correct one of them from the records; if they count differently, say so.'
      },
      evidence: [claimEvidence(claim, 'stated'), claimEvidence(reference, 'other')]
    }
  }
}

/** Sister figures of the same list that have the reference's value too: 收到、办结、答复均为103件. */
function supporters(ledger: Ledger, claim: Claim, reference: Claim, claims: readonly Claim[]): Claim[] {
  if (reference.indicator === null) return []
  const family = reference.indicator.split('.')[0]!
  const found: Claim[] = []
  for (const [indicator, sisters] of ledger.stated) {
    if (indicator === reference.indicator || !indicator.startsWith(`${family}.`)) continue
    const sister = sisters
      .slice(0, MOST)
      .find(c => c.of === null && c.value === reference.value && c.section === reference.section)
    if (sister !== undefined && sister !== claim && !claims.includes(sister)) found.push(sister)
  }
  return found
}

/** Statements of one value among which the last one in the same words is looked for. */
const LOOK_BACK = 64

/** Claims of one value, one measure and the same words: pairs in reading order. */
function restatements(ledger: Ledger, found: Outcome[]): void {
  const claims = ledger.facts.claims.filter(mayBeRestated)
  const times = new Map<number, number>()
  for (const { value } of claims) times.set(value, (times.get(value) ?? 0) + 1)
  const earlier = new Map<number, Worded[]>()
  for (const claim of claims) {
    if (times.get(claim.value) === 1) continue
    const worded = wordsOf(ledger, claim)
    const before = earlier.get(claim.value)
    if (before === undefined) earlier.set(claim.value, [worded])
    else {
      const restated = lastAlike(before, worded)
      before.push(worded)
      if (restated !== null)
        found.push(agreement(claim.indicator ?? `${claim.subject ?? ''}${claim.text}`, restated, claim))
    }
  }
}

const mayBeRestated = (claim: Claim): boolean =>
  claim.value >= 2 && claim.unit !== '%' && !claim.negated && claim.role === 'level' && claim.modality === 'reported'

/** A claim with what its words name. */
interface Worded {
  claim: Claim
  /** Indicators that it may state. */
  meanings: readonly string[]
  /** Noun that follows the measure, or that the measure is: 11个[县市区], 7大[板块]; '' for none, and where an indicator is known. */
  noun: string
  /** Words before the figure that must be the same when nothing after it is. */
  lead: string
}

const NOUN = 2
const LEAD = 4
const TWINS = new Map(dictionary.same.flatMap(group => group.map(id => [id, group.join('=')] as const)))

function wordsOf(ledger: Ledger, claim: Claim): Worded {
  const { text } = ledger.facts
  const { indicator, start, end, sentence } = claim
  const named = !ledger.isOwn(claim) ? [] : indicator === null ? claim.candidates : [indicator]
  const meanings = named.map(id => TWINS.get(id) ?? id)
  if (indicator !== null) return { claim, meanings, noun: '', lead: '' }
  let from = end
  while (from < end + LEAD && isBlank(text.charCodeAt(from))) from++
  const noun = areIdeographs(text, from, from + NOUN) ? text.slice(from, from + NOUN) : ''
  const lead = start - LEAD >= sentence.start && areIdeographs(text, start - LEAD, start)
  return { claim, meanings, noun, lead: lead ? text.slice(start - LEAD, start) : '' }
}

const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || unit === 0x3000

function areIdeographs(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (!(unit >= 0x4e00 && unit <= 0x9fff)) return false
  }
  return true
}

/** The last statement before a claim that shares an indicator with it, or else its noun, its measure or its lead. */
function lastAlike(before: readonly Worded[], { claim, meanings, noun, lead }: Worded): Claim | null {
  const last = (isAlike: (other: Worded) => boolean): Claim | null => {
    for (let i = before.length - 1; i >= Math.max(0, before.length - LOOK_BACK); i--) {
      const other = before[i]!
      if ((other.claim.unit ?? '') !== (claim.unit ?? '') || !isAlike(other)) continue
      const { indicator, sentence } = other.claim
      return sentence.start === claim.sentence.start || (indicator !== null && indicator === claim.indicator)
        ? null
        : other.claim
    }
    return null
  }
  let found: Claim | null = null
  for (const meaning of meanings) found ??= last(o => o.meanings.includes(meaning))
  if (noun !== '') found ??= last(o => o.noun === noun)
  if (claim.indicator === null && (claim.unit?.length ?? 0) > 1) found ??= last(o => o.claim.indicator === null)
  if (lead !== '') found ??= last(o => o.lead === lead)
  return found
}

/** Shortest words that name one quantity by themselves: a verb and a thing. */
const SHORTEST_SUBJECT = 5

/** Totals of the whole year in the very same words, verb and thing, that no form has an indicator for. */
function sameWords(ledger: Ledger, found: Outcome[]): void {
  const { text } = ledger.facts
  const claims = ledger.facts.claims.filter(mayBeTotal)
  const times = new Map<string, number>()
  for (const { subject } of claims) times.set(subject!, (times.get(subject!) ?? 0) + 1)
  const first = new Map<string, Claim>()
  for (const claim of claims) {
    if (times.get(claim.subject!) === 1 || !ledger.isOwn(claim)) continue
    const key = `${claim.subject}|${claim.unit ?? ''}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, claim)
      continue
    }
    if (before.value === claim.value || before.sentence.start === claim.sentence.start) continue
    const isTotal = (c: Claim) => {
      const clause = text.slice(clauseStart(ledger, c), c.start)
      return lists.yearly.some(word => clause.includes(word))
    }
    if (!isTotal(before) || !isTotal(claim)) continue
    const named = [...conceptsIn(text, clauseStart(ledger, claim), claim.start)]
    if (!named.some(c => c.startsWith('action.')) || !named.some(c => c.startsWith('object.'))) continue
    const outcome = contradiction(ledger, claim.subject!, claim, before, [claim, before])
    found.push(before.section === claim.section ? doubted(outcome) : outcome)
  }
}

/** Two totals in one section may count two things that the section tells apart. */
const doubted = (outcome: Outcome): Outcome => ({
  ...outcome,
  verdict: 'open',
  why: CONTEXT_ONLY,
  remark: outcome.remark && { ...outcome.remark, severity: 'warning' }
})

const mayBeTotal = (claim: Claim): boolean =>
  claim.indicator === null &&
  (claim.subject?.length ?? 0) >= SHORTEST_SUBJECT &&
  claim.of === null &&
  !claim.negated &&
  claim.bound === 'exact'

/** Shortest run of words, verb and thing, that a denial and a figure must share: 收取信息处理费. */
const SHORTEST_SHARED = 6

/** 收取信息处理费380元 in one sentence, 未收取信息处理费 in another: a figure that no form has, told and denied. */
function denied(ledger: Ledger, found: Outcome[]): void {
  const { text, claims } = ledger.facts
  const denials = claims.filter(c => c.negated && c.indicator === null && c.text.length > SHORTEST_SHARED)
  for (const denial of denials) {
    if (!ledger.isOwn(denial)) continue
    const told = claims.find(
      c =>
        !c.negated &&
        c.indicator === null &&
        c.value > 0 &&
        c.sentence.start !== denial.sentence.start &&
        text.startsWith(denial.text.slice(-SHORTEST_SHARED), c.start - SHORTEST_SHARED) &&
        ledger.isOwn(c)
    )
    if (told !== undefined) found.push(contradiction(ledger, denial.text, denial, told, [denial, told]))
  }
}
