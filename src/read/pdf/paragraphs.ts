// Lines to paragraphs. A paragraph ends where its last line stops short of the right margin, where the next line is
// indented, set in another size, further down than lines are apart, or opens with an outline number.
import { joinLines, type TextLine } from './lines'

export interface PdfParagraph {
  text: string
  page: number
  top: number
  bottom: number
  size: number
  /** Whether it reaches the right margin, so that it may go on on the next page. */
  full: boolean
}

/** What the lines of a text have in common. */
export interface Measure {
  left: number
  right: number
  /** Usual distance of base lines, in sizes of type. */
  leading: number
}

/** `一、` `（一）` `1.` `第一条` at the start of a line: a heading or an item, never the middle of a sentence by chance. */
const OUTLINE =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部条]|\d{1,2}[、．])/

/** Margins and leading of a text, from its lines. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const lefts = lines.map(line => line.left).sort((a, b) => a - b)
  const rights = lines.map(line => line.right).sort((a, b) => a - b)
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i]!.y - lines[i - 1]!.y) / lines[i]!.size
    if (gap > 0.8 && gap < 4) gaps.push(gap)
  }
  gaps.sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    leading: gaps[Math.floor(gaps.length * 0.3)] ?? 1.5
  }
}

/** Paragraphs of the lines of one page that stand together, between two tables or on a whole page. */
export function paragraphsOf(lines: readonly TextLine[], page: number, measure: Measure): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = []
  let last: TextLine | null = null
  for (const line of lines) {
    const open = paragraphs[paragraphs.length - 1]
    const full = line.right > (line.margins ?? measure).right - 2.5 * line.size
    if (open !== undefined && last !== null && continues(open, last, line, measure)) {
      open.text = joinLines(open.text, line.text)
      open.bottom = line.y
      open.full = full
    } else {
      paragraphs.push({ text: line.text, page, top: line.y - line.size, bottom: line.y, size: line.size, full })
    }
    last = line
  }
  return paragraphs
}

function continues(open: PdfParagraph, last: TextLine, line: TextLine, measure: Measure): boolean {
  // Text in columns without lines is a table of its own kind: one line a row.
  if (!open.full || last.text.includes('  ') || line.text.includes('  ')) return false
  if (Math.abs(line.size - last.size) > last.size * 0.12) return false
  if (line.y - last.y > last.size * Math.max(measure.leading * 1.35, measure.leading + 0.5)) return false
  return mayContinue(line, measure)
}

/** Whether a line can be the middle of a paragraph: at the left margin, without an outline number. */
export const mayContinue = (line: TextLine, measure: Measure): boolean =>
  line.left < (line.margins ?? measure).left + 1.2 * line.size && !OUTLINE.test(line.text)

/** Whether a text looks finished. */
export const isFinished = (text: string): boolean => /[。！？：；!?:;]["”’）)]?$/.test(text)
