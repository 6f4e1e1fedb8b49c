// From numerals to figures: rejects go first, then the measure, the hedges and the interval.
import type { ConceptSet, Hedge, Lexicon } from '../lexicon'
import type { Numeral, Range } from '../model'
import { asWritten, hedgedInterval, hedgesAround, isAsWritten } from './bounds'
import { charClass, endsClause, isIdeograph, skipBlanks, skipBlanksBack } from './characters'
import { type Measure, measureAfter } from './measure'
import type { Figure, Sentence, Tags } from './reading'
import { type Candidate, type RejectClass, rejectOf } from './rejects'
import { firstFrom } from './tags'
import { EMPHASIS } from './trailing-zeros'
import { unreadNumbers } from './unread'

/** Told of every numeral: the class that rejected it, or null when it became a figure. */
export type Watch = (numeral: Numeral, reject: RejectClass | null) => void

/** Names the class of every number that the scan of numerals passed over. */
export function watchUnread(
  text: string,
  numerals: readonly Numeral[],
  sentence: Sentence,
  words: Lexicon,
  candidateOf: Candidates,
  watch: Watch
): void {
  for (const numeral of unreadNumbers(text, sentence, numerals, words.rejects)) {
    const measure = measureAfter(text, numeral, sentence.end, words.measures)
    watch(numeral, rejectOf(candidateOf(numeral, measure, sentence, false)) ?? 'no-measure')
  }
}

/** The first candidate of a sentence. */
export type Candidates = (numeral: Numeral, measure: Measure, sentence: Sentence, flattened: boolean) => Candidate

/** One value for all sentences of a text: a candidate is looked at for as long as its classes are asked. */
export function candidatesIn(
  text: string,
  places: readonly string[],
  { rejects, measures, hedges }: Lexicon
): Candidates {
  let candidate: Candidate | null = null
  return (numeral, measure, sentence, flattened) => {
    const { start: floor, end: ceiling } = sentence
    if (candidate === null) {
      candidate = {
        text,
        numeral,
        measure,
        sentence,
        floor,
        ceiling,
        previousEnd: -1,
        previousClass: null,
        flattened,
        places,
        words: rejects,
        measures,
        hedges,
        token: null
      }
      return candidate
    }
    candidate.sentence = sentence
    candidate.floor = floor
    candidate.ceiling = ceiling
    candidate.previousEnd = -1
    candidate.previousClass = null
    candidate.flattened = flattened
    return renewed(candidate, numeral, measure)
  }
}

function renewed(candidate: Candidate, numeral: Numeral, measure: Measure): Candidate {
  candidate.numeral = numeral
  candidate.measure = measure
  candidate.token = null
  return candidate
}

/** A numeral that no reject class took, with its measure. */
export interface Survivor {
  numeral: Numeral
  measure: Measure
  /** The day or month that the sentence names before it. */
  day: Figure['day']
}

/** The numerals among `numerals[first..next)`, all of one sentence, that may be quantities. */
export function survivorsOf(
  text: string,
  numerals: readonly Numeral[],
  first: number,
  next: number,
  sentence: Sentence,
  candidateOf: Candidates,
  words: Lexicon,
  watch: Watch | null
): Survivor[] {
  const survivors: Survivor[] = []
  let candidate: Candidate | null = null
  let day: Figure['day'] = null
  let taken = sentence.start
  for (let i = first; i < next; i++) {
    const numeral = numerals[i]!
    if (numeral.start < taken) continue
    const measure = measureAfter(text, numeral, sentence.end, words.measures)
    if (candidate !== null) renewed(candidate, numeral, measure)
    else candidate = candidateOf(numeral, measure, sentence, isFlattened(text, numerals, first, next))
    const reject = rejectOf(candidate)
    candidate.previousEnd = numeral.end
    candidate.previousClass = reject
    if (reject === null) {
      taken = measure.end
      if (day !== null && text.slice(day.end, numeral.start).includes('全年')) day = null
      const whole = candidate.flattened ? numeral : untorn(text, survivors, numeral, measure)
      survivors.push({ numeral: whole, measure, day })
      continue
    }
    watch?.(numeral, reject)
    if ((reject === 'date' || reject === 'broken-date') && isPartOfYear(numeral, measure.duration)) {
      day = dayOf(text, sentence, numeral, measure.end)
    }
  }
  return survivors
}

