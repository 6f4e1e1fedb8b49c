// The whole result of one report: what `analyze` returns and `--format json` prints.
import { z } from 'zod'
import { checkSchema, findingSchema } from './check'
import { claimSchema } from './claim'
import { passageSchema, sectionSchema } from './outline'
import { statementSchema } from './problem'
import { reportSchema } from './report'
import { tableSchema } from './table'

export const warningSchema = z.object({
  /** Stable code, such as `encoding-guessed`. */
  code: z.string(),
  message: z.string()
})

export const analysisSchema = z.object({
  schema: z.literal('gouji/1'),
  report: reportSchema,
  sections: z.array(sectionSchema),
  passages: z.array(passageSchema),
  claims: z.array(claimSchema),
  tables: z.array(tableSchema),
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
  problems: z.array(statementSchema),
  plans: z.array(statementSchema),
  /** What a reader had to guess or leave out. */
  warnings: z.array(warningSchema),
  /** The document's text, when it was asked for: with it a result can be shown without its file. */
  text: z.string().optional()
})
