// Which numerals of a sentence may be quantities: those that no reject class takes, each with its measure word.
import type { Lexicon } from '../lexicon'
import type { Numeral } from '../model'
import { charClass, isIdeograph, skipBlanks, skipBlanksBack } from './characters'
import { type Measure, measureAfter } from './measure'
import type { Figure, Sentence } from './reading'
import { type Candidate, type RejectClass, rejectOf } from './rejects'

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
    candidate ??= {
      text,
      numeral,
      measure,
      sentence,
      floor: 0,
      ceiling: 0,
      previousEnd: -1,
      previousClass: null,
      flattened,
      places,
      words: rejects,
      measures,
      hedges,
      token: null
    }
    candidate.sentence = sentence
    candidate.floor = sentence.start
    candidate.ceiling = sentence.end
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

export interface NumeralWatch {
  /** Told of every numeral: the class that rejected it, or null when it became a figure. */
  numeral?(numeral: Numeral, reject: RejectClass | null): void
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
  watch: NumeralWatch | null
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
    watch?.numeral?.(numeral, reject)
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

/** A day, a month, some months; 1-12月 is the whole year. */
function isPartOfYear(numeral: Numeral, word: string | null): boolean {
  if (word === '日' || word === '号') return true
  return (word === '月' || word === '月份' || word === '月底') && !(numeral.value === 1 && numeral.max === 12)
}

const UNTIL = /(?:截?[至止]到?|到|(?<=[~—-])) ?(?:\d{4} ?年)? ?(\d{1,2}) ?月份?(?:底| ?\d{1,2} ?[日号])?$/

/** A day that begins or ends a period (截至12月31日, 12月31日止) names no single event. */
function dayOf(text: string, sentence: Sentence, numeral: Numeral, end: number): Figure['day'] {
  const floor = Math.max(sentence.start, numeral.start - 12)
  const before = text.slice(floor, numeral.start).replace(/^.*[,;。:]/, '')
  const after = text.slice(end, end + 2)
  // 截至11月底: not the whole year's either
  const asOf = numeral.max === null ? UNTIL.exec(text.slice(Math.max(sentence.start, numeral.start - 20), end)) : null
  if (asOf !== null && Number(asOf[1]) < 12) return { start: end - asOf[0].length, end }
  if (/[至到止自从~—-]/.test(before) || /^[止前起至底]|^期间/.test(after)) return null
  let start = numeral.start
  while (start > floor && /[\d年月]/.test(text[start - 1]!)) start--
  return { start, end }
}
