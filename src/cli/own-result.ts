// Tells results of earlier runs from reports: they lie in the folders that are read again.
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { isOwnWorkbook } from '../present/xlsx'

/** The element of a page that holds the results. */
const RESULTS = 'id="gouji-results"'

/** The line that every report's text result ends with, in either language. */
const SUMMARY = /正文数字 \d+ 处，表格数据 \d+ 格，核对 \d+ 项|\d+ claims?, \d+ table cells?, \d+ checks?/

/** Whether a file is a result of this program; false for what cannot be read. */
export async function isOwnResult(path: string): Promise<boolean> {
  const extension = extname(path).toLowerCase()
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return false
  if (extension === '.xlsx') return isOwnWorkbook(bytes)
  if (extension === '.txt') return SUMMARY.test(bytes.toString('utf8'))
  return bytes.includes(RESULTS)
}
