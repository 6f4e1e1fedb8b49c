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

/** Nodes of any page: each takes some 700 bytes until the document stands. A report saved from a site has 2,000 to 20,000. */
export const MAX_NODES = 500_000

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

/** Largest part of an Office file after unpacking. A report's text is below 5 MB; the rest of a big file is pictures. */
export const MAX_PART_BYTES = 64 * MiB

/** All that is unpacked of one file, counting a part as often as it is asked for: a list can name the same part thousands of times. */
export const MAX_UNPACKED_BYTES = 256 * MiB

/** Elements nested deeper than this are no document that an office program wrote. */
export const MAX_XML_DEPTH = 1000

/** Groups of RTF nested deeper than this are no document that an office program wrote. */
export const MAX_RTF_DEPTH = 1000

/** Paragraphs, cells and rows of a Word or RTF file, where a few bytes make one. A report has some hundreds. */
export const MAX_PARAGRAPHS = 1_000_000

export const tooManyParagraphs = (): ReadError =>
  new ReadError('too-complex', {
    message: { zh: `段落超过 ${MAX_PARAGRAPHS} 个`, en: `More than ${MAX_PARAGRAPHS} paragraphs` },
    remedy: {
      zh: '请确认文件无误，或只保留年度报告的正文',
      en: 'Check that this is the right file, or keep only the report in it'
    }
  })

export const partTooLarge = (place: string, limit = MAX_PART_BYTES): ReadError =>
  new ReadError('too-large', {
    place,
    message: {
      zh: `解压后超过 ${limit / MiB} MB，疑为压缩炸弹`,
      en: `Unpacks to more than ${limit / MiB} MB; this may be a zip bomb`
    },
    remedy: { zh: '请用 WPS 或 Office 打开后另存', en: 'Open it in an office program and save it again' }
  })

export const damaged = (place: string | null, cause?: unknown): ReadError =>
  new ReadError('damaged', {
    place,
    message: { zh: '文件不完整或已损坏', en: 'The file is incomplete or damaged' },
    remedy: {
      zh: '请重新下载，或用 WPS、Office 打开修复后另存',
      en: 'Download it again, or let an office program repair it and save it'
    },
    cause
  })

/** Filled cells of a sheet. The official forms have some three hundred. */
export const MAX_CELLS = 500_000

/** Pages of a PDF. */
export const MAX_PAGES = 2000

/** Runs of text, and ruling lines, looked at on one page. */
export const MAX_PAGE_ITEMS = 100_000
