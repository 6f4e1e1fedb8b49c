// What stands around a figure that may say what it is of: the wholes it is a part of, the words and figures before it, the
// heading, its items. Every question is answered when it is asked: most figures are what their own words say.
import { add, addAll, type ConceptSet, countShared, has } from '../lexicon'
import { groupsOf } from './content'
import type { List } from './lists'
import { conceptsNamed } from './named'
import { joinChannels } from './outlet'
import type { Figure, Tags } from './reading'
import type { Report, Surroundings } from './report'
import { collect, emptyTags, firstFrom, tagSentence } from './tags'

/** How many figures back a sentence may lend its object. */
const EARLIER = 4

/** So far back sentences without figures say what a paragraph is about. */
const ASIDE_REACH = 200

/** How many figures back a part of the same whole may stand. */
const SISTERS = 16

/** Longest opening of a sentence that is read for what its figures are about. */
const OPENING_REACH = 120

/** What stands around the first figure of a sentence. Sets the concepts of the items of those that have some. */
export function surroundingsOf(
  report: Report,
  figures: readonly Figure[],
  before: readonly Figure[],
  lists: readonly List[]
): Surroundings {
  for (const { whole, parts } of lists) {
    whole.items ??= report.concepts.none()
    for (const part of parts) addAll(whole.items, part.concepts)
  }
  return {
    report,
    figures,
    before,
    figure: figures[0]!,
    index: 0,
    previousEnd: 0,
    wholes: null,
    earlier: null,
    opening: null,
    preceding: null
  }
}

/** Turns to another figure of the sentence. `previousEnd` is the end of the figure before it. */
export function turnTo(around: Surroundings, index: number, previousEnd: number): void {
  around.figure = around.figures[index]!
  around.index = index
  around.previousEnd = previousEnd
  around.wholes = null
  around.earlier = null
}

const NO_SETS: readonly ConceptSet[] = []
/** So many wholes of wholes are asked. */
const WHOLES = 3

/** Concepts of the figures that the figure is a part of, the nearest first. */
export function wholesOf(around: Surroundings): readonly ConceptSet[] {
  const { whole } = around.figure
  if (whole === null) return NO_SETS
  if (around.wholes === null) {
    const wholes: ConceptSet[] = []
    for (let w: Figure | null = whole; w !== null && wholes.length < WHOLES; w = w.whole) wholes.push(w.concepts)
    around.wholes = wholes
  }
  return around.wholes
}

/** Concepts of the words that open the sentence, before its first figure. A zero has none. */
export function openingOf(around: Surroundings): ConceptSet {
  if (around.opening === null) {
    const { report, figures } = around
    const { from, negated, sentence } = figures[0]!
    around.opening = report.concepts.none()
    const end = negated ? sentence.start : Math.min(from, sentence.start + OPENING_REACH)
    collect(report.tags, sentence.start, end, around.opening)
    joinChannels(around.opening, report.concepts)
  }
  return around.opening
}

/** Concepts of what stands before the figure, in its sentence and the one before, nearest first. Nothing lends to a zero. */
export function earlierOf(around: Surroundings): readonly ConceptSet[] {
  if (around.figure.negated) return NO_SETS
  around.earlier ??= earlierThan(around)
  return around.earlier
}

/** Concepts of the heading. */
export const headingOf = ({ report, figure }: Surroundings): ConceptSet =>
  report.headings.conceptsOf(figure.sentence.section)

/** All concepts of the sentence; of a zero those of its own words. */
export const sentenceOf = ({ report, figure }: Surroundings): ConceptSet =>
  figure.negated ? figure.concepts : report.tags.named

/** The figure's own words. */
export const wordsOf = ({ report: { text }, figure }: Surroundings): string =>
  text.slice(figure.from, figure.to) + text.slice(figure.end, figure.after)

/** Concepts of what stands between the figure's words and the next one's, as far as `;`: 2件属于重复申请|,不予处理. */
export function sequelOf({ report: { text, tags, concepts }, figures, figure, index }: Surroundings): ConceptSet {
  const sequel = concepts.none()
  const end = figures[index + 1]?.from ?? figure.sentence.end
  const stop = text.slice(figure.after, end).indexOf(';')
  collect(tags, figure.after, stop === -1 ? end : figure.after + stop, sequel)
  return sequel
}

