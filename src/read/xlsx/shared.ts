// What the sheets of a workbook share: strings, and the formats of numbers.
import { namesOf, readXml } from '../office/xml'
import type { Zip } from '../office/zip'
import { formatOf, type ValueFormat } from '../sheet/values'

/** Names with any prefix; usually they have none. */
export const withPrefixes = (names: ReturnType<typeof namesOf>): { get(tag: string): string | undefined } => ({
  get: tag => names.get(tag) ?? names.get(tag.slice(tag.indexOf(':') + 1))
})

/** Strings by number. Phonetic guides are left out. */
export function readStrings(zip: Zip, part: string | null): string[] {
  const strings: string[] = []
  const bytes = part === null ? null : zip.read(part)
  if (part === null || bytes === null) return strings
  let inText = false
  let phonetic = 0
  readXml(bytes, part, {
    open(name) {
      if (name === 'si' || name.endsWith(':si')) strings.push('')
      else if (name === 't' || name.endsWith(':t')) inText = phonetic === 0
      else if (name === 'rPh' || name.endsWith(':rPh')) phonetic++
    },
    close(name) {
      if (name === 't' || name.endsWith(':t')) inText = false
      else if (name === 'rPh' || name.endsWith(':rPh')) phonetic--
    },
    text(text) {
      if (inText && strings.length > 0) strings[strings.length - 1] += text
    }
  })
  return strings
}

/** The format of numbers by the style that a cell names. */
export function readFormats(zip: Zip, part: string | null): ValueFormat[] {
  const formats: ValueFormat[] = []
  const bytes = part === null ? null : zip.read(part)
  if (part === null || bytes === null) return formats
  const codes = new Map<number, string>()
  let inCells = false
  readXml(bytes, part, {
    known: withPrefixes(namesOf('numFmt', 'cellXfs', 'xf')),
    open(name, attributes) {
      const id = Number.parseInt(attributes.numFmtId ?? '0', 10) || 0
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (inCells && name === 'xf') formats.push(formatOf(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    }
  })
  return formats
}
