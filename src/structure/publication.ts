// Finds the day of publication: a labelled date, the page's own declaration, or the date under the signature.
import { dateAt, isoOf, type PrintedDate, yearAt } from './dates'
import { type Lines, lineAt } from './lines'

/** What labels of dates on pages begin with, before 时间 or 日期, the most telling first; these alone stand under many titles. */
const LABELS = ['发布', '公开', '发文', '成文', '印发', '生成', '发表', '上传', '更新', '录入', '信息', '']

/**
 * ISO date, or null.
 *
 * @param declared what the page's own data says, ISO or `YYYY-MM-DD hh:mm`
 * @param reportYear for dates that lost characters, and to prefer a date in the time when such reports come out
 */
export function publicationDate(
  text: string,
  lines: Lines,
  declared: string | null,
  reportYear: number | null
): string | null {
  const labelled = labelledDate(text, lines, reportYear)
  if (labelled !== null) return isoOf(labelled)
  if (declared !== null) {
    const date = dateAt(declared, 0)
    if (date !== null) return isoOf(date)
  }
  const bare = bareDate(text, lines, reportYear)
  return bare === null ? null : isoOf(bare)
}

function labelledDate(text: string, lines: Lines, reportYear: number | null): PrintedDate | null {
  let best: PrintedDate | null = null
  let bestRank = LABELS.length
  for (const word of ['时间', '日期']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) {
      let from = at + 2
      let colon = false
      while (' :]】|\t'.includes(text.charAt(from) || '无')) {
        if (text.charCodeAt(from) !== 0x20) colon = true
        from++
      }
      if (!colon || yearAt(text, from) === 0 || lines.grid[lineAt(lines, at)] === 1) continue
      const rank = LABELS.findIndex(l => text.startsWith(l, at - l.length))
      if (rank >= bestRank) continue
      const date = dateAt(text, from, reportYear)
      if (date === null) continue
      best = date
      bestRank = rank
    }
  }
  return best
}

/**
 * A line that is nothing but a date (and a time of day), a date in brackets, or a date beside the name of the body that
 * signs. The last one that falls after the reported year.
 */
function bareDate(text: string, lines: Lines, reportYear: number | null): PrintedDate | null {
  let fallback: PrintedDate | null = null
  for (let line = lines.count - 1; line >= 0; line--) {
    let end = lines.end[line]!
    let start = afterName(text, lines.start[line]!, end)
    if (end - start < 6 || end - start > 24 || lines.grid[line] === 1) continue
    if (text.charCodeAt(start) === 0x28 && text.charCodeAt(end - 1) === 0x29) {
      start++
      end--
    }
    if (yearAt(text, start) === 0) continue
    const date = dateAt(text, start, reportYear)
    if (date === null || !TIME_OF_DAY.test(text.slice(date.end, end))) continue
    if (reportYear === null || date.year > reportYear) return date
    fallback ??= date
  }
  return fallback
}

/** A signature is no longer than this. */
const NAME = 30

/** `某镇人民政府  2018-02-26`: where the date begins; the start of the line where no name and blank come first. */
function afterName(text: string, start: number, end: number): number {
  let at = start
  while (at < end && at - start < NAME && text.charCodeAt(at) >= 0x4e00 && text.charCodeAt(at) <= 0x9fff) at++
  const isBlank = (unit: number) => unit === 0x20 || unit === 0x09
  if (at === start || !isBlank(text.charCodeAt(at))) return start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** 15:30, T09:00:00, or nothing. */
const TIME_OF_DAY = /^[\d: T]*$/
