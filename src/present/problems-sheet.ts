// Stated problems and measures as rows: one row a statement, with its categories, scores, the words behind them, and whether it recurs.
import codebook from '../../dictionaries/codebook.json'
import { findRecurrence, type RecurrenceResult, type ReportStatements, statementsOf } from '../corpus/recurrence'
import type { CategoryId, Statement } from '../model'
import { type Language, type Messages, messagesIn } from './messages'
import { sectionAt } from './quote'
import type { Result } from './result'
import type { Value } from './sheets'
import { visible } from './visible'

const NAMES = new Map<string, { zh: string; en: string }>(codebook.categories.map(({ id, zh, en }) => [id, { zh, en }]))

/** The name of a category in a language. */
export const categoryName = (id: CategoryId, language: Language): string => NAMES.get(id)?.[language] ?? id

/** One stated problem or measure of one report. */
export interface StatementRow {
  file: string | null
  issuer: string | null
  year: number | null
  section: string | null
  kind: 'problem' | 'plan'
  text: string
  categories: Statement['categories']
  /** Id of the recurrence it belongs to, or null. */
  recurrence: string | null
  /** Years in which it was admitted, when it recurs. */
  years: number[]
  start: number
  end: number
}

export interface ProblemData {
  rows: StatementRow[]
  reports: ReportStatements[]
  recurrence: RecurrenceResult
}

/** Every statement of the reports, in order, and what recurs among them. */
export function problemData(results: readonly Result[]): ProblemData {
  const reports = results.map(({ path, analysis }, i) => statementsOf(`${i} ${path ?? ''}`, analysis))
  const recurrence = findRecurrence(reports)
  const of = new Map<string, { id: string; years: number[] }>()
  for (const { id, years, statements } of recurrence.recurrences) {
    for (const s of statements) of.set(`${s.report}\0${s.index}`, { id, years })
  }
  const rows = results.flatMap(({ path, analysis }, r) => {
    const { issuer, year } = analysis.report
    // Statements of one issuer and year in several files are numbered file by file.
    const row =
      (kind: StatementRow['kind']) =>
      ({ text, categories, start, end }: Statement, index: number): StatementRow => {
        const recurs = kind === 'problem' ? of.get(`${reports[r]!.id}\0${index}`) : undefined
        const section = sectionAt(analysis.sections, start)?.heading ?? null
        return {
          ...{ file: path, issuer, year, section, kind, text: oneLine(text), categories, start, end },
          recurrence: recurs?.id ?? null,
          years: recurs?.years ?? []
        }
      }
    return [...analysis.problems.map(row('problem')), ...analysis.plans.map(row('plan'))].sort(
      (a, b) => a.start - b.start
    )
  })
  return { rows, reports, recurrence }
}

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()

interface Column {
  id: string
  /** Without one, the catalogue of all sheets has a heading for the id. */
  title?: Record<Language, string>
  /** For the codebook. */
  means: Record<Language, string>
  value: (row: StatementRow, language: Language) => Value
}

export const columns: readonly Column[] = [
  {
    id: 'file',
    means: { zh: '文件名，标准输入为空', en: 'File as named; empty for standard input' },
    value: r => r.file
  },
  {
    id: 'issuer',
    means: { zh: '发布报告的单位，以报告所写为准', en: 'Body that issued the report, as printed' },
    value: r => r.issuer
  },
  {
    id: 'year',
    means: { zh: '报告所述年度', en: 'Year the report is about' },
    value: r => r.year
  },
  {
    id: 'section',
    means: { zh: '所在章节的标题', en: 'Heading of the section it stands in' },
    value: r => r.section
  },
  {
    id: 'kind',
    title: { zh: '类型', en: 'kind' },
    means: { zh: '问题（problem）或措施（plan）', en: 'A stated problem or a stated measure' },
    value: (r, language) => KINDS[r.kind][language]
  },
  {
    id: 'text',
    means: { zh: '报告原文，换行并为空格', en: 'Words of the report, on one line' },
    value: r => r.text
  },
  {
    id: 'categories',
    title: { zh: '类别', en: 'categories' },
    means: {
      zh: '问题类别，可有多个，以分号分开；措施不分类',
      en: 'Categories of a problem, several with semicolons; measures have none'
    },
    value: (r, language) => r.categories.map(c => categoryName(c.id, language)).join('；')
  },
  {
    id: 'codes',
    title: { zh: '类别代码', en: 'codes' },
    means: { zh: '类别代码，含义不随版本改变', en: 'Codes of the categories; a code never changes its meaning' },
    value: r => r.categories.map(c => c.id).join(';')
  },
  {
    id: 'scores',
    title: { zh: '得分', en: 'scores' },
    means: {
      zh: '各类别得分，0 至 1，已校准：得 0.8 的约有八成正确',
      en: 'Score of each category, 0 to 1, calibrated'
    },
    value: r => r.categories.map(c => c.score.toFixed(2)).join(';')
  },
  {
    id: 'words',
    title: { zh: '依据词语', en: 'words' },
    means: { zh: '起主要作用的词语，各类别之间以分号分开', en: 'Words that weighed most, by category' },
    value: r => r.categories.map(c => (c.words ?? []).join(' ')).join('；')
  },
  {
    id: 'recurrence',
    title: { zh: '重现编号', en: 'recurrence' },
    means: {
      zh: '同一单位连续年度出现同一类别、表述相近的问题，编号相同',
      en: 'The same for problems of one issuer that come again in the next year, same category and near wording'
    },
    value: r => r.recurrence
  },
  {
    id: 'years',
    title: { zh: '出现年度', en: 'years' },
    means: { zh: '该问题出现过的年度', en: 'Years in which it was admitted' },
    value: r => r.years.join(' ')
  },
  {
    id: 'start',
    means: { zh: '在文本中的起点（UTF-16 偏移）', en: 'Start in the text, UTF-16 offset' },
    value: r => r.start
  },
  {
    id: 'end',
    means: { zh: '在文本中的终点，不含该位', en: 'End in the text, exclusive' },
    value: r => r.end
  }
]

/** Heading of a column. */
export const titleOf = ({ id, title }: Column, language: Language): string =>
  title?.[language] ?? messagesIn(language).columns[id as keyof Messages['columns']]

const KINDS = { problem: { zh: '问题', en: 'problem' }, plan: { zh: '措施', en: 'plan' } } as const

/** Headings, then one row a statement. */
export const statementGrid = (rows: readonly StatementRow[], language: Language): Value[][] => [
  columns.map(c => titleOf(c, language)),
  ...rows.map(row => columns.map(c => c.value(row, language)))
]

/** What each column means, and what each code: definitions come from the taxonomy. */
export const codebookGrid = (language: Language): Value[][] => [
  language === 'zh' ? ['名称', '含义'] : ['name', 'meaning'],
  ...columns.map(c => [titleOf(c, language), c.means[language]]),
  ...codebook.categories.map(c => [`${c.id} ${c[language]}`, `${c.means[language]}${c.apart[language]}`])
]
