// zod schemas of the dictionaries that the structure and problems stages read. Only tests and the loading of a user's own
// dictionaries import this: the built-in files are proved when the project is tested, so that a fresh process pays nothing.
import { z } from 'zod'
import { topicSchema } from '../model/schema/outline'
import { categoryIdSchema } from '../model/schema/problem'

/** Full-width forms and U+3000 never reach a dictionary: text is normalised before it is looked up. */
const NOT_NORMAL = /[！-～\u3000\u00a0]/

const word = z
  .string()
  .min(1)
  .refine(w => !NOT_NORMAL.test(w), 'not in normal form')

/** A list of words, none twice. */
const words = z.array(word).refine(list => new Set(list).size === list.length, 'a word stands twice')

const note = z.string().min(1)

export const headingsDictionarySchema = z.strictObject({
  note,
  tags: z.strictObject({
    problems: words,
    plans: words,
    statistics: words,
    front: words,
    other: words,
    none: words
  }),
  unnumbered: z.strictObject({ note, tails: words, words }),
  titles: z.strictObject({
    note,
    subjects: words,
    tails: words,
    about: z.strictObject({ note, words }),
    compiled: z.strictObject({ note, words }),
    first: z.strictObject({ note, words })
  })
})

export const topicsDictionarySchema = z.strictObject({
  note,
  topics: z.record(topicSchema, words),
  none: words
})

export const passagesDictionarySchema = z.strictObject({
  note,
  problems: z.strictObject({ leadIns: words, exist: words, faults: words, turns: words, cues: words }),
  plans: z.strictObject({ openers: words, times: words, will: words, manner: words, verbs: words }),
  achievements: words,
  remedied: words,
  soughtOut: words,
  preamble: words
})

export const furnitureDictionarySchema = z.strictObject({ note, anywhere: words, document: words, whole: words })

export const issuersDictionarySchema = z.strictObject({
  note,
  bodies: words,
  places: words,
  governments: words,
  generic: words,
  leads: words,
  opens: words,
  units: words,
  labels: words,
  acts: words
})

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

export const taxonomyDictionarySchema = z.strictObject({
  version: z.int().min(1),
  note,
  categories: z.array(
    z.strictObject({
      id: categoryIdSchema,
      zh: z.string().min(1),
      en: z.string().min(1),
      definition: bilingual,
      boundaries: bilingual,
      examples: z.array(bilingual).min(2),
      phrases: words,
      faults: words,
      objects: words,
      not: words
    })
  )
})
