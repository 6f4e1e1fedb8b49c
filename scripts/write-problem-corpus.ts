// Writes corpus/problems/generated.jsonl from the wording families: `npm run problems:corpus`.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expandFamilies } from './problems/families'

const folder = resolve(import.meta.dirname, '../corpus/problems')
const examples = expandFamilies(readFileSync(`${folder}/families.txt`, 'utf8'))
writeFileSync(`${folder}/generated.jsonl`, `${examples.map(e => JSON.stringify(e)).join('\n')}\n`)
console.log(`${examples.length} statements of ${new Set(examples.map(e => e.family)).size} families`)
