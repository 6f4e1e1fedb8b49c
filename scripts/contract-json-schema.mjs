// The contract as JSON Schema: one conversion, shared by the build that writes the file and the test that compares it.

/**
 * @param {typeof import('zod').z} z
 * @param {import('zod').ZodType} analysisSchema schema of what `analyze` returns
 * @returns {Record<string, unknown>} a JSON Schema 2020-12 document
 */
export function contractJsonSchema(z, analysisSchema) {
  const { $schema, ...schema } = z.toJSONSchema(analysisSchema, { target: 'draft-2020-12', reused: 'ref' })
  return {
    $schema,
    title: 'gouji/1',
    description: 'What `analyze` returns and `gouji check --format json` prints.',
    ...schema
  }
}