/**
 * 收到申请2 5件, 1 2 3件: digits without a measure, a blank, and digits with one are one number, which takes the pieces off the
 * survivors; a year or a number of a table is none.
 */
function untorn(text: string, survivors: Survivor[], last: Numeral, { unit }: Measure): Numeral {
  let first = survivors.length
  for (let start = last.start; unit !== null && first > 0; start = survivors[--first]!.numeral.start) {
    const { numeral, measure } = survivors[first - 1]!
    if (measure.unit !== null || measure.end !== numeral.end || start !== numeral.end + 1) break
  }
  if (first === survivors.length) return last
  const { start } = survivors[first]!.numeral
  const before = text.charCodeAt(skipBlanksBack(text, start, 0) - 1)
  if (!isIdeograph(before) || isNumbered(before) || !TORN.test(text.slice(start, last.end))) return last
  const pieces = survivors.splice(first)
  const decimal = pieces.map(p => p.numeral.decimal).join('') + last.decimal
  return { ...last, start, decimal, value: Number(decimal) }
}

/** Two pieces of any length, or single digits. */
const TORN = /^[1-9](?:\d{0,2}| \d(?: \d){0,2}) \d+(?:\.\d+)?[万亿]?%?$/
/** What is numbered: 附件1 20件, 表2 5项. */
const isNumbered = charClass('第附件表图页号年月日')

/** So many neighbours with blanks between are the cells of a table that was printed on one line. */
const FLATTENED = 6

function isFlattened(text: string, numerals: readonly Numeral[], first: number, next: number): boolean {
  let neighbours = 0
  for (let i = first + 1; i < next; i++) {
    const { start } = numerals[i]!
    const { end } = numerals[i - 1]!
    if (start > end && skipBlanks(text, end, start) === start && ++neighbours >= FLATTENED) return true
  }
  return false
}

/** A figure of which nothing is known but its numeral and its place. */
export function figureOf(
  numeral: Numeral,
  start: number,
  end: number,
  sentence: Sentence,
  concepts: ConceptSet
): Figure {
  return {
    numeral,
    start,
    end,
    value: numeral.value,
    unit: null,
    class: null,
    bound: 'exact',
    range: EVERYTHING,
    negated: false,
    from: start,
    to: start,
    noun: end,
    after: end,
    sentence,
    concepts,
    shared: null,
    distributed: false,
    depth: 0,
    whole: null,
    items: null,
    claim: null,
    lent: null,
    modality: 'reported',
    role: 'level',
    year: null,
    former: false,
    transferred: false,
    day: null
  }
}

const EVERYTHING: Range = { min: null, max: null }

/** Turns survivors into figures, but for those that the tagged words around them rule out. */
export function figuresOf(
  text: string,
  survivors: readonly Survivor[],
  sentence: Sentence,
  tags: Tags,
  words: Lexicon,
  watch: Watch | null
): Figure[] {
  const figures: Figure[] = []
  let floor = sentence.start
  for (let i = 0; i < survivors.length; i++) {
    const { numeral, measure, day } = survivors[i]!
    const reject =
      lateReject(text, numeral, measure, tags) ??
      ((isArticle(text, numeral, measure, tags, words) || isNoZero(text, numeral, tags)) &&
      !isItem(text, survivors, i, tags)
        ? 'no-count'
        : null)
    if (reject !== null) {
      watch?.(numeral, reject)
      continue
    }
    const ceiling = i + 1 < survivors.length ? survivors[i + 1]!.numeral.start : sentence.end
    const { hedges, start, end } = hedgesAround(text, numeral.start, measure.end, floor, ceiling, words.hedges)
    const hedge = insideHedge(measure.between)
    const hedged =
      hedge === null && isAsWritten(numeral, hedges)
        ? null
        : hedgedInterval(numeral, hedge === null ? hedges : [...hedges, hedge])
    floor = end
    const figure = figureOf(numeral, numeral.start, measure.end, sentence, words.concepts.none())
    figure.unit = measure.unit
    figure.class = measure.class
    figure.bound = hedged === null ? 'exact' : hedged.bound
    figure.range = hedged === null ? asWritten(numeral) : hedged.range
    figure.from = figure.to = start
    figure.noun = figure.after = end
    figure.day = day
    figures.push(figure)
  }
  return figures
}

