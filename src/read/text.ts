// Plain text. The document's text is the file's content unchanged but for the byte order mark, so that offsets are those
// of the file; tables in it are found later, by the structure stage.
import type { Document } from '../model'
import { plainDocument } from '../text/plain-document'
import { declaredEncoding, decode } from './encoding'
import { ReadError } from './error'
import type { ReaderInput } from './options'
import { READABLE } from './refusal'

/** More control characters than this share of a text, and it is no text. */
const MAX_CONTROL_SHARE = 0.02

export async function readText({ bytes, charset, lang }: ReaderInput): Promise<Document> {
  const { text, warnings } = await decode(bytes, charset ?? declaredEncoding(bytes), lang)
  const { nul, control, visible } = survey(text)
  if (nul + control > text.length * MAX_CONTROL_SHARE) throw binary()
  if (visible === 0) throw blank()
  if (nul > 0) {
    const message =
      lang === 'zh' ? `文件含 ${nul} 个空字符（NUL），已保留` : `The file holds ${nul} NUL characters; kept`
    warnings.push({ code: 'nul-characters', message })
  }
  return { ...plainDocument(text), warnings }
}

function survey(text: string): { nul: number; control: number; visible: number } {
  let nul = 0
  let control = 0
  let visible = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x20) {
      if (unit >= 0x7f && unit < 0xa0) control++
      else if (unit !== 0xa0 && unit !== 0x3000 && unit !== 0xfeff) visible++
    } else if (unit === 0) nul++
    else if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d && unit !== 0x0c) control++
  }
  return { nul, control, visible }
}

export const blank = (): ReadError =>
  new ReadError('empty', {
    message: { zh: '文件中没有文字', en: 'The file holds no text' },
    remedy: { zh: '请确认导出或下载是否完整', en: 'Check that it was exported or downloaded completely' }
  })

const binary = (): ReadError =>
  new ReadError('binary', {
    message: { zh: '文件不是文本，也不是可识别的文档格式', en: 'The file is neither text nor a known document format' },
    remedy: READABLE
  })
