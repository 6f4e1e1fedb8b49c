// N01: a figure stated in prose equals the table's figure for it, or a sum of cells that its words name.
// Whose words do not decide what they count stays open; a scope narrower than the whole body is never compared.
import lists from '../../../dictionaries/lists.json'
import type { Claim } from '../../model'
import { concatMap } from '../../text/concat-map'
import { readBreakdowns } from '../breakdown'
import { clauseStart, type DerivedFigure, derivedFigures, namedCandidates } from '../derived'
import { addsUpBeside, isCalledAsRow, isOfSome, isOthersCase, isPiecemeal } from '../extent'
import { minus } from '../interval'
import type { CellSet, Ledger } from '../ledger'
import { isSameMeasure } from '../measure'
import { type Comparison, comparisons, covers, evidenceIn, isRounded, labelOf, shownValue } from '../narrative'
import { once } from '../once'
import { placeOf, quoteOf } from '../place'
import { CONTEXT_ONLY, DERIVED, OF_FEWER, OTHER_COPY, PART_OF_SUM, WORDS_UNDECIDED } from '../reasons'
import { answers, claimEvidence, type Localised, type Outcome, only, type Rule, type RulePage } from '../rule'
import { wordsOf } from '../told-lists'
import { applicationsExample } from './example-reports'

export const N01: Rule = {
  id: 'N01',
  family: 'narrative',
  severity: 'error',
  kind: 'narrative-table',
  run(ledger: Ledger) {
    if (ledger.sets.length === 0) return []
    return [
      ...answers(comparisons(ledger), comparison => checkFigure(ledger, comparison)),
      ...concatMap(ledger.facts.claims, claim => (mayBeDerived(ledger, claim) ? checkDerived(ledger, claim) : []))
    ]
  }
}

export const N01Page: RulePage = {
  title: { zh: '正文数字与统计表一致', en: 'A figure in prose equals the table' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '正文中与统计表某一格（或其点到的几格之和）同指一个数量的数字',
    en: 'Figures in prose that state what a cell of the table, or a sum of cells they name, holds'
  },
  notes: {
    zh: '只比较文字表明属于全机关、本年度的数；部门、渠道、季度、上年、计划的数不比较。正文的数等于新收加结转、总计加结转下年、点到名称的几格之和、某类申请人的一列，都算一致；与相邻的数相加等于表中数的，不能判定。会议、培训、人员一类常常分别叙述，没有“共”“全年”等词的只作警告；比表中还多的不会是其中一部分。文字只在上下文里、或可以指几项时，只提示并列出可能的各项。',
    en: 'Only figures that the words give to the whole body and the report’s year are compared; those of a department, a channel, a quarter, last year or a plan are not. A figure equal to new plus carried in, to handled plus carried out, to the cells its words name, or to the columns of one kind of applicant agrees; one that makes the table’s figure together with its neighbours stays open. Meetings, training and staff are often told one by one: without a word such as 共 or 全年 they are warnings; what is more than the table has is no part of it. Where only the context says what is meant, or several figures may be, the check stays open and lists them.'
  },
  get example() {
    return { fails: applicationsExample(56, [65, 12, 0, 44, 9]), passes: applicationsExample(65, [65, 12, 0, 44, 9]) }
  }
}

const mayBeDerived = (ledger: Ledger, claim: Claim): boolean =>
  claim.indicator === null &&
  !claim.negated &&
  claim.unit !== '%' &&
  claim.role === 'level' &&
  claim.modality === 'reported' &&
  (claim.year === null || claim.year === ledger.facts.report.year) &&
  (claim.scope.kind === 'whole' || claim.scope.kind === 'channel')

