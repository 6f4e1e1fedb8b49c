// Turns a form as written in dictionaries/forms/ into a Form, and its arithmetic into relations. Pure; checks nothing
// that schema.ts checks.
import type { Column, FormId } from '../model'
import type { Form, FormColumn, FormHead, FormHeading, FormRow, FormTable, PartId, Relation, Term } from './form'
import { parseFormula } from './formula'

/** A form file. `schema.ts` validates it. */
export interface FormFile {
  id: string
  title: string
  years: (number | null)[]
  source: string
  note?: string
  sections: string[]
  tables: TableFile[]
  relations: FormulaFile[]
  acrossYears: FormulaFile[]
}

interface FormulaFile {
  id: string
  formula: string
  note?: string
}

interface RowFile {
  id?: string
  heading?: string
  label?: string
  unit?: string
  outline?: string
  variants?: string[]
  printed?: boolean
  sum?: string[]
  row?: string
  column?: string[]
  article?: string
  note?: string
}

interface TableFile {
  part: string
  kind: string
  section: string | null
  titles: string[]
  captions?: string[]
  corner: string[]
  valueHeads?: string[]
  rows: RowFile[]
  columns?: { id: string; label: string; variants: string[]; group?: string; sum?: string[] }[]
  columnGroups?: FormHead[]
  rowHeads?: FormHead[]
  columnHeads?: FormHead[]
}

export function loadForm(file: FormFile): Form {
  const tables = file.tables.map(loadTable)
  const rows = tables.flatMap(t => t.rows)
  let relations: Relation[] | undefined
  return {
    id: file.id as FormId,
    title: file.title,
    years: [file.years[0] ?? 0, file.years[1] ?? null],
    source: file.source,
    sections: file.sections,
    tables,
    rows,
    // A report follows one form: the arithmetic of the others is never read.
    get relations() {
      relations ??= relationsOf(file, tables, rows)
      return relations
    }
  }
}

function loadTable(file: TableFile): FormTable {
  const part = file.part as PartId
  const kind = file.kind as FormTable['kind']
  const lines = file.rows.map(r => loadLine(r, part))
  const rows = lines.filter(isRow)
  return {
    part,
    kind,
    section: file.section,
    titles: file.titles,
    captions: file.captions ?? [],
    corner: file.corner,
    valueHeads: file.valueHeads ?? [],
    rows,
    lines: kind === 'list' ? lines : [],
    columns: (file.columns ?? []).map(
      (c): FormColumn => ({
        id: c.id as Column,
        label: c.label,
        variants: c.variants,
        group: c.group ?? null,
        sum: (c.sum as Column[] | undefined) ?? null
      })
    ),
    columnGroups: file.columnGroups ?? [],
    rowHeads: file.rowHeads ?? [],
    columnHeads: file.columnHeads ?? []
  }
}

/** Whether a line of a form carries a figure. */
export const isRow = (line: FormRow | FormHeading): line is FormRow => 'id' in line

function loadLine(r: RowFile, part: PartId): FormRow | FormHeading {
  const variants = r.variants ?? []
  const outline = r.outline ?? null
  if (r.heading !== undefined) return { heading: r.heading, variants, outline }
  return {
    id: r.id ?? '',
    part,
    label: r.label ?? '',
    variants,
    unit: r.unit ?? '',
    outline,
    printed: r.printed ?? true,
    sum: r.sum ?? null,
    rowHead: r.row ?? null,
    columnHeads: r.column ?? [],
    article: r.article ?? null
  }
}

function relationsOf(file: FormFile, tables: readonly FormTable[], rows: readonly FormRow[]): Relation[] {
  const rowOf = new Map(rows.map(r => [r.id, r]))
  // One string for every id, the row's own: all later comparisons are of strings that are the same.
  const own = (t: Term): Term => ({ ...t, indicator: rowOf.get(t.indicator)?.id ?? t.indicator })
  const labelOf = (t: Term): string => rowOf.get(t.indicator)?.label ?? t.indicator
  const relations: Relation[] = []

  for (const table of tables) {
    for (const row of table.rows) {
      if (row.sum === null) continue
      const left = [term(row.id)]
      const right = row.sum.map(id => own(term(id)))
      const text = `${write(left, labelOf)} = ${write(right, labelOf)}`
      relations.push({
        ...{ id: `${row.id}.sum`, kind: 'sum', part: table.part, axis: 'rows', left, right },
        ...{ perColumn: table.columns.length > 0, acrossYears: false, text, note: null }
      })
    }
    for (const column of table.columns) {
      if (column.sum === null) continue
      const left = [{ ...term('*'), column: column.id }]
      const right = column.sum.map(id => ({ ...term('*'), column: id }))
      const name = (t: Term): string => table.columns.find(c => c.id === t.column)?.label ?? ''
      relations.push({
        ...{ id: `${table.part}.column-${column.id}`, kind: 'sum', part: table.part, axis: 'columns', left, right },
        ...{ perColumn: false, acrossYears: false, text: `${write(left, name)} = ${write(right, name)}`, note: null }
      })
    }
  }

  for (const { id, formula, note } of [...file.relations, ...file.acrossYears]) {
    const { operator, ...sides } = parseFormula(formula)
    const [left, right] = [sides.left.map(own), sides.right.map(own)]
    const terms = [...left, ...right]
    const part = rowOf.get(left[0]!.indicator)?.part ?? tables[0]!.part
    const columns = tables.find(t => t.part === part)?.columns ?? []
    const sign = { '=': '=', '<=': '≤', '>=': '≥' }[operator]
    relations.push({
      id,
      kind: ({ '=': 'identity', '<=': 'at-most', '>=': 'at-least' } as const)[operator],
      part,
      axis: 'rows',
      left,
      right,
      perColumn: columns.length > 0 && terms.every(t => t.column === null),
      acrossYears: terms.some(t => t.year === -1),
      text: `${write(left, labelOf)} ${sign} ${write(right, labelOf)}`,
      note: note ?? null
    })
  }
  return relations
}

const term = (indicator: string): Term => ({ indicator, column: null, year: 0, sign: 1 })

const write = (terms: readonly Term[], name: (t: Term) => string): string =>
  terms.map((t, i) => `${t.sign === -1 ? '- ' : i > 0 ? '+ ' : ''}${t.year === -1 ? '上年' : ''}${name(t)}`).join(' ')
