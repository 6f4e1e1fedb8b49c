// Numbers of a cell as a person reads them: binary fractions rounded back to what was typed, percentages and dates in
// their format. Number of decimals and separators are looks; the exact value is kept.

/** Built-in formats that show a date (ECMA-376 part 1, 18.8.30 numFmt, with those of Chinese locales). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

export type ValueFormat = 'general' | 'percent' | 'date'

/**
 * @param id number of the format
 * @param code its pattern, for formats that the file defines itself
 */
export function formatOf(id: number, code: string | undefined): ValueFormat {
  if (code === undefined) return id === 9 || id === 10 ? 'percent' : isBuiltInDate(id) ? 'date' : 'general'
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  return /[yd年月日]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'general'
}

/** The number as text. */
export function showNumber(value: number, format: ValueFormat, date1904: boolean): string {
  if (format === 'percent') return `${plain(value * 100)}%`
  if (format === 'date') return showDate(value, date1904) ?? plain(value)
  return plain(value)
}

/** Fifteen significant digits, which is what spreadsheets keep; never in exponents for figures that reports have. */
function plain(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  if (!Number.isFinite(value)) return ''
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e')
    ? Math.abs(rounded) < 1
      ? rounded.toFixed(15).replace(/\.?0+$/, '')
      : BigInt(Math.round(rounded)).toString()
    : text
}

const DAY = 86_400_000

/** Days since the turn of 1900 (which spreadsheets take for a leap year) or 1904, as `2018-09-06`. */
function showDate(serial: number, date1904: boolean): string | null {
  if (serial < 1 || serial > 200_000) return null
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return new Date(epoch + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}