/** How far behind 一例 its 也没有 is looked for. */
const EMPHASIS_REACH = 14

/** Rejects that need the tagged words around. */
function lateReject(text: string, numeral: Numeral, measure: Measure, tags: Tags): RejectClass | null {
  if (isInWord(numeral, tags)) return 'set-phrase'
  if (numeral.value === 1 && EMPHASIS.test(text.slice(measure.end, measure.end + EMPHASIS_REACH))) return 'no-count'
  if (numeral.value === 1 && NOT_ONE.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))) return 'no-count'
  return null
}

/** 属于四类过程性信息: a wording of the concept dictionary holds the numeral. */
function isInWord(numeral: Numeral, tags: Tags): boolean {
  const next = firstFrom(tags, numeral.start + 1)
  return next > 0 && tags.end[next - 1]! > numeral.end
}

/** 余 多 来 几 after a measure's adjective or blank leave the rest unsaid, + says at least. */
function insideHedge(between: string): Hedge | null {
  if (between === '+') return 'at-least'
  return between === '余' || between === '多' || between === '来' || between === '几' ? 'more' : null
}

/** A day, a month, some months; 1-12月 is the whole year. */
function isPartOfYear(numeral: Numeral, word: string | null): boolean {
  if (word === '日' || word === '号') return true
  return (word === '月' || word === '月份' || word === '月底') && !(numeral.value === 1 && numeral.max === 12)
}

const AS_OF = /截[至止]到?(?: ?\d{4} ?年)? ?(\d{1,2}) ?月份?(?:底| ?\d{1,2} ?[日号])?$/

/** A day that begins or ends a period (截至12月31日, 12月31日止) names no single event. */
function dayOf(text: string, sentence: Sentence, numeral: Numeral, end: number): Figure['day'] {
  const floor = Math.max(sentence.start, numeral.start - 12)
  const before = text.slice(floor, numeral.start)
  const after = text.slice(end, end + 2)
  // 截至11月底: not the whole year's either
  const asOf = AS_OF.exec(text.slice(Math.max(sentence.start, numeral.start - 20), end))
  if (asOf !== null && Number(asOf[1]) < 12) return { start: end - asOf[0].length, end }
  if (/[至到止]|自|从/.test(before) || /^[止前起至底]|^期间/.test(after)) return null
  let start = numeral.start
  while (start > floor && /[\d年月]/.test(text[start - 1]!)) start--
  return { start, end }
}

/** Verbs whose object may be counted by 一 without 了: 设立一个专门机构. */
const FOUNDING = 'action.set-up'

/** 一个|良好|的机制: an attribute follows, nothing is counted. */
const ATTRIBUTE_REACH = 10
const NEGATION_REACH = 8
/** 无1件投诉; 未结1件 is one. */
const NOT_ONE = /(?:没有?|无|未(?:收到|发生|接到|出现))$/
const NEGATED = /(?:未|没有|没|无)[^,;。:、\d]{0,6}$/
const OFTEN_REACH = 12
const OFTEN = /每(?:半?年|季度?|个?月|周|两?周|旬)[^,;。:、\d]{1,8}$/
const CLAUSE_MARK = /[,;。、:()]/

const isCopula = charClass('是为作每任这那某何的成')