function checkFigure(ledger: Ledger, comparison: Comparison): Outcome | null {
  const { claim, value, set } = comparison
  // N02 to N05 look at negated zeros, blanks, rounded figures and other units.
  if (value === null || claim.negated) return null
  if (covers(claim, value))
    return claim.value !== value && isRounded(claim) ? null : outcomeOf(comparison, 'pass', null)
  if (isRounded(claim) || isOtherUnit(claim, value)) return null
  const derived = derivedFigures(ledger, set, claim).equal[0]
  if (derived !== undefined) {
    return {
      ...outcomeOf(comparison, derived.isOpen ? 'open' : 'pass', DERIVED(derived.label)),
      computed: derived.value,
      cells: derived.cells,
      formula: `${derived.figures} = ${claim.value}`
    }
  }
  if (isInAnotherCopy(ledger, comparison)) return outcomeOf(comparison, 'open', OTHER_COPY)
  if (addsUpBeside(ledger, claim, claim.indicator!, value)) return outcomeOf(comparison, 'open', PART_OF_SUM)
  if (ofFewer(ledger).has(claim)) return outcomeOf(comparison, 'open', OF_FEWER)
  const isSure = isDecided(ledger, claim)
  const outcome = outcomeOf(comparison, isSure ? 'fail' : 'open', isSure ? null : CONTEXT_ONLY)
  return isSure || claim.context === 'section' ? { ...outcome, remark: remarkOn(ledger, comparison, isSure) } : outcome
}

/** 县政府受理的20件中，公开12件、部分公开8件: figures that make a list of their own, right in itself and all of it below the table. */
const ofFewer = once((ledger: Ledger): ReadonlySet<Claim> => {
  const table = new Map(comparisons(ledger).map(c => [c.claim, c.value]))
  const fewer = new Set<Claim>()
  for (const { whole, parts, relation } of readBreakdowns(ledger)) {
    const compared = [whole, ...parts].filter(c => typeof table.get(c) === 'number')
    if (relation !== 'equal' || parts.length < 2 || compared.length < 3) continue
    if (compared.every(c => c.value < table.get(c)!)) for (const claim of compared) fewer.add(claim)
  }
  return fewer
})

/**
 * Words of the figure's own clause say what it counts. Words of the clause before it name the subject of a list (网站公开的
 * 信息中，机构职能类9条), and a section's topic names even less.
 */
function isDecided(ledger: Ledger, claim: Claim): boolean {
  if (claim.context === 'section') return false
  const start = clauseStart(ledger, claim)
  const clause = ledger.facts.text.slice(start, claim.start).trimStart()
  if (isOfSome(ledger, claim) || isOthersCase(ledger, claim, claim.indicator!)) return false
  const label = ledger.sets[0]!.form.label(claim.indicator!).split('·').at(-1)!
  // 其他文件失效120件: of other documents; 其他处理3件 is a row, and 另有6件结转 says behind the figure what it is
  const isRest = (word: string) => clause.startsWith(word) && !label.startsWith(word)
  const isOnly = ledger.stated.get(claim.indicator!)?.length === 1
  if (lists.rest.some(word => isRest(word) && !(isOnly && clause === word))) return false
  if (lists.lastItem.some(isRest) || isBareRest(ledger, claim)) return false
  if (claim.why.length === 0) return claim.context === 'clause'
  return claim.why.some(w => w.start >= start && w.end <= claim.end + NOUN_AFTER)
}

/** 征地类12件、其他5件: 其他 alone is the row of that name only behind another row of its sum. */
function isBareRest(ledger: Ledger, claim: Claim): boolean {
  if (!lists.lastItem.includes(wordsOf(ledger, claim))) return false
  const before = ledger.facts.claims[ledger.position(claim) - 1]?.indicator
  return before == null || ledger.arithmetic?.areSisters(before, claim.indicator!) !== true
}

/** What is counted may follow the figure: 56件行政复议. */
const NOUN_AFTER = 12

/** Ten thousand times more or less: N05 takes it for the unit. */
export const isOtherUnit = (claim: Claim, value: number): boolean =>
  claim.unit === '元' && value !== 0 && (claim.value === value * 10_000 || claim.value * 10_000 === value)

/** Reports that print tables of their sub-units too. */
const isInAnotherCopy = (ledger: Ledger, { claim }: Comparison): boolean =>
  ledger.sets.slice(1).some(set => {
    const value = set.amount(claim.indicator!, set.form.columnOf(claim.indicator!))
    return value !== null && value !== undefined && covers(claim, value)
  })

