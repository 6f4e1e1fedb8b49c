// A statistics table drawn as its form prints it, each figure a button that carries its verdict; figures beyond the form below.
import { memo } from 'preact/compat'
import { useMemo } from 'preact/hooks'
import type { Table } from '../../../src/model'
import { messages } from '../messages'
import { type PrintedBlock, type PrintedCell, printedForm } from '../reading/printed-form'
import type { Relations, Shown } from '../reading/relations'
import { blockElement, cellElement, goTo, HIT_ELEMENT, isSelected } from '../state/selection'
import { Scroller } from './Scroller'
import { type HitsHere, shown } from './Words'

interface Props {
  table: Table
  relations: Relations
  hits: HitsHere
}

export function FormTable({ table, relations, hits }: Props) {
  const printed = useMemo(() => printedForm(table), [table])
  const blocks = printed?.blocks ?? null
  const places = useMemo(() => new Map(table.cells.map((cell, index) => [cell, index])), [table])
  const beyond = useMemo(() => {
    const drawn = new Set(blocks?.flatMap(b => b.rows.flatMap(r => r.cells.map(c => c.cell))))
    return table.cells.filter(c => !drawn.has(c) && c.raw.trim() !== '')
  }, [table, blocks])
  const m = messages.value
  const at = hits.current
  return (
    <figure class="form-table" id={blockElement(table.start)} tabIndex={-1}>
      <figcaption>{printed?.title ?? m.table}</figcaption>
      {hits.starts.length > 0 && (
        <p class="quiet">
          {at === null ? (
            m.searchHits(hits.starts.length)
          ) : (
            <mark id={HIT_ELEMENT}>{m.searchHits(hits.starts.length)}</mark>
          )}
        </p>
      )}
      {blocks?.map((b, i) => (
        <BlockTable key={b.caption ?? `${i}`} block={b} table={table} places={places} relations={relations} />
      ))}
      {beyond.length > 0 && (
        <Scroller name={m.extraCells}>
          <table>
            {blocks !== null && <caption>{m.extraCells}</caption>}
            <tbody>
              {beyond.map(cell => (
                <tr key={cell.start}>
                  <th scope="row">{shown(cell.label)}</th>
                  <td>
                    <Figure printed={cell} table={table} index={places.get(cell) ?? 0} relations={relations} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {table.unmatched.length > 0 && (
        <details class="unmatched">
          <summary>
            {m.unmatched}（{table.unmatched.length}）
          </summary>
          <ul>
            {table.unmatched.map((label, i) => (
              <li key={`${i}`}>{shown(label)}</li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  )
}

interface BlockProps {
  block: PrintedBlock
  table: Table
  places: ReadonlyMap<PrintedCell['cell'], number>
  relations: Relations
}

const BlockTable = memo(function BlockTable({ block, table, places, relations }: BlockProps) {
  const m = messages.value
  return (
    <Scroller name={block.caption ?? m.table}>
      <table>
        {block.caption !== null && <caption>{block.caption}</caption>}
        {block.heads.length > 0 && (
          <thead>
            {block.heads.map((row, r) => (
              <tr key={row.map(h => h.label).join('/')}>
                {block.labelled && r === 0 && (
                  <th rowSpan={block.heads.length} scope="col">
                    <span class="for-ears">{m.indicator}</span>
                  </th>
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
                <th
                  scope="row"
                  colSpan={row.cells.length === 0 ? 1 + columnsOf(block) : 1}
                  style={{ paddingInlineStart: `${0.5 + row.depth * 1.1}em` }}
                >
                  {row.label}
                </th>
              )}
              {row.cells.map(c => (
                <td key={c.indicator + (c.column ?? '')} class={c.cell === null ? 'missing' : undefined}>
                  {c.cell === null ? (
                    <span title={m.missing}>
                      <span aria-hidden="true">–</span>
                      <span class="for-ears">{m.missing}</span>
                    </span>
                  ) : (
                    <Figure printed={c.cell} table={table} index={places.get(c.cell) ?? 0} relations={relations} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
})

const columnsOf = (block: PrintedBlock): number => Math.max(...block.rows.map(r => r.cells.length))

interface FigureProps {
  printed: NonNullable<PrintedCell['cell']>
  table: Table
  index: number
  relations: Relations
}

function Figure({ printed: cell, table, index, relations }: FigureProps) {
  const m = messages.value
  const verdict: Shown = cell.indicator === null ? 'unchecked' : relations.verdictOfCell(cell.indicator, cell.column)
  const sign = verdict === 'pass' ? '' : m.verdictSigns[verdict]
  return (
    <button
      type="button"
      id={cellElement(table.id, index)}
      class="cell"
      data-verdict={verdict}
      aria-pressed={isSelected({ kind: 'cell', table: table.id, index }).value === true}
      aria-label={`${shown(cell.label)} ${cell.value ?? m.blank}，${m.verdict[verdict]}`}
      onClick={() => goTo({ kind: 'cell', table: table.id, index }, null)}
    >
      {shown(cell.raw.trim()) || (cell.value === null ? '' : String(cell.value))}
      {sign && (
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
      )}
    </button>
  )
}
