// What an RTF file says, as paragraphs with what ends cells and rows (Rich Text Format 1.9.1). Looks are passed over; so is
// every destination that is no text of the document: pictures, headers, footers, field codes, comments, deleted text.
import type { RowShape } from '../doc/doc-tables'
import { MAX_PARAGRAPHS } from '../limits'
import { decodeRun, encodingOfCharacterSet, encodingOfCodePage } from './code-pages'
import { type RtfHandler, scanRtf } from './scan'
import { type RtfParagraph, type RtfWriter, rtfWriter } from './writer'

export interface RtfContent {
  body: RtfParagraph[]
  boxes: RtfParagraph[]
  title: string
  /** Pictures large enough to hold content. */
  pictures: number
}

/** What text in a group is for. */
type Purpose = 'text' | 'fonts' | 'styles' | 'title' | 'label' | 'picture' | 'nothing'

/** What a group inherits from the one around it. */
interface State {
  purpose: Purpose
  /** Characters after `\\u` that are there for readers without Unicode. */
  fallback: number
  font: number
  style: number
  hidden: boolean
  inTable: boolean
  depth: number
  writer: RtfWriter
  /** Row definitions in it are those of a nested table. */
  nestedRow: boolean
  /** After `\\*`: the next word may be unknown, and then the group is skipped. */
  optional: boolean
}

/** Destinations whose text is none of the document's, and those that repeat it for old readers. */
const SKIPPED = new Set(
  (
    'colortbl filetbl listtable listoverridetable revtbl rsidtbl info header headerl headerr headerf footer footerl footerr footerf ' +
    'ftnsep ftnsepc aftnsep aftnsepc fldinst nonshppict nonesttables objdata objclass objalias objsect objname sp shprslt bkmkstart bkmkend ' +
    'annotation atnid atnauthor atrfstart atrfend xe tc rxe upr generator background template private datafield formfield ' +
    'themedata colorschememapping datastore latentstyles xmlnstbl mmath pgptbl fontemb fontfile'
  ).split(' ')
)

/** Destinations after `\\*` that hold text or lead to it. */
const ENTERED = new Set(['shpinst', 'shptxt', 'nesttableprops', 'shppict', 'footnote', 'pntext', 'listtext', 'result'])

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  emspace: '\u2003',
  enspace: '\u2002'
}

/** Twips of a picture that may hold content: as for other formats, about 100 by 60 pixels. */
const WIDE = 1500
const HIGH = 900

