// Schemas of the dictionaries that the claims stage reads with, and of a user's additions to them. Loaded by tests and when a
// user's dictionary is read; it brings zod, which the core does not.
import { z } from 'zod'
import { formIdSchema } from '../model/schema/report'
import { MOST_WORDINGS, wordingsOf } from './concepts'
import { BUILT_IN } from './dictionaries'
import { spelledOut } from './indicators'

/** Words stand in normal form: half-width brackets and punctuation, no blanks, nothing twice. */
const word = z
  .string()
  .min(1)
  .refine(w => !/[\s\uff01-\uff5e\u3000]/.test(w), 'write it in normal form: half-width punctuation, no blanks')
const words = z.array(word).refine(list => new Set(list).size === list.length, 'a word stands twice in this list')
const note = z.string()
const conceptName = z.string().regex(/^[a-z]+(?:[.-][a-z]+)*$/)
/** `outcome.` stands for all concepts of that kind. */
const nameOrKind = z.string().regex(/^[a-z]+(?:[.-][a-z]+)*\.?$/)
const anyOf = z.string().regex(/^[a-z.*-]+(?:\|[a-z.*-]+)*$/)

const classes = z.strictObject({
  case: words,
  item: words,
  project: words,
  time: words,
  general: words,
  people: words,
  money: words,
  ratio: words,
  multiple: words,
  measure: words,
  noun: words,
  score: words
})
const listed = z.strictObject({ note: note.optional(), words })

export const unitsSchema = z.strictObject({
  note,
  classes,
  adjectives: listed,
  durations: listed,
  'vague-one': listed
})

const hedge = z.enum(['near', 'about', 'above', 'at-least', 'below', 'at-most', 'more', 'none'])
const hedged = z.partialRecord(hedge, words)

export const hedgesSchema = z.strictObject({ note, before: hedged, distant: hedged, inside: hedged, after: hedged })

export const rejectsSchema = z.strictObject({
  note,
  'set-phrases': words,
  'list-markers': z.strictObject({ note: note.optional(), 'after-numeral': words }),
  hotlines: z.strictObject({ note: note.optional(), numbers: z.array(z.string().regex(/^\d{3,5}$/)) }),
  'phone-cues': words,
  'postcode-cues': words,
  'index-cues': words,
  'address-units': words,
  'version-units': words,
  'rank-cues': words,
  'document-cues': words
})

/**
 * A wording may begin with `|`: it counts only where a word begins; with `~`: only where none does. With `*` it stands for
 * all wordings of other concepts that hold it. Brackets hold alternatives:
 * 转[至|入|]下年.
 */
const wordings = words
  .refine(
    list => list.every(w => /^[|~*]?[^[\]|]*(?:\[[^[\]|]*(?:\|[^[\]|]*)+\][^[\]|]*)*$/.test(w)),
    'write alternatives as [one|other], closed and not inside one another'
  )
  .refine(
    list => list.every(w => wordingsOf(w) <= MOST_WORDINGS),
    `write fewer alternatives in brackets: one entry stands for ${MOST_WORDINGS} wordings at most`
  )
const bodies = z.strictObject({ 'sub-region': words, department: words, none: words })

export const conceptsSchema = z.strictObject({ note, bodies, concepts: z.record(conceptName, wordings) })

export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^(?:[a-z]+|\*)(?:[.-](?:[a-z]+|\*))*$/),
  each: z.array(conceptName).min(1).optional(),
  forms: z.array(formIdSchema).min(1),
  object: anyOf.optional(),
  all: z.array(anyOf).min(1),
  given: z.array(anyOf).optional(),
  under: z.array(anyOf).optional(),
  within: z.string().optional(),
  alsoIn: z.array(nameOrKind).optional(),
  both: words.optional(),
  none: z.array(nameOrKind).optional(),
  unless: z.array(nameOrKind).optional(),
  without: z.array(nameOrKind).optional(),
  beside: z.array(nameOrKind).optional(),
  amid: z.array(nameOrKind).optional(),
  bare: z.literal(true).optional(),
  sole: z.literal(true).optional(),
  role: z.literal('change').optional(),
  year: z.literal('last').optional(),
  units: z.array(z.string().nullable()).min(1)
})

export const indicatorsSchema = z.strictObject({ note, indicators: z.array(indicatorSchema) })

export const negationsSchema = z.strictObject({
  note,
  negators: words,
  bare: words,
  implied: conceptName,
  events: words,
  occurrences: words,
  introducers: words,
  objects: z.array(conceptName),
  'not-negators': words,
  tails: words
})

/** Words around names, which no user adds to: the claims stage reads them where it takes a name out of its clause. */
export const particlesSchema = z.strictObject({
  note,
  leads: words,
  prepositions: words,
  tails: words,
  adverbs: words,
  kept: words
})

/** What a user may add: any part of the dictionaries, down to single lists. Definitions may only name concepts that are known. */
export const additionsSchema = z
  .strictObject({
    units: unitsSchema.partial().extend({ classes: classes.partial().optional() }).optional(),
    hedges: hedgesSchema.partial().optional(),
    rejects: rejectsSchema.partial().optional(),
    concepts: conceptsSchema.partial().extend({ bodies: bodies.partial().optional() }).optional(),
    indicators: indicatorsSchema.partial().optional(),
    negations: negationsSchema.partial().optional()
  })
  .superRefine(({ concepts, indicators, negations }, context) => {
    const known = new Set([...Object.keys(BUILT_IN.concepts.concepts), ...Object.keys(concepts?.concepts ?? {})])
    const kinds = new Set([...known].map(name => name.replace(/[^.]*$/, '')))
    const check = (names: string | readonly string[] | undefined, path: (string | number)[]): void => {
      for (const name of typeof names === 'string' ? names.split('|') : (names ?? [])) {
        if (!known.has(name) && !kinds.has(name))
          context.addIssue({ code: 'custom', path, message: `there is no concept "${name}"` })
      }
    }
    for (const [i, entry] of (indicators?.indicators ?? []).entries()) {
      const at = ['indicators', 'indicators', i]
      for (const { object, all, given, under, none, unless, without, beside, amid, alsoIn } of spelledOut(entry)) {
        check(object, [...at, 'object'])
        for (const [k, names] of all?.entries() ?? []) check(names, [...at, 'all', k])
        for (const [k, names] of given?.entries() ?? []) check(names, [...at, 'given', k])
        for (const [k, names] of under?.entries() ?? []) check(names, [...at, 'under', k])
        check(none, [...at, 'none'])
        check(unless, [...at, 'unless'])
        check(without, [...at, 'without'])
        check(beside, [...at, 'beside'])
        check(amid, [...at, 'amid'])
        check(alsoIn, [...at, 'alsoIn'])
      }
    }
    check(negations?.objects, ['negations', 'objects'])
  })
