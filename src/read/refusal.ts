// Files that are recognised and not read: what each of them is, and what to do instead.
import { ReadError, type ReadErrorCode, type Wording } from './error'
import type { Kind } from './kind'

interface Refusal {
  code: ReadErrorCode
  message: Wording
  remedy: Wording
}

const SAVE_AS_DOCX: Wording = {
  zh: '请用 WPS 或 Word 打开，另存为 .docx',
  en: 'Open it in WPS or Word and save it as .docx'
}
const SAVE_AS_XLSX: Wording = {
  zh: '请用 WPS 或 Excel 打开，另存为 .xlsx',
  en: 'Open it in WPS or Excel and save it as .xlsx'
}

/** What to do with a file of a kind nobody here knows. */
export const READABLE: Wording = {
  zh: '可读取的格式：txt、html、mht、docx、doc、rtf、pdf、ofd、xlsx、xls',
  en: 'Formats that can be read: txt, html, mht, docx, doc, rtf, pdf, ofd, xlsx, xls'
}

const unsupported = (zh: string, en: string, remedy: Wording): Refusal => ({
  code: 'unsupported-format',
  message: { zh, en },
  remedy
})

const REFUSALS: Partial<Record<Kind | 'empty', Refusal>> = {
  empty: {
    code: 'empty',
    message: { zh: '文件是空的（0 字节）', en: 'The file is empty (0 bytes)' },
    remedy: { zh: '请重新导出或下载', en: 'Export or download it again' }
  },
  odf: unsupported('这是 OpenDocument 文件', 'This is an OpenDocument file', SAVE_AS_DOCX),
  pptx: unsupported('这是演示文稿', 'This is a presentation', {
    zh: '请提供报告正文的 docx、pdf 或 html',
    en: 'Give the report itself as docx, pdf or html'
  }),
  xlsb: unsupported('这是二进制工作簿（.xlsb）', 'This is a binary workbook (.xlsb)', SAVE_AS_XLSX),
  'xml-office': unsupported('这是 Office 2003 XML 文件', 'This is an Office 2003 XML file', {
    zh: '请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx',
    en: 'Open it in Office and save it as .docx or .xlsx'
  }),
  'encrypted-office': {
    code: 'encrypted',
    message: { zh: '文件设有打开密码', en: 'The file is protected by a password' },
    remedy: { zh: '请用密码打开，取消密码后另存', en: 'Open it with the password and save it without' }
  },
  ole2: unsupported(
    '这是旧版 Office 容器，但不是 Word 或 Excel 文档',
    'An old Office container, but no Word or Excel document',
    SAVE_AS_DOCX
  ),
  zip: {
    code: 'archive',
    message: { zh: '这是压缩包，或是损坏的 docx/xlsx', en: 'This is a zip archive, or a damaged docx or xlsx' },
    remedy: { zh: '请先解压，或重新保存文档', en: 'Unpack it first, or save the document again' }
  },
  archive: {
    code: 'archive',
    message: { zh: '这是压缩包', en: 'This is an archive' },
    remedy: { zh: '请先解压，再给出其中的文件', en: 'Unpack it and name the files in it' }
  },
  picture: {
    code: 'picture',
    message: { zh: '这是图片，没有可读取的文字', en: 'This is a picture; it holds no text' },
    remedy: {
      zh: '请提供报告的文字版，或先做文字识别（OCR）',
      en: 'Give the report as text, or run text recognition (OCR) first'
    }
  },
  program: {
    code: 'binary',
    message: { zh: '这是程序文件，不是文档', en: 'This is a program, not a document' },
    remedy: { zh: '请确认文件无误', en: 'Check that this is the right file' }
  }
}

const UNKNOWN = unsupported('不支持这种文件', 'Files of this kind are not supported', READABLE)

/** The error for a kind of file that no reader takes. */
export function refusal(kind: Kind | 'empty'): ReadError {
  const { code, message, remedy } = REFUSALS[kind] ?? UNKNOWN
  return new ReadError(code, { message, remedy })
}
