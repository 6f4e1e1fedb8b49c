// What every reader owes: one check for all of them. It returns every complaint, so that a failing test names them all.
import { createHash } from 'node:crypto'
import type { Document, TableBlock } from '../../src/model'

/** Complaints about a document; empty when it conforms. `bytes` is the file it was read from. */
export function complaints(document: Document, bytes: Uint8Array): string[] {
  const found: string[] = []
  const { text, blocks, source } = document
  let at = 0
  for (const [i, block] of blocks.entries()) {
    const name = `block ${i} (${block.kind} ${block.start}-${block.end})`
    if (block.text !== text.slice(block.start, block.end)) found.push(`${name}: text is not the slice at its span`)
    if (block.start < at || block.end <= block.start) found.push(`${name}: overlaps the block before it, or is empty`)
    if (!/^[\r\n]*$/.test(text.slice(at, block.start))) found.push(`${name}: text before it belongs to no block`)
    if (block.kind === 'paragraph' && /[\r\n]/.test(block.text)) found.push(`${name}: a paragraph is one line`)
    if (block.kind === 'table') found.push(...gridComplaints(block, text).map(complaint => `${name}: ${complaint}`))
    at = block.end
  }
  if (!/^[\r\n]*$/.test(text.slice(at))) found.push('text after the last block belongs to no block')
  if (source.bytes !== bytes.length) found.push(`source.bytes is ${source.bytes}, the file has ${bytes.length}`)
  if (source.sha256 !== createHash('sha256').update(bytes).digest('hex')) found.push('source.sha256 is not the hash')
  return found
}

function gridComplaints(table: TableBlock, text: string): string[] {
  const found: string[] = []
  const owner = new Map<number, number>()
  let at = table.start
  let before = -1
  for (const [i, cell] of table.cells.entries()) {
    const name = `cell ${i} at ${cell.row},${cell.column}`
    if (cell.text !== text.slice(cell.start, cell.end)) found.push(`${name}: text is not the slice at its span`)
    if (cell.start < at || cell.end > table.end || cell.end < cell.start) found.push(`${name}: outside or out of order`)
    if (/[\t\n\r]/.test(cell.text)) found.push(`${name}: tab or line break in a cell`)
    if (i > 0 && text.slice(at, cell.start) !== (cell.row === table.cells[i - 1]!.row ? '\t' : '\n')) {
      found.push(`${name}: cells are separated by one tab, rows by one line break`)
    }
    at = cell.end
    const order = cell.row * 100_000 + cell.column
    if (order <= before) found.push(`${name}: cells go by row, then by column`)
    before = order
    if (cell.rowSpan < 1 || cell.columnSpan < 1) found.push(`${name}: spans count from 1`)
    if (cell.row + cell.rowSpan > table.rows || cell.column + cell.columnSpan > table.columns) {
      found.push(`${name}: reaches out of the grid of ${table.rows} x ${table.columns}`)
      continue
    }
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const place = row * 100_000 + column
        if (owner.has(place)) found.push(`${name}: overlaps cell ${owner.get(place)}`)
        owner.set(place, i)
      }
    }
  }
  if (at !== table.end) found.push('the last cell does not end the table')
  return found
}
