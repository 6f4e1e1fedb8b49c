// Two years' reports beside each other, for eyes: findings across the years, then how much of the prose is last year's, by
// section, and which sentences. As a page of the terminal, and as Markdown.
import type { LeftOut, RepeatedSection, YearComparison } from '../corpus'
import { inOrder, placeWords, tally } from './evidence'
import { lineIndex } from './lines'
import { plain, renderMarkdown } from './markdown'
import { type Messages, messagesIn } from './messages'
import { BAR, blank, INDENT, newPage, type Page, put, textOf } from './page'
import type { Result, View } from './result'
import { charactersOf } from './terminal'
import { putFinding } from './terminal-finding'

/** A comparison and its later report, with what the rules across years found in it. */
export interface Compared {
  comparison: YearComparison
  after: Result
}

/** Sentences shown without `--all`, and characters of one that are shown. */
const SENTENCES_SHOWN = 8
const SENTENCE_SHOWN = 72
/** Cells of the bar that shows a share. */
const BAR_CELLS = 10

export async function renderCompared(
  compared: readonly Compared[],
  leftOut: readonly LeftOut[],
  view: View
): Promise<string> {
  const results = compared.map(c => c.after)
  const page = await newPage(view, charactersOf(results) + compared.map(c => c.comparison.before.name).join(''))
  for (const one of compared) {
    blank(page)
    putComparison(page, one)
  }
  if (leftOut.length > 0) blank(page)
  for (const { name, reason } of leftOut) {
    put(page, '', [{ text: `– ${name}${page.say.colon}${page.say.years.leftOut[reason]}`, tone: 'quiet' }])
  }
  if (page.lines[0] === '') page.lines.shift()
  return textOf(page)
}

function putComparison(page: Page, { comparison, after }: Compared): void {
  const { say } = page
  const { issuer, before } = comparison
  put(page, '', [
    { text: `${issuer}  ${before.year} → ${comparison.after.year}`, tone: 'strong' },
    { text: `  ${before.name} → ${comparison.after.name}`, tone: 'quiet' }
  ])
  const whereIs = placeWords(after, lineIndex(after.document.text), say)
  for (const finding of inOrder(after.analysis.findings)) {
    blank(page)
    putFinding(page, after, whereIs, finding)
  }
  blank(page)
  putRepetition(page, { comparison, after })
  blank(page)
  const { pass, fail, open, checks } = tally(after.analysis)
  if (after.analysis.findings.length === 0) {
    const line =
      checks === 0
        ? ({ text: `– ${say.years.noFigures}`, tone: 'quiet' } as const)
        : ({ text: `✓ ${say.years.clear}`, tone: 'good' } as const)
    put(page, '', [line])
  }
  put(page, '', [{ text: `${say.years.checked(checks)}${say.colon}${say.verdicts(pass, fail, open)}`, tone: 'quiet' }])
}

function putRepetition(page: Page, { comparison, after }: Compared): void {
  const { say, view } = page
  const { repetition, before } = comparison
  put(page, '', [
    { text: say.years.repeated(percent(repetition), before.year), tone: 'strong' },
    { text: `  ${say.years.ofCharacters(repetition.repeated, repetition.length)}`, tone: 'quiet' }
  ])
  for (const section of repetition.sections) {
    const full = Math.round((percent(section) / 100) * BAR_CELLS)
    put(page, INDENT, [
      { text: '█'.repeat(full), tone: 'warning' },
      { text: '░'.repeat(BAR_CELLS - full), tone: 'quiet' },
      { text: `${String(percent(section)).padStart(4)}%  `, tone: 'strong' },
      { text: section.heading, tone: 'plain' }
    ])
  }
  const whereIs = placeWords(after, lineIndex(after.document.text), say)
  const shown = view.all ? repetition.sentences : repetition.sentences.slice(0, SENTENCES_SHOWN)
  if (shown.length > 0) put(page, INDENT, [{ text: say.years.sentences(repetition.sentences.length), tone: 'plain' }])
  for (const sentence of shown) {
    put(page, BAR, [
      { text: `${whereIs(sentence)}  `, tone: 'quiet' },
      { text: cut(textAt(after, sentence), view.all ? Number.POSITIVE_INFINITY : SENTENCE_SHOWN, say), tone: 'plain' }
    ])
  }
  const more = repetition.sentences.length - shown.length
  if (more > 0) put(page, BAR, [{ text: say.years.moreSentences(more), tone: 'quiet' }])
}

export function renderComparedMarkdown(compared: readonly Compared[], leftOut: readonly LeftOut[], view: View): string {
  const say = messagesIn(view.language)
  const blocks = compared.map(({ comparison, after }) => {
    const { issuer, before, repetition } = comparison
    const whereIs = placeWords(after, lineIndex(after.document.text), say)
    return [
      `# ${plain(issuer)} ${before.year} → ${comparison.after.year}`,
      String(renderMarkdown([after], view)).trimEnd(),
      `## ${say.years.repeated(percent(repetition), before.year)}`,
      say.years.ofCharacters(repetition.repeated, repetition.length),
      [
        `| ${say.columns.section} | ${say.columns.share} |`,
        '|---|---:|',
        ...repetition.sections.map(s => `| ${plain(s.heading)} | ${percent(s)}% |`)
      ].join('\n'),
      repetition.sentences.map(s => `- ${plain(whereIs(s))}${say.colon}${plain(textAt(after, s))}`).join('\n')
    ]
      .filter(block => block !== '')
      .join('\n\n')
  })
  const rest = leftOut.map(l => `- ${plain(l.name)}${say.colon}${say.years.leftOut[l.reason]}`).join('\n')
  return `${[...blocks, ...(rest === '' ? [] : [rest])].join('\n\n')}\n`
}

/** A share in whole percent. */
export const percent = ({ repeated, length }: Pick<RepeatedSection, 'repeated' | 'length'>): number =>
  length === 0 ? 0 : Math.round((repeated / length) * 100)

export const textAt = ({ document }: Result, { start, end }: { start: number; end: number }): string =>
  document.text.slice(start, end).replace(/\s+/g, ' ').trim()

const cut = (text: string, most: number, say: Messages): string =>
  text.length > most ? `${text.slice(0, most)}${say.ellipsis}` : text
