// XML parts of Office files as a stream of elements: as much of XML 1.0 as office programs write, read in one pass. It refuses
// what they never write and attacks are made of: document types (and with them entities of one's own), bottomless nesting,
// tags that do not match. Most elements of a document are looks: attributes are taken apart only where a handler asks.
import { isReadError } from '../error'
import { damaged, MAX_XML_DEPTH } from '../limits'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandler {
  /** Elements whose attributes are looked at, and the name to give them; the others come without any. All when absent. */
  known?: Pick<ReadonlyMap<string, string>, 'get'>
  /** An opening tag; `name` with its prefix, as written (`w:p`). */
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/**
 * Namespaces whose prefix handlers rely on. Office programs always write these prefixes; libraries that write its formats choose
 * their own. Strict files have addresses of their own.
 */
const PREFIXES: readonly (readonly [prefix: string, ...addresses: string[]])[] = [
  [
    'w',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main'
  ],
  [
    'wp',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'
  ],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['ofd', 'http://www.ofdspec.org/2016']
]

const NONE: Attributes = {}

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const GREATER = 0x3e

/**
 * @param part name of the part, for errors
 * @throws ReadError `damaged` when the part is not well-formed or declares a document type
 */
export function readXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const xml = new TextDecoder(encodingOf(bytes)).decode(bytes)
  try {
    scan(xml, handler)
  } catch (error) {
    throw isReadError(error) ? error : damaged(part, error)
  }
}

/** An element by the name in the text and by the name given to the handler. */
interface OpenElement {
  written: string
  name: string
}

/** A part, and what holds in all of it. */
interface Source {
  xml: string
  /** Without references and line ends of other systems: what is written is what is meant. */
  asWritten: boolean
  usual: Renaming
}

function scan(xml: string, handler: XmlHandler): void {
  const open: OpenElement[] = []
  const source: Source = { xml, asWritten: !xml.includes('&') && !xml.includes('\r'), usual: sameName }
  let at = 0
  let rooted = false
  for (;;) {
    const tag = xml.indexOf('<', at)
    const end = tag === -1 ? xml.length : tag
    if (end > at) {
      if (open.length > 0) handler.text?.(meaning(source, at, end))
      else if (!isBlank(xml, at, end)) throw malformed('text outside of elements')
    }
    if (tag === -1) break
    const first = xml.charCodeAt(tag + 1)
    if (first === SLASH) {
      at = after(xml, '>', tag)
      const element = open.pop()
      if (element === undefined || !closes(xml, tag + 2, at - 1, element.written)) throw malformed('tags do not match')
      handler.close(element.name)
    } else if (first === BANG) {
      if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4)
      else if (xml.startsWith('<![CDATA[', tag) && open.length > 0) {
        at = after(xml, ']]>', tag + 9)
        handler.text?.(xml.slice(tag + 9, at - 3))
      } else throw malformed('a document type')
    } else if (first === QUESTION) at = after(xml, '?>', tag + 2)
    else {
      if (open.length === 0 && rooted) throw malformed('a second root')
      if (!rooted) source.usual = usualNames(source, tag)
      rooted = true
      at = openTag(source, tag, open, handler)
    }
  }
  if (open.length > 0 || !rooted) throw malformed('cut off')
}

type Renaming = (written: string) => string

const sameName: Renaming = written => written

/** The names that elements and attributes would have with the usual prefixes, by what the root at `tag` declares. */
function usualNames(source: Source, tag: number): Renaming {
  const { xml } = source
  const end = tagEnd(xml, tag + 1)
  const space = xml.slice(tag, end).search(/\s/)
  if (space === -1) return sameName
  const declared = attributesIn(source, tag + space, xml.charCodeAt(end - 1) === SLASH ? end - 1 : end)
  const prefixes = new Map<string, string>()
  for (const [name, address] of Object.entries(declared)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const usual = PREFIXES.find(([, ...addresses]) => addresses.includes(address))?.[0]
    if (usual !== undefined && name !== `xmlns:${usual}`) prefixes.set(name.slice('xmlns:'.length), usual)
  }
  if (prefixes.size === 0) return sameName
  const known = new Map<string, string>()
  return written => {
    let name = known.get(written)
    if (name === undefined) {
      const colon = written.indexOf(':')
      const usual = prefixes.get(written.slice(0, Math.max(colon, 0)))
      name = usual === undefined ? written : `${usual}:${written.slice(colon + 1)}`
      if (known.size < MOST_NAMES) known.set(written, name)
    }
    return name
  }
}

