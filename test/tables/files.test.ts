// The cells of the sample reports are the same from every file that real software made of them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readReport } from '../../src/read'
import { outlineOf } from '../../src/structure'
import { readTables } from '../../src/tables'
import { normaliseDocument } from '../../src/text/offsets'

const corpus = join(import.meta.dirname, '../../corpus')

async function cellsOf(path: string): Promise<string[]> {
  const document = normaliseDocument(await readReport(path))
  const { tables } = readTables(document.text, outlineOf(document))
  return tables
    .flatMap(table => table.cells)
    .filter(cell => cell.indicator !== null && cell.value !== null)
    .map(cell => `${cell.indicator} ${cell.column} ${cell.value}`)
    .sort()
}

test.each(readdirSync(join(corpus, 'files')))('%s has the cells of its page', async file => {
  const sample = file.replace(/(?:-browser|-unruled)?\.\w+$/, '')
  const cells = await cellsOf(join(corpus, 'reports', `${sample}.html`))
  expect(cells.length).toBeGreaterThan(50)
  expect(await cellsOf(join(corpus, 'files', file))).toEqual(cells)
})
