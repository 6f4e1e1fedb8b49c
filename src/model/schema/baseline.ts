// The file of `--baseline`: what reviewers decided about findings, kept from one draft to the next.
import { z } from 'zod'
import { severitySchema } from './check'
import { reviewStateSchema } from './review-state'

export const reviewedFindingSchema = z.object({
  /** Name of the report's file. */
  report: z.string(),
  /** Who issued it and for which year: where both are known they tell a report from others, so that a draft may change its file name. */
  issuer: z.string().nullable().optional(),
  year: z.int().nullable().optional(),
  fingerprint: z.string(),
  rule: z.string(),
  severity: severitySchema,
  message: z.string(),
  /** `fixed`: it was there in an earlier draft and is gone. */
  state: reviewStateSchema,
  comment: z.string()
})

export const baselineSchema = z.object({
  schema: z.literal('gouji-baseline/1'),
  findings: z.array(reviewedFindingSchema)
})
