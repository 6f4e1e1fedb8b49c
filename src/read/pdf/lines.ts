// Pieces of text to lines: what stands on one base line, from left to right, with blanks where the gap is one.
import type { Piece } from './page'

export interface TextLine {
  text: string
  left: number
  right: number
  /** Base line. */
  y: number
  size: number
  /** Between which it runs, where it is a line of a column. */
  margins?: { left: number; right: number }
}

/** Ideographs, their punctuation, and full-width forms. */
export const isWide = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x2018 && unit <= 0x201d)

/** @param pieces in any order */
export function linesOf(pieces: readonly Piece[]): TextLine[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: TextLine[] = []
  let row: Piece[] = []
  let y = 0
  let size = 0
  const end = (): void => {
    if (row.length > 0) lines.push(lineOf(row))
    row = []
  }
  for (const piece of sorted) {
    // Marks above or below the line (superscripts) still belong to it; a line of its own is lower by its height.
    if (row.length > 0 && piece.y - y > 0.5 * Math.max(size, piece.size)) end()
    if (row.length === 0 || piece.size > size) {
      y = piece.y
      size = piece.size
    }
    row.push(piece)
  }
  end()
  return lines
}

/** Marks of notes: small, raised, a number or a star. They are not part of the sentence. */
function withoutNoteMarks(row: Piece[]): Piece[] {
  const main = row.reduce((a, b) => (b.size > a.size ? b : a))
  const isMark = (p: Piece): boolean =>
    p.size < main.size * 0.75 && p.y < main.y - main.size * 0.12 && /^[\d①-⑳[\]〔〕()（）*†]{1,4}$/.test(p.text)
  return row.some(isMark) ? row.filter(piece => !isMark(piece)) : row
}

function lineOf(all: Piece[]): TextLine {
  const row = withoutNoteMarks(all).sort((a, b) => a.x - b.x)
  const sizes = new Map<number, number>()
  let text = ''
  let right = row[0]!.x
  for (const piece of row) {
    const { text: own, x, size, width } = piece
    text += text === '' ? '' : blankBetween(text, own, x - right, size)
    text += own
    right = Math.max(right, x + width)
    sizes.set(size, (sizes.get(size) ?? 0) + own.length)
  }
  const [size] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a))
  return { text: text.trim(), left: row[0]!.x, right, y: row[0]!.y, size }
}

/** A number in front of a line, which a tab sets apart from its text. */
const OUTLINE_NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]$/

/** Blanks that a gap between two pieces stands for. Programs leave a little air between ideographs and digits. */
function blankBetween(before: string, after: string, gap: number, size: number): string {
  if (OUTLINE_NUMBER.test(before)) return ''
  if (gap > 2 * size) return '  '
  if (gap > 0.8 * size) return ' '
  const words = !isWide(before.charCodeAt(before.length - 1)) && !isWide(after.charCodeAt(0))
  return words && gap > 0.15 * size && !/^\s|\s$/.test(before + after) ? ' ' : ''
}

/** Joins two lines of one paragraph or cell: nothing between ideographs, a blank between words. */
export function joinLines(before: string, after: string): string {
  const a = before.charCodeAt(before.length - 1)
  const b = after.charCodeAt(0)
  const letters = /[A-Za-z]/.test(before.slice(-1)) && /[A-Za-z]/.test(after.charAt(0))
  if (letters) return `${before} ${after}`
  return isWide(a) || isWide(b) || (isDigit(a) && isDigit(b)) || before === '' ? before + after : `${before} ${after}`
}

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit === 0x2c
