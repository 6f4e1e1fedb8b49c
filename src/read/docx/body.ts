// The story of a document (`document.xml`) as paragraphs and tables: what Word prints, without looks. Deleted text,
// hidden text, field codes and the second copies kept for older programs are left out; automatic numbers, text boxes and
// footnotes come in.
import type { DraftBlock, DraftParagraph } from '../compose'
import { MAX_PARAGRAPHS, tooManyParagraphs } from '../limits'
import { tableBlocks } from '../office/loose-table'
import { type Attributes, isOn, namesOf, readXml } from '../office/xml'
import { isContents, type NumberingRef, numberingOf, type Styles } from './styles'
import { finishRows, type RowCell, type TableRow } from './table-rows'

export interface BodyContext {
  styles: Styles
  levelOfStyle: ReadonlyMap<string, number>
  /** The label of a numbered paragraph; called once for each, in order. */
  label(numbering: NumberingRef): string
  /** What parts of another format hold, which stand in the document whole, by relationship. */
  chunks: ReadonlyMap<string, DraftBlock[]>
  /** Text of footnotes and endnotes by `footnote:ID` and `endnote:ID`. */
  notes: ReadonlyMap<string, DraftParagraph[]>
}

export interface Body {
  blocks: DraftBlock[]
  /** Pictures large enough to hold content. */
  pictures: number
}

/** A paragraph being read. */
interface OpenParagraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  numbered: boolean
  /** Its end is deleted: it goes on in the next one. */
  joins: boolean
  /** Blocks of text boxes anchored in it. */
  boxes: DraftBlock[]
}

/** A place that collects blocks: the document, a cell, a text box. */
interface Flow {
  blocks: DraftBlock[]
  /** Text of paragraphs whose end is deleted, for the next one. */
  before?: string
}

interface OpenTable {
  rows: TableRow[]
  row: TableRow | null
  cell: (RowCell & Flow) | null
}

/** Elements whose content Word does not print. */
const SKIPPED_NAMES = [
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr'
] as const
const SKIPPED: ReadonlySet<string> = new Set(SKIPPED_NAMES)

/** All other elements that mean something here; most of a document is looks. */
const KNOWN = namesOf(
  ...SKIPPED_NAMES,
  'w:p',
  'w:pPr',
  'w:rPr',
  'w:r',
  'w:vanish',
  'w:webHidden',
  'w:pStyle',
  'w:numId',
  'w:ilvl',
  'w:t',
  'm:t',
  'w:tab',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:footnoteReference',
  'w:endnoteReference',
  'wp:extent',
  'pic:pic',
  'v:imagedata',
  'w:txbxContent',
  'w:tbl',
  'w:tr',
  'w:trPr',
  'w:gridBefore',
  'w:tc',
  'w:gridSpan',
  'w:vMerge',
  'w:hMerge',
  'w:altChunk'
)
type Name = typeof KNOWN extends ReadonlyMap<string, infer N> ? N : never

/** What takes room by being there, whether anything stands in it or not. */
const PLACES: ReadonlySet<string> = new Set<Name>(['w:p', 'w:tr', 'w:tc'])

/** Smallest picture that may hold content: about 4 cm by 2 cm in English metric units. */
const CONTENT_PICTURE = { width: 1_440_000, height: 720_000 }

