// A config file, a file of indicators and a user's rule as zod checks them. Loading this loads zod.
import { z } from 'zod'
import { additionsSchema } from '../lexicon/schema'
import { formIdSchema, severitySchema } from '../model/schema'

const optionValues = z.record(z.string(), z.number())

const ruleConfigSchema = z.union([
  z.enum(['off', ...severitySchema.options]),
  z.strictObject({ severity: severitySchema.optional(), options: optionValues.optional() })
])

const words = z.union([z.string().min(1), z.object({ zh: z.string(), en: z.string() })])

/** A rule as a user's module exports it. Fields that only built-in rules have are let through. */
export const ruleSketchSchema = z.object({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  title: words,
  severity: severitySchema.optional(),
  run: z.custom<() => unknown>(value => typeof value === 'function', { error: 'function' })
})

export const extraIndicatorsSchema = z.strictObject({
  note: z.string().optional(),
  concepts: additionsSchema.shape.concepts.unwrap().shape.concepts,
  indicators: additionsSchema.shape.indicators.unwrap().shape.indicators
})

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(['zh', 'en']).optional(),
  rules: z.record(z.string(), ruleConfigSchema).optional(),
  tolerance: z.number().min(0).max(5).optional(),
  forms: z.record(z.string().regex(/^(?:19|20)\d\d$/), formIdSchema).optional(),
  baseline: z.string().min(1).optional(),
  extraRules: z.array(z.union([z.string().min(1), z.looseObject({ id: z.string() })])).optional(),
  extraIndicators: z.array(z.union([z.string().min(1), extraIndicatorsSchema])).optional(),
  extraDictionaries: z.array(z.union([z.string().min(1), additionsSchema])).optional()
})

/** Any object: what it holds is checked when it is known which concepts other files bring. */
export const dictionarySchema = z.record(z.string(), z.unknown())

export { additionsSchema }