/** Names kept; a file has some hundreds. */
const MOST_NAMES = 5000

/** Reads an opening tag; returns where it ends. */
function openTag(source: Source, tag: number, open: OpenElement[], handler: XmlHandler): number {
  const { xml, usual } = source
  let nameEnd = tag + 1
  for (let unit = xml.charCodeAt(nameEnd); unit > 0x20 && unit !== GREATER && unit !== SLASH; )
    unit = xml.charCodeAt(++nameEnd)
  if (nameEnd === tag + 1) throw malformed('a tag without a name')
  const end = tagEnd(xml, nameEnd)
  const written = xml.slice(tag + 1, nameEnd)
  const called = usual(written)
  const known = handler.known === undefined ? called : handler.known.get(called)
  const isEmpty = xml.charCodeAt(end - 1) === SLASH
  const name = known ?? called
  const bare = known === undefined || end <= nameEnd + 1
  const attributes = bare ? NONE : attributesIn(source, nameEnd, isEmpty ? end - 1 : end)
  handler.open(name, usual === sameName ? attributes : renamed(attributes, usual))
  if (isEmpty) handler.close(name)
  else if (open.push({ written, name }) > MAX_XML_DEPTH) throw malformed('nested too deep')
  return end + 1
}

/** The `>` of a tag; one inside quotes is a character like others. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf('>', from)
  if (end === -1) throw malformed('cut off')
  for (let at = from; at < end; at++) {
    const unit = xml.charCodeAt(at)
    if (unit !== QUOTE && unit !== APOSTROPHE) continue
    at = xml.indexOf(unit === QUOTE ? '"' : "'", at + 1)
    if (at === -1) throw malformed('cut off')
    if (at > end) end = xml.indexOf('>', at)
    if (end === -1) throw malformed('cut off')
  }
  return end
}

function attributesIn(source: Source, from: number, end: number): Attributes {
  const { xml } = source
  const attributes: Record<string, string> = {}
  for (let at = from; at < end; ) {
    while (at < end && xml.charCodeAt(at) <= 0x20) at++
    if (at >= end) break
    const nameStart = at
    while (at < end && xml.charCodeAt(at) > 0x20 && xml.charCodeAt(at) !== EQUALS) at++
    const name = xml.slice(nameStart, at)
    while (at < end && xml.charCodeAt(at) <= 0x20) at++
    if (xml.charCodeAt(at++) !== EQUALS) throw malformed('an attribute without a value')
    while (at < end && xml.charCodeAt(at) <= 0x20) at++
    const quote = xml.charCodeAt(at)
    if (quote !== QUOTE && quote !== APOSTROPHE) throw malformed('a value without quotes')
    const valueEnd = xml.indexOf(quote === QUOTE ? '"' : "'", at + 1)
    attributes[name] = meaning(source, at + 1, valueEnd)
    at = valueEnd + 1
  }
  return attributes
}

const renamed = (attributes: Attributes, usual: Renaming): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? usual(name) : name, value])
  )

function closes(xml: string, start: number, end: number, name: string): boolean {
  return xml.startsWith(name, start) && isBlank(xml, start + name.length, end)
}

function isBlank(xml: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (xml.charCodeAt(i) > 0x20 && xml.charCodeAt(i) !== 0xfeff) return false
  return start <= end
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw malformed('cut off')
  return at + mark.length
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function meaning({ xml, asWritten }: Source, from: number, to: number): string {
  const text = xml.slice(from, to)
  return asWritten ? text : decoded(text)
}

/** Text with its references and line ends as XML has them. */
function decoded(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!plain.includes('&')) return plain
  return plain.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{1,4}))?(;?)/gi, (_, hex, decimal, name, stop) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name ?? '']
    if (character === undefined || stop === '') throw malformed('an entity that nobody declared')
    return character
  })
}

const malformed = (what: string): SyntaxError => new SyntaxError(`XML: ${what}`)

/**
 * The names a handler knows, each as one and the same string. Every name is cut anew from the text; compared with literals,
 * such a string costs its length, and one of these nothing.
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
