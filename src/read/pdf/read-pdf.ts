// A PDF with a text layer to a Document: pages to lines and ruled tables, running lines off, lines to paragraphs, and what
// a page break cut in two put together. Nothing in the file is executed, and no picture is decoded.
import type { Document, Hints, Warning } from '../../model'
import { compose } from '../compose'
import { ReadError } from '../error'
import { damaged, MAX_PAGES } from '../limits'
import type { ReaderInput } from '../options'
import { titleInProperties } from '../title'
import { blocksOfPages } from './blocks'
import { garbled, isGarbled, noTextLayer, silentPages, tooManyPages } from './faults'
import { type Loaded, loadPdfJs, type PDFDocumentLoadingTask, type PDFDocumentProxy, unsuitable } from './load-pdfjs'
import { type Page, readPage } from './page'

export async function readPdf({ bytes, lang, ocr }: ReaderInput): Promise<Document> {
  const loaded = await loadPdfJs()
  const task = start(loaded, bytes)
  try {
    const pdf = await task.promise.catch(error => {
      throw error instanceof Error && error.name === 'PasswordException' ? encrypted() : damaged(null, error)
    })
    if (pdf.numPages > MAX_PAGES) throw tooManyPages('PDF', pdf.numPages)
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await readPage(loaded, await pdf.getPage(number)))
    }
    const silent = pages.filter(page => page.pieces.length === 0).map(page => page.number)
    const warnings: Warning[] = []
    if (silent.length > 0 && ocr) {
      const { scanPages, scanned } = await import('../ocr/scan-pages')
      for (const page of await scanPages(bytes, silent)) pages[page.number - 1] = page
      warnings.push(scanned(silent, lang))
    } else if (silent.length === pdf.numPages) throw noTextLayer('PDF', pdf.numPages)
    else if (silent.length > 0) warnings.push(silentPages(silent, lang))

    const composed = compose(blocksOfPages(pages))
    if (composed.text === '') throw noTextLayer('PDF', pdf.numPages)
    if (isGarbled(composed.text)) throw garbled('PDF')
    return {
      ...composed,
      source: { name: null, mediaType: '', bytes: null, sha256: null },
      hints: await hintsOf(pdf),
      warnings
    }
  } finally {
    await task.destroy()
  }
}

function start({ pdfjs, assets }: Loaded, bytes: Uint8Array): PDFDocumentLoadingTask {
  try {
    return pdfjs.getDocument({
      // pdf.js takes the buffer away from its owner.
      data: new Uint8Array(bytes),
      ...(assets === null ? {} : { ...assets, cMapPacked: true }),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      maxImageSize: 1,
      verbosity: 0
    })
  } catch (error) {
    throw unsuitable(pdfjs.version, error)
  }
}

/** The title in the file's properties, where it is one. */
async function hintsOf(pdf: PDFDocumentProxy): Promise<Hints> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const title = titleInProperties(String((info as { Title?: unknown }).Title ?? ''))
  return { title, publishedOn: null, site: null }
}

const encrypted = (): ReadError =>
  new ReadError('encrypted', {
    message: { zh: 'PDF 设有打开密码', en: 'The PDF is protected by a password' },
    remedy: { zh: '请用密码打开，取消密码后另存', en: 'Open it with the password and save it without' }
  })
