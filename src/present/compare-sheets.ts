// Two years' reports beside each other as sheets: findings, the share of repeated text by section, the repeated sentences.
import { type Compared, percent, textAt } from './compare-view'
import { placeWords } from './evidence'
import { lineIndex } from './lines'
import type { Messages } from './messages'
import { findingSheet, grid, type Value } from './sheets'
import type { WorkbookSheet } from './xlsx'

export function comparedSheets(compared: readonly Compared[], say: Messages): WorkbookSheet[] {
  const { columns, sheets } = say
  const years = ({ comparison: { issuer, before, after } }: Compared): Value[] => [issuer, before.year, after.year]
  const heads = [columns.issuer, columns.yearBefore, columns.year]
  const sections = compared.flatMap(c =>
    c.comparison.repetition.sections.map(s => [...years(c), s.heading, s.length, s.repeated, percent(s)])
  )
  const sentences = compared.flatMap(c => {
    const whereIs = placeWords(c.after, lineIndex(c.after.document.text), say)
    return c.comparison.repetition.sentences.map(s => [
      ...years(c),
      whereIs(s),
      Math.round(s.share * 100),
      textAt(c.after, s)
    ])
  })
  return [
    {
      name: sheets.findings,
      rows: grid(
        findingSheet,
        compared.map(c => c.after),
        say
      )
    },
    {
      name: sheets.repeatedSections,
      rows: [[...heads, columns.section, columns.characters, columns.repeated, columns.share], ...sections]
    },
    { name: sheets.repeatedSentences, rows: [[...heads, columns.place, columns.share, columns.quote], ...sentences] }
  ]
}
