// Rich Text Format to a Document; offices have it under the name of .doc. Text as printed, numbers of lists, tables with
// merged cells, footnotes after their paragraphs, text boxes at the end.
import type { Document, Warning } from '../../model'
import { compose } from '../compose'
import { flow } from '../doc/flow'
import type { Language, ReaderInput } from '../options'
import { blank } from '../text'
import { titleInProperties } from '../title'
import { readRtfContent } from './body'

const noLabel = (): string => ''

export async function readRtf({ bytes, lang }: ReaderInput): Promise<Document> {
  const { body, boxes, title, pictures } = readRtfContent(bytes)
  const composed = compose([
    ...flow(body, noLabel, ({ notes }) => (notes.length === 0 ? [] : flow(notes, noLabel, () => []))),
    ...flow(boxes, noLabel, () => [])
  ])
  if (composed.text === '') throw blank()
  return {
    ...composed,
    source: { name: null, mediaType: '', bytes: null, sha256: null },
    hints: { title: titleInProperties(title), publishedOn: null, site: null },
    warnings: pictures > 0 ? [pictureWarning(pictures, lang)] : []
  }
}

const pictureWarning = (pictures: number, lang: Language): Warning => ({
  code: 'pictures',
  message:
    lang === 'zh'
      ? `文档含 ${pictures} 张图片，图中的文字和表格未读取`
      : `The document holds ${pictures} pictures; text and tables in them were not read`
})
