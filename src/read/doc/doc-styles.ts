// What of the styles of a .doc file changes its text: the list a style numbers its paragraphs with, and whether it is that
// of a table of contents (MS-DOC 2.9.271 STSH).
import type { FileInformation } from './file-information'
import { PAIRS } from './file-information'
import { eachModification, slice } from './properties'

export interface DocStyle {
  contents: boolean
  basedOn: number
  list: number | null
  level: number | null
}

/** Numbers of the built-in styles of tables of contents, `toc 1` to `toc 9`. */
const FIRST_CONTENTS = 19
const LAST_CONTENTS = 27
const NO_STYLE = 0xfff
const PARAGRAPH_STYLE = 1

export const LIST_LEVEL = 0x260a
export const LIST_USE = 0x460b

export function readDocStyles(info: FileInformation): (DocStyle | undefined)[] {
  const styles: (DocStyle | undefined)[] = []
  const area = info.area(PAIRS.styles)
  if (area === null) return styles
  try {
    const head = area.getUint16(0, true)
    const count = area.getUint16(2, true)
    const base = area.getUint16(4, true)
    let at = 2 + head
    for (let i = 0; i < count; i++) {
      const size = area.getUint16(at, true)
      const style = size === 0 ? null : slice(area, at + 2, size)
      styles.push(style === null ? undefined : readStyle(style, base))
      at += 2 + size
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return styles
}

function readStyle(view: DataView, base: number): DocStyle {
  const builtIn = view.getUint16(0, true) & 0xfff
  const second = view.getUint16(2, true)
  const style: DocStyle = {
    contents: builtIn >= FIRST_CONTENTS && builtIn <= LAST_CONTENTS,
    basedOn: second >> 4,
    list: null,
    level: null
  }
  if ((second & 15) !== PARAGRAPH_STYLE) return style
  const nameLength = view.getUint16(base, true)
  let at = base + 2 + nameLength * 2 + 2
  at += at % 2
  if (at + 2 > view.byteLength) return style
  const properties = slice(view, at + 2, view.getUint16(at, true))
  if (properties === null) return style
  eachModification(properties, 2, (code, operand) => {
    if (code === LIST_LEVEL) style.level = operand.getUint8(0)
    else if (code === LIST_USE) style.list = operand.getUint16(0, true)
  })
  return style
}

/** Styles inherit; a chain longer than this is a circle. */
const LONGEST_CHAIN = 20

/** The list and level a style gives, from itself or from what it is based on. */
export function styleNumbering(
  styles: readonly (DocStyle | undefined)[],
  number: number
): { list: number; level: number } {
  let level: number | null = null
  for (let at = number, steps = 0; at !== NO_STYLE && steps < LONGEST_CHAIN; steps++) {
    const style = styles[at]
    if (style === undefined) break
    level ??= style.level
    if (style.list !== null) return { list: style.list, level: level ?? 0 }
    at = style.basedOn
  }
  return { list: 0, level: 0 }
}
