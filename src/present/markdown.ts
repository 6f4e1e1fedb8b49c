// A report of findings in Markdown, for a pull request, an issue or a letter: headings, quotes with the figure in bold, the
// arithmetic. Text from the report cannot become markup or links.
import type { Check, Evidence, Finding } from '../model'
import {
  cellAt,
  checkOf,
  inOrder,
  type PlaceWords,
  placeOf,
  placeWords,
  standingOf,
  tally,
  unitBehind
} from './evidence'
import { lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import { quote, sentenceAround } from './quote'
import type { Render, Result } from './result'
import { visible } from './visible'

/** Text as Markdown shows it unchanged: no markup, no HTML, no autolinks, one line. */
export const plain = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&$@]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2')
    .replace(/(https?|ftp)(:)/gi, '$1\\$2')
    .replace(/(www)(\.)/gi, '$1\\$2')

export const renderMarkdown: Render = (results, view) => {
  const say = messagesIn(view.language)
  return results.map(result => report(result, say)).join('\n')
}

function report(result: Result, say: Messages): string {
  const { analysis, document } = result
  const count = tally(analysis)
  const whereIs = placeWords(result, lineIndex(document.text), say)
  const blocks = [
    `## ${plain(result.path ?? say.stdin)}`,
    `${say.summary(count.claims, count.cells, count.checks)}${say.colon}${say.verdicts(count.pass, count.fail, count.open)}`
  ]
  if (analysis.findings.length === 0) blocks.push(count.checks === 0 ? `– ${say.nothingToCheck}` : `✓ ${say.allClear}`)
  for (const f of inOrder(analysis.findings)) blocks.push(finding(result, whereIs, f, say))
  return `${blocks.join('\n\n')}\n`
}

function finding(result: Result, whereIs: PlaceWords, found: Finding, say: Messages): string {
  const check = checkOf(result.analysis, found)
  const isOpen = check?.verdict === 'open'
  const place = placeOf(found)
  const title = [
    `${isOpen ? `? ${say.open}` : say.severity[found.severity]} \`${found.rule}\``,
    found.review ? standingOf(found.review, say) : null,
    place ? plain(whereIs(place)) : null
  ].filter(x => x !== null)
  const why = isOpen && check.why && !found.message.includes(check.why) ? say.because(check.why) : null
  return [
    `### ${title.join(' · ')}`,
    plain(found.message),
    found.review?.before ? plain(say.review.before(found.review.before)) : '',
    found.review?.comment ? plain(say.review.comment(found.review.comment)) : '',
    ...sentences(result, found.evidence, say).map(s => `> ${s}`),
    ...cells(result, whereIs, found.evidence, say),
    formula(check),
    why === null ? '' : plain(why),
    plain(found.explanation)
  ]
    .filter(block => block !== '')
    .join('\n\n')
}

const formula = (check: Check | null): string =>
  check?.formula ? `\`${visible(check.formula).replaceAll('`', "'")}\`` : ''

function sentences(result: Result, evidence: readonly Evidence[], say: Messages): string[] {
  const { document, analysis } = result
  const quoted = new Map<number, string>()
  for (const e of evidence) {
    if (e.role === 'cell' || e.end <= e.start || cellAt(analysis, e)) continue
    const sentence = sentenceAround(document, analysis, e)
    if (quoted.has(sentence.start)) continue
    const { text, marks } = quote(document.text, sentence, evidence, false, say.ellipsis)
    let marked = ''
    let at = 0
    for (const m of marks) {
      if (m.role !== 'stated') continue
      marked += `${plain(text.slice(at, m.start))}**${plain(text.slice(m.start, m.end)).trim()}**`
      at = m.end
    }
    quoted.set(sentence.start, marked + plain(text.slice(at)))
  }
  return [...quoted.values()]
}

function cells(result: Result, whereIs: PlaceWords, evidence: readonly Evidence[], say: Messages): string[] {
  const rows = evidence.flatMap(e => {
    const cell = cellAt(result.analysis, e)
    if (!cell) return []
    const raw = plain(cell.raw).trim()
    const figure = raw === '' ? say.blank : raw + plain(unitBehind(cell, raw))
    return [
      `- ${say.table} ${plain(cell.label)}${say.colon}${e.role === 'stated' ? `**${figure}**` : figure} (${plain(whereIs(cell))})`
    ]
  })
  return rows.length === 0 ? [] : [rows.join('\n')]
}
