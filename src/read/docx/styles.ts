// What of a document's styles changes its text: the list a style numbers its paragraphs with, and whether it is a table
// of contents. Everything else about styles is looks.
import type { Relationship } from '../office/relationships'
import { readXml } from '../office/xml'
import type { Zip } from '../office/zip'

export interface NumberingRef {
  list: string
  level: number
}

export interface ParagraphStyle {
  /** Name as the program knows it, in lower case: `heading 1`, `toc 2`. */
  name: string
  basedOn: string | null
  list: string | null
  level: number | null
  /** Whether it is one of a table of contents. */
  contents: boolean
}

export type Styles = ReadonlyMap<string, ParagraphStyle>

export function readStyles(zip: Zip, relationships: readonly Relationship[]): Styles {
  const part = relationships.find(r => r.type === 'styles')?.target ?? 'word/styles.xml'
  const styles = new Map<string, ParagraphStyle>()
  const bytes = zip.read(part)
  if (bytes === null) return styles
  let style: ParagraphStyle | null = null
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { name: '', basedOn: null, list: null, level: null, contents: false }
        styles.set(attributes['w:styleId'] ?? '', style)
      }
      if (style === null) return
      const value = attributes['w:val'] ?? ''
      if (name === 'w:name') {
        style.name = value.toLowerCase()
        style.contents = /^(?:toc \d|table of figures)$/.test(style.name)
      } else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:numId') style.list = value
      else if (name === 'w:ilvl') style.level = Number.parseInt(value, 10) || 0
    },
    close(name) {
      if (name === 'w:style') style = null
    }
  })
  return styles
}

/** Styles inherit; a chain longer than this is a circle. */
const LONGEST_CHAIN = 20

/** The numbering a style gives, from itself or from what it is based on; null for none. */
export function numberingOf(styles: Styles, id: string | null): NumberingRef | null {
  let level: number | null = null
  for (let at = id, steps = 0; at !== null && steps < LONGEST_CHAIN; steps++) {
    const style = styles.get(at)
    if (style === undefined) return null
    level ??= style.level
    if (style.list !== null) return style.list === '0' ? null : { list: style.list, level: level ?? 0 }
    at = style.basedOn
  }
  return null
}

export const isContents = (styles: Styles, id: string | null): boolean =>
  id !== null && styles.get(id)?.contents === true
