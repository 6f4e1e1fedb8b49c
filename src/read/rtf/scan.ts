// The marks of an RTF file: groups, control words, symbols and bytes of text (Rich Text Format 1.9.1, "RTF Syntax"). What
// they mean is `body.ts`. Nothing here recurses, and each byte is looked at once.
import { damaged, MAX_RTF_DEPTH } from '../limits'

export interface RtfHandler {
  open(): void
  close(): void
  /** @returns whether the rest of the group is of no interest */
  word(name: string, value: number | null): boolean
  /** A control symbol, such as `~`. @returns as `word` */
  symbol(character: string): boolean
  /** One byte of text, in the code page of its font. */
  byte(value: number): void
}

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const QUOTE = 0x27
const SPACE = 0x20

/** Longer words are damage. */
const LONGEST_WORD = 32

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isLineEnd = (unit: number): boolean => unit === 0x0d || unit === 0x0a

const hexValue = (unit: number): number =>
  isDigit(unit) ? unit - 0x30 : (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66 ? (unit | 0x20) - 0x57 : Number.NaN

/** @throws ReadError `damaged` when groups are nested beyond any document, or the file is cut off */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let depth = 0
  /** Depth of the group that is skipped; 0 for none. */
  let skipped = 0
  for (let at = 0; at < bytes.length; ) {
    const unit = bytes[at++]!
    if (unit === OPEN) {
      if (++depth > MAX_RTF_DEPTH) throw damaged(null)
      if (skipped === 0) handler.open()
    } else if (unit === CLOSE) {
      if (skipped === depth) skipped = 0
      if (skipped === 0) handler.close()
      // What follows the document is padding.
      if (--depth <= 0) return
    } else if (unit !== BACKSLASH) {
      if (skipped === 0 && !isLineEnd(unit) && unit !== 0) handler.byte(unit)
    } else {
      const first = bytes[at] ?? 0
      if (isLetter(first)) {
        const start = at
        while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at]!)) at++
        const name = ascii(bytes, start, at)
        let sign = 1
        if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) {
          sign = -1
          at++
        }
        let value: number | null = null
        for (; at < bytes.length && isDigit(bytes[at]!); at++)
          value = Math.min((value ?? 0) * 10 + bytes[at]! - 0x30, MOST)
        if (bytes[at] === SPACE) at++
        if (name === 'bin') at += Math.max(0, value ?? 0)
        else if (skipped === 0 && handler.word(name, value === null ? null : value * sign)) skipped = depth
      } else {
        at++
        if (first === QUOTE) {
          const value = hexValue(bytes[at] ?? 0) * 16 + hexValue(bytes[at + 1] ?? 0)
          if (Number.isNaN(value)) continue
          at += 2
          if (skipped === 0) handler.byte(value)
        } else if (skipped === 0 && handler.symbol(String.fromCharCode(first))) skipped = depth
      }
    }
  }
  throw damaged(null)
}

/** Numbers have at most 32 bits. */
const MOST = 0x7fffffff

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!)
  return text
}
