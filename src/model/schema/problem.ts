// Stated problems and stated measures.
import { z } from 'zod'
import { spanSchema } from './span'

export const categoryIdSchema = z.enum([
  'attention',
  'timeliness',
  'coverage',
  'quality',
  'interpretation',
  'staffing',
  'capability',
  'mechanism',
  'supervision',
  'platform',
  'coordination',
  'applications',
  'engagement',
  'imbalance',
  'litigation'
])

export const statementSchema = spanSchema.extend({
  text: z.string(),
  categories: z.array(
    z.object({
      id: categoryIdSchema,
      /** Calibrated: of the categories given with 0.8, about 80 % are right. */
      score: z.number().min(0).max(1),
      /** Words of the statement that weighed most for it, heaviest first. */
      words: z.array(z.string()).optional()
    })
  ),
  section: z.string().nullable()
})
