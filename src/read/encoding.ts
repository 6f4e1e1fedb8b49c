// Bytes to text: byte order mark, then what the file declares, then valid UTF-8, then a guess. A declaration is believed
// only when the bytes bear it out: pages that say gb2312 and are UTF-8, and the reverse, are everyday.
// The decoding is the platform's TextDecoder; choosing between legacy encodings is `legacy-encoding.ts`, loaded when needed.
import type { Warning } from '../model'
import { latin1 } from './bytes'
import { ReadError } from './error'
import type { Language } from './options'
import { remembered } from './remembered'
import { decodeLoosely, decodeStrictly } from './strict-decoding'

export interface Decoded {
  text: string
  /** Label of the encoding used, in lower case as TextDecoder names it. */
  encoding: string
  warnings: Warning[]
}

/** Below this many characters a legacy text can be valid UTF-8 by chance (`联通`). */
const CHANCE = 16

/** At hand once it was needed: asking the module system again takes longer than decoding a short page. */
let legacy: typeof import('./legacy-encoding') | null = null

/**
 * @param bytes the file's content
 * @param declared label that the file gives for itself, or null
 * @returns the text without a byte order mark
 * @throws ReadError `unknown-encoding` when no encoding makes text of it
 */
export async function decode(bytes: Uint8Array, declared: string | null, lang: Language): Promise<Decoded> {
  const marked = byteOrderMark(bytes)
  if (marked !== null) {
    const text = decodeLoosely(bytes.subarray(marked.length), marked.encoding)
    return { text, encoding: marked.encoding, warnings: damage(text, marked.encoding, lang) }
  }
  const wide = utf16WithoutMark(bytes)
  if (wide !== null) {
    return { text: decodeLoosely(bytes, wide), encoding: wide, warnings: [guessed(wide, lang)] }
  }

  const claimed = declared === null ? null : labelOf(declared)
  const mayBeUtf8 = beginsAsUtf8(bytes)
  const utf8 = mayBeUtf8 ? decodeStrictly(bytes, 'utf-8') : null
  if (utf8 !== null) {
    const nonAscii = countNonAscii(utf8, CHANCE)
    if (nonAscii === 0) return { text: utf8, encoding: 'utf-8', warnings: [] }
    const doubtful = nonAscii < CHANCE && ((claimed !== null && claimed !== 'utf-8') || !/[\u3000-\u9fff]/.test(utf8))
    if (!doubtful) {
      const wrong = claimed !== null && claimed !== 'utf-8' ? [declaredWrongly(declared!, 'utf-8', lang)] : []
      return { text: utf8, encoding: 'utf-8', warnings: wrong }
    }
  }

  legacy ??= await import('./legacy-encoding')
  const { bestLegacy, brokenUtf8, SURE } = legacy
  const best = bestLegacy(bytes, claimed)
  if (utf8 !== null && (best === null || best.likelihood < 0.9)) return { text: utf8, encoding: 'utf-8', warnings: [] }
  const isBorneOut = best !== null && (best.encoding === claimed || !mayBeUtf8) && best.likelihood >= SURE
  const broken = utf8 === null && !isBorneOut ? brokenUtf8(bytes) : null
  if (broken !== null) return { text: broken, encoding: 'utf-8', warnings: damage(broken, 'utf-8', lang) }
  if (best === null) throw unknownEncoding()

  const text = best.text ?? decodeLoosely(bytes, best.encoding)
  const warnings = damage(text, best.encoding, lang)
  if (claimed !== null && claimed !== best.encoding) warnings.unshift(declaredWrongly(declared!, best.encoding, lang))
  else if (claimed === null) warnings.unshift(guessed(best.encoding, lang))
  return { text, encoding: best.encoding, warnings }
}

const META = /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i
const XML = /^\s{0,40}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i

/**
 * The encoding that a page or an XML file declares in its first bytes, or null. The standard asks for a declaration in the first
 * kilobyte; pages that begin with scripts have it later.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 8192)
  return inMeta(head, 0, 1024) ?? inXml(head) ?? inMeta(head, 1024, head.length)
}

const inXml = (head: Uint8Array): string | null => {
  const first = head.indexOf(LESS)
  return head[first + 1] === QUESTION ? (XML.exec(latin1(head, 0, 256))?.[1] ?? null) : null
}

/** What the first tag that begins with `m` and names a charset names. */
function inMeta(bytes: Uint8Array, from: number, to: number): string | null {
  for (let at = bytes.indexOf(LESS, from); at >= 0 && at < to; at = bytes.indexOf(LESS, at + 1)) {
    if ((bytes[at + 1]! | 0x20) !== 0x6d) continue
    const close = bytes.subarray(at, at + LONGEST_META).indexOf(GREATER)
    const found = META.exec(latin1(bytes, at, at + (close < 0 ? LONGEST_META : close)))
    if (found !== null) return found[1]!
  }
  return null
}

