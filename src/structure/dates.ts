// Reads one date at a place: 2019年1月18日, 2019-01-18, 二〇一九年一月十八日, and dates that a web page robbed of 年, 月 or 日.
// Numbers that state quantities are the claims stage's.

export interface PrintedDate {
  year: number
  month: number
  day: number
  start: number
  end: number
  /** Characters are missing; the reading was chosen among those that the season allows. */
  damaged: boolean
}

const HAN_DIGITS = '〇一二三四五六七八九'

/** Digit of a year by code unit, Arabic or Chinese; -1 for anything else. */
const YEAR_DIGIT = new Int8Array(65536).fill(-1)
for (let digit = 0; digit <= 9; digit++) {
  YEAR_DIGIT[0x30 + digit] = digit
  YEAR_DIGIT[HAN_DIGITS.charCodeAt(digit)] = digit
}
/** Written for zero. */
const ZEROS = '○零Oo'
for (const zero of ZEROS) YEAR_DIGIT[zero.charCodeAt(0)] = 0

const FIRST_YEAR = 1990
const LAST_YEAR = 2099

const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Between 1990 and 2099 every fourth year is a leap year. */
const isDay = (year: number, month: number, day: number): boolean =>
  isYear(year) && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (month === 2 && year % 4 === 0 ? 1 : 0)

/** What may be a year from 1990 to 2099, and what stands behind years in dates. */
const MARKED_YEAR = new RegExp(`[12一二][\\d${HAN_DIGITS}${ZEROS}]{3}[-年./ ]`, 'g')

/** Offsets of years in the first characters of a text, in order, that a mark of a date or a blank follows. */
export function markedYears(text: string, length: number): number[] {
  const opening = text.slice(0, length + 4)
  const found: number[] = []
  while (MARKED_YEAR.test(opening)) {
    const at = MARKED_YEAR.lastIndex - 5
    if (yearAt(text, at) > 0) found.push(at)
  }
  return found
}

/** Four digits of a year at `at`, in Arabic or Chinese writing; 0 when there are none. */
export function yearAt(text: string, at: number): number {
  let year = 0
  for (let i = at; i < at + 4; i++) {
    const digit = i < text.length ? YEAR_DIGIT[text.charCodeAt(i)]! : -1
    if (digit < 0) return 0
    year = year * 10 + digit
  }
  return isYear(year) ? year : 0
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09

function skip(text: string, at: number): number {
  let i = at
  while (isBlank(text.charCodeAt(i))) i++
  return i
}

/** One or two Arabic digits, or a Chinese numeral up to 三十一; `[value, end]`. */
function smallNumber(text: string, at: number): [number, number] | null {
  let i = at
  let value = 0
  while (i < at + 2 && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39)
    value = value * 10 + text.charCodeAt(i++) - 0x30
  if (i > at) return [value, i]
  let tens = -1
  for (; i < at + 3; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5341) {
      if (tens >= 0) break
      tens = value === 0 ? 10 : value * 10
      value = 0
    } else {
      const digit = HAN_DIGITS.indexOf(text.charAt(i))
      if (digit < 1 || value > 0) break
      value = digit
    }
  }
  return i === at ? null : [Math.max(tens, 0) + value, i]
}

const MARKS = { year: '年-/.', month: '月-/.', day: '日号' }

/**
 * The date that starts at `at`; null when there is none.
 *
 * @param reportYear year the report is about: a date without marks is read as one of the months in which such reports
 *   come out (to 30 April of the next year) when that leaves one reading
 */
export function dateAt(text: string, at: number, reportYear: number | null = null): PrintedDate | null {
  const year = yearAt(text, at)
  if (year === 0) return null
  let i = skip(text, at + 4)
  const hasYearMark = MARKS.year.includes(text.charAt(i)) && text.charAt(i) !== ''
  if (!hasYearMark) return damagedDate(text, at, i, year, reportYear, false)
  const afterYear = skip(text, i + 1)
  i = afterYear
  const month = smallNumber(text, i)
  if (month === null) return null
  i = skip(text, month[1])
  if (!MARKS.month.includes(text.charAt(i)) || text.charAt(i) === '')
    return damagedDate(text, at, afterYear, year, reportYear, true)
  const day = smallNumber(text, skip(text, i + 1))
  if (day === null || !isDay(year, month[0], day[0])) return null
  const end = skip(text, day[1])
  const closed = MARKS.day.includes(text.charAt(end)) && text.charAt(end) !== ''
  return { year, month: month[0], day: day[0], start: at, end: closed ? end + 1 : day[1], damaged: false }
}

/** Months in which annual reports come out: to 31 March by both Regulations, April for the late. */
const LAST_SEASON_MONTH = 4

/** `2019118`, `2019年118日`, `20191月18日`: month and day run together. */
function damagedDate(
  text: string,
  start: number,
  at: number,
  year: number,
  reportYear: number | null,
  hasYearMark: boolean
): PrintedDate | null {
  let i = at
  while (i < at + 5 && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++
  const digits = text.slice(at, i)
  const readings: [number, number, number][] = []
  const monthMark = text.charAt(i) === '月'
  if (monthMark) {
    const day = smallNumber(text, i + 1)
    if (digits.length <= 2 && day !== null) readings.push([Number(digits), day[0], day[1]])
  } else if (digits.length >= 2 && digits.length <= 4) {
    for (let cut = 1; cut <= 2 && cut < digits.length; cut++) {
      if (digits.length === 4 && cut === 1) continue
      const day = digits.slice(cut)
      if (day.length > 2 || (cut === 1 && digits.startsWith('0')) || (day.startsWith('0') && digits.length < 4))
        continue
      readings.push([Number(digits.slice(0, cut)), Number(day), i])
    }
  }
  const possible = readings.filter(([month, day]) => isDay(year, month, day))
  const season = possible.filter(
    ([month]) => reportYear !== null && year === reportYear + 1 && month <= LAST_SEASON_MONTH
  )
  const only = possible.length === 1 ? possible[0] : season.length === 1 ? season[0] : undefined
  if (only === undefined) return null
  const [month, day, to] = only
  const closed = MARKS.day.includes(text.charAt(to)) && text.charAt(to) !== ''
  // 20190118 is how machines write a date: nothing was lost
  const damaged = hasYearMark || monthMark || digits.length < 4
  return { year, month, day, start, end: closed ? to + 1 : to, damaged }
}

export const isoOf = (date: { year: number; month: number; day: number }): string =>
  `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
