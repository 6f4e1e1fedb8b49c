// A03: a stated percentage agrees with the two counts it was formed from, within the rounding it was printed with.
import lists from '../../../dictionaries/lists.json'
import type { Claim, Share } from '../../model'
import { leadOf } from '../changes'
import { clauseStart } from '../derived'
import {
  addIntervals,
  compareRatio,
  intervalOf,
  isPoint,
  meets,
  minus,
  percentOf,
  roundingOf,
  total
} from '../interval'
import type { Ledger } from '../ledger'
import { placeOf, quoteOf } from '../place'
import { COUNTS_UNSURE, LAST_DIGIT, LIST_ROUNDED, OTHER_COUNTS, ROUNDED_TO_ALL, TOLERATED, TRUNCATED } from '../reasons'
import { type RowShare, rowShares } from '../row-shares'
import { answers, cellEvidence, claimEvidence, type Localised, type Outcome, type Rule, type RulePage } from '../rule'
import { isOfTable, type Untied, untiedShares } from '../untied-shares'

export const A03: Rule = {
  id: 'A03',
  family: 'arithmetic',
  severity: 'error',
  kind: 'ratio',
  run: (ledger: Ledger) => [
    ...answers(ledger.facts.shares, share => checkShare(ledger, share)),
    ...untiedShares(ledger).map(untied => checkUntied(ledger, untied)),
    ...rowShares(ledger).map(share => checkRow(ledger, share))
  ]
}

export const A03Page: RulePage = {
  title: { zh: '比率与所依据的数字相符', en: 'A rate agrees with its counts' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息；修约见GB/T 8170',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure; rounding after GB/T 8170'
  },
  looksAt: {
    zh: '办结率、回复率、占比，及其分子和分母都写出的地方',
    en: 'Rates and shares whose two counts are stated nearby'
  },
  notes: {
    zh: '比率按印出的位数四舍五入比较，不用浮点数。末位因截断相差的、四舍五入成100%但并非全部的，不能判定，不报错。比率紧跟在分子后面才算文字写明依据；否则不符时只提示。同一句几个占比中只有一个不符的，按其余各个占比所依据的总数核对；没有写出总数的，某一行的数的占比按统计表的总数核对；连件数也没有写、只点到表中某一行或某类申请人的（予以公开率、自然人申请占），两个数都取自统计表，不符的是警告。',
    en: 'Rates are compared within the rounding they were printed with, in exact decimals. Truncation and what rounds to 100 % without being all stay open. Only where the rate follows its part at once do the words decide which counts it was formed from. Where all shares of a sentence but one agree with a whole, the one is held against it; the share of a row without its whole is held against the table; so is a share that names a row or a kind of applicant without its count (予以公开率), as a warning.'
  },
  example: {
    fails: '市长信箱共收到来信640件，办结612件，办结率92.34%。',
    passes: '市长信箱共收到来信640件，办结612件，办结率95.63%。'
  }
}

function checkShare(ledger: Ledger, share: Share): Outcome | null {
  const percent = ledger.claim(share.percent)
  const part = ledger.claim(share.part)
  const whole = ledger.claim(share.whole)
  if (percent === undefined || part === undefined || whole === undefined) return null
  if (percent.role === 'change' || percent.role === 'multiple' || (whole.value <= 0 && part.value <= 0)) return null
  if (!isPoint(intervalOf(part)) || !isPoint(intervalOf(whole))) return roughly(ledger, percent, part, whole)

  const answer = compareRatio(percent.value, roundingOf(percent), part.value, whole.value)
  if (answer === 'differs') {
    if ((isOfDue(ledger, percent) && !isOfDue(ledger, part)) || OF_SEVERAL.test(leadOf(ledger, percent))) return null
    const other = otherCounts(ledger, percent, part, whole)
    if (other !== null) {
      // Two decimals do not agree by chance, nor does a sum that the words name.
      const isNamed = other.part.length > 1 && lists.shareOfAll.some(word => leadOf(ledger, percent).includes(word))
      const verdict = decimalsOf(percent) >= 2 || isNamed ? 'pass' : 'open'
      return { ...outcomeOf(percent, other.part, other.whole), verdict, why: OTHER_COUNTS }
    }
  }
  const outcome = outcomeOf(percent, [part], [whole])
  if (answer === 'agrees') return outcome
  if (answer === 'truncated') return { ...outcome, verdict: 'open', why: TRUNCATED }
  if (answer === 'rounded-to-all') return { ...outcome, verdict: 'open', why: ROUNDED_TO_ALL }
  if (answer === 'last-digit') return withRemark(ledger, outcome, 'open', LAST_DIGIT)
  const isTolerated = outcome.computed !== null && Math.abs(minus(percent.value, outcome.computed)) <= ledger.tolerance
  if (isTolerated) return { ...outcome, verdict: 'open', why: TOLERATED }
  if (isOfTable(ledger, percent, part, whole)) return { ...outcome, verdict: 'open', why: OTHER_COUNTS }
  if (!isDirect(ledger, percent, part)) return withRemark(ledger, outcome, 'open', COUNTS_UNSURE)
  return withRemark(ledger, outcome, 'fail', null)
}

