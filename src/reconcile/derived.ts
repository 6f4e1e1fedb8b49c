// Figures that prose states and no single cell holds: sums and differences of cells (dictionaries/derived.json), cells
// that the words name side by side, and the columns of one kind of applicant. Values are computed once per table and
// looked up by value, so that words are read only where a figure fits.
import dictionary from '../../dictionaries/derived.json'
import type { Term } from '../forms'
import { parseFormula } from '../forms/formula'
import type { CellRef, Claim, Column } from '../model'
import type { FormArithmetic } from './arithmetic'
import { conceptsIn } from './concepts'
import { intervalOf, meets, point } from './interval'
import type { CellSet, Ledger } from './ledger'
import { isSameMeasure } from './measure'
import { memberSums } from './member-sums'
import { once } from './once'
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

/** An entry of the dictionary. */
interface Quantity {
  label: Localised
  terms: readonly Term[]
  /** Concepts that the words must name, and of which they must name one. */
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
  quantity: Quantity
  value: number
  terms: readonly Term[]
}

const quantitiesOf = once((form: FormArithmetic): readonly Quantity[] =>
  dictionary.quantities
    .map(q => ({
      label: { zh: q.label, en: q.english },
      terms: parseFormula(q.formula).right,
      all: q.all,
      any: q.any,
      none: q.none ?? [],
      byColumn: q.byColumn === true,
      isOpen: q.open === true,
      decides: q.decides === true
    }))
    .filter(q => q.terms.every(t => form.row(t.indicator) !== null))
)

/** Concepts that name one row of the table: what the figure's own clause names must be part of the sum. */
const SPECIFIC = /^(?:outcome|reason|result|path|channel|applicant|action\.carry)/

/** Derived figures that equal the claim and that its words allow. Several when several sums give the same. */
export function derivedFigures(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const columns = namedColumns(ledger, set, claim)
  if (columns !== null) return columnFigures(set, columns).filter(f => meets(intervalOf(claim), point(f.value)))
  // Only exact claims are looked up by value; a rounded one would fit too much.
  if (claim.bound !== 'exact') return []
  const equal = isSameMeasure(claim.unit, '件') ? inTotal(set).filter(f => f.value === claim.value) : []
  const sums = memberSums(set, claim.value, unit => isSameMeasure(claim.unit, unit))
  if (equal.length + sums.length === 0) return []
  const { text } = ledger.facts
  const inSentence = contextOf(ledger, claim)
  const inClause = conceptsIn(text, clauseStart(ledger, claim), claim.start)
  const own = [...inClause].filter(c => SPECIFIC.test(c))
  const allowed = equal.filter(
    ({ quantity: q }) => isNamed(q, inSentence) && own.every(c => q.all.includes(c) || q.any.includes(c))
  )
  if (allowed.length > 0) return allowed.map(f => show(set, f.terms, f.quantity.label, f.quantity.isOpen))
  const isExactly = (named: ReadonlySet<string>) => (s: (typeof sums)[number]) =>
    s.named.every(c => named.has(c)) && !s.others.some(c => named.has(c))
  const member = sums.find(isExactly(inClause)) ?? sums.find(isExactly(inSentence))
  if (member === undefined) return []
  const label = member.terms.map(t => set.form.label(t.indicator)).join('＋')
  return [show(set, member.terms, { zh: label, en: label }, false)]
}

/** What a claim about one kind of applicant may be compared with; empty when its words name none. */
export function columnCandidates(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const columns = namedColumns(ledger, set, claim)
  return columns === null ? [] : columnFigures(set, columns)
}

/**
 * What a claim of the whole body may be compared with, by the words of its own clause; empty when they name no quantity
 * surely enough that a person should look.
 */
export function namedCandidates(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  if (claim.of !== null || claim.scope.kind !== 'whole' || !isSameMeasure(claim.unit, '件')) return []
  const figures = inTotal(set).filter(f => f.quantity.decides)
  if (figures.length === 0) return []
  const named = conceptsIn(ledger.facts.text, clauseStart(ledger, claim), claim.start)
  return figures
    .filter(({ quantity }) => isNamed(quantity, named) && !quantity.none.some(c => named.has(c)))
    .map(f => show(set, f.terms, f.quantity.label, false))
}

const isNamed = ({ all, any }: Quantity, named: ReadonlySet<string>): boolean =>
  all.every(c => named.has(c)) && (any.length === 0 || any.some(c => named.has(c)))

function show(set: CellSet, terms: readonly Term[], label: Localised, isOpen: boolean): DerivedFigure {
  const side = set.evaluate(terms, null)
  const cells = side.filled.map(t => ({ indicator: t.indicator, column: t.column }))
  return { label, isOpen, value: side.value ?? 0, figures: side.figures, cells }
}

/** Quantities of the whole table. */
const inTotal = once((set: CellSet): readonly Filled[] => {
  const filled: Filled[] = []
  for (const quantity of quantitiesOf(set.form)) {
    const terms = quantity.terms.map(t => ({ ...t, column: set.form.columnOf(t.indicator) }))
    const { value } = set.evaluate(terms, null)
    if (value !== null) filled.push({ quantity, terms, value })
  }
  return filled
})

/** Quantities of some applicants' columns. */
function columnFigures(set: CellSet, columns: readonly Column[]): DerivedFigure[] {
  const figures: DerivedFigure[] = []
  for (const { byColumn, terms, label, isOpen } of quantitiesOf(set.form)) {
    if (!byColumn) continue
    const own = terms.flatMap(t => columns.map(column => ({ ...t, column })))
    if (set.evaluate(own, null).value !== null) figures.push(show(set, own, label, isOpen))
  }
  return figures
}

const SHORTEST_COLUMN_NAME = 3

/** Applicant columns that the claim's own clause names: 自然人, 法人或其他组织. */
function namedColumns(ledger: Ledger, set: CellSet, claim: Claim): readonly Column[] | null {
  if (set.form.columnNames.size === 0 || !isSameMeasure(claim.unit, '件')) return null
  const { text } = ledger.facts
  const clause = text.slice(clauseStart(ledger, claim), claim.start)
  let named: readonly Column[] | null = null
  let longest = SHORTEST_COLUMN_NAME - 1
  for (const [name, columns] of set.form.columnNames) {
    if (name.length <= longest || !clause.includes(name)) continue
    named = columns
    longest = name.length
  }
  if (named === null) return null
  return contextOf(ledger, claim).has('object.application') ? named : null
}

/** Longest stretch of a sentence that is looked at before a figure. */
const LONGEST_CONTEXT = 160

/** Concepts of the words before a figure in its sentence, and of the whole that it is a part of. */
function contextOf(ledger: Ledger, claim: Claim): Set<string> {
  const { text } = ledger.facts
  const before = ({ start, end, sentence }: Claim): Set<string> =>
    conceptsIn(text, Math.max(sentence.start, start - LONGEST_CONTEXT), end)
  const named = before(claim)
  const head = claim.of === null ? undefined : ledger.claim(claim.of)
  if (head !== undefined) for (const concept of before(head)) named.add(concept)
  return named
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
