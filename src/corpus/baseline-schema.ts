// A baseline file as zod checks it when it is read. Loading this loads zod.
import { z } from 'zod'

export const baselineSchema = z.strictObject({
  schema: z.literal('gouji-baseline/1'),
  entries: z.array(
    z.strictObject({
      report: z.string().min(1),
      fingerprint: z.string().min(1),
      rule: z.string().min(1),
      state: z.enum(['new', 'confirmed', 'dismissed', 'fixed']),
      comment: z.string(),
      message: z.string()
    })
  )
})