export function readBody(bytes: Uint8Array, part: string, context: BodyContext): Body {
  const root: Flow = { blocks: [] }
  const flows: Flow[] = [root]
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  const notes: string[] = []
  let skipped = 0
  let inParagraphProperties = 0
  let inRunProperties = 0
  let hidden = false
  let inText = false
  let extent: Attributes | null = null
  let pictures = 0
  let counted = 0

  const flow = (): Flow => flows[flows.length - 1]!
  const paragraph = (): OpenParagraph | undefined => paragraphs[paragraphs.length - 1]
  const add = (text: string): void => {
    const open = paragraph()
    if (open !== undefined && !hidden) open.text += text
  }
  const endLine = (open: OpenParagraph): void => {
    const printed = !isContents(context.styles, open.style)
    // An empty numbered paragraph prints its number and counts, as in Word.
    const numbering = open.numbered || !printed ? null : numberingFor(open, context)
    open.numbered = true
    const text = (numbering === null ? '' : context.label(numbering)) + open.text
    if (printed && text.trim() !== '') flow().blocks.push({ kind: 'paragraph', text })
    open.text = ''
  }
  const endParagraph = (): void => {
    const open = paragraphs.pop()
    if (open === undefined) return
    if (open.joins) flow().before = open.text
    else endLine(open)
    flow().blocks.push(...open.boxes)
    if (flows.length === 1) addNotes()
  }
  /** Text that waits for a paragraph where none comes. */
  const endFlow = (ended: Flow): void => {
    const { before = '' } = ended
    ended.before = ''
    if (before.trim() !== '') ended.blocks.push({ kind: 'paragraph', text: before })
  }
  const addNotes = (): void => {
    for (const id of notes.splice(0)) root.blocks.push(...(context.notes.get(id) ?? []))
  }

  readXml(bytes, part, {
    known: KNOWN,
    open(written, attributes) {
      const name = KNOWN.get(written)
      if (skipped > 0 || (name !== undefined && SKIPPED.has(name))) {
        // Inside a run's or row's properties, del marks the mark; around runs, it wraps deleted text.
        skipped++
        if (skipped > 1 || (name !== 'w:del' && name !== 'w:moveFrom')) return
        const row = tables[tables.length - 1]?.row
        const marked = paragraph()
        if (inRunProperties === 0 && row?.inProperties) row.deleted = true
        if (inRunProperties > 0 && inParagraphProperties > 0 && marked !== undefined) marked.joins = true
        return
      }
      if (name === undefined) return
      if (PLACES.has(name) && ++counted > MAX_PARAGRAPHS) throw tooManyParagraphs()
      const value = attributes['w:val']
      switch (name) {
        case 'w:p': {
          const text = flow().before ?? ''
          flow().before = ''
          paragraphs.push({ text, style: null, list: null, level: null, numbered: false, joins: false, boxes: [] })
          break
        }
        case 'w:altChunk':
          flow().blocks.push(...(context.chunks.get(attributes['r:id'] ?? '') ?? []))
          break
        case 'w:pPr':
          inParagraphProperties++
          break
        case 'w:rPr':
          inRunProperties++
          break
        case 'w:r':
          hidden = false
          break
        case 'w:vanish':
        case 'w:webHidden':
          if (inParagraphProperties === 0 && name === 'w:vanish') hidden = isOn(value)
          break
        case 'w:pStyle':
          if (paragraph() !== undefined) paragraph()!.style = value ?? null
          break
        case 'w:numId':
          if (paragraph() !== undefined) paragraph()!.list = value ?? null
          break
        case 'w:ilvl':
          if (paragraph() !== undefined) paragraph()!.level = Number.parseInt(value ?? '0', 10) || 0
          break
        case 'w:t':
        case 'm:t':
          inText = true
          break
        case 'w:tab':
          if (inParagraphProperties === 0) add('\t')
          break
        case 'w:br':
        case 'w:cr': {
          const open = paragraph()
          if (open !== undefined && !hidden) endLine(open)
          break
        }
        case 'w:noBreakHyphen':
          add('-')
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          notes.push(`${name === 'w:footnoteReference' ? 'footnote' : 'endnote'}:${attributes['w:id'] ?? ''}`)
          break
        case 'wp:extent':
          extent = attributes
          break
        case 'pic:pic':
          if (isContentPicture(extent)) pictures++
          break
        case 'v:imagedata':
          pictures++
          break
        case 'w:txbxContent':
          flows.push({ blocks: [] })
          break
        case 'w:tbl':
          tables.push({ rows: [], row: null, cell: null })
          break
        default:
          tableTag(tables[tables.length - 1], name, attributes, flows)
      }
    },
    close(name) {
      if (skipped > 0) {
        skipped--
        return
      }
      switch (KNOWN.get(name)) {
        case 'w:p':
          endParagraph()
          break
        case 'w:pPr':
          inParagraphProperties--
          break
        case 'w:rPr':
          inRunProperties--
          break
        case 'w:r':
          hidden = false
          break
        case 'w:t':
        case 'm:t':
          inText = false
          break
        case 'w:txbxContent': {
          const box = flows.pop()!
          endFlow(box)
          const host = paragraph()
          if (host === undefined) flow().blocks.push(...box.blocks)
          else host.boxes.push(...box.blocks)
          break
        }
        case 'w:tc':
          if (tables[tables.length - 1]?.cell) {
            tables[tables.length - 1]!.cell = null
            endFlow(flows.pop()!)
          }
          break
        case 'w:trPr':
          if (tables[tables.length - 1]?.row) tables[tables.length - 1]!.row!.inProperties = false
          break
        case 'w:tbl': {
          const table = tables.pop()!
          endFlow(flow())
          flow().blocks.push(...tableBlocks(finishRows(table.rows)))
          if (flows.length === 1) addNotes()
          break
        }
      }
    },
    text(text) {
      if (inText && skipped === 0) add(text)
    }
  })
  endFlow(root)
  addNotes()
  return { blocks: root.blocks, pictures }
}

/** Opening tags that matter to the innermost table. */
function tableTag(table: OpenTable | undefined, name: Name, attributes: Attributes, flows: Flow[]): void {
  if (table === undefined) return
  const value = attributes['w:val']
  switch (name) {
    case 'w:tr':
      table.row = { cells: [], before: 0, deleted: false, inProperties: false }
      table.rows.push(table.row)
      break
    case 'w:trPr':
      if (table.row !== null) table.row.inProperties = true
      break
    case 'w:gridBefore':
      if (table.row !== null) table.row.before = Number.parseInt(value ?? '0', 10) || 0
      break
    case 'w:tc':
      if (table.row === null) break
      table.cell = { blocks: [], columnSpan: 1, merge: 'none' }
      table.row.cells.push(table.cell)
      flows.push(table.cell)
      break
    case 'w:gridSpan':
      if (table.cell !== null) table.cell.columnSpan = Math.max(1, Number.parseInt(value ?? '1', 10) || 1)
      break
    case 'w:vMerge':
      if (table.cell !== null) table.cell.merge = value === 'restart' ? 'start' : 'up'
      break
    case 'w:hMerge':
      if (table.cell !== null && value !== 'restart') table.cell.merge = 'left'
      break
  }
}

/** A paragraph's own list, or that of its style; `0` switches the style's off. */
function numberingFor(open: OpenParagraph, { styles, levelOfStyle }: BodyContext): NumberingRef | null {
  if (open.list === '0') return null
  const inherited = numberingOf(styles, open.style)
  const list = open.list ?? inherited?.list ?? null
  if (list === null) return null
  const tied = open.style === null ? undefined : levelOfStyle.get(open.style)
  return { list, level: open.level ?? (open.list === null ? tied : undefined) ?? inherited?.level ?? 0 }
}

function isContentPicture(extent: Attributes | null): boolean {
  const width = Number(extent?.cx ?? Number.POSITIVE_INFINITY)
  const height = Number(extent?.cy ?? Number.POSITIVE_INFINITY)
  return width >= CONTENT_PICTURE.width && height >= CONTENT_PICTURE.height
}
