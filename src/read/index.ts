// A file to a Document: opens paths, and turns whatever goes wrong into an error that names the file.
// What the bytes are and how they are read is for content.ts.
import type { Document } from '../model'
import { readContent } from './content'
import { isReadError, ReadError } from './error'
import { MAX_FILE_BYTES } from './limits'
import type { ReadOptions } from './options'
import { readBytes } from './read-bytes'
import { sha256 } from './sha256'

export { describeReadError, isReadError, ReadError, type ReadErrorCode, type Wording } from './error'
export type { ReadOptions } from './options'

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
    return await readContent(bytes, file === null ? options : { ...options, name: options.name ?? file }, sha256)
  } catch (error) {
    throw withFile(error, file)
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
