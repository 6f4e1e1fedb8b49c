// Writes corpus/reports, corpus/text and corpus/gold from the annotated reports in corpus/annotated: `npm run corpus`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { compile } from './corpus/compile'

const corpus = resolve(import.meta.dirname, '../corpus')
for (const folder of ['reports', 'text', 'gold']) rmSync(join(corpus, folder), { recursive: true, force: true })
let written = 0
for (const name of readdirSync(join(corpus, 'annotated')).sort()) {
  try {
    for (const [path, content] of compile(readFileSync(join(corpus, 'annotated', name), 'utf8'))) {
      mkdirSync(dirname(join(corpus, path)), { recursive: true })
      writeFileSync(join(corpus, path), content)
      written++
    }
  } catch (error) {
    throw new Error(`corpus/annotated/${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
console.log(`${written} files written`)
