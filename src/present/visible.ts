// Makes text from a report safe to show: nothing in it can move a cursor, change a colour or turn the reading direction.
// What is hidden becomes visible; it does not escape for any file format.

// Control characters C0, DEL and C1; soft hyphen and other invisible marks; bidirectional marks, embeddings, overrides
// and isolates; line and paragraph separators; tag characters; unpaired surrogates.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g

/** Characters that carry nothing a reader could miss: zero width, BOM, soft hyphen, variation and tag characters. */
const SILENT = /^[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]$|^\udb40/

function show(unsafe: string): string {
  if (SILENT.test(unsafe)) return ''
  const unit = unsafe.charCodeAt(0)
  if (unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return ' '
  if (unit < 0x20) return String.fromCharCode(0x2400 + unit)
  if (unit === 0x7f) return '\u2421'
  return `<U+${unit.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** One line of text, safe for a terminal: line breaks and tabs become blanks, ESC becomes `␛`, U+202E `<U+202E>`. */
export const visible = (text: string): string => text.replace(UNSAFE, show)

/** The same for text of many lines: line breaks and tabs stay. */
export const visibleLines = (text: string): string =>
  text.replace(UNSAFE, unsafe => (unsafe === '\n' || unsafe === '\t' ? unsafe : unsafe === '\r' ? '' : show(unsafe)))
