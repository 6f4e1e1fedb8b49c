// R01: a quantity stated twice has one value. Equal values restate each other; different ones are alarmed only when
// both claims state one official figure of the whole body and no table cell says which is right (then N01 does).

import dictionary from '../../../dictionaries/derived.json'
import type { Claim } from '../../model'
import { conceptsIn } from '../concepts'
import { clauseStart } from '../derived'
import { intervalOf, isPoint, meets, minus } from '../interval'
import { isOwnFigure, type Ledger } from '../ledger'
import { placeOf, quoteOf } from '../place'
import { CONTEXT_ONLY, RESTATED, RESTATED_ROUNDED } from '../reasons'
import { claimEvidence, type Outcome, type Rule, type RulePage } from '../rule'

export const R01: Rule = {
  id: 'R01',
  family: 'restatement',
  title: { zh: '同一数量前后一致', en: 'One quantity has one value' },
  severity: 'error',
  kind: 'restatement',
  *run(ledger: Ledger) {
    for (const [indicator, claims] of ledger.stated) {
      if (claims.length > 1) yield* checkIndicator(ledger, indicator, claims.slice(0, MOST))
    }
    yield* restatements(ledger)
    yield* sameWords(ledger)
  }
}

export const R01Page: RulePage = {
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

function* checkIndicator(ledger: Ledger, indicator: string, claims: readonly Claim[]): Iterable<Outcome> {
  const reference = mostSupported(ledger, claims)
  const isInTable = ledger.sets.some(set => typeof set.amount(indicator, set.form.columnOf(indicator)) === 'number')
  let previous: Claim | null = null
  for (const claim of claims) {
    if (claim === reference || meets(intervalOf(claim), intervalOf(reference))) {
      if (previous !== null) yield agreement(indicator, previous, claim)
      previous = claim
    } else if (!isInTable && !areItems(claim, reference)) {
      yield contradiction(ledger, indicator, claim, reference, claims)
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

/** Noun that follows the measure, or that the measure is: 11个[县市区], 7大[板块]. */
const NOUN = /^\s*([\u4e00-\u9fff]{2})/
/** Words before the figure that must be the same when nothing after it is. */
const LEAD = 4

/** Claims of one value, one measure and the same words: pairs in reading order. */
function* restatements(ledger: Ledger): Iterable<Outcome> {
  const last = new Map<string, Claim>()
  const values = new Map<number, number>()
  for (const { value } of ledger.facts.claims) values.set(value, (values.get(value) ?? 0) + 1)
  for (const claim of ledger.facts.claims) {
    if (values.get(claim.value) === 1) continue
    if (
      claim.value < 2 ||
      claim.unit === '%' ||
      claim.negated ||
      claim.role !== 'level' ||
      claim.modality !== 'reported'
    )
      continue
    let restated: Claim | null = null
    for (const key of keysOf(ledger, claim)) {
      const before = last.get(key)
      last.set(key, claim)
      if (before === undefined || before.sentence.start === claim.sentence.start) continue
      if (before.indicator !== null && before.indicator === claim.indicator) continue
      restated ??= before
    }
    if (restated !== null) yield agreement(claim.indicator ?? `${claim.subject ?? ''}${claim.text}`, restated, claim)
  }
}

/** Shortest words that name one quantity by themselves: a verb and a thing. */
const SHORTEST_SUBJECT = 5
const TOTAL = /全年|年度|累计|共计|总计|一共|共/

/** Totals of the whole year in the very same words, verb and thing, that no form has an indicator for. */
function* sameWords(ledger: Ledger): Iterable<Outcome> {
  const { text } = ledger.facts
  const first = new Map<string, Claim>()
  for (const claim of ledger.facts.claims) {
    if (claim.indicator !== null || claim.subject === null || claim.subject.length < SHORTEST_SUBJECT) continue
    if (claim.of !== null || claim.negated || claim.bound !== 'exact' || !isOwnFigure(claim, ledger.facts)) continue
    const key = `${claim.subject}|${claim.unit ?? ''}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, claim)
      continue
    }
    if (before.value === claim.value || before.section === claim.section) continue
    const isTotal = (c: Claim) => TOTAL.test(text.slice(clauseStart(ledger, c), c.start))
    if (!isTotal(before) || !isTotal(claim)) continue
    const named = [...conceptsIn(text, clauseStart(ledger, claim), claim.start)]
    if (!named.some(c => c.startsWith('action.')) || !named.some(c => c.startsWith('object.'))) continue
    yield contradiction(ledger, claim.subject, claim, before, [claim, before])
  }
}

const TWINS = new Map(dictionary.same.flatMap(group => group.map(id => [id, group.join('=')] as const)))

function keysOf(ledger: Ledger, claim: Claim): string[] {
  const { text } = ledger.facts
  const stem = `${claim.value}|${claim.unit ?? ''}`
  const keys: string[] = []
  if (isOwnFigure(claim, ledger.facts)) {
    const meanings = claim.indicator === null ? claim.candidates : [claim.indicator]
    for (const meaning of meanings) keys.push(`${stem}|${TWINS.get(meaning) ?? meaning}`)
  }
  if (claim.indicator !== null) return keys
  const noun = NOUN.exec(text.slice(claim.end, claim.end + 6))?.[1]
  if (noun !== undefined) keys.push(`${stem}|>${noun}`)
  if ((claim.unit?.length ?? 0) > 1) keys.push(stem)
  const lead = text.slice(Math.max(claim.sentence.start, claim.start - LEAD), claim.start)
  if (lead.length === LEAD && /^[\u4e00-\u9fff]+$/.test(lead)) keys.push(`${stem}|<${lead}`)
  return keys
}
