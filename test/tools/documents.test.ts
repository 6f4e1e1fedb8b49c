// The documents people read: every link to a file leads to one, and every npm script named exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
const documents = ['.', 'docs', 'docs/rules', 'corpus', 'corpus/problems']
  .map(folder => join(project, folder))
  .filter(folder => existsSync(folder))
  .flatMap(folder => readdirSync(folder).flatMap(name => (name.endsWith('.md') ? [join(folder, name)] : [])))

describe.each(documents.map(d => [relative(project, d), d]))('%s', (_, path) => {
  const text = readFileSync(path, 'utf8')

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(m => m[1]!)
    expect(links.filter(link => !existsSync(join(dirname(path), link)))).toEqual([])
  })

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(m => m[1]!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
})
