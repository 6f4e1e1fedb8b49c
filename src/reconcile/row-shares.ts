// Percentages that name a row of the table, or a kind of applicant, and no count: 予以公开率为44.6%, 自然人申请占91.3%. It finds those
// that none of the table's figures make, and the likeliest two of them; A03 says so.
import dictionary from '../../dictionaries/derived.json'
import type { CellRef, Claim, Column } from '../model'
import { clauseStart, namedColumns } from './derived'
import { isOfSome } from './extent'
import { total } from './interval'
import type { CellSet, Ledger } from './ledger'
import { rowsCalled, rowsNamed, rowsOver } from './named-rows'
import { isOwnFigure } from './own-figure'
import { explains, isCount, isShare } from './untied-shares'

/** A percentage, and what the table has for the words before it. */
export interface RowShare extends Quotient {
  percent: Claim
}

interface Quotient {
  label: string
  part: number
  whole: number
  cells: readonly CellRef[]
}

export function rowShares(ledger: Ledger): RowShare[] {
  const { facts, sets } = ledger
  const [set] = sets
  if (set === undefined) return []
  const tied = new Set(facts.shares.map(s => s.percent))
  return facts.claims.filter(c => isShare(c) && !tied.has(c.id)).flatMap(c => ofRow(ledger, set, c))
}

function ofRow(ledger: Ledger, set: CellSet, percent: Claim): RowShare[] {
  const { facts, position } = ledger
  const level = { ...percent, role: 'level', unit: null } as const
  if (!isOwnFigure(level, facts) || isOfSome(ledger, percent)) return []
  const columns = namedColumns(ledger, set, level)
  const label = facts.text.slice(clauseStart(ledger, percent), percent.start)
  // 予以公开率（含部分公开）: what the bracket adds to the row is not known
  const bare = label.replace(BRACKET, '')
  const rows = bare === label || rowsNamed(set, bare).length === 0 ? namedBy(set, bare) : []
  const quotients = columns === null ? rows.flatMap(some => ofWholes(set, some)) : ofColumns(set, columns)
  if (quotients.some(({ part, whole }) => explains(whole, [percent, { value: part }]))) return []
  // A count beside it that the table does not have tells of something else: 县政府受理的20件中，网上占50%.
  const before = facts.claims.slice(Math.max(0, position(percent) - REACH), position(percent))
  const isOther = (c: Claim) =>
    c.sentence.start === percent.sentence.start && isCount(c) && !quotients.some(({ whole }) => whole === c.value)
  return before.some(isOther) ? [] : quotients.slice(0, 1).map(quotient => ({ percent, ...quotient }))
}

const REACH = 6
const BRACKET = /[(（].*[)）]/

/** Rows that a label names; a 公开率 may be one of 予以公开, or of 部分公开 too. */
function namedBy(set: CellSet, label: string): string[][] {
  const rows = rowsNamed(set, label)
  if (rows.length > 0) return [rows]
  // 公文主动公开率 is of documents
  const { names = [] } = dictionary.rates.find(({ rate }) => label.startsWith(rate)) ?? {}
  return names.map((_, i) => rowsCalled(set, names.slice(0, i + 1)))
}

const quotient = (set: CellSet, cells: readonly CellRef[], over: string): Quotient[] => {
  const amount = ({ indicator, column }: CellRef) => set.amount(indicator, column) ?? Number.NaN
  const part = total(cells.map(amount))
  const whole = amount({ indicator: over, column: set.form.columnOf(over) })
  const label = cells.map(c => set.form.label(c.indicator, c.column)).join('＋')
  return part >= 0 && whole > 0 ? [{ label, part, whole, cells }] : []
}

const ofWholes = (set: CellSet, rows: readonly string[]): Quotient[] =>
  rows.slice(0, 1).flatMap(row =>
    rowsOver(set, row).flatMap(over =>
      quotient(
        set,
        rows.map(indicator => ({ indicator, column: set.form.columnOf(indicator) })),
        over
      )
    )
  )

/** Of all that the form balances, each kind of applicant has its share. */
const ofColumns = (set: CellSet, columns: readonly Column[]): Quotient[] =>
  set.form.balances
    .flatMap(b => [...b.left, ...b.right])
    .flatMap(({ indicator }) =>
      quotient(
        set,
        columns.map(column => ({ indicator, column })),
        indicator
      )
    )
