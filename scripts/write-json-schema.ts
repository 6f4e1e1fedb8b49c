// Writes dist/schema.json, the contract `gouji/1` as JSON Schema. Run by `npm run build`.
import { writeFileSync } from 'node:fs'
import { contractJsonSchema } from './contract-json-schema'

writeFileSync(new URL('../dist/schema.json', import.meta.url), `${JSON.stringify(contractJsonSchema(), null, 2)}\n`)