/** A share that no figure explains which its name, its row or its sisters are formed from. */
function checkUntied(ledger: Ledger, { percent, part, whole, isSure }: Untied): Outcome {
  const base = { ...part, value: whole, text: `${whole}${part.unit ?? ''}` }
  const outcome = withRemark(ledger, outcomeOf(percent, [part], [base]), 'fail', null)
  const remark = outcome.remark!
  return {
    ...outcome,
    claims: [percent, part],
    remark: { ...remark, severity: isSure ? 'error' : 'warning', evidence: remark.evidence.slice(0, 2) }
  }
}

/** A share of a row, or of a kind of applicant, that no count stands beside: the table has both. */
function checkRow(ledger: Ledger, { percent, label, part, whole, cells }: RowShare): Outcome {
  const figure = (value: number, text: string): Claim => ({ ...percent, value, text })
  const counts = [figure(part, `表中“${label}”${part}`), figure(whole, String(whole))] as const
  const outcome = withRemark(ledger, outcomeOf(percent, [counts[0]], [counts[1]]), 'fail', null)
  const evidence = [
    claimEvidence(percent, 'stated'),
    ...cells.flatMap(c => ledger.sets[0]!.cellsOf(c.indicator, c.column)).map(cellEvidence)
  ]
  return { ...outcome, claims: [percent], cells, remark: { ...outcome.remark!, severity: 'warning', evidence } }
}

function outcomeOf(percent: Claim, part: readonly Claim[], whole: readonly Claim[]): Outcome {
  const [above, below] = [total(part.map(c => c.value)), total(whole.map(c => c.value))]
  const computed = below > 0 ? percentOf(above, below) : null
  const agrees = computed !== null && compareRatio(percent.value, roundingOf(percent), above, below) === 'agrees'
  return {
    verdict: 'pass',
    about: [percent, ...part, ...whole].map(c => c.indicator ?? `${c.subject ?? ''}${c.text}`).join('/'),
    stated: percent.value,
    computed,
    claims: [percent, ...part, ...whole],
    cells: [],
    formula: `${sumText(part)}÷${sumText(whole)}${computed === null ? '' : ` = ${computed}%`} ${agrees ? '≈' : '≠'} ${percent.value}%`,
    why: null,
    remark: null
  }
}

const sumText = (counts: readonly Claim[]): string =>
  counts.length === 1 ? String(counts[0]!.value) : `(${counts.map(c => c.value).join('+')})`

/** Rounded counts leave a band of ratios, of the whole and of both (成交2310.7万元，节约189.3万元): outside of it something is wrong. */
function roughly(ledger: Ledger, percent: Claim, part: Claim, whole: Claim): Outcome {
  const outcome = outcomeOf(percent, [part], [whole])
  const [above, below] = [intervalOf(part), intervalOf(whole)]
  const isOutside = [below, addIntervals([above, below])].every(({ min, max }) => {
    const ends = { min: percentOf(above.min, max), max: percentOf(above.max, Math.max(min, 1)) }
    return !meets(roundingOf(percent), { ...ends, minOpen: false, maxOpen: false })
  })
  return part.bound === 'exact' && whole.bound === 'exact' && isOutside && isDirect(ledger, percent, part)
    ? withRemark(ledger, outcome, 'fail', null)
    : { ...outcome, verdict: 'open', why: LIST_ROUNDED }
}

/** 按期办结率 is a share of what was closed or due, 办结率 one of what came in: only counts that say the same make it. */
function isOfDue(ledger: Ledger, claim: Claim): boolean {
  const clause = ledger.facts.text.slice(clauseStart(ledger, claim), claim.start)
  return lists.timely.some(word => clause.includes(word))
}

/** 甲局12件，乙局9件，两局占全市的23%. */
const OF_SEVERAL = /[两二三四五六七八九][局项类者个家][^,，；;。]{0,4}占[^,，；;。]*$/

/** Two counts that a percentage may have been formed from, each a sum of one or more figures. */
interface Counts {
  part: readonly Claim[]
  whole: readonly Claim[]
}

