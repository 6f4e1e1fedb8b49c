// Reads the statistics tables of a report: grids in, cells named by official indicators out. Labels decide, not
// positions; what stays unsaid is left out and the certainty lowered.
import { formForYear } from '../forms'
import type { FormId, Outline, Table } from '../model'
import { concatMap } from '../text/concat-map'
import { readCrossed } from './crossed'
import { readList, type TableReading } from './list'
import { readOther } from './other'
import { blocksOf, type Gathered, gather } from './parts'

export interface TablesReading {
  /** In reading order. A table of no official form has form null, and cells without an indicator. */
  tables: Table[]
  /** The form that the official tables follow; null when there is none. */
  form: FormId | null
}

/**
 * @param text the report in normal writing; spans are its offsets
 * @param outline what is known of the report: its grids, its year and the form of the year to choose between forms that share a table
 */
export function readTables(text: string, outline: Outline): TablesReading {
  const { year, form } = outline.report
  const prescribed = form ?? (year === null ? null : (formForYear(year)?.id ?? null))
  const gathered = gather(concatMap(outline.grids, blocksOf), prescribed, year)
  const tables: Table[] = []
  for (const one of gathered) {
    const reading = readOne(text, one, year)
    if (one.index === null && reading.cells.length === 0) continue
    tables.push(tableOf(`t${tables.length + 1}`, one, reading))
  }
  tables.sort((a, b) => a.start - b.start)
  return { tables, form: mostUsed(tables) }
}

function readOne(text: string, gathered: Gathered, year: number | null): TableReading {
  if (gathered.index === null) return readOther(text, gathered)
  return gathered.index.table.kind === 'list' ? readList(text, gathered, year) : readCrossed(text, gathered)
}

function tableOf(id: string, { blocks, index }: Gathered, { cells, unmatched, certainty }: TableReading): Table {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const { grid, rows } of blocks) {
    for (const { pieces } of rows) {
      for (const { cell } of pieces) {
        start = Math.min(start, cell.start)
        end = Math.max(end, cell.end)
      }
    }
    if (start > grid.end) start = grid.start
  }
  return {
    id,
    form: index?.form ?? null,
    part: index?.part ?? null,
    certainty: Math.round(Math.min(Math.max(0, certainty), ...blocks.map(b => b.certainty)) * 1000) / 1000,
    start,
    end,
    cells: cells.sort((a, b) => a.start - b.start),
    unmatched
  }
}

/** The form of most cells. */
function mostUsed(tables: readonly Table[]): FormId | null {
  const count = new Map<FormId, number>()
  for (const { form, cells } of tables) {
    if (form === null) continue
    count.set(form, (count.get(form) ?? 0) + cells.filter(c => c.indicator !== null).length)
  }
  let best: FormId | null = null
  for (const [form, n] of count) if (best === null || n > count.get(best)!) best = form
  return best
}
