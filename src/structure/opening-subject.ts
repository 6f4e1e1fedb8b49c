// Finds the body whose work the opening sentences of a report speak of: `2021年,某市水利局坚持…`, `现将某街道2019年度…报告如下`.
// Bodies that are cited, `某县人民政府办公室《关于…》要求`, act otherwise and are not taken.
import dictionary from '../../dictionaries/issuers.json'
import { charClass } from '../text/char-class'
import { wordAt } from './cues'
import { yearAt } from './dates'
import { markerAt } from './markers'

/** Characters of a text in which its subject is looked for. */
const OPENING = 2500
const LONGEST_NAME = 30

const isIdeograph = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/** What ends a body's name in running text; 委, 会, 办 alone end too much else. */
const BODIES = [
  '人民政府',
  '局',
  '厅',
  '街道',
  '办事处',
  '委员会',
  '管委会',
  '行政公署',
  '总队',
  '支队',
  '大队',
  '镇政府',
  '乡政府'
]
/** What goes on with a name that one of them ends. */
const TAILS = ['办公室', '办公厅', '办事处', '人民政府', '管理委员会', '分局', '直属分局']
const PLACE = /.[省市县区旗州盟镇乡]|街道/

export interface Subject {
  name: string
  /** A body of the place that the page is about, which it does not say: 市财政局. */
  isLocal: boolean
}

/** The bodies that clauses of the opening begin with and tell the work of, in order. */
export function openingSubjects(text: string): Subject[] {
  const subjects: Subject[] = []
  const limit = Math.min(text.length, OPENING)
  /** Words that were looked through for a name: no clause begins behind the first of them. */
  let [wordsFrom, wordsEnd] = [-1, -1]
  for (let at = 0; at < limit; at++) {
    if (at > wordsFrom && at < wordsEnd) at = wordsEnd
    if (at > 0 && !opensClause(text.charCodeAt(at - 1))) continue
    const start = afterYear(text, afterMarker(text, at))
    const verb = announcementAt(text, start)
    // 现发布《某局2020年度政府信息公开工作年度报告》
    const from = verb === undefined ? start : afterYear(text, afterQuote(text, start + verb.length))
    const end = nameEnd(text, from, verb !== undefined)
    wordsFrom = from
    wordsEnd = end < 0 ? ~end : end
    const subject = end < 0 ? null : subjectOf(text, from, end, verb !== undefined)
    if (subject !== null) subjects.push(subject)
  }
  return subjects
}

/** The body whose name stands at `[start, end)`; null where it is none, or does nothing there. */
function subjectOf(text: string, start: number, end: number, announced: boolean): Subject | null {
  const name = text.slice(start, end)
  if (dictionary.generic.some(g => name.startsWith(g)) || SAYS.test(name)) return null
  if (!announced && wordAt(text, dictionary.acts, end) === undefined) return null
  const isLocal = LOCAL.test(name)
  return (isLocal ? name.length > 3 : PLACE.test(name.slice(0, -1)) || announced) ? { name, isLocal } : null
}

/** 区统计局, 市人民政府; 市北区, 市中区 are places. */
const LOCAL = /^[省市州县区旗镇乡](?![北中南]区)/

const NOW = '现'.charCodeAt(0)
const HEREBY = '特'.charCodeAt(0)
const ANNOUNCED = ['现将', '特将', '现发布《', '现公布《', '现公开《', '特发布《', '特公布《']

function announcementAt(text: string, at: number): string | undefined {
  const first = text.charCodeAt(at)
  return first === NOW || first === HEREBY ? wordAt(text, ANNOUNCED, at) : undefined
}

/** Whether one of the words ends at `end` and begins behind `from`. */
function wordEnds(text: string, words: readonly string[] | undefined, from: number, end: number): boolean {
  if (words === undefined) return false
  for (const word of words) if (end - word.length > from && text.startsWith(word, end - word.length)) return true
  return false
}

const afterQuote = (text: string, at: number): number => (text.charCodeAt(at) === 0x300a ? at + 1 : at)

/** A verb in what looks like a name: 现向社会公布某局. */
const SAYS = /公布|公开|发布|编制|报告/

/** Characters behind which a clause begins. */
const opensClause = charClass(',。:;\n\r \t)')

/** Words by their last characters. */
function byLastUnit(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const by = new Map<number, string[]>()
  for (const word of words) {
    const unit = word.charCodeAt(word.length - 1)
    by.set(unit, [...(by.get(unit) ?? []), word])
  }
  return by
}

const BODIES_BY = byLastUnit(BODIES)
const PLACES_BY = byLastUnit(dictionary.places)

/** Last characters of bodies, and of places too, to settle most characters by one look. */
const closesBody = charClass(String.fromCharCode(...BODIES_BY.keys()))
const closesName = charClass(String.fromCharCode(...BODIES_BY.keys(), ...PLACES_BY.keys()))

function afterMarker(text: string, at: number): number {
  const marker = markerAt(text, at, Math.min(text.length, at + 12))
  return marker === null || marker.loose ? at : marker.end
}

/** Past `2021年`, `2021年度`, `2021 年,`. */
function afterYear(text: string, at: number): number {
  if (yearAt(text, at) === 0) return at
  let i = at + 4
  while (text.charCodeAt(i) === 0x20) i++
  if (text.charCodeAt(i) !== 0x5e74) return at
  i++
  while ('度, '.includes(text.charAt(i) || '无')) i++
  return i
}

/**
 * End of the name that begins at `from`, or, where no name does, `~end` of the words there. A place counts as a name where a year or
 * 政府信息公开 follows the announcement.
 */
function nameEnd(text: string, from: number, announced: boolean): number {
  const limit = Math.min(text.length, from + LONGEST_NAME)
  const closes = announced ? closesName : closesBody
  let i = from
  for (; i < limit; i++) {
    const end = i + 1
    const unit = text.charCodeAt(i)
    if (!isIdeograph(unit)) break
    if (!closes(unit) || end - from < 3) continue
    const isBody = wordEnds(text, BODIES_BY.get(unit), from, end)
    const isPlace = announced && wordEnds(text, PLACES_BY.get(unit), -1, end) && opensReport(text, end)
    if (isBody || isPlace) return end + (wordAt(text, TAILS, end)?.length ?? 0)
  }
  return ~i
}

const opensReport = (text: string, at: number): boolean =>
  yearAt(text, at) > 0 || text.startsWith('政府信息公开', at) || text.startsWith('信息公开', at)
