// A file to a Document. Finds out what the file is, loads the one reader for it, and stamps the result with its source.
// Readers know nothing of paths or hashes; this file knows nothing of formats.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Document } from '../model'
import { isReadError, ReadError } from './error'
import { type Kind, kindOf, MEDIA_TYPES } from './kind'
import { MAX_FILE_BYTES, MAX_HTML_BYTES, tooLarge } from './limits'
import type { ReaderInput, ReadOptions } from './options'
import { readBytes } from './read-bytes'
import { refusal } from './refusal'

export { describeReadError, isReadError, ReadError, type ReadErrorCode, type Wording } from './error'
export type { ReadOptions } from './options'

type Reader = (input: ReaderInput) => Promise<Document>

/** One reader a format, each loaded when the first file of its kind comes. */
const READERS: Partial<Record<Kind, () => Promise<Reader>>> = {
  text: async () => (await import('./text')).readText,
  html: async () => (await import('./html/read-html')).readHtml
}

/**
 * Reads one report.
 *
 * @param input path of a file, or the content of one. `-` is no path here: the caller reads standard input.
 * @param options what is known besides the bytes
 * @returns text, blocks and source; what had to be guessed is in `warnings`
 * @throws ReadError for every file that cannot be read, with file, place and remedy; never a library's own error
 */
export async function readReport(
  input: string | Uint8Array | ArrayBuffer,
  options: ReadOptions = {}
): Promise<Document> {
  const file = typeof input === 'string' ? input : (options.name ?? null)
  try {
    const limit = options.maxBytes ?? MAX_FILE_BYTES
    const bytes = typeof input === 'string' ? await readBytes(input, limit) : bytesOf(input)
    return await readContent(bytes, file, options)
  } catch (error) {
    throw withFile(error, file)
  }
}

async function readContent(bytes: Uint8Array, file: string | null, options: ReadOptions): Promise<Document> {
  const limit = options.maxBytes ?? MAX_FILE_BYTES
  if (bytes.length > limit) throw tooLarge(bytes.length, limit)
  if (bytes.length === 0) throw refusal('empty')
  const name = options.name ?? (file === null ? null : basename(file))
  const kind = kindOf(bytes, name)
  if (kind === 'html' && bytes.length > MAX_HTML_BYTES) throw tooLarge(bytes.length, MAX_HTML_BYTES)
  const load = READERS[kind]
  if (load === undefined) throw refusal(kind)
  const read = await load()
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(options.mediaType ?? '')?.[1] ?? null
  const document = await read({ bytes, name, charset, lang: options.lang ?? 'zh' })
  return {
    ...document,
    source: {
      name: name === null ? null : basename(name),
      mediaType: MEDIA_TYPES[kind] ?? 'application/octet-stream',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex')
    }
  }
}

const bytesOf = (input: Uint8Array | ArrayBuffer): Uint8Array =>
  input instanceof Uint8Array ? input : new Uint8Array(input)

/** Every error leaves as a ReadError that names its file; what a library threw becomes its cause. */
function withFile(error: unknown, file: string | null): ReadError {
  if (isReadError(error)) {
    error.file ??= file
    return error
  }
  return new ReadError('damaged', {
    file,
    message: { zh: '文件内容损坏，无法读取', en: 'The file is damaged and cannot be read' },
    remedy: {
      zh: '请用生成它的软件重新打开并另存',
      en: 'Open it in the program that made it and save it again'
    },
    cause: error
  })
}
