// Finds where the items of a file of results begin and end, in bytes and without parsing them: a results file may be larger
// than what a page should hold. Knows JSON's brackets and strings, nothing of what they mean; an item is judged when parsed.

/** An object of the file: one of a list, or one of several behind each other (one a line). Offsets in bytes. */
export interface ItemSpan {
  start: number
  end: number
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

export interface ItemScanner {
  /** Takes the next bytes of the file; gives the items that end in them. */
  take: (bytes: Uint8Array) => ItemSpan[]
  /** Where the item begins that has not ended yet; the end of what was taken when there is none. */
  readonly rest: number
  /** Whether all that was taken is a list of objects, or objects one after the other. */
  readonly isWhole: boolean
}

/** Linear in the bytes, whatever they are. */
export function itemScanner(): ItemScanner {
  let at = 0
  let depth = 0
  /** Depth at which items stand: 1 in a list, 0 without one. */
  let base = 0
  let begun = false
  let inString = false
  let escaped = false
  let start = -1
  let isSound = true

  const take = (bytes: Uint8Array): ItemSpan[] => {
    const items: ItemSpan[] = []
    const from = at
    // A byte order mark.
    let i = from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    for (; i < bytes.length; i++) {
      const byte = bytes[i]!
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
      } else if (start >= 0) {
        if (byte === QUOTE) inString = true
        else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
        else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
          depth--
          if (depth === base) {
            items.push({ start, end: from + i + 1 })
            start = -1
          }
        }
      } else if (byte === OPEN_OBJECT && (base === 1 ? depth === 1 : true)) {
        begun = true
        start = from + i
        depth++
      } else if (byte === OPEN_LIST && !begun) {
        begun = true
        base = 1
        depth = 1
      } else if (byte === CLOSE_LIST && base === 1 && depth === 1) depth = 0
      else if (!isBlank(byte) && !(byte === COMMA && base === 1 && depth === 1)) isSound = false
    }
    at = from + bytes.length
    return items
  }
  return {
    take,
    get rest() {
      return start >= 0 ? start : at
    },
    get isWhole() {
      return isSound && begun && start < 0 && depth === 0
    }
  }
}

/** Bytes that are read at a time. */
const READ = 2 << 20

/**
 * Hands over the texts of a file's items as they are found.
 *
 * @returns whether the file was whole: false when it is cut off, or holds something else than objects
 */
export async function eachItem(file: Blob, take: (text: string, span: ItemSpan) => void): Promise<boolean> {
  const scanner = itemScanner()
  const decoder = new TextDecoder()
  /** Bytes from `held.start` on that belong to an item that has not ended. */
  let held = new Uint8Array()
  let heldFrom = 0
  for (let at = 0; at < file.size; ) {
    // As much again as is held: an item that is as large as its file is copied a few times, not once for every read.
    const end = Math.min(file.size, at + Math.max(READ, held.length))
    const bytes = new Uint8Array(await file.slice(at, end).arrayBuffer())
    const items = scanner.take(bytes)
    const all = held.length === 0 ? bytes : joined(held, bytes)
    const from = held.length === 0 ? at : heldFrom
    for (const span of items) take(decoder.decode(all.subarray(span.start - from, span.end - from)), span)
    held = all.subarray(scanner.rest - from)
    heldFrom = scanner.rest
    at = end
  }
  return scanner.isWhole
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
