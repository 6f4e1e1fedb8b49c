// What the packed tarball holds, and what the two judges of package layout say of it.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, inject, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

it('holds every entry with types for ESM and CJS, the schema, and nothing that only builders need', () => {
  const files = inject('packed')
  for (const entry of ['index', 'node', 'corpus', 'config', 'schema', 'segment', 'problems']) {
    expect(files).toEqual(expect.arrayContaining([`dist/${entry}.js`, `dist/${entry}.cjs`]))
    expect(files).toEqual(expect.arrayContaining([`dist/${entry}.d.ts`, `dist/${entry}.d.cts`]))
  }
  expect(files).toEqual(
    expect.arrayContaining(['dist/cli.js', 'dist/schema.json', 'README.md', 'README.zh.md', 'LICENSE'])
  )
  expect(files.filter(f => !/^dist\/|^(package\.json|README(\.zh)?\.md|LICENSE|CHANGELOG\.md)$/.test(f))).toEqual([])
})

it('is small: under 2 MB as users download it, the page with its charts included', () => {
  expect(statSync(inject('tarball')).size).toBeLessThan(2_000_000)
})

it('pleases publint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-publint-'))
  try {
    execFileSync('tar', ['-xzf', inject('tarball'), '-C', folder])
    const pkgDir = join(folder, 'package')
    const { messages } = await publint({ pkgDir, strict: true })
    const pkg = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'))
    expect(messages.map(m => formatMessage(m, pkg))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('pleases arethetypeswrong in every way of resolving a module that knows `exports`', () => {
  const attw = join(project, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const args = [
    attw,
    inject('tarball'),
    '--profile',
    'node16',
    '--exclude-entrypoints',
    './schema.json',
    '--format',
    'ascii'
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
})
