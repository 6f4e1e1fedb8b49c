// A web page saved as one file (.mht: RFC 2557, a MIME message of the page and its parts): finds the page in it, undoes its
// transfer encoding, and hands its bytes to the reader of web pages. Pictures and frames' looks are left where they are.
import type { Document } from '../../model'
import { latin1 } from '../bytes'
import { ReadError } from '../error'
import { readHtml } from '../html/read-html'
import { damaged } from '../limits'
import type { ReaderInput } from '../options'

/** Containers in containers: a message in a mail in a mail. */
const DEEPEST = 4

/** A part of type text/html, still in its transfer encoding. */
interface PagePart {
  body: string
  encoding: string
  charset: string | null
}

export async function readMhtml(input: ReaderInput): Promise<Document> {
  const pages = pagesIn(latin1(input.bytes, 0, input.bytes.length), 0)
  if (pages.length === 0) throw damaged(null)
  let failure: unknown = null
  let best: Document | null = null
  // The first page is the one that was saved; of a set of frames it holds no text, and the longest frame is the article.
  for (const { body, encoding, charset } of pages) {
    try {
      const document = await readHtml({ ...input, bytes: bytesOf(body, encoding), charset: charset ?? input.charset })
      if (best === null || document.text.length > best.text.length) best = document
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      failure ??= error
    }
  }
  if (best === null) throw failure
  return best
}

function pagesIn(entity: string, depth: number): PagePart[] {
  const { headers, body } = splitHeaders(entity)
  const type = headers.get('content-type') ?? 'text/plain'
  if (/^text\/html/i.test(type)) {
    const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
    return [{ body, encoding, charset: parameter(type, 'charset') }]
  }
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null
  if (boundary === null || depth === DEEPEST) return []
  return partsOf(body, boundary).flatMap(part => pagesIn(part, depth + 1))
}

/** Headers by name in lower case, folded lines joined; the body begins after the first empty line. */
function splitHeaders(entity: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>()
  let last = ''
  let at = 0
  while (at < entity.length) {
    let end = entity.indexOf('\n', at)
    if (end === -1) end = entity.length
    const line = entity.slice(at, end).replace(/\r$/, '')
    at = end + 1
    if (line === '' && headers.size === 0) continue
    if (line === '') break
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last)} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      headers.set(last, line.slice(colon + 1).trim())
    }
  }
  return { headers, body: entity.slice(at) }
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header)
  return found?.[1] ?? found?.[2] ?? null
}

/** The entities between boundary lines; a file cut off ends with its last one. */
function partsOf(body: string, boundary: string): string[] {
  const mark = `--${boundary}`
  const starts: number[] = []
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at === 0 || body[at - 1] === '\n') starts.push(at)
  }
  return starts.map((start, i) => {
    const line = body.indexOf('\n', start)
    return line === -1 || body.startsWith('--', start + mark.length) ? '' : body.slice(line + 1, starts[i + 1])
  })
}

function bytesOf(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body)
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : fromLatin1(body)
}

const fromLatin1 = (text: string): Uint8Array => Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

/** `=E6=94=BF`, and `=` at the end of a line that goes on (RFC 2045, 6.7). A `=` that is neither stands for itself. */
function fromQuotedPrintable(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3d) {
      const next = text.charCodeAt(i + 1)
      if (next === 0x0a || next === 0x0d || next === 0x20 || next === 0x09) {
        const end = text.indexOf('\n', i)
        if (end !== -1 && text.slice(i + 1, end).trim() === '') {
          i = end
          continue
        }
      }
      const value = hexAt(text, i + 1)
      if (value !== null) {
        bytes[length++] = value
        i += 2
        continue
      }
    }
    bytes[length++] = unit
  }
  return bytes.subarray(0, length)
}

function hexAt(text: string, at: number): number | null {
  const digits = text.slice(at, at + 2)
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null
}

function fromBase64(text: string): Uint8Array {
  try {
    return fromLatin1(atob(text.replace(/[^A-Za-z\d+/]/g, '')))
  } catch (error) {
    throw damaged(null, error)
  }
}
