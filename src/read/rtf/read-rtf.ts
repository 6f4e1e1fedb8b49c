// Rich Text Format to a Document; offices have it under the name of .doc. Text as printed, numbers of lists, tables with
// merged cells, footnotes after their paragraphs, text boxes at the end.
import type { Document } from '../../model'
import { compose } from '../compose'
import { flow } from '../doc/flow'
import type { ReaderInput } from '../options'
import { picturesLeftOut } from '../pictures'
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
    warnings: picturesLeftOut(pictures, 'document', lang)
  }
}
