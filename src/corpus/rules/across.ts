// Relations across years that the forms carry: both sides filled from two reports, from their tables and where these have nothing
// from their prose.
import type { Relation, Term } from '../../forms'
import type { Localised } from '../../reconcile'
import { evaluate, type Side } from '../../reconcile/evaluate'
import { minus } from '../../reconcile/interval'
import type { Outcome } from '../../reconcile/rule'
import { evidenceOf, figureIn, formIn, type ReportFigure } from '../figures'
import { calledBy } from '../report'
import type { YearPair } from '../years'

/** The relations of the later report's form whose left side starts with one of `families`. */
export function acrossYears({ after }: YearPair, families: readonly string[]): readonly Relation[] {
  const relations = formIn(after)?.acrossYears ?? []
  return relations.filter(r => families.some(f => r.left[0]!.indicator.startsWith(f)))
}

/** Checks one relation; null when a figure is missing on either side. What only prose states is told with less certainty. */
export function checkAcross(pair: YearPair, relation: Relation, explanation: Localised): Outcome | null {
  const { before, after } = pair
  const form = formIn(after)!
  const figureOf = (t: Term): ReportFigure | null => {
    const report = t.year === 0 ? after : before
    return figureIn(report, t.indicator, t.column ?? formIn(report)?.columnOf(t.indicator) ?? null)
  }
  const lookup = (t: Term): number | undefined => figureOf(t)?.value
  const left = evaluate(relation.left, lookup)
  const right = evaluate(relation.right, lookup)
  if (left.value === null || right.value === null || right.filled.length < relation.right.length) return null
  const agrees = left.value === right.value
  const label = form.label(relation.left[0]!.indicator)
  const unit = form.row(relation.left[0]!.indicator)?.unit ?? ''
  const from = before.analysis.report.year!
  const figures = [...left.filled, ...own(right)].map(figureOf)
  const isPrinted = [...figures, ...right.filled.map(figureOf)].every(f => f!.cells.length > 0)
  return {
    verdict: agrees ? 'pass' : 'fail',
    about: `${relation.id}/${calledBy(after)}/${from}`,
    stated: left.value,
    computed: right.value,
    claims: figures.flatMap(f => f!.claims),
    cells: figures.flatMap(f => f!.cells.map(c => ({ indicator: c.indicator!, column: c.column }))),
    formula: agrees
      ? `${left.value} = ${right.figures}`
      : `${left.value} ≠ ${right.figures}${right.filled.length > 1 ? ` = ${right.value}` : ''}`,
    why: null,
    remark: agrees
      ? null
      : {
          ...(isPrinted ? {} : { severity: 'warning' as const }),
          message: {
            zh: `${from + 1}年度“${label}”${isPrinted ? '填' : '写'}${left.value}${unit}，按${from}年度报告应为${right.value}${unit}，相差${Math.abs(minus(left.value, right.value))}${unit}，请核对。`,
            en: `The report for ${from + 1} has ${left.value} for “${label}”; by the report for ${from} it should be ${right.value}. Please check.`
          },
          explanation,
          evidence: left.filled.flatMap(t => evidenceOf(figureOf(t)!))
        }
  }
}

const own = (side: Side): Term[] => side.filled.filter(t => t.year === 0)
