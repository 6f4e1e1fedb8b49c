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
  categories: z.array(z.object({ id: categoryIdSchema, score: z.number().min(0).max(1) })),
  section: z.string().nullable()
})