function outcomeOf(comparison: Comparison, verdict: Outcome['verdict'], why: Localised | null): Outcome {
  const { claim, value, figures, refs, factor } = comparison
  const shown = factor === 1 ? figures : `${figures}×${factor}`
  const sum = figures.includes('+') || factor !== 1 ? ` = ${value}` : ''
  return {
    verdict,
    about: claim.indicator!,
    stated: claim.value,
    computed: value,
    claims: [claim],
    cells: refs,
    formula: claim.value === value ? `${claim.value} = ${shown}` : `${claim.value} ≠ ${shown}${sum}`,
    why,
    remark: null
  }
}

function remarkOn(ledger: Ledger, comparison: Comparison, isDecided: boolean): Outcome['remark'] {
  const { claim, value, refs } = comparison
  const isPlain = isDecided
    ? !isPiecemeal(ledger, claim, claim.indicator!)
    : isNearlySure(ledger, claim, [{ value: value!, cells: refs }])
  const place = placeOf(ledger, claim.section)
  const quote = quoteOf(ledger, claim)
  const shown = shownValue(comparison)
  const label = labelOf(comparison)
  const difference = `${Math.abs(minus(claim.value, value!))}${claim.unit ?? ''}`
  return {
    severity: isDecided && isPlain ? 'error' : isDecided || isPlain ? 'warning' : 'info',
    message: {
      zh: isDecided
        ? `${place.zh}称“${quote}”，表中“${label}”为${shown}，相差${difference}，请核对。`
        : `${place.zh}称“${quote}”，如指“${label}”，表中为${shown}，相差${difference}，请核对。`,
      en: isDecided
        ? `${place.en} says “${quote}”, but the table has ${shown} for “${label}”. Please check.`
        : `${place.en} says “${quote}”; if this is “${label}”, the table has ${shown}. Please check.`
    },
    explanation: {
      zh: `正文${claim.value}，统计表${value}。请核对原始台账，改正有误的一处；如正文所指范围不同，请写明。`,
      en: `The text has ${claim.value}, the table ${value}. Check the records and correct one of them; if the text means a narrower scope, say so.`
    },
    evidence: [claimEvidence(claim, 'stated'), ...evidenceIn(comparison)]
  }
}

/** A figure without an indicator: equal to what its words add up, or open when its words name figures it is not. */
function checkDerived(ledger: Ledger, claim: Claim): readonly Outcome[] {
  const set = ledger.sets[0]!
  const { equal, ofColumns } = derivedFigures(ledger, set, claim)
  if (equal.length > 0) return equal.map(f => agreement(claim, f, `${f.figures} = ${claim.value}`, f.isOpen))
  for (const indicator of claim.candidates) {
    const figure = cellFigure(set, claim, indicator)
    if (figure !== null && covers(claim, figure.value)) {
      return [agreement(claim, figure, `${claim.value} = ${figure.value}`, false)]
    }
  }
  return only(undecided(ledger, claim, ofColumns))
}

const agreement = (claim: Claim, { label, value, cells }: Candidate, formula: string, isOpen: boolean): Outcome => ({
  verdict: isOpen ? 'open' : 'pass',
  about: `${claim.subject ?? ''}${claim.text}`,
  stated: claim.value,
  computed: value,
  claims: [claim],
  cells,
  formula,
  why: DERIVED(label),
  remark: null
})

