// Bytes looked at as bytes: for magic numbers, part names and declarations, before anything is decoded.

/** The bytes from `start` up to `end` with one character each, as far as there are any. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < Math.min(end, bytes.length); at += 4096) {
    // `apply` takes a typed array as it is; spreading one goes through its iterator, many times slower.
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + 4096, end)) as unknown as number[])
  }
  return text
}

/** Whether an ASCII word stands in the bytes, one or two bytes a character (UTF-16LE). */
export function includes(bytes: Uint8Array, word: string, width: 1 | 2): boolean {
  const first = word.charCodeAt(0)
  const last = bytes.length - word.length * width
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let i = 1
    while (i < word.length && bytes[at + i * width] === word.charCodeAt(i) && isPadded(bytes, at + i * width, width))
      i++
    if (i === word.length) return true
  }
  return false
}

/** In two-byte text, the second byte of the character before is zero. */
const isPadded = (bytes: Uint8Array, at: number, width: 1 | 2): boolean => width === 1 || bytes[at - 1] === 0
