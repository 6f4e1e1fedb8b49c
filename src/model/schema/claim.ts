// A quantity stated in prose, with everything that was read from the words around it.
import { z } from 'zod'
import { spanSchema } from './span'

export const boundSchema = z.enum(['exact', 'more', 'less', 'about'])

/**
 * The interval a stated figure stands for, in the claim's base unit. `null` means unbounded on that side.
 * Ends are included unless `minOpen` or `maxOpen` says otherwise: 8.4万余 is [84000, 85000).
 */
export const rangeSchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  minOpen: z.boolean().optional(),
  maxOpen: z.boolean().optional()
})

export const scopeSchema = z.object({
  /** `whole`: the reporting body with all it reports for; the others name a part of it. */
  kind: z.enum(['whole', 'sub-region', 'department', 'channel', 'topic', 'period']),
  /** The words that name the part, null for the whole. */
  name: z.string().nullable()
})

export const claimSchema = spanSchema.extend({
  id: z.string(),
  /** The document's text at `[start, end)`: from the numeral through the unit, or the negated words of a zero. */
  text: z.string(),
  /** In the base unit (元 for money, % for shares); the lower end of a range. */
  value: z.number(),
  /** Measure word as printed, `元`, `%`, or null where none is printed. */
  unit: z.string().nullable(),
  bound: boundSchema,
  range: rangeSchema,
  /** The words that name what is counted. */
  subject: z.string().nullable(),
  /** Official figure this claim states for the whole body, an id of `dictionaries/forms/`. */
  indicator: z.string().nullable(),
  /** Id of the claim that this one is a stated part of. */
  of: z.string().nullable(),
  /** A negated statement that means zero. */
  negated: z.boolean(),
  modality: z.enum(['reported', 'planned', 'required']),
  /** `level` a figure of its own, `change` a difference or growth, `share` a part in percent, `multiple` a factor. */
  role: z.enum(['level', 'change', 'share', 'multiple']),
  scope: scopeSchema,
  /** The year the figure belongs to when it is not the report's own. */
  year: z.int().nullable(),
  section: z.string().nullable(),
  sentence: spanSchema,
  /** Indicators that the words allow when they do not decide; empty when `indicator` is set or nothing fits. */
  candidates: z.array(z.string()),
  /** Where the indicator was read from: the clause itself, the head claim of its list, or the section's topic. */
  context: z.enum(['clause', 'head', 'section']).nullable(),
  /** The words that decided, and the concept each was read as. */
  why: z.array(spanSchema.extend({ concept: z.string() }))
})
