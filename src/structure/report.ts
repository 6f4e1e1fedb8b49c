// What the report says of itself: year, form by year, period, date of publication, issuer, and whether it is an annual report at all.
import type { FormId, Grid, Outline } from '../model'
import type { NormalDocument } from '../text/offsets'
import { dateAt, isoOf, markedYears, yearAt } from './dates'
import type { Heading } from './heading'
import { issuerOf } from './issuer'
import { isReport } from './kind'
import type { Lines } from './lines'
import { publicationDate } from './publication'
import { type Title, titleOf } from './title'

export { titleOf }

type Report = Outline['report']

export function reportOf(
  document: NormalDocument,
  lines: Lines,
  headings: readonly Heading[],
  grids: readonly Grid[],
  title: Title
): Report {
  const { text } = document
  const { hints } = document.source
  const years = markedYears(text, OPENING)
  const period = periodOf(text, years)
  const year = yearOf(text, title, period, years)
  return {
    title: title.text,
    issuer: issuerOf(text, lines, title, hints.site),
    year,
    form: formOfYear(year),
    publishedOn: publicationDate(text, lines, hints.publishedOn, year),
    period,
    kind: isReport(text, lines, headings, grids, title) ? 'annual-report' : 'unknown'
  }
}

/** The form that a year's reports follow, by the documents that introduced them: 2014, 〔2019〕60号, 〔2021〕30号. */
function formOfYear(year: number | null): FormId | null {
  if (year === null || year < 2014) return null
  return year < 2019 ? 'stats-2014' : year < 2021 ? 'format-2019' : 'format-2021'
}

/** How much of the text says what the report covers. */
const OPENING = 6000

/** `2018年1月1日起至(2018年)12月31日`, in the opening of the text. */
function periodOf(text: string, years: readonly number[]): Report['period'] {
  for (const at of years) {
    const from = dateAt(text, at)
    if (from === null) continue
    let i = from.end
    while ('起始开始 '.includes(text.charAt(i)) && text.charAt(i) !== '') i++
    if (!'至到-—~～'.includes(text.charAt(i)) || text.charAt(i) === '') continue
    while ('至到-—~～ '.includes(text.charAt(i)) && text.charAt(i) !== '') i++
    const to = dateAt(text, i) ?? dateAt(`${from.year}年${text.slice(i, i + 8)}`, 0)
    if (to !== null && isoOf(to) > isoOf(from)) return { from: isoOf(from), to: isoOf(to) }
  }
  return null
}

/**
 * From the title, then the period, then the year that the opening prose names most. Where the opening gives the report another year than
 * the period has, and names that year more often, the period is the slip.
 */
function yearOf(text: string, title: Title, period: Report['period'], years: readonly number[]): number | null {
  if (title.text !== null) {
    for (let at = 0; at < title.text.length; at++) {
      const year = yearAt(title.text, at)
      if (year > 0) return year
    }
  }
  if (period === null) return mostNamed(yearsNamed(text))
  const covered = Number(period.from.slice(0, 4))
  const announced = announcedYear(text, years)
  if (announced === null || announced === covered) return covered
  const named = yearsNamed(text)
  return (named.get(announced) ?? 0) > (named.get(covered) ?? 0) ? announced : covered
}

/** 2021年政府信息公开年度报告, 2021年度政务公开年报 in running text. */
const ANNOUNCED = /^ ?年度? ?[^,。;:《》\n]{0,8}(?:信息|政务)公开[^,。;:《》\n]{0,6}(?:报告|年报)/
const LONGEST_NAME = 32

/** The year that the opening prose gives the report. */
function announcedYear(text: string, years: readonly number[]): number | null {
  const at = years.find(at => ANNOUNCED.test(text.slice(at + 4, at + 4 + LONGEST_NAME)))
  return at === undefined ? null : yearAt(text, at)
}

/** How often the opening prose names each year. */
function yearsNamed(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const limit = Math.min(text.length, OPENING * 2)
  for (let at = text.indexOf('年', 4); at >= 0 && at < limit; at = text.indexOf('年', at + 1)) {
    const year = yearAt(text, at - (text[at - 1] === ' ' ? 5 : 4))
    if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return counts
}

/** The earlier of two that are named equally often. */
function mostNamed(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  for (const [year, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!
    if (count > most || (count === most && best !== null && year < best)) best = year
  }
  return best
}
