// Real reports, where they stand beside the project in ../shared with gold and a scorer of their own. They are not part of
// the project; without them these tests are skipped, and say so.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const shared = resolve(project, '../shared')
const scorer = join(shared, 'score.mjs')
const present = existsSync(scorer)
if (!present) console.info(`skipped: no real reports at ${shared}`)

interface Figure {
  f1?: number
  accuracy?: number
}
type Name =
  | 'claims'
  | 'negated'
  | 'unit'
  | 'bound'
  | 'indicator'
  | 'of'
  | 'headings'
  | 'tag'
  | 'cells'
  | 'problems'
  | 'plans'
type Scores = Record<Name, Figure> & {
  checks: { fail: { accuracy: number; n: number }; pass: { accuracy: number }; unknownFails: number }
}

describe.skipIf(!present)('real reports', () => {
  let scores: Scores
  beforeAll(() => {
    const args = [scorer, '--json', '--cli', `${process.execPath} ${join(project, 'dist/cli.js')}`]
    scores = JSON.parse(execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' }))
  })

  it.each([
    ['claims', 0.93],
    ['negated', 0.8],
    ['unit', 0.95],
    ['bound', 0.95],
    ['indicator', 0.85],
    ['of', 0.85],
    ['headings', 0.95],
    ['tag', 0.95],
    ['cells', 1],
    ['problems', 0.8],
    ['plans', 0.8]
  ] as const)('%s: at least %d', (name, floor) => {
    expect(scores[name].f1 ?? scores[name].accuracy).toBeGreaterThanOrEqual(floor)
  })

  it('all failed checks are found, and none that nobody knows', () => {
    expect(scores.checks.fail.accuracy).toBe(1)
    expect(scores.checks.unknownFails).toBe(0)
  })

  it('four of five passed checks are found', () => {
    expect(scores.checks.pass.accuracy).toBeGreaterThanOrEqual(0.8)
  })
})
