// The sentences of dictionaries/examples with the whole expected claim: value, unit, interval, zero, indicator and where it was
// read from, candidates, whole, modality, role, scope, year; and the breakdowns and shares between claims.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/claims'
import type { Claim, Claims, FormId, Passage, Section } from '../../src/model'
import { normalise } from '../../src/text/normalise'
import { outlineFor } from './outline'

interface Case {
  text: string
  in?: { form?: FormId; issuer?: string; heading?: string; topics?: Section['topics']; passage?: Passage['tag'] }
  /** Fields at their usual value are left out: exact, reported, a level, of the whole body, of the report's year. */
  claims: Record<string, unknown>[]
  /** `c1 = c2 + c3 yes`: whole, parts, completeness. */
  breakdowns?: string[]
  /** `c3 = c2 / c1`: percentage, part, whole. */
  shares?: string[]
}

const folder = new URL('../../dictionaries/examples/', import.meta.url)
const suites = readdirSync(folder)
  .filter(name => name !== 'rejects.json')
  .map(name => ({
    name: name.replace('.json', ''),
    families: (
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { families: { name: string; cases: Case[] }[] }
    ).families
  }))

function read({ text, in: given = {} }: Case): Claims {
  const normal = normalise(text).text
  return findClaims(normal, outlineFor(normal, given))
}

/** A claim as the examples write it. */
function brief(claim: Claim): Record<string, unknown> {
  const { min, max, minOpen, maxOpen } = claim.range
  const exact = min === claim.value && max === claim.value && !minOpen && !maxOpen
  const fields: Record<string, unknown> = {
    text: claim.text,
    value: claim.value,
    unit: claim.unit,
    bound: claim.bound === 'exact' ? undefined : claim.bound,
    range: exact ? undefined : `${minOpen ? '(' : '['}${min ?? '-∞'}, ${max ?? '∞'}${maxOpen ? ')' : ']'}`,
    negated: claim.negated || undefined,
    indicator: claim.indicator ?? undefined,
    context: claim.context ?? undefined,
    candidates: claim.candidates.length > 0 ? claim.candidates : undefined,
    of: claim.of ?? undefined,
    modality: claim.modality === 'reported' ? undefined : claim.modality,
    role: claim.role === 'level' ? undefined : claim.role,
    scope: claim.scope.kind === 'whole' ? undefined : `${claim.scope.kind}:${claim.scope.name}`,
    year: claim.year ?? undefined
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

describe.each(suites)('$name', ({ families }) => {
  describe.each(families)('$name', ({ cases }) => {
    it.each(cases)('$text', given => {
      const { claims, breakdowns, shares } = read(given)
      expect(claims.map(brief)).toEqual(given.claims)
      expect(breakdowns.map(b => `${b.whole ?? '100%'} = ${b.parts.join(' + ')} ${b.complete}`)).toEqual(
        given.breakdowns ?? []
      )
      expect(shares.map(s => `${s.percent} = ${s.part} / ${s.whole}`)).toEqual(given.shares ?? [])
    })
  })
})

it('has four hundred sentences and more', () => {
  const count = suites.flatMap(s => s.families.flatMap(f => f.cases)).length
  expect(count).toBeGreaterThanOrEqual(400)
})
