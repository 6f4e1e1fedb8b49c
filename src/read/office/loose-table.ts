// A table of a text document, whose cells hold paragraphs and tables of their own, to what readers hand on: a grid when it
// holds data, its content line by line when it only arranges the page. The same judgement as for web pages.
import { type DraftBlock, draftCell } from '../compose'
import { layGrid } from '../grid'

export interface RichCell {
  blocks: DraftBlock[]
  rowSpan: number
  columnSpan: number
}

/** A cell of this many characters with two sentences is a column of an arranged page, not a label or a figure. */
const PROSE_CHARS = 120

/** The blocks a table stands for. */
export function tableBlocks(rows: readonly (readonly RichCell[])[]): DraftBlock[] {
  const texts = rows.map(cells =>
    cells.map(({ blocks, rowSpan, columnSpan }) => draftCell(textOf(blocks), rowSpan, columnSpan))
  )
  if (!isLayout(rows, texts)) {
    const grid = layGrid(texts)
    if (grid !== null) return [grid]
  }
  return rows.flatMap(cells => cells.flatMap(({ blocks }) => blocks))
}

function isLayout(rows: readonly (readonly RichCell[])[], texts: readonly (readonly { text: string }[])[]): boolean {
  let filled = 0
  let widest = 0
  let figures = 0
  let chars = 0
  let prose = 0
  for (const [i, cells] of rows.entries()) {
    widest = Math.max(widest, cells.length)
    for (const [k, { blocks }] of cells.entries()) {
      if (blocks.some(block => block.kind === 'table')) return true
      const { text } = texts[i]![k]!
      if (text === '') continue
      filled++
      chars += text.length
      if (/^[-+]?[\d,.，．]+[%％]?$/.test(text)) figures++
      else if (text.length > PROSE_CHARS && text.indexOf('。') !== text.lastIndexOf('。')) prose += text.length
    }
  }
  if (filled < 2 || widest < 2) return true
  return prose > chars * 0.5 && figures < Math.max(2, filled * 0.15)
}

function textOf(blocks: readonly DraftBlock[]): string {
  let all = ''
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text.trim() : ''
    if (text !== '') all = all === '' ? text : `${all} ${text}`
  }
  return all
}
