// Where the blocks of a document stand in its file: what the contract does not print, and the page shows.
import type { Document, Place, Span } from '../model'

export type PlacedSpan = Span & Place

/** Pages, sheets and cells as far as the file knows them, in reading order; a cell follows the table it is in. */
export function placesOf(document: Document): PlacedSpan[] {
  const places: PlacedSpan[] = []
  for (const block of document.blocks) {
    if (block.place) places.push({ start: block.start, end: block.end, ...block.place })
    if (block.kind !== 'table') continue
    for (const cell of block.cells) if (cell.place) places.push({ start: cell.start, end: cell.end, ...cell.place })
  }
  return places
}
