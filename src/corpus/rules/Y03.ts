// Y03: a stated growth agrees with last year's report. The percentage is tied to the figure before it in its sentence,
// and last year's figure is read from last year's table by the same meaning, else from its prose.
import type { Claim } from '../../model'
import { clauseStart, derivedFigures } from '../../reconcile/derived'
import { compareRatio, intervalOf, isPoint, meets, minus, percentOf, point, roundingOf } from '../../reconcile/interval'
import { placeOf, quoteOf } from '../../reconcile/place'
import { LAST_DIGIT, TRUNCATED } from '../../reconcile/reasons'
import { claimEvidence, type Outcome, only } from '../../reconcile/rule'
import { figureIn, formIn } from '../figures'
import type { OpenReport } from '../report'
import { sameWords } from '../same-words'
import type { YearPair, YearRule } from '../years'

export const Y03: YearRule = {
  id: 'Y03',
  family: 'across-years',
  title: { zh: '同比增减与上一年度报告相符', en: 'Stated growth agrees with last year’s report' },
  severity: 'warning',
  kind: 'growth',
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '“同比增长”“比上年下降”等比率和增减数，和上一年度报告表中或正文中的数',
    en: 'Growth, in percent or in figures, and the figure of last year’s report, in its table or its prose'
  },
  example: { fails: reports('30%'), passes: reports('20%') },
  *run(pair) {
    const { claims } = pair.after.analysis
    for (const [i, claim] of claims.entries()) {
      if (claim.role === 'change' && claim.modality === 'reported') yield* only(check(pair, claims, i))
    }
  }
}

const DOWN = /下降|减少|降低|下滑|缩减|降幅|减幅/
const UP = /增长|增加|上升|提高|提升|增幅/
/** 新增加5个 is no difference of two years. */
const COMPARED = /同比|[比较][上去前\d]/

function check(pair: YearPair, claims: readonly Claim[], at: number): Outcome | null {
  const { before, after } = pair
  const change = claims[at]!
  const words = after.text.slice(clauseStart(after.ledger, change), change.start)
  const isDown = DOWN.test(words)
  const isRate = change.unit === '%'
  if ((!isDown && !UP.test(words)) || (!isRate && !COMPARED.test(words))) return null
  const base = baseOf(after, claims, at)
  if (base === null) return null
  const last = lastYear(before, after, base)
  if (last === null || last <= 0) return null
  const difference = isDown ? minus(last, base.value) : minus(base.value, last)
  const computed = isRate ? percentOf(difference, last) : difference
  const answer = isRate
    ? compareRatio(change.value, roundingOf(change), difference, last)
    : meets(intervalOf(change), point(difference))
      ? 'agrees'
      : 'differs'
  const size = Math.abs(difference)
  const shown = isRate ? `${percentOf(size, last, 2)}%` : `${size}${change.unit ?? ''}`
  const went = isDown === difference >= 0 ? { zh: '下降', en: 'down' } : { zh: '增长', en: 'up' }
  const signed = `${isDown ? -computed : computed}${isRate ? '%' : ''}`
  const outcome: Outcome = {
    verdict: 'pass',
    about: `${base.indicator ?? base.subject ?? ''}${base.text}/${change.text}`,
    stated: change.value,
    computed,
    claims: [change, base],
    cells: [],
    formula: isRate ? `(${base.value}-${last})÷${last} = ${signed}` : `${base.value}-${last} = ${signed}`,
    why: null,
    remark: null
  }
  if (answer === 'agrees' || answer === 'rounded-to-all') return outcome
  if (answer === 'truncated') return { ...outcome, verdict: 'open', why: TRUNCATED }
  const place = placeOf(after.ledger, change.section)
  return {
    ...outcome,
    verdict: answer === 'last-digit' ? 'open' : 'fail',
    why: answer === 'last-digit' ? LAST_DIGIT : null,
    formula: `${outcome.formula} ≠ ${isDown ? '-' : ''}${change.text}`,
    remark: {
      severity: answer === 'last-digit' ? 'info' : 'warning',
      message: {
        zh: `${place.zh}称“${quoteOf(after.ledger, change)}”，上一年度报告为${last}${base.unit ?? ''}、本年${base.text}，计算为${went.zh}${shown}，请核对。`,
        en: `${place.en} says “${quoteOf(after.ledger, change)}”, but from ${last} in last year's report to ${base.text} it went ${went.en} by ${shown}. Please check.`
      },
      explanation: {
        zh: '请核对上一年度报告的数字和统计口径；口径调整过的，请在文中说明。',
        en: 'Check the figure of last year’s report and what it counts; if the count was changed, say so.'
      },
      evidence: [claimEvidence(change, 'stated'), claimEvidence(base, 'part')]
    }
  }
}

/** The figure that grew: the one right before the percentage, a list in brackets between them passed over. */
function baseOf(after: OpenReport, claims: readonly Claim[], at: number): Claim | null {
  const change = claims[at]!
  for (let i = at - 1; i >= 0 && claims[i]!.sentence.start === change.sentence.start; i--) {
    const candidate = claims[i]!
    if (candidate.role !== 'level' || candidate.unit === '%') continue
    if (change.unit !== '%' && candidate.unit !== change.unit) continue
    const head = candidate.of === null ? candidate : (after.ledger.claim(candidate.of) ?? candidate)
    return isPoint(intervalOf(head)) && after.ledger.isOwn(head) ? head : null
  }
  return null
}

/**
 * Last year's figure of the same meaning: by indicator, by the sum of cells that this year's figure equals, or said in the same words.
 */
function lastYear(before: OpenReport, after: OpenReport, base: Claim): number | null {
  const [set, own] = [before.ledger.sets[0], after.ledger.sets[0]]
  const { indicator } = base
  const printed = indicator === null ? null : (own?.amount(indicator, own.form.columnOf(indicator)) ?? null)
  if (indicator !== null && (printed === null || printed === base.value)) {
    const figure = figureIn(before, indicator, formIn(before)?.columnOf(indicator) ?? null)
    if (figure !== null) return figure.value
  }
  const derived =
    own !== undefined && set?.form.id === own.form.id ? derivedFigures(after.ledger, own, base).equal[0] : undefined
  if (derived !== undefined) {
    const terms = derived.cells.map(c => ({ ...c, year: 0 as const, sign: 1 as const }))
    const side = set!.evaluate(terms, null)
    return side.filled.length === terms.length ? side.value : null
  }
  // Where this year's table has another figure for it, it is not known which of the two grew.
  return printed === null || printed === base.value ? sameWords(before, after, base) : null
}

/** Received 50, then 60 with the growth as stated. */
function reports(growth: string): string {
  return [report(2017, 50, ''), report(2018, 60, `，同比增长${growth}`)].join('\n==========\n')
}

function report(year: number, received: number, growth: string): string {
  return `某县${year}年政府信息公开工作年度报告
三、依申请公开情况
全年共收到政府信息公开申请${received}件${growth}。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | ${received} |
| 1.当面申请数 | 件 | 20 |
| 2.传真申请数 | 件 | 0 |
| 3.网络申请数 | 件 | ${received - 20} |`
}
