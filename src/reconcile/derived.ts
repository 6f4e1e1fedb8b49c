// Figures that prose states and no single cell holds: sums and differences of cells (dictionaries/derived.json), sums of
// the cells that the words name, and the columns of one kind of applicant. The value decides which words are looked at.
import dictionary from '../../dictionaries/derived.json'
import type { Term } from '../forms'
import { parseFormula } from '../forms/formula'
import type { CellRef, Claim, Column } from '../model'
import { conceptsIn } from './concepts'
import { evaluate, type Side } from './evaluate'
import { intervalOf, meets, point } from './interval'
import type { CellSet, Ledger } from './ledger'
import type { Localised } from './rule'

/** A sum of cells that a claim may mean. */
export interface DerivedFigure {
  /** Where the words come from. */
  label: Localised
  value: number
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
  byColumn: boolean
  isOpen: boolean
}

let quantities: readonly Quantity[] | null = null

const readQuantities = (): readonly Quantity[] =>
  dictionary.quantities.map(q => ({
    label: { zh: q.label, en: q.english },
    terms: parseFormula(q.formula).right,
    all: q.all,
    any: q.any,
    byColumn: q.byColumn === true,
    isOpen: q.open === true
  }))

/** Derived figures that equal the claim and that its words allow. Several when several sums give the same. */
export function derivedFigures(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const columns = namedColumns(ledger, set, claim)
  if (columns !== null) return figuresOf(set, columns, true).filter(f => isStatedBy(f, claim))
  const equal = figuresOf(set, null, false).filter(f => isStatedBy(f, claim))
  if (equal.length > 0) {
    const named = conceptsIn(ledger.facts.text, contextStart(ledger, claim), claim.end)
    const allowed = equal.filter(f => isNamed(f.quantity, named))
    if (allowed.length > 0) return allowed
  }
  return namedMembers(ledger, set, claim)
}

/** What a claim about one kind of applicant may be compared with; empty when its words name none. */
export function columnCandidates(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const columns = namedColumns(ledger, set, claim)
  return columns === null ? [] : figuresOf(set, columns, true)
}

const isStatedBy = (figure: DerivedFigure, claim: Claim): boolean => meets(intervalOf(claim), point(figure.value))

const isNamed = ({ all, any }: Quantity, named: ReadonlySet<string>): boolean =>
  all.every(c => named.has(c)) && (any.length === 0 || any.some(c => named.has(c)))

interface QuantityFigure extends DerivedFigure {
  quantity: Quantity
}

function figuresOf(set: CellSet, columns: readonly Column[] | null, onlyByColumn: boolean): QuantityFigure[] {
  quantities ??= readQuantities()
  const figures: QuantityFigure[] = []
  for (const quantity of quantities) {
    if (onlyByColumn && !quantity.byColumn) continue
    if (!quantity.terms.every(t => set.form.row(t.indicator) !== null)) continue
    const terms =
      columns === null
        ? quantity.terms.map(t => ({ ...t, column: set.form.columnOf(t.indicator) }))
        : quantity.terms.flatMap(t => columns.map(column => ({ ...t, column })))
    const side = set.evaluate(terms, null)
    if (side.value === null) continue
    figures.push({ ...figureOf(side, quantity.label), value: side.value, isOpen: quantity.isOpen, quantity })
  }
  return figures
}

const figureOf = (side: Side, label: Localised): Omit<DerivedFigure, 'value'> => ({
  label,
  figures: side.figures,
  cells: side.filled.map(t => ({ indicator: t.indicator, column: t.column })),
  isOpen: false
})

const SHORTEST_COLUMN_NAME = 3

/** Applicant columns that the claim's own clause names: 自然人, 法人或其他组织. */
function namedColumns(ledger: Ledger, set: CellSet, claim: Claim): readonly Column[] | null {
  if (set.form.columnNames.size === 0) return null
  const { text } = ledger.facts
  const clause = text.slice(clauseStart(ledger, claim), claim.start)
  let named: readonly Column[] | null = null
  let longest = SHORTEST_COLUMN_NAME - 1
  for (const [name, columns] of set.form.columnNames) {
    if (name.length > longest && clause.includes(name)) {
      named = columns
      longest = name.length
    }
  }
  if (named === null) return null
  return conceptsIn(text, claim.sentence.start, claim.end).has('object.application') ? named : null
}

const MEMBERS = Object.entries(dictionary.members)

/** The sum of the cells that the clause, or else the sentence, names side by side: 微博和微信. */
function namedMembers(ledger: Ledger, set: CellSet, claim: Claim): DerivedFigure[] {
  const value = intervalOf(claim)
  for (const start of [clauseStart(ledger, claim), claim.sentence.start]) {
    const named = conceptsIn(ledger.facts.text, start, claim.start)
    if (named.size < 2) continue
    const families = new Map<string, Term[]>()
    for (const [indicator, concept] of MEMBERS) {
      if (!named.has(concept) || set.form.row(indicator) === null) continue
      const family = indicator.slice(0, indicator.lastIndexOf('.'))
      const term: Term = { indicator, column: set.form.columnOf(indicator), year: 0, sign: 1 }
      families.set(family, [...(families.get(family) ?? []), term])
    }
    for (const terms of families.values()) {
      const side = evaluate(terms, t => set.amount(t.indicator, t.column))
      if (side.filled.length < 2 || side.value === null || !meets(value, point(side.value))) continue
      const label = side.filled.map(t => set.form.label(t.indicator)).join('＋')
      return [{ ...figureOf(side, { zh: label, en: label }), value: side.value }]
    }
  }
  return []
}

/** Where the words about a figure begin: the sentence, or the whole that the figure is a part of. */
const contextStart = (ledger: Ledger, claim: Claim): number => {
  const head = claim.of === null ? undefined : ledger.claim(claim.of)
  return head === undefined ? claim.sentence.start : Math.min(head.sentence.start, claim.sentence.start)
}

/** After the figure before this one, within the sentence. */
function clauseStart(ledger: Ledger, claim: Claim): number {
  const { text } = ledger.facts
  for (let at = claim.start - 1; at > claim.sentence.start; at--) {
    const c = text[at]!
    if (c >= '0' && c <= '9') return at + 1
    if (c === '；' || c === ';' || c === '，' || c === ',' || c === '。') return at + 1
  }
  return claim.sentence.start
}
