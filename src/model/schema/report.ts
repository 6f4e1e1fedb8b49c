// What a report says of itself: title, issuer, year, form, date of publication, period, and the file it came from.
import { z } from 'zod'

/** Editions of the official format. The source of each is named in `dictionaries/forms/`. */
export const formIdSchema = z.enum(['stats-2014', 'format-2019', 'format-2021'])

export const sourceSchema = z.object({
  /** File name as given, without its folders; null for text passed in memory. */
  name: z.string().nullable(),
  mediaType: z.string(),
  /** Size of the file in bytes; null for text passed in memory. */
  bytes: z.int().min(0).nullable(),
  /** SHA-256 of the file's bytes in hexadecimal; null for text passed in memory. */
  sha256: z.string().nullable()
})

export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const reportSchema = z.object({
  title: z.string().nullable(),
  /** The body that issued the report, as printed. */
  issuer: z.string().nullable(),
  /** The year that the report is about, not the year it was published in. */
  year: z.int().nullable(),
  /** The form of the report's tables or, where it prints none, the form that its year prescribes. */
  form: formIdSchema.nullable(),
  publishedOn: dateSchema.nullable(),
  period: z.object({ from: dateSchema, to: dateSchema }).nullable(),
  /** `unknown` when nothing in the text shows an annual report: no title, no statutory heading, no official table. */
  kind: z.enum(['annual-report', 'unknown']),
  source: sourceSchema
})
