// The audit workbook of `check`: a summary with one row a report, a sheet of findings for each report, then every figure of
// the prose and of the tables. The sheets are laid out as offices work them off: number, rule, place, sentence with the
// figure in bold, stated, expected, difference, what is wrong, what to do.
import { checkOf, inOrder, placeOf, placeWords, standingOf, tally } from './evidence'
import { lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import { sentenceAround } from './quote'
import type { Render, Result } from './result'
import { cellSheet, claimSheet, grid } from './sheets'
import { visible } from './visible'
import { type Emphasis, type SheetValue, type WorkbookSheet, workbook } from './xlsx'

export const renderXlsx: Render = (results, view) => workbook(auditSheets(results, messagesIn(view.language)))

export const auditSheets = (results: readonly Result[], say: Messages): WorkbookSheet[] => [
  { name: say.sheets.summary, rows: summary(results, say) },
  ...results.map(result => ({ name: nameOf(result, say), rows: findingsOf(result, say) })),
  { name: say.sheets.claims, rows: grid(claimSheet, results, say) },
  { name: say.sheets.cells, rows: grid(cellSheet, results, say) }
]

/** The file's name without folders and extension. */
const nameOf = ({ path }: Result, say: Messages): string =>
  path === null ? say.stdin : (/([^/\\]+?)(?:\.[^./\\]*)?$/.exec(path)?.[1] ?? path)

function summary(results: readonly Result[], say: Messages): SheetValue[][] {
  const { columns, severity, verdict } = say
  return [
    [
      ...[columns.number, columns.file, columns.issuer, columns.year],
      ...[severity.error, severity.warning, severity.info, verdict.pass, verdict.fail, verdict.open]
    ],
    ...results.map((result, i) => {
      const { report, findings } = result.analysis
      const count = (level: keyof typeof severity): number => findings.filter(f => f.severity === level).length
      const { pass, fail, open } = tally(result.analysis)
      return [
        ...[i + 1, result.path ?? say.stdin, report.issuer, report.year],
        ...[count('error'), count('warning'), count('info'), pass, fail, open]
      ]
    })
  ]
}

function findingsOf(result: Result, say: Messages): SheetValue[][] {
  const { columns } = say
  const { analysis, document, review } = result
  const whereIs = placeWords(result, lineIndex(document.text), say)
  const reviewed = review === undefined ? [] : [columns.review, columns.comment]
  return [
    [
      ...[columns.number, columns.rule, columns.severity, columns.place, columns.quote, columns.stated],
      ...[columns.computed, columns.difference, columns.message, columns.explanation, columns.formula],
      ...[...reviewed, columns.fingerprint]
    ],
    ...inOrder(analysis.findings).map((finding, i) => {
      const check = checkOf(analysis, finding)
      const place = placeOf(finding)
      const decided = finding.review
      return [
        ...[i + 1, finding.rule, say.severity[finding.severity], place === null ? null : whereIs(place)],
        ...[place === null ? null : quoted(result, place), check?.stated ?? null, check?.computed ?? null],
        ...[check?.difference ?? null, finding.message, finding.explanation, check?.formula ?? null],
        ...(reviewed.length === 0 ? [] : [decided ? standingOf(decided, say) : null, decided?.comment ?? null]),
        finding.fingerprint
      ]
    })
  ]
}

/** The sentence on one line, with the figure in bold. */
function quoted({ document, analysis }: Result, place: { start: number; end: number }): Emphasis {
  const sentence = sentenceAround(document, analysis, place)
  const line = (from: number, to: number): string => visible(document.text.slice(from, to)).replace(/\s+/g, ' ')
  const before = line(sentence.start, place.start).trimStart()
  const figure = line(place.start, Math.min(place.end, sentence.end))
  const after = line(Math.min(place.end, sentence.end), sentence.end).trimEnd()
  return { text: before + figure + after, bold: { start: before.length, end: before.length + figure.length } }
}
