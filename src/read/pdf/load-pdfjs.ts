// Loads pdf.js when a PDF comes. It is an optional peer dependency: most installations never read a PDF, and it is large.
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError, type Wording } from '../error'

export type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What is used of pdf.js, and where its character maps lie (null where it finds them by itself). */
export interface Loaded {
  pdfjs: typeof PdfJs
  assets: { cMapUrl: string; standardFontDataUrl: string } | null
}

/** @throws ReadError `missing-library` with the install command when pdf.js is not installed */
export async function loadPdfJs(): Promise<Loaded> {
  standInForCanvas()
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    return { pdfjs, assets: await assetsOf() }
  } catch (cause) {
    throw missing(cause)
  }
}

/**
 * pdf.js refuses to load in Node without these classes, which it takes from a canvas library of 30 MB. They serve drawing
 * only; reading text never touches them.
 */
function standInForCanvas(): void {
  const scope = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {}
}

/** Folder of pdf.js in an installation of Node, with the character maps that Chinese fonts name. */
async function assetsOf(): Promise<Loaded['assets']> {
  if (typeof process === 'undefined' || process.versions?.node === undefined) return null
  const { createRequire } = await import('node:module')
  const here = typeof __filename === 'string' ? __filename : import.meta.url
  const root = createRequire(here)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, '')
  return { cMapUrl: `${root}cmaps/`, standardFontDataUrl: `${root}standard_fonts/` }
}

/** pdf.js is there, but is made for a newer Node than this. */
export const unsuitable = (version: string, cause: unknown): ReadError =>
  new ReadError('missing-library', {
    message: {
      zh: `所装的 pdfjs-dist ${version} 不能在此版本的 Node 上运行`,
      en: `The installed pdfjs-dist ${version} does not run on this version of Node`
    },
    remedy: REMEDY,
    cause
  })

const REMEDY: Wording = {
  zh: '请运行：npm install pdfjs-dist@5.4（Node 22.13 以上也可用 6）',
  en: 'Run: npm install pdfjs-dist@5.4 (or 6 on Node 22.13 and later)'
}

const missing = (cause: unknown): ReadError =>
  new ReadError('missing-library', {
    message: {
      zh: '读取 PDF 需要另行安装 pdfjs-dist',
      en: 'Reading PDF needs pdfjs-dist, which is installed separately'
    },
    remedy: REMEDY,
    cause
  })