/** 零件, 零部 and the like: 零 is a count only after the thing that is none, or after 为. */
function isNoZero(text: string, numeral: Numeral, tags: Tags): boolean {
  if (!numeral.chinese || numeral.value !== 0 || text[numeral.start] !== '零') return false
  const before = text[numeral.start - 1]
  if (before !== undefined && '为是共计有达:'.includes(before)) return false
  for (let i = firstFrom(tags, numeral.start - 12); i < tags.count && tags.end[i]! <= numeral.start; i++) {
    if (tags.end[i]! === numeral.start) return false
  }
  return true
}

/**
 * 商业秘密二件,个人隐私|一件|, and 传真申请|零件|;: nothing is behind it, and near it stands another number of the same measure; or
 * it opens a clause on its own: 复议三件,|一件|维持. 查处一起、通报一起 is a saying.
 */
function isItem(text: string, survivors: readonly Survivor[], i: number, tags: Tags): boolean {
  const { numeral, measure } = survivors[i]!
  const before = text.slice(numeral.start - 2, numeral.start)
  const isLast = ENDS_ITEM.test(text.slice(measure.end, measure.end + 1)) && NAMES_ITEM.test(before)
  if (!isLast && !(CLAUSE_MARK.test(before.slice(1)) && tags.start[firstFrom(tags, measure.end)] === measure.end))
    return false
  // 汽车零件、机械零件
  const isSaying = ({ numeral }: Survivor): boolean =>
    numeral.chinese && (numeral.value === 1 || isNoZero(text, numeral, tags))
  return survivors
    .slice(Math.max(0, i - SISTERS), i + SISTERS + 1)
    .some(s => s.numeral !== numeral && s.measure.unit === measure.unit && !isSaying(s))
}

/** So many figures away one of them may stand. */
const SISTERS = 3
const ENDS_ITEM = /^(?:[,;。、()]|\s|$)/
const NAMES_ITEM = /[\u3400-\u9fff\d”》)][^是为作每任这那某何的成同第其之另唯单\s\d,;。、(]$/

/** 一 before a measure counts only after something done: 设立了一名, 召开一次; 是一个, 的一项 are articles. */
function isArticle(
  text: string,
  numeral: Numeral,
  { unit, end, class: unitClass }: Measure,
  tags: Tags,
  words: Lexicon
): boolean {
  if (!numeral.chinese || numeral.value !== 1 || numeral.max !== null || numeral.kind !== 'integer') return false
  if (unit === null || unit === '元' || unitClass === 'multiple') return false
  if (words.measures.vagueAfterOne.has(unit)) return true
  if (
    text
      .slice(end, end + ATTRIBUTE_REACH)
      .split(CLAUSE_MARK, 1)[0]!
      .includes('的')
  )
    return true
  // 未收到一起投诉, 没有一件逾期: none, and not one
  if (NEGATED.test(text.slice(Math.max(0, numeral.start - NEGATION_REACH), numeral.start))) return true
  // 每月通报一次, 每半年组织一次: how often
  if (unitClass === 'time' && OFTEN.test(text.slice(Math.max(0, numeral.start - OFTEN_REACH), numeral.start)))
    return false
  const before = text[numeral.start - 1]
  if (before === '了' || before === '过' || before === '共') return false
  // 明确办公室一名人员|负责; 是一名党员 and 作为一名干部 count nobody
  if (
    (unit === '名' || unit === '位') &&
    isIdeograph(text.charCodeAt(end)) &&
    !isCopula(text.charCodeAt(numeral.start - 1))
  )
    return false
  for (let i = firstFrom(tags, numeral.start - 8); i < tags.count && tags.end[i]! <= numeral.start; i++) {
    if (tags.end[i]! !== numeral.start) continue
    for (const m of tags.meanings[i]!) {
      const name = words.concepts.names[m]!
      if (unit === '个') {
        if (name === FOUNDING) return false
      } else if (name.startsWith('action.') || name === 'cue.total') return false
      else if (unitClass === 'time' && name.startsWith('object.')) return false
      // 收到申请一件,已办理完毕: nothing behind it that it could be the article of
      else if (name.startsWith('object.') && endsClause(text.charCodeAt(end))) return false
    }
  }
  return true
}
