// Serves the built page and results on this machine only. Only files that were listed at the start can be asked for, only
// under an address that nobody can guess, only by the name this machine has for itself: a web page elsewhere, even one whose
// name was made to point here (DNS rebinding), gets nothing.
import { randomBytes } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join, relative, sep } from 'node:path'
import { linkedPage } from '../present/html/page'
import type { Language } from '../present/messages'

const LOOPBACK = '127.0.0.1'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8'
}

/** The page's own policy (`blob:` is what it unpacks of itself), and that nobody may frame it. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' blob:; style-src 'self'; img-src data: blob:; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store'
}

export interface Page {
  /** The folder that holds `web`. */
  folder: string
  /** JSON texts that the page opens. */
  contents: readonly string[]
  language: Language
  /** 0 for any free port. */
  port: number
}

export interface Served {
  url: string
  close(): Promise<void>
}

/** @throws the error of the system when the port cannot be had */
export async function serve({ folder, contents, language, port }: Page): Promise<Served> {
  const token = randomBytes(16).toString('hex')
  const files = await listed(folder)
  const results = new Map(contents.map((content, i) => [`results/${i + 1}.json`, content]))
  const index = linkedPage(readFileSync(join(folder, 'web', 'index.html'), 'utf8'), [...results.keys()], language)
  const names = new Set<string>()

  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    const refuse = (status: number) => response.writeHead(status, HEADERS).end()
    if (!names.has(request.headers.host ?? '')) return refuse(421)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const [path = ''] = (request.url ?? '').split('?')
    if (!path.startsWith(`/${token}/`)) return refuse(404)
    const name = path.slice(token.length + 2)
    const type = TYPES[name === '' ? '.html' : extname(name)] ?? 'application/octet-stream'
    const text = name === '' || name === 'index.html' ? index : results.get(name)
    const file = text === undefined ? files.get(name) : undefined
    if (text === undefined && file === undefined) return refuse(404)
    response.writeHead(200, { ...HEADERS, 'Content-Type': type })
    if (request.method === 'HEAD') response.end()
    else if (text !== undefined) response.end(text)
    else
      createReadStream(file!)
        .on('error', () => response.destroy())
        .pipe(response)
  }

  const server = createServer(answer)
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, LOOPBACK, done)
  })
  const { port: own } = server.address() as AddressInfo
  names.add(`${LOOPBACK}:${own}`).add(`localhost:${own}`)
  return {
    url: `http://${LOOPBACK}:${own}/${token}/`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      })
  }
}

/** Files of the page by their names in addresses; pdf.js from the user's installation where the page has none of its own. */
async function listed(folder: string): Promise<Map<string, string>> {
  const files = await below(join(folder, 'web'), '')
  if ([...files.keys()].some(name => name.startsWith('pdfjs/'))) return files
  try {
    const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    for (const [from, to] of [
      ['legacy/build', 'pdfjs/build/'],
      ['cmaps', 'pdfjs/cmaps/'],
      ['standard_fonts', 'pdfjs/standard_fonts/']
    ] as const) {
      for (const [name, path] of await below(join(library, from), to)) files.set(name, path)
    }
  } catch {
    // Not installed: the page says what to do when a PDF is dropped on it.
  }
  return files
}

async function below(folder: string, prefix: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter(e => e.isFile())
      .map(e => join(e.parentPath ?? e.path, e.name))
      .map(path => [prefix + relative(folder, path).split(sep).join('/'), path])
  )
}
