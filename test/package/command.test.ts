// The built command beside the sources, and started cold and from compiled code: building and keeping change nothing that it says.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyze, readReport } from '../../src/node'

const project = resolve(import.meta.dirname, '../..')
const files = join(project, 'corpus/files')
const home = mkdtempSync(join(tmpdir(), 'gouji-command-'))
afterAll(() => rmSync(home, { recursive: true }))

const gouji = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'dist/cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: home }
  })

const kinds = [...new Set(readdirSync(files).map(f => f.slice(f.lastIndexOf('.') + 1)))].filter(k => /^\w+$/.test(k))

describe.each(kinds)('a file of the kind %s', kind => {
  const file = join(files, readdirSync(files).find(f => f.endsWith(`.${kind}`))!)

  it.each([['claims'], ['check']])('is read the same way by `%s` from compiled code', command => {
    const [cold, warm] = [gouji(command, file), gouji(command, file)]
    expect(cold.stderr).toBe('')
    expect(cold.stdout).not.toBe('')
    expect([warm.stdout, warm.stderr, warm.status]).toEqual([cold.stdout, cold.stderr, cold.status])
  })
})

describe('every sample report', () => {
  const reports = join(project, 'corpus/reports')
  it.each(readdirSync(reports))('%s is read by the built command as by the sources', async name => {
    const { report, claims, checks, findings } = analyze(await readReport(join(reports, name)))
    const built = JSON.parse(gouji('check', join(reports, name), '--format', 'json').stdout)
    expect(built).toMatchObject(JSON.parse(JSON.stringify({ report, claims, checks, findings })))
  })
})

it('keeps compiled code for each command', () => {
  const kept = readdirSync(join(home, 'gouji'))
  for (const command of ['claims', 'check']) expect(kept.some(name => name.endsWith(`-${command}-short`))).toBe(true)
})
