// Word files for tests, made from the markup of their parts.
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const NAMESPACES = `${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"`
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A .docx with this markup inside `<w:body>`, and other parts by relationship type (`numbering`, `styles`, `footnotes`). */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        'document.main',
        ...Object.keys(parts)
      ]
        .map(
          type =>
            `<Override PartName="/word/${type.replace('.main', '')}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`
        )
        .join('')}</Types>`
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(parts)
        .map(type => `<Relationship Id="${type}" Type="${TYPES}/${type}" Target="${type}.xml"/>`)
        .join('')}</Relationships>`
    )
  }
  for (const [type, xml] of Object.entries(parts)) {
    files[`word/${type}.xml`] = strToU8(`<?xml version="1.0"?><w:${type} ${NAMESPACES}>${xml}</w:${type}>`)
  }
  return zipSync(files)
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`

export const numbered = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`

export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

/** A list definition from `format label` for each level. */
export const definition = (id: number, ...levels: [format: string, label: string, more?: string][]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, label, more = ''], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`
    )
    .join('')}</w:abstractNum>`

export const use = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
