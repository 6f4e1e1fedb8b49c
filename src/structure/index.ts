// Structure stage: printed tables, headings, sections with tags and topics, what the report says of itself, and the passages about
// problems and plans. It reads no figures.
import type { Outline } from '../model'
import type { NormalDocument } from '../text/offsets'
import { findGrids } from './grids'
import { findHeadings } from './headings'
import { linesOf } from './lines'
import { reportOf, titleOf } from './report'
import { buildSections } from './sections'

/**
 * Outline of one report.
 *
 * @param document normalised; every offset of the result is one of its text
 * @returns sections in reading order (a section of level 0 holds what stands before the first heading), passages in reading order
 *   and never overlapping, printed tables, and the report's own data
 */
export function outlineOf(document: NormalDocument): Outline {
  const grids = findGrids(document)
  const lines = linesOf(document, grids)
  const title = titleOf(document, lines)
  const headings = findHeadings(document, lines, title.end)
  const report = reportOf(document, lines, headings, grids, title)
  const { sections, passages } = buildSections(document.text, lines, headings, grids, report.year)
  return { report, sections, passages, grids }
}
