// Builds the page into dist/web: a static site, and at the same time the parts that `--format html` joins into one file
// (src/present/html/single-file.ts). pdf.js goes beside the site (`web/pdfjs`) and stays out of the package: `gouji view`
// takes the user's own.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from 'vite'

/** Where to build: dist/, or the folder of `--out`. */
const given = process.argv.indexOf('--out')
const out = join(given > 0 ? process.argv[given + 1] : fileURLToPath(new URL('../dist/', import.meta.url)), 'web')
const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url))

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'assets'), { recursive: true })
const loader = await written('web/src/parts/start.ts', 'loader', 'js')
const style = await written('web/src/style.css', 'style', 'css')

const { output } = await build({
  configFile: path('web/vite.config.ts'),
  logLevel: 'error',
  build: { outDir: out, emptyOutDir: false, write: true }
})
const chunks = new Map(output.filter(o => o.type === 'chunk').map(o => [o.fileName, o]))
const page = closure('page')
const worker = closure('worker')

// The worker fetches what it needs at once by itself; in the single file all is there before it runs.
const name = file => file.replace(/^assets\//, './')
const start = file => `;System.import(${JSON.stringify(name(file))})`
const needed = [loader, ...worker.atOnce].map(file => JSON.stringify(name(file))).join()
amend(worker.entry, code => `self.System||importScripts(${needed});${code}${start(worker.entry)}`)
amend(page.entry, code => code + start(page.entry))
pack()
writeFileSync(join(out, 'index.html'), indexHtml())
writeFileSync(
  join(out, 'parts.json'),
  JSON.stringify({ style, loader, page: ordered(page), worker: ordered(worker) }, null, 1)
)
copyPdfJs()

/** Bundles one file by itself, under a name that changes with its content; gives the name. */
async function written(source, title, extension) {
  const { outputFiles } = await bundle({
    entryPoints: [path(source)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome105', 'firefox115', 'safari16'],
    charset: 'utf8',
    logLevel: 'error'
  })
  const { text } = outputFiles[0]
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8)
  const file = `assets/${title}-${hash}.${extension}`
  writeFileSync(join(out, file), text)
  return file
}

/** An entry, the parts it needs at once, and those it may ask for later; every part after what it needs. */
function closure(title) {
  const entry = [...chunks.values()].find(c => c.isEntry && c.name === title)
  if (!entry) throw new Error(`the page has no part ${title}`)
  const atOnce = []
  const later = []
  const take = (file, list, way) => {
    if (way.includes(file)) throw new Error(`parts need each other: ${[...way, file].join(' → ')}`)
    if (file === entry.fileName || atOnce.includes(file) || list.includes(file) || !chunks.has(file)) return
    for (const next of chunks.get(file).imports) take(next, list, [...way, file])
    list.push(file)
  }
  for (const file of entry.imports) take(file, atOnce, [entry.fileName])
  const seen = new Set()
  const follow = file => {
    if (seen.has(file) || !chunks.has(file)) return
    seen.add(file)
    const { imports, dynamicImports } = chunks.get(file)
    for (const next of dynamicImports) take(next, later, [])
    for (const next of [...imports, ...dynamicImports]) follow(next)
  }
  follow(entry.fileName)
  return { entry: entry.fileName, atOnce, later }
}

function ordered({ entry, atOnce, later }) {
  return [...atOnce, ...later.map(packed), entry]
}

/** Parts that are asked for later lie there compressed: together they are most of the page (see src/parts/start.ts). */
function pack() {
  const plain = new Set([page, worker].flatMap(({ entry, atOnce }) => [entry, ...atOnce]))
  for (const file of new Set([...page.later, ...worker.later])) {
    writeFileSync(join(out, packed(file)), gzipSync(readFileSync(join(out, file)), { level: 9 }))
    if (!plain.has(file)) rmSync(join(out, file))
  }
}

function packed(file) {
  return `${file}.gzip`
}

function amend(file, change) {
  writeFileSync(join(out, file), change(readFileSync(join(out, file), 'utf8')))
}

function indexHtml() {
  const script = file => `    <script defer src="${file}"></script>\n`
  const parts = [
    `    <link rel="stylesheet" href="${style}" />\n`,
    `    <link rel="gouji-worker" href="${worker.entry}" />\n`,
    ...[loader, ...page.atOnce, page.entry].map(script)
  ]
  const html = readFileSync(path('web/index.html'), 'utf8')
  const place = / *<!-- parts -->\n/
  if (!place.test(html)) throw new Error(`web/index.html has no ${place}`)
  return html.replace(place, () => parts.join(''))
}

function copyPdfJs() {
  const from = path('node_modules/pdfjs-dist')
  if (!existsSync(from)) return
  const to = join(out, 'pdfjs')
  mkdirSync(`${to}/build`, { recursive: true })
  for (const file of ['pdf.min.mjs', 'pdf.worker.min.mjs'])
    cpSync(`${from}/legacy/build/${file}`, `${to}/build/${file}`)
  for (const folder of ['cmaps', 'standard_fonts']) cpSync(`${from}/${folder}`, `${to}/${folder}`, { recursive: true })
  cpSync(`${from}/LICENSE`, `${to}/LICENSE`)
}
