// A string as a Document: one paragraph a line. Tables in plain text are found later, by the structure stage.
import type { Document, Paragraph, Source } from '../model'

/**
 * Wraps text held in memory.
 *
 * @param text any string; its offsets are the offsets of the document
 * @param source what to say of its origin, such as the file name
 */
export function plainDocument(text: string, source: Partial<Source> = {}): Document {
  const blocks: Paragraph[] = []
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  for (let start = 0; start < text.length; ) {
    if (feed < start && feed >= 0) feed = text.indexOf('\n', start)
    if (carriage < start && carriage >= 0) carriage = text.indexOf('\r', start)
    const end = Math.min(feed < 0 ? text.length : feed, carriage < 0 ? text.length : carriage)
    if (end > start) blocks.push({ kind: 'paragraph', start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return {
    text,
    blocks,
    source: { name: null, mediaType: 'text/plain', bytes: null, sha256: null, ...source },
    hints: { title: null, publishedOn: null, site: null },
    warnings: []
  }
}
