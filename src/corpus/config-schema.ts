// `gouji.config.json` as zod checks it. Errors name the key by its path: `rules.N01`. Loading this loads zod.
import { z } from 'zod'
import { formIdSchema, severitySchema } from '../model/schema'
import { ruleBook } from '.'

const ids = ruleBook.map(r => r.id)

export const configSchema = z.strictObject({
  /** Language of messages. */
  language: z.enum(['zh', 'en']).optional(),
  /** Rules by id: `off`, or the severity of their findings. */
  rules: z
    .record(z.string(), z.union([z.literal('off'), severitySchema]))
    .superRefine((rules, context) => {
      for (const id of Object.keys(rules)) {
        if (ids.includes(id)) continue
        context.addIssue({
          code: 'custom',
          path: [id],
          message: `no rule has the id ${id}; there are ${ids.join(' ')}`
        })
      }
    })
    .optional(),
  /** Percentage points that a stated rate may be off and stay open. */
  tolerance: z.number().min(0).max(5).optional(),
  /** The form to check against, where the year would say another. */
  form: formIdSchema.optional(),
  /** Where reviewers' decisions are kept. */
  baseline: z.string().min(1).optional()
})

export type Config = z.infer<typeof configSchema>

/** Reads what a config file holds. @throws Error that names every key that is wrong, and why */
export function parseConfig(value: unknown, file: string): Config {
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(i => `${i.path.length === 0 ? '(top)' : i.path.join('.')}: ${i.message}`)
  throw new Error(`${file}: ${issues.join('; ')}`)
}
