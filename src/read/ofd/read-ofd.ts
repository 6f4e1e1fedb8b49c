// An OFD file (GB/T 33190-2016, the fixed-layout format of Chinese offices) to a Document: its pages as text with positions and
// ruling lines, which then go the way of a PDF's. Seals, annotations and attachments are no part of the report and stay out.
import type { Document, Warning } from '../../model'
import { compose } from '../compose'
import { damaged, MAX_PAGES } from '../limits'
import { readXml } from '../office/xml'
import { openZip, type Zip } from '../office/zip'
import type { ReaderInput } from '../options'
import { blocksOfPages } from '../pdf/blocks'
import { garbled, isGarbled, noTextLayer, silentPages, tooManyPages } from '../pdf/faults'
import { type Page, withoutDoubles } from '../pdf/page'
import { picturesLeftOut } from '../pictures'
import { refusal } from '../refusal'
import { titleInProperties } from '../title'
import { type Content, readContent } from './content'

export async function readOfd({ bytes, lang }: ReaderInput): Promise<Document> {
  const parts = partsOf(openZip(bytes))
  const { roots, title } = readEntrance(parts)
  const places = roots.flatMap(root => readOutline(parts, root))
  if (places.length > MAX_PAGES) throw tooManyPages('OFD', places.length)
  let pictures = 0
  const pages = places.map((place, i): Page => {
    const content = pageOf(parts, place)
    pictures += content.pictures
    const { width, height, pieces, horizontal, vertical } = content
    return { number: i + 1, width, height, pieces: withoutDoubles(pieces), horizontal, vertical }
  })
  const silent = pages.filter(page => page.pieces.length === 0).map(page => page.number)
  if (silent.length === pages.length) throw noTextLayer('OFD', pages.length)
  const composed = compose(blocksOfPages(pages))
  if (isGarbled(composed.text)) throw garbled('OFD')
  const warnings: Warning[] = silent.length > 0 ? [silentPages(silent, lang)] : []
  return {
    ...composed,
    source: { name: null, mediaType: '', bytes: null, sha256: null },
    hints: { title: titleInProperties(title), publishedOn: null, site: null },
    warnings: [...warnings, ...picturesLeftOut(pictures, 'document', lang)]
  }
}

/** Parts by their names from the root; writers put a slash or a dot before some. */
interface Parts {
  read(name: string): Uint8Array | null
  isEncrypted: boolean
}

function partsOf(zip: Zip): Parts {
  const names = new Map(zip.names.map(name => [resolve('', name).toLowerCase(), name]))
  return {
    read(name) {
      const own = names.get(name.toLowerCase())
      return own === undefined ? null : zip.read(own)
    },
    isEncrypted: [...names.keys()].some(name => /(?:^|\/)encryptions?\.xml$/.test(name))
  }
}

/** A name that a part writes, from the root of the file. */
function resolve(part: string, name: string): string {
  const path = name.startsWith('/') ? name : part.slice(0, part.lastIndexOf('/') + 1) + name
  const folders: string[] = []
  for (const folder of path.split('/')) {
    if (folder === '..') folders.pop()
    else if (folder !== '.' && folder !== '') folders.push(folder)
  }
  return folders.join('/')
}

/** `OFD.xml`: where the documents begin, and the first title. */
function readEntrance(parts: Parts): { roots: string[]; title: string } {
  const part = 'OFD.xml'
  const bytes = parts.read(part)
  if (bytes === null) throw damaged(part)
  const roots: string[] = []
  let title = ''
  let text = ''
  readXml(bytes, part, {
    open() {
      text = ''
    },
    close(name) {
      if (name === 'ofd:DocRoot') roots.push(resolve('', text.trim()))
      else if (name === 'ofd:Title') title ||= text
      text = ''
    },
    text(value) {
      text += value
    }
  })
  if (roots.length === 0) throw damaged(part)
  return { roots, title }
}

/** What is known of a page before its content is read. */
interface PagePlace {
  part: string
  /** Paper of the document, in millimetres as the file writes it. */
  box: string
  templates: ReadonlyMap<string, string>
}

/** `Document.xml`: its pages in order, its paper, its templates by id. */
function readOutline(parts: Parts, root: string): PagePlace[] {
  const bytes = parts.read(root)
  if (bytes === null) throw parts.isEncrypted ? refusal('encrypted-office') : damaged(root)
  const templates = new Map<string, string>()
  const pages: string[] = []
  let box = ''
  let text = ''
  try {
    readXml(bytes, root, {
      open(name, attributes) {
        text = ''
        const place = attributes.BaseLoc
        if (place === undefined) return
        if (name === 'ofd:TemplatePage') templates.set(attributes.ID ?? '', resolve(root, place))
        else if (name === 'ofd:Page') pages.push(resolve(root, place))
      },
      close(name) {
        if (name === 'ofd:PhysicalBox') box = text
      },
      text(value) {
        text += value
      }
    })
  } catch (error) {
    throw parts.isEncrypted ? refusal('encrypted-office') : error
  }
  return pages.map(part => ({ part, box, templates }))
}

/** What a page prints, with what its templates print on it. */
function pageOf(parts: Parts, { part, box, templates }: PagePlace): Content {
  const bytes = parts.read(part)
  if (bytes === null) throw damaged(part)
  const page = readContent(bytes, part, box)
  for (const id of page.templates) {
    const template = templates.get(id)
    const own = template === undefined ? null : parts.read(template)
    if (template === undefined || own === null) continue
    const { pieces, horizontal, vertical, pictures } = readContent(own, template, box)
    // One by one: a call takes only so many arguments.
    for (const piece of pieces) page.pieces.push(piece)
    for (const rule of horizontal) page.horizontal.push(rule)
    for (const rule of vertical) page.vertical.push(rule)
    page.pictures += pictures
  }
  return page
}
