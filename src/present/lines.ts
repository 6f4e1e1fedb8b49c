// Line and column of an offset. Lines end with LF, CR LF or CR, and are counted from 1.

export interface Position {
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
}

/** Compiles the line starts of a text once. */
export interface LineIndex {
  count: number
  position(offset: number): Position
  /** Start of line number `line`. */
  startOf(line: number): number
}

export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
  }
  return {
    count: starts.length,
    startOf: line => starts[line - 1] ?? text.length,
    position(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - starts[low]! + 1 }
    }
  }
}
