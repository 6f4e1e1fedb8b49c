// A workbook that Excel, WPS and LibreOffice open: headings stay in sight and filter, numbers are numbers, every text is a
// text, so that nothing of a report runs as a formula. Runs in Node and in browsers. What is on the sheets is for others.
import type { Value } from './sheets'
import { visible } from './visible'

/** A text with a part of it in bold; offsets are those of `text`. */
export interface Emphasis {
  text: string
  bold: { start: number; end: number }
}

export type SheetValue = Value | Emphasis

export interface WorkbookSheet {
  name: string
  /** The first row holds the headings. */
  rows: readonly (readonly SheetValue[])[]
}

/** What a cell of the format may hold (ECMA-376: 32,767 characters). */
const CELL_LIMIT = 32_767
const WIDEST = 60
const NARROWEST = 6

/** The bytes of an .xlsx file. The writer loads when the first one is made. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const names = sheetNames(sheets.map(s => s.name))
  const made = write(
    sheets.map(({ rows }, i) => ({
      sheet: names[i]!,
      stickyRowsCount: 1,
      columns: widths(rows).map(width => ({ width })),
      data: rows.map((row, r) => row.map(value => cellOf(value, r === 0)))
    }))
  )
  return finished(new Uint8Array(await (await made.toBlob()).arrayBuffer()), sheets)
}

/** What the writer has no words for: filters, and parts of a text in bold. */
async function finished(bytes: Uint8Array, sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const files = unzipSync(bytes)
  const change = (path: string, to: (xml: string) => string): void => {
    const file = files[path]
    if (file !== undefined) files[path] = strToU8(to(strFromU8(file)))
  }
  change('xl/sharedStrings.xml', withBold)
  change('[Content_Types].xml', xml => xml.replace('</Types>', `${PROPERTIES_TYPE}</Types>`))
  change('_rels/.rels', xml => xml.replace('</Relationships>', `${PROPERTIES_RELATION}</Relationships>`))
  files[PROPERTIES] = strToU8(PROPERTIES_XML)
  for (const [i, { rows }] of sheets.entries()) change(`xl/worksheets/sheet${i + 1}.xml`, xml => withFilter(xml, rows))
  return zipSync(files)
}

/** The part that names the program a workbook was made by, and by which a result is told from a report (ECMA-376 part 1, 15.2.12.3). */
const PROPERTIES = 'docProps/app.xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PROPERTIES_TYPE = `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>`
const PROPERTIES_RELATION = `<Relationship Id="rIdApp" Type="${OFFICE}/relationships/extended-properties" Target="${PROPERTIES}"/>`
const MADE_BY = '<Application>gouji</Application>'
const PROPERTIES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${OFFICE}/extended-properties">${MADE_BY}</Properties>`

/** Whether the bytes are a workbook that was made here. */
export async function isOwnWorkbook(bytes: Uint8Array): Promise<boolean> {
  const { strFromU8, unzipSync } = await import('fflate')
  try {
    const part = unzipSync(bytes, { filter: file => file.name === PROPERTIES && file.originalSize < 10_000 })[
      PROPERTIES
    ]
    return part !== undefined && strFromU8(part).includes(MADE_BY)
  } catch {
    return false
  }
}

/** Stand around what is bold until the texts are written; in texts of reports they are shown as what they are. */
const [BOLD, PLAIN] = ['\ue000', '\ue001']

function cellOf(value: SheetValue, heading: boolean) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  const text = (typeof value === 'string' ? shown(value) : emphasised(value)).slice(0, CELL_LIMIT)
  if (heading) return { value: text, type: String, fontWeight: 'bold' as const, backgroundColor: '#e9edf4' }
  return { value: text, type: String, wrap: true, alignVertical: 'top' as const }
}

const shown = (text: string): string => visible(text).replace(/[\ue000\ue001]/g, '\ufffd')

const emphasised = ({ text, bold }: Emphasis): string =>
  `${shown(text.slice(0, bold.start))}${BOLD}${shown(text.slice(bold.start, bold.end))}${PLAIN}${shown(text.slice(bold.end))}`

/** Texts with marks become runs, of which the marked one is bold and red. */
const withBold = (strings: string): string =>
  strings.replace(
    /<t(?: [^>]*)?>([^<]*)\ue000([^<]*)\ue001([^<]*)<\/t>/g,
    (_, before: string, bold: string, after: string) =>
      [run(before, ''), run(bold, '<rPr><b/><color rgb="FFC00000"/></rPr>'), run(after, '')].join('')
  )

const run = (text: string, look: string): string =>
  text === '' ? '' : `<r>${look}<t xml:space="preserve">${text}</t></r>`

/** A filter over the headings; in the format it stands right behind the rows. */
function withFilter(xml: string, rows: WorkbookSheet['rows']): string {
  const width = rows[0]?.length ?? 0
  if (width === 0 || rows.length < 2) return xml
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${columnName(width)}${rows.length}"/>`)
}

/** `A` for 1, `AB` for 28. */
function columnName(number: number): string {
  let name = ''
  for (let n = number; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** Names that the format takes: 31 characters, none of `[]:*?/\\`, no apostrophe at an end, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map(name => {
    const clean =
      visible(name)
        .replace(/[[\]:*?/\\]/g, '_')
        .replace(/^'+|'+$/g, '') || '_'
    let own = clean.slice(0, 31)
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${clean.slice(0, 28 - String(n).length)} (${n})`
    taken.add(own.toLowerCase())
    return own
  })
}

const textOf = (value: SheetValue): string =>
  value === null ? '' : typeof value === 'object' ? value.text : String(value)

/** Columns as wide as what most of their first rows hold; an ideograph is two characters wide. */
function widths(rows: readonly (readonly SheetValue[])[]): number[] {
  const width = (value: SheetValue): number => textOf(value).replace(/[\u2e80-\uffef]/g, '··').length
  return (rows[0] ?? []).map((_, column) => {
    const widest = Math.max(...rows.slice(0, 200).map(row => width(row[column] ?? null)))
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2))
  })
}
