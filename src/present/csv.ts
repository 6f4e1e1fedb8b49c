// CSV that Excel and WPS open right: UTF-8 with a byte order mark, RFC 4180 quotes, CR LF; and that runs nothing: a text
// which a spreadsheet would take for a formula is led by an apostrophe. Numbers stay numbers.
import { messagesIn } from './messages'
import type { Render, Result, Stream } from './result'
import { findingSheet, grid, type Sheet, type Value } from './sheets'

const BOM = '\ufeff'

// What spreadsheets take for the start of a formula (OWASP, CSV Injection), also in full width and after blanks.
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/

/** One field as CSV writes it. */
export function csvField(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return plainNumber(value)
  const text = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Digits without an exponent as far as doubles have digits of their own: 20089500, 0.1. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') && Math.abs(value) >= 1 ? BigInt(value).toString() : text
}

export const csvText = (rows: readonly (readonly Value[])[]): string =>
  BOM + rows.map(row => `${row.map(csvField).join(',')}\r\n`).join('')

/** A sheet of one language as CSV. */
export const csvOf =
  <Row>(sheet: Sheet<Row>): Render =>
  (results: readonly Result[], view) =>
    csvText(grid(sheet, results, messagesIn(view.language)))

/** A sheet as CSV a report at a time. Columns that depend on all reports are left out unless the first one has them. */
export const csvStream =
  <Row>(sheet: Sheet<Row>): Stream =>
  view => {
    const say = messagesIn(view.language)
    let rowsBefore = 0
    let isFirst = true
    return result => {
      const [heads, ...rows] = grid(sheet, [result], say, rowsBefore)
      rowsBefore += rows.length
      const lines = isFirst ? [heads!, ...rows] : rows
      const text = csvText(lines)
      if (isFirst) {
        isFirst = false
        return text
      }
      return text.slice(BOM.length)
    }
  }

export const renderCsv: Render = csvOf(findingSheet)
export const streamCsv: Stream = csvStream(findingSheet)
