// dist/schema.json: made from the zod schemas and from nothing else, and a JSON Schema that other tools accept.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { contractJsonSchema } from '../../scripts/contract-json-schema'

const project = resolve(import.meta.dirname, '../..')
const published = JSON.parse(readFileSync(join(project, 'dist/schema.json'), 'utf8'))

it('equals what the zod schemas give now', () => {
  expect(published).toEqual(contractJsonSchema())
})

it('accepts what the command line prints and names what is wrong otherwise', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published)
  const sample = join(project, 'corpus/reports/qinghe-2018.html')
  const printed = execFileSync(process.execPath, [
    join(project, 'dist/cli.js'),
    'check',
    sample,
    '--format',
    'json',
    '--exit-zero'
  ])
  const analysis = JSON.parse(printed.toString('utf8'))
  validate(analysis)
  expect(validate.errors ?? []).toEqual([])

  analysis.claims[0].bound = 'roughly'
  expect(validate(analysis)).toBe(false)
  expect(validate.errors?.[0]?.instancePath).toBe('/claims/0/bound')
})
