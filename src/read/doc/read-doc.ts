// A document of Word 97-2003 (.doc, also WPS's .wps) to a Document: text as printed, automatic numbers, tables with merged
// cells, footnotes after their paragraphs, text boxes at the end.
import type { Document } from '../../model'
import { compose, type DraftBlock } from '../compose'
import { damaged } from '../limits'
import { listCounter } from '../office/lists'
import { openCompoundFile } from '../ole2/compound-file'
import type { ReaderInput } from '../options'
import { blank } from '../text'
import { readDocLists } from './doc-lists'
import { type DocParagraph, paragraphsOf } from './doc-paragraphs'
import { readDocStyles } from './doc-styles'
import { type FileInformation, PAIRS, readFileInformation } from './file-information'
import { flow } from './flow'
import { readPieces } from './pieces'
import { readPropertyTables } from './properties'

export async function readDoc({ bytes }: ReaderInput): Promise<Document> {
  const composed = compose(guarded(() => blocksOf(bytes)))
  if (composed.text === '') throw blank()
  return {
    ...composed,
    source: { name: null, mediaType: '', bytes: null, sha256: null },
    hints: { title: null, publishedOn: null, site: null },
    warnings: []
  }
}

/** A structure that points outside of the file is a damaged file. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? damaged('WordDocument', error) : error
  }
}

function blocksOf(bytes: Uint8Array): DraftBlock[] {
  const info = readFileInformation(openCompoundFile(bytes))
  const pieces = readPieces(info)
  const tables = readPropertyTables(info)
  const styles = readDocStyles(info)
  const counter = listCounter(readDocLists(info))
  const { main, footnotes, headers, macros, comments, endnotes, boxes } = info.stories
  const story = (from: number, length: number): DocParagraph[] => [
    ...paragraphsOf(pieces, from, Math.min(from + length, pieces.text.length), tables, styles, info)
  ]
  const label = ({ list, level }: DocParagraph): string => (list === 0 ? '' : counter.label(String(list), level))
  const notes = noteRanges(info, main)
  const noteBlocks = ({ start, end }: DocParagraph): DraftBlock[] =>
    notes
      .filter(({ reference }) => reference >= start && reference < end)
      .flatMap(({ from, to }) => flow(story(from, to - from), label, () => []))
  const endnoteStart = main + footnotes + headers + macros + comments
  return [
    ...flow(story(0, main), label, noteBlocks),
    ...flow(story(endnoteStart, endnotes), label, () => []),
    ...flow(story(endnoteStart + endnotes, boxes), label, () => [])
  ]
}

interface NoteRange {
  reference: number
  from: number
  to: number
}

/** Where each footnote is referred to, and where its text is. */
function noteRanges(info: FileInformation, main: number): NoteRange[] {
  const references = info.area(PAIRS.footnoteReferences)
  const texts = info.area(PAIRS.footnoteTexts)
  const notes: NoteRange[] = []
  if (references === null || texts === null) return notes
  const count = Math.floor((references.byteLength - 4) / 6)
  for (let i = 0; i < count && (i + 2) * 4 <= texts.byteLength; i++) {
    notes.push({
      reference: references.getUint32(i * 4, true),
      from: main + texts.getUint32(i * 4, true),
      to: main + texts.getUint32(i * 4 + 4, true)
    })
  }
  return notes
}
