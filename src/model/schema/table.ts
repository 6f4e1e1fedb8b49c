// A statistics table and its cells.
import { z } from 'zod'
import { formIdSchema } from './report'
import { spanSchema } from './span'

/** Columns of tables with an applicant dimension. */
export const columnSchema = z.enum(['natural', 'company', 'research', 'charity', 'legal-service', 'other', 'total'])

export const cellSchema = spanSchema.extend({
  /** Official figure, or null for what the table says beyond its form. */
  indicator: z.string().nullable(),
  column: columnSchema.nullable(),
  /** In the form's unit; null for a blank cell (blank is not zero). */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** The document's text at `[start, end)`. */
  raw: z.string(),
  /** Row label as printed, with its column label where the form has columns. */
  label: z.string(),
  /** Place in the printed grid, counted from 0; null where the grid was lost. */
  row: z.int().min(0).nullable(),
  gridColumn: z.int().min(0).nullable()
})

export const tableSchema = spanSchema.extend({
  id: z.string(),
  form: formIdSchema.nullable(),
  /** Which table of the form: `stats`, `disclosure`, `applications`, `cases`; null for a table of no official form. */
  part: z.string().nullable(),
  /** How sure the alignment with the form is, 0 to 1. */
  certainty: z.number().min(0).max(1),
  cells: z.array(cellSchema),
  /** Labels of the printed table that matched nothing in the form, and of rows whose values could not be told apart. */
  unmatched: z.array(z.string())
})
