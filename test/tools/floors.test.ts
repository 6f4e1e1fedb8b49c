// The import rules of `.dependency-cruiser.mjs`: they hold for this project, and each fails on a tree planted to break it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const depcruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const trees: string[] = []

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

/** Names of the rules broken under `src` of `folder`. */
function brokenRules(folder: string): string[] {
  const args = [depcruise, 'src', '--config', join(project, '.dependency-cruiser.mjs'), '--output-type', 'json']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26
  })
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser ended with ${status}: ${stderr || stdout}`)
  const { summary } = JSON.parse(stdout)
  return [...new Set<string>(summary.violations.map((v: { rule: { name: string } }) => v.rule.name))].sort()
}

/** A project of its own with the given files, in a temporary folder. */
function plant(files: Record<string, string>): string {
  const tree = mkdtempSync(join(tmpdir(), 'gouji-floors-'))
  trees.push(tree)
  const dependencies = { 'big.js': '*', zod: '*' }
  writeFileSync(join(tree, 'package.json'), JSON.stringify({ type: 'module', dependencies }))
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true })
    writeFileSync(join(tree, name), text)
  }
  return tree
}

const leaf = 'export const value = 1\n'
const importing = (path: string) => `import { value } from '${path}'\nexport const other = value\n`

describe('floors', () => {
  it('hold in this project', () => {
    expect(brokenRules(project)).toEqual([])
  })

  it('allow an import downward and one inside a folder', () => {
    const tree = plant({
      'src/model/span.ts': leaf,
      'src/claims/index.ts': importing('../model/span'),
      'src/claims/find.ts': importing('./index')
    })
    expect(brokenRules(tree)).toEqual([])
  })

  it.each([
    ['an import that goes up', 'floor-text', { 'src/claims/index.ts': leaf, 'src/text/a.ts': importing('../claims') }],
    ['an import up to a file', 'floor-text', { 'src/analyze.ts': leaf, 'src/text/a.ts': importing('../analyze') }],
    [
      'a type import that goes up',
      'floor-model',
      {
        'src/text/trie.ts': 'export type Word = string\n',
        'src/model/a.ts': "import type { Word } from '../text/trie'\nexport const w: Word = ''\n"
      }
    ],
    [
      'an import between folders of one floor',
      'floor-problems',
      { 'src/reconcile/index.ts': leaf, 'src/problems/a.ts': importing('../reconcile') }
    ],
    [
      'an import of a public entry',
      'below-the-entries',
      { 'src/index.ts': leaf, 'src/text/a.ts': importing('../index') }
    ],
    [
      'a folder without a floor',
      'known-floor',
      { 'src/model/a.ts': leaf, 'src/helpers/b.ts': importing('../model/a') }
    ],
    [
      'a reader below the command line',
      'read-is-for-node',
      { 'src/read/html.ts': leaf, 'src/analyze.ts': importing('./read/html') }
    ],
    [
      'a circle',
      'no-circle',
      { 'src/text/a.ts': importing('./b'), 'src/text/b.ts': "export { other as value } from './a'\n" }
    ],
    [
      'a module of Node in the core',
      'core-runs-anywhere',
      { 'src/text/a.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n" }
    ],
    [
      'zod loaded by the core',
      'schemas-by-type',
      { 'src/text/a.ts': "import { z } from 'zod'\nexport const text = z.string()\n" }
    ],
    [
      'a schema loaded by the core',
      'schemas-by-type',
      { 'src/model/schema/span.ts': leaf, 'src/text/a.ts': importing('../model/schema/span') }
    ],
    [
      'a dependency that package.json does not name',
      'declared',
      { 'src/text/a.ts': "import * as p from 'publint'\nexport const q = p\n" }
    ],
    ['an import that leads nowhere', 'exists', { 'src/text/a.ts': importing('./missing') }]
  ])('fail on %s', (_, rule, files) => {
    expect(brokenRules(plant(files))).toEqual([rule])
  })
})
