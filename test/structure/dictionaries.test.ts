// The dictionaries of the structure and problems stages keep their shape, their normal form and their words apart.
import { describe, expect, it } from 'vitest'
import furniture from '../../dictionaries/furniture.json'
import headings from '../../dictionaries/headings.json'
import issuers from '../../dictionaries/issuers.json'
import passages from '../../dictionaries/passages.json'
import taxonomy from '../../dictionaries/taxonomy.json'
import topics from '../../dictionaries/topics.json'
import { categoryIdSchema, topicSchema } from '../../src/model/schema'
import {
  furnitureDictionarySchema,
  headingsDictionarySchema,
  issuersDictionarySchema,
  passagesDictionarySchema,
  taxonomyDictionarySchema,
  topicsDictionarySchema
} from '../../src/structure/schema'

describe('dictionaries', () => {
  it.each([
    ['headings', headingsDictionarySchema, headings],
    ['topics', topicsDictionarySchema, topics],
    ['passages', passagesDictionarySchema, passages],
    ['furniture', furnitureDictionarySchema, furniture],
    ['issuers', issuersDictionarySchema, issuers],
    ['taxonomy', taxonomyDictionarySchema, taxonomy]
  ])('%s.json is valid', (_, schema, data) => {
    expect(schema.safeParse(data).error?.issues ?? []).toEqual([])
  })

  it('a full-width word is refused', () => {
    expect(furnitureDictionarySchema.safeParse({ note: 'x', anywhere: ['来源：'], whole: [] }).success).toBe(false)
  })

  it('no heading cue speaks for two tags', () => {
    const all = Object.values(headings.tags).flat()
    expect(all.filter((w, i) => all.indexOf(w) !== i)).toEqual([])
  })

  it('every topic and every category of the contract has its entry', () => {
    expect(Object.keys(topics.topics).sort()).toEqual([...topicSchema.options].sort())
    expect(taxonomy.categories.map(c => c.id).sort()).toEqual([...categoryIdSchema.options].sort())
  })
})
