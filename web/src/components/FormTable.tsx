// A statistics table drawn as its form prints it, each figure a button that carries its verdict.
import { useMemo } from 'preact/hooks'
import { formOf } from '../../../src/forms'
import type { Table } from '../../../src/model'
import { messages } from '../messages'
import { type PrintedBlock, type PrintedCell, printedForm } from '../reading/printed-form'
import type { Relations } from '../reading/relations'
import { cellElement, goTo, selected } from '../state/selection'

interface Props {
  table: Table
  relations: Relations
}

export function FormTable({ table, relations }: Props) {
  const blocks = useMemo(() => printedForm(table), [table])
  const m = messages.value
  return (
    <figure class="form-table" id={`table-${table.id}`}>
      <figcaption>{table.form === null ? m.table : formOf(table.form).title}</figcaption>
      {blocks === null ? (
        <PlainTable table={table} />
      ) : (
        blocks.map((b, i) => <BlockTable key={b.caption ?? `${i}`} block={b} table={table} relations={relations} />)
      )}
      {table.unmatched.length > 0 && (
        <details class="unmatched">
          <summary>
            {m.unmatched}（{table.unmatched.length}）
          </summary>
          <ul>
            {table.unmatched.map(label => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  )
}

function BlockTable({ block, table, relations }: { block: PrintedBlock; table: Table; relations: Relations }) {
  return (
    <div class="scroller">
      <table>
        {block.caption !== null && <caption>{block.caption}</caption>}
        {block.heads.length > 0 && (
          <thead>
            {block.heads.map((row, r) => (
              <tr key={row.map(h => h.label).join('/')}>
                {block.labelled && r === 0 && (
                  <th rowSpan={block.heads.length} scope="col" aria-label={messages.value.indicator} />
                )}
                {row.map((h, i) => (
                  <th key={`${i}${h.label}`} colSpan={h.span} scope="col">
                    {h.label}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {block.rows.map((row, i) => (
            <tr key={`${i}${row.label}`} class={row.heading ? 'heading' : undefined}>
              {block.labelled && (
                <th scope="row" style={{ paddingInlineStart: `${0.5 + row.depth * 1.1}em` }}>
                  {row.label}
                </th>
              )}
              {row.cells.map(c => (
                <td key={c.indicator + (c.column ?? '')}>
                  <Figure printed={c} table={table} relations={relations} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Figure({ printed, table, relations }: { printed: PrintedCell; table: Table; relations: Relations }) {
  const m = messages.value
  const { cell, indicator, column } = printed
  if (cell === null) return null
  const verdict = relations.verdictOfCell(indicator, column)
  const index = table.cells.indexOf(cell)
  const s = selected.value
  return (
    <button
      type="button"
      id={cellElement(indicator, column)}
      class="cell"
      data-verdict={verdict}
      aria-pressed={s?.kind === 'cell' && s.table === table.id && s.index === index}
      aria-label={`${cell.label} ${cell.value ?? m.blank}，${m.verdict[verdict]}`}
      onClick={() => goTo({ kind: 'cell', table: table.id, index }, null)}
    >
      {cell.value === null ? '' : cell.raw.trim() || String(cell.value)}
      {verdict === 'fail' && (
        <span class="sign" aria-hidden="true">
          ≠
        </span>
      )}
    </button>
  )
}

/** A table of no official form: its labelled figures, as they were read. */
function PlainTable({ table }: { table: Table }) {
  return (
    <div class="scroller">
      <table>
        <tbody>
          {table.cells.map((c, i) => (
            <tr key={`${i}`}>
              <th scope="row">{c.label}</th>
              <td>{c.raw}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
