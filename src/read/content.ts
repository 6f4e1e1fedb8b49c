// Bytes to a Document, wherever they come from: finds out what they are, loads the one reader for it, stamps the source.
// Knows nothing of paths and nothing of Node, so that the page reads the same files the command reads.
import type { Document } from '../model'
import { type Kind, kindOf, MEDIA_TYPES } from './kind'
import { MAX_FILE_BYTES, MAX_HTML_BYTES, tooLarge } from './limits'
import type { ReaderInput, ReadOptions } from './options'
import { refusal } from './refusal'

export type Hash = (bytes: Uint8Array) => string | Promise<string>

type Reader = (input: ReaderInput) => Promise<Document>

/** One reader a format, each loaded when the first file of its kind comes. */
const READERS: Partial<Record<Kind, () => Promise<Reader>>> = {
  text: async () => (await import('./text')).readText,
  html: async () => (await import('./html/read-html')).readHtml,
  mhtml: async () => (await import('./mhtml/read-mhtml')).readMhtml,
  docx: async () => (await import('./docx/read-docx')).readDocx,
  xlsx: async () => (await import('./xlsx/read-xlsx')).readXlsx,
  doc: async () => (await import('./doc/read-doc')).readDoc,
  rtf: async () => (await import('./rtf/read-rtf')).readRtf,
  xls: async () => (await import('./xls/read-xls')).readXls,
  pdf: async () => (await import('./pdf/read-pdf')).readPdf,
  ofd: async () => (await import('./ofd/read-ofd')).readOfd
}

/** Readers at hand: asking the module system again costs more than parsing a short page. */
const loaded = new Map<Kind, Reader>()

async function load(kind: Kind): Promise<Reader> {
  const reader = await READERS[kind]?.()
  if (reader === undefined) throw refusal(kind)
  loaded.set(kind, reader)
  return reader
}

/**
 * Reads the content of one file.
 *
 * @param bytes the whole file
 * @param options its name and what else is known of it
 * @param hash SHA-256 in hexadecimal; the default runs anywhere
 * @throws ReadError when it is of no kind that can be read; errors of libraries pass through
 */
export async function readContent(
  bytes: Uint8Array,
  options: ReadOptions = {},
  hash: Hash = webHash
): Promise<Document> {
  const limit = options.maxBytes ?? MAX_FILE_BYTES
  if (bytes.length > limit) throw tooLarge(bytes.length, limit)
  if (bytes.length === 0) throw refusal('empty')
  const name = options.name === undefined ? null : baseName(options.name)
  const kind = kindOf(bytes, name)
  if ((kind === 'html' || kind === 'mhtml') && bytes.length > MAX_HTML_BYTES)
    throw tooLarge(bytes.length, MAX_HTML_BYTES)
  const read = loaded.get(kind) ?? (await load(kind))
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(options.mediaType ?? '')?.[1] ?? null
  const document = await read({ bytes, name, charset, lang: options.lang ?? 'zh', ocr: options.ocr ?? false })
  return {
    ...document,
    source: {
      name,
      mediaType: MEDIA_TYPES[kind] ?? 'application/octet-stream',
      bytes: bytes.length,
      sha256: await hash(bytes)
    }
  }
}

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

async function webHash(bytes: Uint8Array): Promise<string> {
  // A view of shared memory is no input of the digest; a copy is.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), b => b.toString(16).padStart(2, '0')).join('')
}
