// Figures that prose states and no single cell holds: sums and differences of cells (dictionaries/derived.json), the cells
// that the words name and their sums, and the columns of one kind of applicant. Values are computed once per table and looked
// up by value, so that words are read only where a figure fits.
import dictionary from '../../dictionaries/derived.json'
import type { Term } from '../forms'
import { parseFormula } from '../forms/formula'
import type { CellRef, Claim, Column } from '../model'
import { conceptsIn } from './concepts'
import { intervalOf, meets, plus, point } from './interval'
import type { CellSet, Ledger } from './ledger'
import { isSameMeasure } from './measure'
import type { Localised } from './rule'

/** A sum of cells that a claim may mean. */
export interface DerivedFigure {
  label: Localised
  value: number
  /** `200+318` */
  figures: string
  cells: CellRef[]
  /** Equality only suggests that this is meant. */
  isOpen: boolean
}

interface Quantity {
  label: Localised
  terms: readonly Term[]
  all: readonly string[]
  any: readonly string[]
  /** Concepts that must not be named, for a quantity that decides. */
  none: readonly string[]
  byColumn: boolean
  isOpen: boolean
  decides: boolean
}

/** A quantity with its figures filled in. */
interface Filled {
  value: number
  terms: readonly Term[]
  label: Localised
  isOpen: boolean
  all: readonly string[]
  any: readonly string[]
  none: readonly string[]
  decides: boolean
}

let quantities: readonly Quantity[] | null = null

const readQuantities = (): readonly Quantity[] =>
  dictionary.quantities.map(q => ({
    label: { zh: q.label, en: q.english },
    terms: parseFormula(q.formula).right,
    all: q.all,
    any: q.any,
    none: q.none ?? [],
    byColumn: q.byColumn === true,
    isOpen: q.open === true,
    decides: q.decides === true
  }))

const MEMBERS = Object.entries(dictionary.members)
/** Most cells of one family that a sum is looked for in. */
const LARGEST_FAMILY = 8

/** Concepts that name one row of the table: what the figure's own clause names must be part of the sum. */
const SPECIFIC = /^(?:outcome|reason|result|path|channel|applicant|action\.carry)/

/** Derived figures that equal the claim and that its words allow. Several when several sums give the same. */
export function derivedFigures(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const columns = namedColumns(ledger, set, claim)
  if (columns !== null)
    return fill(set, columns)
      .filter(f => states(claim, f.value))
      .map(f => show(set, f))
  const equal = matching(inTotal(set), claim)
  const sums = matching(memberSums(set), claim)
  if (equal.length + sums.length === 0) return []
  const { text } = ledger.facts
  const inSentence = conceptsIn(text, contextStart(ledger, claim), claim.end)
  const inClause = conceptsIn(text, clauseStart(ledger, claim), claim.start)
  const own = [...inClause].filter(c => SPECIFIC.test(c))
  const allowed = equal.filter(f => isNamed(f, inSentence) && own.every(c => f.all.includes(c) || f.any.includes(c)))
  if (allowed.length > 0) return allowed.map(f => show(set, f))
  // Named side by side in the clause, or else in the sentence: 微博和微信.
  const member = sums.find(f => isExactly(f, inClause)) ?? sums.find(f => isExactly(f, inSentence))
  return member === undefined ? [] : [show(set, member)]
}

/** What a claim about one kind of applicant may be compared with; empty when its words name none. */
export function columnCandidates(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const columns = namedColumns(ledger, set, claim)
  return columns === null ? [] : fill(set, columns).map(f => show(set, f))
}

/**
 * What a claim of the whole body may be compared with, by the words of its own clause; empty when they name no quantity
 * surely enough that a person should look.
 */
export function namedCandidates(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  if (claim.of !== null || claim.scope.kind !== 'whole' || !isSameMeasure(claim.unit, '件')) return []
  const figures = [...inTotal(set).values()].flat().filter(f => f.decides)
  if (figures.length === 0) return []
  const named = conceptsIn(ledger.facts.text, clauseStart(ledger, claim), claim.start)
  return figures.filter(f => isNamed(f, named) && !f.none.some(c => named.has(c))).map(f => show(set, f))
}

const states = (claim: Claim, value: number): boolean => meets(intervalOf(claim), point(value))

const isNamed = ({ all, any }: Filled, named: ReadonlySet<string>): boolean =>
  all.every(c => named.has(c)) && (any.length === 0 || any.some(c => named.has(c)))

/** All members of the sum are named; `any` holds those of the family that must not be. */
const isExactly = ({ all, any }: Filled, named: ReadonlySet<string>): boolean =>
  all.every(c => named.has(c)) && !any.some(c => named.has(c))

const show = (set: CellSet, { label, value, terms, isOpen }: Filled): DerivedFigure => {
  const side = set.evaluate(terms, null)
  return {
    ...{ label, value, isOpen, figures: side.figures },
    cells: side.filled.map(t => ({ indicator: t.indicator, column: t.column }))
  }
}

