// Bytes of an RTF file to characters: which encoding a code page or the character set of a font stands for.
import { decodeStrictly } from '../strict-decoding'

/** Character sets of fonts (`\\fcharset`) that have an encoding of their own; others are in that of the document. */
const CHARACTER_SETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250'
}

/** Code pages (`\\ansicpg`) that TextDecoder knows by another name than their number. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8'
}

export const encodingOfCharacterSet = (set: number): string | null => CHARACTER_SETS[set] ?? null

/** Of a code page; null for one of those that nobody writes Chinese in and TextDecoder does not know. */
export const encodingOfCodePage = (page: number): string | null =>
  CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : null)

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/**
 * @param encoding of the font or of the document; null when the file names none: then it is GBK if it can be
 */
export function decodeRun(bytes: Uint8Array, encoding: string | null): string {
  const label = encoding ?? (decodeStrictly(bytes, 'gb18030') === null ? 'windows-1252' : 'gb18030')
  let decoder = decoders.get(label)
  if (decoder === undefined) {
    decoder = new TextDecoder(label, { ignoreBOM: true })
    decoders.set(label, decoder)
  }
  return decoder.decode(bytes)
}
