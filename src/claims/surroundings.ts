// What stands around a figure that may say what it is of: the wholes it is a part of, the words and figures before it, the
// heading, its items.
import { addAll, type ConceptSet } from '../lexicon'
import type { Surroundings } from './attribution'
import type { List } from './lists'
import type { Figure, Sentence, Tags } from './reading'
import type { Report } from './report'
import { collect, firstFrom } from './tags'

/** How many figures back a sentence may lend its object. */
const EARLIER = 4

/** Longest opening of a sentence that is read for what its figures are about. */
const OPENING_REACH = 120

/** What all figures of a sentence have around them. */
export interface Setting {
  figures: readonly Figure[]
  /** Concepts of the last figures of the sentence before, nearest first. */
  preceding: readonly ConceptSet[]
  opening: ConceptSet
  /** Concepts of the items of every figure that has some. */
  items: ReadonlyMap<Figure, ConceptSet>
}

export function settingOf(
  { text, tags, concepts }: Report,
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Figure[],
  lists: readonly List[]
): Setting {
  const preceding: ConceptSet[] = []
  const nearest = isNext(text, before, sentence) ? before.length - 1 : -1
  for (let i = nearest; i >= 0 && i > nearest - EARLIER; i--) {
    const { concepts, lent } = before[i]!
    preceding.push(concepts)
    if (lent !== null) preceding.push(lent.object)
  }
  const opening = concepts.none()
  collect(tags, sentence.start, Math.min(figures[0]!.from, sentence.start + OPENING_REACH), opening)
  const items = new Map<Figure, ConceptSet>()
  for (const { whole, parts } of lists) {
    let set = items.get(whole)
    if (!set) {
      set = concepts.none()
      items.set(whole, set)
    }
    for (const part of parts) addAll(set, part.concepts)
  }
  return { figures, preceding, opening, items }
}

/** What stands around one figure. `previousEnd` is the end of the figure before it. */
export function surroundingsOf(report: Report, setting: Setting, index: number, previousEnd: number): Surroundings {
  const figure = setting.figures[index]!
  const { whole } = figure
  const wholeConcepts: ConceptSet[] = []
  for (let w = whole; w !== null && wholeConcepts.length < 3; w = w.whole) wholeConcepts.push(w.concepts)
  let earlier: ConceptSet[] | null = null
  return {
    opening: setting.opening,
    wholeConcepts,
    sisters: () => sistersOf(setting.figures, index),
    earlier() {
      earlier ??= earlierThan(report, setting, index, previousEnd)
      return earlier
    },
    heading: report.headings.conceptsOf(figure.sentence.section),
    wholeIndicator: whole?.claim?.indicator ?? null,
    lent: whole?.lent ?? null,
    parts: setting.items.get(figure) ?? null,
    sentence: report.tags.named,
    words: () => report.text.slice(figure.from, figure.to) + report.text.slice(figure.end, figure.after),
    bare: () => isBare(report.text, figure, report.tags)
  }
}

/** Concepts of the figures right before one that are parts of the same whole. */
function sistersOf(figures: readonly Figure[], index: number): ConceptSet[] {
  const sisters: ConceptSet[] = []
  const { whole } = figures[index]!
  for (let k = index - 1; whole !== null && k >= 0 && k >= index - EARLIER; k--) {
    if (figures[k]!.whole === whole) sisters.push(figures[k]!.concepts)
  }
  return sisters
}

/** Concepts of what stands before a figure, nearest first. */
function earlierThan(
  { tags, concepts }: Report,
  { figures, opening, preceding }: Setting,
  index: number,
  previousEnd: number
): ConceptSet[] {
  const figure = figures[index]!
  const earlier: ConceptSet[] = []
  if (!figure.distributed && figure.from > previousEnd) {
    const lead = concepts.none()
    collect(tags, previousEnd, figure.from, lead)
    earlier.push(lead)
  }
  for (let k = index - 1; k >= 0 && k >= index - EARLIER; k--) {
    // what one item says is not said of the total behind them
    if (figures[k]!.whole !== figure) earlier.push(figures[k]!.concepts)
  }
  // 45件,予以公开20件,…;另有1件结转: the head of the list before
  const head = index > 0 ? figures[index - 1]!.whole : null
  if (head !== null && head !== figure.whole && head !== figure) earlier.push(head.concepts)
  earlier.push(opening)
  if (index > EARLIER && figures[0]!.whole !== figure) earlier.push(figures[0]!.concepts)
  earlier.push(...preceding)
  return earlier
}

/** Whether the words before a figure are all known, and none stands behind it: 按期|517件, 政务微信为|2703条. */
function isBare(text: string, { from, to, noun, after }: Figure, tags: Tags): boolean {
  if (NAMING.test(text.slice(noun, after))) return false
  let at = from
  for (let i = firstFrom(tags, from); at < to; i++) {
    const next = i < tags.count ? Math.min(tags.start[i]!, to) : to
    if (NAMING.test(text.slice(at, next))) return false
    at = i < tags.count ? Math.max(at, tags.end[i]!) : to
  }
  return true
}

/** An ideograph that is no particle, no linking verb and no time word. */
const NAMING = /[^\d\s年度月日今本全共计合总约近达到至为有是的了已均数量也,.:;()“”、\u3001]/

/** Whether the figures of another sentence stand right before this one, in one paragraph of one section. */
function isNext(text: string, before: readonly Figure[], sentence: Sentence): boolean {
  const last = before.at(-1)
  return (
    last !== undefined &&
    last.sentence.section === sentence.section &&
    sentence.start - last.sentence.end <= 2 &&
    !text.slice(last.sentence.end, sentence.start).includes('\n')
  )
}
