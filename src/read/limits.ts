// What a file may cost. Every limit is stated here, with its reason, and every excess is a ReadError.
import { ReadError } from './error'

const MiB = 1024 * 1024

/** Largest file read by default. A year's report has 10 kB to 3 MB; scans go higher but hold no text. */
export const MAX_FILE_BYTES = 64 * MiB

/** Largest web page. A parsed page takes some twenty times its size in memory. */
export const MAX_HTML_BYTES = 16 * MiB

/**
 * Nodes a page may grow into, for each `<` it contains. Unclosed formatting tags are repeated in every later paragraph,
 * as the HTML standard demands, so a hostile page of 60 kB can ask for millions of nodes.
 */
export const MAX_NODES_PER_TAG = 4
export const MIN_NODES_ALLOWED = 200_000

/** Columns of a grid. The widest official table has 15; wider "tables" are read as lines. */
export const MAX_COLUMNS = 1000

export const tooLarge = (bytes: number | null, limit: number, file: string | null = null): ReadError => {
  const size = bytes === null ? '' : ` ${(bytes / MiB).toFixed(1)} MB`
  return new ReadError('too-large', {
    file,
    message: {
      zh: `文件过大${size === '' ? '' : `（${size.trim()}）`}，上限为 ${limit / MiB} MB`,
      en: `The file is too large${size === '' ? '' : ` (${size.trim()})`}; the limit is ${limit / MiB} MB`
    },
    remedy: {
      zh: '年度报告一般不超过 3 MB，请确认文件无误，或去掉其中的图片和附件后另存',
      en: 'A report rarely exceeds 3 MB: check that this is the right file, or save it without pictures and attachments'
    }
  })
}
