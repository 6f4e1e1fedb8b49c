// One relation that was checked: its formula with the figures, and a link to every quantity in it.
import { labelOf } from '../../../src/forms'
import type { Analysis, Check } from '../../../src/model'
import { messages } from '../messages'
import type { Relations } from '../reading/relations'
import { cellElement, claimElement, goTo } from '../state/selection'

export function CheckCard({ check, analysis, relations }: { check: Check; analysis: Analysis; relations: Relations }) {
  const m = messages.value
  const cellOf = (indicator: string, column: string | null) => {
    for (const t of analysis.tables) {
      const index = t.cells.findIndex(c => c.indicator === indicator && c.column === column)
      if (index >= 0) return { table: t, index, cell: t.cells[index]! }
    }
    return null
  }
  return (
    <section class="check" data-verdict={check.verdict}>
      <header>
        <span class="badge" data-verdict={check.verdict}>
          {m.verdict[check.verdict]}
        </span>
        <span class="rule-id">{check.rule}</span>
        <code class="formula">{check.formula}</code>
      </header>
      {check.why && <p class="why">{check.why}</p>}
      {check.difference !== null && check.difference !== 0 && (
        <p class="difference">
          {m.difference} <strong>{check.difference.toLocaleString()}</strong>
        </p>
      )}
      <ul class="quantities">
        {check.claims.map(id => {
          const c = relations.claim(id)
          return (
            c && (
              <li key={id}>
                <button type="button" onClick={() => goTo({ kind: 'claim', id }, claimElement(id))}>
                  <span class="what">{c.subject ?? m.claim}</span> <b>{c.text}</b>
                </button>
              </li>
            )
          )
        })}
        {check.cells.map(({ indicator, column }) => {
          const found = cellOf(indicator, column)
          const label = labelOf(indicator, analysis.report.form) ?? indicator
          const name = column === null || column === 'total' ? label : `${label}·${m.columns[column]}`
          if (found === null) return null
          return (
            <li key={`${indicator}${column}`}>
              <button
                type="button"
                class="to-cell"
                onClick={() =>
                  goTo({ kind: 'cell', table: found.table.id, index: found.index }, cellElement(indicator, column))
                }
              >
                <span class="what">
                  {m.cell}·{name}
                </span>{' '}
                <b>{found.cell.value ?? m.blank}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