/** @throws ReadError `damaged` when the file is cut off */
export function readRtfContent(bytes: Uint8Array): RtfContent {
  const budget = { left: MAX_PARAGRAPHS }
  const body = rtfWriter(budget)
  const boxes = rtfWriter(budget)
  const fonts = new Map<number, string>()
  const contentsStyles = new Set<number>()
  let documentEncoding: string | null = null
  let title = ''
  let name = ''
  let label = ''
  let width = 0
  let height = 0
  let pictures = 0
  let toSkip = 0
  const rows: [RowShape, RowShape] = [emptyRow(), emptyRow()]
  let merge: RowShape['merges'][number] = 'none'

  const stack: State[] = []
  let state: State = {
    purpose: 'text',
    fallback: 1,
    font: -1,
    style: -1,
    hidden: false,
    inTable: false,
    depth: 0,
    writer: body,
    nestedRow: false,
    optional: false
  }

  let run = new Uint8Array(256)
  let runLength = 0
  const flush = (): void => {
    if (runLength === 0) return
    const text = decodeRun(run.subarray(0, runLength), fonts.get(state.font) ?? documentEncoding)
    runLength = 0
    add(text)
  }
  const keep = (value: number): void => {
    if (runLength === run.length) {
      const longer = new Uint8Array(runLength * 2)
      longer.set(run)
      run = longer
    }
    run[runLength++] = value
  }
  const add = (text: string): void => {
    if (state.purpose === 'text') {
      if (!state.hidden) state.writer.text(text)
    } else if (state.purpose === 'title') title += text
    else if (state.purpose === 'styles') name += text
    else if (state.purpose === 'label') label += text
  }
  const character = (text: string): void => {
    flush()
    if (toSkip > 0) toSkip--
    else add(text)
  }
  const depthHere = (): number => (state.depth > 0 ? state.depth : state.inTable ? 1 : 0)
  const shape = (): RowShape => rows[state.nestedRow ? 1 : 0]
  const enter = (purpose: Purpose, writer = state.writer): void => {
    state.purpose = purpose
    state.writer = writer
  }

  /** Words that begin a destination. @returns whether it was one; null to skip it */
  const destination = (word: string): boolean | null => {
    const { optional } = state
    state.optional = false
    if (SKIPPED.has(word)) {
      if (word !== 'info') return null
      enter('nothing')
      return true
    }
    if (optional && !ENTERED.has(word)) return null
    switch (word) {
      case 'fonttbl':
        enter('fonts')
        return true
      case 'stylesheet':
        enter('styles')
        return true
      case 'title':
        if (state.purpose === 'nothing') enter('title')
        return true
      case 'listtext':
      case 'pntext':
        label = ''
        enter('label')
        return true
      case 'pict':
        width = height = 0
        enter('picture')
        return true
      case 'footnote':
        enter('text', rtfWriter(budget))
        state.inTable = false
        state.depth = 0
        return true
      case 'shptxt':
        enter('text', boxes)
        state.inTable = false
        state.depth = 0
        return true
      case 'shpinst':
        enter('nothing')
        return true
      case 'nesttableprops':
        state.nestedRow = true
        return true
      default:
        return ENTERED.has(word)
    }
  }

  const structure = (word: string, value: number): void => {
    const { writer, purpose } = state
    if (purpose !== 'text') return
    switch (word) {
      case 'par':
      case 'sect':
        writer.endParagraph(depthHere(), contentsStyles.has(state.style))
        break
      case 'line':
        writer.breakLine()
        break
      case 'cell':
        writer.endCell(1)
        break
      case 'nestcell':
        writer.endCell(Math.max(2, state.depth))
        break
      case 'row':
        writer.endRow(1, rows[0])
        break
      case 'nestrow':
        writer.endRow(Math.max(2, state.depth), rows[1])
        break
      case 'trowd':
        rows[state.nestedRow ? 1 : 0] = emptyRow()
        merge = 'none'
        break
      case 'trleft':
        shape().edges[0] = value
        break
      case 'cellx':
        if (shape().merges.length >= MOST_CELLS) break
        shape().edges.push(value)
        shape().merges.push(merge)
        merge = 'none'
        break
      case 'clmrg':
        merge = 'left'
        break
      case 'clvmgf':
        merge = 'start'
        break
      case 'clvmrg':
        merge = 'up'
        break
    }
  }

  const property = (word: string, value: number | null): void => {
    switch (word) {
      case 'ansicpg':
        documentEncoding = encodingOfCodePage(value ?? 0)
        break
      case 'uc':
        state.fallback = Math.min(Math.max(value ?? 1, 0), MOST_FALLBACK)
        break
      case 'f':
        state.font = value ?? 0
        break
      case 'fcharset': {
        const encoding = encodingOfCharacterSet(value ?? 0)
        if (state.purpose === 'fonts' && encoding !== null) fonts.set(state.font, encoding)
        break
      }
      case 's':
        state.style = value ?? -1
        break
      case 'v':
      case 'deleted':
        state.hidden = value !== 0
        break
      case 'plain':
        state.hidden = false
        break
      case 'pard':
        state.inTable = false
        state.depth = 0
        state.style = -1
        break
      case 'intbl':
        state.inTable = true
        break
      case 'itap':
        state.depth = Math.min(Math.max(value ?? 1, 0), MOST_DEPTH)
        break
      case 'picwgoal':
        width = value ?? 0
        break
      case 'pichgoal':
        height = value ?? 0
        break
    }
  }

  const handler: RtfHandler = {
    open() {
      flush()
      toSkip = 0
      stack.push({ ...state })
      state.optional = false
    },
    close() {
      flush()
      toSkip = 0
      const outer = stack.pop()!
      const { purpose, writer, style } = state
      state = outer
      if (purpose === 'label' && outer.purpose !== 'label') {
        if (!outer.hidden) outer.writer.text(printedLabel(label))
      } else if (purpose === 'styles') {
        if (/^(?:toc|目录) ?\d/i.test(name.trim())) contentsStyles.add(style)
        name = ''
      } else if (purpose === 'picture' && outer.purpose !== 'picture') {
        if (width > WIDE && height > HIGH && !outer.hidden) pictures++
      } else if (writer !== outer.writer && writer !== boxes) {
        writer.finish()
        outer.writer.note(writer.paragraphs)
      } else if (writer !== outer.writer) writer.finish()
    },
    word(word, value) {
      if (word === 'u') {
        flush()
        if (toSkip > 0) toSkip--
        else {
          add(String.fromCharCode((value ?? 0) & 0xffff))
          toSkip = state.fallback
        }
        return false
      }
      flush()
      const text = CHARACTERS[word]
      if (text !== undefined) {
        character(text)
        return false
      }
      toSkip = 0
      const begun = destination(word)
      if (begun !== false) return begun === null
      property(word, value)
      structure(word, value ?? 0)
      return false
    },
    symbol(symbol) {
      if (symbol === '*') state.optional = true
      else if (symbol === '~') character('\u00a0')
      else if (symbol === '_') character('-')
      else if (symbol === '\\' || symbol === '{' || symbol === '}') this.byte(symbol.charCodeAt(0))
      else if (symbol === '\n' || symbol === '\r') {
        flush()
        structure('par', 0)
      }
      return false
    },
    byte(value) {
      if (toSkip > 0) toSkip--
      else if (state.purpose !== 'picture' && state.purpose !== 'nothing' && (value >= 0x20 || value === 0x09))
        keep(value)
    }
  }
  scanRtf(bytes, handler)
  body.finish()
  boxes.finish()
  return { body: body.paragraphs, boxes: boxes.paragraphs, title, pictures }
}

const emptyRow = (): RowShape => ({ edges: [0], merges: [] })

/** More cells in a row are no table that a program wrote. */
const MOST_CELLS = 1000

/** Tables inside tables inside tables: more is damage. */
const MOST_DEPTH = 20

const MOST_FALLBACK = 255

/** The label of a list as it is printed: `一、` at once, `1` with a blank, a bullet not at all. */
function printedLabel(label: string): string {
  const text = label.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return ''
  return /[、.．。）)：:，,]$/.test(text) ? text : `${text} `
}
