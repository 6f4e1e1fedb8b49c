// What can be wrong with files of pages, whatever their format: no text layer, one that is no text, too many pages.
import type { Warning } from '../../model'
import { ReadError } from '../error'
import { MAX_PAGES } from '../limits'
import type { Language } from '../options'

type Format = 'PDF' | 'OFD'

export const silentPages = (pages: readonly number[], lang: Language): Warning => ({
  code: 'pages-without-text',
  message:
    lang === 'zh'
      ? `第 ${pages.join('、')} 页没有文字层（可能是扫描图片），未读取`
      : `Pages ${pages.join(', ')} have no text layer (scans, perhaps) and were not read`
})

export const noTextLayer = (format: Format, pages: number): ReadError =>
  new ReadError('no-text-layer', {
    message: {
      zh: `${format} 共 ${pages} 页，没有文字层，应是扫描件`,
      en: `The ${format} (${pages} pages) has no text layer; it is a scan`
    },
    remedy:
      format === 'PDF'
        ? {
            zh: '请提供由 Word 或 WPS 导出的 PDF；或安装 tesseract 后加 --ocr 选项识别，并人工核对',
            en: 'Give a PDF exported from a word processor; or install tesseract, use --ocr, and check the figures by eye'
          }
        : {
            zh: '请提供由 Word 或 WPS 导出的文件；或用 OFD 阅读器导出为 PDF，再加 --ocr 选项识别',
            en: 'Give what a word processor exported; or export it to PDF from an OFD viewer and use --ocr'
          }
  })

/** Characters that a font without a table of its characters gives: private use, replacement, control. */
export function isGarbled(text: string): boolean {
  const odd = text.match(/[\p{Co}\ufffd]|(?![\t\n])\p{Cc}/gu)?.length ?? 0
  return odd > text.length * 0.3
}

export const garbled = (format: Format): ReadError =>
  new ReadError('no-text-layer', {
    message: {
      zh: `${format} 的文字层无法还原为汉字（字体缺少字符对照表）`,
      en: 'The text layer cannot be turned into characters (its fonts lack a table of them)'
    },
    remedy: {
      zh: '请由原文件重新导出 PDF，或提供 docx',
      en: 'Export the PDF again from the original, or give the docx'
    }
  })

export const tooManyPages = (format: Format, pages: number): ReadError =>
  new ReadError('too-complex', {
    message: {
      zh: `${format} 共 ${pages} 页，上限为 ${MAX_PAGES} 页`,
      en: `The ${format} has ${pages} pages; the limit is ${MAX_PAGES}`
    },
    remedy: { zh: '请只保留年度报告所在的页', en: 'Keep only the pages of the annual report' }
  })
