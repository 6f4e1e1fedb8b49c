// Whether a text is an annual report on the disclosure of government information at all, from its title, its headings, its tables and
// what it says of itself.
import dictionary from '../../dictionaries/headings.json'
import type { Grid } from '../model'
import type { Heading } from './heading'
import type { Lines } from './lines'
import type { Title } from './title'

/** What headings and preambles of such reports speak of and other texts hardly do together. */
const SUBJECTS = {
  proactive: ['主动公开'],
  applications: ['依申请公开', '公开申请', '申请公开'],
  cases: ['行政复议', '复议', '诉讼'],
  fees: ['收费', '费用', '减免'],
  problems: ['存在的主要问题', '存在的问题', '存在问题', '主要问题', '改进情况', '改进措施'],
  disclosure: ['信息公开', '政务公开']
}

const subjectsOf = (text: string): string[] =>
  Object.entries(SUBJECTS).flatMap(([subject, words]) => (words.some(word => text.includes(word)) ? [subject] : []))

/** Sections that the Regulation asks for. A thesis on disclosure has problems and remedies, not these. */
const STATUTORY = ['proactive', 'applications', 'cases', 'fees']

/** Labels that only the official tables print. */
const LABELS = [
  '主动公开政府信息数',
  '本年新收政府信息公开申请',
  '现行有效件数',
  '对外公开总数量',
  '处理决定数量',
  '结转下年度继续办理',
  '申请信息不存在',
  '政府信息公开申请数量',
  '政府信息公开情况统计表'
]

/** Different titles on one page: an index of reports, not a report. */
const MANY_TITLES = 4

/** Subjects that the text of an untitled report speaks of at least. */
const FEWEST_SUBJECTS = 3

export function isReport(
  text: string,
  lines: Lines,
  headings: readonly Heading[],
  grids: readonly Grid[],
  title: Title
): boolean {
  const isIndex = title.rivals >= MANY_TITLES
  if (!isIndex && title.text !== null && saysSomething(text, lines)) return true
  if (grids.some(g => g.cells.some(c => LABELS.some(l => c.text.includes(l))))) return true
  if (title.text === null && isOther(text, lines)) return false
  const titled = subjectsOf(headings.map(h => text.slice(h.title, h.end)).join('\n'))
  // Without a title, one telling heading needs prose that speaks of the other subjects.
  const spokenOf = subjectsOf(text).length
  const isTelling = titled.includes('disclosure') || spokenOf >= FEWEST_SUBJECTS
  if (isTelling && STATUTORY.some(s => titled.includes(s))) return true
  return !isIndex && accounts(text, headings, spokenOf)
}

/** How much of a text shows what it is. */
const OPENING = 6000

/** Subjects that make up for a text that says nothing of itself. */
const MOST_SUBJECTS = 4

/** Characters to one 公开, at most. Reports have 40 to 60; those of a government's other work have hundreds. */
const SPARSEST = 100

/**
 * Whether a text without title, tables and telling headings gives account of a year of disclosure: it speaks of little else, and says
 * how it was compiled and opens as reports open; or it states figures of disclosure and one of these holds, or it has numbered headings,
 * or goes through the subjects of the Regulation. A notice that asks for reports does none of these.
 */
function accounts(text: string, headings: readonly Heading[], subjects: number): boolean {
  const opening = text.slice(0, OPENING)
  const mentions = opening.split('公开').length - 1
  if (mentions * SPARSEST < opening.length) return false
  const { compiled, first } = dictionary.titles
  const says = compiled.words.some(w => opening.includes(w))
  const opens = headings[0] !== undefined && first.words.includes(text.slice(headings[0].title, headings[0].end))
  const isParted = headings.filter(h => h.number > 0).length > 1
  if (says && (opens || isParted)) return true
  const figures = opening.match(FIGURES)?.length ?? 0
  const isAccount = says || opens || isParted || subjects >= MOST_SUBJECTS
  return mentions > 1 && (figures >= MANY_FIGURES || (figures > 0 && isAccount))
}

/** Figures of disclosure that need nothing else: news of a report states as many. */
const MANY_FIGURES = 3

/** 公开政府信息1200条, 受理申请3件, 公开信息5.2万条; not 公开信息不少于15条 */
const FIGURES = /(?:公开|发布|公布|受理|收到|回应)[^。;\n不\d]{0,40}\d[\d.]*万?[余多]? ?[条件份篇次]/g

/** Whether the first line calls the text something that is no report: a notice, a plan, a guide. */
function isOther(text: string, lines: Lines): boolean {
  const line = lines.start.findIndex((start, i) => start < lines.end[i]!)
  return line >= 0 && OTHER.test(text.slice(lines.start[line]!, lines.end[line]!))
}

const OTHER = /^[^。;:]{0,60}(?:通知|要点|指南|方案|意见|办法|规定|细则|制度|目录|计划)(?:\([^()]*\))?$/

/** A finished sentence that speaks of disclosure. Under a title of a report 公开 alone is enough. */
function saysSomething(text: string, lines: Lines): boolean {
  let at = text.indexOf('公开')
  let stop = -1
  for (let line = 0; line < lines.count && at >= 0; line++) {
    const start = lines.start[line]!
    const end = lines.end[line]!
    if (end - start < 16) continue
    if (at < start) at = text.indexOf('公开', start)
    if (at < 0 || at >= end) continue
    if (stop < at) stop = text.indexOf('。', at)
    if (stop < 0) return false
    if (stop < end) return true
  }
  return false
}
