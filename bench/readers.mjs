// `node bench/readers.mjs [FILE...]`: what reading a file costs beside its parser, in one run of one process. In turns, the
// parser alone on the same bytes (parse5 on a decoded page; inflating and saxes on the XML parts that are read; pdf.js to
// the text and drawing operators of every page), then the whole of `readReport`, hash included. Prints the parser's time,
// the reader's, and our part as a share of the parser's: of the fastest rounds, and of the processor time of all. Without
// names: the samples.
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { readReport } from '../dist/node.js'

/** The encoding is known to the parser alone, and guessed by the reader. */
const pageParser = bytes => {
  const encoding =
    /charset=["']?(gb\w+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2000)))?.[1] ?? 'utf-8'
  return () => {
    parse(new TextDecoder(encoding).decode(bytes))
  }
}

/** Parts that the readers look at. */
const PARTS =
  /^(?:_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|docProps\/core\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/

const officeParser = bytes => () => {
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) }))) {
    const parser = new SaxesParser({ position: false })
    for (const event of ['opentag', 'closetag', 'text', 'cdata']) parser.on(event, () => {})
    parser.write(new TextDecoder().decode(part)).close()
  }
}

const pdfParser = bytes => async () => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = new URL('../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href.replace(/legacy\/$/, '')
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    cMapUrl: fileURLToPath(`${folder}cmaps/`),
    cMapPacked: true,
    standardFontDataUrl: fileURLToPath(`${folder}standard_fonts/`)
  })
  const pdf = await task.promise
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
}

const parserOf = (name, bytes) =>
  /\.html?$/.test(name)
    ? pageParser(bytes)
    : /\.(?:docx|xlsx)$/.test(name)
      ? officeParser(bytes)
      : /\.pdf$/.test(name)
        ? pdfParser(bytes)
        : null

/** Milliseconds: by the clock, and of processor time, in which the rest of the machine has no part. */
const time = async work => {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const clock = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { clock, processor: (user + system) / 1000 }
}

/** The fastest round by the clock, and the mean of processor time, collecting garbage included. */
const least = times => Math.min(...times.map(({ clock }) => clock))
const mean = times => times.reduce((sum, { processor }) => sum + processor, 0) / times.length

const shares = (parserTimes, readerTimes) =>
  [least, mean].map(of => {
    const alone = of(parserTimes)
    const all = of(readerTimes)
    return `${alone.toFixed(2).padStart(8)} ${all.toFixed(2).padStart(8)} ms ${(((all - alone) / alone) * 100).toFixed(0).padStart(4)} %`
  })

const corpus = folder => {
  const path = fileURLToPath(new URL(`../corpus/${folder}/`, import.meta.url))
  return readdirSync(path).map(name => path + name)
}
const files = process.argv.length > 2 ? process.argv.slice(2) : [...corpus('reports'), ...corpus('files')]
for (const file of files) {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const bytes = new Uint8Array(readFileSync(file))
  const parser = parserOf(name, bytes)
  if (parser === null) continue
  const reader = () => readReport(bytes, { name })
  const once = Math.max((await time(parser)).clock, (await time(reader)).clock)
  const rounds = Math.max(7, Math.min(300, Math.round(2000 / once)))
  for (let i = 0; i < rounds; i++) {
    await parser()
    await reader()
  }
  const parserTimes = []
  const readerTimes = []
  for (let i = 0; i < rounds; i++) {
    parserTimes.push(await time(parser))
    readerTimes.push(await time(reader))
  }
  const [atBest, onAverage] = shares(parserTimes, readerTimes)
  console.log(
    `${name.padEnd(32)}${`${(bytes.length / 1024).toFixed(0)} KB`.padStart(9)}  least ${atBest}  mean ${onAverage}`
  )
}
