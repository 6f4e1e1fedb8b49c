// Text as bytes of legacy encodings. The platform only decodes them, so the tables are turned around once.
const TABLES = new Map<string, Map<string, Uint8Array>>()

function tableOf(encoding: 'gb18030' | 'big5'): Map<string, Uint8Array> {
  const known = TABLES.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, Uint8Array>()
  const decoder = new TextDecoder(encoding)
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) {
      const bytes = Uint8Array.of(a, b)
      const character = decoder.decode(bytes)
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
    }
  }
  TABLES.set(encoding, table)
  return table
}

/** `text` in GBK or Big5; throws for a character that the encoding does not have. */
export function legacyBytes(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else {
      const pair = table.get(character)
      if (pair === undefined) throw new RangeError(`${character} is not in ${encoding}`)
      bytes.push(...pair)
    }
  }
  return Uint8Array.from(bytes)
}

export function utf16Bytes(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