/** Concepts of the figures right before that are parts of the same whole. */
export function sistersOf({ figures, figure, index }: Surroundings): ConceptSet[] {
  const sisters: ConceptSet[] = []
  for (let k = index - 1; figure.whole !== null && k >= 0 && k >= index - SISTERS; k--) {
    if (figures[k]!.whole === figure.whole) sisters.push(figures[k]!.concepts)
  }
  return sisters
}

function earlierThan(around: Surroundings): ConceptSet[] {
  const { report, figures, figure, index, previousEnd } = around
  const earlier: ConceptSet[] = []
  if (!figure.distributed && figure.from > previousEnd) {
    const lead = report.concepts.none()
    collect(report.tags, previousEnd, figure.from, lead)
    joinChannels(lead, report.concepts)
    earlier.push(lead)
  }
  for (let k = index - 1; k >= 0 && k >= index - EARLIER; k--) {
    // what one item says is not said of the total behind them
    if (figures[k]!.whole !== figure) earlier.push(figures[k]!.concepts)
  }
  earlier.push(openingOf(around))
  if (index > EARLIER && figures[0]!.whole !== figure) earlier.push(figures[0]!.concepts)
  around.preceding ??= precedingOf(around)
  for (const set of around.preceding) earlier.push(set)
  return earlier
}

/**
 * Concepts of what the paragraph said before, nearest first: what the sentences without figures right before are about, then
 * the last figures of the sentence before those.
 */
function precedingOf({ report, before, figure: { sentence } }: Surroundings): readonly ConceptSet[] {
  const preceding: ConceptSet[] = []
  const last = before.at(-1)?.sentence
  const { text } = report
  const floor = Math.max(0, sentence.start - ASIDE_REACH)
  const paragraph = text.lastIndexOf('\n', sentence.start - 1) + 1
  const from = last !== undefined && last.section === sentence.section ? Math.max(last.end, paragraph) : paragraph
  if (from < floor) return preceding
  if (sentence.start - from > 2) {
    const aside = emptyTags(report.concepts)
    tagSentence(text, from, sentence.start, report.concepts, aside)
    const { strong } = groupsOf(report.concepts)
    const about = countShared(aside.named, strong)
    if (about > 1) return preceding
    if (about === 1) preceding.push(aside.named)
    else if (has(aside.named, conceptsNamed(report.concepts).disclosure)) {
      // 成立政府信息公开领导小组。配备专职人员2名
      const topic = report.concepts.none()
      add(topic, conceptsNamed(report.concepts).disclosure)
      preceding.push(topic)
    }
  }
  if (from !== last?.end) return preceding
  for (let i = before.length - 1; i >= 0 && i > before.length - 1 - EARLIER; i--) {
    const { concepts, lent } = before[i]!
    preceding.push(concepts)
    if (lent !== null) preceding.push(lent.object)
  }
  return preceding
}

/** Whether the words before a figure are all known, and none stands behind it but what there is: 按期|517件, 有45件|申请. */
export function isBare({ report: { text, tags }, figure }: Surroundings): boolean {
  const { from, to, noun, after, negated } = figure
  if (negated) return false
  // 在783件申请中,已答复741件: of them all
  if (to - from < 2 && ALL_OF_THEM.test(text.slice(from, to) + text.slice(noun, after))) return true
  if (!isKnown(text, tags, from, to)) return false
  return text[to - 1] === '有' ? isKnown(text, tags, noun, after) : !NAMING.test(text.slice(noun, after))
}

function isKnown(text: string, tags: Tags, from: number, to: number): boolean {
  let at = from
  for (let i = firstFrom(tags, from); at < to; i++) {
    const next = i < tags.count ? Math.min(tags.start[i]!, to) : to
    if (NAMING.test(text.slice(at, next))) return false
    at = i < tags.count ? Math.max(at, tags.end[i]!) : to
  }
  return true
}

const ALL_OF_THEM = /^在?(?:政府信息公开|信息公开)?申请中$/

/** An ideograph that is no particle, no linking verb and no time word. */
const NAMING = /[^\d\s年度月日今本全共计合总约近达到至为有是的了已均数量也,.:;()“”、\u3001]/
