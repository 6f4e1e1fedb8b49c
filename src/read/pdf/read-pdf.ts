// A PDF with a text layer to a Document: pages to lines and ruled tables, running lines off, lines to paragraphs, and what
// a page break cut in two put together. Nothing in the file is executed, and no picture is decoded.
import type { Document, Hints, Warning } from '../../model'
import { compose, type DraftBlock } from '../compose'
import { ReadError } from '../error'
import { damaged, MAX_PAGES } from '../limits'
import type { Language, ReaderInput } from '../options'
import { titleInProperties } from '../title'
import { append, type ContinuedTable, goesOn, startTable } from './continued'
import { joinLines, linesOf } from './lines'
import { type Loaded, loadPdfJs, type PDFDocumentLoadingTask, type PDFDocumentProxy, unsuitable } from './load-pdfjs'
import { readPage } from './page'
import { isFinished, mayContinue, measureOf, type PdfParagraph, paragraphsOf } from './paragraphs'
import { type RuledTable, ruledTables, takeSpill } from './ruled-tables'
import { type PageLines, withoutRunningLines } from './running'

export async function readPdf({ bytes, lang }: ReaderInput): Promise<Document> {
  const loaded = await loadPdfJs()
  const task = start(loaded, bytes)
  try {
    const pdf = await task.promise.catch(error => {
      throw error instanceof Error && error.name === 'PasswordException' ? encrypted() : damaged(null, error)
    })
    if (pdf.numPages > MAX_PAGES) throw tooManyPages(pdf.numPages)
    const pages: PageLines[] = []
    const tables = new Map<number, RuledTable[]>()
    const silent: number[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(loaded, await pdf.getPage(number))
      if (page.pieces.length === 0) silent.push(number)
      const { tables: found, rest } = ruledTables(page)
      tables.set(number, found)
      pages.push({ number, height: page.height, lines: linesOf(rest) })
    }
    if (silent.length === pdf.numPages) throw noTextLayer(pdf.numPages)
    const printed = withoutRunningLines(pages).map(page => ({
      ...page,
      lines: takeSpill(tables.get(page.number) ?? [], page.lines)
    }))
    const composed = compose(blocksOf(printed, tables))
    if (composed.text === '') throw noTextLayer(pdf.numPages)
    return {
      ...composed,
      source: { name: null, mediaType: '', bytes: null, sha256: null },
      hints: await hintsOf(pdf),
      warnings: silent.length > 0 ? [silentPages(silent, lang)] : []
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

type Item = { kind: 'paragraph'; paragraph: PdfParagraph } | { kind: 'table'; table: ContinuedTable }

/** Paragraphs and tables in the order they stand, those cut by a page break as one. */
function blocksOf(pages: readonly PageLines[], tables: ReadonlyMap<number, RuledTable[]>): DraftBlock[] {
  const measure = measureOf(pages.flatMap(page => page.lines))
  const items: Item[] = []
  for (const page of pages) {
    const fresh = itemsOf(page, tables.get(page.number) ?? [], measure)
    const [first] = fresh
    const last = items[items.length - 1]
    if (last?.kind === 'table' && first?.kind === 'table' && goesOn(last.table, first.table)) {
      last.table = append(last.table, first.table)
      fresh.shift()
    } else if (last?.kind === 'paragraph' && first?.kind === 'paragraph') {
      const line = page.lines.find(l => l.y - l.size <= first.paragraph.top + 1)
      const sameSize = Math.abs(first.paragraph.size - last.paragraph.size) <= last.paragraph.size * 0.12
      if (
        line !== undefined &&
        last.paragraph.full &&
        sameSize &&
        !isFinished(last.paragraph.text) &&
        mayContinue(line, measure)
      ) {
        last.paragraph.text = joinLines(last.paragraph.text, first.paragraph.text)
        last.paragraph.full = first.paragraph.full
        fresh.shift()
      }
    }
    items.push(...fresh)
  }
  return items.map(draftOf)
}

/** What stands on one page, from top to bottom. */
function itemsOf(page: PageLines, tables: readonly RuledTable[], measure: ReturnType<typeof measureOf>): Item[] {
  const items: Item[] = []
  let at = 0
  const addLines = (until: number): void => {
    const from = at
    while (at < page.lines.length && page.lines[at]!.y < until) at++
    for (const paragraph of paragraphsOf(page.lines.slice(from, at), page.number, measure))
      items.push({ kind: 'paragraph', paragraph })
  }
  for (const table of tables) {
    addLines(table.top + 1)
    items.push({ kind: 'table', table: startTable(table) })
  }
  addLines(Number.POSITIVE_INFINITY)
  return items
}

function draftOf(item: Item): DraftBlock {
  if (item.kind === 'paragraph') {
    return { kind: 'paragraph', text: item.paragraph.text, place: { page: item.paragraph.page } }
  }
  const { rows, columns, cells, pageOf } = item.table
  const first = pageOf[0] ?? item.table.page
  return {
    kind: 'table',
    rows,
    columns,
    place: { page: first },
    cells: cells.map(cell => {
      const page = pageOf[cell.row] ?? first
      return page === first ? cell : { ...cell, place: { page } }
    })
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
      zh: '请提供由 Word 或 WPS 导出的 PDF，或先做文字识别（OCR）',
      en: 'Give a PDF exported from a word processor, or run text recognition (OCR) first'
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
