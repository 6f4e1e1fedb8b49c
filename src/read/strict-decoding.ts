// Bytes as text in an encoding that is named; choosing one is done elsewhere. Decoders are kept: making one takes as long as decoding
// a short page, and between texts it remembers nothing.

type Decoder = InstanceType<typeof TextDecoder>

const strict = new Map<string, Decoder>()
const loose = new Map<string, Decoder>()

function kept(decoders: Map<string, Decoder>, encoding: string, fatal: boolean): Decoder {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal, ignoreBOM: fatal })
    decoders.set(encoding, decoder)
  }
  return decoder
}

/**
 * The text, or null where a byte sequence is not valid.
 *
 * @param encoding as TextDecoder names it
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return kept(strict, encoding, true).decode(bytes)
  } catch {
    // what state an error leaves it in is not said
    strict.delete(encoding)
    return null
  }
}

/** The text without a byte order mark, U+FFFD where a byte sequence is not valid. */
export const decodeLoosely = (bytes: Uint8Array, encoding: string): string => kept(loose, encoding, false).decode(bytes)
