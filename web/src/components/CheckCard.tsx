// One relation that was checked: its formula with the figures, and every quantity in it with a way to it. A figure of the prose
// against one cell of the table stand face to face.
import type { ComponentChildren } from 'preact'
import { labelOf } from '../../../src/forms'
import type { Analysis, Check, Claim, Column } from '../../../src/model'
import { messages } from '../messages'
import { ruleTitle } from '../messages/rule-title'
import { cellPlace } from '../reading/places'
import type { PrintedAt, Relations } from '../reading/relations'
import { cellElement, claimElement, goTo } from '../state/selection'
import { shown } from './Words'

interface Props {
  check: Check
  analysis: Analysis
  relations: Relations
  text: string | null
}

export function CheckCard({ check, analysis, relations, text }: Props) {
  const m = messages.value
  const quantities = [
    ...check.claims.flatMap(id => {
      const claim = relations.claim(id)
      return claim ? [ofClaim(claim, text)] : []
    }),
    ...check.cells.flatMap(({ indicator, column }) => {
      const printed = relations.cellsOf(indicator, column)[0]
      return printed ? [ofCell(printed, nameOf(indicator, column, analysis))] : []
    })
  ]
  const [left, right] = quantities
  const facing = check.claims.length === 1 && check.cells.length === 1 && left && right
  return (
    <section class="check" data-verdict={check.verdict}>
      <header>
        <span class="badge" data-verdict={check.verdict}>
          <span aria-hidden="true">{m.verdictSigns[check.verdict]} </span>
          {m.verdict[check.verdict]}
        </span>
        <span class="rule-id">{shown(check.rule)}</span>
        <span class="quiet">{ruleTitle(check.rule)}</span>
        {check.verdict !== 'pass' && check.difference !== null && check.difference !== 0 && (
          <span class="difference">
            {m.difference} <strong>{check.difference.toLocaleString('en', { maximumFractionDigits: 6 })}</strong>
          </span>
        )}
      </header>
      {facing && (
        <div class="facing">
          <Face quantity={left} />
          <span class="sign" aria-hidden="true">
            {check.verdict === 'pass' ? '=' : m.verdictSigns[check.verdict]}
          </span>
          <Face quantity={right} />
        </div>
      )}
      {check.formula && <code class="formula">{shown(check.formula)}</code>}
      {check.why && <p class="why">{shown(check.why)}</p>}
      {!facing && quantities.length > 0 && (
        <table class="quantities">
          <tbody>
            {quantities.map((q, i) => (
              <tr key={`${i}`}>
                <td>{q.source}</td>
                <td lang="zh-CN">
                  {q.name} {q.place && <small class="quiet">{q.place}</small>}
                </td>
                <td class="number">
                  <Way quantity={q}>{q.figure}</Way>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** A quantity that takes part in a check. */
interface Quantity {
  kind: 'claim' | 'cell'
  source: string
  name: string
  place: string
  figure: string
  go: () => void
}

function ofClaim(claim: Claim, text: string | null): Quantity {
  const before = text?.slice(Math.max(claim.sentence.start, claim.start - 10), claim.start) ?? ''
  const { id, start } = claim
  const go = (): void => goTo({ kind: 'claim', id }, claimElement(id), start)
  const name = shown(claim.subject ?? before)
  return { kind: 'claim', source: messages.value.sourceProse, name, place: '', figure: shown(claim.text), go }
}

function ofCell(printed: PrintedAt, name: string): Quantity {
  const m = messages.value
  const { table, index, cell } = printed
  const go = (): void => goTo({ kind: 'cell', table: table.id, index }, cellElement(table.id, index), cell.start)
  const figure = cell.value === null ? m.blank : cell.value.toLocaleString('en', { maximumFractionDigits: 6 })
  return { kind: 'cell', source: m.sourceTable, name, place: cellPlace(printed, m.place), figure, go }
}

function nameOf(indicator: string, column: Column | null, analysis: Analysis): string {
  const label = labelOf(indicator, analysis.report.form) ?? indicator
  return column === null ? label : `${label}·${messages.value.columns[column]}`
}

function Way({ quantity, children }: { quantity: Quantity; children: ComponentChildren }) {
  return (
    <button type="button" class={quantity.kind === 'cell' ? 'to-cell' : 'to-claim'} onClick={quantity.go}>
      {children}
    </button>
  )
}

function Face({ quantity }: { quantity: Quantity }) {
  return (
    <Way quantity={quantity}>
      <span class="source">{quantity.place || quantity.source}</span>
      <b>{quantity.figure}</b>
      <span class="name" lang="zh-CN">
        {quantity.name}
      </span>
    </Way>
  )
}
