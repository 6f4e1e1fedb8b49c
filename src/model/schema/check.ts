// One verified relation between quantities, and the findings that follow from it.
import { z } from 'zod'
import { reviewStateSchema } from './review-state'
import { spanSchema } from './span'
import { columnSchema } from './table'

export const verdictSchema = z.enum(['pass', 'fail', 'open'])

export const checkKindSchema = z.enum([
  'sum',
  'table-sum',
  'table-identity',
  'narrative-table',
  'zero',
  'ratio',
  'part-whole',
  'growth',
  'restatement',
  'across-years',
  'roll-up',
  'completeness',
  'damage'
])

/** A cell as checks name it. A row that the form sums but does not print is named by its id as well. */
export const cellRefSchema = z.object({ indicator: z.string(), column: columnSchema.nullable() })

export const checkSchema = z.object({
  id: z.string(),
  rule: z.string(),
  kind: checkKindSchema,
  verdict: verdictSchema,
  stated: z.number().nullable(),
  computed: z.number().nullable(),
  /** stated − computed, exact; null when either is unknown. */
  difference: z.number().nullable(),
  /** Ids of the claims the check relates; the whole or stated one first. */
  claims: z.array(z.string()),
  cells: z.array(cellRefSchema),
  /** The relation with the figures in it: `122+80+394+5+1+1+1 = 604 ≠ 614`. */
  formula: z.string(),
  /** Why the verdict is what it is, above all why it is open. Empty for a plain pass. */
  why: z.string()
})

export const severitySchema = z.enum(['error', 'warning', 'info'])

export const evidenceSchema = spanSchema.extend({
  /** What this span is in the finding: the stated figure, a part, the cell, the heading… */
  role: z.enum(['stated', 'part', 'cell', 'other', 'place']),
  /** Where a person finds it, as far as the file or a table says: `第3页`, `工作表“统计表” C12`, `表三 第4行 总计列`. */
  where: z.string().optional()
})

export const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  message: z.string(),
  /** What to look at and what to do. */
  explanation: z.string(),
  evidence: z.array(evidenceSchema),
  /** Id of the check behind it; null for a defect of the document. */
  check: z.string().nullable(),
  /** Stable when unrelated text changes: rule, indicator or claim text, values; never offsets. */
  fingerprint: z.string(),
  /** What is known of it from earlier drafts, where a baseline was given. */
  review: z
    .object({
      /** `changed`: it had other figures; `returned`: it was fixed once; `known`: it was there as it is. */
      standing: z.enum(['new', 'changed', 'returned', 'known']),
      state: reviewStateSchema,
      comment: z.string(),
      /** What it said before it changed. */
      before: z.string().optional()
    })
    .optional()
})
