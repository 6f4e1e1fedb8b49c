// The contract as JSON Schema: one conversion, shared by the build that writes the file and the test that compares it.
import { z } from 'zod'
import { analysisSchema } from '../src/model/schema'

/** What `analyze` returns, as a JSON Schema 2020-12 document. */
export function contractJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(analysisSchema, { target: 'draft-2020-12', reused: 'ref' })
  const description = 'What `analyze` returns and `gouji check --format json` prints.'
  return { $schema, title: 'gouji/1', description, ...schema }
}
