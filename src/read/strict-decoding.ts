// Bytes as text only if they are text in the encoding named; choosing an encoding is done elsewhere.

/** The text, or null where a byte sequence is not valid. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
