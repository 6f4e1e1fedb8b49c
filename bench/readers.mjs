// `node bench/readers.mjs [FILE...]`: what reading a file costs beside its parser, in one run. The parser alone (parse5 on a decoded
// page; inflating and saxes on the XML parts that are read; pdf.js to the text and drawing operators of every page) and the whole of
// `readReport`, hash included, on the same bytes, in turns, each time in a process of its own: in one process the engine compiles a
// parser that two programs share for neither of them. Prints the parser's time, the reader's, and our part as a share of the
// parser's: of the fastest rounds by the clock, and of processor time on the average, collecting garbage included, the middle one of
// the turns. Without names: the samples.
import { execFileSync } from 'node:child_process'
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

/** How long the engine is given to compile what it will, and how long is measured. */
const SPAN = 1500

/** Milliseconds of the fastest round, and of processor time of a round on the average. */
async function measure(work) {
  let warm = 0
  for (const start = performance.now(); performance.now() - start < SPAN || warm < 7; warm++) await work()
  let least = Number.POSITIVE_INFINITY
  let rounds = 0
  const before = process.cpuUsage()
  for (const start = performance.now(); performance.now() - start < SPAN || rounds < 7; rounds++) {
    const from = performance.now()
    await work()
    least = Math.min(least, performance.now() - from)
  }
  const { user, system } = process.cpuUsage(before)
  return { least, mean: (user + system) / 1000 / rounds }
}

const TURNS = 3
const ALONE = '--alone'

const middle = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

const corpus = folder => {
  const path = fileURLToPath(new URL(`../corpus/${folder}/`, import.meta.url))
  return readdirSync(path).map(name => path + name)
}

const [first, who, path] = process.argv.slice(2)
if (first === ALONE) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const bytes = new Uint8Array(readFileSync(path))
  const work = who === 'parser' ? parserOf(name, bytes) : () => readReport(bytes, { name })
  console.log(JSON.stringify(await measure(work)))
} else {
  const files = process.argv.length > 2 ? process.argv.slice(2) : [...corpus('reports'), ...corpus('files')]
  const self = fileURLToPath(import.meta.url)
  const alone = (of, file) => JSON.parse(execFileSync(process.execPath, [self, ALONE, of, file], { encoding: 'utf8' }))
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const bytes = new Uint8Array(readFileSync(file))
    if (parserOf(name, bytes) === null) continue
    const turns = Array.from({ length: TURNS }, () => [alone('parser', file), alone('reader', file)])
    const both = figure => [0, 1].map(i => figure(turns.map(turn => turn[i])))
    const print = ([parser, reader]) =>
      `${parser.toFixed(2).padStart(8)} ${reader.toFixed(2).padStart(8)} ms ${((reader / parser - 1) * 100).toFixed(0).padStart(4)} %`
    const least = print(both(all => Math.min(...all.map(one => one.least))))
    const mean = print(both(all => middle(all.map(one => one.mean))))
    console.log(
      `${name.padEnd(32)}${`${(bytes.length / 1024).toFixed(0)} KB`.padStart(9)}  least ${least}  mean ${mean}`
    )
  }
}
