// Runs the code of docs/problems.md and writes what it prints into the page: `npm run problems:notebook`.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runNotebook } from './problems/notebook'

const page = resolve(import.meta.dirname, '../docs/problems.md')
writeFileSync(page, await runNotebook(readFileSync(page, 'utf8')))