const LONGEST_META = 512
const LESS = 0x3c
const GREATER = 0x3e
const QUESTION = 0x3f

/** The label as TextDecoder knows it, or null. GB 2312 and GBK are read as GB 18030, which holds both. */
export const labelOf = remembered((declared: string): string | null => {
  try {
    const label = new TextDecoder(declared.trim()).encoding
    return label === 'gbk' || label === 'gb2312' ? 'gb18030' : label
  } catch {
    return null
  }
})

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const a = bytes[0]
  const b = bytes[1]
  const c = bytes[2]
  const d = bytes[3]
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', length: 4 }
  return null
}

/**
 * UTF-16 that does not say so. In Chinese text its units are ideographs (4E00-9FFF), Chinese punctuation (30xx, FFxx)
 * and ASCII (00xx); read in the wrong order, or in bytes of another encoding, they scatter.
 */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 8) return null
  const units = Math.min(bytes.length >> 1, 4096)
  // Its blanks and line ends hold a zero byte; other text has none.
  if (!bytes.subarray(0, units * 2).includes(0)) return null
  const plain = (high: number, low: number): boolean =>
    (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20 || (high === 0 && low !== 0)
  // ASCII and GBK bytes in pairs also fall into 4E-9F by accident, blanks and line ends almost never do.
  const blank = (high: number, low: number): boolean =>
    high === 0 && (low === 0x0a || low === 0x20 || (low >= 0x30 && low <= 0x39))
  let little = 0
  let big = 0
  let littleBlank = 0
  let bigBlank = 0
  for (let i = 0; i < units * 2; i += 2) {
    const a = bytes[i]!
    const b = bytes[i + 1]!
    if (plain(b, a)) little++
    if (plain(a, b)) big++
    if (blank(b, a)) littleBlank++
    if (blank(a, b)) bigBlank++
  }
  if (little >= units * 0.95 && littleBlank > bigBlank && big < units * 0.8) return 'utf-16le'
  if (big >= units * 0.95 && bigBlank > littleBlank && little < units * 0.8) return 'utf-16be'
  return null
}

/** Whether the first characters that are not ASCII can be UTF-8. Elsewhere they hardly are, and trying costs an exception. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  for (let at = 0, seen = 0; at < bytes.length && seen < CHANCE; ) {
    const lead = bytes[at++]!
    if (lead < 0x80) continue
    if (lead < 0xc2 || lead > 0xf4) return false
    seen++
    for (let left = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3; left > 0 && at < bytes.length; left--)
      if (bytes[at++]! >> 6 !== 2) return false
  }
  return true
}

/** Non-ASCII characters in `text`, counted up to `enough`. */
function countNonAscii(text: string, enough: number): number {
  let count = 0
  for (let i = 0; i < text.length && count < enough; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
}

function damage(text: string, encoding: string, lang: Language): Warning[] {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++
  if (count === 0) return []
  const message =
    lang === 'zh'
      ? `按 ${encoding} 解码时有 ${count} 处无法识别，以“\ufffd”代替`
      : `${count} places could not be decoded as ${encoding}; each shows as "\ufffd"`
  return [{ code: 'encoding-damaged', message }]
}

const guessed = (encoding: string, lang: Language): Warning => ({
  code: 'encoding-guessed',
  message:
    lang === 'zh' ? `文件未注明编码，推断为 ${encoding}` : `The file does not name its encoding; guessed ${encoding}`
})

const declaredWrongly = (declared: string, encoding: string, lang: Language): Warning => ({
  code: 'encoding-misdeclared',
  message:
    lang === 'zh'
      ? `文件注明编码为 ${declared}，实际是 ${encoding}，已按后者读取`
      : `The file declares ${declared} but is ${encoding}; read as the latter`
})

const unknownEncoding = (): ReadError =>
  new ReadError('unknown-encoding', {
    message: { zh: '无法识别文件的文字编码', en: 'The text encoding of the file is not recognised' },
    remedy: { zh: '请用文本编辑器打开，另存为 UTF-8 编码', en: 'Open it in a text editor and save it as UTF-8' }
  })
