// Relations across years that the forms carry: both sides filled from two reports' tables.
import type { Relation, Term } from '../../forms'
import type { Localised } from '../../reconcile'
import { evaluate, type Side } from '../../reconcile/evaluate'
import { minus } from '../../reconcile/interval'
import { cellEvidence, type Outcome } from '../../reconcile/rule'
import { calledBy } from '../report'
import type { YearPair } from '../years'

/** The relations of the later report's form whose left side starts with one of `families`. */
export function acrossYears({ after }: YearPair, families: readonly string[]): readonly Relation[] {
  const relations = after.ledger.sets[0]?.form.acrossYears ?? []
  return relations.filter(r => families.some(f => r.left[0]!.indicator.startsWith(f)))
}

/** Checks one relation; null when a figure is missing on either side. */
export function checkAcross(pair: YearPair, relation: Relation, explanation: Localised): Outcome | null {
  const { before, after } = pair
  const lookup = (t: Term): number | null | undefined => {
    const set = (t.year === 0 ? after : before).ledger.sets[0]
    return set?.amount(t.indicator, t.column ?? set.form.columnOf(t.indicator))
  }
  const left = evaluate(relation.left, lookup)
  const right = evaluate(relation.right, lookup)
  if (left.value === null || right.value === null || right.filled.length < relation.right.length) return null
  const agrees = left.value === right.value
  const { form } = after.ledger.sets[0]!
  const label = form.label(relation.left[0]!.indicator)
  const unit = form.row(relation.left[0]!.indicator)?.unit ?? ''
  const from = before.analysis.report.year!
  return {
    verdict: agrees ? 'pass' : 'fail',
    about: `${relation.id}/${calledBy(after)}/${from}`,
    stated: left.value,
    computed: right.value,
    claims: [],
    cells: [...left.filled, ...own(right)].map(t => ({
      indicator: t.indicator,
      column: t.column ?? form.columnOf(t.indicator)
    })),
    formula: agrees
      ? `${left.value} = ${right.figures}`
      : `${left.value} ≠ ${right.figures}${right.filled.length > 1 ? ` = ${right.value}` : ''}`,
    why: null,
    remark: agrees
      ? null
      : {
          message: {
            zh: `${from + 1}年度“${label}”填${left.value}${unit}，按${from}年度报告应为${right.value}${unit}，相差${Math.abs(minus(left.value, right.value))}${unit}，请核对。`,
            en: `The report for ${from + 1} has ${left.value} for “${label}”; by the report for ${from} it should be ${right.value}. Please check.`
          },
          explanation,
          evidence: relation.left.flatMap(t =>
            after.ledger.sets[0]!.cellsOf(t.indicator, t.column ?? form.columnOf(t.indicator)).map(cellEvidence)
          )
        }
  }
}

const own = (side: Side): Term[] => side.filled.filter(t => t.year === 0)
