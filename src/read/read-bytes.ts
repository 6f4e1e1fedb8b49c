// A path to bytes, never more than the limit: also from a pipe or a device that does not know its size.
import { type FileHandle, open } from 'node:fs/promises'
import { ReadError, type ReadErrorCode, type Wording } from './error'
import { tooLarge } from './limits'

const CHUNK = 1 << 20

/** @throws ReadError when the path is missing, a folder, not readable, or holds more than `limit` bytes */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path, 'r')
    const facts = await handle.stat()
    if (facts.isDirectory()) throw failure('EISDIR', path)
    if (facts.isFile() && facts.size > limit) throw tooLarge(facts.size, limit, path)
    return await readUpTo(handle, facts.isFile() ? Math.min(facts.size + 1, CHUNK) : CHUNK, limit, path)
  } catch (error) {
    throw error instanceof ReadError ? error : failure((error as NodeJS.ErrnoException).code ?? '', path, error)
  } finally {
    await handle?.close()
  }
}

/** `step`: how much to ask for at once; a file of known size is read, and seen to end, by the first call and a second. */
async function readUpTo(handle: FileHandle, step: number, limit: number, path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let total = 0
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(step), 0, step, null)
    if (bytesRead === 0) return Buffer.concat(chunks, total)
    total += bytesRead
    if (total > limit) throw tooLarge(null, limit, path)
    chunks.push(buffer.subarray(0, bytesRead))
  }
}

const FAILURES: Record<string, [ReadErrorCode, Wording, Wording]> = {
  ENOENT: [
    'not-found',
    { zh: '找不到文件', en: 'No such file' },
    { zh: '请检查路径和文件名', en: 'Check the path and the name' }
  ],
  EISDIR: [
    'not-a-file',
    { zh: '这是文件夹，不是文件', en: 'This is a folder, not a file' },
    { zh: '请给出文件夹中的文件，例如 文件夹/*.docx', en: 'Name the files in it, such as folder/*.docx' }
  ],
  EACCES: [
    'not-readable',
    { zh: '没有读取权限', en: 'Permission to read is missing' },
    { zh: '请检查文件权限，或复制一份再试', en: 'Check the permissions of the file, or copy it and try again' }
  ]
}
FAILURES.ENOTDIR = FAILURES.ENOENT!
FAILURES.EPERM = FAILURES.EACCES!

function failure(code: string, file: string, cause?: unknown): ReadError {
  const [as, message, remedy] = FAILURES[code] ?? [
    'not-readable',
    { zh: `无法读取文件（${code || '未知原因'}）`, en: `The file cannot be read (${code || 'unknown reason'})` },
    { zh: '请确认文件没有被其他程序占用，再试一次', en: 'Check that no other program holds it, and try again' }
  ]
  return new ReadError(as, { file, message, remedy, cause })
}
