// A PDF with a text layer to a Document: pages to lines and ruled tables, running lines off, lines to paragraphs, and what
// a page break cut in two put together. Nothing in the file is executed, and no picture is decoded.
import type { Document, Hints, Warning } from '../../model'
import { compose } from '../compose'
import { ReadError } from '../error'
import { damaged, MAX_PAGES } from '../limits'
import type { Language, ReaderInput } from '../options'
import { titleInProperties } from '../title'
import { blocksOfPages } from './blocks'
import { type Loaded, loadPdfJs, type PDFDocumentLoadingTask, type PDFDocumentProxy, unsuitable } from './load-pdfjs'
import { type Page, readPage } from './page'

export async function readPdf({ bytes, lang, ocr }: ReaderInput): Promise<Document> {
  const loaded = await loadPdfJs()
  const task = start(loaded, bytes)
  try {
    const pdf = await task.promise.catch(error => {
      throw error instanceof Error && error.name === 'PasswordException' ? encrypted() : damaged(null, error)
    })
    if (pdf.numPages > MAX_PAGES) throw tooManyPages(pdf.numPages)
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
    } else if (silent.length === pdf.numPages) throw noTextLayer(pdf.numPages)
    else if (silent.length > 0) warnings.push(silentPages(silent, lang))

    const composed = compose(blocksOfPages(pages))
    if (composed.text === '') throw noTextLayer(pdf.numPages)
    if (isGarbled(composed.text)) throw garbled()
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

const silentPages = (pages: readonly number[], lang: Language): Warning => ({
  code: 'pages-without-text',
  message:
    lang === 'zh'
      ? `第 ${pages.join('、')} 页没有文字层（可能是扫描图片），未读取`
      : `Pages ${pages.join(', ')} have no text layer (scans, perhaps) and were not read`
})

const noTextLayer = (pages: number): ReadError =>
  new ReadError('no-text-layer', {
    message: {
      zh: `PDF 共 ${pages} 页，没有文字层，应是扫描件`,
      en: `The PDF (${pages} pages) has no text layer; it is a scan`
    },
    remedy: {
      zh: '请提供由 Word 或 WPS 导出的 PDF；或安装 tesseract 后加 --ocr 选项识别，并人工核对',
      en: 'Give a PDF exported from a word processor; or install tesseract, use --ocr, and check the figures by eye'
    }
  })

/** Characters that a font without a table of its characters gives: private use, replacement, control. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\p{Co}\ufffd]|(?![\t\n])\p{Cc}/gu)?.length ?? 0
  return odd > text.length * 0.3
}

const garbled = (): ReadError =>
  new ReadError('no-text-layer', {
    message: {
      zh: 'PDF 的文字层无法还原为汉字（字体缺少字符对照表）',
      en: 'The text layer cannot be turned into characters (its fonts lack a table of them)'
    },
    remedy: {
      zh: '请由原文件重新导出 PDF，或提供 docx',
      en: 'Export the PDF again from the original, or give the docx'
    }
  })

const encrypted = (): ReadError =>
  new ReadError('encrypted', {
    message: { zh: 'PDF 设有打开密码', en: 'The PDF is protected by a password' },
    remedy: { zh: '请用密码打开，取消密码后另存', en: 'Open it with the password and save it without' }
  })

const tooManyPages = (pages: number): ReadError =>
  new ReadError('too-complex', {
    message: {
      zh: `PDF 共 ${pages} 页，上限为 ${MAX_PAGES} 页`,
      en: `The PDF has ${pages} pages; the limit is ${MAX_PAGES}`
    },
    remedy: { zh: '请只保留年度报告所在的页', en: 'Keep only the pages of the annual report' }
  })