/** Quantities of the whole table, or of some applicants' columns. */
function fill(set: CellSet, columns: readonly Column[] | null): Filled[] {
  quantities ??= readQuantities()
  const filled: Filled[] = []
  for (const { terms, byColumn, ...rest } of quantities) {
    if (columns !== null && !byColumn) continue
    if (!terms.every(t => set.form.row(t.indicator) !== null)) continue
    const own = terms.flatMap(t => (columns ?? [set.form.columnOf(t.indicator)]).map(column => ({ ...t, column })))
    const { value } = set.evaluate(own, null)
    if (value !== null) filled.push({ ...rest, terms: own, value })
  }
  return filled
}

type ByValue = ReadonlyMap<number, readonly Filled[]>
const totals = new WeakMap<CellSet, ByValue>()
const sumsOf = new WeakMap<CellSet, ByValue>()

function inTotal(set: CellSet): ByValue {
  const known = totals.get(set) ?? byValue(fill(set, null))
  totals.set(set, known)
  return known
}

interface Member {
  term: Term
  value: number
  concept: string
}

/** Cells of one family and their sums, each above zero, in the total column. */
function memberSums(set: CellSet): ByValue {
  const known = sumsOf.get(set)
  if (known !== undefined) return known
  const families = new Map<string, Member[]>()
  for (const [indicator, concept] of MEMBERS) {
    const column = set.form.columnOf(indicator)
    const value = set.form.row(indicator) === null ? undefined : set.amount(indicator, column)
    if (typeof value !== 'number' || value <= 0) continue
    const family = indicator.slice(0, indicator.lastIndexOf('.'))
    const member: Member = { term: { indicator, column, year: 0, sign: 1 }, value, concept }
    const members = families.get(family)
    if (members === undefined) families.set(family, [member])
    else if (members.length < LARGEST_FAMILY) members.push(member)
  }
  const sums = byValue([...families.values()].flatMap(members => subsetSums(set, members)))
  sumsOf.set(set, sums)
  return sums
}

function subsetSums(set: CellSet, members: readonly Member[]): Filled[] {
  const filled: Filled[] = []
  for (let subset = 1; subset < 1 << members.length; subset++) {
    let value = 0
    for (let i = 0; i < members.length; i++) if (subset & (1 << i)) value = plus(value, members[i]!.value)
    const inside = (isIn: boolean): Member[] => members.filter((_, i) => ((subset & (1 << i)) !== 0) === isIn)
    // Hundreds of sums are formed and hardly one is looked at: everything but the value waits.
    filled.push({
      value,
      isOpen: false,
      decides: false,
      none: [],
      get label() {
        const label = inside(true)
          .map(m => set.form.label(m.term.indicator))
          .join('＋')
        return { zh: label, en: label }
      },
      get terms() {
        return inside(true).map(m => m.term)
      },
      get all() {
        return inside(true).map(m => m.concept)
      },
      get any() {
        return inside(false).map(m => m.concept)
      }
    })
  }
  return filled
}

function byValue(filled: readonly Filled[]): ByValue {
  const map = new Map<number, Filled[]>()
  for (const f of filled) {
    const list = map.get(f.value)
    if (list === undefined) map.set(f.value, [f])
    else list.push(f)
  }
  return map
}

/** Only exact claims are looked up by value; a rounded one would fit too much. */
const matching = (figures: ByValue, claim: Claim): readonly Filled[] =>
  claim.bound === 'exact' ? (figures.get(claim.value) ?? []) : []

const SHORTEST_COLUMN_NAME = 3

/** Applicant columns that the claim's own clause names: 自然人, 法人或其他组织. */
function namedColumns(ledger: Ledger, set: CellSet, claim: Claim): readonly Column[] | null {
  const { text } = ledger.facts
  let named: readonly Column[] | null = null
  let longest = SHORTEST_COLUMN_NAME - 1
  let clause: string | null = null
  for (const [name, columns] of set.form.columnNames) {
    if (name.length <= longest) continue
    clause ??= text.slice(clauseStart(ledger, claim), claim.start)
    if (!clause.includes(name)) continue
    named = columns
    longest = name.length
  }
  if (named === null) return null
  return conceptsIn(text, claim.sentence.start, claim.end).has('object.application') ? named : null
}

/** Where the words about a figure begin: the sentence, or that of the whole it is a part of. */
const contextStart = (ledger: Ledger, claim: Claim): number => {
  const head = claim.of === null ? undefined : ledger.claim(claim.of)
  return head === undefined ? claim.sentence.start : Math.min(head.sentence.start, claim.sentence.start)
}

/** Longest clause that is looked at. */
const LONGEST_CLAUSE = 40

/** After the figure or the comma before this one, within the sentence. */
export function clauseStart(ledger: Ledger, claim: Claim): number {
  const { text } = ledger.facts
  const floor = Math.max(claim.sentence.start, claim.start - LONGEST_CLAUSE)
  for (let at = claim.start - 1; at > floor; at--) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x30 && unit <= 0x39) || STOPS.has(unit)) return at + 1
  }
  return floor
}

const STOPS = new Set([...'；;，,。'].map(c => c.charCodeAt(0)))
