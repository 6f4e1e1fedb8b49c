// The warning that pictures were not read, for every reader that meets them.
import type { Warning } from '../model'
import type { Language } from './options'

const WHERE = {
  document: { zh: '文档', en: 'document' },
  article: { zh: '正文', en: 'article' }
}

/** @returns one warning, none where there are no pictures */
export function picturesLeftOut(pictures: number, where: keyof typeof WHERE, lang: Language): Warning[] {
  if (pictures === 0) return []
  const message =
    lang === 'zh'
      ? `${WHERE[where].zh}含 ${pictures} 张图片，图中的文字和表格未读取`
      : `The ${WHERE[where].en} holds ${pictures} pictures; text and tables in them were not read`
  return [{ code: 'pictures', message }]
}
