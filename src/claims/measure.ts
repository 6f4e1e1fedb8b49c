// The measure after a numeral: 40多|场, 7|大板块, 25|件, 98.25|%, 3|个月 (a stretch of time, no measure of work).

import type { Measures, UnitClass } from '../lexicon'
import type { Numeral } from '../model'
import { isIdeograph, skipBlanks } from './characters'

export interface Measure {
  /** As the contract prints it: the measure word, `元`, `%`, `‰`; null where none is written. */
  unit: string | null
  class: UnitClass | null
  /** End of the measure, or of the numeral where none is written. */
  end: number
  /** The word that makes it a stretch or point of time (年, 个月, 日), else null. */
  duration: string | null
  /** Something stands between the numeral and its measure (大, 余). */
  between: string
}

const MONEY = '元'

/** Reads what follows a numeral. `end` bounds the sentence. */
export function measureAfter(text: string, numeral: Numeral, end: number, words: Measures): Measure {
  const at = numeral.end
  if (numeral.kind === 'percent' || numeral.kind === 'permille') {
    const sign = numeral.kind === 'percent' ? '%' : '‰'
    const written = text[at] === sign ? at + 1 : at
    return measure(sign, 'ratio', written)
  }
  let from = skipOne(text, at, end)
  const hedge = hedgeLength(text, from, end)
  const direct = unitAt(text, from, end, words)
  if (direct) return direct
  if (hedge > 0) {
    const hedged = unitAt(text, from + hedge, end, words)
    if (hedged) return { ...hedged, between: text.slice(from, from + hedge) }
    from += hedge
  }
  const adjective = words.adjectives.longest(text, from, end)
  if (adjective !== -1) {
    const length = words.adjectives.lengths[adjective]!
    const after = unitAt(text, from + length, end, words)
    if (after && after.duration === null) return { ...after, between: text.slice(from, from + length) }
  }
  // 10万+ without a measure
  return text[at] === '+' ? { ...measure(null, null, at + 1), between: '+' } : measure(null, null, at)
}

const measure = (unit: string | null, unitClass: UnitClass | null, end: number): Measure => ({
  unit,
  class: unitClass,
  end,
  duration: null,
  between: ''
})

/** One blank between digits and measure is typing, not meaning. */
function skipOne(text: string, at: number, end: number): number {
  const next = skipBlanks(text, at, end)
  return next > at && next < end && isIdeograph(text.charCodeAt(next)) ? next : at
}

/** 余 多 来 几 + that the numeral left behind. */
function hedgeLength(text: string, at: number, end: number): number {
  return at < end && '余多来几+'.includes(text[at]!) ? 1 : 0
}

function unitAt(text: string, at: number, end: number, words: Measures): Measure | null {
  const unit = words.units.longest(text, at, end)
  const duration = words.durations.longest(text, at, end)
  const unitLength = unit === -1 ? 0 : words.units.lengths[unit]!
  const durationLength = duration === -1 ? 0 : words.durations.lengths[duration]!
  if (durationLength > 0 && durationLength >= unitLength) {
    return { ...measure(null, null, at + durationLength), duration: words.durations.values[duration]! }
  }
  if (unitLength === 0) return null
  const found = words.units.values[unit]!
  const isMoney = found.class === 'money' && found.word.startsWith(MONEY)
  return measure(isMoney ? MONEY : found.word, found.class, at + unitLength)
}
