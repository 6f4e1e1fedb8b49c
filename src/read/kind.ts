// What kind of file these bytes are: by content first, by name only where content leaves it open. It reads no more than
// the first kilobytes (and, in a zip or OLE2 container, the names of the parts), and decodes nothing.

import { includes, latin1 } from './bytes'

export type Kind =
  | 'text'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'doc'
  | 'pdf'
  | 'xlsx'
  | 'xls'
  | 'rtf'
  | 'ofd'
  | 'odf'
  | 'pptx'
  | 'xlsb'
  | 'xml-office'
  | 'encrypted-office'
  | 'ole2'
  | 'zip'
  | 'archive'
  | 'picture'
  | 'program'

export const MEDIA_TYPES: Partial<Record<Kind, string>> = {
  text: 'text/plain',
  html: 'text/html',
  mhtml: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ofd: 'application/ofd'
}

/** Bytes at the start of a file, and what they are. `?` stands for any byte. */
const MAGIC: readonly (readonly [string, Kind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM????\0\0\0\0', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['RIFF????WEBP', 'picture'],
  ['\0\0\0\x0cjP  ', 'picture'],
  ['AT&TFORM', 'picture'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b\x08', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ\0', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['MZ', 'program'],
  ['\x7fELF', 'program']
]

/** Parts that tell what an Office container holds, the telling one first. */
const ZIP_PARTS: readonly (readonly [string, Kind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsb'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['content.xml', 'odf']
]

const OLE2_PARTS: readonly (readonly [string, Kind])[] = [
  ['EncryptedPackage', 'encrypted-office'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls']
]

/** Names that mean a web page when the content could be either. */
const HTML_NAME = /\.(?:s?html?|xhtml|jspx?|aspx?|php|do|htx)$/i

/** What an opening tag of a page looks like. */
const HTML_OPENING =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|script|style|table|div|p|h[1-6]|center|font|span|iframe|article|section|ul|ol|pre|base)(?:\s|>|\/))/i

/** A page saved as one file begins like a mail: with headers, one of which says what follows. */
const MIME_HEADER = /^\s*(?:From|Subject|Date|MIME-Version|Content-[A-Za-z-]+|Snapshot-Content-Location|X-[A-Za-z-]+):/i
const MIME_PAGE = /^Content-Type:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)/im

/** Where the first tag stands that is no comment, XML declaration or blank. */
function firstTag(text: string): number {
  for (let at = 0; ; ) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null
    if (end === null) return at
    const close = text.indexOf(end, at + 2)
    if (close === -1) return text.length
    at = close + end.length
  }
}

/**
 * @param bytes the file
 * @param name its name or null; only the extension counts
 */
export function kindOf(bytes: Uint8Array, name: string | null): Kind {
  for (const [magic, kind] of MAGIC) if (startsWith(bytes, magic)) return kind
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06'))
    return kindOfContainer(bytes, ZIP_PARTS, 1, namedKind(name) ?? 'zip')
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return kindOfContainer(bytes, OLE2_PARTS, 2, namedKind(name) ?? 'ole2')
  // Scanners and mail gateways put bytes before the header; readers accept it within the first kilobyte.
  if (includes(bytes.subarray(0, 1024), '\n%PDF-', 1)) return 'pdf'
  // Most pages show what they are in their first tag, which stands at their beginning.
  if (isPlainlyPage(withoutMark(latin1(bytes, 0, 64))) || isPlainlyPage(withoutMark(latin1(bytes, 0, 256))))
    return 'html'
  return kindOfText(withoutMark(latin1(bytes, 0, 4096)), name)
}

const isPage = (text: string, tag: number): boolean => HTML_OPENING.test(text.slice(tag, tag + 40))

function isPlainlyPage(text: string): boolean {
  const tag = firstTag(text)
  return tag + 40 < text.length && text.charCodeAt(tag) === 0x3c && !/^\s*<\?xml/.test(text) && isPage(text, tag)
}

function kindOfText(text: string, name: string | null): Kind {
  if (MIME_HEADER.test(text) && MIME_PAGE.test(text)) return 'mhtml'
  if (/^\s*<\?xml/.test(text) && /mso-application|schemas-microsoft-com:office:(?:spreadsheet|word)/.test(text)) {
    if (!/<html/i.test(text)) return 'xml-office'
  }
  if (isPage(text, firstTag(text))) return 'html'
  if (name !== null && HTML_NAME.test(name) && /<[a-z!/]/i.test(text)) return 'html'
  return 'text'
}

/** The start of the text as ASCII: byte order marks and the zero bytes of UTF-16 are left out. */
function withoutMark(head: string): string {
  const text =
    /^(?:\xff\xfe|\xfe\xff)/.test(head) || head.slice(0, 64).includes('\0') ? head.replaceAll('\0', '') : head
  const mark = /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.exec(text)
  return mark === null ? text : text.slice(mark[0].length)
}

/** An Office file cut off before any telling part name: the name says what it was. `wps` and `et` are WPS's own. */
const namedKind = (name: string | null): Kind | null =>
  NAMED.find(([extension]) => name?.toLowerCase().endsWith(extension))?.[1] ?? null

const NAMED: readonly (readonly [string, Kind])[] = [
  ['.docx', 'docx'],
  ['.xlsx', 'xlsx'],
  ['.doc', 'doc'],
  ['.wps', 'doc'],
  ['.xls', 'xls'],
  ['.et', 'xls'],
  ['.ofd', 'ofd']
]

/** Looks for the names of parts. Both containers keep them uncompressed: zip as bytes, OLE2 as UTF-16. */
function kindOfContainer(
  bytes: Uint8Array,
  parts: readonly (readonly [string, Kind])[],
  width: 1 | 2,
  otherwise: Kind
): Kind {
  for (const [part, kind] of parts) if (includes(bytes, part, width)) return kind
  return otherwise
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magic.length) return false
  for (let i = 0; i < magic.length; i++) if (magic[i] !== '?' && magic.charCodeAt(i) !== bytes[i]) return false
  return true
}
