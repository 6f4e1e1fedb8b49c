// Parts of another format that a document takes in whole (`w:altChunk`): web systems that offer reports as .docx put the page into
// the file and leave the rest to Word. Pages, pages saved as one file, RTF and plain text are read; others are reported.
import type { Document, Warning } from '../../model'
import type { DraftBlock } from '../compose'
import { isReadError } from '../error'
import { type Kind, kindOf } from '../kind'
import { MAX_HTML_BYTES } from '../limits'
import type { Relationship } from '../office/relationships'
import type { Zip } from '../office/zip'
import type { Language, ReaderInput } from '../options'

export interface Chunks {
  /** Their content by the relationship that the document names. */
  blocks: Map<string, DraftBlock[]>
  warnings: Warning[]
}

const READERS: Partial<Record<Kind, () => Promise<(input: ReaderInput) => Promise<Document>>>> = {
  html: async () => (await import('../html/read-html')).readHtml,
  mhtml: async () => (await import('../mhtml/read-mhtml')).readMhtml,
  rtf: async () => (await import('../rtf/read-rtf')).readRtf,
  text: async () => (await import('../text')).readText
}

export async function readChunks(zip: Zip, relationships: readonly Relationship[], lang: Language): Promise<Chunks> {
  const blocks = new Map<string, DraftBlock[]>()
  const warnings: Warning[] = []
  let unread = 0
  let total = 0
  for (const { id, type, target } of relationships) {
    if (type.toLowerCase() !== 'afchunk') continue
    const bytes = zip.read(target)
    total += bytes?.length ?? 0
    const reader = bytes === null || total > MAX_HTML_BYTES ? undefined : READERS[kindOf(bytes, target)]
    const read = bytes === null || reader === undefined ? null : await readPart(await reader(), bytes, lang)
    if (read === null) {
      unread++
      continue
    }
    blocks.set(id, read.blocks)
    warnings.push(...read.warnings)
  }
  if (unread > 0) warnings.push(leftOut(unread, lang))
  return { blocks, warnings }
}

/** A part without text, or one that cannot be read, is no reason to refuse the document. */
async function readPart(
  read: (input: ReaderInput) => Promise<Document>,
  bytes: Uint8Array,
  lang: Language
): Promise<Document | null> {
  try {
    return await read({ bytes, name: null, charset: null, lang, ocr: false })
  } catch (error) {
    if (isReadError(error)) return null
    throw error
  }
}

const leftOut = (parts: number, lang: Language): Warning => ({
  code: 'embedded-parts',
  message:
    lang === 'zh'
      ? `文档中嵌入的 ${parts} 个部分未能读取，请用 Word 打开后另存`
      : `${parts} parts embedded in the document could not be read; open it in Word and save it again`
})
