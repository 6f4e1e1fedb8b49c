// The dictionaries as data: their shape, and what must hold between them.
import { describe, expect, it } from 'vitest'
import format2019 from '../../dictionaries/forms/format-2019.json'
import format2021 from '../../dictionaries/forms/format-2021.json'
import stats2014 from '../../dictionaries/forms/stats-2014.json'
import particles from '../../dictionaries/particles.json'
import { BUILT_IN, lexicon } from '../../src/lexicon'
import {
  conceptsSchema,
  hedgesSchema,
  indicatorsSchema,
  negationsSchema,
  particlesSchema,
  rejectsSchema,
  unitsSchema
} from '../../src/lexicon/schema'
import { findNumerals } from '../../src/text/numerals'

const formFiles = { 'stats-2014': stats2014, 'format-2019': format2019, 'format-2021': format2021 }

/** Groups of columns, not figures. */
const WITHOUT_WORDING = new Set(['litigation.direct', 'litigation.after-review'])

/** Ids of all rows and columns that a form labels. */
function rowsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(rowsOf)
  if (typeof node !== 'object' || node === null) return []
  const { id, label } = node as { id?: unknown; label?: unknown }
  const own = typeof id === 'string' && typeof label === 'string' ? [id] : []
  return [...own, ...Object.values(node).flatMap(rowsOf)]
}

const forms = ['stats-2014', 'format-2019', 'format-2021'] as const

describe('the dictionaries of the claims stage', () => {
  it.each([
    ['units', unitsSchema, BUILT_IN.units],
    ['hedges', hedgesSchema, BUILT_IN.hedges],
    ['rejects', rejectsSchema, BUILT_IN.rejects],
    ['concepts', conceptsSchema, BUILT_IN.concepts],
    ['indicators', indicatorsSchema, BUILT_IN.indicators],
    ['negations', negationsSchema, BUILT_IN.negations],
    ['particles', particlesSchema, particles]
  ])('%s.json has the shape that the schema says', (_, schema, data) => {
    const { error } = schema.safeParse(data)
    expect(error?.issues.map(i => `${i.path.join('.')}: ${i.message}`) ?? []).toEqual([])
  })

  it.each(forms)('names only known concepts in the definitions for %s', form => {
    expect(() => lexicon().indicatorsOf(form)).not.toThrow()
  })

  it('gives a wording to every concept', () => {
    const empty = Object.entries(BUILT_IN.concepts.concepts).filter(([, words]) => words.length === 0)
    expect(empty).toEqual([])
  })

  it('counts no word of units.json twice', () => {
    const words = Object.entries(BUILT_IN.units.classes).flatMap(([unitClass, list]) =>
      list.map(w => ({ w, unitClass }))
    )
    const twice = words.filter(({ w }, i) => words.findIndex(other => other.w === w) !== i)
    expect(twice).toEqual([])
  })

  it.each(forms)('defines every row of %s', form => {
    const rows = rowsOf(formFiles[form]).filter(id => id.includes('.') && !WITHOUT_WORDING.has(id))
    const defined = new Set(
      lexicon()
        .indicatorsOf(form)
        .all.map(e => e.id)
    )
    expect(rows.filter(id => !defined.has(id))).toEqual([])
  })

  it('lists in rejects.json only phrases in which a numeral would be found', () => {
    const idle = BUILT_IN.rejects['set-phrases'].filter(w => findNumerals(`推进${w}工作`).length === 0)
    expect(idle).toEqual([])
  })
})
