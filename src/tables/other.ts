// Reads a table of no official form: every number, with the words of its row and the words over it.
import type { Cell } from '../model'
import { cellOf } from './cells'
import type { TableReading } from './list'
import type { Gathered } from './parts'
import { isLabel, isNumber, type Piece } from './rows'

export function readOther(text: string, { blocks }: Gathered): TableReading {
  const cells: Cell[] = []
  for (const block of blocks) {
    // the words last seen over a column, from rows without numbers
    const over = new Map<number, string>()
    for (const { pieces } of block.rows) {
      const numbers = pieces.some(isNumber)
      let label = ''
      for (const piece of pieces) {
        const words = piece.cell.text.trim()
        if (isLabel(piece)) {
          if (numbers) label = words
          else setOver(over, piece, words)
        } else if (isNumber(piece)) {
          const head = over.get(piece.column)
          const full = [label, head].filter(x => x !== undefined && x !== '').join('·')
          cells.push(cellOf(text, block, piece, null, full, null))
        }
      }
    }
  }
  return { cells, unmatched: [], certainty: 0 }
}

const MOST_COVERED = 64

function setOver(over: Map<number, string>, { column, span }: Piece, words: string): void {
  for (let c = column; c < column + Math.min(span, MOST_COVERED); c++) over.set(c, words)
}
