// Figures of another year: what something was before (由45件增加到61件, 较上年的45件增长), and the year that each figure belongs to.
import { type Concepts, has } from '../lexicon'
import { charClass } from './characters'
import { conceptsNamed } from './named'
import type { Figure } from './reading'
import type { Report } from './report'
import { yearOf } from './time'

/** The year of a figure's own words, else of its whole, else of the figure before. */
export function yearOfFigure(
  { text, tags, concepts, outline, isLastYearOwn }: Report,
  figure: Figure,
  previousEnd: number,
  previous: Figure | undefined
): number | null {
  // 上年的3倍 names the year that it is compared with
  if (figure.role === 'multiple') return null
  if (figure.former) return formerYear(text, figure, outline.report.year)
  const from = figure.distributed ? figure.from : previousEnd
  const year = yearOf(text, from, figure.to, outline.report.year, tags, concepts, isLastYearOwn)
  if (year !== 'unsaid') return year
  if (figure.role === 'change') return null
  // 1248件(2022年为1060件),上年结转36件: a year in brackets does not reach past them
  const goesOn =
    previous !== undefined && !previous.former && previous.depth <= figure.depth && !isAside(text, previous, figure)
  return figure.whole?.year ?? (goesOn ? previous.year : null)
}

/**
 * 同意公开176件,上年152件;部分公开21件: nothing but a year stands before the figure of an aside. 上一年项目88项,处理决定120件: nor does the
 * year of how many items there were reach to what was done.
 */
const isAside = (text: string, { to, unit }: Figure, next: Figure): boolean =>
  (unit === '项' && next.unit !== unit) || ASIDE.test(text.slice(Math.max(0, to - ASIDE_REACH), to))

const ASIDE_REACH = 8
const ASIDE = /(?:^|[,;:(])(?:[上去]年|上一年)(?:度|同期)?[为是有]?$/

/** The year that the words of a comparison name, else the one before the report's. */
function formerYear(text: string, figure: Figure, own: number | null): number | null {
  const words = text.slice(Math.max(figure.sentence.start, figure.to - FORMER_REACH), figure.to)
  const named = /(\d{4})年[^年]*$/.exec(words)
  if (named) return Number(named[1])
  return own === null ? null : own - 1
}

/** 由45件增加到61件, 由原来的2人增加到5人, 较上年的45件增长, 比上年(45件)下降: what it was before. */
export function isFormer(text: string, figure: Figure, next: Figure | undefined, concepts: Concepts): boolean {
  if (!endsFormer(text.charCodeAt(figure.to - 1))) return false
  const words = text.slice(Math.max(figure.sentence.start, figure.to - FORMER_REACH), figure.to)
  if (COMPARED.test(words)) return true
  // 比上年1500万元下降20%: right before its figure the year names what the figure was
  if (YEAR_BEFORE.test(words) && CHANGED.test(text.slice(figure.end, figure.end + 4))) return true
  return FROM_FORMER.test(words) && next !== undefined && has(next.concepts, conceptsNamed(concepts).changeTo)
}

const FORMER_REACH = 16
/** Characters that the words of a comparison end with. */
const endsFormer = charClass('由从来先有往去前初的末底年度期(为')
const FROM_FORMER =
  /[由从](?:原来|原先|原有|以前|以往|过去|此前|之前|最初|(?:上年|上一年|去年|年初|\d{4}年)(?:度|同期|末|底)?)?的?$/
const YEAR_BEFORE = /[较比与和同](?:上年|上一年|去年|\d{4}年)(?:度|同期)?$/
const CHANGED = /^,?(?:基本|大致)?(?:持平|相当|相比|增|减|下降|上升|提高|多|少|降)/
const COMPARED = /[较比与](?:上年|上一年|去年|\d{4}年)(?:度|同期)?(?:的|\(|为)$/
