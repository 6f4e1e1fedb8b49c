// XML parts of Office files as a stream of elements. Parsing is saxes'; this refuses what no office program writes and
// what attacks are made of: document types (and with them entities of one's own), and bottomless nesting.
import { SaxesParser } from 'saxes'
import { isReadError } from '../error'
import { damaged, MAX_XML_DEPTH } from '../limits'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandler {
  /** An opening tag; `name` with its prefix, as written (`w:p`). */
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** Characters given to the parser at a time: it keeps what it was given until it is through. */
const PIECE = 1024 * 1024

/**
 * @param part name of the part, for errors
 * @throws ReadError `damaged` when the part is not well-formed or declares a document type
 */
export function readXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const xml = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const parser = new SaxesParser({ position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw damaged(part)
  })
  parser.on('opentag', tag => {
    if (++depth > MAX_XML_DEPTH) throw damaged(part)
    handler.open(tag.name, tag.attributes as Attributes)
  })
  parser.on('closetag', tag => {
    depth--
    handler.close(tag.name)
  })
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler)
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('error', error => {
    throw damaged(part, error)
  })
  try {
    for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.length <= PIECE ? xml : xml.slice(at, at + PIECE))
    parser.close()
  } catch (error) {
    throw isReadError(error) ? error : damaged(part, error)
  }
}

/**
 * The names a handler knows, each as one and the same string. The parser cuts every name anew; compared with literals, such
 * a string costs its length, and one of these nothing.
 */
export const namesOf = <Name extends string>(...names: readonly Name[]): ReadonlyMap<string, Name> =>
  new Map(names.map(name => [name, name]))

/** Office writes UTF-8 and may write UTF-16; both carry a byte order mark or are plain from the first two bytes. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0x3c && bytes[1] === 0 ? 'utf-16le' : 'utf-8'
}

/** A switch of OOXML: `<w:b/>` and `<w:b w:val="1"/>` are on, `0`, `false` and `off` are off. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !(value === '0' || value === 'false' || value === 'off')

/** Looks an attribute up whatever its prefix: strict and transitional files differ in it. */
export function local(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}
