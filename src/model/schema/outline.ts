// Headed parts of a report, and the runs of prose about problems and plans.
import { z } from 'zod'
import { spanSchema } from './span'

export const tagSchema = z.enum(['front', 'situation', 'problems', 'plans', 'problems+plans', 'statistics', 'other'])

export const topicSchema = z.enum([
  'overview',
  'proactive',
  'key-areas',
  'interpretation',
  'applications',
  'fees',
  'cases',
  'complaints',
  'proposals',
  'platform',
  'services',
  'management',
  'resources',
  'training',
  'supervision',
  'problems',
  'plans',
  'statistics',
  'other'
])

export const sectionSchema = spanSchema.extend({
  id: z.string(),
  /** 1 for `一、`, 2 for `（一）`, 3 for `1.`; 0 for the front matter before the first heading. */
  level: z.int().min(0).max(3),
  /** The heading alone, as printed; empty for the front matter. */
  heading: z.string(),
  /** Offset of the heading's first visible character. */
  headingStart: z.int().min(0),
  tag: tagSchema,
  topics: z.array(topicSchema),
  /** Id of the enclosing section, null at the top. */
  parent: z.string().nullable()
})

export const passageSchema = spanSchema.extend({
  tag: z.enum(['problems', 'plans']),
  section: z.string().nullable()
})
