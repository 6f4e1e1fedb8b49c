// A Word document (.docx) to a Document: finds its parts and puts them together.
import type { Document } from '../../model'
import { compose, type DraftParagraph } from '../compose'
import { damaged } from '../limits'
import { listCounter } from '../office/lists'
import { type Relationship, relationshipsOf } from '../office/relationships'
import { readXml } from '../office/xml'
import { openZip, type Zip } from '../office/zip'
import type { ReaderInput } from '../options'
import { picturesLeftOut } from '../pictures'
import { blank } from '../text'
import { titleInProperties } from '../title'
import { readBody } from './body'
import { readChunks } from './chunks'
import { readLists } from './numbering'
import { readStyles } from './styles'

export async function readDocx({ bytes, lang }: ReaderInput): Promise<Document> {
  const zip = openZip(bytes)
  const main = relationshipsOf(zip, '').find(r => r.type === 'officeDocument')?.target ?? 'word/document.xml'
  const body = zip.read(main)
  if (body === null) throw damaged(main)
  const relationships = relationshipsOf(zip, main)
  const { lists, levelOfStyle } = readLists(zip, relationships)
  const counter = listCounter(lists)
  const chunks = await readChunks(zip, relationships, lang)
  const { blocks, pictures } = readBody(body, main, {
    chunks: chunks.blocks,
    styles: readStyles(zip, relationships),
    levelOfStyle,
    label: ({ list, level }) => counter.label(list, level),
    notes: readNotes(zip, relationships)
  })
  const composed = compose(blocks)
  if (composed.text === '') throw blank()
  return {
    ...composed,
    source: { name: null, mediaType: '', bytes: null, sha256: null },
    hints: { title: titleOf(zip), publishedOn: null, site: null },
    warnings: [...picturesLeftOut(pictures, 'document', lang), ...chunks.warnings]
  }
}

/** Footnotes and endnotes, by kind and id. Their separators have a type; notes have none. */
function readNotes(zip: Zip, relationships: readonly Relationship[]): Map<string, DraftParagraph[]> {
  const notes = new Map<string, DraftParagraph[]>()
  for (const kind of ['footnote', 'endnote']) {
    const part = relationships.find(r => r.type === `${kind}s`)?.target
    const bytes = part === undefined ? null : zip.read(part)
    if (part === undefined || bytes === null) continue
    let note: DraftParagraph[] | null = null
    let inText = false
    readXml(bytes, part, {
      open(name, attributes) {
        if (name === `w:${kind}` && attributes['w:type'] === undefined) {
          note = []
          notes.set(`${kind}:${attributes['w:id'] ?? ''}`, note)
        } else if (name === 'w:p') note?.push({ kind: 'paragraph', text: '' })
        else if (name === 'w:t') inText = true
      },
      close(name) {
        if (name === `w:${kind}`) note = null
        else if (name === 'w:t') inText = false
      },
      text(text) {
        const last = note?.[note.length - 1]
        if (inText && last !== undefined) last.text += text
      }
    })
  }
  return notes
}

/** The title in the file's properties, where it is one. */
function titleOf(zip: Zip): string | null {
  const part = relationshipsOf(zip, '').find(r => r.type === 'core-properties')?.target
  const bytes = part === undefined ? null : zip.read(part)
  if (part === undefined || bytes === null) return null
  let title = ''
  let inTitle = false
  readXml(bytes, part, {
    open(name) {
      if (name === 'dc:title') inTitle = true
    },
    close() {
      inTitle = false
    },
    text(text) {
      if (inTitle) title += text
    }
  })
  return titleInProperties(title)
}
