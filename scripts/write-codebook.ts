// Writes what the categories mean from the taxonomy: dictionaries/codebook.json, for those who list statements, and
// docs/problems-codebook.md, for those who read. `npm run problems:codebook`.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import taxonomy from '../dictionaries/taxonomy.json'
import { columns, titleOf } from '../src/present/problems-sheet'

export function codebookJson(): string {
  const note = 'Written from taxonomy.json by `npm run problems:codebook`. Do not edit.'
  const lines = taxonomy.categories.map(({ id, zh, en, definition, boundaries }) =>
    JSON.stringify({ id, zh, en, means: definition, apart: boundaries })
  )
  return `{\n  "note": ${JSON.stringify(note)},\n  "version": ${taxonomy.version},\n  "categories": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`
}

export function codebookPage(): string {
  const rows = columns.map(c => `| ${titleOf(c, 'zh')} · ${titleOf(c, 'en')} | ${c.means.zh} | ${c.means.en} |`)
  const categories = taxonomy.categories.map(
    ({ id, zh, en, definition, boundaries, examples }) => `### \`${id}\` ${zh} · ${en}

${definition.zh}
${definition.en}

Apart: ${boundaries.zh} ${boundaries.en}

${examples.map(e => `- ${e.zh} *${e.en}*`).join('\n')}
`
  )
  return `# Codebook of stated problems

Written by \`npm run problems:codebook\`; do not edit. Columns of \`gouji problems\`, and the categories of the taxonomy, version ${taxonomy.version}.
A code never changes its meaning; a category that must mean something else gets another code.

## Columns

| column | 含义 | meaning |
|---|---|---|
${rows.join('\n')}

## Categories

${categories.join('\n')}
## Why one level

A second level would divide by what is spoken of: \`platform\` into website, social media, reading room and IT; \`applications\` into number,
handling and answer; \`staffing\` into part-time work, turnover, hands and money. In the corpus of statements most of these parts have
between nine and thirty statements of five to fifteen wording families, too few to test a classifier on paraphrases it has not seen, and
statements often name several at once. The words given with each score (检索, 公众号, 兼职) carry the same distinction without a decision
that could not be trusted. A later version may add codes of a second level, written \`platform.website\`; first-level codes stay as they are.
`
}

const project = resolve(import.meta.dirname, '..')
if (process.argv[1]?.endsWith('write-codebook.ts')) {
  writeFileSync(`${project}/dictionaries/codebook.json`, codebookJson())
  writeFileSync(`${project}/docs/problems-codebook.md`, codebookPage())
}
