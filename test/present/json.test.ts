import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as schemas from '../../src/model/schema'
import { jsonText, renderJson } from '../../src/present/json'
import { analysisShape, cellShape, claimShape, ordered, type Shape } from '../../src/present/key-order'
import { renderNdjson } from '../../src/present/ndjson'
import { ANALYSIS, clearSample, hostileSample, sample, view } from './sample'

/** The keys of a zod schema as a Shape, through arrays and nulls. */
function shapeOf(schema: unknown): Shape | undefined {
  if (schema instanceof z.ZodArray) return shapeOf(schema.element)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return shapeOf(schema.unwrap())
  if (!(schema instanceof z.ZodObject)) return undefined
  const of = Object.entries(schema.shape).flatMap(([key, value]) => {
    const shape = shapeOf(value)
    return shape ? [[key, shape] as const] : []
  })
  return { keys: Object.keys(schema.shape), ...(of.length > 0 ? { of: Object.fromEntries(of) } : {}) }
}

/** Objects whose keys were turned round, at every depth. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, reversed(v)])
        )
      : value

describe('JSON', () => {
  it('orders keys as the schemas do', () => {
    expect(analysisShape).toEqual(shapeOf(schemas.analysisSchema))
    expect(claimShape).toEqual(shapeOf(schemas.claimSchema))
    expect(cellShape.keys).toEqual(['table', 'form', ...shapeOf(schemas.cellSchema)!.keys])
  })

  it('is the same bytes whatever order the stages made the keys in', () => {
    const other = sample(reversed(ANALYSIS) as typeof ANALYSIS)
    expect(renderJson([other], view())).toBe(renderJson([sample()], view()))
  })

  it('leaves out what the contract does not know', () => {
    expect(ordered({ ...ANALYSIS, secret: 1 }, analysisShape)).toEqual(ANALYSIS)
  })

  it('holds the contract', () => {
    const printed = JSON.parse(renderJson([sample()], view()) as string)
    expect(schemas.analysisSchema.strict().parse(printed)).toEqual(ANALYSIS)
  })

  it('is an object for one report and an array where several were asked for', () => {
    expect(JSON.parse(renderJson([sample()], view()) as string)).toEqual(ANALYSIS)
    expect(JSON.parse(renderJson([sample()], view({ several: true })) as string)).toEqual([ANALYSIS])
    expect(JSON.parse(renderJson([], view({ several: true })) as string)).toEqual([])
  })

  it('escapes what could disturb a terminal and keeps its value', () => {
    const text = renderJson([hostileSample()], view()) as string
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
    expect(JSON.parse(text)).toEqual(hostileSample().analysis)
  })

  it('escapes tag characters as pairs', () => {
    expect(jsonText('a\u{e0041}')).toBe('"a\\udb40\\udc41"')
  })
})

describe('NDJSON', () => {
  it('is one report a line', () => {
    const lines = (renderNdjson([sample(), clearSample()], view()) as string).split('\n')
    expect(lines.map(l => (l === '' ? '' : JSON.parse(l).findings.length))).toEqual([2, 0, ''])
  })
})
