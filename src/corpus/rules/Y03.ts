// Y03: a stated growth agrees with last year's report. The percentage is tied to the figure before it in its sentence,
// and last year's figure is read from last year's table by the same meaning.
import type { Claim } from '../../model'
import { clauseStart, derivedFigures } from '../../reconcile/derived'
import { compareRatio, intervalOf, isPoint, minus, percentOf, roundingOf } from '../../reconcile/interval'
import { placeOf, quoteOf } from '../../reconcile/place'
import { LAST_DIGIT, TRUNCATED } from '../../reconcile/reasons'
import { claimEvidence, type Outcome, only } from '../../reconcile/rule'
import type { OpenReport } from '../report'
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
    zh: '“同比增长”“比上年下降”等比率，和上一年度报告的数',
    en: 'Growth rates, and the figure of last year’s report'
  },
  example: { fails: reports('30%'), passes: reports('20%') },
  *run(pair) {
    const { claims } = pair.after.analysis
    for (const [i, claim] of claims.entries()) {
      if (claim.role === 'change' && claim.modality === 'reported' && claim.unit === '%')
        yield* only(check(pair, claims, i))
    }
  }
}

const DOWN = /下降|减少|降低|下滑|缩减|降幅|减幅/
const UP = /增长|增加|上升|提高|提升|增幅/

function check(pair: YearPair, claims: readonly Claim[], at: number): Outcome | null {
  const { before, after } = pair
  const change = claims[at]!
  const words = after.text.slice(clauseStart(after.ledger, change), change.start)
  const isDown = DOWN.test(words)
  if (!isDown && !UP.test(words)) return null
  const base = baseOf(after, claims, at)
  if (base === null) return null
  const last = lastYear(before, after, base)
  if (last === null || last <= 0) return null
  const difference = isDown ? minus(last, base.value) : minus(base.value, last)
  const answer = compareRatio(change.value, roundingOf(change), difference, last)
  const computed = percentOf(difference, last)
  const outcome: Outcome = {
    verdict: 'pass',
    about: `${base.indicator ?? base.subject ?? ''}${base.text}/${change.text}`,
    stated: change.value,
    computed,
    claims: [change, base],
    cells: [],
    formula: `(${base.value}-${last})÷${last} = ${isDown ? -computed : computed}%`,
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
        zh: `${place.zh}称“${quoteOf(after.ledger, change)}”，上一年度报告为${last}${base.unit ?? ''}、本年${base.text}，计算为${isDown ? '下降' : '增长'}${percentOf(difference, last, 2)}%，请核对。`,
        en: `${place.en} says “${quoteOf(after.ledger, change)}”, but from ${last} in last year's report to ${base.text} it is ${percentOf(difference, last, 2)}%. Please check.`
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
    const head = candidate.of === null ? candidate : (after.ledger.claim(candidate.of) ?? candidate)
    return isPoint(intervalOf(head)) && after.ledger.isOwn(head) ? head : null
  }
  return null
}

/** Last year's figure of the same meaning: by indicator, or by the sum of cells that this year's figure equals. */
function lastYear(before: OpenReport, after: OpenReport, base: Claim): number | null {
  const [set, own] = [before.ledger.sets[0], after.ledger.sets[0]]
  if (own !== undefined && set !== undefined && set.form.id === own.form.id) {
    const value = base.indicator === null ? undefined : own.amount(base.indicator, own.form.columnOf(base.indicator))
    if (base.indicator !== null && (value === base.value || value === undefined)) {
      return set.amount(base.indicator, set.form.columnOf(base.indicator)) ?? null
    }
    const derived = derivedFigures(after.ledger, own, base).equal[0]
    if (derived !== undefined) {
      const terms = derived.cells.map(c => ({
        indicator: c.indicator,
        column: c.column,
        year: 0 as const,
        sign: 1 as const
      }))
      const side = set.evaluate(terms, null)
      return side.filled.length === terms.length ? side.value : null
    }
    return null
  }
  const stated = base.indicator === null ? undefined : before.ledger.stated.get(base.indicator)
  return stated?.length === 1 && isPoint(intervalOf(stated[0]!)) ? stated[0]!.value : null
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
