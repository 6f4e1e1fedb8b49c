// Whether a text is an annual report on the disclosure of government information at all, from its title, its headings, its tables and
// what it says of itself.
import dictionary from '../../dictionaries/headings.json'
import type { Grid, Report } from '../model'
import { buildTrie, type Trie } from '../text/trie'
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

let cues: Trie<string> | undefined

/** Adds the subjects that a heading speaks of. */
function addSubjects(text: string, { title, end }: Heading, subjects: Set<string>): void {
  cues ??= buildTrie(
    Object.entries(SUBJECTS).flatMap(([subject, words]) => words.map((word): [string, string] => [word, subject]))
  )
  const { values } = cues
  for (let at = title; at < end; at++) cues.each(text, at, end, entry => subjects.add(values[entry]!))
}

/** Sections that the Regulation asks for. A thesis on disclosure has problems and remedies, not these. */
const STATUTORY = ['proactive', 'applications', 'cases', 'fees']

const isStatutory = (subjects: ReadonlySet<string>): boolean => STATUTORY.some(s => subjects.has(s))

/** Labels that only the official tables print. */
const LABELS = [
  '主动公开政府信息数',
  '本年新收政府信息公开申请',
  '现行有效件数',
  '结转下年度继续办理',
  '申请信息不存在',
  '政府信息公开申请数量',
  '政府信息公开情况统计表'
]

/** Different titles on one page: an index of reports, not a report. */
const MANY_TITLES = 4

/** Subjects that the text of an untitled report speaks of at least. */
const FEWEST_SUBJECTS = 3

export function kindOf(
  text: string,
  lines: Lines,
  headings: readonly Heading[],
  grids: readonly Grid[],
  title: Title
): Report['kind'] {
  const subjects = new Set<string>()
  for (const heading of headings) {
    addSubjects(text, heading, subjects)
    if ((subjects.size >= 3 || subjects.has('disclosure')) && isStatutory(subjects)) return 'annual-report'
  }
  if (grids.some(g => g.cells.some(c => LABELS.some(l => c.text.includes(l))))) return 'annual-report'
  if (title.text !== null && title.rivals < MANY_TITLES && saysSomething(text, lines)) return 'annual-report'
  // Without a title, one telling heading needs prose that speaks of the other subjects.
  const spokenOf = Object.values(SUBJECTS).filter(words => words.some(word => text.includes(word)))
  if (isStatutory(subjects) && spokenOf.length >= FEWEST_SUBJECTS) return 'annual-report'
  return title.rivals < MANY_TITLES && accounts(text, headings, spokenOf.length) ? 'annual-report' : 'unknown'
}

/** How much of a text shows what it is. */
const OPENING = 6000

/** Subjects that make up for a text that says nothing of itself. */
const MOST_SUBJECTS = 4

/**
 * Whether a text without title, tables and telling headings gives account of a year of disclosure: it names the report or the
 * Regulation, and says how it was compiled and opens as reports open; or it states figures of disclosure and one of these holds, or it
 * goes through the subjects of the Regulation. A notice that asks for reports does none of these.
 */
function accounts(text: string, headings: readonly Heading[], subjects: number): boolean {
  const opening = text.slice(0, OPENING)
  const named = NAMED.test(opening)
  if (!named && !opening.includes('信息公开条例')) return false
  const { compiled, first } = dictionary.titles
  const says = compiled.words.some(w => opening.includes(w))
  const opens = headings[0] !== undefined && first.words.includes(text.slice(headings[0].title, headings[0].end))
  if (says && opens) return true
  return (says || opens || (named && subjects >= MOST_SUBJECTS)) && FIGURES.test(opening)
}

/** 信息公开工作年度报告, 政务公开年报 */
const NAMED = /(?:信息|政务)公开(?:年度)?(?:工作)?(?:年度|情况)?(?:工作)?(?:报告|年报)/
/** 公开政府信息1200条, 受理申请3件 */
const FIGURES = /(?:公开|发布|公布|受理|收到)[^。;\n]{0,40}?\d+(?:余|多)? ?[条件份篇次]/

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