/** The words name applicants of one kind, or one of several indicators, and none of their figures is this one. */
function undecided(ledger: Ledger, claim: Claim, ofColumns: readonly DerivedFigure[]): Outcome | null {
  if (claim.bound !== 'exact') return null
  const set = ledger.sets[0]!
  let candidates: readonly Candidate[] = ofColumns
  if (candidates.length === 0 && claim.unit !== null) {
    candidates = claim.candidates.map(id => cellFigure(set, claim, id)).filter(f => f !== null)
  }
  if (candidates.length === 0) candidates = namedCandidates(ledger, set, claim)
  if (candidates.length === 0) return null
  const place = placeOf(ledger, claim.section)
  const quote = quoteOf(ledger, claim)
  const list = candidates.map(c => `${c.label.zh}${c.value}`).join('、')
  return {
    verdict: 'open',
    about: `${claim.subject ?? ''}${claim.text}`,
    stated: claim.value,
    computed: null,
    claims: [claim],
    cells: candidates.flatMap(c => c.cells),
    formula: `${claim.value} ≠ ${candidates.map(c => c.value).join(', ')}`,
    why: WORDS_UNDECIDED(list),
    remark: {
      severity: isNearlySure(ledger, claim, candidates) ? 'warning' : 'info',
      message: {
        zh: `${place.zh}称“${quote}”，与表中可能对应的数都不相等（${list}），请核对。`,
        en: `${place.en} says “${quote}”, which equals none of the table's figures it may mean (${list}). Please check.`
      },
      explanation: {
        zh: '正文没有写明对应表中哪一项，请核对数字，或写明统计口径。',
        en: 'The words do not decide which figure of the table is meant. Check the figure, or say what it counts.'
      },
      evidence: [claimEvidence(claim, 'stated')]
    }
  }
}

/**
 * The words name figures of the table, as its rows are named, and nothing says that they count less: no few bodies, no whole of
 * their own, no neighbours that make it up, no second figure of that name.
 */
function isNearlySure(ledger: Ledger, claim: Claim, candidates: readonly Omit<Candidate, 'label'>[]): boolean {
  const rows = new Set(candidates.map(c => c.cells[0]!.indicator))
  if (rows.size > 1 && claim.candidates.length > 0 && !areNested(ledger.sets[0]!, claim.candidates)) return false
  if (!ledger.isOwn(claim) || isOfSome(ledger, claim) || !isOfTable(ledger, claim)) return false
  if (!isCalledAsRow(ledger, claim)) return false
  return candidates.every(({ cells, value }) => {
    const { indicator } = cells[0]!
    if (isOthersCase(ledger, claim, indicator)) return false
    // More than the table's is no part of it.
    const isPart = claim.value < value
    if ((isPart && isPiecemeal(ledger, claim, indicator)) || addsUpBeside(ledger, claim, indicator, value)) return false
    const isOther = (c: Claim) => c.scope.kind !== 'whole' || (c.value !== claim.value && (isPart || c.value !== value))
    // Rows that are summed may stand beside their sum: 行政诉讼3件，其中直接起诉1件
    return cells.length > 1 || !ledger.facts.claims.some(c => c !== claim && isOther(c) && mayBe(c, indicator))
  })
}

/** One row and a row that it is summed from: 因商业秘密不予公开 names both. */
const areNested = ({ form }: CellSet, [a, b, ...more]: readonly string[]): boolean =>
  more.length === 0 && [a, b].some(id => form.sumOf(id!)?.right.some(t => t.indicator === a || t.indicator === b))

const mayBe = (claim: Claim, indicator: string): boolean =>
  claim.indicator === indicator || claim.candidates.includes(indicator)

/** What is a part of another figure is only comparable where that is the table's. */
function isOfTable(ledger: Ledger, { of }: Claim): boolean {
  const whole = of === null ? undefined : ledger.claim(of)
  if (whole === undefined) return of === null
  const set = ledger.sets[0]!
  const meanings = whole.indicator === null ? whole.candidates : [whole.indicator]
  return (
    meanings.some(id => cellFigure(set, whole, id)?.value === whole.value) ||
    derivedFigures(ledger, set, whole).equal.length > 0
  )
}

/** A figure of the table that the words may mean. */
type Candidate = Pick<DerivedFigure, 'label' | 'value' | 'cells'>

function cellFigure(set: CellSet, { unit }: Claim, indicator: string): Candidate | null {
  if (!isSameMeasure(unit, set.form.row(indicator)?.unit ?? null)) return null
  const column = set.form.columnOf(indicator)
  const value = set.amount(indicator, column)
  if (typeof value !== 'number') return null
  const label = set.form.label(indicator, column)
  return { label: { zh: label, en: label }, value, cells: [{ indicator, column }] }
}
