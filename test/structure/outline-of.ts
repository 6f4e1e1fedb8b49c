// Short ways for the tests of this folder to get an outline and to say what they expect of it.
import type { Document, Outline } from '../../src/model'
import { outlineOf } from '../../src/structure'
import { normaliseDocument } from '../../src/text/offsets'
import { plainDocument } from '../../src/text/plain-document'

export interface Read extends Outline {
  text: string
}

/** Outline of plain text, with the normalised text that its offsets belong to. */
export function read(source: string, hints: Partial<Document['hints']> = {}): Read {
  const document = plainDocument(source)
  Object.assign(document.hints, hints)
  const normal = normaliseDocument(document)
  return { ...outlineOf(normal), text: normal.text }
}

/** `level heading` of every heading. */
export const headingsOf = (source: string): string[] =>
  read(source)
    .sections.filter(s => s.level > 0)
    .map(s => `${s.level} ${s.heading}`)

/** `tag` of every heading by its text. */
export const tagsOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    read(source)
      .sections.filter(s => s.level > 0)
      .map(s => [s.heading, s.tag])
  )

/** `tag: text` of every passage. */
export function passagesOf(source: string): string[] {
  const { passages, text } = read(source)
  return passages.map(p => `${p.tag}: ${text.slice(p.start, p.end)}`)
}
