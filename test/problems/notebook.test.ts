// The worked example prints what it says it prints.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { runNotebook } from '../../scripts/problems/notebook'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/problems.md'), 'utf8')

it('has the figures that its code computes; else: npm run problems:notebook', async () => {
  expect(await runNotebook(page)).toBe(page)
})

it('writes what a cell prints today in place of what stands there', async () => {
  const cell = (printed: string): string =>
    `Before.\n\n\`\`\`js\nconst n = 2\nconsole.log(n + 40)\n\`\`\`\n\n\`\`\`text\n${printed}\n\`\`\`\n\nAfter.\n`
  expect(await runNotebook(cell('41'))).toBe(cell('42'))
})

it('gives later cells the names of earlier ones, and a silent cell no output', async () => {
  const page = '```js\nconst n = 2\n```\n\n```js\nconsole.log(n)\n```\n'
  expect(await runNotebook(page)).toBe('```js\nconst n = 2\n```\n\n```js\nconsole.log(n)\n```\n\n```text\n2\n```\n')
})
