// A whole beside its units, for eyes and for spreadsheets: findings, the figures that differ, units that are missing.
import type { RollUpResult, RollUpRow } from '../corpus'
import { csvText } from './csv'
import { inOrder, placeWords, tally } from './evidence'
import { lineIndex } from './lines'
import { plain, renderMarkdown } from './markdown'
import { type Messages, messagesIn } from './messages'
import { blank, INDENT, newPage, type Page, put, textOf } from './page'
import type { Result, View } from './result'
import { findingSheet, grid, type Value } from './sheets'
import { charactersOf } from './terminal'
import { putFinding } from './terminal-finding'
import { measureFor } from './width'
import { type WorkbookSheet, workbook } from './xlsx'

/** A roll-up and the whole's report, with what the rules found in it. */
export interface RolledUp {
  rollUp: RollUpResult
  whole: Result
}

export async function renderRollUp({ rollUp, whole }: RolledUp, view: View): Promise<string> {
  const page = await newPage(view, charactersOf([whole]) + JSON.stringify([rollUp.units, rollUp.missing]))
  const { say } = page
  put(page, '', [
    { text: titleOf(rollUp, say), tone: 'strong' },
    { text: `  ${whole.path ?? say.stdin}`, tone: 'quiet' }
  ])
  const whereIs = placeWords(whole, lineIndex(whole.document.text), say)
  // What the units leave open is in the table below; each row by itself would fill pages.
  const telling = whole.analysis.findings.filter(f => view.all || f.severity !== 'info')
  for (const finding of inOrder(telling)) {
    blank(page)
    putFinding(page, whole, whereIs, finding)
  }
  blank(page)
  await putFigures(page, rollUp)
  blank(page)
  for (const line of notes(rollUp, say)) put(page, '', [{ text: line, tone: 'plain' }])
  if (whole.analysis.findings.length === 0 && whole.analysis.checks.length > 0)
    put(page, '', [{ text: `✓ ${say.rollUp.clear}`, tone: 'good' }])
  const { pass, fail, open, checks } = tally(whole.analysis)
  put(page, '', [{ text: `${say.rollUp.checked(checks)}${say.colon}${say.verdicts(pass, fail, open)}`, tone: 'quiet' }])
  return textOf(page)
}

/** Rows with a figure on either side; those that agree, and those that no unit has, only with `--all`. */
async function putFigures(page: Page, { rows, whole }: RollUpResult): Promise<void> {
  const { say, view } = page
  const differing = rows.filter(r => (r.stated ?? r.sum) !== null && (view.all || r.stated !== r.sum))
  const shown = differing.filter(r => view.all || r.sum !== null)
  const more = differing.length - shown.length
  if (more > 0) put(page, '', [{ text: say.rollUp.noUnitHas(more), tone: 'quiet' }])
  if (shown.length === 0) return
  const table = [
    ['', whole.name, say.rollUp.sum, say.columns.difference],
    ...shown.map(r => [r.label, figure(r.stated, say), figure(r.sum, say), signed(differenceOf(r))])
  ]
  // Columns stand one below the other in a file too, so that the width of characters counts there as well.
  const measure = await measureFor(table.flat().join(''))
  const widths = [0, 1, 2, 3].map(i => Math.max(...table.map(row => measure(row[i]!))))
  for (const [n, row] of table.entries()) {
    const cells = row.map((text, i) => {
      const blanks = ' '.repeat(widths[i]! - measure(text))
      return i === 0 ? text + blanks : `  ${blanks}${text}`
    })
    put(page, INDENT, [{ text: cells.join(''), tone: n === 0 ? 'quiet' : 'plain' }])
  }
}

export function renderRollUpMarkdown({ rollUp, whole }: RolledUp, view: View): string {
  const say = messagesIn(view.language)
  const heads = [say.columns.label, plain(rollUp.whole.name), say.rollUp.sum, say.columns.difference]
  const rows = rollUp.rows.filter(r => (r.stated ?? r.sum) !== null)
  return `${[
    `# ${plain(titleOf(rollUp, say))}`,
    String(renderMarkdown([whole], view)).trimEnd(),
    [
      `| ${heads.join(' | ')} |`,
      '|---|---:|---:|---:|',
      ...rows.map(
        r => `| ${plain(r.label)} | ${figure(r.stated, say)} | ${figure(r.sum, say)} | ${signed(differenceOf(r))} |`
      )
    ].join('\n'),
    notes(rollUp, say)
      .map(line => `- ${plain(line)}`)
      .join('\n')
  ]
    .filter(block => block !== '')
    .join('\n\n')}\n`
}

/** The matrix: one row a figure, one column a unit. */
export function rollUpGrid({ rollUp }: RolledUp, say: Messages): Value[][] {
  const { columns } = say
  return [
    [
      columns.label,
      columns.column,
      columns.unit,
      rollUp.whole.name,
      say.rollUp.sum,
      columns.difference,
      ...rollUp.units
    ],
    ...rollUp.rows.map(r => [
      r.label,
      r.column === null ? null : say.column[r.column],
      r.unit,
      r.stated,
      r.sum,
      differenceOf(r),
      ...r.units
    ])
  ]
}

export const rollUpCsv = (rolled: RolledUp, view: View): string =>
  csvText(rollUpGrid(rolled, messagesIn(view.language)))

export function rollUpWorkbook(rolled: RolledUp, view: View): Promise<Uint8Array> {
  const say = messagesIn(view.language)
  const { units, missing, leftOut } = rolled.rollUp
  const sheets: WorkbookSheet[] = [
    { name: say.sheets.findings, rows: grid(findingSheet, [rolled.whole], say) },
    { name: say.sheets.rollUp, rows: rollUpGrid(rolled, say) },
    {
      name: say.sheets.units,
      rows: [
        [say.rollUp.unit, say.rollUp.standing],
        ...units.map(name => [name, say.rollUp.added]),
        ...missing.map(name => [name, say.rollUp.missing]),
        ...leftOut.map(l => [l.name, say.rollUp.leftOut[l.reason]])
      ]
    }
  ]
  return workbook(sheets)
}

const titleOf = ({ whole, units }: RollUpResult, say: Messages): string =>
  `${whole.name}${whole.year === null ? '' : ` ${say.year(whole.year)}`} ${say.rollUp.title(units.length)}`

function notes({ missing, leftOut }: RollUpResult, say: Messages): string[] {
  return [
    ...(missing.length === 0 ? [] : [say.rollUp.missingUnits(missing.length, missing.join(say.listComma))]),
    ...leftOut.map(l => `${l.name}${say.colon}${say.rollUp.leftOut[l.reason]}`)
  ]
}

const differenceOf = ({ stated, sum }: RollUpRow): number | null =>
  stated === null || sum === null ? null : Number((stated - sum).toPrecision(15))

const figure = (value: number | null, say: Messages): string => (value === null ? say.blank : String(value))

const signed = (value: number | null): string => (value === null ? '' : value > 0 ? `+${value}` : String(value))
