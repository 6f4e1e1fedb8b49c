// Schema of the files in dictionaries/forms/, and what must hold between their entries. Loaded by tests only; it
// brings zod, which the core does not.
import { z } from 'zod'
import { formIdSchema } from '../model/schema/report'
import { columnSchema } from '../model/schema/table'
import { parseFormula } from './formula'

const label = z.string().min(1).refine(isNormal, 'write it in normal form: ASCII digits and punctuation, no blanks')
const head = z.strictObject({ label, variants: z.array(label) })
const indicator = z.string().regex(/^[a-z]+(?:[.-][a-z]+)*$/)

const line = z.union([
  z.strictObject({ heading: label, outline: label.optional(), variants: z.array(label).optional() }),
  z.strictObject({
    id: indicator,
    label,
    unit: z.enum(['条', '件', '次', '篇', '个', '人', '人次', '项', '万元']),
    outline: label.optional(),
    variants: z.array(label).optional(),
    printed: z.literal(false).optional(),
    sum: z.array(indicator).min(2).optional(),
    row: label.optional(),
    column: z.array(label).min(1).optional(),
    article: label.optional(),
    note: z.string().optional()
  })
])

const relation = z.strictObject({
  id: z.string(),
  formula: z.string().refine(isFormula, 'not a formula: a = b + c, a <= b, a[total](Y) = b[total](Y-1)'),
  note: z.string().optional()
})

const table = z.strictObject({
  part: z.enum(['stats', 'disclosure', 'applications', 'cases']),
  kind: z.enum(['list', 'crossed']),
  section: z.string().nullable(),
  titles: z.array(label),
  captions: z.array(label).optional(),
  corner: z.array(label),
  valueHeads: z.array(label).optional(),
  columnGroups: z.array(head).optional(),
  columns: z
    .array(
      z.strictObject({
        id: columnSchema,
        label,
        variants: z.array(label),
        group: label.optional(),
        sum: z.array(columnSchema).min(2).optional()
      })
    )
    .optional(),
  rowHeads: z.array(head).optional(),
  columnHeads: z.array(head).optional(),
  rows: z.array(line).min(1)
})

/** One file of dictionaries/forms/. */
export const formFileSchema = z
  .strictObject({
    id: formIdSchema,
    title: z.string(),
    years: z.tuple([z.int(), z.int().nullable()]),
    source: z.string(),
    note: z.string().optional(),
    sections: z.array(z.string()),
    tables: z.array(table).min(1),
    relations: z.array(relation),
    acrossYears: z.array(relation)
  })
  .superRefine((form, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message })
    const ids = new Set<string>()
    for (const t of form.tables) {
      for (const r of t.rows) {
        if (!('id' in r)) continue
        if (ids.has(r.id)) complain(`indicator ${r.id} stands twice`)
        ids.add(r.id)
        if (t.kind === 'crossed' && r.column === undefined) complain(`${r.id}: a crossed table's row needs "column"`)
        for (const c of r.column ?? [])
          if (!(t.columnHeads ?? []).some(h => h.label === c)) complain(`${r.id}: no columnHeads entry ${c}`)
        if (r.row !== undefined && !(t.rowHeads ?? []).some(h => h.label === r.row))
          complain(`${r.id}: no rowHeads entry ${r.row}`)
      }
      for (const c of t.columns ?? [])
        if (c.group !== undefined && !(t.columnGroups ?? []).some(g => g.label === c.group))
          complain(`column ${c.id}: no columnGroups entry ${c.group}`)
    }
    const known = (id: string, where: string) => {
      if (!ids.has(id)) complain(`${where}: unknown indicator ${id}`)
    }
    for (const t of form.tables)
      for (const r of t.rows) if ('id' in r) for (const id of r.sum ?? []) known(id, `${r.id}: sum`)
    for (const r of [...form.relations, ...form.acrossYears]) {
      if (!isFormula(r.formula)) continue
      const { left, right } = parseFormula(r.formula)
      for (const term of [...left, ...right]) known(term.indicator, r.id)
    }
  })

const marks = z.array(label).min(1)

/** dictionaries/forms/cells.json: what value cells print besides numbers. */
export const cellsFileSchema = z.strictObject({
  note: z.string(),
  units: marks,
  blank: marks,
  zero: z.array(label.length(1)).min(1),
  increase: marks,
  decrease: marks,
  sameCharacter: z.record(label.length(1), label.length(1)),
  unitHeads: marks,
  numberHeads: marks,
  remarkHeads: marks,
  totalHeads: marks
})

function isNormal(text: string): boolean {
  return !/[\s\u3000\uff01-\uff5e〔〕]/.test(text)
}

function isFormula(formula: string): boolean {
  try {
    parseFormula(formula)
    return true
  } catch {
    return false
  }
}