/** Another pair of counts nearby that gives exactly this percentage: the words were read wrongly. */
function otherCounts(ledger: Ledger, percent: Claim, part: Claim, whole: Claim): Counts | null {
  const { claims } = ledger.facts
  const nearby: Claim[] = []
  for (let i = ledger.position(percent) - 1; i >= 0 && nearby.length < REACH; i--) {
    const c = claims[i]!
    if (c.section !== percent.section) break
    if (c.role === 'level' && (c.unit === part.unit || c.unit === whole.unit) && isPoint(intervalOf(c))) nearby.push(c)
  }
  const agrees = (a: number, b: number): boolean =>
    b > 0 && a <= b && compareRatio(percent.value, roundingOf(percent), a, b) === 'agrees'
  for (const b of nearby) {
    for (const a of nearby) {
      if (a === b || a.unit !== b.unit) continue
      // A far numerator, or a pair that shares nothing with the words, would fit by chance too often.
      if (a.sentence.start !== percent.sentence.start || ![a, b].some(c => c === part || c === whole)) continue
      if (agrees(a.value, b.value)) return { part: [a], whole: [b] }
    }
  }
  // 办结率 of 新收 and 上年结转 together
  const carried = whole.indicator === null ? undefined : nearby.find(c => c !== part && isCarriedIn(c, whole))
  const wholes = carried === undefined ? [[whole]] : [[whole, carried], [whole]]
  for (const base of wholes) {
    const sum = total(base.map(c => c.value))
    if (agrees(part.value, sum)) return { part: [part], whole: base }
    for (const several of runsBefore(ledger, percent, part, whole)) {
      if (agrees(total(several.map(c => c.value)), sum)) return { part: several, whole: base }
    }
  }
  return null
}

const isCarriedIn = (claim: Claim, whole: Claim): boolean =>
  claim.indicator === 'applications.carried-in' && whole.indicator === 'applications.new'

/** Items side by side before a percentage, two or more: 甲320条、乙180条、丙100条，共占37.5%. */
function* runsBefore(ledger: Ledger, percent: Claim, part: Claim, whole: Claim): Generator<Claim[]> {
  const { claims } = ledger.facts
  const items: Claim[] = []
  for (let i = ledger.position(percent) - 1; i >= 0 && items.length < REACH; i--) {
    const c = claims[i]!
    if (c.sentence.start !== percent.sentence.start) break
    if (c !== whole && c.unit === part.unit && c.role === 'level' && isPoint(intervalOf(c))) items.unshift(c)
  }
  for (let end = items.length; end > 1; end--) {
    for (let start = end - 2; start >= 0; start--) yield items.slice(start, end)
  }
}

/** Figures before a percentage among which its counts are looked for. */
const REACH = 12
const DIRECT = 14

/** The percentage follows its part at once, so that the words decide what it is a share of: 办结612件，办结率95.6%. */
function isDirect(ledger: Ledger, percent: Claim, part: Claim): boolean {
  const between = ledger.facts.text.slice(part.end, percent.start)
  return part.end <= percent.start && between.length <= DIRECT && !/[。；;]|分别|均|各/.test(between)
}

function withRemark(ledger: Ledger, outcome: Outcome, verdict: 'fail' | 'open', why: Localised | null): Outcome {
  const { computed } = outcome
  const [percent, part, whole] = outcome.claims as [Claim, Claim, Claim]
  const place = placeOf(ledger, percent.section)
  const quote = quoteOf(ledger, percent)
  const rounded = computed === null ? null : `${percentOf(part.value, whole.value, placesOf(percent))}%`
  return {
    ...outcome,
    verdict,
    why,
    remark: {
      severity: verdict === 'fail' ? 'error' : 'info',
      message: {
        zh: `${place.zh}称“${quote}”，按${part.text}除以${whole.text}计算${rounded === null ? '不能成立' : `为${rounded}`}，请核对。`,
        en: `${place.en} says “${quote}”, but ${part.text} of ${whole.text} makes ${rounded ?? 'no rate'}. Please check.`
      },
      explanation: {
        zh: `${part.value}÷${whole.value}${computed === null ? '不能计算' : ` = ${computed}%`}，文中为${percent.value}%。请核对比率和两个数字。`,
        en: `${part.value}÷${whole.value}${computed === null ? ' makes no rate' : ` = ${computed}%`}, stated ${percent.value}%. Check the rate and both counts.`
      },
      evidence: [claimEvidence(percent, 'stated'), claimEvidence(part, 'part'), claimEvidence(whole, 'other')]
    }
  }
}

/** Digits printed after the point, two at least so that the difference shows. */
const placesOf = (percent: Claim): number => Math.max(2, decimalsOf(percent))

const decimalsOf = (percent: Claim): number => /\.(\d+)/.exec(percent.text)?.[1]?.length ?? 0
