// Character references (`&nbsp;`, `&#8220;`) as pages of offices use them. The HTML standard knows 2,231 names, some also
// without their semicolon; what is not surely understood here is left to parse5, which knows them all.

/** Names that are read here, with their semicolon (HTML 13.5). */
const NAMED = new Map<string, string>([
  ['nbsp', '\u00a0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['hellip', '\u2026'],
  ['mdash', '\u2014'],
  ['ndash', '\u2013'],
  ['middot', '\u00b7'],
  ['bull', '\u2022'],
  ['times', '\u00d7'],
  ['divide', '\u00f7'],
  ['plusmn', '\u00b1'],
  ['permil', '\u2030'],
  ['deg', '\u00b0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['copy', '\u00a9'],
  ['reg', '\u00ae'],
  ['laquo', '\u00ab'],
  ['raquo', '\u00bb'],
  ['lsaquo', '\u2039'],
  ['rsaquo', '\u203a'],
  ['yen', '\u00a5'],
  ['sect', '\u00a7']
])

/** The only name that is common without its semicolon; no other name begins with it. */
const SPACE = 'nbsp'

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isAlphanumeric = (unit: number): boolean =>
  isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

/**
 * Text or the value of an attribute with its references replaced.
 *
 * @returns null when one of them is not surely understood
 */
export function decodeReferences(source: string, inAttribute: boolean): string | null {
  let text = ''
  let from = 0
  for (let at = source.indexOf('&'); at !== -1; at = source.indexOf('&', at)) {
    let end = at + 1
    let character: string | null = '&'
    if (source.charCodeAt(end) === 0x23) {
      const digits = /^[^;]{1,9};/.exec(source.slice(at + 2, at + 12))?.[0]
      if (digits === undefined) return null
      character = numbered(digits.slice(0, -1))
      end = at + 2 + digits.length
    } else {
      while (isAlphanumeric(source.charCodeAt(end))) end++
      const length = end - at - 1
      const after = source.charCodeAt(end)
      if (after === 0x3b) {
        character = length === 0 ? '&' : (NAMED.get(source.slice(at + 1, end)) ?? null)
        if (length > 0) end++
      } else if (!inAttribute && source.startsWith(SPACE, at + 1)) {
        character = '\u00a0'
        end = at + 1 + SPACE.length
      } else if (length < 2 || (inAttribute && after === 0x3d)) {
        // No name is that short; `?a=1&copy=2` is no reference (13.2.5.73).
        end = at + 1
      } else character = null
    }
    if (character === null) return null
    text += source.slice(from, at) + character
    from = at = end
  }
  return from === 0 ? source : text + source.slice(from)
}

/** The character of `8220` or `x201C`; null for what the standard maps to another one. */
function numbered(digits: string): string | null {
  if (!/^(?:\d{1,7}|[xX][\da-fA-F]{1,6})$/.test(digits)) return null
  const code = digits.charCodeAt(0) > 0x39 ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  if (code === 0 || (code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff) return null
  return String.fromCodePoint(code)
}
