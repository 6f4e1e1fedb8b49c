// A04: shares of one whole add up to 100 %. What their rounding explains is no fault.
import type { Claim } from '../../model'
import { readBreakdowns } from '../breakdown'
import { addIntervals, meets, minus, point, roundingOf, total } from '../interval'
import type { Ledger } from '../ledger'
import { figuresOf } from '../list-reading'
import { placeOf, quoteOf } from '../place'
import { LIST_OPEN, SHARES_OF_LIST, SHARES_ROUNDED } from '../reasons'
import { answers, claimEvidence, type Outcome, type Rule, type RulePage } from '../rule'
import { areOfOneWhole } from '../untied-shares'

export const A04: Rule = {
  id: 'A04',
  family: 'arithmetic',
  severity: 'error',
  kind: 'sum',
  run(ledger: Ledger) {
    const seen = new Set<string>()
    return answers(shareLists(ledger), ({ shares, isComplete }) => {
      const key = shares.map(c => c.id).join()
      if (seen.has(key)) return null
      seen.add(key)
      return checkShares(ledger, shares, isComplete)
    })
  }
}

export const A04Page: RulePage = {
  title: { zh: '占比合计为100%', en: 'Shares add up to 100 %' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息；修约见GB/T 8170',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure; rounding after GB/T 8170'
  },
  looksAt: {
    zh: '同一总数的各项占比',
    en: 'The shares of one whole'
  },
  example: {
    fails: '从申请内容看，征地拆迁类占62.4%，社会保障类占31.9%，其他类占15.7%。',
    passes: '从申请内容看，征地拆迁类占62.4%，社会保障类占21.9%，其他类占15.7%。'
  }
}

/** Shares of an unfinished list that come this near to 100 are worth a look, if they are more than two: a third may be missing. */
const NEARLY = 90
const FEWEST = 3

/** Shares that make more than this are no list of one whole, but slips in one hardly make so much. */
const MOST = 150

interface ShareList {
  shares: Claim[]
  /** Nothing is left out: the list says so, or the counts beside the shares add up to their whole. */
  isComplete: boolean
}

function shareLists(ledger: Ledger): ShareList[] {
  const lists: ShareList[] = []
  for (const { whole, parts, complete } of ledger.facts.breakdowns) {
    if (whole !== null) continue
    const shares = parts.map(id => ledger.claim(id)).filter(c => c !== undefined)
    if (shares.length < 2 || !shares.every(c => c.unit === '%')) continue
    const isComplete = complete === 'yes'
    // 一窗办理占96.2%；全程网办占89.7%: so much over that they do not leave each other out
    if (isComplete || (total(shares.map(c => c.value)) <= MOST && !areOfOneWhole(ledger, shares)))
      lists.push({ shares, isComplete })
  }
  if (ledger.facts.shares.length === 0) return lists
  const percentOf = new Map(ledger.facts.shares.map(s => [`${s.part}/${s.whole}`, s.percent]))
  for (const { whole, parts, relation } of readBreakdowns(ledger)) {
    if (relation !== 'equal' || parts.length < 2) continue
    const shares = parts
      .map(p => percentOf.get(`${p.id}/${whole.id}`))
      .map(id => (id === undefined ? id : ledger.claim(id)))
    if (shares.every(c => c !== undefined)) lists.push({ shares, isComplete: true })
  }
  return lists
}

function checkShares(ledger: Ledger, shares: readonly Claim[], isComplete: boolean): Outcome {
  const computed = total(shares.map(c => c.value))
  const isWithin = meets(addIntervals(shares.map(roundingOf)), point(100))
  const figures = figuresOf(shares)
  const isOver = computed > 100
  const verdict = computed === 100 ? 'pass' : isWithin ? 'open' : isOver || isComplete ? 'fail' : 'open'
  const place = placeOf(ledger, shares[0]!.section)
  const gap = minus(computed, 100)
  return {
    verdict,
    about: shares.map(c => `${c.subject ?? ''}${c.text}`).join('/'),
    stated: 100,
    computed,
    claims: shares,
    cells: [],
    formula: computed === 100 ? `${figures} = 100` : `${figures} = ${computed} ≠ 100`,
    why: computed === 100 ? SHARES_OF_LIST : isWithin ? SHARES_ROUNDED : verdict === 'open' ? LIST_OPEN : null,
    remark:
      isWithin || computed === 100 || (verdict === 'open' && (computed < NEARLY || shares.length < FEWEST))
        ? null
        : {
            severity: verdict === 'open' ? 'info' : isComplete ? 'error' : 'warning',
            message: {
              zh: `${place.zh}“${quoteOf(ledger, shares[0]!)}”等${shares.length}项占比合计${computed}%，${isOver ? '超过' : '不足'}100%，请核对。`,
              en: `${place.en}: the ${shares.length} shares from “${quoteOf(ledger, shares[0]!)}” on add up to ${computed}%. Please check.`
            },
            explanation: {
              zh: `各项占比相加：${figures} = ${computed}，与100相差${Math.abs(gap)}，超出四舍五入所能解释的范围。`,
              en: `Shares: ${figures} = ${computed}, more than rounding explains.`
            },
            evidence: shares.map(c => claimEvidence(c, 'part'))
          }
  }
}
