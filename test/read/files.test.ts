// The sample reports as real files: every format gives the text and the tables that the page gives. The files are made by
// corpus/convert.mjs with LibreOffice and Chromium.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'

const corpus = join(import.meta.dirname, '../../corpus')
const files = readdirSync(join(corpus, 'files'))

const layouts = (document: Document): string[][] =>
  document.blocks
    .filter(block => block.kind === 'table')
    .map(table =>
      table.cells.map(c => `${c.text.replaceAll(' ', '')}@${c.row},${c.column}+${c.rowSpan},${c.columnSpan}`)
    )

test('there are samples', () => {
  expect(files.length).toBeGreaterThan(10)
})

// Without ruling lines it is the cells that count, not the layout: test/tables/files.test.ts.
describe.each(files.filter(file => !file.includes('-unruled')))('%s', file => {
  const sample = file.replace(/(?:-browser)?\.\w+$/, '')
  const page = join(corpus, 'reports', `${sample}.html`)

  test('conforms', async () => {
    const path = join(corpus, 'files', file)
    expect(complaints(await readReport(path), readFileSync(path))).toEqual([])
  })

  test('gives the text and the tables of the page', async () => {
    expect(existsSync(page)).toBe(true)
    const [here, there] = [await readReport(join(corpus, 'files', file)), await readReport(page)]
    const text = (d: Document): string => (file.endsWith('.pdf') ? d.text.replace(/ +/g, '') : d.text)
    expect(text(here)).toBe(text(there))
    expect(layouts(here)).toEqual(layouts(there))
  })
})

describe('places', () => {
  const read = (file: string): Promise<Document> => readReport(join(corpus, 'files', file))

  test('blocks of a PDF know their page, cells on a later page their own', async () => {
    const { blocks } = await read('yunlan-2023.pdf')
    expect(blocks[0]!.place).toEqual({ page: 1 })
    const pages = blocks.map(block => block.place!.page!)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
    const split = blocks.find(b => b.kind === 'table' && b.cells.some(cell => cell.place !== undefined))
    expect(split).toBeDefined()
  })

  test.each(['yunlan-2023.xlsx', 'yunlan-2023.xls'])('cells of %s know their reference', async file => {
    const { blocks } = await read(file)
    const table = blocks.find(block => block.kind === 'table')!
    expect(table.place!.sheet).toBeTruthy()
    expect(table.kind === 'table' && table.cells.every(c => /^[A-Z]+\d+$/.test(c.place!.cell!))).toBe(true)
  })
})
