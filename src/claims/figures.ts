// From surviving numerals to figures: measure, hedges, interval. Which words say what a figure counts is asked elsewhere.
import type { ConceptSet, Hedge, Lexicon } from '../lexicon'
import type { Numeral } from '../model'
import { lateReject } from './articles'
import { asWritten, hedgedInterval, hedgesAround, isAsWritten } from './bounds'
import { skipBlanksBack } from './characters'
import type { Figure, Sentence, Tags } from './reading'
import type { Survivor } from './survivors'
import type { Watch } from './watch'

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
    range: asWritten(numeral),
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
    const reject = lateReject(text, survivors, i, tags, words)
    if (reject !== null) {
      watch?.numeral?.(numeral, reject)
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
    if (hedged !== null) Object.assign(figure, hedged)
    figure.from = figure.to = skipBlanksBack(text, start, sentence.start)
    figure.noun = figure.after = end
    figure.day = day
    figures.push(figure)
  }
  return figures
}
/** 余 多 来 几 after a measure's adjective or blank leave the rest unsaid, + says at least. */
function insideHedge(between: string): Hedge | null {
  if (between === '+') return 'at-least'
  return /^[余多来几]$/.test(between) ? 'more' : null
}
