// The paragraphs of one run of an RTF text (its body, a footnote, a text box), put together mark by mark.
import type { RowShape } from '../doc/doc-tables'
import type { FlowParagraph } from '../doc/flow'
import { tooManyParagraphs } from '../limits'

export interface RtfParagraph extends FlowParagraph {
  /** Footnotes it refers to. */
  notes: FlowParagraph[]
}

export interface RtfWriter {
  paragraphs: RtfParagraph[]
  text(text: string): void
  breakLine(): void
  note(paragraphs: readonly FlowParagraph[]): void
  /** @param depth of tables it is in */
  endParagraph(depth: number, contents: boolean): void
  endCell(depth: number): void
  endRow(depth: number, row: RowShape): void
  /** Ends a last paragraph that has no mark. */
  finish(): void
}

/** @param budget how many paragraphs the file may still have; counted down */
export function rtfWriter(budget: { left: number }): RtfWriter {
  const paragraphs: RtfParagraph[] = []
  let lines: string[] = []
  let line = ''
  let notes: FlowParagraph[] = []

  const end = (depth: number, facts: { contents?: boolean; endsCell?: boolean; row?: RowShape }): void => {
    const { contents = false, endsCell = false, row = null } = facts
    if (--budget.left < 0) throw tooManyParagraphs()
    paragraphs.push({ lines: [...lines, line], contents, depth, endsCell, endsRow: row !== null, row, notes })
    lines = []
    line = ''
    notes = []
  }
  const isEmpty = (): boolean => lines.length === 0 && line === ''
  return {
    paragraphs,
    text(text) {
      line += text
    },
    breakLine() {
      if (--budget.left < 0) throw tooManyParagraphs()
      lines.push(line)
      line = ''
    },
    note(more) {
      for (const paragraph of more) notes.push(paragraph)
    },
    endParagraph: (depth, contents) => end(depth, { contents }),
    endCell: depth => end(depth, { endsCell: true }),
    endRow(depth, row) {
      // Text behind the last cell belongs to no cell.
      if (!isEmpty()) end(depth, { endsCell: true })
      end(depth, { row })
    },
    finish() {
      if (!isEmpty() || notes.length > 0) end(0, {})
    }
  }
}
