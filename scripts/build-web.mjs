// Builds the page into dist/: `web` is the static site, `viewer/index.html` the single file that results are written into.
// pdf.js goes beside the site (`web/pdfjs`) and stays out of the package: `gouji view` takes the user's own.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from 'vite'

/** Where to build: dist/, or the folder of `--out`. */
const given = process.argv.indexOf('--out')
const out = given > 0 ? `${process.argv[given + 1]}/` : fileURLToPath(new URL('../dist/', import.meta.url))
const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const configFile = path('web/vite.config.ts')
const quiet = { logLevel: 'error' }

await build({ configFile, ...quiet, build: { outDir: `${out}web` } })
await buildViewer()
copyPdfJs()

/** Writes the single file: script, style and packed worker inside the page, and a policy that allows just these. */
async function buildViewer() {
  const { output } = await build({ configFile, mode: 'single', ...quiet, build: { write: false } })
  const only = wanted => {
    const found = output.filter(o => wanted.test(o.fileName))
    if (found.length !== 1)
      throw new Error(`the single file is made of ${found.map(o => o.fileName)}, not of one ${wanted}`)
    const { code, source } = found[0]
    return typeof (code ?? source) === 'string' ? (code ?? source) : Buffer.from(source).toString('utf8')
  }
  // Inside a script element these begin something else (HTML Standard, 4.12.1.3).
  const script = only(/\.js$/).replace(/<(?=!--|\/?script)/gi, '\\x3C')
  const style = only(/\.css$/)
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'"
  ].join('; ')
  const html = readFileSync(path('web/index.html'), 'utf8')
  // Replaced by functions: `$&` in minified code is no pattern. The script is a module: it runs when all is read.
  const finished = [
    [/content="default-src[^"]*"/, `content="${policy}"`],
    [/ *<\/head>/, `    <style>${style}</style>\n  </head>`],
    [
      / *<script type="module"[^>]*><\/script>/,
      `    <script type="application/json" id="gouji-results"></script>\n` +
        `    <script type="text/plain" id="gouji-worker">${await packedWorker()}</script>\n` +
        `    <script type="module">${script}</script>`
    ]
  ].reduce((page, [place, content]) => {
    if (!place.test(page)) throw new Error(`web/index.html has no ${place}`)
    return page.replace(place, () => content)
  }, html)
  rmSync(`${out}viewer`, { recursive: true, force: true })
  mkdirSync(`${out}viewer`, { recursive: true })
  writeFileSync(`${out}viewer/index.html`, finished)
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The worker as one script, compressed: most readers of a mailed report never drop a file on it. */
async function packedWorker() {
  const { outputFiles } = await bundle({
    entryPoints: [path('web/src/analysis/worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    external: ['node:*'],
    define: { 'import.meta.url': '""' },
    alias: { 'pdfjs-dist/legacy/build/pdf.mjs': path('web/src/analysis/no-pdfjs.ts') }
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).toString('base64')
}

function copyPdfJs() {
  const from = path('node_modules/pdfjs-dist')
  if (!existsSync(from)) return
  const to = `${out}web/pdfjs`
  mkdirSync(`${to}/build`, { recursive: true })
  for (const name of ['pdf.min.mjs', 'pdf.worker.min.mjs'])
    cpSync(`${from}/legacy/build/${name}`, `${to}/build/${name}`)
  for (const folder of ['cmaps', 'standard_fonts']) cpSync(`${from}/${folder}`, `${to}/${folder}`, { recursive: true })
  cpSync(`${from}/LICENSE`, `${to}/LICENSE`)
}
