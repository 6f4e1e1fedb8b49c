// Measures what reading a file costs beside its parser: the parser alone on the same bytes (parse5 on a page; inflating and
// saxes on the XML parts; pdf.js to the text content of every page), then the whole reader, in turns in one process. Prints
// both medians and our part as a share of the parser's time. `npx tsx bench/readers.ts [FILE...]`
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { readContent } from '../src/read/content'
import { openZip } from '../src/read/office/zip'
import { loadPdfJs } from '../src/read/pdf/load-pdfjs'

/** Leaves the hash out: it is part of the source's particulars, not of reading. */
const NO_HASH = (): string => ''

const pageParser = (bytes: Uint8Array) => (): void => {
  parse(new TextDecoder().decode(bytes), { scriptingEnabled: false })
}

/** Parts that the reader of the format looks at. */
const PARTS =
  /^(?:_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|docProps\/core\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/

const officeParser = (bytes: Uint8Array) => (): void => {
  const zip = openZip(bytes)
  for (const name of zip.names.filter(n => PARTS.test(n))) {
    const parser = new SaxesParser({ position: false })
    for (const event of ['opentag', 'closetag', 'text', 'cdata'] as const) parser.on(event, () => {})
    parser.write(new TextDecoder().decode(zip.read(name)!)).close()
  }
}

const pdfParser = (bytes: Uint8Array) => async (): Promise<void> => {
  const { pdfjs, assets } = await loadPdfJs()
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, ...assets })
  const pdf = await task.promise
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
}

const parserOf = (name: string, bytes: Uint8Array): (() => unknown) | null =>
  /\.html?$/.test(name)
    ? pageParser(bytes)
    : /\.(?:docx|xlsx)$/.test(name)
      ? officeParser(bytes)
      : /\.pdf$/.test(name)
        ? pdfParser(bytes)
        : null

const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!

const corpus = (folder: string): string[] => {
  const path = fileURLToPath(new URL(`../corpus/${folder}/`, import.meta.url))
  return readdirSync(path).map(name => path + name)
}
const files = process.argv.length > 2 ? process.argv.slice(2) : [...corpus('reports'), ...corpus('files')]
for (const file of files) {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const bytes = new Uint8Array(readFileSync(file))
  const parser = parserOf(name, bytes)
  if (parser === null) continue
  const reader = (): Promise<unknown> => readContent(bytes, { name }, NO_HASH)
  const once = Math.max(await time(parser), await time(reader))
  const rounds = Math.max(7, Math.min(300, Math.round(2000 / once)))
  for (let i = 0; i < rounds; i++) {
    await parser()
    await reader()
  }
  const parserTimes: number[] = []
  const readerTimes: number[] = []
  for (let i = 0; i < rounds; i++) {
    parserTimes.push(await time(parser))
    readerTimes.push(await time(reader))
  }
  const alone = median(parserTimes)
  const all = median(readerTimes)
  console.log(
    `${name.padEnd(32)}${`${(bytes.length / 1024).toFixed(0)} KB`.padStart(9)}  parser ${alone.toFixed(2).padStart(8)} ms  reader ${all.toFixed(2).padStart(8)} ms  our part ${(((all - alone) / alone) * 100).toFixed(0).padStart(4)} %`
  )
}
