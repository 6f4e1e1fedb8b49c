// Writes dist/schema.json, the contract `gouji/1` as JSON Schema 2020-12, from the zod schemas just built. Run by `npm run build`.
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { analysisSchema } from '../dist/schema.js'
import { contractJsonSchema } from './contract-json-schema.mjs'

const file = new URL('../dist/schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(contractJsonSchema(z, analysisSchema), null, 2)}\n`)
