// Writes text as GB18030, which Node can read and not write: the two-byte table is taken from its own decoder.

let table: Map<string, number> | undefined

/** Throws RangeError on a character outside the two-byte area (the sample reports need none). */
export function encodeGb18030(text: string): Buffer {
  table ??= twoByteTable()
  const bytes: number[] = []
  for (const ch of text) {
    const code = ch.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else {
      const pair = table.get(ch)
      if (pair === undefined) throw new RangeError(`no two bytes of GB18030 for ${ch} (U+${code.toString(16)})`)
      bytes.push(pair >> 8, pair & 0xff)
    }
  }
  return Buffer.from(bytes)
}

function twoByteTable(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const ch = decoder.decode(Uint8Array.of(lead, trail))
      if ([...ch].length === 1 && ch !== '\ufffd' && !pairs.has(ch)) pairs.set(ch, (lead << 8) | trail)
    }
  }
  return pairs
}
