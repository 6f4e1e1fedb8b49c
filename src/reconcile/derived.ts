// Figures that prose states and no single cell holds: sums and differences of cells (dictionaries/derived.json), cells
// that the words name side by side, and the columns of one kind of applicant. Values are computed once per table and
// looked up by value, so that words are read only where a figure fits.
import dictionary from '../../dictionaries/derived.json'
import type { Term } from '../forms'
import { parseFormula } from '../forms/formula'
import type { CellRef, Claim, Column } from '../model'
import { charClass } from '../text/char-class'
import { concatMap } from '../text/concat-map'
import { buildTrie } from '../text/trie'
import type { FormArithmetic } from './arithmetic'
import { conceptsIn } from './concepts'
import { intervalOf, meets, point } from './interval'
import type { CellSet, Ledger } from './ledger'
import { isSameMeasure } from './measure'
import { type MemberSum, memberSums } from './member-sums'
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
  /** The terms in the columns that hold the whole body's figures. */
  inTotal: readonly Term[]
}

/** A quantity with its figures filled in. */
interface Filled {
  quantity: Quantity
  terms: readonly Term[]
}

const quantitiesOf = once((form: FormArithmetic): readonly Quantity[] =>
  dictionary.quantities
    .map(q => ({ entry: q, terms: parseFormula(q.formula).right }))
    .filter(({ terms }) => terms.every(t => form.row(t.indicator) !== null))
    .map(({ entry: q, terms }) => ({
      label: { zh: q.label, en: q.english },
      terms,
      all: q.all,
      any: q.any,
      none: q.none ?? [],
      byColumn: q.byColumn === true,
      isOpen: q.open === true,
      decides: q.decides === true,
      inTotal: terms.map(t => ({ ...t, column: form.columnOf(t.indicator) }))
    }))
)

/** Concepts that name one row of the table: what the figure's own clause names must be part of the sum. */
const SPECIFIC = /^(?:outcome|reason|result|path|channel|applicant|action\.carry)/

/** What the table gives for a claim that no single cell holds. */
export interface Derivation {
  /** Figures that equal the claim and that its words allow. Several when several sums give the same. */
  equal: readonly DerivedFigure[]
  /** Figures of the one kind of applicant that the claim's words name; empty when they name none. */
  ofColumns: readonly DerivedFigure[]
}

/** Derived figures that equal the claim, and those of the kind of applicant that it names. */
export function derivedFigures(ledger: Ledger, set: CellSet, claim: Claim): Derivation {
  const columns = namedColumns(ledger, set, claim)
  if (columns !== null) {
    const ofColumns = columnFigures(set, columns)
    return { equal: ofColumns.filter(f => meets(intervalOf(claim), point(f.value))), ofColumns }
  }
  // Only exact claims are looked up by value; a rounded one would fit too much.
  return { equal: claim.bound === 'exact' ? equalFigures(ledger, set, claim) : [], ofColumns: [] }
}

function equalFigures(ledger: Ledger, set: CellSet, claim: Claim): readonly DerivedFigure[] {
  const equal = isSameMeasure(claim.unit, '件') ? (inTotal(set).byValue.get(claim.value) ?? []) : []
  const sums = memberSums(set, claim.value, unit => isSameMeasure(claim.unit, unit))
  if (equal.length + sums.length === 0) return []
  const inClause = conceptsIn(ledger.facts.text, clauseStart(ledger, claim), claim.start)
  if (equal.length > 0) {
    const inSentence = contextOf(ledger, claim)
    const own = [...inClause].filter(c => SPECIFIC.test(c))
    // 收到21件，办结20件: a verb of its own says which quantity is meant, whatever verbs stand before
    const acts = [...inClause].filter(c => c.startsWith('action.'))
    const isMeant = ({ any }: Quantity) => acts.length === 0 || any.length === 0 || acts.some(c => any.includes(c))
    const allowed = equal.filter(
      ({ quantity: q }) =>
        isNamed(q, inSentence) && isMeant(q) && own.every(c => q.all.includes(c) || q.any.includes(c))
    )
    if (allowed.length > 0) return allowed.map(f => show(set, f.terms, f.quantity.label, f.quantity.isOpen))
  }
  if (sums.length === 0) return []
  const isExactly = (named: ReadonlySet<string>) => (s: MemberSum) =>
    s.named.every(c => named.has(c)) && !s.others.some(c => named.has(c))
  // 予以公开1件、不予公开2件、无法提供4件: what names itself is not the sum of what stands before it
  const isNameless = ![...inClause].some(c => SPECIFIC.test(c))
  const member =
    sums.find(isExactly(inClause)) ?? (isNameless ? sums.find(isExactly(contextOf(ledger, claim))) : undefined)
  if (member === undefined) return []
  const label = member.terms.map(t => set.form.label(t.indicator)).join('＋')
  return [show(set, member.terms, { zh: label, en: label }, false)]
}

