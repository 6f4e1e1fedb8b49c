// One relation that was checked: its formula with the figures, and a row with a link for every quantity in it.
import { labelOf } from '../../../src/forms'
import type { Analysis, Check } from '../../../src/model'
import { messages } from '../messages'
import { cellPlace } from '../reading/places'
import type { Relations } from '../reading/relations'
import { cellElement, claimElement, goTo } from '../state/selection'
import { shown } from './Words'

interface Props {
  check: Check
  analysis: Analysis
  relations: Relations
  /** Explain the rule's verdict at length. */
  text: string | null
}

export function CheckCard({ check, analysis, relations, text }: Props) {
  const m = messages.value
  return (
    <section class="check" data-verdict={check.verdict}>
      <header>
        <span class="badge" data-verdict={check.verdict}>
          <span aria-hidden="true">{m.verdictSigns[check.verdict]} </span>
          {m.verdict[check.verdict]}
        </span>
        <span class="rule-id">{check.rule}</span>
        {check.verdict !== 'pass' && check.difference !== null && check.difference !== 0 && (
          <span class="difference">
            {m.difference} <strong>{check.difference.toLocaleString('en', { maximumFractionDigits: 6 })}</strong>
          </span>
        )}
      </header>
      {check.formula && <code class="formula">{shown(check.formula)}</code>}
      {check.why && <p class="why">{shown(check.why)}</p>}
      <table class="quantities">
        <tbody>
          {check.claims.map(id => {
            const c = relations.claim(id)
            if (!c) return null
            const before = text?.slice(Math.max(c.sentence.start, c.start - 10), c.start) ?? ''
            return (
              <tr key={id}>
                <td>{m.sourceProse}</td>
                <td lang="zh-CN">{shown(c.subject ?? before)}</td>
                <td class="number">
                  <button type="button" onClick={() => goTo({ kind: 'claim', id }, claimElement(id), c.start)}>
                    {shown(c.text)}
                  </button>
                </td>
              </tr>
            )
          })}
          {check.cells.map(({ indicator, column }) => {
            const printed = relations.cellsOf(indicator, column)[0]
            const label = labelOf(indicator, analysis.report.form) ?? indicator
            const name = column === null ? label : `${label}·${m.columns[column]}`
            if (printed === undefined) return null
            const { table, index, cell } = printed
            return (
              <tr key={`${indicator}${column}`}>
                <td>{m.sourceTable}</td>
                <td lang="zh-CN">
                  {name} <small class="quiet">{cellPlace(printed, m.place)}</small>
                </td>
                <td class="number">
                  <button
                    type="button"
                    class="to-cell"
                    onClick={() =>
                      goTo({ kind: 'cell', table: table.id, index }, cellElement(table.id, index), cell.start)
                    }
                  >
                    {cell.value === null ? m.blank : cell.value.toLocaleString('en', { maximumFractionDigits: 6 })}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