/**
 * What a claim of the whole body may be compared with, by the words of its own clause; empty when they name no quantity
 * surely enough that a person should look.
 */
export function namedCandidates(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  if (claim.of !== null || claim.scope.kind !== 'whole' || !isSameMeasure(claim.unit, '件')) return []
  const { deciding } = inTotal(set)
  if (deciding.length === 0) return []
  const { subject } = claim
  const named = conceptsIn(ledger.facts.text, clauseStart(ledger, claim), claim.start)
  // 行政复议、行政诉讼分别为3件、2件: the words of the second stand apart from it
  if (named.size === 0 && subject !== null) for (const c of conceptsIn(subject, 0, subject.length)) named.add(c)
  return deciding
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

/** Quantities of the whole table, by value, and those that decide. */
const inTotal = once((set: CellSet) => {
  const byValue = new Map<number, Filled[]>()
  const deciding: Filled[] = []
  for (const quantity of quantitiesOf(set.form)) {
    const value = set.amountOf(quantity.inTotal, null)
    if (value === null) continue
    const filled = { quantity, terms: quantity.inTotal }
    const known = byValue.get(value)
    if (known === undefined) byValue.set(value, [filled])
    else known.push(filled)
    if (quantity.decides) deciding.push(filled)
  }
  return { byValue, deciding }
})

const figuresByColumns = once((_: CellSet) => new Map<readonly Column[], readonly DerivedFigure[]>())

/** Quantities of some applicants' columns. */
function columnFigures(set: CellSet, columns: readonly Column[]): readonly DerivedFigure[] {
  const known = figuresByColumns(set).get(columns)
  if (known !== undefined) return known
  const figures: DerivedFigure[] = []
  for (const { byColumn, terms, label, isOpen } of quantitiesOf(set.form)) {
    if (!byColumn) continue
    const own = concatMap(terms, t => columns.map(column => ({ ...t, column })))
    if (set.amountOf(own, null) !== null) figures.push(show(set, own, label, isOpen))
  }
  figuresByColumns(set).set(columns, figures)
  return figures
}

const SHORTEST_COLUMN_NAME = 3

/** Names of applicant columns that are long enough to be told from other words. */
const columnNamesOf = once((form: FormArithmetic) =>
  buildTrie([...form.columnNames].filter(([name]) => name.length >= SHORTEST_COLUMN_NAME))
)

/** Applicant columns that the claim's own clause names, by the longest name there: 自然人, 法人或其他组织. */
export function namedColumns(ledger: Ledger, set: CellSet, claim: Claim): readonly Column[] | null {
  if (set.form.columnNames.size === 0 || !isSameMeasure(claim.unit, '件')) return null
  const { text } = ledger.facts
  const names = columnNamesOf(set.form)
  let named = -1
  for (let at = clauseStart(ledger, claim); at < claim.start; at++) {
    const name = names.longest(text, at, claim.start)
    if (name >= 0 && (named < 0 || names.lengths[name]! > names.lengths[named]!)) named = name
  }
  return named >= 0 && contextOf(ledger, claim).has('object.application') ? names.values[named]! : null
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
    if (isStop(text.charCodeAt(at))) return at + 1
  }
  return floor
}

const isStop = charClass('；;，,。0123456789')
